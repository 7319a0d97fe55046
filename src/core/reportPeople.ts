import { inPlanOrder } from './actionPlan.ts';
import type { Action, Assessment, Dossier } from './dossier.ts';
import { type Participation, participationOf } from './participation.ts';
import type { ReportOptions } from './reportOptions.ts';
import { collected } from './turnout.ts';
import { lastActions } from './workshopAgenda.ts';

/** Who was expected, and who came when; it tells nothing of what was answered. */
export interface ReportTurnout {
  /** own voices; null: nobody said how many */
  expected: number | null;
  /** own voices that came after the reveal */
  late: number;
}

/** Who took part; the peers’ poles where somebody is named at all. */
export function tookPart(assessment: Assessment, { names }: ReportOptions): Participation {
  const participation = participationOf(assessment);
  return names === 'none' ? { ...participation, peerPoles: [] } : participation;
}

/** Who carries an action is left out where nobody is named. */
export function ownersAsShown(actions: readonly Action[], { names }: ReportOptions): Action[] {
  return names === 'none' ? actions.map((action) => ({ ...action, owner: '' })) : [...actions];
}

/** Those of the assessment before this one, with its title; null: none. */
export function lastActionsOf(
  dossier: Dossier,
  assessment: Assessment,
  options: ReportOptions,
): { title: string; actions: Action[] } | null {
  const last = lastActions(dossier, assessment);
  const before = dossier.assessments.find(({ id }) => id === last?.assessmentId);
  if (!(last && before)) return null;
  return { title: before.title, actions: ownersAsShown(inPlanOrder(last.actions), options) };
}

/** How many were expected, and how many came late. */
export function turnoutOf(assessment: Assessment): ReportTurnout {
  const { expected, late } = collected(assessment);
  return { expected: expected !== null && expected > 0 ? expected : null, late };
}
