import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { type ReferentialReference } from '#core/referential.ts';
import { dossierStore, type OpenDossier } from './dossierStore.ts';
import {
  type CatalogueState,
  loadCatalogue,
  loadReferential,
  type ReferentialState,
  referentialStore,
  stateKey,
} from './referentials.ts';
import { type Opening, openingStore } from './opening.ts';
import { type Workspace, workspaceStore } from './workspace.ts';

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

export function useWorkspace<T>(selector: (state: Workspace) => T): T {
  return useStore(workspaceStore, selector);
}

/** The referential of an assessment, loaded when it is asked for; null while nothing is asked. */
export function useReferential(
  reference: ReferentialReference | null,
): ReferentialState & { retry: () => void } {
  throw new Error(`to be written ${reference} ${useCallback} ${useEffect} ${loading} ${noCopies} ${loadReferential} ${stateKey} ${referentialStore}`);
}

export function useCatalogue(): CatalogueState & { retry: () => void } {
  throw new Error(`to be written ${loadCatalogue}`);
}

/** The files being opened, and what became of the last ones. */
export function useOpening<T>(selector: (state: Opening) => T): T {
  return useStore(openingStore, selector);
}
