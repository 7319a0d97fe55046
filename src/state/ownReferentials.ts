import { createStore } from 'zustand/vanilla';
import { type Referential, referentialKey } from '#core/referential.ts';
import { withoutBlanks } from '#core/referentialDraft.ts';
import { newId, now } from '#io/clock.ts';
import { onNewerApp } from '#io/database.ts';
import { askDurability } from '#io/durability.ts';
import { onLeaving, onReturning } from '#io/lifecycle.ts';
import {
  findOwn,
  listOwn,
  type OwnRecord,
  purgeOwn,
  type UnreadableRecord,
} from '#io/ownReferentials.ts';
import { listenToOwn } from '#io/ownTabs.ts';
import type { SaveState } from './dossierStore.ts';
import { OwnWriting } from './ownWriting.ts';
import { workspaceStore } from './workspaceStore.ts';

export type { OwnRecord } from '#io/ownReferentials.ts';

/** One's own referentials on this device. */
export interface OwnReferentials {
  /** `unavailable`: this browser stores nothing (they last as long as the page); `stopped`: a newer app has taken over */
  status: 'loading' | 'ready' | 'unavailable' | 'stopped';
  /** latest change first, those marked as deleted too */
  records: readonly OwnRecord[];
  unreadable: readonly UnreadableRecord[];
  /** where saving stands of those that were changed during this visit */
  saves: ReadonlyMap<string, SaveState>;
}

export const ownStore = createStore<OwnReferentials>(() => ({
  status: 'loading',
  records: [],
  unreadable: [],
  saves: new Map(),
}));

/** What another tab has made of one; `overwritten`: ours has meanwhile taken its place on the disk. */
export type OwnNews = { record: OwnRecord; overwritten: boolean };

const writings = new Map<string, OwnWriting>();
const newsListeners = new Set<(news: OwnNews) => void>();
let loading: Promise<void> | null = null;

/** How long deleted ones are kept, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1000;

/** Has what is on this device listed, once; the store says how it went. */
export function loadOwn(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Calls back for each one that another tab has changed. */
export function onOwnNews(listener: (news: OwnNews) => void): void {
  newsListeners.add(listener);
}

/** Keys that were asked for during this visit, and the records that had them: a key may change while one writes. */
const formerKeys = new Map<string, string>();

/** One that is not deleted, by its record's id or else by its key; null where there is none. */
export function ownIn(records: readonly OwnRecord[], asked: string): OwnRecord | null {
  const live = records.filter(({ deletedAt }) => !deletedAt);
  const byKey = live.find(({ referential }) => referentialKey(referential) === asked);
  const found = live.find(({ id }) => id === asked) ?? byKey;
  if (byKey) formerKeys.set(asked, byKey.id);
  return found ?? live.find(({ id }) => id === formerKeys.get(asked)) ?? null;
}

/** The keys of those that are not deleted, but for one record's own. */
export function ownKeys(except?: string): Set<string> {
  const { records } = ownStore.getState();
  const live = records.filter(({ id, deletedAt }) => !deletedAt && id !== except);
  return new Set(live.map(({ referential }) => referentialKey(referential)));
}

/** Puts a referential on the shelf; resolves when it is on disk, or when a try to put it there has failed. */
export async function addOwn(referential: Referential): Promise<OwnRecord> {
  await loadOwn();
  const record: OwnRecord = { id: newId(), referential, updatedAt: now(), deletedAt: null };
  show(record);
  const writing = follow(record, null);
  writing.change({});
  await writing.flush();
  void askDurability().then((durable) => workspaceStore.setState({ durable }));
  return ownStore.getState().records.find(({ id }) => id === record.id) ?? record;
}

/** Has another text of one written in a moment; the list shows it once it is written. */
export function changeOwn(id: string, referential: Referential): void {
  writings.get(id)?.change({ referential });
}

/** Marks one as deleted; nothing is lost, `restoreOwn` takes it back. */
export function deleteOwn(id: string): Promise<void> {
  return mark(id, now());
}

export function restoreOwn(id: string): Promise<void> {
  return mark(id, null);
}

/** Resolves when all is on disk, or when a try to put it there has failed. */
export async function flushOwn(): Promise<void> {
  await Promise.all([...writings.values()].map((writing) => writing.flush()));
}

const finished = new WeakMap<Referential, Referential>();

/** A referential as it is used and handed on; the same object for the same text. */
export function finishedOwn(referential: Referential): Referential {
  const known = finished.get(referential) ?? withoutBlanks(referential);
  finished.set(referential, known);
  return known;
}

async function mark(id: string, deletedAt: string | null): Promise<void> {
  const writing = writings.get(id);
  if (!writing) return;
  writing.change({ deletedAt });
  show(writing.record);
  await writing.flush();
}

async function load(): Promise<void> {
  listenToOwn((id) => void hear(id));
  onReturning(() => void catchUp());
  onLeaving(() => void flushOwn());
  onNewerApp(() => {
    for (const writing of writings.values()) writing.stop();
    ownStore.setState({ status: 'stopped' });
  });
  void purgeOwn(new Date(Date.parse(now()) - keptDeleted).toISOString());
  const list = await listOwn();
  if (!list.ok) {
    const status = list.error.kind === 'newerApp' ? 'stopped' : 'unavailable';
    ownStore.setState({ status });
    return;
  }
  for (const record of list.value.records) follow(record, record.updatedAt);
  ownStore.setState({
    status: 'ready',
    records: inOrder(list.value.records),
    unreadable: list.value.unreadable,
  });
}

function follow(record: OwnRecord, known: string | null): OwnWriting {
  const writing = new OwnWriting({
    record,
    known,
    onSave: (id, save) => {
      ownStore.setState(({ saves }) => ({ saves: new Map(saves).set(id, save) }));
    },
    onWritten: show,
    onStanding: (standing) => tellNews({ record: standing, overwritten: true }),
  });
  writings.set(record.id, writing);
  return writing;
}

/** Another tab says that it has written one. */
async function hear(id: string): Promise<void> {
  const found = await findOwn(id);
  if (!found.ok || !found.value) return;
  const record = found.value;
  const writing = writings.get(id);
  if (!writing) {
    follow(record, record.updatedAt);
    show(record);
    return;
  }
  // What is on its way here will find it on the disk, and tell.
  if (writing.isDirty || writing.record.updatedAt === record.updatedAt) return;
  writing.adopt(record);
  show(record);
  tellNews({ record, overwritten: false });
}

/** Looks whether the disk has gone on while this page could not hear. */
async function catchUp(): Promise<void> {
  const list = await listOwn();
  if (!list.ok) return;
  for (const { id } of list.value.records) await hear(id);
}

function tellNews(news: OwnNews): void {
  for (const listener of newsListeners) listener(news);
}

function show(record: OwnRecord): void {
  ownStore.setState(({ records }) => ({
    records: inOrder([...records.filter(({ id }) => id !== record.id), record]),
  }));
}

function inOrder(records: readonly OwnRecord[]): OwnRecord[] {
  return records.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}
