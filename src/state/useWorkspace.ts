import { useStore } from 'zustand';
import { type Opening, openingStore } from './opening.ts';
import { type Workspace, workspaceStore } from './workspaceStore.ts';

/** A part of what is on this device. Light: the first screen uses it. */
export function useWorkspace<T>(selector: (state: Workspace) => T): T {
  return useStore(workspaceStore, selector);
}

/** The files being opened, and what became of the last ones. */
export function useOpening<T>(selector: (state: Opening) => T): T {
  return useStore(openingStore, selector);
}
