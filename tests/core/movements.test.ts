import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment } from '#core/dossier.ts';
import { indicatorLinks } from '#core/indicatorLinks.ts';
import {
  type Movement,
  type MovementKind,
  type MovementWhy,
  movements,
  movementsOverYears,
} from '#core/movements.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { standingOn } from '#core/standing.ts';
import {
  anAgreement,
  anAssessment,
  anIndex,
  aResponse,
  members,
  now,
  type RatingSketch,
} from '../fixtures/builders.ts';
import { assessmentArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const index = anIndex();

function at(
  ratings: Record<string, RatingSketch>,
  other: Partial<Assessment> = {},
  from: ReferentialIndex = index,
): EarlierAssessment {
  return { index: from, assessment: anAssessment({ responses: [aResponse(ratings)], ...other }) };
}

const idsOf = (side: Movement['before']) => side.map(({ node }) => node.indicator.id).join('+');
const short = ({ kind, why, before, after, difference }: Movement) =>
  [`${idsOf(before)}>${idsOf(after)}`, kind, why, difference] as const;

describe('the movements between two years', () => {
  it('say of each indicator what became of it', () => {
    const rows = movements(
      at({ a1: 1, a2: 2, b1: 3, c2: 1 }, { indicators: ['a1', 'a2', 'b1', 'c2'] }),
      at({ a1: 3, a2: 2, b1: 1, c1: 0 }, { indicators: ['a1', 'a2', 'b1', 'c1', 'c2'] }),
    );
    expect(rows.map(short)).toEqual([
      ['a1>a1', 'forward', null, 2],
      ['a2>a2', 'stayed', null, 0],
      ['b1>b1', 'back', null, -2],
      ['>c1', 'new', 'set', null],
      ['c2>c2', 'noPosition', null, null],
    ]);
    const fewer = movements(at({ a1: 1 }), at({ a1: 1 }, { indicators: ['a1'] })).map(short);
    expect(fewer.slice(1).map(([, kind, why]) => [kind, why])).toEqual(
      Array.from({ length: 4 }, () => ['dropped', 'set']),
    );
  });

  it('stand on what was agreed, with the reason given then and now', () => {
    const [row] = movements(
      at({ a1: 0 }, { agreements: { a1: anAgreement(1, { rationale: 'un bail' }) } }),
      at(
        { a1: 3 },
        {
          agreements: { a1: anAgreement(1) },
          finals: { a1: anAgreement(2, { rationale: 'les pairs' }) },
        },
      ),
    );
    expect(row).toMatchObject({
      kind: 'forward',
      difference: 1,
      before: [{ basis: 'agreed', rationale: 'un bail', words: { level: { id: 'level-1' } } }],
      after: [{ basis: 'final', rationale: 'les pairs', words: { level: { id: 'level-2' } } }],
    });
  });

  it('are none where one of both is blind', () => {
    expect(movements(at({ a1: 1 }), at({ a1: 1 }, { revealedAt: null }))).toEqual([]);
    expect(movements(at({ a1: 1 }, { revealedAt: null }), at({ a1: 1 }))).toEqual([]);
  });

  it('go over versions of the referential: split, merged, new, dropped, on another scale', () => {
    const later = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g: { o: ['k', 'm', 's1', 's2', 'fresh'] } },
      follows: { k: ['a1'], m: ['a2', 'b1'], s1: ['c1'], s2: ['c1'] },
    });
    const before = at({ a1: 1, a2: 1, b1: 2, c1: 2, c2: 3 });
    const after = at({ k: 2, m: 2, s1: 1, s2: 3, fresh: 0 }, {}, later);
    const expected: [string, MovementKind, MovementWhy | null, number | null][] = [
      ['a1>k', 'forward', null, 1],
      ['a2+b1>m', 'notComparable', 'merged', null],
      ['c1>s1+s2', 'notComparable', 'split', null],
      ['>fresh', 'new', 'version', null],
      ['c2>', 'dropped', 'version', null],
    ];
    expect(movements(before, after).map(short)).toEqual(expected);
    const finer = anIndex({ version: '2', supersedes: '1', levels: 5, follows: { a1: ['a1'] } });
    const [row] = movements(before, at({ a1: 4 }, {}, finer));
    expect(row).toMatchObject({ kind: 'notComparable', why: 'otherScale', difference: null });
    expect(row?.before[0]?.position).toBe(1);
    expect(row?.after[0]?.position).toBe(4);
  });

  it('go along a chain of versions where one in between is known', () => {
    const second = anIndex({ version: '2', supersedes: '1', follows: { a1: ['a1'] } });
    const third = anIndex({ version: '3', supersedes: '2', follows: { a1: ['a1'] } });
    const [before, after] = [at({ a1: 1 }), at({ a1: 2 }, {}, third)];
    expect(movements(before, after).every(({ kind }) => kind === 'new' || kind === 'dropped')).toBe(
      true,
    );
    expect(movements(before, after, [second]).map(short)[0]).toEqual(['a1>a1', 'forward', null, 1]);
  });

  it('turned round are the same, the other way', () => {
    const shapes = fc.constantFrom(
      index,
      anIndex({
        version: '2',
        supersedes: '1',
        shape: { g: { o: ['a1', 'k', 'm', 's1', 's2', 'b1'] } },
        follows: { a1: ['a1'], m: ['a2', 'b1'], k: ['b1'], s1: ['c1'], s2: ['c1'] },
      }),
      anIndex({ version: '2', supersedes: '1', levels: 5, follows: { a1: ['a1'], c2: ['c2'] } }),
    );
    const turned: Partial<Record<MovementKind, MovementKind>> = {
      forward: 'back',
      back: 'forward',
      new: 'dropped',
      dropped: 'new',
    };
    const turnedWhy: Partial<Record<MovementWhy, MovementWhy>> = {
      split: 'merged',
      merged: 'split',
    };
    const inOrder = (rows: readonly Movement[]) =>
      rows.toSorted((a, b) => (JSON.stringify(short(a)) < JSON.stringify(short(b)) ? -1 : 1));
    fc.assert(
      fc.property(assessmentArbitrary, assessmentArbitrary, shapes, (one, other, later) => {
        const [former, latter] = [
          { index, assessment: one },
          { index: later, assessment: other },
        ];
        const forth = movements(former, latter).map((row): Movement => {
          const { kind, why, before, after, difference } = row;
          return {
            kind: turned[kind] ?? kind,
            why: why && (turnedWhy[why] ?? why),
            before: after,
            after: before,
            // 0 − 0 is 0, not −0.
            difference: difference === null ? null : 0 - difference,
          };
        });
        expect(inOrder(movements(latter, former))).toEqual(inOrder(forth));
        const links = indicatorLinks(index, later);
        expect(links.flatMap(({ before }) => before).sort()).toEqual(
          index.indicators.map(({ indicator }) => indicator.id).sort(),
        );
        expect(links.flatMap(({ after }) => after).sort()).toEqual(
          later.indicators.map(({ indicator }) => indicator.id).sort(),
        );
      }),
    );
  });
});

