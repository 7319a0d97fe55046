import { createStore } from 'zustand/vanilla';
import type { KeptState } from '#io/offlineMessages.ts';
import {
  startServiceWorker,
  thrift,
  type WithoutWorker,
  type WorkerDoor,
} from '#io/serviceWorker.ts';
import { dossierStore } from './dossierStore.ts';
import { everythingOnDisk } from './settling.ts';

/** What this device can do without a network, always true. */
export interface Offline {
  /** `waiting`: nothing is kept so far; the others: why nothing will be, or how much is there */
  kept: 'unknown' | 'waiting' | WithoutWorker | KeptState['kept'];
  /** what is missing is on its way */
  busy: boolean;
  /** why the rest could not be kept, where that was tried */
  trouble: KeptState['trouble'];
  /** a newer version of the app is on this device; this page still runs the former one */
  newVersion: boolean;
}

export const offlineStore = createStore<Offline>(() => ({
  kept: 'unknown',
  busy: false,
  trouble: null,
  newVersion: false,
}));

let started: Promise<void> | null = null;
let door: WorkerDoor | null = null;

/**
 * Has the app kept on this device, and follows how far that is; once a visit.
 * @param answering the visit is that of somebody who answers an invitation: a
 *   telephone perhaps, in a hall with a poor network, that needs no more
 */
export function startOffline(answering: boolean): Promise<void> {
  started ??= start(answering);
  return started;
}

async function start(answering: boolean): Promise<void> {
  const without = await startServiceWorker({
    onNewVersion: () => offlineStore.setState({ newVersion: true }),
    onKept: (opened) => void follow(opened, answering),
    onFailed: (trouble) => offlineStore.setState({ busy: false, trouble }),
  });
  const { kept } = offlineStore.getState();
  if (kept !== 'unknown') return;
  offlineStore.setState(without ? { kept: without } : { kept: 'waiting', busy: true });
}

/**
 * Who opens a dossier is given the whole app, unless the browser was told to be
 * sparing; so is who may open one, where the network is good.
 */
async function follow(opened: WorkerDoor, answering: boolean): Promise<void> {
  door = opened;
  tell(await opened.state());
  offlineStore.setState({ busy: false });
  const ifOpen = () => {
    if (dossierStore.getState().status !== 'ready' || thrift() === 'wanted') return;
    stop();
    void keepEverything();
  };
  const stop = dossierStore.subscribe(ifOpen);
  ifOpen();
  if (!answering && thrift() === null) void keepEverything();
}

/** Has every part of the app kept; the store says how it went. */
export async function keepEverything(): Promise<void> {
  const { kept, busy } = offlineStore.getState();
  if (!door || busy || kept === 'everything') return;
  offlineStore.setState({ busy: true });
  tell(await door.keepEverything());
  offlineStore.setState({ busy: false });
}

/**
 * Puts the new version in place of this one, once all that was typed is on the
 * disk. True: the page is to start anew; false: something could not be stored,
 * and everything stays as it is.
 */
export async function changeVersion(): Promise<boolean> {
  if (!(await everythingOnDisk())) return false;
  await door?.takeOver();
  return true;
}

function tell(state: KeptState | null): void {
  offlineStore.setState(state ?? { trouble: 'network' });
}
