import { describe, expect, it } from 'vitest';
import { addResponse, facilitatorResponse, rate } from '#core/changes.ts';
import { limits } from '#core/limits.ts';
import { unreadableAfter } from '#state/checking.ts';
import { aDossier, anAssessment, aResponse, now } from '../fixtures/builders.ts';

describe('what an act would store', () => {
  const before = aDossier([anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'r1' })] })]);

  it('is read as a file would be, and found readable', () => {
    expect(
      unreadableAfter(before, rate(before, 'present', 'r1', 'a1', { comment: 'Vu.' }, now)),
    ).toBeNull();
  });

  it('is refused with the fault', () => {
    const comment = 'x'.repeat(limits.textLength + 1);
    expect(
      unreadableAfter(before, rate(before, 'present', 'r1', 'a1', { comment }, now)),
    ).toMatchObject({
      kind: 'invalid',
      fault: { kind: 'tooLong', limit: limits.textLength, of: 'characters' },
    });
  });

  it('may not have more responses than a file may', () => {
    const responses = Array.from({ length: limits.responsesPerAssessment }, () => aResponse());
    const full = aDossier([anAssessment({ responses })]);
    const over = addResponse(full, 'present', facilitatorResponse('f', now), now);
    expect(unreadableAfter(full, over)).toMatchObject({ kind: 'tooBig', what: 'responses' });
  });

  it('is looked at without what it shares with the former dossier', () => {
    const faulty = { ...aResponse({}, { id: 'r2' }), ratings: { a1: { level: 'x'.repeat(999) } } };
    const former = aDossier([
      anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'r1' }), faulty] }),
    ]);
    const later = rate(former, 'present', 'r1', 'a1', { level: 'level-2' }, now);
    expect(unreadableAfter(former, later)).toBeNull();
  });
});
