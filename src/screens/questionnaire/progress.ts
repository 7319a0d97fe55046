import type { Assessment, Response } from '#core/dossier.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';

/** Minutes that one indicator takes one person: reading, choosing, a word. */
const minutesPerIndicator = 35 / 36;

/** Where one voice is in the questionnaire. */
export interface Progress {
  /** ids of the indicators that have an answer (a level, not applicable or unknown) */
  answered: ReadonlySet<string>;
  left: number;
  /** what is left, in whole minutes, at least one while something is */
  minutesLeft: number;
}

export function progressOf(
  index: ReferentialIndex,
  assessment: Assessment,
  response: Response | null,
): Progress {
  const asked = activeIndicators(index, assessment);
  const answered = new Set(
    asked
      .map((node) => node.indicator.id)
      .filter((id) => (response?.ratings[id]?.level ?? null) !== null),
  );
  const left = asked.length - answered.size;
  return {
    answered,
    left,
    minutesLeft: left === 0 ? 0 : Math.max(1, Math.round(left * minutesPerIndicator)),
  };
}
