import type { Referential } from '#core/referential.ts';
import { type Result, success } from '#core/result.ts';
import { now } from '#io/clock.ts';
import type { StorageError } from '#io/database.ts';
import { type OwnRecord, putOwn } from '#io/ownReferentials.ts';
import { tellOwn } from '#io/ownTabs.ts';
import type { SaveState } from './dossierStore.ts';
import { Writing } from './writing.ts';

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

/** One of one's own referentials on its way to the disk, written when typing pauses. */
export class OwnWriting extends Writing {
  #record: OwnRecord;
  #known: string | null;
  /** whether the text is ours to write, or only what is said about it (deleted or not) */
  #worded: boolean;
  readonly #start: OwnWritingStart;

  constructor(start: OwnWritingStart) {
    super(start.known, (save) => start.onSave(start.record.id, save));
    this.#start = start;
    this.#record = start.record;
    this.#known = start.known;
    this.#worded = start.known === null;
  }

  get record(): OwnRecord {
    return this.#record;
  }

  /** Has the record written in a moment, as it then is. */
  change(fields: { referential?: Referential; deletedAt?: string | null }): void {
    this.#record = { ...this.#record, ...fields };
    this.#worded ||= fields.referential !== undefined;
    this.changed(typingPause);
  }

  /** What another tab has written, where nothing of ours is on its way. */
  adopt(record: OwnRecord): void {
    this.#record = record;
    this.#known = record.updatedAt;
  }

  protected async put(): Promise<Result<string | null, StorageError>> {
    const worded = this.#worded;
    this.#worded = false;
    const record = { ...this.#record, updatedAt: now() };
    const put = await putOwn(record, this.#known);
    if (!put.ok) {
      this.#worded ||= worded;
      return put;
    }
    if (put.value.kind === 'newerFormat') return success(null);
    this.#known = record.updatedAt;
    this.#record = { ...this.#record, updatedAt: record.updatedAt };
    this.#start.onWritten(record);
    if (put.value.standing) this.#settle(put.value.standing, worded);
    tellOwn(record.id);
    return success(record.updatedAt);
  }

  /** Another tab had written: its text comes back at once where ours was not meant to replace it, by undo otherwise. */
  #settle(standing: OwnRecord, worded: boolean): void {
    if (worded || this.#worded) {
      this.#start.onStanding(standing);
      return;
    }
    this.#record = { ...this.#record, referential: standing.referential };
    this.again();
  }
}
