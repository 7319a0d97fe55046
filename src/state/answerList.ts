import { createStore } from 'zustand/vanilla';
import { type AnswerRow, listAnswerRows, markAnswerRow, purgeAnswerRows } from '#io/answers.ts';
import { now } from '#io/clock.ts';

/** An answer to an invitation on this device, as a list shows it. */
export type AnswerSummary = Pick<
  AnswerRow,
  | 'id'
  | 'poleName'
  | 'title'
  | 'name'
  | 'answered'
  | 'updatedAt'
  | 'handedInAt'
  | 'leftAs'
  | 'deletedAt'
>;

/** The answers to invitations on this device. Light: the first screen lists them. */
export interface AnswerList {
  status: 'loading' | 'ready' | 'unavailable';
  /** latest first */
  answers: readonly AnswerSummary[];
  /** marked as deleted, to be restored */
  deleted: readonly AnswerSummary[];
}

export const answerListStore = createStore<AnswerList>(() => ({
  status: 'loading',
  answers: [],
  deleted: [],
}));

/** Answers that storage has refused so far: they last as long as the page. */
const unstored = new Map<string, AnswerRow>();

/** How long deleted ones are kept, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1000;
let purged = false;

/**
 * How far an answer has come: `ready`: handed in, and nobody has copied, shown, shared or saved it yet.
 * Of those that were handed in before this was noted, nobody knows: they are taken as gone.
 */
export function stageOf({
  handedInAt,
  leftAs,
}: Pick<AnswerSummary, 'handedInAt' | 'leftAs'>): 'changed' | 'ready' | 'handedIn' {
  if (!handedInAt) return 'changed';
  return leftAs === undefined || leftAs === handedInAt ? 'handedIn' : 'ready';
}

/** Lists what is on this device. Resolves once the store says so. */
export async function listAnswers(): Promise<void> {
  if (!purged) {
    purged = true;
    void purgeAnswerRows(new Date(Date.parse(now()) - keptDeleted).toISOString());
  }
  const list = await listAnswerRows();
  const stored = list.ok ? list.value : [];
  const ids = new Set(stored.map(({ id }) => id));
  const all = [...stored, ...[...unstored.values()].filter(({ id }) => !ids.has(id))];
  const rows = all.map(summaryOf).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  answerListStore.setState({
    status: list.ok ? 'ready' : 'unavailable',
    answers: rows.filter(({ deletedAt }) => !deletedAt),
    deleted: rows.filter(({ deletedAt }) => deletedAt),
  });
}

/** Marks one as deleted; nothing is lost, `restoreAnswer` takes it back. */
export function deleteAnswer(id: string): Promise<void> {
  return mark(id, now());
}

export function restoreAnswer(id: string): Promise<void> {
  return mark(id, null);
}

/** Keeps an answer that could not be stored in the list; gives it back until it is stored. */
export function keepUnstoredAnswer(row: AnswerRow): void {
  unstored.set(row.id, row);
}

/** One that is in memory only; undefined: it is stored, or unknown. */
export function unstoredAnswer(id: string): AnswerRow | undefined {
  return unstored.get(id);
}

/** It is on the disk now. */
export function forgetUnstoredAnswer(id: string): void {
  unstored.delete(id);
}

async function mark(id: string, deletedAt: string | null): Promise<void> {
  const inMemory = unstored.get(id);
  if (inMemory) unstored.set(id, { ...inMemory, deletedAt });
  await markAnswerRow(id, deletedAt);
  await listAnswers();
}

function summaryOf(row: AnswerRow): AnswerSummary {
  const { id, poleName, title, name, answered, updatedAt, handedInAt, leftAs, deletedAt } = row;
  return { id, poleName, title, name, answered, updatedAt, handedInAt, leftAs, deletedAt };
}
