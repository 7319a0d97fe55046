import type { Response } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import { readInvitationValue, readResponseFileValue } from '#core/exchangeReading.ts';
import { responseFileOf } from '#core/invitation.ts';
import { mergeResponses } from '#core/mergeResponses.ts';
import { ANSWER_ROW_VERSION, type AnswerRow, putAnswerRow } from '#io/answers.ts';
import { now } from '#io/clock.ts';
import type { StorageError } from '#io/database.ts';
import { forgetUnstoredAnswer, keepUnstoredAnswer } from './answerList.ts';
import type { SaveState } from './dossierStore.ts';
import { pauseAfter } from './pending.ts';

/** Somebody's answer to an invitation, on the device where it is given. */
export interface Answer {
  /** that of its response */
  id: string;
  invitation: Invitation;
  response: Response;
}

export interface AnswerWritingStart {
  answer: Answer;
  /** `updatedAt` of what is on the disk; null: nothing of it yet */
  known: string | null;
  onSave: (save: SaveState) => void;
  /** another tab had written meanwhile: this is one of both */
  onMerged: (answer: Answer) => void;
}

/**
 * One answer on its way to the disk: written at once, one write at a time,
 * then again for what came meanwhile.
 */
export class AnswerWriting {
  #answer: Answer;
  #known: string | null;
  #dirty = false;
  #stopped = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #save: SaveState;
  readonly #start: AnswerWritingStart;

  constructor(start: AnswerWritingStart) {
    this.#start = start;
    this.#answer = start.answer;
    this.#known = start.known;
    this.#save = { kind: 'saved', at: start.known };
  }

  get answer(): Answer {
    return this.#answer;
  }

  get save(): SaveState {
    return this.#save;
  }

  /** Whether something is still to be written. */
  get isDirty(): boolean {
    return this.#dirty || this.#running !== null;
  }

  /** Has it written as it is now. */
  change(answer: Answer): void {
    this.#answer = answer;
    this.#dirty = true;
    if (this.#stopped) return;
    if (this.#failures === 0) this.#tell({ kind: 'saving' });
    void this.flush();
  }

  /** What another tab has written, where nothing of ours is on its way. */
  adopt(row: AnswerRow): void {
    if (this.isDirty || row.updatedAt === this.#known) return;
    const answer = answerOf(row);
    if (!answer) return;
    this.#answer = answer;
    this.#known = row.updatedAt;
    this.#start.onMerged(answer);
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
      const row = rowOf(this.#answer, now());
      const put = await putAnswerRow(row, this.#known, settle);
      if (!put.ok) {
        keepUnstoredAnswer(row);
        this.#failed(put.error);
        return;
      }
      if (put.value.kind === 'newerFormat') {
        this.stop();
        return;
      }
      this.#written(put.value.row, put.value.row !== row);
    }
  }

  #written(row: AnswerRow, merged: boolean): void {
    this.#failures = 0;
    this.#known = row.updatedAt;
    forgetUnstoredAnswer(row.id);
    const standing = merged ? answerOf(row) : null;
    if (standing) {
      // What was typed while it was being written is not in it yet.
      const response = this.#dirty
        ? mergeResponses(this.#answer.response, standing.response)
        : standing.response;
      this.#answer = { ...this.#answer, response };
      this.#start.onMerged(this.#answer);
    }
    if (!this.#dirty) this.#tell({ kind: 'saved', at: row.updatedAt });
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
    this.#save = save;
    this.#start.onSave(save);
  }
}

/** What a row holds; null where this app cannot read it. */
export function answerOf(row: AnswerRow): Answer | null {
  const invitation = readInvitationValue(row.invitation);
  if (!invitation.ok) return null;
  const file = readResponseFileValue({
    ...responseFileOf(invitation.value, emptyResponse),
    response: row.response,
  });
  return file.ok && file.value.response.id === row.id
    ? { id: row.id, invitation: invitation.value, response: file.value.response }
    : null;
}

const emptyResponse: Response = { id: 'none', respondent: { stance: 'member' }, ratings: {} };

function rowOf({ id, invitation, response }: Answer, moment: string): AnswerRow {
  const answered = Object.values(response.ratings).filter(({ level }) => level !== null).length;
  return {
    id,
    rowVersion: ANSWER_ROW_VERSION,
    poleName: invitation.poleName,
    title: invitation.title,
    answered,
    name: response.respondent.name ?? '',
    createdAt: response.createdAt ?? moment,
    updatedAt: moment,
    handedInAt: response.submittedAt ?? null,
    deletedAt: null,
    invitation,
    response,
  };
}

/** Two tabs have typed into the same answer: nothing of either is lost. */
function settle(ours: AnswerRow, standing: AnswerRow): AnswerRow {
  const [one, other] = [answerOf(ours), answerOf(standing)];
  if (!one || !other) return ours;
  const response = mergeResponses(one.response, other.response);
  return rowOf({ ...one, response }, ours.updatedAt);
}
