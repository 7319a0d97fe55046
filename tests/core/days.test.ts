import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween } from '#core/days.ts';

const date = fc.date({
  min: new Date('1899-12-31'),
  max: new Date('2200-12-31'),
  noInvalidDate: true,
});
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

describe('days', () => {
  it('are counted as calendars count them', () => {
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2100-02-28', '2100-03-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [from, to] = [dayOf(one), dayOf(other)];
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
      }),
    );
  });

  it('follow one another, over the ends of months and years', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    fc.assert(
      fc.property(date, (moment) => {
        expect(daysBetween(dayOf(moment), dayAfter(dayOf(moment)))).toBe(1);
      }),
    );
  });
});
