import { useEffect } from 'react';
import { useStore } from 'zustand';
import { type Offline, offlineStore, startOffline } from './offline.ts';

/** What this device can do without a network. */
export function useOffline(): Offline {
  useEffect(() => {
    void startOffline(false);
  }, []);
  return useStore(offlineStore);
}
