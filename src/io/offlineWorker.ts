import { freshData, isData, keptData } from './offlineData.ts';
import type { KeptState, PageMessage, Trouble, WorkerMessage } from './offlineMessages.ts';
import { NotKept, pathOf } from './offlinePlace.ts';
import {
  builtFile,
  forgetRest,
  forgetVersion,
  formerFile,
  hasEverything,
  isBuilt,
  isNeeded,
  keepAll,
  keepForAnswering,
  keepSeen,
  otherVersions,
} from './offlineShelf.ts';

/*
 * The service worker: stands between the app’s pages and its host, so that the app opens without a
 * network. Page and parts are always of one version; a new one waits until it is asked for, or until
 * no tab is left (docs/decisions/014).
 */

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Lasting {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface Hearing extends Lasting {
  data: PageMessage;
  ports: readonly MessagePort[];
}
interface Tab {
  url: string;
  postMessage: (message: WorkerMessage, transfer?: Transferable[]) => void;
}

declare const registration: ServiceWorkerRegistration;
declare const clients: {
  claim: () => Promise<void>;
  matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<Tab[]>;
};
declare function skipWaiting(): Promise<void>;

/** How long a host may take to say how it is set up, where its last answer is kept; in milliseconds. */
const patience = 3000;
/** How long a tab may take to say which version it runs; one that sleeps may never say. */
const rollCall = 3000;

let trouble: Trouble | null = null;
let keeping = Promise.resolve();

on('install', (event: Lasting) => event.waitUntil(install()));
on('activate', (event: Lasting) => event.waitUntil(activate()));

on('fetch', (event: Fetching) => {
  const { request } = event;
  const path = pathOf(request.url);
  // Beside the app may stand other things of its host: they are none of our business.
  if (request.method !== 'GET' || path === null) return;
  if (request.mode === 'navigate') {
    if (path === '' || path === 'index.html') event.respondWith(orFetched(builtFile(''), request));
  } else if (isBuilt(path)) {
    event.respondWith(orFetched(builtFile(path), request));
  } else if (path.startsWith('assets/')) {
    event.respondWith(orFetched(formerFile(request.url), request));
  } else if (path === 'config.json') {
    event.respondWith(fresh(path));
  } else if (isData(path)) {
    event.respondWith(keptThenFresh(path, event));
  }
});

on('message', (event: Hearing) => {
  const { data, ports } = event;
  const answer = async () => ports[0]?.postMessage(await state());
  switch (data.kind) {
    case 'seen':
      event.waitUntil(keepInTurn(() => keepSeen(data.addresses)));
      event.waitUntil(forgetFormer());
      break;
    case 'state':
      event.waitUntil(answer());
      break;
    case 'keepEverything':
      // What is missing after this comes at the next visit.
      event.waitUntil(keepInTurn(keepAll).then(answer));
      break;
    case 'takeOver':
      event.waitUntil(skipWaiting());
      break;
  }
});

/** An update keeps no less than what was there: what is open without a network today is so tomorrow. */
async function install(): Promise<void> {
  const others = await otherVersions();
  const complete = await Promise.all(others.map((name) => hasEverything(name)));
  try {
    await keepForAnswering();
    if (complete.includes(true)) await keepAll();
  } catch (error) {
    const why = troubleOf(error);
    // What came over a network that failed is there the next time; a full disk is for dossiers.
    if (why === 'full') await forgetVersion();
    for (const tab of await tabs()) tab.postMessage({ kind: 'notKept', trouble: why });
    throw error;
  }
}

async function activate(): Promise<void> {
  if ((await tabs()).length === 0) await forgetFormer();
  await clients.claim();
}

async function state(): Promise<KeptState> {
  const kept = (await hasEverything()) ? 'everything' : 'answering';
  return { kept, trouble: kept === 'everything' ? null : trouble };
}

/** One after the other, so that none puts anything where another has just made room. */
function keepInTurn(keep: () => Promise<void>): Promise<void> {
  keeping = keeping.then(async () => {
    try {
      await keep();
      trouble = null;
    } catch (error) {
      trouble = troubleOf(error);
      // Where there is no room, dossiers come first.
      if (trouble === 'full') await forgetRest();
    }
  });
  return keeping;
}

function troubleOf(error: unknown): Trouble {
  // What the browser throws by itself here is that it cannot store.
  return error instanceof NotKept ? error.trouble : 'full';
}

/** Deletes the versions that no tab runs any more; none as long as a tab does not say, or a new version is on its way. */
async function forgetFormer(): Promise<void> {
  const names = await otherVersions();
  if (names.length === 0 || registration.installing || registration.waiting) return;
  const running = await Promise.all((await tabs()).map(whichApp));
  for (const name of names) {
    const needed = await Promise.all(
      running.map((entry) => entry === null || isNeeded(name, entry)),
    );
    if (!needed.includes(true)) await forgetVersion(name);
  }
}

/** The tabs in which the app runs, ours or another version. */
async function tabs(): Promise<Tab[]> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => ['', 'index.html'].includes(pathOf(url) ?? 'elsewhere'));
}

/** The address of the script that a tab was started by; null if it does not say. */
function whichApp(tab: Tab): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(null), rollCall);
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null);
    tab.postMessage({ kind: 'whichApp' }, [port2]);
  });
}

async function orFetched(kept: Promise<Response | undefined>, request: Request): Promise<Response> {
  return (await kept) ?? (await fetch(request));
}

/** As the host has it, where it answers soon; else as it was. */
async function fresh(path: string): Promise<Response> {
  const asked = freshData(path);
  const kept = await keptData(path);
  if (!kept) return await asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  return await Promise.race([asked.catch(() => kept), late]);
}

/** As it was, while the host is asked for the next time. */
async function keptThenFresh(path: string, event: Fetching): Promise<Response> {
  const asked = freshData(path);
  event.waitUntil(asked.catch(() => undefined));
  return (await keptData(path)) ?? (await asked);
}

/** The page’s types know no worker of this kind. */
function on<E extends Event>(kind: string, act: (event: E) => void): void {
  addEventListener(kind, act as (event: Event) => void);
}
