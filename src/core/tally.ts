import type { Response } from './dossier.ts';
import {
  type IndicatorNode,
  NOT_APPLICABLE,
  type ReferentialIndex,
  UNKNOWN,
} from './referential.ts';

/** What a group of responses says of one indicator. */
export interface Tally {
  id: string;
  /** responses of the group */
  counting: number;
  /** responses at each level, in the scale's order */
  distribution: readonly number[];
  notApplicable: number;
  unknown: number;
}

/** Counts a group's responses, indicator by indicator. A level that the scale does not have is not counted. */
export function tally(
  index: ReferentialIndex,
  active: readonly IndicatorNode[],
  responses: readonly Response[],
): Tally[] {
  return active.map(({ indicator }) => {
    const distribution = index.levels.map(() => 0);
    let notApplicable = 0;
    let unknown = 0;
    for (const response of responses) {
      const level = response.ratings[indicator.id]?.level ?? null;
      if (level === null) continue;
      const value = index.levelValues.get(level);
      if (value !== undefined) distribution[value] = (distribution[value] ?? 0) + 1;
      else if (level === NOT_APPLICABLE) notApplicable += 1;
      else if (level === UNKNOWN) unknown += 1;
    }
    return { id: indicator.id, counting: responses.length, distribution, notApplicable, unknown };
  });
}
