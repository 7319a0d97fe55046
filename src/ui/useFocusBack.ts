import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For a button that goes with its work, pressed or not: a focus on it goes to `back`, before it would be nowhere. */
export function useFocusBack(
  back: RefObject<HTMLElement | null>,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own && own === document.activeElement) back.current?.focus();
    };
  }, [back]);
  return button;
}
