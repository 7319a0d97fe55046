import type { Response } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import type { IndicatorNode } from '#core/referential.ts';

/** Where one voice is in the questionnaire. */
export interface Progress {
  /** ids of the indicators that have an answer (a level, not applicable or unknown) */
  answered: ReadonlySet<string>;
  left: number;
  /** what is left, in whole minutes, at least one while something is */
  minutesLeft: number;
}

export function progressOf(
  asked: readonly IndicatorNode[],
  ratings: Response['ratings'],
): Progress {
  const answered = new Set(
    asked.map((node) => node.indicator.id).filter((id) => (ratings[id]?.level ?? null) !== null),
  );
  const left = asked.length - answered.size;
  return { answered, left, minutesLeft: minutesFor(left) };
}
