import { counts, type Dossier, type Response } from './dossier.ts';
import { roundOf } from './rounds.ts';
import { peerPole, poleKey } from './voices.ts';

/**
 * Whom we ask to look at us, and whom we look at (formats.md § 2,
 * `exchanges`). An exchange is by pole, never by person: which answer belongs
 * to it is found by the pole that its respondent named, or not at all where a
 * peer named none (then the animator says by hand that it came).
 */
export type Exchange = Dossier['exchanges'][number];

/** Asks a pole to look at an assessment: planned, until it is sent. Nothing where that was asked of it already. */
export function askPole(
  dossier: Dossier,
  asked: { id: string; assessmentId: string; pole: string; round: number },
  now: string,
): Dossier {
  const there = askedOf(dossier, asked.assessmentId, asked.pole, asked.round);
  if (there || poleKey(asked.pole) === '') return dossier;
  return added(
    dossier,
    { ...asked, pole: asked.pole.trim(), direction: 'asked', sentAt: null, receivedAt: null },
    now,
  );
}

/**
 * Notes that we look at another pole’s assessment, or mean to. Where that was
 * planned with the pole already, and nothing said of which assessment, it is
 * that one; the same assessment and round are noted once.
 * @param given `assessmentId`: theirs, once their invitation has come (`receivedAt`); `sentAt`: when our answer left
 */
export function giveRegard(
  dossier: Dossier,
  given: { id: string; pole: string; round: number } & Partial<
    Pick<Exchange, 'assessmentId' | 'sentAt' | 'receivedAt'>
  > & { reciprocal?: string },
  now: string,
): Dossier {
  const key = poleKey(given.pole);
  if (key === '') return dossier;
  const { id, ...fields } = given;
  const theirs = dossier.exchanges.filter(
    (one) =>
      one.direction === 'given' &&
      !one.deletedAt &&
      poleKey(one.pole ?? '') === key &&
      exchangeRound(one) === given.round,
  );
  const standing =
    theirs.find(({ assessmentId }) => assessmentId && assessmentId === given.assessmentId) ??
    theirs.find(({ assessmentId, sentAt }) => !assessmentId && !sentAt);
  if (!standing) {
    return added(dossier, { direction: 'given', sentAt: null, receivedAt: null, ...given }, now);
  }
  const { receivedAt = standing.receivedAt, sentAt = standing.sentAt } = fields;
  const known = { ...fields, receivedAt, sentAt, pole: standing.pole ?? given.pole };
  return changeExchange(dossier, standing.id, known, now);
}

/** Notes when what leaves us left; null: it has not. */
export function markSent(
  dossier: Dossier,
  exchangeId: string,
  sentAt: string | null,
  now: string,
): Dossier {
  return changeExchange(dossier, exchangeId, { sentAt }, now);
}

/** Notes by hand when what comes to us came; null: it has not. */
export function markReceived(
  dossier: Dossier,
  exchangeId: string,
  receivedAt: string | null,
  now: string,
): Dossier {
  return changeExchange(dossier, exchangeId, { receivedAt }, now);
}

/** Writes the name of a pole otherwise. */
export function renameExchange(
  dossier: Dossier,
  exchangeId: string,
  pole: string,
  now: string,
): Dossier {
  return poleKey(pole) === ''
    ? dossier
    : changeExchange(dossier, exchangeId, { pole: pole.trim() }, now);
}

/** An exchange is deleted: its tombstone stays. What was answered stays too. */
export function removeExchange(dossier: Dossier, exchangeId: string, now: string): Dossier {
  return changeExchange(dossier, exchangeId, { deletedAt: now }, now);
}

/** An answer has come in: what was asked of its pole for its round is received, where nothing was noted yet. */
export function noteArrival(
  dossier: Dossier,
  assessmentId: string,
  response: Response,
  now: string,
): Dossier {
  if (response.respondent.stance !== 'peer' || !counts(response)) return dossier;
  const asked = askedOf(dossier, assessmentId, peerPole(response), roundOf(response));
  return asked && !asked.receivedAt ? markReceived(dossier, asked.id, now, now) : dossier;
}

/** From 1 on. */
export function exchangeRound({ round }: Exchange): number {
  return Math.max(round ?? 1, 1);
}

function askedOf(
  dossier: Dossier,
  assessmentId: string,
  pole: string,
  round: number,
): Exchange | null {
  const key = poleKey(pole);
  const found = dossier.exchanges.find(
    (one) =>
      one.direction === 'asked' &&
      !one.deletedAt &&
      one.assessmentId === assessmentId &&
      exchangeRound(one) === round &&
      poleKey(one.pole ?? '') === key,
  );
  return key === '' ? null : (found ?? null);
}

function added(dossier: Dossier, exchange: Exchange, now: string): Dossier {
  if (dossier.exchanges.some(({ id }) => id === exchange.id)) return dossier;
  const exchanges = [...dossier.exchanges, { ...exchange, updatedAt: now }];
  return { ...dossier, updatedAt: now, exchanges };
}

function changeExchange(
  dossier: Dossier,
  exchangeId: string,
  fields: Partial<Exchange>,
  now: string,
): Dossier {
  const at = dossier.exchanges.findIndex(({ id }) => id === exchangeId);
  const former = dossier.exchanges[at];
  if (!former || former.deletedAt) return dossier;
  const same = Object.entries(fields).every(([key, value]) => former[key] === value);
  if (same) return dossier;
  const exchanges = dossier.exchanges.with(at, { ...former, ...fields, updatedAt: now });
  return { ...dossier, updatedAt: now, exchanges };
}
