import { useSyncExternalStore } from 'react';

/** What fills the screen: nothing outside it is seen, or heard by a screen reader; null: nothing does. */
export function useFullscreenElement(): Element | null {
  return useSyncExternalStore(follow, () => document.fullscreenElement ?? null);
}

function follow(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
