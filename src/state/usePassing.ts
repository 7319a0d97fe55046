import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { milliseconds, openIfDue } from './passing.ts';
import { type Passing, passingStore } from './passingStore.ts';

/** The laptop that is passed round; null: it is not. */
export function usePassing(): Passing | null {
  return useStore(passingStore);
}

/** Whole seconds until a moment (milliseconds since 1970), counted down; 0: over, or none. */
export function useSecondsUntil(moment: number | null): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(moment));
  useEffect(() => {
    setSeconds(secondsUntil(moment));
    if (moment === null) return undefined;
    const ticking = setInterval(() => {
      setSeconds(secondsUntil(moment));
      openIfDue();
    }, 500);
    return () => clearInterval(ticking);
  }, [moment]);
  return seconds;
}

function secondsUntil(moment: number | null): number {
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - milliseconds()) / 1000));
}
