import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LocalizedText } from '#core/localized.ts';
import type { CatalogueError } from './catalogueError.ts';
import { loadOwn, ownIn, ownStore } from './ownReferentials.ts';
import { ownEntry, ownIndex } from './ownShelf.ts';
import { loadShelved, type ReferentialState, referentialStore, shelfKey } from './referentials.ts';
import { useCatalogue } from './useDossier.ts';

/** A referential that can be read or used on this device. */
export interface ShelfEntry {
  key: string;
  /** `shipped`: beside the app; `own`: opened or written on this device */
  origin: 'shipped' | 'own';
  title: LocalizedText;
  goals: number;
  objectives: number;
  indicators: number;
  isDefault: boolean;
  /** of one's own: what it is asked for by while its key may change */
  recordId?: string;
  /** whether one can rate with it: a draft of one's own may not be there yet */
  usable: boolean;
}

export type ShelfState =
  | { status: 'loading' }
  /** `failure`: what ships could not be had, one's own are there */
  | { status: 'ready'; entries: readonly ShelfEntry[]; failure?: CatalogueError }
  | { status: 'failed'; error: CatalogueError };

const loading = { status: 'loading' } as const;

/** The referentials of this device: those that ship, the default first, then one's own, the last changed first. */
export function useShelf(): ShelfState & { retry: () => void } {
  const catalogue = useCatalogue();
  const own = useStore(ownStore, ({ records }) => records);
  const ownLoading = useStore(ownStore, ({ status }) => status === 'loading');
  useEffect(() => {
    void loadOwn();
  }, []);
  const shipped = catalogue.status === 'ready' ? catalogue.catalogue : null;
  const entries = useMemo(() => {
    const beside = (shipped?.referentials ?? [])
      .map((entry): ShelfEntry => {
        const { key, title, goals, objectives, indicators } = entry;
        const isDefault = key === shipped?.default;
        const usable = true;
        return { key, origin: 'shipped', title, goals, objectives, indicators, isDefault, usable };
      })
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
    const keys = new Set(beside.map(({ key }) => key));
    // What ships goes before: one's own of the same key waits until its version is changed.
    const mine = own
      .filter(({ deletedAt }) => !deletedAt)
      .map(ownEntry)
      .filter(({ key }) => !keys.has(key));
    return [...beside, ...mine];
  }, [shipped, own]);
  const { retry } = catalogue;
  if (catalogue.status === 'failed') {
    if (entries.length === 0) return catalogue;
    return { status: 'ready', entries, failure: catalogue.error, retry };
  }
  if (!shipped || ownLoading) return { ...loading, retry };
  return { status: 'ready', entries, retry };
}

/** A referential of the shelf, by its key (none: the default), or one's own by its record's id; drafts too. */
export function useShelved(key: string | undefined): ReferentialState & { retry: () => void } {
  const shelf = useShelf();
  const entries = shelf.status === 'ready' ? shelf.entries : null;
  const wanted = key ?? entries?.find((one) => one.isDefault)?.key ?? null;
  const own = useStore(ownStore, ({ records }) => (wanted ? ownIn(records, wanted) : null));
  const ships = entries?.some((one) => one.key === wanted && one.origin === 'shipped');
  const shown = own && entries && !ships ? own.referential : null;
  const isOwn = shown !== null;
  const load = useCallback(() => {
    if (wanted !== null && !isOwn) void loadShelved(wanted);
    else shelf.retry();
  }, [wanted, isOwn, shelf.retry]);
  const settled = shelf.status !== 'loading';
  useEffect(() => {
    if (wanted !== null && settled && !isOwn) void loadShelved(wanted);
  }, [wanted, settled, isOwn]);
  const state = useStore(referentialStore, ({ states }) =>
    wanted === null ? loading : (states.get(shelfKey(wanted)) ?? loading),
  );
  if (shown) return { status: 'ready', index: ownIndex(shown), differs: false, retry: load };
  const error = shelf.status === 'failed' ? shelf.error : undefined;
  const failure = shelf.status === 'ready' ? shelf.failure : error;
  if (wanted === null && failure) return { status: 'failed', error: failure, retry: load };
  return { ...state, retry: load };
}
