import type { Invitation } from '#core/exchange.ts';
import { readInvitation } from '#core/exchangeReading.ts';
import { hasSaidAnything } from '#core/guestChanges.ts';
import type { ReadError } from '#core/reading.ts';
import { followsOf } from '#core/rounds.ts';
import {
  answersTo,
  type BegunAnswer,
  earlierAnswersTo,
  resumeAnswer,
  startAnswer,
} from './answers.ts';
import { type PayloadError, readPayload } from './travelling.ts';

/** Why what came in a link is no invitation that can be answered here. */
export type ArrivalError =
  | { from: 'payload'; error: PayloadError }
  | { from: 'invitation'; error: ReadError };

/** What became of an invitation that came in a link. */
export type Arrived =
  /** its answer is on this device and can be given */
  | { kind: 'answer'; id: string }
  /** somebody has begun to answer it here: who is it now? */
  | {
      kind: 'begun';
      invitation: Invitation;
      /** answers to it; may be empty */
      begun: readonly BegunAnswer[];
      /** handed in here in an earlier round: `startAnswer(invitation, answer)` goes on from one; may be empty */
      earlier: readonly BegunAnswer[];
    }
  | { kind: 'refused'; error: ArrivalError };

/** Reads the invitation of a link and begins its answer, unless somebody has begun one here. */
export async function readArrival(payload: string): Promise<Arrived> {
  const json = await readPayload(payload);
  if (!json.ok) return { kind: 'refused', error: { from: 'payload', error: json.error } };
  const read = readInvitation(json.value);
  if (!read.ok) return { kind: 'refused', error: { from: 'invitation', error: read.error } };
  const invitation = read.value;
  const [here, before] = await Promise.all([answersTo(invitation), earlierAnswersTo(invitation)]);
  const begun = here.filter(({ answer }) => hasSaidAnything(answer.response));
  const followed = new Set(here.map(({ answer }) => followsOf(answer.response)));
  const earlier = before.filter(({ answer }) => !followed.has(answer.id));
  if (begun.length > 0 || earlier.length > 0) {
    return { kind: 'begun', invitation, begun, earlier };
  }
  const [untouched] = here;
  if (!untouched) return { kind: 'answer', id: await startAnswer(invitation) };
  await resumeAnswer(untouched.answer.id, invitation);
  return { kind: 'answer', id: untouched.answer.id };
}
