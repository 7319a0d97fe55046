import type { Navigation } from '#ui/navigation.ts';
import { hrefOf, parseRoute, type Route } from './addresses.ts';

/** The only door to `location` and the history. */
export const addresses: Pick<Navigation, 'href' | 'go'> = {
  href: hrefOf,
  go: (place) => {
    location.hash = hrefOf(place);
  },
};

export function currentHash(): string {
  return location.hash;
}

export function currentRoute(): Route {
  return parseRoute(location.hash);
}

/** Calls `changed` whenever the hash changes; gives back the way to stop. */
export function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Starts the whole page again, for what only a fresh start mends. */
export function reload(): void {
  location.reload();
}
