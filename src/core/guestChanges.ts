import type { RatingFields } from './changes.ts';
import type { Rating, Response } from './dossier.ts';
import type { Invitation, ResponseFile } from './exchange.ts';
import { responseFileOf } from './invitation.ts';
import { lastChange } from './mergeResponses.ts';
import type { Respondent } from './voiceChanges.ts';

/**
 * The acts of a guest: on one voice, without the dossier that it is for. As
 * those of changes.ts: each gives the next state and leaves its input as it was.
 */

/** The voice of someone who has just opened an invitation. */
export function guestResponse(invitation: Invitation, id: string, now: string): Response {
  const { stance, college, round } = invitation;
  return {
    id,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    round,
    respondent: { stance, ...(college === null ? {} : { college }), updatedAt: now },
    ratings: {},
  };
}

/** Sets fields of one rating. */
export function rateAsGuest(
  response: Response,
  indicatorId: string,
  fields: RatingFields,
  now: string,
): Response {
  const former: Rating = response.ratings[indicatorId] ?? { level: null };
  const rating = { ...former, ...fields, updatedAt: now };
  return {
    ...response,
    updatedAt: now,
    ratings: { ...response.ratings, [indicatorId]: rating },
  };
}

/** Sets fields of who answers. */
export function introduceGuest(
  response: Response,
  fields: Partial<Pick<Respondent, 'college' | 'name' | 'organisation' | 'pole'>> & {
    together?: boolean;
  },
  now: string,
): Response {
  const respondent = { ...response.respondent, ...fields, updatedAt: now };
  return { ...response, updatedAt: now, respondent };
}

/**
 * Whether several people of one pole agreed on this answer and hand it in as
 * one voice: `together`, a member beside version 1 of the format.
 */
export function isTogether({ respondent }: Response): boolean {
  return respondent['together'] === true;
}

/** One thing that was said, as the voice stood before and after it. */
export interface GuestStep {
  before: Response;
  after: Response;
}

/**
 * Takes one thing back, said now, so that it stays where states are merged.
 * What was said of other indicators meanwhile, here or in another tab, stays.
 */
export function takeBack(response: Response, { before, after }: GuestStep, now: string): Response {
  const nothing: Rating = { level: null };
  const all = new Set([...Object.keys(before.ratings), ...Object.keys(after.ratings)]);
  const ids = [...all].filter((id) => after.ratings[id] !== before.ratings[id]);
  const back = ids.map((id) => [id, { ...(before.ratings[id] ?? nothing), updatedAt: now }]);
  return {
    ...response,
    updatedAt: now,
    ratings: { ...response.ratings, ...Object.fromEntries(back) },
    ...(after.respondent === before.respondent
      ? {}
      : { respondent: { ...before.respondent, updatedAt: now } }),
    ...(after.closing === before.closing ? {} : { closing: { ...before.closing, updatedAt: now } }),
  };
}

/** Hands the voice in, as it now stands; nothing where it was handed in so. */
export function handIn(response: Response, now: string): Response {
  return isHandedIn(response) ? response : { ...response, updatedAt: now, submittedAt: now };
}

/** Whether all that was said is handed in: nothing has changed since. */
export function isHandedIn(response: Response): boolean {
  return Boolean(response.submittedAt) && lastChange(response) === response.submittedAt;
}

/** Whether anything was said: a level, a word, a mark. */
export function hasSaidAnything({ ratings, closing }: Response): boolean {
  const { updatedAt: _updatedAt, earlier: _earlier, ...words } = closing ?? {};
  return (
    Object.values(ratings).some(isAnswer) ||
    Object.values(words).some((word) => typeof word === 'string' && word.trim() !== '')
  );
}

function isAnswer({ level, comment, evidence, highlight }: Rating): boolean {
  return level !== null || Boolean(comment?.trim() || evidence?.trim() || highlight);
}

/**
 * A guest's answers as they are sent: without what is blank, and without what
 * gave way on the guest's device (`earlier`: nobody else is to read it).
 */
export function leanResponseFile(invitation: Invitation, response: Response): ResponseFile {
  const { respondent, ratings, closing, earlier: _earlier, ...head } = response;
  const lean: Response = {
    ...head,
    respondent: withoutBlanks(respondent),
    ratings: Object.fromEntries(
      Object.entries(ratings).map(([id, rating]) => [
        id,
        { ...withoutBlanks(rating), level: rating.level },
      ]),
    ),
    ...(closing ? { closing: withoutBlanks(closing) } : {}),
  };
  return responseFileOf(invitation, lean);
}

/** Blank and absent are the same to whoever reads or merges them. */
function withoutBlanks<T extends object>(unit: T): T {
  const said = Object.entries(unit).filter(
    ([member, value]) => member !== 'earlier' && value !== '' && value !== null,
  );
  return Object.fromEntries(said) as T;
}
