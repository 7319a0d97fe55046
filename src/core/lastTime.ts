import type { Action } from './action.ts';
import { inPlanOrder } from './actionPlan.ts';
import type { EarlierAssessment } from './comparison.ts';
import { indicatorLinks } from './indicatorLinks.ts';
import { activeIndicators } from './positions.ts';
import type { ReferentialIndex } from './referential.ts';
import { type Standing, standingOn } from './standing.ts';

/** What was said and planned of an indicator last time: to look at when one asks, never filled in. */
export interface LastTime {
  /** the day of that assessment, `2026-11-21` */
  date: string;
  /** one; several where they were merged since; of others that are one indicator by now, the same one */
  standings: readonly Standing[];
  /** of the plan made then, in its order: about this indicator, or the objective that it stood in */
  actions: readonly Action[];
}

/**
 * Null where the indicator, or what it continues, was not asked.
 * @param known referentials that may link the two versions
 */
export function lastTime(
  index: ReferentialIndex,
  earlier: EarlierAssessment,
  indicatorId: string,
  known: readonly ReferentialIndex[] = [],
): LastTime | null {
  const linked = indicatorLinks(earlier.index, index, known).find(({ after }) =>
    after.includes(indicatorId),
  );
  const asked = new Set(
    activeIndicators(earlier.index, earlier.assessment).map(({ indicator }) => indicator.id),
  );
  const former = linked?.before.filter((id) => asked.has(id)) ?? [];
  if (former.length === 0) return null;
  const standings = former.flatMap((id) => standingOn(earlier, id) ?? []);
  const about = new Set([...former, ...standings.map(({ node }) => node.objective.id)]);
  const actions = inPlanOrder(earlier.assessment.actions).filter((action) =>
    action.about.some((id) => about.has(id)),
  );
  return { date: earlier.assessment.date, standings, actions };
}
