import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, College, Response } from '#core/dossier.ts';
import { largeEnough, smallestShown, voiceGroups } from '#core/voiceGroups.ts';
import { anAssessment, aPeer, aResponse, now } from '../fixtures/builders.ts';
import { responsesArbitrary } from '../fixtures/dossierArbitrary.ts';

const of = (college: College | null, count: number): Response[] =>
  Array.from({ length: count }, () => aResponse({ a1: 1 }, college ? { college } : {}));
const peers = (pole: string, count: number): Response[] =>
  Array.from({ length: count }, () => aPeer(pole, { a1: 1 }));

function sizes(responses: Response[], other: Partial<Assessment> = {}) {
  const groups = voiceGroups(anAssessment({ responses, ...other }));
  const sized = (side: 'own' | 'peers') =>
    groups[side].map(({ key, voices }) => [key, voices.length]);
  return { own: sized('own'), peers: sized('peers'), withheld: groups.withheld };
}

describe('the groups that are shown', () => {
  it('are colleges, small ones pooled with who named none', () => {
    expect(
      sizes([...of('sse', 4), ...of('citizen', 3), ...of('company', 2), ...of(null, 1)]).own,
    ).toEqual([
      ['college:sse', 4],
      ['college:citizen', 3],
      ['others', 3],
    ]);
    expect(sizes([...of('sse', 3), ...of('company', 1)]).own).toEqual([['own', 4]]);
  });

  it('are peers by pole where each pole sent three, else together', () => {
    expect(sizes([...peers('Sud', 3), ...peers('Nord', 4)]).peers).toEqual([
      ['pole:Nord', 4],
      ['pole:Sud', 3],
    ]);
    expect(sizes([...peers('Sud', 3), ...peers('Nord', 1)]).peers).toEqual([['peers', 4]]);
  });

  it('are none of a side with fewer than three, and that is said', () => {
    expect(sizes([...of('sse', 2), ...peers('Sud', 2)])).toEqual({
      own: [],
      peers: [],
      withheld: { own: true, peers: true },
    });
    expect(sizes([]).withheld).toEqual({ own: false, peers: false });
  });

  it('tell neither college nor pole in an anonymous assessment', () => {
    const many = [...of('sse', 4), ...of('citizen', 4), ...peers('Sud', 3), ...peers('Nord', 3)];
    expect(sizes(many, { names: 'anonymous' })).toMatchObject({
      own: [['own', 8]],
      peers: [['peers', 6]],
    });
  });

  it('are as they are where people chose to be named', () => {
    const few = [...of('sse', 1), ...of(null, 1), ...peers('Sud', 1)];
    expect(sizes(few, { names: 'named' })).toEqual({
      own: [
        ['college:sse', 1],
        ['others', 1],
      ],
      peers: [['pole:Sud', 1]],
      withheld: { own: false, peers: false },
    });
  });

  it('hold no voice that does not count, and no trainee', () => {
    const gone = aResponse({}, { deletedAt: now });
    const draft = aResponse({}, { submittedAt: null });
    const trainee = aResponse({}, { stance: 'trainee' });
    expect(sizes([...of('sse', 3), gone, draft, trainee]).own).toEqual([['college:sse', 3]]);
  });

  it('have three voices each, and every voice of a side that is shown is in one', () => {
    const names = fc.constantFrom('college' as const, 'anonymous' as const);
    const many = fc
      .array(responsesArbitrary, { maxLength: 5 })
      .map((lists) => lists.flat().map((one, at) => ({ ...one, id: `r${at}` })));
    fc.assert(
      fc.property(many, names, (responses, how) => {
        const assessment = anAssessment({ responses, names: how });
        const groups = voiceGroups(assessment);
        const all = [...groups.own, ...groups.peers];
        for (const { voices } of all) expect(voices.length).toBeGreaterThanOrEqual(smallestShown);
        const ids = all.flatMap(({ voices }) => voices.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('groups that are large enough', () => {
  const large = (counts: Record<string, number>) =>
    [...largeEnough(new Map(Object.entries(counts)))].sort().join();

  it('have three, and leave none or three in the pool', () => {
    expect(large({ a: 3, b: 4 })).toBe('a,b');
    expect(large({ a: 3, b: 4, c: 1 })).toBe('b');
    expect(large({ a: 3, b: 4, c: 2, d: 1 })).toBe('a,b');
    expect(large({ a: 3, c: 1 })).toBe('');
    expect(large({ a: 2, b: 0 })).toBe('');
  });

  it('do not depend on who came first', () => {
    expect(large({ a: 3, b: 3, c: 1 })).toBe(large({ b: 3, c: 1, a: 3 }));
  });
});
