import {
  addResponse,
  agree as agreeOn,
  describePole as describe,
  facilitatorResponse,
  prepareAssessment as prepare,
  type RatingFields,
  rate as rateIn,
} from '#core/changes.ts';
import type { Agreement, Assessment, Dossier, Pole, Response } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { newId, now } from '#io/clock.ts';
import type { CatalogueError } from './catalogueError.ts';
import { isLocked, unreadableAfter } from './checking.ts';
import type { ActName } from './dossierStore.ts';
import { facilitatorResponseOf } from './selectors.ts';
import { currentSession } from './sessions.ts';

/** Why an act changed nothing. */
export type ActRefusal =
  | { kind: 'nothingOpen' }
  | { kind: 'notFound' }
  | { kind: 'archived' }
  /** a voice that counts, in an assessment that is revealed */
  | { kind: 'locked' }
  /** what it would store could not be read again: a text too long, a value out of bounds */
  | { kind: 'invalid'; error: ReadError };

export type ActOutcome<T = null> = Result<T, ActRefusal>;

export type AssessmentFields = Partial<
  Pick<
    Assessment,
    'title' | 'date' | 'referential' | 'names' | 'rule' | 'indicators' | 'nextMeeting'
  >
>;

/** What an act makes of the dossier, with what it tells its caller. */
interface Made<T> {
  dossier: Dossier;
  told: T;
}

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

/** Sets an assessment's referential to one of the catalogue, with its fingerprint. */
export async function chooseReferential(
  assessmentId: string,
  key: string,
): Promise<Result<null, ActRefusal | CatalogueError>> {
  const asked = currentSession();
  const { shippedReferential } = await import('./referentialLoader.ts');
  const shipped = await shippedReferential(key);
  if (!shipped.ok) return shipped;
  const { id, version } = shipped.value.index.referential;
  const sha256 = await shipped.value.fingerprint();
  if (currentSession() !== asked) return failure({ kind: 'nothingOpen' });
  return prepareAssessment(assessmentId, {
    referential: sha256 === null ? { id, version } : { id, version, sha256 },
  });
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

/** Sets fields of what is agreed on an indicator. */
export function agree(
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Agreement>,
): ActOutcome {
  const mergeKey = typedKey(`agreement/${assessmentId}/${indicatorId}`, fields);
  return performIn(assessmentId, 'agree', mergeKey, (dossier, _assessment, moment) =>
    success({ dossier: agreeOn(dossier, assessmentId, indicatorId, fields, moment), told: null }),
  );
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

/** An act on the open dossier: made, checked, stored, and a step of undo. */
function perform<T>(
  label: ActName,
  mergeKey: string | null,
  act: (dossier: Dossier, moment: string) => ActOutcome<Made<T>>,
): ActOutcome<T> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const made = act(session.dossier, now());
  if (!made.ok) return made;
  const { dossier, told } = made.value;
  if (dossier === session.dossier) return success(told);
  const error = unreadableAfter(session.dossier, dossier);
  if (error) return failure({ kind: 'invalid', error });
  session.act(dossier, label, mergeKey);
  return success(told);
}

/** The same on one assessment, unless it is archived. */
function performIn<T>(
  assessmentId: string,
  label: ActName,
  mergeKey: string | null,
  act: (dossier: Dossier, assessment: Assessment, moment: string) => ActOutcome<Made<T>>,
): ActOutcome<T> {
  return perform(label, mergeKey, (dossier, moment) => {
    const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
    if (!assessment || assessment.deletedAt) return failure({ kind: 'notFound' });
    if (assessment.archived) return failure({ kind: 'archived' });
    return act(dossier, assessment, moment);
  });
}

/** Keystrokes in the same texts are one step; a choice is always a step of its own. */
function typedKey(place: string, fields: object): string | null {
  const choices = ['level', 'highlight', 'origin', 'kind', 'basis', 'date', 'names', 'nextMeeting'];
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
