import { useEffect, useRef, useState } from 'react';
import { expectArrival } from './arrival.ts';
import { parseRoute } from './routes.ts';
import { type LoadedScreen, loadScreen } from './screens.tsx';

/** A screen that is ready to be shown, and the address that it is for. */
export interface ReadyScreen extends LoadedScreen {
  hash: string;
  /** one screen is one place, whatever part of it (which objective) the address names */
  place: string;
}

/**
 * The screen of an address. The former one stays until the next is whole
 * (code, texts, data), so that nothing flickers.
 */
export function useScreen(hash: string): {
  status: 'loading' | 'ready' | 'failed';
  shown: ReadyScreen | null;
} {
  const [shown, setShown] = useState<ReadyScreen | null>(null);
  const [failedHash, setFailedHash] = useState<string | null>(null);
  const former = useRef<string | null>(null);
  useEffect(() => {
    let current = true;
    const show = (screen: LoadedScreen) => {
      if (!current) return;
      const place = placeOf(hash);
      // The very first screen takes no focus: nobody has come from anywhere.
      if (former.current !== null && former.current !== place) expectArrival();
      former.current = place;
      setFailedHash(null);
      setShown({ hash, place, ...screen });
    };
    loadScreen(hash).then(show, () => {
      if (current) setFailedHash(hash);
    });
    return () => {
      current = false;
    };
  }, [hash]);
  if (failedHash === hash) return { status: 'failed', shown };
  return { status: shown?.hash === hash ? 'ready' : 'loading', shown };
}

function placeOf(hash: string): string {
  const route = parseRoute(hash);
  return route.name === 'dossier' ? `${route.id}/${route.screen}` : route.name;
}
