import { isData, isDataCache, keepData, keepReferentials } from './offlineData.ts';
import type { BuiltFiles } from './offlineMessages.ts';
import { addressOf, asNotKept, attempt, family, found, NotKept, pathOf } from './offlinePlace.ts';

/* The files of the app, one cache a version: what is in one was made to work together. */

/** The build puts its list in the place of this name, wherever it stands (scripts/serviceWorker.ts): here only. */
declare const builtFiles: BuiltFiles;
const built = builtFiles;
const builtPaths: ReadonlySet<string> = new Set([...built.answering, ...built.rest]);

const present = `${family}${built.version}`;
const everythingIsKept = addressOf('?kept=everything');

/** How many files are fetched at once beside what the page itself wants. */
const atOnce = 3;

/** Whether the build wrote a file of this path: it is then kept with its version. */
export function isBuilt(path: string): boolean {
  return builtPaths.has(path);
}

/** A file of this version; undefined where it is not kept, or not any more: browsers may clear what they hold. */
export async function builtFile(path: string): Promise<Response | undefined> {
  return await found(present, addressOf(path));
}

/** A file of another version, for a tab that still runs it; undefined where none is kept. */
export async function formerFile(address: string): Promise<Response | undefined> {
  for (const name of await otherVersions()) {
    const kept = await found(name, address);
    if (kept) return kept;
  }
  return undefined;
}

/** The caches of other versions: former ones, or one that is on its way. */
export async function otherVersions(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(family) && name !== present && !isDataCache(name));
}

/** Whether a page that was started by this script needs the files of another version. */
export async function isNeeded(cacheName: string, entry: string): Promise<boolean> {
  return entry !== addressOf(built.entry) && (await found(cacheName, entry)) !== undefined;
}

export function forgetVersion(cacheName = present): Promise<boolean> {
  return caches.delete(cacheName);
}

export async function hasEverything(cacheName = present): Promise<boolean> {
  return (await found(cacheName, everythingIsKept)) !== undefined;
}

/** Keeps what answering needs: the version is not to be used without. */
export async function keepForAnswering(): Promise<void> {
  await keepMissing(built.answering);
  await keepReferentials(({ key }, standard) => key === standard);
}

/** Keeps all that is not there yet. */
export async function keepAll(): Promise<void> {
  if (await hasEverything()) return;
  await keepMissing([...built.answering, ...built.rest]);
  await keepReferentials(() => true);
  const cache = await caches.open(present);
  await cache.put(everythingIsKept, new Response()).catch(asNotKept);
}

/** Keeps what a page has fetched, if we keep such files. */
export async function keepSeen(addresses: readonly string[]): Promise<void> {
  const paths = [...new Set(addresses.flatMap((address) => pathOf(address) ?? []))];
  await keepMissing(paths.filter(isBuilt));
  await keepData(paths.filter(isData));
}

/** Gives the room back that the rest took: dossiers need it more. */
export async function forgetRest(): Promise<void> {
  const cache = await caches.open(present);
  await Promise.all(built.rest.map((path) => cache.delete(addressOf(path))));
}

async function keepMissing(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(present);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = paths.filter((path) => !there.has(addressOf(path)));
  const keepNext = async (): Promise<void> => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
      try {
        await keep(cache, path);
      } catch (error) {
        // The others need not go on either.
        missing.length = 0;
        throw error;
      }
    }
  };
  // Until each has come to its end: nothing is put there after somebody has made room.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, keepNext));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function keep(cache: Cache, path: string): Promise<void> {
  const address = addressOf(path);
  // What has not changed since another version need not come through the network again.
  const same = isHashed(path) ? await formerFile(address) : undefined;
  const response = same ?? (await attempt(() => fetchSound(path)));
  await cache.put(address, response).catch(asNotKept);
}

/** A file of this version from the host; rejects for anything else that it may answer with. */
async function fetchSound(path: string): Promise<Response> {
  const address = addressOf(path);
  // A hashed name never means another file, however old the browser’s copy is.
  const first = await fetch(address, {
    cache: isHashed(path) ? 'force-cache' : 'no-cache',
    priority: 'low',
  });
  const response =
    isHashed(path) && !isSound(path, first) ? await fetch(address, { cache: 'reload' }) : first;
  if (!isSound(path, response)) throw new NotKept('network');
  return path === '' ? await pageOf(response) : response;
}

/** The page, if it is that of this version: hosts may serve a stored one for a while. */
async function pageOf(response: Response): Promise<Response> {
  const text = await response.text();
  if (!text.includes(built.entry)) throw new NotKept('network');
  // As a new answer, since one that was redirected is refused as a page.
  return new Response(text, { headers: response.headers });
}

/** Some hosts answer with the page, or with one of theirs, what they do not have. */
function isSound(path: string, response: Response): boolean {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return response.ok && isPage === (path === '');
}

function isHashed(path: string): boolean {
  return path.startsWith('assets/');
}
