import type { Action } from './action.ts';
import { agree, changeAssessment } from './changes.ts';
import type { Agreement, Assessment, Dossier } from './dossier.ts';
import { record } from './workshopChanges.ts';

/** The acts at the table, once all is revealed: agreements, notes, parking, actions. As those of changes.ts. */

/**
 * Writes the levels that are proposed where regards do not differ (divergence.ts,
 * `proposal`) as agreements to be accepted. What stands on an indicator already
 * stays, a former proposal too: somebody may have edited it.
 */
export function propose(
  dossier: Dossier,
  assessmentId: string,
  levels: ReadonlyMap<string, string>,
  now: string,
): Dossier {
  return changeAgreements(dossier, assessmentId, now, levels.keys(), (former, id) => {
    const level = levels.get(id);
    return former || level === undefined ? null : { level, proposed: true };
  });
}

/** One act for all that does not diverge: what is proposed on these indicators is agreed from now on. */
export function acceptProposed(
  dossier: Dossier,
  assessmentId: string,
  indicatorIds: Iterable<string>,
  entryId: string,
  now: string,
): Dossier {
  const accepted = changeAgreements(dossier, assessmentId, now, indicatorIds, (former) =>
    former?.proposed === true ? { ...former, proposed: false } : null,
  );
  if (accepted === dossier) return dossier;
  return record(accepted, { id: entryId, act: 'accepted', about: assessmentId }, now);
}

/** What the group has decided on one indicator, with its reason and what some would not share. */
export function decide(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Omit<Agreement, 'level'>> & { level: string },
  entryId: string,
  now: string,
): Dossier {
  return concluded(dossier, assessmentId, indicatorId, fields, { id: entryId, act: 'agreed' }, now);
}

/** Discussed, and not agreed: an answer too. What was said stands in `dissent`. */
export function discussedWithoutAgreement(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Omit<Agreement, 'level'>>,
  entryId: string,
  now: string,
): Dossier {
  const open = { ...fields, level: null };
  return concluded(
    dossier,
    assessmentId,
    indicatorId,
    open,
    { id: entryId, act: 'discussed' },
    now,
  );
}

/** Sets fields of what is noted on one objective. */
export function noteObjective(
  dossier: Dossier,
  assessmentId: string,
  objectiveId: string,
  fields: { strengths?: string; improvements?: string },
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const note = { ...assessment.objectiveNotes[objectiveId], ...fields, updatedAt: now };
    return {
      ...assessment,
      objectiveNotes: { ...assessment.objectiveNotes, [objectiveId]: note },
    };
  });
}

/** The animator’s own note on an indicator: it is in the backup, and in nothing else that leaves. */
export function notePrivately(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  text: string,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const note = { ...assessment.privateNotes[indicatorId], text, updatedAt: now };
    return { ...assessment, privateNotes: { ...assessment.privateNotes, [indicatorId]: note } };
  });
}

/** A question is put aside for later; `about`: the indicator at which it came up. */
export function park(
  dossier: Dossier,
  assessmentId: string,
  question: { id: string; text: string; about?: string | null },
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    if (assessment.parking.some(({ id }) => id === question.id)) return assessment;
    const parked = { about: null, settled: false, ...question, updatedAt: now };
    return { ...assessment, parking: [...assessment.parking, parked] };
  });
}

/** A parked question is settled, or is open again. */
export function settleParked(
  dossier: Dossier,
  assessmentId: string,
  questionId: string,
  settled: boolean,
  now: string,
): Dossier {
  return changeItem(dossier, assessmentId, 'parking', questionId, { settled }, now);
}

/** What a user sets of an action. */
export type ActionFields = Partial<
  Pick<Action, 'title' | 'firstStep' | 'about' | 'owner' | 'due' | 'status' | 'note'>
>;

/**
 * An action is added to the plan; nothing where its id is there already.
 * `takesUp`: id of the earlier action that it takes up again (a member of our
 * own: the format knows none).
 */
export function addAction(
  dossier: Dossier,
  assessmentId: string,
  action: ActionFields & { id: string; title: string; takesUp?: string },
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    if (assessment.actions.some(({ id }) => id === action.id)) return assessment;
    const added: Action = { about: [], status: 'planned', ...action, updatedAt: now };
    return { ...assessment, actions: [...assessment.actions, added] };
  });
}

/**
 * Sets fields of an action; also of last time’s, in the assessment that it
 * stands in. When it was done is noted (`doneAt`, actionPlan.ts), and goes where
 * it is open again.
 */
export function changeAction(
  dossier: Dossier,
  assessmentId: string,
  actionId: string,
  fields: ActionFields,
  now: string,
): Dossier {
  const former = dossier.assessments
    .find(({ id }) => id === assessmentId)
    ?.actions.find(({ id }) => id === actionId);
  const all = { ...fields, ...whenDone(former, fields.status, now) };
  return changeItem(dossier, assessmentId, 'actions', actionId, all, now);
}

/** An action is deleted: its tombstone keeps what was written, so that undo and merging can bring it back. */
export function removeAction(
  dossier: Dossier,
  assessmentId: string,
  actionId: string,
  now: string,
): Dossier {
  return changeItem(dossier, assessmentId, 'actions', actionId, { deletedAt: now }, now);
}

function whenDone(
  former: Action | undefined,
  status: Action['status'] | undefined,
  now: string,
): { doneAt?: string | null } {
  if (status === undefined || status === former?.status) return {};
  if (status === 'done') return { doneAt: now };
  return former?.['doneAt'] ? { doneAt: null } : {};
}

function concluded(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Agreement>,
  entry: { id: string; act: 'agreed' | 'discussed' },
  now: string,
): Dossier {
  const settled = { ...fields, proposed: false };
  const next = agree(dossier, assessmentId, indicatorId, settled, now);
  if (next === dossier) return dossier;
  return record(next, { ...entry, about: indicatorId, assessmentId }, now);
}

/** Changes several agreements at once; `change` gives null for one that stays as it is. */
function changeAgreements(
  dossier: Dossier,
  assessmentId: string,
  now: string,
  ids: Iterable<string>,
  change: (former: Agreement | undefined, id: string) => Agreement | null,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const changed = [...new Set(ids)].flatMap((id): [string, Agreement][] => {
      const next = change(assessment.agreements[id], id);
      return next ? [[id, { ...next, updatedAt: now }]] : [];
    });
    if (changed.length === 0) return assessment;
    const agreements = { ...assessment.agreements, ...Object.fromEntries(changed) };
    return { ...assessment, agreements };
  });
}

/** Sets members of one parked question or action, unless it is deleted. */
function changeItem<K extends 'parking' | 'actions'>(
  dossier: Dossier,
  assessmentId: string,
  list: K,
  itemId: string,
  fields: Partial<Assessment[K][number]>,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const items: readonly (Assessment['parking'][number] | Action)[] = assessment[list];
    const at = items.findIndex(({ id }) => id === itemId);
    const former = items[at];
    if (!former || former.deletedAt) return assessment;
    return { ...assessment, [list]: items.with(at, { ...former, ...fields, updatedAt: now }) };
  });
}
