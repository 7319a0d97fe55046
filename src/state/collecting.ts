import { createStore } from 'zustand/vanilla';
import { type NotTaken, type Taken, takeIn } from '#core/collecting.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { readResponseFile } from '#core/exchangeReading.ts';
import type { ReadError } from '#core/reading.ts';
import { success } from '#core/result.ts';
import { newId } from '#io/clock.ts';
import { type FileError, readText } from '#io/files.ts';
import { dossierStore } from './dossierStore.ts';
import { openDossier } from './openDossier.ts';
import { type ActRefusal, perform } from './performing.ts';
import { type PayloadError, readLink, readPayload } from './travelling.ts';

/** What became of something that was brought in. */
export type Outcome = { kind: 'taken'; taken: Taken } | LeftOut;

/** Why nothing of it was taken in. */
export type LeftOut =
  | { kind: 'notTaken'; why: NotTaken }
  /** it is no answer, or one that cannot be read */
  | { kind: 'refused'; error: ReadError }
  | { kind: 'unreadableFile' }
  /** the payload of a link or of a code cannot be unpacked */
  | { kind: 'packed'; error: PayloadError }
  /** the text that was pasted holds no link of ours */
  | { kind: 'noLink' }
  /** a link to answer, not an answer */
  | { kind: 'invitation' }
  | { kind: 'act'; error: ActRefusal };

/** One thing that was brought in, and what became of it. */
export interface Arrival {
  id: string;
  /** the dossier that was open, or that it went into */
  dossierId: string | null;
  /** name of the file; null: it came by a link */
  fileName: string | null;
  outcome: Outcome;
  /** those that came in together, files chosen at once, have the same; later ones a higher one */
  lot: number;
}

/** Files on their way in, and what came in during this visit, the latest first. */
export interface Collecting {
  /** null: none */
  underWay: { done: number; total: number } | null;
  /** of the last lot: how many were left out because the user stopped */
  leftOut: number;
  arrivals: readonly Arrival[];
}

const nothing: Collecting = { underWay: null, leftOut: 0, arrivals: [] };

export const collectingStore = createStore<Collecting>(() => nothing);

let waiting: File[] = [];
let lot = 0;
let stopAsked = false;

/** Takes files into the open dossier, one after the other, each a step of undo. More of them join those under way. */
export async function takeInFiles(files: readonly File[]): Promise<void> {
  waiting.push(...files);
  const { underWay } = collectingStore.getState();
  if (underWay) {
    const total = underWay.total + files.length;
    collectingStore.setState({ underWay: { ...underWay, total } });
    return;
  }
  stopAsked = false;
  lot += 1;
  collectingStore.setState({ underWay: { done: 0, total: files.length }, leftOut: 0 });
  const { id } = dossierStore.getState();
  for (let file = waiting.shift(); file && !stopAsked; file = waiting.shift()) {
    const text = await readText(file);
    if (dossierStore.getState().id !== id) break;
    tell(file.name, text.ok ? takeInText(text.value) : fileOutcome(text.error));
    countOne();
  }
  const { underWay: last } = collectingStore.getState();
  waiting = [];
  collectingStore.setState({ underWay: null, leftOut: last ? last.total - last.done : 0 });
}

function countOne(): void {
  const { underWay } = collectingStore.getState();
  if (underWay) collectingStore.setState({ underWay: { ...underWay, done: underWay.done + 1 } });
}

/** Leaves the rest of the files out; what came in stays. */
export function stopTakingIn(): void {
  stopAsked = true;
}

/** Forgets what was told of what came in; nothing of the dossier. */
export function forgetArrivals(): void {
  collectingStore.setState({ arrivals: [], leftOut: 0 });
}

/** Takes in what a pasted text links to. */
export async function takeInLink(text: string): Promise<Outcome> {
  const read = await readLink(text);
  const outcome = read.ok
    ? read.value.kind === 'response'
      ? takeInText(read.value.json)
      : ({ kind: 'invitation' } as const)
    : read.error.kind === 'noLink'
      ? read.error
      : ({ kind: 'packed', error: read.error } as const);
  lot += 1;
  tell(null, outcome);
  return outcome;
}

/** Takes in what a camera read. It is told where the camera is, not among the arrivals. */
export async function takeInPayload(payload: string): Promise<Outcome> {
  const json = await readPayload(payload);
  return json.ok ? takeInText(json.value) : { kind: 'packed', error: json.error };
}

/** Where an answer went whose dossier had first to be found. */
export interface Arrived {
  outcome: Outcome;
  /** the dossier on this device that it belongs to, now open, and its pole's name; null: it is not here */
  place: { dossierId: string; assessmentId: string; name: string } | null;
}

/** Takes an answer that came in the address into its dossier, which is opened. */
export async function takeInArriving(payload: string): Promise<Arrived> {
  const json = await readPayload(payload);
  if (!json.ok) return { outcome: { kind: 'packed', error: json.error }, place: null };
  return await takeInAnywhere(json.value, null);
}

/** The same for a file that was opened on the first screen. */
export async function takeInFile(file: File): Promise<Arrived> {
  const text = await readText(file);
  if (!text.ok) return { outcome: fileOutcome(text.error), place: null };
  return await takeInAnywhere(text.value, file.name);
}

async function takeInAnywhere(json: string, fileName: string | null): Promise<Arrived> {
  const read = readResponseFile(json);
  if (!read.ok) return { outcome: { kind: 'refused', error: read.error }, place: null };
  const { dossierId, assessmentId } = read.value;
  await openDossier(dossierId);
  const { id, dossier } = dossierStore.getState();
  if (!dossier || id !== dossierId) {
    return {
      outcome: { kind: 'notTaken', why: { kind: 'otherDossier', dossierId } },
      place: null,
    };
  }
  const outcome = take(read.value);
  lot += 1;
  tell(fileName, outcome);
  return { outcome, place: { dossierId, assessmentId, name: dossier.pole.name } };
}

/** Takes an answer's JSON into the open dossier. */
function takeInText(json: string): Outcome {
  const read = readResponseFile(json);
  return read.ok ? take(read.value) : { kind: 'refused', error: read.error };
}

function take(file: ResponseFile): Outcome {
  const made = perform<Outcome>('takeIn', null, (dossier, moment) => {
    const result = takeIn(dossier, file, moment);
    if (!result.ok) {
      return success({ dossier, told: { kind: 'notTaken', why: result.error } });
    }
    const { taken, dossier: next } = result.value;
    return success({ dossier: next, told: { kind: 'taken', taken } });
  });
  return made.ok ? made.value : { kind: 'act', error: made.error };
}

function fileOutcome(error: FileError): Outcome {
  return error.kind === 'unreadableFile' ? error : { kind: 'refused', error };
}

function tell(fileName: string | null, outcome: Outcome): void {
  const { id: dossierId } = dossierStore.getState();
  const { arrivals } = collectingStore.getState();
  const arrival = { id: newId(), dossierId, fileName, outcome, lot };
  collectingStore.setState({ arrivals: [arrival, ...arrivals] });
}
