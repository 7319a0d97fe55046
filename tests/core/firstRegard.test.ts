import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { crossViews } from '#core/crossViews.ts';
import type { Assessment, Rating, Response } from '#core/dossier.ts';
import { firstRegard } from '#core/firstRegard.ts';
import { peerGaps } from '#core/peerGap.ts';
import { personKeys } from '#core/rounds.ts';
import { voiceGroups } from '#core/voiceGroups.ts';
import { anAssessment, anIndex, aPeer, the } from '../fixtures/builders.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const index = anIndex();
const now = '2026-11-21T09:30:00.000Z';

/** Peers’ first answers, and of some a second one. */
function peers(poles: readonly string[], again: readonly number[], level = 1): Response[] {
  const first = poles.map((pole, at) => ({ ...aPeer(pole, { a1: level }), id: `p${at}` }));
  const second = again.map((at) => ({
    ...aPeer(poles[at] ?? '', { a1: level + 1 }),
    id: `q${at}`,
    round: 2,
    follows: `p${at}`,
  }));
  return [...first, ...second];
}

const assess = (responses: Response[], other: Partial<Assessment> = {}) =>
  anAssessment({ revealedAt: now, responses, ...other });

describe('the peers’ first regard beside the one after reading us', () => {
  it('is there where some answered again, with the first answer of each', () => {
    expect(firstRegard(assess(peers(['Sud', 'Sud', 'Sud'], []))).kind).toBe('none');
    const found = firstRegard(assess(peers(['Sud', 'Sud', 'Sud'], [0, 1, 2])));
    if (found.kind !== 'shown') throw new Error(found.kind);
    expect(found.assessment.responses.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2']);
  });

  it('is withheld where few of a group answered again, or few did not', () => {
    const six = ['Sud', 'Sud', 'Sud', 'Sud', 'Sud', 'Sud'];
    const kind = (again: number[], names: Assessment['names'] = 'college') =>
      firstRegard(assess(peers(six, again), { names })).kind;
    expect(kind([0])).toBe('withheld');
    expect(kind([0, 1])).toBe('withheld');
    expect(kind([0, 1, 2])).toBe('shown');
    expect(kind([0, 1, 2, 3])).toBe('withheld');
    expect(kind([0, 1, 2, 3, 4, 5])).toBe('shown');
    expect(kind([0], 'named')).toBe('shown');
    expect(firstRegard(assess(peers(['Sud', 'Sud'], [0, 1]))).kind).toBe('withheld');
  });

  it('is shown in an open assessment, in which nobody was promised anything', () => {
    const { revealedAt: _open, ...open } = assess(peers(['Sud'], [0]));
    expect(firstRegard(open).kind).toBe('shown');
  });

  it('is withheld where a person is in another group by now', () => {
    const responses = peers(
      ['Sud', 'Sud', 'Sud', 'Est', 'Est', 'Est', 'Est'],
      [0, 1, 2, 3, 4, 5, 6],
    );
    expect(firstRegard(assess(responses)).kind).toBe('shown');
    const moved = responses.map((one) =>
      one.id === 'q6' ? { ...one, respondent: { ...one.respondent, pole: 'Sud' } } : one,
    );
    expect(firstRegard(assess(moved)).kind).toBe('withheld');
  });

  it('tells nothing that two who did alike could not have said for each other', () => {
    const rating: fc.Arbitrary<Rating> = fc.record({
      level: fc.constantFrom('level-0', 'level-1', 'level-2', 'level-3', null),
      comment: fc.constantFrom('', 'la halle', 'le bail'),
    });
    const people = fc.array(
      fc.record({
        pole: fc.constantFrom('Sud', 'Sud', 'Est'),
        ratings: fc.tuple(rating, rating),
        again: fc.boolean(),
      }),
      { minLength: 3, maxLength: 9 },
    );
    const drawn = fc.tuple(
      people,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(0 as const, 1 as const),
      fc.constantFrom<Assessment['names']>('college', 'anonymous'),
    );
    let compared = 0;
    fc.assert(
      fc.property(drawn, ([all, a, b, round, names]) => {
        const assessmentOf = (persons: typeof all) =>
          assess(
            persons.flatMap(({ pole, ratings, again }, at): Response[] => {
              const answer = (id: string, which: 0 | 1, other: object) => ({
                ...aPeer(pole),
                id,
                ...other,
                ratings: { a1: the(ratings[which]) },
              });
              const first = answer(`p${at}`, 0, {});
              return again
                ? [first, answer(`q${at}`, 1, { round: 2, follows: `p${at}` })]
                : [first];
            }),
            { names },
          );
        const before = assessmentOf(all);
        const [one, other] = [the(all[a % all.length]), the(all[b % all.length])];
        const shown = firstRegard(before);
        if (shown.kind !== 'shown' || one === other || one.again !== other.again) return;
        if (!one.again && round === 1) return;
        const keys = personKeys(before.responses);
        const groupOf = (at: number) =>
          voiceGroups(before).peers.findIndex(({ voices }) =>
            voices.some(({ id }) => keys.get(id) === `p${at}`),
          );
        if (groupOf(all.indexOf(one)) !== groupOf(all.indexOf(other))) return;
        compared += 1;
        // Only their levels: of words it is told in Regards croisés which group wrote them, and no more.
        const exchanged = all.map((person) => {
          if (person !== one && person !== other) return person;
          const from = person === one ? other : one;
          const ratings = person.ratings.map((mine, which) =>
            which === round ? { ...mine, level: the(from.ratings[which]).level } : mine,
          );
          return { ...person, ratings: ratings as unknown as typeof person.ratings };
        });
        const after = assessmentOf(exchanged);
        const afterShown = firstRegard(after);
        if (afterShown.kind !== 'shown') throw new Error('it was shown before');
        expect(crossViews(index, after)).toEqual(crossViews(index, before));
        expect(crossViews(index, afterShown.assessment)).toEqual(
          crossViews(index, shown.assessment),
        );
        expect(peerGaps(index, afterShown.assessment)).toEqual(peerGaps(index, shown.assessment));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});
