import { describe, expect, it } from 'vitest';
import { type Assessment, counts, type Dossier, type Response } from '#core/dossier.ts';
import { isLate, isLocked } from '#core/locking.ts';
import { readDossierValue } from '#core/reading.ts';
import {
  reopen,
  respondentFor,
  setRespondent,
  startVoice,
  submit,
  withdrawResponse,
} from '#core/voiceChanges.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, now, the } from '../fixtures/builders.ts';

const later = '2026-12-01T10:00:00.000Z';
const latest = '2026-12-02T10:00:00.000Z';
const respondent = { stance: 'member' as const, college: 'sse' as const, name: 'Nadia' };
const voice: Response = {
  ...aResponse({ a1: { level: 'level-1', comment: 'entre nous' } }),
  id: 'r1',
  respondent,
  closing: { seen: 'vu chez Nadia' },
};
const draft: Response = { ...aResponse({ a1: 1 }), id: 'draft', submittedAt: null };
const gone: Response = { ...aResponse(), id: 'gone', deletedAt: now };

const dossierOf = (other: Partial<Assessment> = {}): Dossier =>
  deepFreeze(aDossier([anAssessment({ responses: [voice, draft, gone], ...other })]));
const assessmentIn = (dossier: Dossier) => the(dossier.assessments[0]);
const find = (dossier: Dossier, id: string) =>
  the(assessmentIn(dossier).responses.find((one) => one.id === id));

describe('a voice', () => {
  it('begins empty, and does not count yet', () => {
    const after = startVoice(dossierOf(), 'present', { id: 'r2', respondent, round: 1 }, later);
    expect(assessmentIn(after).responses.at(-1)).toEqual({
      id: 'r2',
      createdAt: later,
      updatedAt: later,
      submittedAt: null,
      round: 1,
      respondent: { ...respondent, updatedAt: later },
      ratings: {},
    });
    expect(counts(find(after, 'r2'))).toBe(false);
    expect(startVoice(after, 'present', { id: 'r2', respondent }, latest)).toBe(after);
    expect(startVoice(after, 'nowhere', { id: 'r3', respondent }, latest)).toBe(after);
  });

  it('counts once it is handed in', () => {
    const after = submit(dossierOf({ revealedAt: null }), 'present', 'draft', later);
    expect(find(after, 'draft')).toEqual({ ...draft, submittedAt: later, updatedAt: later });
  });

  it('handed in after the reveal is late, and locked', () => {
    const after = submit(dossierOf({ revealedAt: now }), 'present', 'draft', later);
    expect(isLate(assessmentIn(after), find(after, 'draft'))).toBe(true);
    expect(isLocked(assessmentIn(after), find(after, 'draft'))).toBe(true);
  });

  it('opened again may be changed until it is handed in anew, and is not late by that', () => {
    const open = reopen(dossierOf({ revealedAt: now }), 'present', 'r1', later);
    expect(isLocked(assessmentIn(open), find(open, 'r1'))).toBe(false);
    expect(counts(find(open, 'r1'))).toBe(true);
    const again = submit(open, 'present', 'r1', latest);
    expect(isLocked(assessmentIn(again), find(again, 'r1'))).toBe(true);
    expect(isLate(assessmentIn(again), find(again, 'r1'))).toBe(false);
    const late = submit(dossierOf({ revealedAt: now }), 'present', 'draft', later);
    const twice = submit(reopen(late, 'present', 'draft', later), 'present', 'draft', latest);
    expect(isLate(assessmentIn(twice), find(twice, 'draft'))).toBe(true);
  });

  it('that was not handed in cannot be opened again', () => {
    const dossier = dossierOf();
    expect(reopen(dossier, 'present', 'draft', later)).toBe(dossier);
  });

  it('says who answers, as a thing that changed now', () => {
    const after = setRespondent(dossierOf(), 'present', 'r1', { name: 'Nadia B.' }, later);
    expect(find(after, 'r1').respondent).toEqual({
      ...respondent,
      name: 'Nadia B.',
      updatedAt: later,
    });
  });

  it('keeps no name in an anonymous assessment', () => {
    const anonymous = dossierOf({ names: 'anonymous' });
    const started = startVoice(anonymous, 'present', { id: 'r2', respondent }, later);
    expect(find(started, 'r2').respondent).toEqual({
      stance: 'member',
      college: 'sse',
      updatedAt: later,
    });
    const fields = { name: 'Nadia', organisation: 'La Halle', college: 'citizen' as const };
    expect(setRespondent(started, 'present', 'r2', fields, latest)).toEqual(
      setRespondent(started, 'present', 'r2', { college: 'citizen' }, latest),
    );
    expect(respondentFor('college', respondent)).toBe(respondent);
  });
});

describe('an answer that is deleted', () => {
  const after = withdrawResponse(dossierOf(), 'present', 'r1', 'h1', later);

  it('leaves a tombstone, and nothing of what was said or by whom', () => {
    expect(find(after, 'r1')).toEqual({
      id: 'r1',
      updatedAt: later,
      deletedAt: later,
      respondent: { stance: 'member' },
      ratings: {},
    });
    expect(JSON.stringify(after)).not.toMatch(/Nadia|entre nous/);
    expect(readDossierValue(after).ok).toBe(true);
  });

  it('leaves a line of history that does not say whose it was', () => {
    expect(after.history).toEqual([
      { id: 'h1', at: later, act: 'withdrawn', about: 'present', by: '' },
    ]);
  });
});

describe('an act on a voice that is deleted or not there', () => {
  it('gives back the dossier itself', () => {
    const dossier = dossierOf();
    for (const id of ['gone', 'nobody']) {
      expect(submit(dossier, 'present', id, later)).toBe(dossier);
      expect(reopen(dossier, 'present', id, later)).toBe(dossier);
      expect(setRespondent(dossier, 'present', id, { name: 'x' }, later)).toBe(dossier);
      expect(withdrawResponse(dossier, 'present', id, 'h1', later)).toBe(dossier);
    }
  });
});
