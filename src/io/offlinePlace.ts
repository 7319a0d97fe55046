import type { Trouble } from './offlineMessages.ts';

declare const registration: ServiceWorkerRegistration;

/** Several apps may live at one origin: ours is what stands below this address. */
const base = new URL(registration.scope);

/** Our caches, and no other app’s, have names that begin like this. */
export const family = `boussole-ptce ${base.pathname} `;

/** A path below the app’s own address, as an address; the page itself is the empty path. */
export function addressOf(path: string): string {
  return new URL(path, base).href;
}

/** The path of an address below the app’s own; null for what is not ours. */
export function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return null;
  return pathname.slice(base.pathname.length);
}

/** What a cache of ours holds at an address. */
export async function found(cacheName: string, address: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return await cache.match(address, { ignoreVary: true });
}

/** Something could not be kept. */
export class NotKept extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What the network does not give is one kind of trouble, whatever the browser throws. */
export async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof NotKept ? error : new NotKept('network');
  }
}

/** For writes to a cache: they fail where there is no room. */
export function asNotKept(): never {
  throw new NotKept('full');
}
