import * as z from 'zod/mini';
import type { Respondent } from '#core/voiceChanges.ts';
import { keep, onKeptElsewhere, readKept } from './preferences.ts';

/** What is kept on this device of those who answer on it: who sits there, and whose paper sheet is typed in. */

/**
 * Somebody who answers on this device, on the screen or on a sheet that is
 * typed in. The voice is in the dossier from its first answer on: who sits
 * down and says nothing leaves nothing behind.
 */
export interface Seat {
  /** of the response */
  id: string;
  respondent: Pick<Respondent, 'stance' | 'college' | 'name' | 'pole'>;
}

/** Its words are checked with the answers: here they would bring the whole of the dossier’s format into the first load. */
const seatSchema = z.custom<Seat>(isSeat);

/**
 * The laptop that is passed round. While it is, the app shows whose turn it is
 * and nothing else, at every address and in every tab of this browser. It keeps
 * out who is curious, not who knows how to look into a browser: four digits are
 * no secret, and the dossier lies on this device as ever.
 */
const passingSchema = z.object({
  dossierId: z.string(),
  assessmentId: z.string(),
  /** who is answering; null: between two people */
  seat: z.nullable(seatSchema),
  /** a voice that was begun before, for who recognizes it as theirs */
  offered: z.nullable(seatSchema),
  /** how the last turn ended; null: nobody has had one */
  last: z.nullable(z.enum(['handedIn', 'left'])),
  /** the animator’s digits are kept as their hash only */
  salt: z.string(),
  digest: z.string(),
  /** wrong digits in a row */
  misses: z.number(),
  /** no digits are taken before it; milliseconds since 1970 */
  waitsUntil: z.nullable(z.number()),
  /** the digits were forgotten: the dossier opens by itself then */
  opensAt: z.nullable(z.number()),
});
export type Passing = z.infer<typeof passingSchema>;

const sheetSchema = z.object({ assessmentId: z.string(), seat: seatSchema });

/** Null: the laptop is not passed round. */
export function readPassing(): Passing | null {
  return read('passing', passingSchema);
}

export function keepPassing(passing: Passing | null): void {
  keep('passing', passing && JSON.stringify(passing));
}

/** Calls back when another tab passes the laptop on. Returns how to stop. */
export function onPassedElsewhere(changed: () => void): () => void {
  return onKeptElsewhere('passing', changed);
}

/** The paper sheet of an assessment that was begun here; null: none. What was typed of it is in the dossier. */
export function readSheet(assessmentId: string): Seat | null {
  const sheet = read('sheet', sheetSchema);
  return sheet?.assessmentId === assessmentId ? sheet.seat : null;
}

export function keepSheet(assessmentId: string, seat: Seat | null): void {
  keep('sheet', seat && JSON.stringify({ assessmentId, seat }));
}

function read<T>(name: string, schema: z.ZodMiniType<T>): T | null {
  const text = readKept(name);
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isSeat(value: unknown): boolean {
  const { id, respondent } = members(value) as Partial<Record<keyof Seat, unknown>>;
  return typeof id === 'string' && typeof members(respondent)['stance'] === 'string';
}

function members(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
