import type { Part, PartChange } from '#core/parts.ts';
import type { TabMessage } from '#io/tabs.ts';
import { coalesce, rebasePart } from './rebasing.ts';

/** Above this many changes other tabs had better read the disk again. */
export const mostTold = 1000;

/** A failed write is tried again after pauses that grow from half a second to half a minute. */
export function pauseAfter(failures: number): number {
  return Math.min(500 * 2 ** (failures - 1), 30_000);
}

/** What is still to be written of a dossier: at most one change a part. */
export class Pending {
  #changes = new Map<string, PartChange>();

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  /** Adds later changes: per part the first `before` and the last `after` count. */
  add(changes: readonly PartChange[]): void {
    this.#set(coalesce([...this.#changes.values()], changes));
  }

  /** Everything, to be written now; what comes meanwhile starts anew. */
  take(): PartChange[] {
    const batch = [...this.#changes.values()];
    this.#changes = new Map();
    return batch;
  }

  /** A batch that could not be written, under what came meanwhile. */
  putBack(batch: readonly PartChange[]): void {
    this.#set(coalesce(batch, [...this.#changes.values()]));
  }

  /**
   * What others have written, as it is to stand in the dossier: with what is
   * still to be written here on top of it.
   */
  absorb(changes: readonly PartChange[]): PartChange[] {
    return changes.map((change) => {
      const own = this.#changes.get(change.path);
      if (!own) return change;
      const rebased = rebase(own, change.after);
      this.#changes.set(change.path, rebased);
      return rebased;
    });
  }

  /** The same for a dossier that was read anew: what is still to be written on top of its parts. */
  rebaseOn(standing: readonly Part[]): PartChange[] {
    const parts = new Map(standing.map((part) => [part.path, part]));
    this.#set([...this.#changes.values()].map((own) => rebase(own, parts.get(own.path) ?? null)));
    return [...this.#changes.values()];
  }

  #set(changes: readonly PartChange[]): void {
    this.#changes = new Map(changes.map((change) => [change.path, change]));
  }
}

/** What other tabs say that they have written, until its turn comes. */
export class Held {
  #messages: TabMessage[] = [];

  add(message: TabMessage): void {
    this.#messages.push(message);
  }

  /** Those up to a revision, in order; they are held no more. */
  take(upTo: number): TabMessage[] {
    const inOrder = this.#messages.toSorted((a, b) => a.revision - b.revision);
    this.#messages = inOrder.filter(({ revision }) => revision > upTo);
    return inOrder.filter(({ revision }) => revision <= upTo);
  }
}

function rebase(own: PartChange, standing: Part | null): PartChange {
  return { path: own.path, before: standing, after: rebasePart(own, standing) };
}
