import { describe, expect, it } from 'vitest';
import {
  counts,
  currentAssessment,
  inOrderOfTime,
  liveAssessments,
  revealOf,
} from '#core/dossier.ts';
import { aDossier, anAssessment, aResponse, now } from '../fixtures/builders.ts';

describe('the reveal', () => {
  it('is open, blind or revealed', () => {
    expect(revealOf(anAssessment())).toBe('open');
    expect(revealOf(anAssessment({ revealedAt: null }))).toBe('blind');
    expect(revealOf(anAssessment({ revealedAt: now }))).toBe('revealed');
  });
});

describe('a response', () => {
  it('counts from its submission on', () => {
    expect(counts(aResponse({}, { submittedAt: now }))).toBe(true);
    expect(counts(aResponse({}, { submittedAt: null }))).toBe(false);
  });

  it('of the facilitator counts at once', () => {
    expect(counts(aResponse({}, { stance: 'facilitator', submittedAt: null }))).toBe(true);
  });

  it('does not count once deleted', () => {
    expect(counts(aResponse({}, { deletedAt: now }))).toBe(false);
    expect(counts(aResponse({}, { stance: 'facilitator', deletedAt: now }))).toBe(false);
    expect(counts(aResponse({}, { deletedAt: null }))).toBe(true);
  });
});

describe('the assessments of a dossier', () => {
  const dated = (id: string, date: string, other: Parameters<typeof anAssessment>[0] = {}) =>
    anAssessment({ id, date, ...other });

  it('stand by date, then creation, then place in the file', () => {
    const ids = inOrderOfTime([
      dated('d', '2026-02-01', { createdAt: '2026-02-02T00:00:00.000Z' }),
      dated('c', '2026-02-01', { createdAt: '2026-02-01T00:00:00.000Z' }),
      dated('a', '2025-02-01'),
      dated('b', '2025-02-01'),
    ]).map((one) => one.id);
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
  });

  it('that are deleted are not shown', () => {
    const dossier = aDossier([
      dated('a', '2025-02-01', { deletedAt: now }),
      dated('b', '2024-02-01'),
    ]);
    expect(liveAssessments(dossier).map((one) => one.id)).toEqual(['b']);
  });

  it('open on the latest that is not archived, on an archived one where there is no other', () => {
    const kept = dated('kept', '2025-02-01');
    const archived = dated('archived', '2026-02-01', { archived: true });
    expect(currentAssessment(aDossier([archived, kept]))?.id).toBe('kept');
    expect(currentAssessment(aDossier([archived]))?.id).toBe('archived');
    expect(currentAssessment(aDossier([]))).toBeNull();
  });
});
