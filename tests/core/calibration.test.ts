import { describe, expect, it } from 'vitest';
import { calibrationIndicator } from '#core/calibration.ts';
import type { Assessment } from '#core/dossier.ts';
import { indexReferential } from '#core/referential.ts';
import { anAssessment, aReferential, aResponse, flatIndex, now } from '../fixtures/builders.ts';

const index = flatIndex(['a1', 'a2', 'a3']);
const found = (other: Partial<Assessment> = {}, from = index) =>
  calibrationIndicator(from, anAssessment(other))?.indicator.id ?? null;

const text = { fr: 'vu' };
const rubric = Object.fromEntries([0, 1, 2, 3].map((at) => [`level-${at}`, text]));

function explained(members: Record<string, object>) {
  const referential = aReferential({ shape: { g: { o: ['a1', 'a2', 'a3'] } } });
  const goals = referential.goals.map((goal) => ({
    ...goal,
    objectives: goal.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((one) => ({ ...one, ...members[one.id] })),
    })),
  }));
  return indexReferential({ ...referential, goals });
}

describe('the indicator that is read together', () => {
  it('is before the reveal the one with most to read, the first of equal ones', () => {
    expect(found()).toBe('a1');
    expect(found({}, explained({ a2: { rubric }, a3: { rubric, evidence: [text] } }))).toBe('a3');
    expect(found({}, explained({ a2: { rubric }, a1: { evidence: [text, text] } }))).toBe('a2');
    const example = { examples: [{ text }] };
    expect(found({}, explained({ a2: { rubric }, a3: { rubric, ...example } }))).toBe('a3');
    expect(found({ indicators: ['a2', 'a3'] })).toBe('a2');
    expect(found({ indicators: [] })).toBeNull();
  });

  it('says nothing of blind answers', () => {
    const responses = [0, 1, 2].map(() => aResponse({ a1: 0, a2: 3, a3: 2 }));
    expect(found({ revealedAt: null, responses })).toBe('a1');
  });

  it('is after the reveal the one on which regards are closest, and which most have rated', () => {
    const responses = [
      aResponse({ a1: 0, a2: 2, a3: 2 }),
      aResponse({ a1: 3, a2: 2, a3: 2 }),
      aResponse({ a1: 0, a2: null, a3: 2 }),
    ];
    expect(found({ revealedAt: now, responses })).toBe('a3');
  });

  it('is as before where too few voices may be shown', () => {
    const responses = [aResponse({ a1: 0, a3: 2 }), aResponse({ a1: 3, a3: 2 })];
    expect(found({ revealedAt: now, responses })).toBe('a1');
  });
});
