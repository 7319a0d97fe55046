import { createStore } from 'zustand/vanilla';
import type { ReadError } from '#core/reading.ts';
import type { Catalogue, ReferentialIndex, ReferentialReference } from '#core/referential.ts';
import type { FetchError } from '#io/catalogue.ts';

export type CatalogueError =
  | FetchError
  | { kind: 'unreadable'; error: ReadError }
  | { kind: 'unknownReferential'; key: string };

export type CatalogueState =
  | { status: 'loading' }
  | { status: 'ready'; catalogue: Catalogue }
  | { status: 'failed'; error: CatalogueError };

/** `differs`: it is not, to the letter, the one that the assessment was made with (a notice; known a moment after `ready`). */
export type ReferentialState =
  | { status: 'loading' }
  | { status: 'ready'; index: ReferentialIndex; differs: boolean }
  | { status: 'failed'; error: CatalogueError };

export interface Referentials {
  catalogue: CatalogueState;
  /** by `stateKey` of the reference */
  states: ReadonlyMap<string, ReferentialState>;
}

export const referentialStore = createStore<Referentials>(() => ({
  catalogue: { status: 'loading' },
  states: new Map(),
}));

/** Two references to the same text share a state. */
export function stateKey(reference: ReferentialReference): string {
  return `${reference.id}-${reference.version}#${reference.sha256 ?? ''}`;
}

/** Has the catalogue loaded, unless it is; tries again when it had failed. */
export async function loadCatalogue(): Promise<void> {
  throw new Error('to be written');
}

/**
 * Has a referential loaded, unless it is; tries again when it had failed.
 * `copies` are those inside the dossier: for what the catalogue does not have.
 */
export async function loadReferential(
  reference: ReferentialReference,
  copies: Readonly<Record<string, unknown>>,
): Promise<void> {
  throw new Error(`to be written ${reference.id} ${copies}`);
}
