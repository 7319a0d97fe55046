import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import type { Part, PartChange } from '#core/parts.ts';
import { failure, type Result, success } from '#core/result.ts';

/** Real dossiers, and fictional ones, which never meet them. */
export type Space = 'work' | 'example';

/** Why the device's storage did not do what it was asked. */
export type StorageError =
  /** this browser stores nothing here (private window, denied) */
  | { kind: 'unavailable' }
  | { kind: 'quota' }
  /** a newer version of the app has opened this storage: ours must not write any more */
  | { kind: 'newerApp' }
  | { kind: 'unknown' };

/** What the list of dossiers needs, without reading any dossier. Unknown members are kept and written back. */
const recordSchema = z.looseObject({
  id: z.string(),
  /** the pole's */
  name: z.string(),
  fictional: z.boolean(),
  /** the example that ships with the app */
  shipped: z.boolean(),
  /** of the dossier format that the parts are in */
  formatVersion: z.number(),
  /** rises by one with each write */
  revision: z.number(),
  updatedAt: z.string(),
  assessments: z.number(),
  deletedAt: z.nullable(z.string()),
  /** when a copy was last saved as a file */
  copiedAt: z.nullable(z.string()),
  /** when it was found unreadable; its text is then in `setAside` */
  setAsideAt: z.nullable(z.string()),
});
export type DossierRecord = z.infer<typeof recordSchema>;

/** The text of something stored that cannot be read. */
export interface SetAsideText {
  at: string;
  dossierId: string;
  name: string;
  text: string;
}

/** The same without its text, which may be long. */
export type SetAsideKey = [at: string, dossierId: string, name: string];

interface Schema extends DBSchema {
  dossiers: { key: string; value: unknown };
  parts: { key: [dossierId: string, path: string]; value: unknown };
  setAside: { key: SetAsideKey; value: SetAsideText };
}
type Connection = IDBPDatabase<Schema>;

const databaseNames: Record<Space, string> = {
  work: 'boussole-ptce',
  example: 'boussole-ptce-exemple',
};

/** Of the stores below; the dossiers' own format has its own number, in each record. */
const STORAGE_VERSION = 1;

/** Strict: "saved" must mean on the disk, not on its way there. */
const durable = { durability: 'strict' } as const;

const connections = new Map<Space, Promise<Connection>>();
const newerAppListeners = new Set<() => void>();
let newerApp = false;

/** Calls back once when a newer version of the app takes this storage over. */
export function onNewerApp(listener: () => void): void {
  newerAppListeners.add(listener);
}

export interface RecordList {
  records: DossierRecord[];
  /** rows that are no record of ours */
  unreadable: { id: string; raw: unknown }[];
}

export function listRecords(space: Space): Promise<Result<RecordList, StorageError>> {
  return attempt(space, async (connection) => {
    const list: RecordList = { records: [], unreadable: [] };
    for (const raw of await connection.getAll('dossiers')) {
      const parsed = recordSchema.safeParse(raw);
      if (parsed.success) list.records.push(parsed.data);
      else list.unreadable.push({ id: idOf(raw), raw });
    }
    return list;
  });
}

/** The record of a dossier; null where there is none that can be read. */
export function findRecord(
  space: Space,
  id: string,
): Promise<Result<DossierRecord | null, StorageError>> {
  return attempt(space, async (connection) => readRecord(await connection.get('dossiers', id)));
}

/** A dossier as it is stored: the parts are whatever is there, to be checked by who reads them. */
export interface StoredDossier {
  record: DossierRecord;
  parts: unknown[];
}

/** Record and parts of one moment; null where there is no such dossier. */
export function readStored(
  space: Space,
  id: string,
): Promise<Result<StoredDossier | null, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts']);
    const [raw, parts] = await Promise.all([
      transaction.objectStore('dossiers').get(id),
      transaction.objectStore('parts').getAll(partsOf(id)),
      transaction.done,
    ]);
    const record = readRecord(raw);
    return record && { record, parts };
  });
}

