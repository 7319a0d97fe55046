import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#core/moments.ts';
import { monthsLater } from '#core/months.ts';

describe('some months later', () => {
  it.each([
    ['2026-11-21', 6, '2027-05-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-11-30', 12, '2027-11-30'],
  ])('%s and %i is %s', (from, months, to) => expect(monthsLater(from, months)).toBe(to));

  it('is always a day of the calendar, in the month that is meant, and no later in it', () => {
    const days = fc.record({
      year: fc.integer({ min: 1900, max: 2200 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.nat(60), ({ year, month, date }, months) => {
        const digits = (part: number) => String(part).padStart(2, '0');
        const later = monthsLater(`${year}-${digits(month)}-${digits(date)}`, months);
        const whole = year * 12 + month - 1 + months;
        expect(day.safeParse(later).success).toBe(true);
        expect(later).toBe(`${Math.floor(whole / 12)}-${digits((whole % 12) + 1)}-${digits(date)}`);
      }),
    );
  });
});
