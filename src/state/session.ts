import { DOSSIER_FORMAT_VERSION, type Dossier } from '#core/dossier.ts';
import { diffParts, type PartChange } from '#core/parts.ts';
import { now } from '#io/clock.ts';
import type { Space, StorageError } from '#io/database.ts';
import { findRecord, readStored } from '#io/storedDossiers.ts';
import { listenToTabs, type TabMessage, tellTabs } from '#io/tabs.ts';
import type { ActName, SaveState } from './dossierStore.ts';
import { Held, mostTold, Pending, pauseAfter } from './pending.ts';
import { applyChanges, sameJson } from './rebasing.ts';
import { Steps } from './steps.ts';
import { readParts, type StandingDossier, wholeChanges, writeChanges } from './stored.ts';
import type { Step, UndoStack } from './undoStack.ts';

export interface SessionStart extends StandingDossier {
  /** of what is on disk; 0: nothing of it yet */
  revision: number;
  /** what is not on disk yet, if the rest is */
  pending: readonly PartChange[];
  savedAt: string | null;
  onChange: (session: Session) => void;
}

type Label = Pick<Step, 'label' | 'mergeKey'>;

/**
 * One dossier of this device while it is in use: the dossier itself, what is
 * still to be written, what other tabs wrote, and undo. One thing at a time
 * goes between it and the disk; what comes meanwhile, acts or messages, waits.
 */
export class Session {
  readonly space: Space;
  readonly shipped: boolean;
  #dossier: Dossier;
  #save: SaveState;
  readonly #steps = new Steps();
  /** of the disk, as far as `#dossier` knows it */
  #revision: number;
  readonly #pending = new Pending();
  readonly #held = new Held();
  /** the disk has gone on without us: read it again */
  #stale = false;
  /** the disk has nothing of it (any more): the next write is of every part */
  #whole: boolean;
  #busy = false;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;
  #deletedAt: string | null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #onChange: (session: Session) => void;

