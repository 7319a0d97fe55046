import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { addResponse, rate } from '#core/changes.ts';
import type { Agreement, Assessment, Dossier } from '#core/dossier.ts';
import { diffParts, joinParts, patchParts, reverseChanges, splitDossier } from '#core/parts.ts';
import { readDossierValue } from '#core/reading.ts';
import {
  aDossier,
  anAssessment,
  aRating,
  aResponse,
  deepFreeze,
  now,
  the,
} from '../fixtures/builders.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: half a second alone, more than the usual five where others use the machine.
vi.setConfig({ testTimeout: 30_000 });

/** Two dossiers of one id, the second sharing some of the objects of the first, as acts leave them. */
const twoArbitrary = fc
  .tuple(dossierArbitrary, dossierArbitrary, fc.boolean())
  .map(([before, other, sharing]): [Dossier, Dossier] => {
    if (!sharing) return [before, other];
    const shared = new Map(before.assessments.map((one) => [one.id, one.responses]));
    const assessments = other.assessments.map((one) => ({
      ...one,
      responses: shared.get(one.id) ?? one.responses,
    }));
    return [before, { ...other, pole: before.pole, assessments }];
  });

function withResponses(...ids: string[]): Dossier {
  return aDossier([
    anAssessment({ responses: ids.map((id) => ({ ...aResponse({ a1: 1 }), id })) }),
  ]);
}

function idsOf(dossier: Dossier): string[] {
  return the(dossier.assessments[0]).responses.map((response) => response.id);
}

describe('a dossier in parts', () => {
  it('is put together again from them, in whatever order they come', () => {
    fc.assert(
      fc.property(dossierArbitrary, fc.infiniteStream(fc.nat()), (dossier, random) => {
        const shuffled = splitDossier(deepFreeze(dossier))
          .map((part) => ({ part, place: random.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ part }) => part);
        const read = readDossierValue(joinParts(shuffled));
        expect(read.ok && canonicalJson(read.value)).toBe(canonicalJson(dossier));
      }),
    );
  });

  it('has a path for each part, parents before children', () => {
    const dossier = aDossier([
      anAssessment({ responses: [{ ...aResponse({ 'a/1': 1, '5%': 2 }), id: 'r' }] }),
    ]);
    expect(splitDossier(dossier).map((part) => part.path)).toEqual([
      '',
      'assessments/present',
      'assessments/present/responses/r',
      'assessments/present/responses/r/ratings/a%2F1',
      'assessments/present/responses/r/ratings/5%25',
    ]);
  });

  it('is none without its head, and leaves out what has no parent', () => {
    const parts = splitDossier(withResponses('r1'));
    expect(joinParts(parts.slice(1))).toBeNull();
    const orphaned = joinParts(parts.filter((part) => part.path !== 'assessments/present'));
    expect(orphaned).toMatchObject({ id: 'dossier', assessments: [] });
  });
});

describe('changes', () => {
  it('lead from one dossier to the other, and reversed back', () => {
    fc.assert(
      fc.property(twoArbitrary, ([before, after]) => {
        deepFreeze([before, after]);
        const changes = deepFreeze(diffParts(before, after));
        const patched = deepFreeze(patchParts(before, changes));
        expect(canonicalJson(patched)).toBe(canonicalJson(after));
        expect(canonicalJson(patchParts(patched, reverseChanges(changes)))).toBe(
          canonicalJson(before),
        );
      }),
    );
  });

  it('lead there in whatever order they come', () => {
    fc.assert(
      fc.property(twoArbitrary, ([before, after]) => {
        const changes = diffParts(before, after).reverse();
        expect(canonicalJson(patchParts(before, changes))).toBe(canonicalJson(after));
      }),
    );
  });

  it('reorder a list in which some stay where they are', () => {
    const parked = (...ids: string[]) =>
      aDossier([anAssessment({ parking: ids.map((id) => ({ id, text: id, settled: false })) })]);
    const order = (dossier: Dossier) => the(dossier.assessments[0]).parking.map(({ id }) => id);
    const before = parked('y', 'u', 'a', 'x');
    const after = parked('a', 'u', 'x', 'y');
    const changes = diffParts(before, after);
    expect(order(patchParts(before, changes))).toEqual(['a', 'u', 'x', 'y']);
    expect(order(patchParts(after, reverseChanges(changes)))).toEqual(['y', 'u', 'a', 'x']);
  });

  it('of one more voice are that voice’s alone, wherever it stands', () => {
    const before = withResponses('b', 'c', 'd');
    const { id } = the(before.assessments[0]);
    const after = addResponse(before, id, { ...aResponse(), id: 'a' }, now);
    const changes = diffParts(before, after);
    // The dossier's head and nothing else has a moment that moves.
    expect(changes.map(({ path }) => path).filter((path) => path !== '')).toEqual([
      `assessments/${id}/responses/a`,
    ]);
    expect(idsOf(patchParts(before, changes))).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(patchParts(after, reverseChanges(changes)))).toEqual(['b', 'c', 'd']);
  });

  it('put voices in order, by id, whatever order they were in', () => {
    const dossier = withResponses('y', 'u', 'a', 'x');
    const joined = joinParts(splitDossier(dossier)) as unknown as Dossier;
    expect(idsOf(joined)).toEqual(['a', 'u', 'x', 'y']);
  });

  it('take back what was moved and changed at once', () => {
    const parked = (...texts: [id: string, text: string][]) =>
      aDossier([
        anAssessment({ parking: texts.map(([id, text]) => ({ id, text, settled: false })) }),
      ]);
    const before = parked(['p1', 'un'], ['p2', 'deux']);
    const after = parked(['p2', 'autre'], ['p1', 'un']);
    const back = patchParts(after, reverseChanges(diffParts(before, after)));
    expect(canonicalJson(back)).toBe(canonicalJson(before));
  });

  it('are none between a dossier and itself', () => {
    const dossier = withResponses('r1');
    expect(diffParts(dossier, dossier)).toEqual([]);
    expect(patchParts(dossier, [])).toEqual(dossier);
  });

  it('see a member that has come where another was undefined', () => {
    const agreed = (other: Partial<Agreement>) =>
      aDossier([anAssessment({ agreements: { a1: { level: null, ...other } } })]);
    const after = agreed({ dissent: 'vu' });
    const changes = diffParts(agreed({ rationale: undefined }), after);
    expect(changes.map((change) => change.after?.value)).toContainEqual({
      level: null,
      dissent: 'vu',
    });
    expect(diffParts(agreed({ rationale: 'vu' }), after).length).toBe(changes.length);
  });
});

