import { DOSSIER_FORMAT_VERSION, type Dossier } from '#core/dossier.ts';
import { splitDossier } from '#core/parts.ts';
import type { ReadError } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { now } from '#io/clock.ts';
import {
  addSetAside,
  type DossierRecord,
  onNewerApp,
  readStored,
  replaceStored,
  type Space,
  updateRecord,
} from '#io/database.ts';
import { onLeaving, onReturning } from '#io/lifecycle.ts';
import { listenToTabs, type TabMessage, tellTabs } from '#io/tabs.ts';
import { dossierStore, nothingOpen } from './dossierStore.ts';
import { Session } from './session.ts';
import { migrationChanges, readParts, recordOf, textOfParts } from './stored.ts';
import { keepUnstored, noteChange } from './workspace.ts';

/** Why a dossier of this device cannot be worked on. */
export type LoadFailure =
  | { kind: 'notFound' }
  | { kind: 'deleted' }
  | { kind: 'unreadable'; error: ReadError }
  | { kind: 'unavailable' };

/**
 * The dossiers that were opened during this visit. They stay: what could not
 * be written yet is still written after another one was opened, and undo is
 * there when one comes back.
 */
const sessions = new Map<string, Session>();
const loads = new Map<string, Promise<Result<Session, LoadFailure>>>();
let current: Session | null = null;

onNewerApp(() => {
  for (const session of sessions.values()) session.stop();
});
onLeaving(() => {
  for (const session of sessions.values()) void session.flush();
});
onReturning(() => {
  for (const session of sessions.values()) void session.catchUp();
});

/** The session whose dossier is in the store. */
export function currentSession(): Session | null {
  return current;
}

/** Puts a session's dossier in the store, or nothing. */
export function showSession(session: Session | null): void {
  current = session;
  if (session) publish(session);
  else dossierStore.setState(nothingOpen);
}

/** The session of a dossier that is stored here, in that space. */
export function loadSession(space: Space, id: string): Promise<Result<Session, LoadFailure>> {
  const key = `${space}/${id}`;
  const known = sessions.get(key);
  if (known) return Promise.resolve(success(known));
  const loading = loads.get(key) ?? readSession(space, id).finally(() => loads.delete(key));
  loads.set(key, loading);
  return loading;
}

/** The session of a dossier, looked for among real ones first. A deleted one counts only where `deleted` says so. */
export async function findSession(
  id: string,
  { deleted = false } = {},
): Promise<Result<Session, LoadFailure>> {
  const work = await loadSession('work', id);
  const found = work.ok || work.error.kind !== 'notFound' ? work : await loadSession('example', id);
  if (!found.ok || deleted) return found;
  return (await isDeleted(found.value)) ? failure({ kind: 'deleted' }) : found;
}

/**
 * Stores a dossier that is not here yet and gives its session, once it is on
 * disk. Where storage fails the session says so, and goes on trying.
 */
export async function storeDossier(
  dossier: Dossier,
  { shipped = false, deletedAt = null }: { shipped?: boolean; deletedAt?: string | null } = {},
): Promise<Session> {
  const space = dossier.fictional ? 'example' : 'work';
  const record = { ...recordOf(dossier, shipped), deletedAt };
  const stored = await replaceStored(space, record, splitDossier(dossier));
  const revision = stored.ok ? (stored.value ?? 0) : 0;
  if (stored.ok) tellRecord(space, { ...record, revision });
  const session = keepSession(
    new Session({
      space,
      dossier,
      revision,
      pending: [],
      savedAt: stored.ok ? now() : null,
      shipped,
      onChange: publish,
    }),
  );
  if (!stored.ok) {
    keepUnstored({ ...record, space });
    await session.flush();
  }
  noteChange();
  return session;
}

/** Tells the list of this tab and the other tabs that a record is another one. */
export function tellRecord(space: Space, { id, revision, formatVersion }: DossierRecord): void {
  tellTabs(space, { dossierId: id, revision, formatVersion, changes: [] });
  noteChange();
}

async function readSession(space: Space, id: string): Promise<Result<Session, LoadFailure>> {
  const held: TabMessage[] = [];
  const stopHolding = listenToTabs(space, (message) => {
    held.push(message);
  });
  const stored = await readStored(space, id);
  stopHolding();
  if (!stored.ok) return failure({ kind: 'unavailable' });
  if (!stored.value) return failure({ kind: 'notFound' });
  const { record, parts } = stored.value;
  const read = readParts(parts);
  if (!read.ok) {
    if (read.error.kind !== 'tooNew') await setAside(space, record, parts);
    return failure({ kind: 'unreadable', error: read.error });
  }
  const { dossier } = read.value;
  const old = record.formatVersion < DOSSIER_FORMAT_VERSION;
  const session = keepSession(
    new Session({
      space,
      dossier,
      revision: record.revision,
      pending: old ? migrationChanges(dossier, read.value.parts) : [],
      savedAt: record.updatedAt,
      shipped: record.shipped,
      onChange: publish,
    }),
  );
  for (const message of held) session.hear(message);
  return success(session);
}

/** Keeps the text of what cannot be read; its parts stay where they are. */
async function setAside(space: Space, record: DossierRecord, parts: unknown[]): Promise<void> {
  const at = now();
  const { id, name } = record;
  const kept = await addSetAside(space, { at, dossierId: id, name, text: textOfParts(parts) });
  if (!kept.ok) return;
  if (!record.setAsideAt) await updateRecord(space, id, { setAsideAt: at });
  tellRecord(space, record);
}

async function isDeleted(session: Session): Promise<boolean> {
  const found = await readRecordOf(session);
  return Boolean(found?.deletedAt);
}

function keepSession(session: Session): Session {
  sessions.set(`${session.space}/${session.dossier.id}`, session);
  return session;
}

function publish(session: Session): void {
  if (session.save.kind === 'saved') noteChange();
  if (session !== current) return;
  const { past, future } = session.stack;
  const former = dossierStore.getState().save;
  const save = former.kind === session.save.kind && former.kind === 'saving' ? former : session.save;
  dossierStore.setState({
    status: 'ready',
    id: session.dossier.id,
    space: session.space,
    dossier: session.dossier,
    error: null,
    save,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undoLabel: past.at(-1)?.label ?? null,
    redoLabel: future.at(-1)?.label ?? null,
  });
}
