import { useEffect } from 'react';
import { useStore } from 'zustand';
import { loadOwn, type OwnReferentials, ownStore } from './ownReferentials.ts';
import {
  closeEditing,
  type EditedReferential,
  editingStore,
  openEditing,
} from './referentialEditing.ts';

/** A part of one's own referentials on this device, listed when it is asked for. */
export function useOwn<T>(selector: (state: OwnReferentials) => T): T {
  useEffect(() => {
    void loadOwn();
  }, []);
  return useStore(ownStore, selector);
}

/** A part of the referential that is being written. */
export function useEditing<T>(selector: (state: EditedReferential) => T): T {
  return useStore(editingStore, selector);
}

/** Opens one of one's own for writing while the component is there, by its record's id or its key. */
export function useOpenEditing(asked: string): EditedReferential['status'] {
  useEffect(() => {
    void openEditing(asked);
    return closeEditing;
  }, [asked]);
  return useStore(editingStore, ({ status }) => status);
}
