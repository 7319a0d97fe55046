import type { Action, Assessment, Dossier } from './dossier.ts';
import { compareTexts } from './order.ts';
import { type ReferentialIndex, referentialKey } from './referential.ts';
import type { ActionFields } from './tableChanges.ts';
import { transitionBetween } from './transition.ts';
import { aboutAfter, allNodes, hasNode } from './transitionNodes.ts';

/** Actions of an earlier plan that go on in the present one. */

/** The earlier action that one takes up again, with the assessment that it stands in; null: none, or it is gone. */
export function takenUpFrom(
  dossier: Dossier,
  action: Action,
): { assessment: Assessment; action: Action } | null {
  const from = action['takesUp'];
  if (typeof from !== 'string') return null;
  for (const assessment of dossier.assessments) {
    const found = assessment.actions.find(({ id, deletedAt }) => id === from && !deletedAt);
    if (found && !assessment.deletedAt && found !== action) return { assessment, action: found };
  }
  return null;
}

/** The action of a plan that takes up an earlier one; null: none does. */
export function takingUp(assessment: Assessment, earlierId: string): Action | null {
  const found = assessment.actions.find(
    (action) => action['takesUp'] === earlierId && !action.deletedAt,
  );
  return found ?? null;
}

/**
 * An earlier action as one of this year’s plan: what, first step and who. It
 * begins anew (planned, without the note on what came of it), keeps a day that
 * is still to come, and says what it takes up (`takesUp`, a member of our own).
 * What it is about goes along to another version of the referential.
 * @param today `2026-11-21`
 */
export function takenUp(
  earlier: Action,
  today: string,
  indexes: { from: ReferentialIndex | null; to: ReferentialIndex },
): ActionFields & { title: string; takesUp: string } {
  const { id, title, firstStep, owner, due } = earlier;
  return {
    title,
    ...(firstStep ? { firstStep } : {}),
    ...(owner ? { owner } : {}),
    ...(due && compareTexts(due, today) >= 0 ? { due } : {}),
    about: aboutHere(earlier.about, indexes),
    takesUp: id,
  };
}

function aboutHere(
  about: readonly string[],
  { from, to }: { from: ReferentialIndex | null; to: ReferentialIndex },
): string[] {
  if (from && referentialKey(from.referential) === referentialKey(to.referential)) {
    return [...about];
  }
  const map = from && transitionBetween(from, to);
  if (map) return aboutAfter(map, allNodes(map), about);
  return about.filter((id) => hasNode(to, id));
}
