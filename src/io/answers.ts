import * as z from 'zod/mini';
import type { Result } from '#core/result.ts';
import { durable, type StorageError, withDatabase } from './database.ts';

/**
 * Answers to invitations, on the device of the one who answers. A row's head
 * says enough for a list; what is in `invitation` and `response` is for the
 * caller to check. Light: the first screen lists them.
 */
const rowSchema = z.looseObject({
  /** that of its response */
  id: z.string(),
  /** of this row: a higher one is a newer app's, and left alone */
  rowVersion: z.number(),
  poleName: z.string(),
  /** of the assessment */
  title: z.string(),
  /** indicators that have an answer */
  answered: z.number(),
  /** whoever answers, where names are asked */
  name: z.string(),
  createdAt: z.string(),
  /** also what tells one state of it from another */
  updatedAt: z.string(),
  handedInAt: z.nullable(z.string()),
  /** the `handedInAt` of what was last taken out of this device; null: none yet; absent: nobody noted it then */
  leftAs: z.optional(z.nullable(z.string())),
  deletedAt: z.nullable(z.string()),
  invitation: z.unknown(),
  response: z.unknown(),
});
export type AnswerRow = z.infer<typeof rowSchema>;

/** The version of the rows that this app writes. */
export const ANSWER_ROW_VERSION = 1;

const space = 'work';
const store = 'answers';

/** All that can be read, the deleted ones too. */
export function listAnswerRows(): Promise<Result<AnswerRow[], StorageError>> {
  return withDatabase(space, async (connection) => {
    const rows = await connection.getAll(store);
    return rows.flatMap((row) => readRow(row) ?? []);
  });
}

/** One of them; null where it is not there. `unreadable`: it is there, and not ours to read. */
export function findAnswerRow(
  id: string,
): Promise<Result<AnswerRow | 'unreadable' | null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const row: unknown = await connection.get(store, id);
    return row === undefined ? null : (readRow(row) ?? 'unreadable');
  });
}

/** `written`: what is on the disk now. */
export type AnswerPut = { kind: 'written'; row: AnswerRow } | { kind: 'newerFormat' };

/**
 * Puts one on the disk. Where another tab has written since the state that the
 * caller knew (`known`, its `updatedAt`), `settle` makes one of both.
 */
export function putAnswerRow(
  row: AnswerRow,
  known: string | null,
  settle: (ours: AnswerRow, standing: AnswerRow) => AnswerRow,
): Promise<Result<AnswerPut, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction(store, 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const found: unknown = await transaction.store.get(row.id);
    const standing = readRow(found);
    if (found !== undefined && !standing) return { kind: 'newerFormat' };
    const next = standing && standing.updatedAt !== known ? settle(row, standing) : row;
    await Promise.all([transaction.store.put(next), transaction.done]);
    return { kind: 'written', row: next };
  });
}

/** Marks one as deleted at a moment, or as not deleted (null). */
export function markAnswerRow(
  id: string,
  deletedAt: string | null,
): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction(store, 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const row = readRow(await transaction.store.get(id));
    const puts = row ? [transaction.store.put({ ...row, deletedAt })] : [];
    await Promise.all([...puts, transaction.done]);
    return null;
  });
}

/** Removes for good those that are marked as deleted since before `moment`. */
export function purgeAnswerRows(moment: string): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction(store, 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const rows = (await transaction.store.getAll()).map(readRow);
    const gone = rows.flatMap((row) =>
      row?.deletedAt && row.deletedAt < moment ? [transaction.store.delete(row.id)] : [],
    );
    await Promise.all([...gone, transaction.done]);
    return null;
  });
}

function readRow(raw: unknown): AnswerRow | null {
  const row = rowSchema.safeParse(raw).data;
  return row && row.rowVersion <= ANSWER_ROW_VERSION ? row : null;
}
