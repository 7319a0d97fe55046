import { useCallback, useEffect, useRef } from 'react';

/** Brings the focus to an element of this id as soon as it is drawn: what had it may go with the act. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
