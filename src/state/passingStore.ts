import { createStore } from 'zustand/vanilla';
import { keepPassing, onPassedElsewhere, type Passing, readPassing } from '#io/seats.ts';

export type { Passing } from '#io/seats.ts';

/** Null: the laptop is not passed round. Light on purpose: it is in the first load. */
export const passingStore = createStore<Passing | null>(readPassing);

/** Sets what is kept, in every tab. */
export function setPassing(passing: Passing | null): void {
  keepPassing(passing);
  // In its stead, and not merged into it, as zustand would.
  passingStore.setState(passing, true);
}

/** Calls back whenever this or another tab passes the laptop on. Returns how to stop. */
export function followPassing(changed: () => void): () => void {
  const stopHearing = onPassedElsewhere(() => passingStore.setState(readPassing(), true));
  const stopFollowing = passingStore.subscribe(changed);
  return () => {
    stopHearing();
    stopFollowing();
  };
}
