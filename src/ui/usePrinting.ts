import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** For what is first drawn because of the printing. */
let printing = false;

/** Whether the page is being printed: what comes bit by bit on the screen must all be there. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(printing);
  // Before anybody can print what has just been drawn.
  useLayoutEffect(() => {
    const begin = () => {
      printing = true;
      // What is printed is what stands there when this event is over.
      flushSync(() => setPrinting(true));
    };
    const end = () => {
      printing = false;
      setPrinting(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      // Who leaves hears no end.
      printing = false;
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
