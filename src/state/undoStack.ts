import type { Dossier } from '#core/dossier.ts';
import { type PartChange, reverseChanges, splitDossier } from '#core/parts.ts';
import type { ActName } from './dossierStore.ts';
import { coalesce, rebasePart } from './rebasing.ts';

/** One act, or several that the user takes for one. */
export interface Step {
  label: ActName;
  /** steps in a row with the same key, close in time, are one; null: never */
  mergeKey: string | null;
  /** milliseconds since 1970, of its last act */
  at: number;
  changes: readonly PartChange[];
}

/** What can be taken back and brought back; never changed in place. */
export interface UndoStack {
  past: readonly Step[];
  future: readonly Step[];
}

export const emptyStack: UndoStack = { past: [], future: [] };

/** How far apart two keystrokes of one step may be, in milliseconds. */
const mergeWindow = 1500;
const mostSteps = 500;

/** Whether an act is taken for one with the last step: a keystroke more. */
export function joinsLast({ past }: UndoStack, step: Pick<Step, 'mergeKey' | 'at'>): boolean {
  const last = past.at(-1);
  return (
    last !== undefined &&
    step.mergeKey !== null &&
    step.mergeKey === last.mergeKey &&
    step.at - last.at <= mergeWindow
  );
}

/** Puts an act on the stack; what had been undone can no longer be brought back. */
export function pushStep(stack: UndoStack, step: Step): UndoStack {
  const { past } = stack;
  const last = past.at(-1);
  const next =
    last && joinsLast(stack, step)
      ? [...past.slice(0, -1), { ...step, changes: coalesce(last.changes, step.changes) }]
      : [...past, step];
  return { past: next.slice(-mostSteps), future: [] };
}

/** The step that undo takes back now, and the stack after it. */
export function takeUndo({ past, future }: UndoStack): { step: Step; stack: UndoStack } | null {
  const step = past.at(-1);
  if (!step) return null;
  const left = past.slice(0, -1);
  const last = left.at(-1);
  const closed = last ? left.with(-1, sealed(last)) : left;
  return { step, stack: { past: closed, future: [...future, sealed(step)] } };
}

/** The step that redo brings back now, and the stack after it. */
export function takeRedo({ past, future }: UndoStack): { step: Step; stack: UndoStack } | null {
  const step = future.at(-1);
  return step ? { step, stack: { past: [...past, step], future: future.slice(0, -1) } } : null;
}

/** Typing after an undo or a redo is a step of its own. */
function sealed(step: Step): Step {
  return { ...step, mergeKey: null };
}

/** What undo changes in the dossier as it stands now, other tabs' changes included. */
export function backwardChanges(step: Step, dossier: Dossier): PartChange[] {
  return onStanding(reverseChanges(step.changes), dossier);
}

/** What redo changes in it. */
export function forwardChanges(step: Step, dossier: Dossier): PartChange[] {
  return onStanding(step.changes, dossier);
}

function onStanding(changes: readonly PartChange[], dossier: Dossier): PartChange[] {
  const standing = new Map(splitDossier(dossier).map((part) => [part.path, part]));
  const rebased = changes.map((change): PartChange => {
    const before = standing.get(change.path) ?? null;
    return { path: change.path, before, after: rebasePart(change, before) };
  });
  const removed = new Set(rebased.flatMap(({ path, after }) => (after ? [] : [path])));
  if (removed.size === 0) return rebased;
  const stillNeeded = new Set(
    [...standing.keys()].filter((path) => !removed.has(path)).flatMap(ancestors),
  );
  // A voice that another tab has meanwhile rated in stays when its adding is taken back.
  return rebased.filter(({ path, after }) => after || !stillNeeded.has(path));
}

/** Of `a/1/b/2`: `a/1`, and so on up; the head is never removed. */
function ancestors(path: string): string[] {
  const steps = path.split('/');
  return steps.flatMap((_, at) => (at > 0 && at % 2 === 0 ? [steps.slice(0, at).join('/')] : []));
}
