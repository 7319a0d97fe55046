import { createStore } from 'zustand/vanilla';
import type { Catalogue, ReferentialIndex, ReferentialReference } from '#core/referential.ts';
import type { CatalogueError } from './catalogueError.ts';

/**
 * The catalogue and the referentials asked for, and how far they are. Light:
 * what fetches and reads them comes when one is asked for.
 */
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

/** How long a fingerprint waits for the screen to be drawn, in milliseconds. */
const noticePause = 500;

/** Two references to the same text share a state. */
export function stateKey(reference: ReferentialReference): string {
  return `${reference.id}-${reference.version}#${reference.sha256 ?? ''}`;
}

/** Has the catalogue loaded, unless it is; tries again when it had failed. */
export async function loadCatalogue(): Promise<void> {
  if (referentialStore.getState().catalogue.status === 'ready') return;
  referentialStore.setState({ catalogue: { status: 'loading' } });
  const { shippedCatalogue } = await import('./referentialLoader.ts');
  const loaded = await shippedCatalogue();
  referentialStore.setState({
    catalogue: loaded.ok
      ? { status: 'ready', catalogue: loaded.value }
      : { status: 'failed', error: loaded.error },
  });
}

/**
 * Has a referential loaded, unless it is; tries again when it had failed.
 * `copies` are those inside the dossier: for what the catalogue does not give.
 */
export async function loadReferential(
  reference: ReferentialReference,
  copies: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = stateKey(reference);
  if (stateOf(key)?.status !== 'ready') setReferential(key, { status: 'loading' });
  const { findReferential } = await import('./referentialLoader.ts');
  const loaded = await findReferential(reference, copies);
  if (!loaded.ok) {
    setReferential(key, { status: 'failed', error: loaded.error });
    return;
  }
  const { index } = loaded.value;
  const known = stateOf(key);
  if (known?.status === 'ready' && known.index === index) return;
  setReferential(key, { status: 'ready', index, differs: false });
  if (reference.sha256 === undefined) return;
  // The screen is not held up by a notice: it is drawn first.
  await new Promise((resolve) => setTimeout(resolve, noticePause));
  const sha256 = await loaded.value.fingerprint();
  const present = stateOf(key);
  const differs = sha256 !== null && sha256 !== reference.sha256;
  if (differs && present?.status === 'ready' && present.index === index) {
    setReferential(key, { status: 'ready', index, differs });
  }
}

/** The state's key of a referential that is asked for by its own key, not by an assessment. */
export function shelfKey(key: string): string {
  return `${key}#`;
}

/** Has a referential of the shelf loaded by its key, unless it is; tries again when it had failed. */
export async function loadShelved(key: string): Promise<void> {
  const place = shelfKey(key);
  if (stateOf(place)?.status === 'ready') return;
  setReferential(place, { status: 'loading' });
  const { shippedReferential } = await import('./referentialLoader.ts');
  const loaded = await shippedReferential(key);
  setReferential(
    place,
    loaded.ok
      ? { status: 'ready', index: loaded.value.index, differs: false }
      : { status: 'failed', error: loaded.error },
  );
}

function stateOf(key: string): ReferentialState | undefined {
  return referentialStore.getState().states.get(key);
}

function setReferential(key: string, state: ReferentialState): void {
  const { states } = referentialStore.getState();
  referentialStore.setState({ states: new Map(states).set(key, state) });
}
