import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';
import { usePrinting } from '#ui/usePrinting.ts';

/**
 * Draws the first of many parts at once and one after the other thereafter, so that the page answers
 * in between; what is there once stays. Who prints meanwhile has all of it on paper.
 * @param first how many at once
 */
export function InPieces({ first, children }: { first: number; children: ReactNode }) {
  const parts = Children.toArray(children);
  const [shown, setShown] = useState(first);
  const isWhole = usePrinting() || shown >= parts.length;
  useEffect(() => {
    // A transition gives way to whatever is asked of the page meanwhile.
    if (!isWhole) startTransition(() => setShown(shown + 1));
  }, [shown, isWhole]);
  return isWhole ? parts : parts.slice(0, shown);
}
