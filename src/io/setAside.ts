import type { Result } from '#core/result.ts';
import {
  durable,
  type SetAsideKey,
  type SetAsideText,
  type Space,
  type StorageError,
  withDatabase,
} from './database.ts';

/** The keys of what is set aside: they say all but the text. */
export function listSetAside(space: Space): Promise<Result<SetAsideKey[], StorageError>> {
  return withDatabase(space, (connection) => connection.getAllKeys('setAside'));
}

export function readSetAside(
  space: Space,
  key: SetAsideKey,
): Promise<Result<SetAsideText | null, StorageError>> {
  return withDatabase(space, async (connection) => (await connection.get('setAside', key)) ?? null);
}

/** Keeps a text that could not be read; the same text of the same dossier is kept once. */
export function addSetAside(
  space: Space,
  entry: SetAsideText,
): Promise<Result<null, StorageError>> {
  return withDatabase(space, async (connection) => {
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
