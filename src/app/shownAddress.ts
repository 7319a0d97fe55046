import { followPassing, passingStore } from '#state/passingStore.ts';
import { currentHash, followHash } from './routes.ts';

/** What is shown at every address while the laptop is passed round; no hash is like it. */
export const passingAddress = 'passing';

/** The address whose screen is to be shown: that of the address bar, unless the laptop is passed round. */
export function shownAddress(): string {
  return passingStore.getState() ? passingAddress : currentHash();
}

/** Calls `changed` whenever it may be another one; gives back the way to stop. */
export function followShown(changed: () => void): () => void {
  const stopHash = followHash(changed);
  const stopPassing = followPassing(changed);
  return () => {
    stopHash();
    stopPassing();
  };
}
