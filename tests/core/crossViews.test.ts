import { describe, expect, it } from 'vitest';
import { filteredViews } from '#core/crossFilter.ts';
import { crossViews } from '#core/crossViews.ts';
import type { Assessment, College, Response } from '#core/dossier.ts';
import { isByPoleKnown } from '#core/shownVoices.ts';
import {
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  now,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = anIndex();
const views = (other: Partial<Assessment>) => the(crossViews(index, anAssessment(other)));
const on = (other: Partial<Assessment>, id = 'a1') =>
  the(views(other).indicators.find(({ node }) => node.indicator.id === id));

const voices = (college: College, levels: RatingSketch[]): Response[] =>
  levels.map((level) => aResponse({ a1: level }, { college }));
const sse = voices('sse', [0, 3, 'unknown', null]);
const citizens = voices('citizen', [3, 3, 'not-applicable']);
const peersOf = (pole: string, levels: RatingSketch[]) =>
  levels.map((level) => aPeer(pole, { a1: level }));

describe('the heatmap', () => {
  it('has a band a group, and of each indicator how many are at each level', () => {
    const { groups } = views({ responses: [...sse, ...citizens] });
    expect(groups.map(({ key, side, size }) => [key, side, size])).toEqual([
      ['college:sse', 'own', 4],
      ['college:citizen', 'own', 3],
    ]);
    expect(groups[0]?.marks.get('a1')).toEqual({
      counts: [1, 0, 0, 1],
      notApplicable: 0,
      unknown: 1,
      notRated: 1,
    });
    expect(groups[1]?.marks.get('a1')).toEqual({
      counts: [0, 0, 0, 2],
      notApplicable: 1,
      unknown: 0,
      notRated: 0,
    });
    expect(groups.map(({ people }) => people)).toEqual([null, null]);
  });

  it('has a row a person where people chose to be named', () => {
    const named = [
      aResponse({ a1: 3, a2: 'unknown', b1: 'level-9' }, { college: 'sse', name: 'Nadia' }),
      aResponse(
        { a1: 1 },
        { college: 'sse', name: 'Hervé', submittedAt: '2026-11-23T09:00:00.000Z' },
      ),
    ];
    const { groups } = views({ names: 'named', revealedAt: now, responses: named });
    const people = the(groups[0]?.people);
    expect(people.map(({ name, late }) => [name, late])).toEqual([
      ['Hervé', true],
      ['Nadia', false],
    ]);
    expect([...the(people[1]).marks]).toEqual([
      ['a1', index.levels[3]],
      ['a2', 'unknown'],
      ['b1', null],
      ['c1', null],
      ['c2', null],
    ]);
  });

  it('is not there while the assessment is blind', () => {
    expect(crossViews(index, anAssessment({ revealedAt: null, responses: sse }))).toBeNull();
  });
});

describe('an indicator', () => {
  it('has the own distribution with its words, dispersion and reasons to discuss', () => {
    const one = on({ responses: [...sse, ...citizens] });
    expect(one.own).toMatchObject({ distribution: [1, 0, 0, 3], position: 3, counting: 7 });
    expect(one.words).toEqual({ kind: 'level', level: index.levels[3] });
    // D = 2·(1 + 1 + 1) / (4·3)
    expect(one.dispersion).toEqual({ numerator: 6, denominator: 12 });
    expect(one.reasons).toEqual([]);
    expect(one.proposal).toBe(index.levels[3]);
  });

  it('has the gap to the peers', () => {
    const one = on({ responses: [...citizens, ...sse, ...peersOf('Sud', [0, 1, 1])] });
    expect(one.peers).toMatchObject({ position: 1, distribution: [1, 2, 0, 0] });
    expect(one.gap).toBe(-2);
    expect(one.reasons).toEqual(['gap']);
  });

  it('says how far the group has come with it', () => {
    const agreements = {
      a1: anAgreement(2),
      a2: anAgreement(null),
      b1: anAgreement(1, { proposed: true }),
      c1: anAgreement('unknown'),
    };
    const other = { agreements, finals: { a1: anAgreement(3) }, responses: sse };
    const state = (id: string) => on(other, id).agreement;
    expect(state('a1')).toEqual({
      kind: 'agreed',
      level: index.levels[3],
      levelId: 'level-3',
      isFinal: true,
    });
    expect(state('a2')).toEqual({ kind: 'noAgreement', isFinal: false });
    expect(state('b1')).toEqual({ kind: 'proposed', level: index.levels[1] });
    expect(state('c1')).toMatchObject({ kind: 'agreed', level: null, levelId: 'unknown' });
    expect(state('c2')).toEqual({ kind: 'open' });
  });

  it('stands in the agenda where it is to be talked about', () => {
    const split = (id: string, levels: number[]) =>
      levels.map((level): Response => aResponse({ [id]: level, a1: 2 }));
    expect(views({ responses: split('c1', [0, 3, 0, 3]) }).agenda[0]).toBe('c1');
  });
});

describe('a side with fewer than three voices', () => {
  it('is withheld, with all that comes of it', () => {
    const few = {
      responses: voices('sse', [0, 3]),
      agreements: { a1: anAgreement(0, { proposed: true }) },
    };
    const shown = views(few);
    expect(shown.groups).toEqual([]);
    expect(shown.withheld).toEqual({ own: true, peers: false });
    expect(shown.voices).toEqual({ own: 2, peers: 0 });
    expect(on(few)).toMatchObject({
      own: null,
      words: null,
      dispersion: null,
      reasons: [],
      proposal: null,
      agreement: { kind: 'open' },
    });
  });

  it('leaves the other side as it would be alone', () => {
    const one = on({ responses: [...citizens, ...sse, ...peersOf('Sud', [0, 0])] });
    expect(one).toMatchObject({ peers: null, gap: null, reasons: [] });
  });
});

describe('pooled peers', () => {
  it('are shown on an indicator where their position says nothing of a pole', () => {
    const own = [...citizens, ...sse];
    const gap = (responses: Response[]) => on({ responses: [...own, ...responses] }).gap;
    // One a pole: the median of 0, 1, 3 against 3.
    expect(gap(['A', 'B', 'C'].flatMap((pole, at) => peersOf(pole, [[0, 1, 3][at] ?? 0])))).toBe(
      -2,
    );
    // Two poles of two: the mean of 0, 0, 1, 3.
    expect(gap([...peersOf('A', [0, 3]), ...peersOf('B', [0, 1])])).toBe(-2);
    // Three of one and one of another: half of the position would be one person’s level.
    const told = on({ responses: [...own, ...peersOf('A', [0, 0, 0]), ...peersOf('B', [3])] });
    expect(told).toMatchObject({ gap: null, peers: null, reasons: [] });
  });

  it('have marks where they are shown, and none where not', () => {
    const responses = [...peersOf('A', [0, 1, 1]), ...peersOf('B', [2])];
    const [group] = views({ responses }).groups;
    expect(group).toMatchObject({ key: 'peers', size: 4 });
    expect(group?.marks.get('a1')).toBeNull();
    expect(group?.marks.get('a2')).toEqual({
      counts: [0, 0, 0, 0],
      notApplicable: 0,
      unknown: 0,
      notRated: 4,
    });
  });

  it('know their position whichever pole a mark is dealt to, by the sizes alone', () => {
    expect(isByPoleKnown([1, 1, 1], 3)).toBe(true);
    expect(isByPoleKnown([5], 4)).toBe(true);
    expect(isByPoleKnown([2, 2], 4)).toBe(true);
    expect(isByPoleKnown([2, 2], 3)).toBe(false);
    expect(isByPoleKnown([3, 1], 2)).toBe(true);
    expect(isByPoleKnown([3, 1], 4)).toBe(false);
    expect(isByPoleKnown([2, 2, 2], 6)).toBe(false);
  });
});

describe('filters', () => {
  const other = {
    agreements: { a2: anAgreement(1) },
    responses: [
      ...[0, 3, 0].map((level) => aResponse({ a1: level, a2: 1, c1: 2 }, { college: 'sse' })),
      ...[3, 0, 3].map((level) =>
        aResponse(
          { a1: { level: `level-${level}`, comment: 'vu' }, a2: 1 },
          { college: 'citizen' },
        ),
      ),
    ],
  };
  const shown = views(other);
  const ids = (filter: Parameters<typeof filteredViews>[1]) =>
    filteredViews(shown, filter).indicators.map(({ node }) => node.indicator.id);

  it('leave what they name, in the order to talk about it', () => {
    expect(ids({ toDiscuss: true })).toEqual(
      ['a1', 'b1', 'c1', 'c2'].filter(
        (id) => shown.indicators.find(({ node }) => node.indicator.id === id)?.reasons.length,
      ),
    );
    expect(ids({ agreed: true })).toEqual(['a2']);
    expect(ids({ withComments: true })).toEqual(['a1']);
    expect(ids({ goal: 'g2', order: 'referential' })).toEqual(['c1', 'c2']);
    expect(ids({})).toEqual([...shown.agenda]);
    expect(ids({ order: 'referential' })).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    expect(ids({ toDiscuss: false, agreed: false })).not.toContain('a2');
  });

  it('leave rows and bands as they are: nothing is counted anew', () => {
    const filtered = filteredViews(shown, { group: 'college:sse', goal: 'g1' });
    expect(filtered.groups).toEqual([shown.groups[0]]);
    expect(filtered.groups[0]).toBe(shown.groups[0]);
    for (const one of filtered.indicators) expect(shown.indicators).toContain(one);
  });
});