/** One write of what some acts changed. */
export interface PartsWrite {
  dossierId: string;
  /** the revision that the changes are based on */
  knownRevision: number;
  /** whether the changes are every part of the dossier: it need not be there */
  whole: boolean;
  /** of our dossier format: a newer one on disk is left alone */
  formatVersion: number;
  changes: readonly PartChange[];
  /** a change on top of what another tab has put in its place meanwhile */
  settle: (change: PartChange, stored: Part | null) => Part | null;
  /** the next record, from the stored one and what is written (without its revision) */
  describe: (stored: DossierRecord | null, written: readonly PartChange[]) => DossierRecord;
}

export type WriteOutcome =
  /** `basedOn` other than `knownRevision`: another tab had written; `changes` is what now stands */
  | { kind: 'written'; basedOn: number; revision: number; changes: PartChange[] }
  /** it was stored once and is no more: write the whole */
  | { kind: 'missing' }
  | { kind: 'newerFormat' };

/**
 * Writes changed parts and the record in one transaction, and resolves when it
 * is complete. Its cost depends on the changes, not on the dossier.
 */
export function writeParts(
  space: Space,
  write: PartsWrite,
): Promise<Result<WriteOutcome, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts'], 'readwrite', durable);
    const dossiers = transaction.objectStore('dossiers');
    const parts = transaction.objectStore('parts');
    // Awaited with the rest below; here so that an abort is never an unhandled rejection.
    transaction.done.catch(() => undefined);
    const raw = await dossiers.get(write.dossierId);
    if (formatVersionOf(raw) > write.formatVersion) return { kind: 'newerFormat' };
    const record = readRecord(raw);
    if (!record && !write.whole) return { kind: 'missing' };
    const basedOn = record?.revision ?? write.knownRevision;
    const behind = basedOn !== write.knownRevision;
    const settled = behind
      ? await Promise.all(
          write.changes.map(async (change) => {
            const stored = asPart(await parts.get([write.dossierId, change.path]));
            return { path: change.path, before: stored, after: write.settle(change, stored) };
          }),
        )
      : [...write.changes];
    const revision = basedOn + 1;
    const requests: Promise<unknown>[] = settled.map(({ path, after }) =>
      after
        ? parts.put(after, [write.dossierId, path])
        : parts.delete([write.dossierId, path]),
    );
    requests.push(dossiers.put({ ...write.describe(record, settled), revision }));
    transaction.commit();
    await Promise.all([...requests, transaction.done]);
    return { kind: 'written', basedOn, revision, changes: settled };
  });
}

/**
 * Puts a whole dossier in the place of whatever is stored under its id, in one
 * transaction: the former is there until the new one is whole. Gives its
 * revision; null when a newer format is there, which stays.
 */
export function replaceStored(
  space: Space,
  record: DossierRecord,
  parts: readonly Part[],
): Promise<Result<number | null, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts'], 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const raw = await transaction.objectStore('dossiers').get(record.id);
    if (formatVersionOf(raw) > record.formatVersion) return null;
    const revision = (readRecord(raw)?.revision ?? 0) + 1;
    const store = transaction.objectStore('parts');
    const requests: Promise<unknown>[] = [
      store.delete(partsOf(record.id)),
      ...parts.map((part) => store.put(part, [record.id, part.path])),
      transaction.objectStore('dossiers').put({ ...record, revision }),
    ];
    transaction.commit();
    await Promise.all([...requests, transaction.done]);
    return revision;
  });
}

/** Sets members of a record; gives the record as it now is, null where there is none. */
export function updateRecord(
  space: Space,
  id: string,
  fields: Partial<Pick<DossierRecord, 'deletedAt' | 'copiedAt' | 'setAsideAt'>>,
): Promise<Result<DossierRecord | null, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction('dossiers', 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const record = readRecord(await transaction.store.get(id));
    if (!record) return null;
    const next = { ...record, ...fields };
    await Promise.all([transaction.store.put(next), transaction.done]);
    return next;
  });
}

