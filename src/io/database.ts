import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, unwrap } from 'idb';
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

/** The text of something stored that cannot be read. */
export interface SetAsideText {
  at: string;
  dossierId: string;
  name: string;
  text: string;
}

/** The same without its text, which may be long. */
export type SetAsideKey = [at: string, dossierId: string, name: string];

/** All that is known of a kept point without reading it; see points.ts. */
export type PointKey = [
  dossierId: string,
  at: string,
  id: string,
  kind: string,
  name: string,
  state: string,
  bytes: number,
];

interface Schema extends DBSchema {
  dossiers: { key: string; value: unknown };
  parts: { key: [dossierId: string, path: string]; value: unknown };
  setAside: { key: SetAsideKey; value: SetAsideText };
  ownReferentials: { key: string; value: unknown };
  answers: { key: string; value: unknown };
  points: { key: PointKey; value: unknown };
}
export type Connection = IDBPDatabase<Schema>;

const databaseNames: Record<Space, string> = {
  work: 'boussole-ptce',
  example: 'boussole-ptce-exemple',
};

/** Of the stores below; the dossiers' own format has its own number, in each record. */
const STORAGE_VERSION = 3;

/** Strict: "saved" must mean on the disk, not on its way there. */
export const durable = { durability: 'strict' } as const;

const connections = new Map<Space, Promise<Connection>>();
const newerAppListeners = new Set<() => void>();
let newerApp = false;

/** Calls back once when a newer version of the app takes this storage over. */
export function onNewerApp(listener: () => void): void {
  newerAppListeners.add(listener);
}

/** Runs `work`; once again on a new connection where the browser had closed the former. */
export async function withDatabase<T>(
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

/**
 * The parts as a store whose requests are no promises: what becomes of them is
 * known when their transaction ends. For many of them, none waited for by itself.
 */
export function bulkParts(
  store: IDBPObjectStore<Schema, ('dossiers' | 'parts')[], 'parts', 'readwrite'>,
): IDBObjectStore {
  return unwrap(store);
}

function connect(space: Space): Promise<Connection> {
  const open = connections.get(space);
  if (open) return open;
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('no IndexedDB'));
  const opening = openDB<Schema>(databaseNames[space], STORAGE_VERSION, {
    // Each step adds what its version brought; what is there stays as it is.
    upgrade(connection, from) {
      if (from < 1) {
        connection.createObjectStore('dossiers', { keyPath: 'id' });
        connection.createObjectStore('parts');
        connection.createObjectStore('setAside', { keyPath: ['at', 'dossierId', 'name'] });
      }
      if (from < 2) {
        connection.createObjectStore('ownReferentials', { keyPath: 'id' });
        connection.createObjectStore('answers', { keyPath: 'id' });
      }
      if (from < 3) connection.createObjectStore('points');
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

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
