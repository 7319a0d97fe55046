import { today } from '#io/clock.ts';

/** The present day where the user is, `2026-11-21`. */
export function presentDay(): string {
  return today();
}
