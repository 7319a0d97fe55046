import { useCallback, useEffect, useRef } from 'react';
import { type Chimes, startChimes } from '#ui/chime.ts';

/** A soft sound. It is made ready when something is pressed: browsers let pages be heard after that only. */
export function useChime(wanted: boolean): () => void {
  const chimes = useRef<Chimes | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    const ready = () => {
      chimes.current ??= startChimes();
    };
    document.addEventListener('pointerdown', ready);
    document.addEventListener('keydown', ready);
    return () => {
      document.removeEventListener('pointerdown', ready);
      document.removeEventListener('keydown', ready);
      chimes.current?.close();
      chimes.current = null;
    };
  }, [wanted]);
  return useCallback(() => chimes.current?.play('part'), []);
}
