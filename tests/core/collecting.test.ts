import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { type NotTaken, type Taken, takeIn } from '#core/collecting.ts';
import { type Assessment, counts, type Dossier, type Response } from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { limits } from '#core/limits.ts';
import { isLate, isLocked } from '#core/locking.ts';
import { readDossierValue } from '#core/reading.ts';
import { reopen, withdrawResponse } from '#core/voiceChanges.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, the } from '../fixtures/builders.ts';
import { voiceArbitrary } from '../fixtures/voiceArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const at = (hour: number) => `2026-11-21T${hour}:00:00.000Z`;
const now = at(15);

function aFile(response: Response, other: Partial<ResponseFile> = {}): ResponseFile {
  return {
    format: 'ptce-response',
    formatVersion: 1,
    dossierId: 'dossier',
    assessmentId: 'present',
    referential: { id: 'test', version: '1' },
    response,
    ...other,
  };
}

const voice = (id: string, other: Partial<Response> = {}): Response => ({
  ...aResponse({ a1: { level: 'level-1', comment: `dit ${id}`, updatedAt: at(10) } }),
  respondent: { stance: 'member', updatedAt: at(10) },
  id,
  updatedAt: at(10),
  submittedAt: at(10),
  ...other,
});

const dossierOf = (other: Partial<Assessment> = {}): Dossier =>
  deepFreeze(aDossier([anAssessment({ revealedAt: null, ...other }), anAssessment({ id: 'x' })]));
const present = (dossier: Dossier): Assessment => the(dossier.assessments[0]);
const find = (dossier: Dossier, id: string) =>
  the(present(dossier).responses.find((one) => one.id === id));

