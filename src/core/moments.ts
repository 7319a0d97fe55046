import * as z from 'zod/mini';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month of the calendar has, the first being 1; 0 where there is no such month. */
export function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

function isRealDay(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date >= 1 && date <= lengthOfMonth(year, month);
}

/** A day of the calendar, `2026-11-21`. */
export const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day' }), z.refine(isRealDay, { error: 'day' }));

const momentShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/**
 * A moment in UTC, `2026-11-21T09:30:00.000Z`. Other precisions are read and
 * brought to milliseconds, so that moments compare as strings.
 */
export const moment = z.pipe(
  z.string().check(
    z.regex(momentShape, { error: 'moment' }),
    z.refine((text) => isRealDay(text.slice(0, 10)), { error: 'moment' }),
  ),
  z.transform((text: string) => {
    const [whole = '', fraction = ''] = text.slice(0, -1).split('.');
    return `${whole}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  }),
);
