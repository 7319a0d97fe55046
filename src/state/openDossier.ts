import type { ReadError } from '#core/reading.ts';
import type { Result } from '#core/result.ts';

/** Why no copy was saved. */
export type CopyError =
  | { kind: 'nothingOpen' }
  /** the app never writes a file that it would refuse */
  | { kind: 'refused'; error: ReadError }
  /** the file, read back, is not the dossier */
  | { kind: 'mismatch' };

/** Opens a dossier of this device, in work or else among the fictional ones; the store says how it went. */
export async function openDossier(id: string): Promise<void> {
  throw new Error(`to be written ${id}`);
}

/** Leaves the dossier; what is not yet on disk is still written. */
export function closeDossier(): void {
  throw new Error('to be written');
}

/** Takes the last act back; nothing when there is none. */
export function undo(): void {
  throw new Error('to be written');
}

export function redo(): void {
  throw new Error('to be written');
}

/** Resolves when everything is on disk, or when a try to put it there has failed. */
export async function flush(): Promise<void> {
  throw new Error('to be written');
}

/** Downloads the whole dossier as a file that has been read back and compared. */
export async function saveCopy(): Promise<Result<{ fileName: string }, CopyError>> {
  throw new Error('to be written');
}
