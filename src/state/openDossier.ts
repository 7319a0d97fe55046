import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { type ReadError, readDossier, writeDossier } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { now, today } from '#io/clock.ts';
import { copyFileName, download, jsonBlob, readText } from '#io/files.ts';
import { updateRecord } from '#io/storedDossiers.ts';
import { dossierStore, nothingOpen } from './dossierStore.ts';
import { keepPointLater } from './pointsAhead.ts';
import { currentSession, findSession, showSession, tellRecord } from './sessions.ts';
import { markDeleted } from './workspaceStore.ts';

/** Why no copy was saved. */
export type CopyError =
  | { kind: 'nothingOpen' }
  /** the app never writes a file that it would refuse */
  | { kind: 'refused'; error: ReadError }
  /** the file, read back, is not the dossier */
  | { kind: 'mismatch' };

let opening: { id: string; done: Promise<void> } | null = null;

/** Opens a dossier of this device, in work or else among the fictional ones; the store says how it went. */
export function openDossier(id: string): Promise<void> {
  const { id: asked, status } = dossierStore.getState();
  if (asked === id && status === 'ready') return Promise.resolve();
  if (asked === id && status === 'loading' && opening?.id === id) return opening.done;
  opening = { id, done: open(id) };
  return opening.done;
}

async function open(id: string): Promise<void> {
  dossierStore.setState({ ...nothingOpen, status: 'loading', id });
  const found = await findSession(id);
  // Another one was asked for meanwhile.
  if (dossierStore.getState().id !== id) return;
  if (found.ok) {
    showSession(found.value);
    keepPointLater(found.value);
    return;
  }
  const { error } = found;
  dossierStore.setState({
    status: error.kind,
    error: error.kind === 'unreadable' ? error.error : null,
  });
}

/** Takes back from the deleted the dossier that is open, or that was asked for and is deleted: then it opens. */
export async function restoreOpen(): Promise<void> {
  const { id } = dossierStore.getState();
  if (!id) return;
  await markDeleted(id, null);
  const session = currentSession();
  if (session) await session.restore();
  else await openDossier(id);
}

/** Leaves the dossier; what is not yet on disk is still written. */
export function closeDossier(): void {
  dossierStore.setState(nothingOpen);
}

/** Takes the last act back; nothing when there is none. */
export function undo(): void {
  currentSession()?.undo();
}

/** Brings back what was last taken back. */
export function redo(): void {
  currentSession()?.redo();
}

/** Resolves when everything is on disk, or when a try to put it there has failed. */
export async function flush(): Promise<void> {
  await currentSession()?.flush();
}

/** Downloads the whole dossier as a file, after that very file was read back and compared. */
export async function saveCopy(): Promise<Result<{ fileName: string }, CopyError>> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const { dossier, space } = session;
  const file = await verifiedFile(dossier);
  if (!file.ok) return file;
  const fileName = copyFileName(dossier.pole.name, today());
  download(file.value, fileName);
  const record = await updateRecord(space, dossier.id, { copiedAt: now() });
  if (record.ok && record.value) tellRecord(space, record.value);
  return success({ fileName });
}

/** A dossier as a file, read back and compared before anybody gets it. */
export async function verifiedFile(dossier: Dossier): Promise<Result<Blob, CopyError>> {
  const blob = jsonBlob(writeDossier(dossier));
  const text = await readText(blob);
  if (!text.ok) {
    return failure(
      text.error.kind === 'unreadableFile'
        ? { kind: 'mismatch' }
        : { kind: 'refused', error: text.error },
    );
  }
  const read = readDossier(text.value);
  if (!read.ok) return failure({ kind: 'refused', error: read.error });
  return canonicalJson(read.value) === canonicalJson(dossier)
    ? success(blob)
    : failure({ kind: 'mismatch' });
}
