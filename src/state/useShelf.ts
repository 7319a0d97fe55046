import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LocalizedText } from '#core/localized.ts';
import type { CatalogueError } from './catalogueError.ts';
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
}

export type ShelfState =
  | { status: 'loading' }
  | { status: 'ready'; entries: readonly ShelfEntry[] }
  | { status: 'failed'; error: CatalogueError };

const loading = { status: 'loading' } as const;

/** The referentials of this device: those that ship, the default first, then one's own. */
export function useShelf(): ShelfState & { retry: () => void } {
  const catalogue = useCatalogue();
  const shipped = catalogue.status === 'ready' ? catalogue.catalogue : null;
  const entries = useMemo(
    () =>
      shipped?.referentials
        .map((entry): ShelfEntry => {
          const { key, title, goals, objectives, indicators } = entry;
          const isDefault = key === shipped.default;
          return { key, origin: 'shipped', title, goals, objectives, indicators, isDefault };
        })
        .sort((a, b) => Number(b.isDefault) - Number(a.isDefault)),
    [shipped],
  );
  if (catalogue.status === 'failed') return catalogue;
  if (!entries) return { ...loading, retry: catalogue.retry };
  return { status: 'ready', entries, retry: catalogue.retry };
}

/** A referential of the shelf, by its key (none: the default), loaded when it is asked for. */
export function useShelved(key: string | undefined): ReferentialState & { retry: () => void } {
  const shelf = useShelf();
  const byDefault = shelf.status === 'ready' ? shelf.entries.find((one) => one.isDefault) : null;
  const wanted = key ?? byDefault?.key ?? null;
  const load = useCallback(() => {
    if (wanted !== null) void loadShelved(wanted);
    else if (shelf.status === 'failed') shelf.retry();
  }, [wanted, shelf.status, shelf.retry]);
  useEffect(() => {
    if (wanted !== null) void loadShelved(wanted);
  }, [wanted]);
  const state = useStore(referentialStore, ({ states }) =>
    wanted === null ? loading : (states.get(shelfKey(wanted)) ?? loading),
  );
  if (wanted === null && shelf.status === 'failed') {
    return { status: 'failed', error: shelf.error, retry: load };
  }
  return { ...state, retry: load };
}
