import { DOSSIER_FORMAT_VERSION, type Dossier } from '#core/dossier.ts';
import { splitDossier } from '#core/parts.ts';
import type { ReadError } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { now } from '#io/clock.ts';
import { onNewerApp, type Space } from '#io/database.ts';
import { onLeaving, onReturning } from '#io/lifecycle.ts';
import type { DossierRecord } from '#io/records.ts';
import { addSetAside } from '#io/setAside.ts';
import { readStored, replaceStored, updateRecord } from '#io/storedDossiers.ts';
import { listenToTabs, type TabMessage, tellTabs } from '#io/tabs.ts';
import { dossierStore } from './dossierStore.ts';
import { Session } from './session.ts';
import { migrationChanges, readParts, recordOf, textOfParts } from './stored.ts';
import { isDeletedUnstored, keepUnstored, noteChange } from './workspaceStore.ts';

/** Why a dossier of this device cannot be worked on. */
export type LoadFailure =
  | { kind: 'notFound' }
  /** marked as deleted: `restoreOpen` takes it back */
  | { kind: 'deleted' }
  /** `kept`: its text is set aside */
  | { kind: 'unreadable'; error: ReadError; kept: boolean }
  | { kind: 'unavailable' };

/**
 * The dossiers that were opened during this visit. They stay: what could not
 * be written yet is still written after another one was opened, and undo is
 * there when one comes back.
 */
const sessions = new Map<string, Session>();
const loads = new Map<string, Promise<Result<Session, LoadFailure>>>();

onNewerApp(() => {
  for (const session of sessions.values()) session.stop();
});
onLeaving(() => {
  for (const session of sessions.values()) void session.flush();
});
onReturning(() => {
  for (const session of sessions.values()) void session.catchUp();
});

/** The space that a dossier belongs in. */
export function spaceOf(dossier: Dossier): Space {
  return dossier.fictional ? 'example' : 'work';
}

/** The session whose dossier is in the store. */
export function currentSession(): Session | null {
  const { status, space, id } = dossierStore.getState();
  return status === 'ready' && space && id ? (sessions.get(keyOf(space, id)) ?? null) : null;
}

/** Puts a session's dossier in the store. */
export function showSession(session: Session): void {
  dossierStore.setState({ id: session.dossier.id });
  publish(session);
}

/** The example's session, if it was opened during this visit. */
export function shippedSession(): Session | null {
  return [...sessions.values()].find(({ shipped }) => shipped) ?? null;
}

/** The session of a dossier, looked for among real ones first. A deleted one is found only where `deleted` says so. */
export async function findSession(
  id: string,
  { deleted = false } = {},
): Promise<Result<Session, LoadFailure>> {
  const open = sessions.get(keyOf('work', id)) ?? sessions.get(keyOf('example', id));
  const found = open ? success(open) : await loadFrom(['work', 'example'], id);
  if (!found.ok || deleted) return found;
  return (await isDeleted(found.value)) ? failure({ kind: 'deleted' }) : found;
}

/** Whether a session's dossier is marked as deleted, by this tab or another: the session knows from now on. */
export async function isDeleted(session: Session): Promise<boolean> {
  await session.catchUp();
  return session.deletedAt !== null || isDeletedUnstored(session.dossier.id);
}

/**
 * Stores a dossier that is not here yet and gives its session, once it is on
 * disk. Where storage fails the session says so, and goes on trying.
 */
export async function storeDossier(
  dossier: Dossier,
  { shipped = false, deletedAt = null }: { shipped?: boolean; deletedAt?: string | null } = {},
): Promise<Session> {
  const space = spaceOf(dossier);
  const record = { ...recordOf(dossier, shipped), deletedAt };
  const stored = await replaceStored(space, record, splitDossier(dossier));
  const revision = stored.ok ? (stored.value ?? 0) : 0;
  const session = keepSession(
    new Session({
      space,
      dossier,
      revision,
      pending: [],
      savedAt: stored.ok ? now() : null,
      deletedAt,
      shipped,
      onChange: publish,
    }),
  );
  if (stored.ok) {
    tellTabs(space, {
      dossierId: dossier.id,
      revision,
      formatVersion: DOSSIER_FORMAT_VERSION,
      changes: null,
    });
  } else {
    keepUnstored({ ...record, space });
    await session.flush();
  }
  noteChange();
  return session;
}

/** Tells the list of this tab, and the other tabs, that a record is another one. */
export function tellRecord(
  space: Space,
  { id, revision, formatVersion }: Pick<DossierRecord, 'id' | 'revision' | 'formatVersion'>,
): void {
  tellTabs(space, { dossierId: id, revision, formatVersion, changes: [] });
  noteChange();
}

async function loadFrom(
  [space, ...others]: readonly Space[],
  id: string,
): Promise<Result<Session, LoadFailure>> {
  if (!space) return failure({ kind: 'notFound' });
  const key = keyOf(space, id);
  const loading = loads.get(key) ?? readSession(space, id).finally(() => loads.delete(key));
  loads.set(key, loading);
  const loaded = await loading;
  return loaded.ok || loaded.error.kind !== 'notFound' ? loaded : loadFrom(others, id);
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
    const kept = read.error.kind !== 'tooNew' && (await setAside(space, record, parts));
    return failure({ kind: 'unreadable', error: read.error, kept });
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
      deletedAt: record.deletedAt,
      shipped: record.shipped,
      onChange: publish,
    }),
  );
  for (const message of held) session.hear(message);
  // It may have been read before we listened.
  void session.catchUp();
  return success(session);
}

/** Keeps the text of what cannot be read; its parts stay where they are. Gives whether it is kept. */
async function setAside(space: Space, record: DossierRecord, parts: unknown[]): Promise<boolean> {
  const at = now();
  const { id, name } = record;
  const kept = await addSetAside(space, { at, dossierId: id, name, text: textOfParts(parts) });
  if (!kept.ok) return false;
  if (!record.setAsideAt) await updateRecord(space, id, { setAsideAt: at });
  tellRecord(space, record);
  return true;
}

function keepSession(session: Session): Session {
  sessions.set(keyOf(session.space, session.dossier.id), session);
  return session;
}

function keyOf(space: Space, id: string): string {
  return `${space}/${id}`;
}

function publish(session: Session): void {
  if (session.save.kind === 'saved') noteChange();
  if (dossierStore.getState().id !== session.dossier.id) return;
  const { past, future } = session.stack;
  dossierStore.setState({
    status: 'ready',
    id: session.dossier.id,
    space: session.space,
    dossier: session.dossier,
    error: null,
    deleted: session.deletedAt !== null,
    save: session.save,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undoLabel: past.at(-1)?.label ?? null,
    redoLabel: future.at(-1)?.label ?? null,
  });
}
