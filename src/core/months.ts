import { lengthOfMonth } from './moments.ts';

/**
 * The same day some months later, `2026-08-31` and 6: `2027-02-28`. A day that
 * the month does not have is its last one.
 * @param day `2026-11-21`
 * @param months whole, not negative
 */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const whole = month - 1 + months;
  const [laterYear, laterMonth] = [year + Math.floor(whole / 12), (whole % 12) + 1];
  const laterDate = Math.min(date, lengthOfMonth(laterYear, laterMonth));
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return [digits(laterYear, 4), digits(laterMonth, 2), digits(laterDate, 2)].join('-');
}
