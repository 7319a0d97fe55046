import type { KeptState, PageMessage, Trouble, WorkerMessage } from './offlineMessages.ts';

/** The way from a page to the service worker of this device. */
export interface WorkerDoor {
  /** how much of the app is on this device; null if the worker does not say */
  state: () => Promise<KeptState | null>;
  /** has everything kept, and tells how that went */
  keepEverything: () => Promise<KeptState | null>;
  /** has the newest version stand in for all tabs; resolves when it does */
  takeOver: () => Promise<void>;
}

/** What the page is told as it goes. */
export interface WorkerNews {
  /** a newer version is ready, or another tab has changed to it */
  onNewVersion: () => void;
  /** there is a worker: what answering needs is on this device */
  onKept: (door: WorkerDoor) => void;
  /** the first one could not keep it; the next visit tries again */
  onFailed: (trouble: Trouble) => void;
}

/** Why this page does without: its address is not secure, or the browser gives it none. */
export type WithoutWorker = 'insecure' | 'browser';

/** Browsers that check script addresses (Trusted Types) want each one vouched for. */
declare const trustedTypes:
  | {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => string };
    }
  | undefined;

/** The worker answers at once; fetching everything may take minutes. In milliseconds. */
const answerWithin = { state: 5000, keepEverything: 300_000 };

/**
 * Registers the service worker, which keeps the app on this device. What goes
 * wrong is told to nobody but the caller: the app works without, on a network.
 */
export async function startServiceWorker(news: WorkerNews): Promise<WithoutWorker | null> {
  if (!isSecureContext) return 'insecure';
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!container || import.meta.env.DEV) return 'browser';
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await container.register(vouchedAddress(), { updateViaCache: 'none' });
  } catch {
    return 'browser';
  }
  // Browsers that are told to have none may say so like this.
  if (!registration) return 'browser';
  hear(container, registration, news);
  watchVersions(container, registration, news);
  void container.ready.then(({ active }) => {
    if (!active) return;
    tellSeen(active);
    news.onKept(doorOf(registration));
  });
  return null;
}

/** Why not to fetch what nobody has asked for: the user wants it so, or the network is slow; null: no reason, or the browser does not say. */
export function thrift(): 'wanted' | 'slow' | null {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  if (connection?.saveData) return 'wanted';
  return (connection?.effectiveType ?? '4g') === '4g' ? null : 'slow';
}

/** The build writes it beside the page; in its own directory it may stand between all of them. */
function vouchedAddress(): string {
  const address = new URL('sw.js', document.baseURI).href;
  if (typeof trustedTypes === 'undefined') return address;
  return trustedTypes
    .createPolicy('ptce-sw', { createScriptURL: () => address })
    .createScriptURL(address);
}

function doorOf(registration: ServiceWorkerRegistration): WorkerDoor {
  return {
    state: () => ask(registration.active, 'state'),
    keepEverything: () => ask(registration.active, 'keepEverything'),
    takeOver: () => takeOver(registration.waiting),
  };
}

function ask(
  worker: ServiceWorker | null,
  kind: 'state' | 'keepEverything',
): Promise<KeptState | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => resolve(null), answerWithin[kind]);
    port1.onmessage = ({ data }: MessageEvent<KeptState>) => resolve(data);
    say(worker, { kind }, [port2]);
  });
}

/** Another tab may have been quicker: then none waits. */
function takeOver(waiting: ServiceWorker | null): Promise<void> {
  if (!waiting) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state !== 'installed') resolve();
    });
    say(waiting, { kind: 'takeOver' });
  });
}

/** The worker came after these files, or holds others: it sees to it that they are there off line. */
function tellSeen(worker: ServiceWorker): void {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
  say(worker, { kind: 'seen', addresses });
}

function say(
  worker: ServiceWorker | null,
  message: PageMessage,
  transfer: Transferable[] = [],
): void {
  worker?.postMessage(message, transfer);
}

function hear(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  { onFailed }: WorkerNews,
): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module]')?.src;
  container.addEventListener('message', ({ data, ports }: MessageEvent<WorkerMessage>) => {
    // A new version must not take away the files of one that still runs: it asks.
    if (data.kind === 'whichApp') ports[0]?.postMessage(entry);
    else if (data.kind === 'notKept' && !registration.active) onFailed(data.trouble);
  });
  container.startMessages();
}

function watchVersions(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  { onNewVersion }: WorkerNews,
): void {
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // The first one ever goes straight to work: it is no news.
      if (worker.state === 'installed' && registration.active) onNewVersion();
    });
  if (registration.waiting && registration.active) onNewVersion();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (controlled) onNewVersion();
    controlled = true;
  });
}
