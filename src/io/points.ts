import * as z from 'zod/mini';
import type { Result } from '#core/result.ts';
import { durable, type PointKey, type Space, type StorageError, withDatabase } from './database.ts';
import type { Bytes } from './payload.ts';

/**
 * States of dossiers that are kept on this device to go back to. The keys say
 * all but the dossier itself, so that they are listed without being read.
 */

/** Why a point was kept: when the dossier was opened, by hand, or before an act that changes much. */
export const pointKinds = [
  'opened',
  'named',
  'merge',
  'reveal',
  'move',
  'replace',
  'restore',
] as const;
export type PointKind = (typeof pointKinds)[number];

export interface Point {
  id: string;
  dossierId: string;
  at: string;
  /** null: of a later version of the app */
  kind: PointKind | null;
  /** that somebody gave it; '' none */
  name: string;
  /** which state of the dossier it is: its `updatedAt` */
  state: string;
  /** that it takes here */
  bytes: number;
}

/** The version of the rows that this app writes. */
const POINT_ROW_VERSION = 1;

const rowSchema = z.looseObject({
  rowVersion: z.number().check(z.lte(POINT_ROW_VERSION)),
  /** raw DEFLATE of the dossier’s file; where the browser has none, the text itself */
  packed: z.union([z.custom<Bytes>((value) => value instanceof Uint8Array), z.string()]),
});

/** The points of a dossier, the latest first. */
export function listPoints(
  space: Space,
  dossierId: string,
): Promise<Result<Point[], StorageError>> {
  return withDatabase(space, async (connection) => {
    const keys = await connection.getAllKeys('points', pointsOf(dossierId));
    return keys.map(pointOf).reverse();
  });
}

/** What a point holds; null where it is not there, or not ours to read. */
export function readPoint(
  space: Space,
  point: Point,
): Promise<Result<Bytes | string | null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const row = rowSchema.safeParse(await connection.get('points', keyOf(point)));
    return row.success ? row.data.packed : null;
  });
}

/** Keeps a point, and lets others go, in one transaction. */
export function putPoint(
  space: Space,
  point: Point,
  packed: Bytes | string,
  gone: readonly Point[],
): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
    const transaction = connection.transaction('points', 'readwrite', durable);
    transaction.done.catch(() => undefined);
    const row = { rowVersion: POINT_ROW_VERSION, packed };
    const requests: Promise<unknown>[] = gone.map((one) => transaction.store.delete(keyOf(one)));
    requests.push(transaction.store.put(row, keyOf(point)));
    await Promise.all([...requests, transaction.done]);
    return null;
  });
}

function keyOf({ dossierId, at, id, kind, name, state, bytes }: Point): PointKey {
  return [dossierId, at, id, kind ?? '', name, state, bytes];
}

function pointOf([dossierId, at, id, kind, name, state, bytes]: PointKey): Point {
  const known = pointKinds.find((one) => one === kind) ?? null;
  return { id, dossierId, at, kind: known, name, state, bytes };
}

/** Every key of one dossier’s points: an array sorts after every string. */
function pointsOf(dossierId: string): IDBKeyRange {
  return IDBKeyRange.bound([dossierId], [dossierId, []]);
}
