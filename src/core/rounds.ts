import type { Response } from './dossier.ts';
import { compareTexts } from './order.ts';

/**
 * Peers may answer twice: blind, then after reading us (formats.md § 3,
 * `round`). The second answer is a response of its own, which names the first
 * in `follows`, a member beside version 1 of the format: both are kept
 * (docs/decisions/015).
 */

/** Of which round an answer is, from 1 on. */
export function roundOf({ round }: Response): number {
  return Math.max(round ?? 1, 1);
}

/** Id of the answer of an earlier round that this one goes on from; null: it goes on from none. */
export function followsOf(response: Response): string | null {
  const follows = response['follows'];
  return typeof follows === 'string' && follows !== response.id ? follows : null;
}

/** Whether any of these answers goes on from another: else each is of one person. */
export function hasRounds(responses: readonly Response[]): boolean {
  return responses.some((response) => followsOf(response) !== null);
}

/**
 * Whose answer each one is: by its id, the id of the first that it goes on
 * from. (Rounds go down from one to the next, so no file can lead in circles.)
 */
export function personKeys(responses: readonly Response[]): ReadonlyMap<string, string> {
  const byId = new Map(responses.map((response) => [response.id, response]));
  return new Map(responses.map((response) => [response.id, firstOf(response, byId)]));
}

/** The latest answer of each person, where they stand. */
export function latestAnswers(responses: readonly Response[]): readonly Response[] {
  return onePerPerson(responses, 1);
}

/** The first answer of each person that is here, where they stand. */
export function firstAnswers(responses: readonly Response[]): readonly Response[] {
  return onePerPerson(responses, -1);
}

/** @param sign 1: the latest stays; −1: the first */
function onePerPerson(responses: readonly Response[], sign: 1 | -1): readonly Response[] {
  if (!hasRounds(responses)) return responses;
  const keys = personKeys(responses);
  const kept = new Map<string, Response>();
  for (const response of responses) {
    const key = keys.get(response.id) ?? response.id;
    const other = kept.get(key);
    if (!other || byRound(response, other) * sign > 0) kept.set(key, response);
  }
  const ids = new Set([...kept.values()].map(({ id }) => id));
  return responses.filter(({ id }) => ids.has(id));
}

function firstOf(response: Response, byId: ReadonlyMap<string, Response>): string {
  const follows = followsOf(response);
  if (follows === null) return response.id;
  const former = byId.get(follows);
  // It was deleted, or never came: two that go on from it are still of one person.
  if (!former) return follows;
  return roundOf(former) < roundOf(response) ? firstOf(former, byId) : response.id;
}

function byRound(a: Response, b: Response): number {
  return (
    roundOf(a) - roundOf(b) ||
    compareTexts(a.submittedAt ?? '', b.submittedAt ?? '') ||
    compareTexts(a.id, b.id)
  );
}