function take(dossier: Dossier, file: ResponseFile): { dossier: Dossier; taken: Taken } {
  const result = takeIn(dossier, deepFreeze(file), now);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function refused(dossier: Dossier, file: ResponseFile): NotTaken {
  const result = takeIn(dossier, deepFreeze(file), now);
  if (result.ok) throw new Error(result.value.taken.kind);
  return result.error;
}

describe('an answer that comes in', () => {
  it('is added, in the place of its id', () => {
    const dossier = dossierOf({ responses: [voice('b'), voice('d')] });
    const { dossier: after, taken } = take(dossier, aFile(voice('c')));
    expect(taken).toEqual({ kind: 'added', response: voice('c'), otherText: false });
    expect(present(after).responses.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(after.assessments[1]).toBe(dossier.assessments[1]);
    expect(after.updatedAt).toBe(now);
    expect(readDossierValue(after)).toEqual({ ok: true, value: after });
  });

  it('counts only if it was handed in', () => {
    const after = take(dossierOf(), aFile(voice('a', { submittedAt: null }))).dossier;
    expect(counts(find(after, 'a'))).toBe(false);
  });

  it('sent twice counts once, and changes nothing', () => {
    const once = take(dossierOf(), aFile(voice('a'))).dossier;
    const twice = take(once, aFile(structuredClone(voice('a'))));
    expect(twice.taken.kind).toBe('same');
    expect(twice.dossier).toBe(once);
  });

  it('corrected is merged, and what gave way is kept', () => {
    const once = take(dossierOf(), aFile(voice('a'))).dossier;
    const corrected = voice('a', {
      updatedAt: at(11),
      submittedAt: at(11),
      ratings: { a1: { level: 'level-2', comment: 'revu', updatedAt: at(11) } },
    });
    const { dossier, taken } = take(once, aFile(corrected));
    expect(taken).toMatchObject({
      kind: 'merged',
      changes: { ratings: ['a1'], closing: false, respondent: false, submitted: false },
    });
    expect(find(dossier, 'a').ratings['a1']).toMatchObject({
      level: 'level-2',
      earlier: [{ level: 'level-1', comment: 'dit a' }],
    });
    // An older state that comes after it is known already.
    const older = take(dossier, aFile(voice('a')));
    expect(older.taken.kind).toBe('same');
    expect(older.dossier).toBe(dossier);
  });

  it('after the reveal is late, locked, and marked so, once', () => {
    const revealed = dossierOf({ revealedAt: at(12) });
    const { dossier, taken } = take(revealed, aFile(voice('a')));
    expect(taken.kind).toBe('late');
    expect(find(dossier, 'a')['receivedAt']).toBe(now);
    expect(isLate(present(dossier), find(dossier, 'a'))).toBe(true);
    expect(isLocked(present(dossier), find(dossier, 'a'))).toBe(true);
    const again = take(dossier, aFile(voice('a')));
    expect(again.taken.kind).toBe('same');
    expect(again.dossier).toBe(dossier);
  });

  it('of a peer after the reveal is not late', () => {
    const peer = voice('a', { respondent: { stance: 'peer', pole: 'Sud' } });
    const { dossier, taken } = take(dossierOf({ revealedAt: at(12) }), aFile(peer));
    expect(taken.kind).toBe('added');
    expect(isLocked(present(dossier), find(dossier, 'a'))).toBe(true);
  });

  it('says nothing of when it came in or was reopened: that is ours to know', () => {
    const sent = voice('a', { reopenedAt: at(14) });
    const { dossier } = take(
      dossierOf({ revealedAt: at(12) }),
      aFile({ ...sent, receivedAt: at(9) }),
    );
    expect(find(dossier, 'a')['receivedAt']).toBe(now);
    expect(isLocked(present(dossier), find(dossier, 'a'))).toBe(true);
  });

  it('brings no name into an anonymous assessment', () => {
    const named = voice('a', {
      respondent: { stance: 'member', college: 'sse', name: 'Nadia', organisation: 'La Halle' },
    });
    const after = take(dossierOf({ names: 'anonymous' }), aFile(named)).dossier;
    expect(find(after, 'a').respondent).toEqual({
      stance: 'member',
      college: 'sse',
      updatedAt: at(10),
    });
    const kept = take(dossierOf(), aFile(named)).dossier;
    expect(find(kept, 'a').respondent.name).toBe('Nadia');
  });

  it('says when each of its parts was said, be it only when it was handed in', () => {
    const { updatedAt: _none, ...undated } = voice('a', { ratings: { a1: { level: 'unknown' } } });
    const after = take(dossierOf(), aFile({ ...undated, submittedAt: at(9) })).dossier;
    expect(find(after, 'a')).toMatchObject({
      updatedAt: at(9),
      ratings: { a1: { updatedAt: at(9) } },
    });
  });

  it('to another text of the same referential is taken, and said', () => {
    const referential = { id: 'test', version: '1', sha256: 'a'.repeat(64) };
    const other = { ...referential, sha256: 'b'.repeat(64) };
    const dossier = dossierOf({ referential });
    expect(take(dossier, aFile(voice('a'), { referential: other })).taken.otherText).toBe(true);
    expect(take(dossier, aFile(voice('a'), { referential })).taken.otherText).toBe(false);
    expect(take(dossier, aFile(voice('a'))).taken.otherText).toBe(false);
  });
});

describe('an answer that is not taken in', () => {
  it('belongs to another dossier, assessment or version of the referential', () => {
    expect(refused(dossierOf(), aFile(voice('a'), { dossierId: 'other' }))).toEqual({
      kind: 'otherDossier',
      dossierId: 'other',
    });
    expect(refused(dossierOf(), aFile(voice('a'), { assessmentId: 'other' }))).toEqual({
      kind: 'otherAssessment',
      assessmentId: 'other',
    });
    expect(refused(dossierOf({ deletedAt: now }), aFile(voice('a'))).kind).toBe('otherAssessment');
    expect(refused(dossierOf({ archived: true }), aFile(voice('a'))).kind).toBe('archived');
    expect(
      refused(dossierOf(), aFile(voice('a'), { referential: { id: 'test', version: '2' } })),
    ).toEqual({
      kind: 'otherReferential',
      asked: { id: 'test', version: '1' },
      answered: { id: 'test', version: '2' },
    });
  });

  it('was deleted here, until it is changed after that', () => {
    const once = take(dossierOf(), aFile(voice('a'))).dossier;
    const without = withdrawResponse(once, 'present', 'a', 'h1', at(11));
    expect(refused(without, aFile(voice('a')))).toEqual({ kind: 'deleted' });
    const changed = voice('a', { updatedAt: at(13), submittedAt: at(13) });
    const { dossier, taken } = take(without, aFile(changed));
    expect(taken.kind).toBe('added');
    expect(find(dossier, 'a')).toEqual({ ...changed, deletedAt: null });
  });

  it('was deleted by whoever sent it', () => {
    expect(refused(dossierOf(), aFile(voice('a', { deletedAt: at(9) })))).toEqual({
      kind: 'deleted',
    });
  });

  it('is locked here and says something else: until it is reopened', () => {
    const here = dossierOf({ revealedAt: at(12), responses: [voice('a')] });
    const corrected = voice('a', {
      ratings: { a1: { level: 'level-3', updatedAt: at(13) } },
      submittedAt: at(13),
    });
    const refusal = refused(here, aFile(corrected));
    expect(refusal).toMatchObject({ kind: 'locked', changes: { ratings: ['a1'] } });
    const { taken, dossier } = take(reopen(here, 'present', 'a', at(14)), aFile(corrected));
    expect(taken.kind).toBe('merged');
    expect(find(dossier, 'a').ratings['a1']?.level).toBe('level-3');
  });

  it('is one too many', () => {
    const limit = limits.responsesPerAssessment;
    const responses = Array.from({ length: limit }, (_, place) => voice(`r${place}`));
    const full = aDossier([anAssessment({ responses })]);
    expect(takeIn(full, aFile(voice('s')), now)).toEqual({
      ok: false,
      error: { kind: 'full', limit },
    });
    expect(take(full, aFile(voice('r7'))).taken.kind).toBe('same');
  });
});

describe('the same answers', () => {
  /** Several states of several people’s answers, as files. */
  const files = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), voiceArbitrary)
      .map(([id, { deletedAt: _deleted, ...one }]) => aFile({ ...one, id })),
    { maxLength: 8 },
  );
  const start = fc.record({
    names: fc.constantFrom('named' as const, 'college' as const, 'anonymous' as const),
    responses: fc.subarray(['bb', 'f', 'aa', 'd0']).map((ids) => ids.map((id) => voice(id))),
  });

  it('give the same dossier, to the byte, in whatever order and however often they come', () => {
    const arrivals = files.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.subarray(some).chain((again) =>
          fc.shuffledSubarray([...some, ...again], {
            minLength: some.length + again.length,
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(start, arrivals, ({ names, responses }, [inOrder, shuffled]) => {
        const before = dossierOf({ names, responses });
        const [one, other] = [inOrder, shuffled].map((sent) =>
          sent.reduce((dossier, file) => take(dossier, file).dossier, before),
        );
        expect(canonicalJson(other)).toBe(canonicalJson(one));
      }),
    );
  });

  it('leave every voice that was here the very object that it was, so that each is one small write', () => {
    const before = aDossier([anAssessment({ responses: [voice('r0'), voice('r1')] })]);
    const after = take(before, aFile(voice('s0'))).dossier;
    const here = the(before.assessments[0]).responses;
    expect(here.every((one) => the(after.assessments[0]).responses.includes(one))).toBe(true);
    expect(the(after.assessments[0]).responses).toHaveLength(3);
  });
});
