import { createStore } from 'zustand/vanilla';
import { now } from '#io/clock.ts';
import type { SetAsideKey, Space, StorageError } from '#io/database.ts';
import type { DossierRecord } from '#io/records.ts';
import { addSetAside, listSetAside } from '#io/setAside.ts';
import { listRecords, purgeDeleted, updateRecord } from '#io/storedDossiers.ts';
import { listenToTabs, tellTabs } from '#io/tabs.ts';
import { dossierStore, nothingOpen } from './dossierStore.ts';

export interface DossierSummary {
  id: string;
  /** the pole's */
  name: string;
  space: Space;
  fictional: boolean;
  updatedAt: string;
  assessments: number;
  /** when a copy was last saved; null: never */
  copiedAt: string | null;
}

/** A stored text that could not be read: kept as it is, offered as a download. */
export interface SetAside {
  id: string;
  name: string;
  at: string;
}

export interface Workspace {
  /** `unavailable`: this browser stores nothing (the app works in memory); `stopped`: a newer app has taken over */
  status: 'loading' | 'ready' | 'unavailable' | 'stopped';
  /** latest first */
  dossiers: readonly DossierSummary[];
  /** marked as deleted, to be restored; gone at a start more than 30 days later */
  deleted: readonly DossierSummary[];
  setAside: readonly SetAside[];
  /** whether the browser has promised to keep what is stored; null: not asked, or it cannot say */
  durable: boolean | null;
}

export const workspaceStore = createStore<Workspace>(() => ({
  status: 'loading',
  dossiers: [],
  deleted: [],
  setAside: [],
  durable: null,
}));

type Listed = DossierRecord & { space: Space };

const spaces: readonly Space[] = ['work', 'example'];

/** Dossiers that storage has refused so far: they are in memory, and listed. */
const unstored = new Map<string, Listed>();

/** How long deleted dossiers are kept, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1000;

/** At most one listing in this time while changes come in, in milliseconds. */
const listingPause = 500;
let listing: ReturnType<typeof setTimeout> | undefined;
let started = false;

/** Lists what is on this device; the first time also follows other tabs and lets go of what was deleted long ago. */
export async function listWorkspace(): Promise<void> {
  await refresh();
  if (started) return;
  started = true;
  const before = new Date(Date.parse(now()) - keptDeleted).toISOString();
  for (const space of spaces) {
    listenToTabs(space, noteChange);
    void purgeDeleted(space, before);
  }
}

/** Has the list made again in a moment, where it was ever made. */
export function noteChange(): void {
  if (!started || listing !== undefined) return;
  listing = setTimeout(() => {
    listing = undefined;
    void refresh();
  }, listingPause);
}

/** Lists a dossier that could not be stored. */
export function keepUnstored(listed: Listed): void {
  unstored.set(listed.id, listed);
}

/** Marks a dossier as deleted at a moment, or as not deleted (null), wherever it is. */
export async function markDeleted(id: string, deletedAt: string | null): Promise<void> {
  const inMemory = unstored.get(id);
  if (inMemory) unstored.set(id, { ...inMemory, deletedAt });
  for (const space of spaces) {
    const marked = await updateRecord(space, id, { deletedAt });
    if (!marked.ok || !marked.value) continue;
    const { revision, formatVersion } = marked.value;
    tellTabs(space, { dossierId: id, revision, formatVersion, changes: [] });
    break;
  }
  if (deletedAt && dossierStore.getState().id === id) dossierStore.setState(nothingOpen);
  await refresh();
}

/** Whether a dossier that is in memory only is marked as deleted. */
export function isDeletedUnstored(id: string): boolean {
  return Boolean(unstored.get(id)?.deletedAt);
}

/** Where the text of something set aside is kept. */
export function setAsidePlace(id: string): { space: Space; key: SetAsideKey } {
  const [space, ...key] = JSON.parse(id) as [Space, ...SetAsideKey];
  return { space, key };
}

async function refresh(): Promise<void> {
  const listed: Listed[] = [];
  const setAside: SetAside[] = [];
  let error: StorageError | null = null;
  for (const space of spaces) {
    const list = await listRecords(space);
    if (!list.ok) {
      error = list.error;
      continue;
    }
    listed.push(...list.value.records.map((record) => ({ ...record, space })));
    for (const { id, raw } of list.value.unreadable) await keepRow(space, id, raw);
    const keys = await listSetAside(space);
    if (keys.ok) {
      setAside.push(
        ...keys.value.map(([at, dossierId, name]) => ({
          id: JSON.stringify([space, at, dossierId, name]),
          name,
          at,
        })),
      );
    }
  }
  for (const { id } of listed) unstored.delete(id);
  const all = [...listed, ...unstored.values()]
    .filter((record) => !record.setAsideAt)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  workspaceStore.setState({
    status: error ? (error.kind === 'newerApp' ? 'stopped' : 'unavailable') : 'ready',
    dossiers: all.filter(({ deletedAt }) => !deletedAt).map(summaryOf),
    deleted: all.filter(({ deletedAt }) => deletedAt).map(summaryOf),
    setAside,
  });
}

/** A row that is no record of ours is kept as a text too; the dossier's parts stay where they are. */
async function keepRow(space: Space, id: string, raw: unknown): Promise<void> {
  const text = `${JSON.stringify(raw, null, 2)}\n`;
  await addSetAside(space, { at: now(), dossierId: id, name: id, text });
}

function summaryOf(record: Listed): DossierSummary {
  const { id, name, space, fictional, updatedAt, assessments, copiedAt } = record;
  return { id, name, space, fictional, updatedAt, assessments, copiedAt };
}
