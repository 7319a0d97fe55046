import { useRef } from 'react';

/**
 * What is pressed goes, and something else comes in its stead: the focus is for that. `await` names
 * what is to come; `arrive` is called by the ref of each that may be it.
 */
export function useAwaitedFocus() {
  const awaited = useRef<string | null>(null);
  return {
    await: (name: string): void => {
      awaited.current = name;
    },
    arrive: (name: string, element: HTMLElement | null | undefined): void => {
      if (!element || awaited.current !== name) return;
      awaited.current = null;
      element.focus();
    },
  };
}
