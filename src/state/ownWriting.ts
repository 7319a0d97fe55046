import type { Referential } from '#core/referential.ts';
import { now } from '#io/clock.ts';
import type { StorageError } from '#io/database.ts';
import { type OwnRecord, putOwn } from '#io/ownReferentials.ts';
import { tellOwn } from '#io/ownTabs.ts';
import type { SaveState } from './dossierStore.ts';
import { pauseAfter } from './pending.ts';

/** How long typing goes on before it is written, in milliseconds. */
const typingPause = 250;

export interface OwnWritingStart {
  record: OwnRecord;
  /** `updatedAt` of what is on the disk; null: nothing of it yet */
  known: string | null;
  onSave: (id: string, save: SaveState) => void;
  onWritten: (record: OwnRecord) => void;
  /** another tab's state, that a write of ours has just taken the place of */
  onStanding: (standing: OwnRecord) => void;
}

/** One of one's own referentials on its way to the disk: one write at a time, then again for what came meanwhile. */
export class OwnWriting {
  #record: OwnRecord;
  #known: string | null;
  #dirty = false;
  /** whether the text is ours to write, or only what is said about it (deleted or not) */
  #worded: boolean;
  #stopped = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #start: OwnWritingStart;

  constructor(start: OwnWritingStart) {
    this.#start = start;
    this.#record = start.record;
    this.#known = start.known;
    this.#worded = start.known === null;
  }

  get record(): OwnRecord {
    return this.#record;
  }

  /** Whether something is still to be written. */
  get isDirty(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** Has the record written in a moment, as it then is. */
  change(fields: { referential?: Referential; deletedAt?: string | null }): void {
    this.#record = { ...this.#record, ...fields };
    this.#dirty = true;
    this.#worded ||= fields.referential !== undefined;
    if (this.#stopped) return;
    if (this.#failures === 0) this.#tell({ kind: 'saving' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), typingPause);
  }

  /** What another tab has written, where nothing of ours is on its way. */
  adopt(record: OwnRecord): void {
    this.#record = record;
    this.#known = record.updatedAt;
  }

  /** Resolves when all is on disk, or when a try to put it there has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#running ??= this.#write().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async #write(): Promise<void> {
    while (this.#dirty && !this.#stopped) {
      this.#dirty = false;
      const worded = this.#worded;
      this.#worded = false;
      const record = { ...this.#record, updatedAt: now() };
      const put = await putOwn(record, this.#known);
      if (!put.ok) {
        this.#worded ||= worded;
        this.#failed(put.error);
        return;
      }
      if (put.value.kind === 'newerFormat') {
        this.stop();
        return;
      }
      this.#failures = 0;
      this.#known = record.updatedAt;
      this.#record = { ...this.#record, updatedAt: record.updatedAt };
      this.#start.onWritten(record);
      if (put.value.standing) this.#settle(put.value.standing, worded);
      tellOwn(record.id);
      if (!this.#dirty) this.#tell({ kind: 'saved', at: record.updatedAt });
    }
  }

  /** Another tab had written: its text comes back at once where ours was not meant to replace it, by undo otherwise. */
  #settle(standing: OwnRecord, worded: boolean): void {
    if (worded || this.#worded) {
      this.#start.onStanding(standing);
      return;
    }
    this.#record = { ...this.#record, referential: standing.referential };
    this.#dirty = true;
  }

  #failed(error: StorageError): void {
    this.#dirty = true;
    if (error.kind === 'newerApp') {
      this.stop();
      return;
    }
    this.#failures += 1;
    this.#tell({ kind: 'failed', reason: error.kind });
    this.#timer = setTimeout(() => void this.flush(), pauseAfter(this.#failures));
  }

  /** Writes nothing any more: a newer version of the app has taken over. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#tell({ kind: 'stopped', reason: 'newerApp' });
  }

  #tell(save: SaveState): void {
    this.#start.onSave(this.#record.id, save);
  }
}
