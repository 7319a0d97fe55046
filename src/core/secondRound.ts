import { changeAssessment, changeResponse } from './changes.ts';
import type { Dossier, Rating, Response } from './dossier.ts';
import type { Invitation } from './exchange.ts';
import { guestResponse } from './guestChanges.ts';
import { followsOf, roundOf } from './rounds.ts';

/**
 * The peers’ second, open round (docs/decisions/015): who answered the first
 * goes on from it in an answer of its own; the first stays as it was handed in.
 */

/** Whether an answer that was given to the one may be gone on with in answer to the other: the same peers, asked again. */
export function isFollowedBy(former: Invitation, invitation: Invitation): boolean {
  return (
    former.dossierId === invitation.dossierId &&
    former.assessmentId === invitation.assessmentId &&
    former.stance === 'peer' &&
    invitation.stance === 'peer' &&
    former.round < invitation.round
  );
}

/**
 * The answer to a further round: what was said in the former one, to be added
 * to or said otherwise. Where the questions are another referential’s by now,
 * only who answers is taken over.
 */
export function followingResponse(
  invitation: Invitation,
  former: { invitation: Invitation; response: Response },
  id: string,
  now: string,
): Response {
  const { response } = former;
  const fresh = guestResponse(invitation, id, now);
  const { earlier: _earlier, ...respondent } = response.respondent;
  const begun: Response = {
    ...fresh,
    follows: response.id,
    respondent: { ...respondent, ...fresh.respondent },
  };
  const [asked, answered] = [invitation.referential, former.invitation.referential];
  if (asked.id !== answered.id || asked.version !== answered.version) return begun;
  const ratings = Object.entries(response.ratings).map(([indicatorId, rating]) => [
    indicatorId,
    saidAgain(rating, now),
  ]);
  return {
    ...begun,
    ratings: Object.fromEntries(ratings),
    ...(response.closing ? { closing: saidAgain(response.closing, now) } : {}),
  };
}

/**
 * Says by hand that two answers are of the same person, or (null) that they are
 * not: a peer who answered again on another device is two without it. Nothing
 * unless `formerId` is a peer’s answer of an earlier round.
 */
export function tieRounds(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  formerId: string | null,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const of = (id: string | null) => assessment.responses.find((one) => one.id === id);
    const [response, former] = [of(responseId), of(formerId)];
    if (!response || response.deletedAt || followsOf(response) === formerId) return assessment;
    if (formerId !== null && !(former && comesBefore(former, response))) return assessment;
    return changeResponse(assessment, responseId, ({ follows: _follows, ...rest }) => ({
      ...(rest as Response),
      updatedAt: now,
      ...(formerId === null ? {} : { follows: formerId }),
    }));
  });
}

function comesBefore(former: Response, response: Response): boolean {
  return (
    former.respondent.stance === 'peer' &&
    response.respondent.stance === 'peer' &&
    roundOf(former) < roundOf(response)
  );
}

/** As it stands now: what gave way before stays with the former answer. */
function saidAgain<T extends Pick<Rating, 'updatedAt' | 'earlier'>>(said: T, now: string): T {
  const { earlier: _earlier, ...standing } = said;
  return { ...standing, updatedAt: now } as T;
}
