import type { RatingFields } from '#core/changes.ts';
import type { ClosingFields } from '#core/closing.ts';
import { newId, now } from '#io/clock.ts';
import { sha256 } from '#io/fingerprint.ts';
import { flush } from './openDossier.ts';
import { type Passing, passingStore, setPassing } from './passingStore.ts';
import type { ActOutcome } from './performing.ts';
import { currentSession } from './sessions.ts';
import { concludeFromSeat, newSeat, rateFromSeat, type Seat, submitFromSeat } from './voices.ts';

/** Tries that are free, then the first pause and the longest, in milliseconds: each wrong try doubles it. */
const freeTries = 3;
const firstPause = 15_000;
const longestPause = 10 * 60_000;

/**
 * How long the dossier stays shut when the digits were forgotten, in
 * milliseconds: too long for a curious neighbour whose turn it is, with the
 * time left on the screen for all to see; short enough for an animator.
 */
const forgottenPause = 15 * 60_000;

/** Whether these are digits that lock and unlock. */
export function areDigits(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/**
 * From now on the laptop is passed round, until the digits are typed again.
 * @param offered a voice that was begun before, for the first person to go on with
 */
export async function startPassing(
  place: { dossierId: string; assessmentId: string },
  digits: string,
  offered: Seat | null,
): Promise<void> {
  const salt = newId();
  const digest = await digestOf(salt, digits);
  shutBehind();
  setPassing({
    ...place,
    seat: null,
    offered,
    last: null,
    salt,
    digest,
    misses: 0,
    waitsUntil: null,
    opensAt: null,
  });
}

/** The next person sits down. */
export function sitDown(respondent: Seat['respondent']): void {
  shutBehind();
  change({ seat: newSeat(respondent), offered: null, opensAt: null });
}

/** Somebody goes on with the voice that is offered. */
export function goOnSitting(): void {
  const offered = passingStore.getState()?.offered;
  if (offered) change({ seat: offered, offered: null, opensAt: null });
}

/** It is nobody’s who is here. */
export function declineOffer(): void {
  change({ offered: null });
}

/** Sets fields of one rating of whoever sits there. */
export function rateSitting(indicatorId: string, fields: RatingFields): ActOutcome {
  const { assessmentId, seat } = sitting();
  return rateFromSeat(assessmentId, seat, indicatorId, fields);
}

/** Sets fields of the closing words of whoever sits there. */
export function concludeSitting(fields: ClosingFields): ActOutcome {
  const { assessmentId, seat } = sitting();
  return concludeFromSeat(assessmentId, seat, fields);
}

/** Hands in; the screen is locked, and what was answered is not to be seen here any more. */
export function handIn(): ActOutcome {
  const { assessmentId, seat } = sitting();
  const handed = submitFromSeat(assessmentId, seat);
  if (handed.ok) standUp('handedIn');
  return handed;
}

/** Goes without handing in: what was said stays in the dossier, and does not count. */
export function leaveSeat(): void {
  standUp('left');
}

/** What came of typing the digits. */
export type Unlocking = { kind: 'open' } | { kind: 'wrong' } | { kind: 'wait'; until: number };

/** The dossier opens again where the digits are right. */
export async function unlock(digits: string): Promise<Unlocking> {
  const asked = passingStore.getState();
  if (!asked) return { kind: 'open' };
  const digest = await digestOf(asked.salt, digits);
  // What was counted meanwhile, in another tab too.
  const passing = passingStore.getState();
  if (!passing) return { kind: 'open' };
  if (passing.waitsUntil !== null && passing.waitsUntil > milliseconds()) {
    return { kind: 'wait', until: passing.waitsUntil };
  }
  if (digest === passing.digest) {
    stopPassing();
    return { kind: 'open' };
  }
  const misses = passing.misses + 1;
  const pause = pauseAfter(misses);
  const waitsUntil = pause === 0 ? null : milliseconds() + pause;
  change({ misses, waitsUntil });
  return waitsUntil === null ? { kind: 'wrong' } : { kind: 'wait', until: waitsUntil };
}

/** The digits were forgotten: the dossier opens by itself after a while, that all can see going by. */
export function askWithoutDigits(): void {
  if (passingStore.getState()?.opensAt === null) {
    change({ opensAt: milliseconds() + forgottenPause });
  }
}

/** It stays shut after all. */
export function keepShut(): void {
  change({ opensAt: null });
}

/** Opens the dossier where that while is over. */
export function openIfDue(): void {
  const opensAt = passingStore.getState()?.opensAt ?? null;
  if (opensAt !== null && opensAt <= milliseconds()) stopPassing();
}

/** The laptop is the animator’s again. For what there is nothing left to protect, too. */
export function stopPassing(): void {
  shutBehind();
  setPassing(null);
}

/** Milliseconds since 1970. */
export function milliseconds(): number {
  return Date.parse(now());
}

function standUp(last: NonNullable<Passing['last']>): void {
  void flush();
  shutBehind();
  change({ seat: null, last });
}

/** What one person did, the next one cannot take back. */
function shutBehind(): void {
  currentSession()?.forgetSteps();
}

/** @throws where nobody sits: what is called here is on the screen of who does */
function sitting(): Passing & { seat: Seat } {
  const passing = passingStore.getState();
  if (!passing?.seat) throw new Error('nobody sits at the laptop');
  return { ...passing, seat: passing.seat };
}

function change(fields: Partial<Passing>): void {
  const passing = passingStore.getState();
  if (passing) setPassing({ ...passing, ...fields });
}

function pauseAfter(misses: number): number {
  const beyond = misses - freeTries;
  return beyond < 0 ? 0 : Math.min(longestPause, firstPause * 2 ** beyond);
}

/** A page without a secure context has no SHA-256: the digits are then mixed by hand, which a lock of four digits can bear. */
async function digestOf(salt: string, digits: string): Promise<string> {
  const text = `${salt}/${digits}`;
  return (await sha256(text)) ?? mixed(text);
}

/** FNV-1a, 32 bits. */
function mixed(text: string): string {
  const prime = 0x01000193;
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), prime);
  return (hash >>> 0).toString(16);
}
