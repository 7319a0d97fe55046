import { useEffect, useRef, useState } from 'react';
import { parseRoute } from './addresses.ts';
import { expectArrival } from './arrival.ts';
import { type LoadedScreen, loadScreen } from './screens.tsx';
import { passingAddress } from './shownAddress.ts';

/** A screen that is ready to be shown, and the address that it is for. */
export interface ReadyScreen extends LoadedScreen {
  hash: string;
  /** one screen is one place, whatever part of it (which objective) the address names */
  place: string;
}

/** Everything that an address needs, ready to be shown. */
export async function readyScreen(hash: string): Promise<ReadyScreen> {
  return { hash, place: placeOf(hash), ...(await loadScreen(hash)) };
}

/**
 * The screen of an address. The former one stays until the next is whole
 * (code, texts, data), so that nothing flickers. `first` is one that is ready
 * before the app is drawn.
 */
export function useScreen(
  hash: string,
  first: ReadyScreen | null,
): {
  status: 'loading' | 'ready' | 'failed';
  shown: ReadyScreen | null;
} {
  const [shown, setShown] = useState(first);
  const [failedHash, setFailedHash] = useState<string | null>(null);
  const former = useRef(first?.place ?? null);
  const shownHash = shown?.hash;
  useEffect(() => {
    if (shownHash === hash) return undefined;
    let current = true;
    const show = (screen: ReadyScreen) => {
      if (!current) return;
      const { place } = screen;
      // The very first screen takes no focus: nobody has come from anywhere.
      if (former.current !== null && former.current !== place) expectArrival();
      former.current = place;
      setFailedHash(null);
      setShown(screen);
    };
    readyScreen(hash).then(show, () => {
      if (current) setFailedHash(hash);
    });
    return () => {
      current = false;
    };
  }, [hash, shownHash]);
  if (failedHash === hash) return { status: 'failed', shown };
  return { status: shown?.hash === hash ? 'ready' : 'loading', shown };
}

function placeOf(hash: string): string {
  if (hash === passingAddress) return 'passing';
  const route = parseRoute(hash);
  if (route.name === 'dossier') return `${route.id}/${route.screen}`;
  if (route.name === 'answer') return `answer/${route.id}`;
  return route.name === 'referential' ? `referential/${route.view}` : route.name;
}
