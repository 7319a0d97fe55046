import type { Navigation } from '#ui/navigation.ts';
import { hrefOf, parseRoute, type Route } from './addresses.ts';

/** The only door to `location` and the history. */
export const addresses: Pick<Navigation, 'href' | 'go' | 'replace'> = {
  href: hrefOf,
  go: (place) => {
    const href = hrefOf(place);
    if (href === location.hash) return;
    // Setting the hash tells of it only a few frames later.
    history.pushState(null, '', href);
    for (const changed of followers) changed();
  },
  replace: (place) => {
    history.replaceState(null, '', hrefOf(place));
    for (const changed of followers) changed();
  },
};

const followers = new Set<() => void>();

export function currentHash(): string {
  return location.hash;
}

export function currentRoute(): Route {
  return parseRoute(location.hash);
}

/** Calls `changed` whenever the hash changes; gives back the way to stop. */
export function followHash(changed: () => void): () => void {
  followers.add(changed);
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    followers.delete(changed);
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}

/** Starts the whole page again, for what only a fresh start mends. */
export function reload(): void {
  location.reload();
}
