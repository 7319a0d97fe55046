import type { ReferentialIndex } from '#core/referential.ts';
import { failure, success } from '#core/result.ts';
import {
  type ActionFields,
  addAction,
  changeAction,
  removeAction as removeIn,
} from '#core/tableChanges.ts';
import { takenUp } from '#core/takingUp.ts';
import { newId, today } from '#io/clock.ts';
import { keep, readKept } from '#io/preferences.ts';
import { type ActOutcome, performIn } from './performing.ts';

/** The acts of Plan d’action on the open dossier, each a step of undo. */

/**
 * A new action; gives its id.
 * @param typed the text that is being typed: what follows of it is the same step of undo
 */
export function planAction(
  assessmentId: string,
  fields: ActionFields,
  typed: keyof ActionFields | null = null,
): ActOutcome<string> {
  const id = newId();
  const key = typed && typedKey(assessmentId, id, [typed]);
  return performIn(assessmentId, 'planAction', key, (dossier, _assessment, moment) => {
    const action = { title: '', ...fields, id };
    return success({ dossier: addAction(dossier, assessmentId, action, moment), told: id });
  });
}

/** Sets fields of an action; keystrokes in one text are one step. */
export function writeAction(
  assessmentId: string,
  actionId: string,
  fields: ActionFields,
): ActOutcome {
  const key = typedKey(assessmentId, actionId, Object.keys(fields));
  return performIn(assessmentId, 'planAction', key, (dossier, _assessment, moment) =>
    success({
      dossier: changeAction(dossier, assessmentId, actionId, fields, moment),
      told: null,
    }),
  );
}

/** Deletes an action; undo brings it back. */
export function removeAction(assessmentId: string, actionId: string): ActOutcome {
  return performIn(assessmentId, 'removeAction', null, (dossier, _assessment, moment) =>
    success({ dossier: removeIn(dossier, assessmentId, actionId, moment), told: null }),
  );
}

/**
 * Takes an earlier action up again in this assessment’s plan, in whose record
 * nothing changes; gives the new one’s id.
 */
export function takeUpAction(
  assessmentId: string,
  earlierId: string,
  actionId: string,
  indexes: { from: ReferentialIndex | null; to: ReferentialIndex },
): ActOutcome<string> {
  const id = newId();
  return performIn(assessmentId, 'planAction', null, (dossier, _assessment, moment) => {
    const earlier = dossier.assessments
      .find((assessment) => assessment.id === earlierId)
      ?.actions.find((action) => action.id === actionId && !action.deletedAt);
    if (!earlier) return failure({ kind: 'notFound' });
    const action = { ...takenUp(earlier, today(), indexes), id };
    return success({ dossier: addAction(dossier, assessmentId, action, moment), told: id });
  });
}

/** How a plan is shown on this device. */
export type PlanView = 'table' | 'board';

const viewName = 'plan-view';

export function readPlanView(): PlanView {
  return readKept(viewName) === 'board' ? 'board' : 'table';
}

export function savePlanView(view: PlanView): void {
  keep(viewName, view);
}

/** A choice is a step of its own; the day is typed part by part. */
function typedKey(assessmentId: string, actionId: string, names: readonly string[]): string | null {
  if (names.includes('about') || names.includes('status')) return null;
  return `action/${assessmentId}/${actionId}/${names.join('+')}`;
}