describe('patching', () => {
  it('shares every branch that no change names', () => {
    const before = aDossier([
      anAssessment({ id: 's1', responses: [aResponse({ a1: 1, a2: 2 }), aResponse({ a1: 0 })] }),
      anAssessment({ id: 's2' }),
    ]);
    const rated = the(the(before.assessments[0]).responses[0]);
    const changes = diffParts(
      before,
      rate(before, 's1', rated.id, 'a1', { level: 'level-3' }, now),
    );
    const patched = patchParts(before, changes);
    const [first, second] = patched.assessments;
    expect(second).toBe(before.assessments[1]);
    expect(patched.pole).toBe(before.pole);
    expect(patched.history).toBe(before.history);
    expect(the(first).responses[1]).toBe(before.assessments[0]?.responses[1]);
    expect(the(first).responses[0]?.ratings['a2']).toBe(rated.ratings['a2']);
    expect(the(first).responses[0]?.ratings['a1']?.level).toBe('level-3');
  });

  it('keeps what was put before a part meanwhile', () => {
    const before = withResponses('r1', 'r2');
    const changes = diffParts(
      before,
      rate(before, 'present', 'r1', 'a1', { level: 'level-3' }, now),
    );
    const elsewhere = withResponses('r0', 'r1', 'r2');
    expect(idsOf(patchParts(elsewhere, changes))).toEqual(['r0', 'r1', 'r2']);
  });

  it('leaves out a part whose parent is gone', () => {
    const before = withResponses('r1', 'r2');
    const changes = diffParts(
      before,
      rate(before, 'present', 'r1', 'a1', { level: 'level-3' }, now),
    );
    const elsewhere = withResponses('r2');
    const ratingAlone = changes.filter((change) => change.path.includes('ratings'));
    expect(patchParts(elsewhere, ratingAlone)).toEqual(elsewhere);
  });

  it('puts in at the end what lies beyond a list that has become shorter', () => {
    const before = withResponses('r1', 'r2', 'r3');
    const assessment = the(before.assessments[0]);
    const added: Assessment = {
      ...assessment,
      responses: [...assessment.responses, { ...aResponse(), id: 'r4' }],
    };
    const changes = diffParts(before, { ...before, assessments: [added] });
    expect(idsOf(patchParts(withResponses('r1'), changes))).toEqual(['r1', 'r4']);
  });
});

describe('one rating', () => {
  it('is as many changes in a large dossier as in a small one', () => {
    const changesOf = (size: number): string[] => {
      const ids = Array.from({ length: 36 }, (_, at) => `i${at}`);
      const ratings = Object.fromEntries(ids.map((id) => [id, aRating(1)]));
      const responses = Array.from({ length: size }, (_, at) => ({
        ...aResponse(ratings),
        id: `r${at}`,
      }));
      const before = aDossier([
        anAssessment({ id: 'other', responses }),
        anAssessment({ responses }),
      ]);
      const after = rate(
        before,
        'present',
        'r0',
        'i7',
        { level: 'level-2' },
        '2026-11-22T10:00:00.000Z',
      );
      return diffParts(before, after).map((change) => change.path);
    };
    const response = 'assessments/present/responses/r0';
    expect(changesOf(1)).toEqual(['', response, `${response}/ratings/i7`]);
    expect(changesOf(200)).toEqual(changesOf(1));
  });
});
