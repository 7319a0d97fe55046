import { addressOf, asNotKept, attempt, family, found } from './offlinePlace.ts';

/*
 * What a host may put in place of what ships, such as referentials: it belongs to no version of the
 * app, and is kept as the host last had it.
 */

const data = `${family}data`;

/** Whether a cache is that of the host’s own data. */
export function isDataCache(cacheName: string): boolean {
  return cacheName === data;
}

/** Whether a path is one at which a host may put files of its own. */
export function isData(path: string): boolean {
  return path === 'config.json' || /^referential\/[^/]+\.json$/.test(path);
}

/** A file as it is kept. */
export async function keptData(path: string): Promise<Response | undefined> {
  return await found(data, addressOf(path));
}

/**
 * A file as the host has it now; it is kept. What is no such file (a missing
 * one, an error page, half of one) is given back and not kept.
 * @param onNotKept called where there is no room
 */
export async function freshData(path: string, onNotKept?: () => never): Promise<Response> {
  const address = addressOf(path);
  const response = await fetch(address, { cache: 'no-cache' });
  if (response.ok && (await isJson(response.clone()))) {
    const cache = await caches.open(data);
    await cache.put(address, response.clone()).catch(onNotKept ?? (() => undefined));
  }
  return response;
}

/** A referential on the host’s list. */
interface Listed {
  key: string;
  file: string;
}

/** Keeps the list, and those on it that are wanted; a host may have others than ours, or none. */
export async function keepReferentials(
  wanted: (listed: Listed, standard: string) => boolean,
): Promise<void> {
  await attempt(() => freshData('config.json', asNotKept));
  const list = await attempt(() => freshData('referential/index.json', asNotKept));
  const { default: standard, referentials } = readList(await list.text());
  for (const listed of referentials) {
    const path = `referential/${listed.file}`;
    if (isData(path) && wanted(listed, standard)) await attempt(() => freshData(path, asNotKept));
  }
}

/** Keeps those of these files that are not there yet. */
export async function keepData(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (!(await keptData(path))) await attempt(() => freshData(path, asNotKept));
  }
}

/** No more of the list than which files it names: the app itself says what is wrong with it. */
function readList(text: string): { default: string; referentials: Listed[] } {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list.referentials) ? list : { default: '', referentials: [] };
  } catch {
    return { default: '', referentials: [] };
  }
}

async function isJson(response: Response): Promise<boolean> {
  try {
    await response.json();
    return true;
  } catch {
    return false;
  }
}
