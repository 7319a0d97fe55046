import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from '#core/referential.ts';
import type { Deciding } from './deciding.ts';

/** What single keys do at an indicator: a digit agrees on a level, a letter on what is beside the scale. */
export function indicatorKeys(
  { levels }: ReferentialIndex,
  { decide, leaveOpen, takeBack }: Deciding,
): Record<string, () => void> {
  return {
    ...Object.fromEntries(levels.map(({ id }, place) => [String(place), () => decide(id)])),
    n: () => decide(NOT_APPLICABLE),
    j: () => decide(UNKNOWN),
    d: leaveOpen,
    backspace: takeBack,
  };
}
