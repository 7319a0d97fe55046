import { dayAfter, daysBetween } from './days.ts';

const day = 24 * 60 * 60 * 1000;

/** Whole minutes from one moment to another, below 0 where it lies before. */
export function minutesBetween(from: string, to: string): number {
  const days = daysBetween(from.slice(0, 10), to.slice(0, 10));
  return Math.trunc((days * day + timeOf(to) - timeOf(from)) / 60_000);
}

/** The moment a millisecond later. */
export function justAfter(moment: string): string {
  const time = timeOf(moment) + 1;
  const date = moment.slice(0, 10);
  return time < day ? `${date}T${clock(time)}` : `${dayAfter(date)}T${clock(0)}`;
}

/** A moment that comes after all of these, and not before `now`: clocks may have been ahead. */
export function nowAfter(now: string, ...moments: (string | null | undefined)[]): string {
  return moments.reduce<string>(
    (later, moment) => (moment && moment >= later ? justAfter(moment) : later),
    now,
  );
}

/** Milliseconds since midnight. */
function timeOf(moment: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11, 19).split(':').map(Number);
  const milliseconds = Number(moment.slice(20, 23).padEnd(3, '0')) || 0;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

function clock(time: number): string {
  const digits = (part: number, length = 2) => String(part).padStart(length, '0');
  const seconds = Math.floor(time / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${digits(hours)}:${digits(minutes)}:${digits(seconds % 60)}.${digits(time % 1000, 3)}Z`;
}
