import type { Result } from '#core/result.ts';
import type { StorageError } from '#io/database.ts';
import type { SaveState } from './dossierStore.ts';
import { pauseAfter } from './pending.ts';

/**
 * One thing on its way to the disk: one write at a time, then again for what
 * came meanwhile; after a failure again, in pauses that grow.
 */
export abstract class Writing {
  #dirty = false;
  #stopped = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #save: SaveState;
  readonly #onSave: (save: SaveState) => void;

  /** @param known `updatedAt` of what is on the disk; null: nothing of it yet */
  constructor(known: string | null, onSave: (save: SaveState) => void) {
    this.#save = { kind: 'saved', at: known };
    this.#onSave = onSave;
  }

  /** Puts it on the disk as it now is; gives its `updatedAt` there, null where only a newer app may write it. */
  protected abstract put(): Promise<Result<string | null, StorageError>>;

  get save(): SaveState {
    return this.#save;
  }

  /** Whether something is still to be written. */
  get isDirty(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** Whether something came while it was being written. */
  protected get isChanged(): boolean {
    return this.#dirty;
  }

  /** Has it written; at once, or after a pause in milliseconds in which nothing more comes. */
  protected changed(pause = 0): void {
    this.#dirty = true;
    if (this.#stopped) return;
    if (this.#failures === 0) this.#tell({ kind: 'saving' });
    clearTimeout(this.#timer);
    if (pause === 0) void this.flush();
    else this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Has it written once more, after the write that is under way. */
  protected again(): void {
    this.#dirty = true;
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

  /** Writes nothing any more: a newer version of the app has taken over. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#tell({ kind: 'stopped', reason: 'newerApp' });
  }

  async #write(): Promise<void> {
    while (this.#dirty && !this.#stopped) {
      this.#dirty = false;
      const put = await this.put();
      if (!put.ok) {
        this.#failed(put.error);
        return;
      }
      if (put.value === null) {
        this.stop();
        return;
      }
      this.#failures = 0;
      if (!this.#dirty) this.#tell({ kind: 'saved', at: put.value });
    }
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

  #tell(save: SaveState): void {
    this.#save = save;
    this.#onSave(save);
  }
}
