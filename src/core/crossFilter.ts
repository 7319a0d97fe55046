import type { CrossGroup } from './crossGroups.ts';
import type { CrossIndicator, CrossViews } from './crossViews.ts';

/** What Regards croisés is narrowed to; what is absent narrows nothing. */
export interface CrossFilter {
  /** id of a goal */
  goal?: string | null;
  /** key of a group */
  group?: string | null;
  /** true: to discuss; false: nothing to discuss */
  toDiscuss?: boolean | null;
  /** true: agreed, or discussed without agreement; false: neither yet */
  agreed?: boolean | null;
  withComments?: boolean;
  /** `agenda` unless said otherwise */
  order?: 'agenda' | 'referential';
}

/**
 * The rows and the bands that a filter leaves, as they are: nothing is counted
 * anew, so no difference of two filters tells anything. A filter by group
 * leaves the indicators and their own numbers.
 */
export function filteredViews(
  views: CrossViews,
  filter: CrossFilter,
): { indicators: CrossIndicator[]; groups: CrossGroup[] } {
  const { goal, group, toDiscuss, agreed, withComments, order = 'agenda' } = filter;
  const kept = views.indicators.filter(
    (one) =>
      (goal == null || one.node.goal.id === goal) &&
      (toDiscuss == null || one.reasons.length > 0 === toDiscuss) &&
      (agreed == null || isConcluded(one) === agreed) &&
      (!withComments || one.comments.length > 0),
  );
  return {
    indicators: order === 'agenda' ? inOrderOf(views.agenda, kept) : kept,
    groups: views.groups.filter(({ key }) => group == null || key === group),
  };
}

/** Whether voices of the pole’s own are shown: without them nothing is known to be discussed, or not. */
export function showsOwn({ groups }: CrossViews): boolean {
  return groups.some(({ side }) => side === 'own');
}

function isConcluded({ agreement: { kind } }: CrossIndicator): boolean {
  return kind === 'agreed' || kind === 'noAgreement';
}

function inOrderOf(agenda: readonly string[], indicators: readonly CrossIndicator[]) {
  const byId = new Map(indicators.map((one) => [one.node.indicator.id, one]));
  return agenda.flatMap((id) => byId.get(id) ?? []);
}
