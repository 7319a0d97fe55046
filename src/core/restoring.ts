import { isSameJson } from './canonicalJson.ts';
import type { Agreement, Assessment, Dossier, Rating, Response } from './dossier.ts';
import { lastChangeOf } from './mergeAssessments.ts';
import {
  joinedDossiers,
  type MergeRefusal,
  settledDossier,
  withinLimits,
} from './mergeDossiers.ts';
import { headOf, lastChange, mergeResponses } from './mergeResponses.ts';
import { restoredSettings } from './mergeSettings.ts';
import { earliest, momentOf, type Unit } from './mergeUnits.ts';
import { nowAfter } from './momentSteps.ts';
import {
  broughtBack,
  restoredItem,
  restoredList,
  restoredMap,
  restoredUnit,
  stillDeleted,
} from './restoreUnits.ts';
import { failure, type Result, success } from './result.ts';
import { byId } from './voiceOrder.ts';

/** What says nothing, where there is no tombstone. */
const blankRating: Rating = { level: null };
/** As what is only proposed: absent means “not discussed yet”, and no level would mean “not agreed”. */
const blankAgreement: Agreement = { level: null, proposed: true };

/**
 * A dossier as it was at a point that was kept, and nothing lost: what differs
 * gets what it said then, said now; what stood goes to `earlier`; what came
 * since is deleted under a tombstone, and what was deleted since comes back.
 * So merging with another copy does not bring back what was undone, and going
 * back to the present is restoring too.
 *
 * Some things happened and do not un-happen: what was revealed or made blind,
 * that a voice was handed in or opened again, what was sent to other poles,
 * history, what people were told of their names, and that a voice was
 * withdrawn: whoever asked for that asked for good.
 */
export function restoreTo(
  current: Dossier,
  then: Dossier,
  now: string,
): Result<Dossier, MergeRefusal> {
  if (current.id !== then.id) return failure({ kind: 'otherDossier', id: then.id });
  if (isSameJson(current, then)) return success(current);
  const [here, point] = [settledDossier(current), settledDossier(then)];
  const restored: Dossier = {
    // Of what happened: all that either knows.
    ...joinedDossiers(here, point),
    updatedAt: here.updatedAt,
    fictional: here.fictional,
    pole: restoredUnit(here.pole, point.pole, now),
    assessments: restoredList(
      here.assessments,
      point.assessments,
      {
        both: (one, former) => restoredAssessment(one, former, now),
        lastChange: lastChangeOf,
        back: (former) => broughtBack(former, nowAfter(now, lastChangeOf(former))),
      },
      now,
    ),
  };
  if (isSameJson(restored, here)) return success(current);
  return withinLimits({ ...restored, updatedAt: nowAfter(now, here.updatedAt) });
}

function restoredAssessment(current: Assessment, then: Assessment, now: string): Assessment {
  const back = then.deletedAt ? null : (current.deletedAt ?? null);
  const settings = restoredSettings(current, then, now, back);
  const restored = {
    ...settings,
    id: current.id,
    responses: restoredList(
      current.responses,
      then.responses,
      {
        both: (one, former) => restoredVoice(one, former, now),
        lastChange,
        back: (former) => broughtBack(former, nowAfter(now, lastChange(former))),
      },
      now,
    ).sort(byId),
    agreements: restoredMap(current.agreements, then.agreements, blankAgreement, now),
    finals: restoredMap(current.finals, then.finals, blankAgreement, now),
    objectiveNotes: restoredMap<Unit>(current.objectiveNotes, then.objectiveNotes, {}, now),
    privateNotes: restoredMap<Unit>(current.privateNotes, then.privateNotes, {}, now),
    parking: restoredItems(current.parking, then.parking, now),
    actions: restoredItems(current.actions, then.actions, now),
  } as Assessment;
  const createdAt = earliest(current.createdAt, then.createdAt);
  if (createdAt) restored.createdAt = createdAt;
  const revealedAt = earliest(current.revealedAt, then.revealedAt);
  if (revealedAt !== undefined) restored.revealedAt = revealedAt;
  const { deletedAt } = current;
  if (back) restored.deletedAt = null;
  else if (then.deletedAt) {
    restored.deletedAt = stillDeleted(deletedAt, lastChangeOf(restored), now);
  } else if (deletedAt !== undefined) restored.deletedAt = deletedAt;
  return restored;
}

function restoredItems<T extends Unit & { id: string }>(
  current: readonly T[],
  then: readonly T[],
  now: string,
): T[] {
  const each = {
    both: (one: T, former: T) => restoredItem(one, former, now),
    lastChange: momentOf,
    back: (former: T) => broughtBack(former, now),
  };
  return restoredList(current, then, each, now);
}

function restoredVoice(current: Response, then: Response, now: string): Response {
  if (isWithdrawn(current)) return current;
  const all = mergeResponses(current, then);
  const [former, later] = [withMoment(headOf(current), current), withMoment(headOf(then), then)];
  const head = restoredItem(former, later, now);
  const { deletedAt } = head;
  const restored = {
    ...head,
    id: current.id,
    respondent: restoredUnit(current.respondent, then.respondent, now),
    ratings: restoredMap(current.ratings, then.ratings, blankRating, now),
  } as Response;
  // When it was begun, handed in, opened again, came in: as in a merge.
  for (const member of ['createdAt', 'receivedAt', 'round', 'submittedAt', 'reopenedAt']) {
    if (all[member] !== undefined) restored[member] = all[member];
  }
  if (current.closing || then.closing) {
    restored.closing = restoredUnit<Unit>(current.closing ?? {}, then.closing ?? {}, now);
  } else if (current.closing !== undefined) restored.closing = current.closing;
  const changed = lastChange(restored);
  if (deletedAt) restored.deletedAt = stillDeleted(current.deletedAt, changed, now);
  else if (current.deletedAt) {
    restored.updatedAt = nowAfter(now, current.deletedAt, changed);
  }
  return restored;
}

/** Emptied when it was deleted (voiceChanges.ts): that was asked for, or decided, by name. */
function isWithdrawn({ deletedAt, createdAt, submittedAt, ratings, closing }: Response): boolean {
  const empty = Object.keys(ratings).length === 0 && !closing;
  return Boolean(deletedAt) && empty && !createdAt && !submittedAt;
}

function withMoment(head: Unit, { deletedAt }: Response): Unit {
  return deletedAt === undefined ? head : { ...head, deletedAt };
}
