import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** Whether an element fills the screen, and how to change that; null where the browser cannot. */
export function useFullscreen(
  element: RefObject<HTMLElement | null>,
): { on: boolean; toggle: () => void } | null {
  const on = useSyncExternalStore(follow, () => document.fullscreenElement != null);
  const toggle = useCallback(() => {
    // Refused where nobody pressed anything, or by the browser's settings: the page stays as it is.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : element.current?.requestFullscreen();
    done?.catch(() => undefined);
  }, [element]);
  return document.fullscreenEnabled ? { on, toggle } : null;
}

function follow(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
