import { describe, expect, it } from 'vitest';
import type { Assessment, Response } from '#core/dossier.ts';
import { blindnessOf, hasAnswers, isLate, isLocked } from '#core/locking.ts';
import { anAssessment, aPeer, aResponse } from '../fixtures/builders.ts';

const at = (hour: number) => `2026-11-21T${hour}:00:00.000Z`;
const revealed = anAssessment({ revealedAt: at(12) });
const voice = (other: Partial<Response> = {}): Response => ({ ...aResponse({ a1: 1 }), ...other });

describe('a voice', () => {
  it('is locked once it counts and all is revealed', () => {
    expect(isLocked(revealed, voice({ submittedAt: at(10) }))).toBe(true);
    expect(isLocked(revealed, voice({ submittedAt: at(13) }))).toBe(true);
    expect(isLocked(revealed, voice({ submittedAt: null }))).toBe(false);
    expect(isLocked(revealed, voice({ respondent: { stance: 'facilitator' } }))).toBe(true);
    expect(isLocked(revealed, aPeer('P'))).toBe(true);
    expect(isLocked(anAssessment({ revealedAt: null }), voice())).toBe(false);
    expect(isLocked(anAssessment(), voice())).toBe(false);
  });

  it('is open again from its reopening until it is handed in anew', () => {
    expect(isLocked(revealed, voice({ submittedAt: at(10), reopenedAt: at(11) }))).toBe(true);
    expect(isLocked(revealed, voice({ submittedAt: at(10), reopenedAt: at(14) }))).toBe(false);
    expect(isLocked(revealed, voice({ submittedAt: at(15), reopenedAt: at(14) }))).toBe(true);
  });

  it('is late when it was given, or came in, after the reveal', () => {
    expect(isLate(revealed, voice({ submittedAt: at(10) }))).toBe(false);
    expect(isLate(revealed, voice({ submittedAt: at(13) }))).toBe(true);
    expect(isLate(revealed, { ...voice({ submittedAt: at(10) }), receivedAt: at(13) })).toBe(true);
    expect(isLate(anAssessment({ revealedAt: null }), voice({ submittedAt: at(13) }))).toBe(false);
  });

  it('of a peer or of the animator is never late', () => {
    expect(isLate(revealed, { ...aPeer('Sud', { a1: 1 }), submittedAt: at(13) })).toBe(false);
    const animator = voice({ respondent: { stance: 'facilitator' }, submittedAt: at(13) });
    expect(isLate(revealed, animator)).toBe(false);
  });
});

describe('going blind', () => {
  const on = (other: Partial<Assessment>) => blindnessOf(anAssessment(other));

  it('is possible before the first answer, the animator’s own apart', () => {
    const animator = voice({ respondent: { stance: 'facilitator' } });
    const begun = voice({ submittedAt: null, ratings: {} });
    const withdrawn = voice({ deletedAt: at(9) });
    expect(on({ responses: [animator, begun, withdrawn] })).toBe('possible');
    expect(on({ responses: [voice()] })).toBe('answered');
    expect(on({ responses: [voice({ submittedAt: null })] })).toBe('answered');
    expect(on({ revealedAt: null, responses: [voice()] })).toBe('blind');
    expect(on({ revealedAt: at(9) })).toBe('revealed');
  });

  it('knows who has begun to answer', () => {
    expect(hasAnswers(anAssessment({ responses: [voice({ ratings: {} })] }))).toBe(true);
    expect(hasAnswers(anAssessment())).toBe(false);
  });
});
