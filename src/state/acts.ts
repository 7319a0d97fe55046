import type { RatingFields } from '#core/changes.ts';
import type { Agreement, Assessment, Pole } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import type { Result } from '#core/result.ts';
import type { CatalogueError } from './referentials.ts';

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
  Pick<Assessment, 'title' | 'date' | 'referential' | 'names' | 'rule' | 'indicators' | 'nextMeeting'>
>;

/** Sets fields of the pole's profile; null takes one back. */
export function describePole(fields: Partial<Pole>): ActOutcome {
  throw new Error(`to be written ${fields}`);
}

export function prepareAssessment(assessmentId: string, fields: AssessmentFields): ActOutcome {
  throw new Error(`to be written ${assessmentId} ${fields}`);
}

/** Sets an assessment's referential to one of the catalogue, with its fingerprint. */
export async function chooseReferential(
  assessmentId: string,
  key: string,
): Promise<Result<null, ActRefusal | CatalogueError>> {
  throw new Error(`to be written ${assessmentId} ${key}`);
}

/** The facilitator's response of an assessment, added where there is none; gives its id. */
export function ensureFacilitatorResponse(assessmentId: string): ActOutcome<string> {
  throw new Error(`to be written ${assessmentId}`);
}

export function rate(
  assessmentId: string,
  responseId: string,
  indicatorId: string,
  fields: RatingFields,
): ActOutcome {
  throw new Error(`to be written ${assessmentId} ${responseId} ${indicatorId} ${fields}`);
}

/** The same in the facilitator's response, added in the same step of undo where there is none; gives its id. */
export function rateAsFacilitator(
  assessmentId: string,
  indicatorId: string,
  fields: RatingFields,
): ActOutcome<string> {
  throw new Error(`to be written ${assessmentId} ${indicatorId} ${fields}`);
}

export function agree(
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Agreement>,
): ActOutcome {
  throw new Error(`to be written ${assessmentId} ${indicatorId} ${fields}`);
}
