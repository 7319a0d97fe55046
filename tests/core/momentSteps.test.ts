import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { justAfter, minutesBetween, nowAfter } from '#core/momentSteps.ts';
import { momentArbitrary } from '../fixtures/dossierArbitrary.ts';

describe('moments', () => {
  it('are followed by one a millisecond later, over the ends of days, months and years', () => {
    fc.assert(
      fc.property(momentArbitrary, (moment) => {
        const later = new Date(Date.parse(moment) + 1).toISOString();
        expect(justAfter(moment)).toBe(later);
      }),
    );
    expect(justAfter('2026-12-31T23:59:59.999Z')).toBe('2027-01-01T00:00:00.000Z');
    expect(justAfter('2028-02-28T23:59:59.999Z')).toBe('2028-02-29T00:00:00.000Z');
  });

  it('are whole minutes apart, below 0 where the second lies before', () => {
    fc.assert(
      fc.property(momentArbitrary, momentArbitrary, (from, to) => {
        const minutes = Math.trunc((Date.parse(to) - Date.parse(from)) / 60_000);
        expect(minutesBetween(from, to) + 0).toBe(minutes + 0);
      }),
    );
  });

  it('have a now that comes after all of them, where clocks were ahead', () => {
    const now = '2026-11-21T09:00:00.000Z';
    expect(nowAfter(now, null, undefined, '2026-11-21T08:00:00.000Z')).toBe(now);
    expect(nowAfter(now, now)).toBe('2026-11-21T09:00:00.001Z');
    expect(nowAfter(now, '2026-11-22T00:00:00.000Z', '2026-11-21T10:00:00.000Z')).toBe(
      '2026-11-22T00:00:00.001Z',
    );
  });
});