describe('the movements over all years', () => {
  it('are of each indicator that is asked now the way from each year', () => {
    const years = [at({ a1: 0 }), at({ a1: 2 }), at({}, { revealedAt: null })];
    const rows = movementsOverYears(years, at({ a1: 1 }, { indicators: ['a1'] }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.now?.position).toBe(1);
    expect(rows[0]?.since.map((row) => row?.kind ?? null)).toEqual(['forward', 'back', null]);
  });
});

describe('where an assessment stands on an indicator', () => {
  const of = (other: Partial<Assessment>) =>
    standingOn({ index, assessment: anAssessment(other) }, 'a1');

  it('is its level, its position, or why it has none', () => {
    expect(of({ agreements: { a1: anAgreement(2) } })).toMatchObject({
      position: 2,
      basis: 'agreed',
    });
    expect(of({ responses: members('a1', [1, 2]) })).toMatchObject({
      position: 1.5,
      basis: 'voices',
    });
    const states = [
      of({ agreements: { a1: anAgreement(null, { dissent: 'non' }) } }),
      of({ agreements: { a1: anAgreement('not-applicable') } }),
      of({ responses: members('a1', ['unknown', 'not-applicable']) }),
      of({ responses: members('a1', ['not-applicable']) }),
      of({ responses: members('a1', [1]), revealedAt: now }),
      of({}),
    ].map((standing) => standing?.state);
    expect(states).toEqual([
      'noAgreement',
      'notApplicable',
      'unknown',
      'notApplicable',
      'withheld',
      'notRated',
    ]);
    expect(of({ revealedAt: null, agreements: { a1: anAgreement(2) } })).toBeNull();
    expect(standingOn({ index, assessment: anAssessment() }, 'gone')).toBeNull();
  });

  it('is the voices’ where no agreement was found, with what was said of it', () => {
    const standing = of({
      responses: members('a1', [1, 1]),
      agreements: { a1: anAgreement(null, { dissent: 'deux lectures' }) },
    });
    expect(standing).toMatchObject({ position: 1, basis: 'voices', dissent: 'deux lectures' });
  });
});