  constructor(start: SessionStart) {
    this.space = start.space;
    this.shipped = start.shipped;
    this.#dossier = start.dossier;
    this.#deletedAt = start.deletedAt;
    this.#revision = start.revision;
    this.#save = { kind: 'saved', at: start.savedAt };
    this.#onChange = start.onChange;
    this.#whole = start.revision === 0;
    listenToTabs(start.space, (message) => this.hear(message));
    this.#pending.add(this.#whole ? wholeChanges(start.dossier) : start.pending);
    if (!this.#pending.isEmpty) this.#save = { kind: 'saving' };
    this.#wake();
  }

  get dossier(): Dossier {
    return this.#dossier;
  }

  get save(): SaveState {
    return this.#save;
  }

  /** When it was marked as deleted, as far as this tab has heard: what is written still goes with it. */
  get deletedAt(): string | null {
    return this.#deletedAt;
  }

  get stack(): UndoStack {
    return this.#steps.stack;
  }

  /** Puts the dossier after an act in place, as a step of undo, and has what changed written. */
  act(next: Dossier, label: ActName, mergeKey: string | null = null): void {
    this.#perform(next, diffParts(this.#dossier, next), { label, mergeKey });
  }

  /** The same for a dossier that shares nothing with the present one: only what really differs is a change. */
  replace(next: Dossier, label: ActName): void {
    const changes = diffParts(this.#dossier, next).filter(
      ({ before, after }) => !sameJson(before, after),
    );
    this.#perform(next, changes, { label, mergeKey: null });
  }

  undo(): void {
    this.#apply(this.#steps.back(this.#dossier));
  }

  redo(): void {
    this.#apply(this.#steps.forth(this.#dossier));
  }

  /** Nothing that was done so far can be taken back any more: somebody else sits down at the screen. */
  forgetSteps(): void {
    this.#steps.forget();
    this.#onChange(this);
  }

  /** Resolves when all is on disk, or when a try to put it there has failed. */
  async flush(): Promise<void> {
    this.#wake();
    await this.#running;
  }

  /** Looks whether the disk has gone on while this page could not hear. */
  async catchUp(): Promise<void> {
    const found = await findRecord(this.space, this.#dossier.id);
    if (!found.ok || !found.value) return;
    this.#mark(found.value.deletedAt);
    if (found.value.revision <= this.#revision) return;
    this.#stale = true;
    await this.flush();
  }

  /** Takes the dossier back from the deleted. Its head is written again: should all be gone for good, that tells. */
  async restore(): Promise<void> {
    this.#mark(null);
    const [head] = wholeChanges(this.#dossier);
    if (head) this.#pending.putBack([{ ...head, before: head.after }]);
    await this.flush();
  }

  /** What another tab says that it has written. */
  hear(message: TabMessage): void {
    if (message.dossierId !== this.#dossier.id) return;
    if (message.formatVersion > DOSSIER_FORMAT_VERSION) {
      this.stop();
      return;
    }
    // Only its record changed: it may have been deleted, or taken back.
    if (message.changes?.length === 0) void this.catchUp();
    this.#held.add(message);
    this.#wake();
  }

  /** Writes nothing any more: a newer version of the app has taken over. */
  stop(): void {
    clearTimeout(this.#retry);
    this.#setSave({ kind: 'stopped', reason: 'newerApp' });
  }

  #perform(next: Dossier, changes: readonly PartChange[], step: Label): void {
    if (changes.length === 0) return;
    this.#steps.push({ ...step, at: Date.parse(now()), changes });
    this.#change(next, changes);
  }

  #change(next: Dossier, changes: readonly PartChange[]): void {
    this.#dossier = next;
    this.#pending.add(changes);
    if (this.#save.kind === 'saved') this.#save = { kind: 'saving' };
    this.#wake();
    this.#onChange(this);
  }

  #apply(changes: readonly PartChange[] | null): void {
    if (changes) this.#change(applyChanges(this.#dossier, changes), changes);
  }

  get #stopped(): boolean {
    return this.#save.kind === 'stopped';
  }

  /** Starts at once when nothing is under way; otherwise what is under way looks again when it is done. */
  #wake(): void {
    if (this.#busy || this.#stopped) return;
    clearTimeout(this.#retry);
    this.#busy = true;
    // A microtask later, so that what one event changes in several acts is one write.
    this.#running = Promise.resolve().then(() => this.#run());
  }

  async #run(): Promise<void> {
    try {
      let goesOn = true;
      while (goesOn && !this.#stopped) {
        this.#absorbHeld(Number.POSITIVE_INFINITY);
        if (this.#stale) goesOn = await this.#reload();
        else if (!this.#pending.isEmpty) goesOn = await this.#write();
        else goesOn = false;
      }
    } finally {
      // In the same tick as the last look at the queue: an act cannot slip in between.
      this.#busy = false;
    }
  }

  async #write(): Promise<boolean> {
    const batch = this.#pending.take();
    const knownRevision = this.#revision;
    const result = await writeChanges(this, batch, {
      knownRevision,
      whole: this.#whole,
    });
    if (!result.ok || result.value.kind !== 'written') this.#pending.putBack(batch);
    if (!result.ok) return this.#fail(result.error);
    const outcome = result.value;
    if (outcome.kind === 'newerFormat') {
      this.stop();
      return false;
    }
    if (outcome.kind === 'missing') {
      this.#whole = true;
      this.#pending.putBack(wholeChanges(this.#dossier));
      return true;
    }
    this.#whole = false;
    this.#absorbHeld(outcome.basedOn);
    if (this.#revision !== outcome.basedOn) this.#stale = true;
    else if (outcome.basedOn !== knownRevision) this.#absorb(outcome.changes);
    this.#revision = outcome.revision;
    this.#mark(outcome.deletedAt);
    this.#failures = 0;
    tellTabs(this.space, {
      dossierId: this.#dossier.id,
      revision: outcome.revision,
      formatVersion: DOSSIER_FORMAT_VERSION,
      changes: outcome.changes.length > mostTold ? null : outcome.changes,
    });
    if (!this.#stopped && this.#pending.isEmpty) {
      this.#setSave({ kind: 'saved', at: now() });
    }
    return true;
  }

  /** Reads the disk again and puts on top what is still to be written. */
  async #reload(): Promise<boolean> {
    const result = await readStored(this.space, this.#dossier.id);
    if (!result.ok) return this.#fail(result.error);
    if (!result.value) {
      // Removed meanwhile: what we hold stays, and the next write is of the whole.
      this.#stale = false;
      return true;
    }
    const { record, parts } = result.value;
    if (record.formatVersion > DOSSIER_FORMAT_VERSION) {
      this.stop();
      return false;
    }
    const read = readParts(parts);
    // What we hold is whole: it stays on the screen, and the user is told that it is not on disk.
    if (!read.ok) return this.#fail({ kind: 'unknown' });
    this.#stale = false;
    this.#revision = record.revision;
    this.#deletedAt = record.deletedAt;
    const own = this.#pending.rebaseOn(read.value.parts);
    this.#dossier = applyChanges(read.value.dossier, own);
    this.#failures = 0;
    if (this.#pending.isEmpty) this.#setSave({ kind: 'saved', at: record.updatedAt });
    else this.#onChange(this);
    return true;
  }

  /** Takes in what other tabs wrote, in order and up to a revision; a gap means reading the disk again. */
  #absorbHeld(upTo: number): void {
    let changed = false;
    for (const { revision, changes } of this.#held.take(upTo)) {
      if (revision <= this.#revision || this.#stale) continue;
      if (revision === this.#revision + 1 && changes) {
        this.#absorb(changes);
        this.#revision = revision;
        changed = true;
      } else this.#stale = true;
    }
    if (changed) this.#onChange(this);
  }

  #absorb(changes: readonly PartChange[]): void {
    this.#dossier = applyChanges(this.#dossier, this.#pending.absorb(changes));
  }

  #fail(error: StorageError): false {
    if (error.kind === 'newerApp') {
      this.stop();
      return false;
    }
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#wake(), pauseAfter(this.#failures));
    this.#setSave({ kind: 'failed', reason: error.kind });
    return false;
  }

  #mark(deletedAt: string | null): void {
    if (this.#deletedAt === deletedAt) return;
    this.#deletedAt = deletedAt;
    this.#onChange(this);
  }

  #setSave(save: SaveState): void {
    this.#save = save;
    this.#onChange(this);
  }
}
