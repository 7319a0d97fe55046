import { useStore } from 'zustand';
import { type Collecting, collectingStore } from './collecting.ts';

/** Files under way and what came in. */
export function useCollecting(): Collecting {
  return useStore(collectingStore);
}
