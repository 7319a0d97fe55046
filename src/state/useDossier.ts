import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ReferentialReference } from '#core/referential.ts';
import { dossierStore, type OpenDossier } from './dossierStore.ts';
import {
  type CatalogueState,
  loadCatalogue,
  loadReferential,
  type ReferentialState,
  referentialStore,
  stateKey,
} from './referentials.ts';

const loading = { status: 'loading' } as const;
const noCopies = {};

/**
 * A part of the open dossier. The component renders again only when what the
 * selector returns is another value: select the smallest thing (selectors.ts
 * has the usual ones), never a new object or list.
 */
export function useOpenDossier<T>(selector: (state: OpenDossier) => T): T {
  return useStore(dossierStore, selector);
}

/** The referential of an assessment, loaded when it is asked for; `loading` while nothing is asked. */
export function useReferential(
  reference: ReferentialReference | null,
): ReferentialState & { retry: () => void } {
  const copies = useOpenDossier((open) => open.dossier?.referentials ?? noCopies);
  const load = useCallback(() => {
    if (reference) void loadReferential(reference, copies);
  }, [reference, copies]);
  useEffect(load, [load]);
  const state = useStore(referentialStore, ({ states }) =>
    reference ? (states.get(stateKey(reference)) ?? loading) : loading,
  );
  return { ...state, retry: load };
}

/** The referentials that ship beside the app. */
export function useCatalogue(): CatalogueState & { retry: () => void } {
  const load = useCallback(() => void loadCatalogue(), []);
  useEffect(load, [load]);
  const state = useStore(referentialStore, ({ catalogue }) => catalogue);
  return { ...state, retry: load };
}
