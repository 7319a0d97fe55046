import type { Response } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import { readInvitationValue, readResponseFileValue } from '#core/exchangeReading.ts';
import { responseFileOf } from '#core/invitation.ts';
import { mergeResponses } from '#core/mergeResponses.ts';
import { type Result, success } from '#core/result.ts';
import { ANSWER_ROW_VERSION, type AnswerRow, putAnswerRow } from '#io/answers.ts';
import { now } from '#io/clock.ts';
import type { StorageError } from '#io/database.ts';
import { forgetUnstoredAnswer, keepUnstoredAnswer } from './answerList.ts';
import type { SaveState } from './dossierStore.ts';
import { Writing } from './writing.ts';

/** Somebody's answer to an invitation, on the device where it is given. */
export interface Answer {
  /** that of its response */
  id: string;
  invitation: Invitation;
  response: Response;
  /** the `submittedAt` of what was last taken out of this device (io/answers.ts) */
  leftAs?: string | null | undefined;
}

export interface AnswerWritingStart {
  answer: Answer;
  /** `updatedAt` of what is on the disk; null: nothing of it yet */
  known: string | null;
  onSave: (save: SaveState) => void;
  /** another tab had written meanwhile: this is one of both */
  onMerged: (answer: Answer) => void;
}

/** One answer on its way to the disk, written at once. */
export class AnswerWriting extends Writing {
  #answer: Answer;
  #known: string | null;
  readonly #onMerged: (answer: Answer) => void;

  constructor({ answer, known, onSave, onMerged }: AnswerWritingStart) {
    super(known, onSave);
    this.#answer = answer;
    this.#known = known;
    this.#onMerged = onMerged;
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** Has it written as it is now. */
  change(answer: Answer): void {
    this.#answer = answer;
    this.changed();
  }

  /** What another tab has written, where nothing of ours is on its way. */
  adopt(row: AnswerRow): void {
    if (this.isDirty || row.updatedAt === this.#known) return;
    const answer = answerOf(row);
    if (!answer) return;
    this.#answer = answer;
    this.#known = row.updatedAt;
    this.#onMerged(answer);
  }

  protected async put(): Promise<Result<string | null, StorageError>> {
    const row = rowOf(this.#answer, now());
    const put = await putAnswerRow(row, this.#known, settle);
    if (!put.ok) {
      keepUnstoredAnswer(row);
      return put;
    }
    if (put.value.kind === 'newerFormat') return success(null);
    this.#written(put.value.row, put.value.row !== row);
    return success(put.value.row.updatedAt);
  }

  #written(row: AnswerRow, merged: boolean): void {
    this.#known = row.updatedAt;
    forgetUnstoredAnswer(row.id);
    const standing = merged ? answerOf(row) : null;
    if (!standing) return;
    // What was typed while it was being written is not in it yet.
    const response = this.isChanged
      ? mergeResponses(this.#answer.response, standing.response)
      : standing.response;
    this.#answer = { ...this.#answer, response, leftAs: standing.leftAs };
    this.#onMerged(this.#answer);
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
    ? {
        id: row.id,
        invitation: invitation.value,
        response: file.value.response,
        leftAs: row.leftAs,
      }
    : null;
}

const emptyResponse: Response = { id: 'none', respondent: { stance: 'member' }, ratings: {} };

function rowOf({ id, invitation, response, leftAs }: Answer, moment: string): AnswerRow {
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
    leftAs,
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
  const leftAs = [one, other].some((each) => each.leftAs === response.submittedAt)
    ? response.submittedAt
    : (one.leftAs ?? other.leftAs);
  return rowOf({ ...one, response, leftAs }, ours.updatedAt);
}
