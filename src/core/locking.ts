import { type Assessment, counts, type Response, revealOf } from './dossier.ts';

/**
 * Whether a voice may no longer be changed: once the assessment is revealed,
 * every one that counts is locked, until it is reopened (formats.md, "The
 * reveal"). A late one locks when it comes in.
 */
export function isLocked(assessment: Assessment, response: Response): boolean {
  const { revealedAt } = assessment;
  if (!revealedAt || !counts(response)) return false;
  const { submittedAt, reopenedAt } = response;
  const since = submittedAt && submittedAt > revealedAt ? submittedAt : revealedAt;
  return !reopenedAt || reopenedAt < since;
}

/**
 * Whether one of the pole’s own voices came in after the reveal: `receivedAt`
 * says so, or, where other hands wrote the file, the moment at which it was
 * handed in (that of one that was reopened is of its last change, and says
 * nothing). Peers answer after the reveal as a rule: they are never late.
 */
export function isLate(assessment: Assessment, response: Response): boolean {
  const { revealedAt } = assessment;
  if (!revealedAt || !counts(response) || !canBeLate(response)) return false;
  const handedIn = response.reopenedAt ? null : response.submittedAt;
  return (receivedAtOf(response) ?? handedIn ?? '') > revealedAt;
}

/** Members and partners: who rates in the room before the reveal. */
export function canBeLate({ respondent: { stance } }: Response): boolean {
  return stance === 'member' || stance === 'partner';
}

/**
 * Whether an assessment can still be made blind or open: `answered` where
 * somebody’s answer is there already, for what was shown cannot be unseen, and
 * what was promised is not taken back. The animator’s own voice does not
 * stand in the way: it tells the animator nothing new.
 */
export function blindnessOf(
  assessment: Assessment,
): 'possible' | 'blind' | 'answered' | 'revealed' {
  const reveal = revealOf(assessment);
  if (reveal === 'revealed') return 'revealed';
  if (reveal === 'blind') return 'blind';
  return hasAnswers(assessment) ? 'answered' : 'possible';
}

/** Whether anybody but the animator has begun to answer. */
export function hasAnswers(assessment: Assessment): boolean {
  return assessment.responses.some(
    ({ respondent, deletedAt, submittedAt, ratings, closing }) =>
      !deletedAt &&
      respondent.stance !== 'facilitator' &&
      (Boolean(submittedAt) || Object.keys(ratings).length > 0 || Boolean(closing)),
  );
}

/**
 * Whether what was promised stands: how people are named and when to discuss
 * are shown to every respondent, and settled with the first answer.
 */
export function isPromised(assessment: Assessment): boolean {
  return hasAnswers(assessment) || revealOf(assessment) === 'revealed';
}

/** When a voice came in that came after the reveal (see collecting.ts). */
export function receivedAtOf(response: Response): string | undefined {
  const receivedAt = response['receivedAt'];
  return typeof receivedAt === 'string' ? receivedAt : undefined;
}
