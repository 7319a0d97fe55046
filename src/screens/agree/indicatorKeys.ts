import type { Assessment } from '#core/dossier.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from '#core/referential.ts';
import { decide, leaveOpen, takeBack } from '#state/agreeing.ts';

/** What single keys do at an indicator: a digit agrees on a level, a letter on what is beside the scale. */
export function indicatorKeys(
  assessment: Assessment,
  index: ReferentialIndex,
  indicatorId: string,
): Record<string, () => void> {
  const agreeOn = (level: string) => () => {
    decide(assessment.id, indicatorId, level);
  };
  return {
    ...Object.fromEntries(index.levels.map(({ id }, place) => [String(place), agreeOn(id)])),
    n: agreeOn(NOT_APPLICABLE),
    j: agreeOn(UNKNOWN),
    d: () => {
      leaveOpen(assessment.id, indicatorId);
    },
    backspace: () => {
      takeBack(assessment.id, indicatorId);
    },
  };
}
