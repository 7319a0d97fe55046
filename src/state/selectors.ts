import type { Assessment, Rating, Response } from '#core/dossier.ts';
import type { OpenDossier } from './dossierStore.ts';

/**
 * The usual selections of the open dossier. Acts share what they do not
 * change, so each of these returns the same object until its own part changes:
 * a component that selects one rating is not drawn again for another's.
 */

export function selectAssessment(state: OpenDossier, assessmentId: string): Assessment | null {
  return state.dossier?.assessments.find(({ id }) => id === assessmentId) ?? null;
}

export function selectResponse(
  state: OpenDossier,
  assessmentId: string,
  responseId: string,
): Response | null {
  const responses = selectAssessment(state, assessmentId)?.responses;
  return responses?.find(({ id }) => id === responseId) ?? null;
}

/** The facilitator's response of an assessment; null before its first rating. */
export function selectFacilitatorResponse(
  state: OpenDossier,
  assessmentId: string,
): Response | null {
  return facilitatorResponseOf(selectAssessment(state, assessmentId));
}

/** One rating; null where there is none. */
export function selectRating(
  state: OpenDossier,
  assessmentId: string,
  responseId: string,
  indicatorId: string,
): Rating | null {
  return selectResponse(state, assessmentId, responseId)?.ratings[indicatorId] ?? null;
}

export function facilitatorResponseOf(assessment: Assessment | null): Response | null {
  const found = assessment?.responses.find(
    ({ respondent, deletedAt }) => respondent.stance === 'facilitator' && !deletedAt,
  );
  return found ?? null;
}
