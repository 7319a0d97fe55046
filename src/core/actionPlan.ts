import type { Action, Dossier } from './dossier.ts';
import { moment } from './moments.ts';
import { compareTexts } from './order.ts';

/** How a plan is read: in which order, what is late, what is done. */

/** Where an action stands, in the order in which it goes on. */
export const actionStates = ['planned', 'underway', 'done', 'dropped'] as const;
export type ActionState = Action['status'];

/** With more than so many open, a plan tends to be nobody’s: what facilitators say; nobody has measured it. */
export const fewActions = 7;

/** The actions of a plan without those that are deleted: by their day, those without one last, then as they were added. */
export function inPlanOrder(actions: readonly Action[]): Action[] {
  return actions
    .filter(({ deletedAt }) => !deletedAt)
    .sort((a, b) => {
      if (!a.due || !b.due) return Number(!a.due) - Number(!b.due);
      return compareTexts(a.due, b.due);
    });
}

/** Whether there is still something to do. */
export function isOpen({ status }: Action): boolean {
  return status === 'planned' || status === 'underway';
}

/**
 * Whether its day is over while it is still open.
 * @param today `2026-11-21`
 */
export function isOverdue(action: Action, today: string): boolean {
  return isOpen(action) && Boolean(action.due) && compareTexts(action.due ?? '', today) < 0;
}

/**
 * When it was done, an ISO moment; null: it is not, or nobody noted when.
 * (`doneAt` is a member of our own, set by `changeAction`: the format knows none.)
 */
export function doneMoment(action: Action): string | null {
  if (action.status !== 'done') return null;
  return moment.safeParse(action['doneAt']).data ?? null;
}

/** Names that were written for “who” in any plan of the dossier, each once, the latest plan’s first. */
export function ownersIn(dossier: Dossier): string[] {
  const actions = dossier.assessments
    .filter(({ deletedAt }) => !deletedAt)
    .toSorted((a, b) => compareTexts(b.date, a.date))
    .flatMap((assessment) => inPlanOrder(assessment.actions));
  const names = actions.map(({ owner }) => (owner ?? '').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
