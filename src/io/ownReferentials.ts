import * as z from 'zod/mini';
import { readDraftValue } from '#core/reading.ts';
import type { Referential } from '#core/referential.ts';
import type { Result } from '#core/result.ts';
import { durable, type StorageError, withDatabase } from './database.ts';

/** One of one's own referentials, a draft or finished, as it is on the disk of this device. */
export interface OwnRecord {
  /** a UUID; its key (id and version) may change while it is written */
  id: string;
  referential: Referential;
  /** also what tells one state of it from another */
  updatedAt: string;
  deletedAt: string | null;
}

/** Something in the store that this app cannot read: it stays where it is. */
export interface UnreadableRecord {
  id: string;
  text: string;
}

const space = 'work';
const recordSchema = z.looseObject({
  id: z.string(),
  referential: z.unknown(),
  updatedAt: z.string(),
  deletedAt: z.nullable(z.string()),
});

/** All of them, the deleted ones too. */
export function listOwn(): Promise<
  Result<{ records: OwnRecord[]; unreadable: UnreadableRecord[] }, StorageError>
> {
  return withDatabase(space, async (connection) => {
    const rows = await connection.getAll('ownReferentials');
    const records: OwnRecord[] = [];
    const unreadable: UnreadableRecord[] = [];
    for (const row of rows) {
      const record = readRecord(row);
      if (record) records.push(record);
      else unreadable.push({ id: idOf(row), text: `${JSON.stringify(row, null, 2)}\n` });
    }
    return { records, unreadable };
  });
}

/** One of them; null where it is not there, or not to be read. */
export function findOwn(id: string): Promise<Result<OwnRecord | null, StorageError>> {
  return withDatabase(space, async (connection) =>
    readRecord(await connection.get('ownReferentials', id)),
  );
}

/** `standing`: what was there instead of the state that the caller knew, if another tab had written. */
export type PutOutcome = { kind: 'written'; standing: OwnRecord | null } | { kind: 'newerFormat' };

/**
 * Puts one on the disk; `known` is the `updatedAt` of the state that it is
 * based on. One that only a newer version of the app can read is left alone.
 */
export function putOwn(
  record: OwnRecord,
  known: string | null,
): Promise<Result<PutOutcome, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction('ownReferentials', 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const row: unknown = await transaction.store.get(record.id);
    const standing = readRecord(row);
    if (row !== undefined && !standing) return { kind: 'newerFormat' };
    await Promise.all([transaction.store.put(record), transaction.done]);
    return { kind: 'written', standing: standing?.updatedAt === known ? null : standing };
  });
}

/** Removes for good those that are marked as deleted since before `moment`. */
export function purgeOwn(moment: string): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction('ownReferentials', 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const records = (await transaction.store.getAll()).map(readRecord);
    const gone = records.flatMap((record) =>
      record?.deletedAt && record.deletedAt < moment ? [transaction.store.delete(record.id)] : [],
    );
    await Promise.all([...gone, transaction.done]);
    return null;
  });
}

function readRecord(row: unknown): OwnRecord | null {
  const record = recordSchema.safeParse(row);
  if (!record.success) return null;
  const read = readDraftValue(record.data.referential);
  return read.ok ? { ...record.data, referential: read.value } : null;
}

function idOf(row: unknown): string {
  return String((row as { id?: unknown } | null)?.id);
}
