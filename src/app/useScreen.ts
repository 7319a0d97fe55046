import { useEffect, useState } from 'react';
import { type LoadedScreen, loadScreen } from './screens.tsx';

/** A screen that is ready to be shown, and the address that it is for. */
export interface ReadyScreen extends LoadedScreen {
  hash: string;
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
  useEffect(() => {
    let current = true;
    loadScreen(hash).then(
      (screen) => {
        if (!current) return;
        setFailedHash(null);
        setShown({ hash, ...screen });
      },
      () => {
        if (current) setFailedHash(hash);
      },
    );
    return () => {
      current = false;
    };
  }, [hash]);
  if (failedHash === hash) return { status: 'failed', shown };
  return { status: shown?.hash === hash ? 'ready' : 'loading', shown };
}