/** Removes for good the dossiers that are marked as deleted since before `moment`. */
export function purgeDeleted(space: Space, moment: string): Promise<Result<null, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts'], 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const dossiers = transaction.objectStore('dossiers');
    const records = (await dossiers.getAll()).map(readRecord);
    const requests = records.flatMap((record) =>
      record?.deletedAt && record.deletedAt < moment
        ? [dossiers.delete(record.id), transaction.objectStore('parts').delete(partsOf(record.id))]
        : [],
    );
    await Promise.all([...requests, transaction.done]);
    return null;
  });
}

export function listSetAside(space: Space): Promise<Result<SetAsideKey[], StorageError>> {
  return attempt(space, (connection) => connection.getAllKeys('setAside'));
}

export function readSetAside(
  space: Space,
  key: SetAsideKey,
): Promise<Result<SetAsideText | null, StorageError>> {
  return attempt(space, async (connection) => (await connection.get('setAside', key)) ?? null);
}

/** Keeps a text that could not be read; the same text of the same dossier is kept once. */
export function addSetAside(
  space: Space,
  entry: SetAsideText,
): Promise<Result<null, StorageError>> {
  return attempt(space, async (connection) => {
    const transaction = connection.transaction('setAside', 'readwrite', durable);
    transaction.done.catch(() => undefined);
    for await (const cursor of transaction.store) {
      const { dossierId, text } = cursor.value;
      if (dossierId === entry.dossierId && text === entry.text) return null;
    }
    await Promise.all([transaction.store.add(entry), transaction.done]);
    return null;
  });
}

/** Runs `work`; once again on a new connection where the browser had closed the former. */
async function attempt<T>(
  space: Space,
  work: (connection: Connection) => Promise<T>,
): Promise<Result<T, StorageError>> {
  for (let tries = 1; ; tries += 1) {
    if (newerApp) return failure({ kind: 'newerApp' });
    let connection: Connection;
    try {
      connection = await connect(space);
    } catch (error) {
      connections.delete(space);
      if (nameOf(error) !== 'VersionError') return failure({ kind: 'unavailable' });
      giveWay();
      return failure({ kind: 'newerApp' });
    }
    try {
      return success(await work(connection));
    } catch (error) {
      const name = nameOf(error);
      if (name === 'QuotaExceededError') return failure({ kind: 'quota' });
      connections.delete(space);
      connection.close();
      if (name !== 'InvalidStateError' || tries > 1) return failure({ kind: 'unknown' });
    }
  }
}

function connect(space: Space): Promise<Connection> {
  const open = connections.get(space);
  if (open) return open;
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('no IndexedDB'));
  const opening = openDB<Schema>(databaseNames[space], STORAGE_VERSION, {
    upgrade(connection) {
      connection.createObjectStore('dossiers', { keyPath: 'id' });
      connection.createObjectStore('parts');
      connection.createObjectStore('setAside', { keyPath: ['at', 'dossierId', 'name'] });
    },
    blocking(_current, wanted, event) {
      (event.target as IDBDatabase).close();
      connections.delete(space);
      // No wanted version: the database is being removed, not upgraded.
      if (wanted !== null) giveWay();
    },
    terminated() {
      connections.delete(space);
    },
  });
  connections.set(space, opening);
  return opening;
}

function giveWay(): void {
  if (newerApp) return;
  newerApp = true;
  for (const listener of newerAppListeners) listener();
}

/** Every key of one dossier's parts: an array sorts after every string. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function readRecord(raw: unknown): DossierRecord | null {
  const parsed = recordSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Looked at before anything else: a newer app may have given its records another shape. */
function formatVersionOf(raw: unknown): number {
  const version = (raw as { formatVersion?: unknown } | undefined)?.formatVersion;
  return typeof version === 'number' ? version : 0;
}

/** Something stored as a part; null where it has not the shape of one. */
export function asPart(raw: unknown): Part | null {
  if (raw === null || typeof raw !== 'object') return null;
  const { path, order, value } = raw as Partial<Record<keyof Part, unknown>>;
  const whole =
    typeof path === 'string' &&
    typeof order === 'number' &&
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value);
  return whole ? (raw as Part) : null;
}

function idOf(raw: unknown): string {
  return String((raw as { id?: unknown } | null)?.id);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
