import {
  addResponse,
  describePole as describe,
  facilitatorResponse,
  prepareAssessment as prepare,
  type RatingFields,
  rate as rateIn,
} from '#core/changes.ts';
import type { Assessment, Dossier, Pole, Response } from '#core/dossier.ts';
import { isLocked } from '#core/locking.ts';
import { referentialKey } from '#core/referential.ts';
import { copyFor, withReferential } from '#core/referentialCopies.ts';
import { failure, type Result, success } from '#core/result.ts';
import { newId } from '#io/clock.ts';
import type { CatalogueError } from './catalogueError.ts';
import type { ActName } from './dossierStore.ts';
import { type ActOutcome, type ActRefusal, type Made, perform, performIn } from './performing.ts';
import { facilitatorResponseOf } from './selectors.ts';
import { currentSession } from './sessions.ts';

export type AssessmentFields = Partial<
  Pick<Assessment, 'title' | 'date' | 'referential' | 'indicators' | 'nextMeeting'>
>;

/** Sets fields of the pole's profile; null takes one back. */
export function describePole(fields: Partial<Pole>): ActOutcome {
  return perform('describePole', typedKey('pole', fields), (dossier, moment) =>
    success({ dossier: describe(dossier, fields, moment), told: null }),
  );
}

/** Sets an assessment's title, date and other settings. */
export function prepareAssessment(assessmentId: string, fields: AssessmentFields): ActOutcome {
  const mergeKey = typedKey(`assessment/${assessmentId}`, fields);
  return performIn(assessmentId, 'prepareAssessment', mergeKey, (dossier, _assessment, moment) =>
    success({ dossier: prepare(dossier, assessmentId, fields, moment), told: null }),
  );
}

/**
 * Sets an assessment's referential to one of the shelf, with its fingerprint.
 * One's own comes with a full copy, so that the dossier opens anywhere; the
 * copy of the former goes where nothing else uses it.
 */
export async function chooseReferential(
  assessmentId: string,
  key: string,
): Promise<Result<null, ActRefusal | CatalogueError>> {
  const asked = currentSession();
  const { shelfReferential, copiedReferential } = await import('./referentialLoader.ts');
  const shelved = await shelfReferential(key);
  if (!shelved.ok) return shelved;
  const { copy, index } = shelved.value;
  const { id, version } = index.referential;
  // Another assessment may have been made with an earlier text of it: a dossier has one for each key.
  const standing =
    copy && asked && copyFor(asked.dossier, assessmentId, referentialKey(index.referential));
  const chosen = standing ? copiedReferential(standing) : shelved;
  if (!chosen.ok) return chosen;
  const sha256 = await chosen.value.fingerprint();
  if (currentSession() !== asked) return failure({ kind: 'nothingOpen' });
  const reference = sha256 === null ? { id, version } : { id, version, sha256 };
  return performIn(assessmentId, 'prepareAssessment', null, (dossier, _assessment, moment) =>
    success({
      dossier: withReferential(dossier, assessmentId, reference, copy, moment),
      told: null,
    }),
  );
}

/** The facilitator's response of an assessment, added where there is none; gives its id. */
export function ensureFacilitatorResponse(assessmentId: string): ActOutcome<string> {
  return performIn(assessmentId, 'addResponse', null, withFacilitator);
}

/** Sets fields of one rating; those that are not named stay as they are. */
export function rate(
  assessmentId: string,
  responseId: string,
  indicatorId: string,
  fields: RatingFields,
): ActOutcome {
  const mergeKey = typedKey(`rating/${assessmentId}/${responseId}/${indicatorId}`, fields);
  return performIn(assessmentId, rateName(fields), mergeKey, (dossier, assessment, moment) => {
    const response = assessment.responses.find(({ id }) => id === responseId);
    if (!response || response.deletedAt) return failure({ kind: 'notFound' });
    if (isLocked(assessment, response)) return failure({ kind: 'locked' });
    const rated = rateIn(dossier, assessmentId, responseId, indicatorId, fields, moment);
    return success({ dossier: rated, told: null });
  });
}

/** The same in the facilitator's response, added in the same step of undo where there is none; gives its id. */
export function rateAsFacilitator(
  assessmentId: string,
  indicatorId: string,
  fields: RatingFields,
): ActOutcome<string> {
  const mergeKey = typedKey(`rating/${assessmentId}/facilitator/${indicatorId}`, fields);
  return performIn(assessmentId, rateName(fields), mergeKey, (dossier, assessment, moment) => {
    const added = withFacilitator(dossier, assessment, moment);
    if (!added.ok) return added;
    const responseId = added.value.told;
    const rated = rateIn(
      added.value.dossier,
      assessmentId,
      responseId,
      indicatorId,
      fields,
      moment,
    );
    return success({ dossier: rated, told: responseId });
  });
}

function withFacilitator(
  dossier: Dossier,
  assessment: Assessment,
  moment: string,
): ActOutcome<Made<string>> {
  const present: Response | null = facilitatorResponseOf(assessment);
  const response = present ?? facilitatorResponse(newId(), moment);
  if (isLocked(assessment, response)) return failure({ kind: 'locked' });
  const added = present ? dossier : addResponse(dossier, assessment.id, response, moment);
  return success({ dossier: added, told: response.id });
}

/** Keystrokes in the same texts are one step; a choice is always a step of its own. */
function typedKey(place: string, fields: object): string | null {
  const choices = ['level', 'highlight', 'origin', 'kind', 'basis', 'date', 'nextMeeting'];
  const typed = Object.entries(fields).every(
    ([key, value]) => typeof value === 'string' && !choices.includes(key),
  );
  return typed ? `${place}/${Object.keys(fields).join('+')}` : null;
}

function rateName(fields: RatingFields): ActName {
  if ('level' in fields) return 'rate';
  if ('comment' in fields) return 'comment';
  return 'evidence' in fields ? 'evidence' : 'highlight';
}
