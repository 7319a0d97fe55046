import type { Part, PartChange } from '#core/parts.ts';
import type { Result } from '#core/result.ts';
import { bulkParts, durable, type Space, type StorageError, withDatabase } from './database.ts';
import { asPart, type DossierRecord, formatVersionOf, readRecord } from './records.ts';

export interface RecordList {
  records: DossierRecord[];
  /** rows that are no record of ours */
  unreadable: { id: string; raw: unknown }[];
}

export function listRecords(space: Space): Promise<Result<RecordList, StorageError>> {
  return withDatabase(space, async (connection) => {
    const list: RecordList = { records: [], unreadable: [] };
    for (const raw of await connection.getAll('dossiers')) {
      const record = readRecord(raw);
      if (record) list.records.push(record);
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
  return withDatabase(space, async (connection) =>
    readRecord(await connection.get('dossiers', id)),
  );
}

/** A dossier as it is stored: the parts are whatever is there, to be checked by who reads them. */
export interface StoredDossier {
  record: DossierRecord;
  parts: unknown[];
}

type Reading = Promise<Result<StoredDossier | null, StorageError>>;

/** What was asked for ahead of time, until somebody takes it. */
const ahead = new Map<string, Reading>();

/** Starts reading a dossier before the code is there that understands it: the next `readStored` takes what comes. */
export function expectStored(space: Space, id: string): void {
  ahead.set(`${space}/${id}`, readParts(space, id));
}

/**
 * Record and parts of one moment, which may be a little earlier than now; null
 * where there is no such dossier.
 */
export function readStored(space: Space, id: string): Reading {
  const key = `${space}/${id}`;
  const reading = ahead.get(key) ?? readParts(space, id);
  ahead.delete(key);
  return reading;
}

function readParts(space: Space, id: string): Reading {
  return withDatabase(space, async (connection) => {
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
  /** `basedOn` other than `knownRevision`: another tab had written; `changes` is what now stands, `deletedAt` its record's */
  | {
      kind: 'written';
      basedOn: number;
      revision: number;
      changes: PartChange[];
      deletedAt: string | null;
    }
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
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts'], 'readwrite', durable);
    const dossiers = transaction.objectStore('dossiers');
    const parts = transaction.objectStore('parts');
    void handled(transaction.done);
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
    const bulk = bulkParts(parts);
    for (const { path, after } of settled) {
      const key = [write.dossierId, path];
      if (after) bulk.put(after, key);
      else bulk.delete(key);
    }
    const next = { ...write.describe(record, settled), revision };
    void handled(dossiers.put(next));
    transaction.commit();
    await transaction.done;
    const { deletedAt } = next;
    return { kind: 'written', basedOn, revision, changes: settled, deletedAt };
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
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction(['dossiers', 'parts'], 'readwrite', durable);
    void handled(transaction.done);
    const raw = await transaction.objectStore('dossiers').get(record.id);
    if (formatVersionOf(raw) > record.formatVersion) return null;
    const revision = (readRecord(raw)?.revision ?? 0) + 1;
    const bulk = bulkParts(transaction.objectStore('parts'));
    bulk.delete(partsOf(record.id));
    for (const part of parts) bulk.put(part, [record.id, part.path]);
    void handled(transaction.objectStore('dossiers').put({ ...record, revision }));
    transaction.commit();
    await transaction.done;
    return revision;
  });
}

/** Sets members of a record; gives the record as it now is, null where there is none. */
export function updateRecord(
  space: Space,
  id: string,
  fields: Partial<Pick<DossierRecord, 'deletedAt' | 'copiedAt' | 'setAsideAt'>>,
): Promise<Result<DossierRecord | null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction('dossiers', 'readwrite', durable);
    void handled(transaction.done);
    const record = readRecord(await transaction.store.get(id));
    if (!record) return null;
    const next = { ...record, ...fields };
    await Promise.all([transaction.store.put(next), transaction.done]);
    return next;
  });
}

/** Removes for good the dossiers that are marked as deleted since before `moment`, with their points. */
export function purgeDeleted(space: Space, moment: string): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const stores = ['dossiers', 'parts', 'points'] as const;
    const transaction = connection.transaction(stores, 'readwrite', durable);
    void handled(transaction.done);
    const dossiers = transaction.objectStore('dossiers');
    const records = (await dossiers.getAll()).map(readRecord);
    const requests = records.flatMap((record) =>
      record?.deletedAt && record.deletedAt < moment
        ? [
            dossiers.delete(record.id),
            transaction.objectStore('parts').delete(partsOf(record.id)),
            transaction.objectStore('points').delete(partsOf(record.id)),
          ]
        : [],
    );
    await Promise.all([...requests, transaction.done]);
    return null;
  });
}

/**
 * The same promise, awaited later with others: where one of them throws first,
 * its own rejection must not be an unhandled one.
 */
function handled(promise: Promise<unknown>): Promise<unknown> {
  promise.catch(() => undefined);
  return promise;
}

/** Every key of one dossier's parts, or points: an array sorts after every string. */
function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function idOf(raw: unknown): string {
  return String((raw as { id?: unknown } | null)?.id);
}
