import { isSameJson } from './canonicalJson.ts';
import type { Rating, Response } from './dossier.ts';
import { receivedAtOf } from './locking.ts';
import {
  dated,
  earliest,
  inOrder,
  latest,
  longAgo,
  mergeMaps,
  mergeUnits,
  saysTheSame,
  tombstone,
  type Unit,
} from './mergeUnits.ts';

/** The members of a voice that are merged one by one. */
const ours: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'submittedAt',
  'reopenedAt',
  'deletedAt',
  'receivedAt',
  'round',
  'respondent',
  'ratings',
  'closing',
]);

/**
 * Two states of the same voice as one (formats.md, "Merging"). Its units: each
 * rating, the closing, who answers (`respondent`, which may have an `updatedAt`
 * of its own), and what other tools wrote beside these. `createdAt`, and
 * `receivedAt` of a late voice: the earliest; `updatedAt`, `submittedAt`,
 * `reopenedAt`, `round`: the latest; `deletedAt` is a tombstone. What is
 * deleted is merged all the same, under its tombstone: deleting hides it, and
 * only `withdrawResponse` empties it.
 * @param above `updatedAt` of the nearest thing above, for a voice that has none
 */
export function mergeResponses(a: Response, b: Response, above?: string): Response {
  if (isSameJson(a, b)) return a;
  const merged = joined(settledResponse(a, above), settledResponse(b, above));
  return isSameJson(merged, a) ? a : merged;
}

/** The latest moment at which anything of a voice changed; '' where none is known. */
export function lastChange(response: Response): string {
  const { updatedAt, submittedAt, reopenedAt, respondent, closing, ratings } = response;
  const units = [respondent, closing, ...Object.values(ratings)].map((unit) => unit?.['updatedAt']);
  const moments = [updatedAt, submittedAt, reopenedAt, ...units];
  return moments.reduce<string>(
    (last, moment) => (typeof moment === 'string' && moment > last ? moment : last),
    '',
  );
}

/** What differs between two states of a voice, for whoever reads them. */
export interface ResponseChanges {
  /** ids of indicators, sorted */
  ratings: readonly string[];
  closing: boolean;
  respondent: boolean;
  /** handed in now, which it was not before */
  submitted: boolean;
}

export function changesBetween(before: Response, after: Response): ResponseChanges {
  const ids = new Set([...Object.keys(before.ratings), ...Object.keys(after.ratings)]);
  const nothing: Rating = { level: null };
  const differ = (id: string) =>
    !saysTheSame(before.ratings[id] ?? nothing, after.ratings[id] ?? nothing);
  return {
    ratings: [...ids].filter(differ).sort(),
    closing: !saysTheSame(before.closing ?? {}, after.closing ?? {}),
    respondent: !saysTheSame(before.respondent, after.respondent),
    submitted: !before.submittedAt && Boolean(after.submittedAt),
  };
}

export function isNoChange({ ratings, closing, respondent, submitted }: ResponseChanges): boolean {
  return ratings.length === 0 && !closing && !respondent && !submitted;
}

/**
 * A voice with each of its units dated, its `earlier` in order: the form in
 * which voices are joined. One that says nowhere when it changed, and of which
 * nothing above is known, changed when it was handed in, or begun.
 */
export function settledResponse(response: Response, above?: string): Response {
  const known = above ?? response.submittedAt ?? response.createdAt ?? longAgo;
  const whole = inOrder(dated(response, known));
  const moment = whole.updatedAt ?? known;
  const settle = <T extends Unit>(unit: T): T => inOrder(dated(unit, moment));
  const ratings = Object.entries(whole.ratings).map(([id, rating]) => [id, settle(rating)]);
  return {
    ...whole,
    respondent: settle(whole.respondent),
    ratings: Object.fromEntries(ratings),
    ...(whole.closing ? { closing: settle(whole.closing) } : {}),
  };
}

function joined(a: Response, b: Response): Response {
  const response: Response = {
    ...mergeUnits(headOf(a), headOf(b)),
    id: a.id,
    respondent: mergeUnits(a.respondent, b.respondent),
    ratings: mergeMaps(a.ratings, b.ratings, mergeUnits),
  };
  const closing = mergeClosings(a.closing, b.closing);
  if (closing !== undefined) response.closing = closing;
  const round = Math.max(a.round ?? 0, b.round ?? 0);
  if (a.round !== undefined || b.round !== undefined) response.round = round;
  const createdAt = earliest(a.createdAt, b.createdAt) ?? undefined;
  if (createdAt !== undefined) response.createdAt = createdAt;
  const receivedAt = earliest(receivedAtOf(a), receivedAtOf(b)) ?? undefined;
  if (receivedAt !== undefined) response['receivedAt'] = receivedAt;
  for (const member of ['submittedAt', 'reopenedAt'] as const) {
    const moment = latest(a[member], b[member]);
    if (moment !== undefined) response[member] = moment;
  }
  const deletedAt = latest(a.deletedAt, b.deletedAt);
  if (deletedAt !== undefined) response.deletedAt = tombstone(deletedAt, lastChange(response));
  return response;
}

/** What other tools wrote beside what we know of a voice, with its `updatedAt` and `earlier`. */
export function headOf(response: Response): Unit {
  return Object.fromEntries(Object.entries(response).filter(([member]) => !ours.has(member)));
}

function mergeClosings(a: Response['closing'], b: Response['closing']): Response['closing'] {
  if (a && b) return mergeUnits(a, b);
  return a ?? b ?? (a === null || b === null ? null : undefined);
}
