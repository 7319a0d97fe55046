import { createStore } from 'zustand/vanilla';
import type { Referential } from '#core/referential.ts';
import type { NodeId } from '#core/referentialEdit.ts';
import { now } from '#io/clock.ts';
import { changeOwn, flushOwn, loadOwn, onOwnNews, ownIn, ownStore } from './ownReferentials.ts';

/** The one of one's own referentials that is being written. */
export interface EditedReferential {
  status: 'none' | 'loading' | 'ready' | 'notFound';
  /** the record's id */
  id: string | null;
  referential: Referential | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** One act, or several that the author takes for one. The states share what the act left alone. */
interface Step {
  before: Referential;
  after: Referential;
  /** what it was done to, to be shown when it is taken back */
  node: NodeId;
  /** steps in a row with the same key, close in time, are one; null: never */
  mergeKey: string | null;
  at: number;
}

interface History {
  present: Referential;
  past: readonly Step[];
  future: readonly Step[];
}

const nothing: EditedReferential = {
  status: 'none',
  id: null,
  referential: null,
  canUndo: false,
  canRedo: false,
};

export const editingStore = createStore<EditedReferential>(() => nothing);

/** They stay for the whole visit: undo is there when one comes back. */
const histories = new Map<string, History>();

/** How far apart two keystrokes of one step may be, in milliseconds. */
const mergeWindow = 1500;
const mostSteps = 1000;

let asking = 0;

/** Opens one by its record's id or its key; the store says how it went. */
export async function openEditing(asked: string): Promise<void> {
  asking += 1;
  const mine = asking;
  const here = ownIn(ownStore.getState().records, asked);
  const { id, status } = editingStore.getState();
  if (status === 'ready' && here?.id === id) return;
  if (!here) {
    editingStore.setState({ ...nothing, status: 'loading' });
    await loadOwn();
    // Another one was asked for meanwhile.
    if (mine !== asking) return;
  }
  const found = here ?? ownIn(ownStore.getState().records, asked);
  if (!found) {
    editingStore.setState({ ...nothing, status: 'notFound' });
    return;
  }
  historyOf(found.id, found.referential);
  editingStore.setState({ ...nothing, status: 'ready', id: found.id });
  publish(found.id);
}

/** Leaves it; what is not yet on disk is still written. */
export function closeEditing(): void {
  editingStore.setState(nothing);
  void flushOwn();
}

/** Changes the one that is being written, as a step of undo; keystrokes with the same key are one step. */
export function edit(
  act: (referential: Referential) => Referential,
  node: NodeId,
  mergeKey: string | null = null,
): void {
  const { id } = editingStore.getState();
  if (id !== null) perform(id, act, node, mergeKey);
}

/** The same for any of them: another text in the place of the present one, say. */
export function editOwn(id: string, act: (referential: Referential) => Referential): void {
  const record = ownIn(ownStore.getState().records, id);
  if (!record) return;
  historyOf(id, record.referential);
  perform(id, act, null, null);
}

/** Takes the last act back; gives what it was done to, undefined where there was none. */
export function undoEdit(): NodeId | undefined {
  return step((history) => {
    const last = history.past.at(-1);
    if (!last) return null;
    const sealed = { ...last, mergeKey: null };
    const past = history.past.slice(0, -1).map(seal);
    return { next: { present: last.before, past, future: [...history.future, sealed] }, last };
  });
}

/** Brings back what was last taken back; gives what it was done to, undefined where there was none. */
export function redoEdit(): NodeId | undefined {
  return step((history) => {
    const last = history.future.at(-1);
    if (!last) return null;
    const future = history.future.slice(0, -1);
    return { next: { present: last.after, past: [...history.past, last], future }, last };
  });
}

function perform(
  id: string,
  act: (referential: Referential) => Referential,
  node: NodeId,
  mergeKey: string | null,
): void {
  const history = histories.get(id);
  if (!history) return;
  const after = act(history.present);
  if (after === history.present) return;
  const at = Date.parse(now());
  remember(id, history, { before: history.present, after, node, mergeKey, at });
  changeOwn(id, after);
}

/** Puts a step on the stack; what had been undone can no longer be brought back. */
function remember(id: string, history: History, made: Step): void {
  const last = history.past.at(-1);
  const joins =
    last !== undefined &&
    made.mergeKey !== null &&
    made.mergeKey === last.mergeKey &&
    made.at - last.at <= mergeWindow;
  const past = joins
    ? history.past.with(-1, { ...made, before: last.before })
    : [...history.past, made].slice(-mostSteps);
  histories.set(id, { present: made.after, past, future: [] });
  publish(id);
}

function step(
  take: (history: History) => { next: History; last: Step } | null,
): NodeId | undefined {
  const { id } = editingStore.getState();
  const history = id === null ? undefined : histories.get(id);
  const taken = history && take(history);
  if (!taken || id === null) return undefined;
  histories.set(id, taken.next);
  publish(id);
  changeOwn(id, taken.next.present);
  return taken.last.node;
}

/** Typing after an undo is a step of its own. */
function seal(one: Step, at: number, all: readonly Step[]): Step {
  return at === all.length - 1 ? { ...one, mergeKey: null } : one;
}

function historyOf(id: string, present: Referential): History {
  const history = histories.get(id) ?? { present, past: [], future: [] };
  histories.set(id, history);
  return history;
}

function publish(id: string): void {
  const history = histories.get(id);
  if (!history || editingStore.getState().id !== id) return;
  editingStore.setState({
    referential: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  });
}

// What another tab has written is a step: undo gives back what it took the place of.
onOwnNews(({ record, overwritten }) => {
  const history = histories.get(record.id);
  if (!history) return;
  const [before, after] = overwritten
    ? [record.referential, history.present]
    : [history.present, record.referential];
  const at = Date.parse(now());
  remember(record.id, history, { before, after, node: null, mergeKey: null, at });
});
