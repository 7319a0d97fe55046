import { type RefObject, useCallback } from 'react';
import { useFullscreenElement } from '#ui/useFullscreenElement.ts';

/** Whether an element fills the screen, and how to change that; null where the browser cannot. */
export function useFullscreen(
  element: RefObject<HTMLElement | null>,
): { on: boolean; toggle: () => void } | null {
  const on = useFullscreenElement() !== null;
  const toggle = useCallback(() => {
    // Refused where nobody pressed anything, or by the browser's settings: the page stays as it is.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : element.current?.requestFullscreen();
    done?.catch(() => undefined);
  }, [element]);
  return document.fullscreenEnabled ? { on, toggle } : null;
}
