import { lengthOfMonth } from './moments.ts';

/**
 * Whole days from one day to another, below 0 where it lies before.
 * @param from `2026-11-21`, as `to`
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day after, `2026-12-31`: `2027-01-01`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date < lengthOfMonth(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

/** Days since the first of March of the year 0 of the Gregorian calendar: leap days stand at a year’s end. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const since = month > 2 ? month - 3 : month + 9;
  const marchYear = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((since * 153 + 2) / 5) + date - 1;
}

function dayOf(year: number, month: number, date: number): string {
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
}
