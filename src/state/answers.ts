import { createStore } from 'zustand/vanilla';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { RatingFields } from '#core/changes.ts';
import { type ClosingFields, conclude } from '#core/closing.ts';
import type { Response } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import {
  guestResponse,
  handIn,
  introduceGuest,
  rateAsGuest,
  takeBack,
} from '#core/guestChanges.ts';
import { isSameInvitation } from '#core/invited.ts';
import { followingResponse, isFollowedBy } from '#core/secondRound.ts';
import { findAnswerRow, listAnswerRows } from '#io/answers.ts';
import { newId, now } from '#io/clock.ts';
import { onNewerApp } from '#io/database.ts';
import { askDurability } from '#io/durability.ts';
import { onLeaving, onReturning } from '#io/lifecycle.ts';
import { unstoredAnswer } from './answerList.ts';
import { type AnswerAct, AnswerSteps, type NamedStep } from './answerSteps.ts';
import { type Answer, AnswerWriting, answerOf } from './answerWriting.ts';
import type { SaveState } from './dossierStore.ts';

export type { AnswerAct } from './answerSteps.ts';
export type { Answer } from './answerWriting.ts';

/** The one answer that is being given. `answer` is there exactly when `status` is `ready`. */
export interface OpenAnswer {
  /** `unavailable`: this browser stores nothing; `stopped`: a newer app has taken over */
  status: 'none' | 'loading' | 'ready' | 'notFound' | 'unreadable' | 'unavailable' | 'stopped';
  /** the id asked for, from `loading` on */
  id: string | null;
  answer: Answer | null;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
}

export const answerStore = createStore<OpenAnswer>(() => ({
  status: 'none',
  id: null,
  answer: null,
  save: { kind: 'saved', at: null },
  canUndo: false,
  canRedo: false,
}));

/** Of the answers that were open or begun during this visit. */
const writings = new Map<string, AnswerWriting>();
const steps = new Map<string, AnswerSteps>();
let listening = false;

/** Opens an answer of this device; the store says how it went. */
export async function openAnswer(id: string): Promise<void> {
  listen();
  const present = answerStore.getState();
  if (present.id === id && present.status === 'ready') return;
  const known = writings.get(id);
  if (known) {
    show(known);
    await catchUp(id);
    return;
  }
  answerStore.setState({ status: 'loading', id, answer: null });
  const found = await findAnswerRow(id);
  if (answerStore.getState().id !== id) return;
  const row = (found.ok ? found.value : null) ?? unstoredAnswer(id) ?? null;
  if (row === null) {
    if (found.ok) return answerStore.setState({ status: 'notFound' });
    const status = found.error.kind === 'newerApp' ? 'stopped' : 'unavailable';
    return answerStore.setState({ status });
  }
  const answer = row === 'unreadable' ? null : answerOf(row);
  if (!answer || row === 'unreadable') return answerStore.setState({ status: 'unreadable' });
  show(follow(answer, found.ok ? row.updatedAt : null));
}

/** An answer to the same invitation that is on this device. */
export interface BegunAnswer {
  answer: Answer;
  updatedAt: string;
}

/** The answers that were begun on this device to an invitation, latest first. */
export function answersTo(invitation: Invitation): Promise<BegunAnswer[]> {
  return answersWhere((answer) => isSameInvitation(answer.invitation, invitation));
}

/** Those that were handed in here in an earlier round, and that an answer to this invitation may go on from; latest first. */
export function earlierAnswersTo(invitation: Invitation): Promise<BegunAnswer[]> {
  return answersWhere(
    (answer) => isFollowedBy(answer.invitation, invitation) && Boolean(answer.response.submittedAt),
  );
}

async function answersWhere(wanted: (answer: Answer) => boolean): Promise<BegunAnswer[]> {
  const list = await listAnswerRows();
  const rows = (list.ok ? list.value : []).filter(({ deletedAt }) => !deletedAt);
  return rows
    .flatMap((row) => {
      const answer = answerOf(row);
      return answer && wanted(answer) ? [{ answer, updatedAt: row.updatedAt }] : [];
    })
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/**
 * Begins an answer, stored before this resolves where the browser stores anything; gives its id.
 * @param former that of an earlier round, by the same person, that it goes on from: it stays as it is
 */
export async function startAnswer(
  invitation: Invitation,
  former: Answer | null = null,
): Promise<string> {
  listen();
  const id = newId();
  const response = former
    ? followingResponse(invitation, former, id, now())
    : guestResponse(invitation, id, now());
  const answer = { id, invitation, response };
  const writing = follow(answer, null);
  writing.change(answer);
  await writing.flush();
  void askDurability();
  return id;
}

/** Goes on with an answer that was begun, with what the invitation shows now. */
export async function resumeAnswer(id: string, invitation: Invitation): Promise<void> {
  await openAnswer(id);
  const writing = writings.get(id);
  if (!writing || canonicalJson(writing.answer.invitation) === canonicalJson(invitation)) return;
  change(id, (answer) => ({ ...answer, invitation }));
  await writing.flush();
}

/** Stores fields of one rating; false where nothing is stored any more. */
export function rateAnswer(id: string, indicatorId: string, fields: RatingFields): boolean {
  const [field = ''] = Object.keys(fields);
  const typed = field === 'comment' || field === 'evidence';
  const key = typed ? `${indicatorId}/${field}` : null;
  const act = typed ? field : 'highlight' in fields ? 'highlight' : 'rate';
  return say(id, act, key, (response) => rateAsGuest(response, indicatorId, fields, now()));
}

/** Stores fields of who answers. */
export function introduceSelf(id: string, fields: Parameters<typeof introduceGuest>[1]): boolean {
  return say(id, 'introduce', Object.keys(fields).join(), (response) =>
    introduceGuest(response, fields, now()),
  );
}

/** Stores fields of the closing words. */
export function concludeAnswer(id: string, fields: ClosingFields): boolean {
  return say(id, 'conclude', Object.keys(fields).join(), (response) =>
    conclude(response, fields, now()),
  );
}

/** Hands the answer in, as it now stands: from now on it can be shown, sent and kept. */
export function handInAnswer(id: string): boolean {
  return change(id, (answer) => {
    const response = handIn(answer.response, now());
    if (response === answer.response) return answer;
    return { ...answer, response, leftAs: answer.leftAs ?? null };
  });
}

/** Notes that what was handed in has been taken out of this device: copied, shared, saved, or read by a camera. */
export function noteLeft(id: string): void {
  change(id, (answer) => {
    const leftAs = answer.response.submittedAt ?? null;
    return answer.leftAs === leftAs ? answer : { ...answer, leftAs };
  });
}

/**
 * Takes back the last thing that was said during this visit; not that it was
 * handed in. Gives what it was; null: there was nothing.
 */
export function undoSaid(id: string): AnswerAct | null {
  return stepBack(id, steps.get(id)?.undo());
}

/** Says it again. Gives what it was; null: there was nothing. */
export function redoSaid(id: string): AnswerAct | null {
  return stepBack(id, steps.get(id)?.redo());
}

/** @param key the field that is typed in; null: no typing */
function say(
  id: string,
  act: AnswerAct,
  key: string | null,
  next: (response: Response) => Response,
): boolean {
  const before = writings.get(id)?.answer.response;
  const said = change(id, (answer) => ({ ...answer, response: next(answer.response) }));
  const after = writings.get(id)?.answer.response;
  if (said && before && after) {
    const own = steps.get(id) ?? new AnswerSteps();
    steps.set(id, own);
    own.add({ act, before, after }, key, Date.parse(now()));
    tellSteps(id);
  }
  return said;
}

function stepBack(id: string, step: NamedStep | undefined): AnswerAct | null {
  if (step)
    change(id, (answer) => ({ ...answer, response: takeBack(answer.response, step, now()) }));
  tellSteps(id);
  return step?.act ?? null;
}

function tellSteps(id: string): void {
  const { canUndo = false, canRedo = false } = steps.get(id) ?? {};
  if (answerStore.getState().id === id) answerStore.setState({ canUndo, canRedo });
}

function change(id: string, act: (answer: Answer) => Answer): boolean {
  const writing = writings.get(id);
  if (!writing || writing.save.kind === 'stopped') return false;
  const next = act(writing.answer);
  if (next === writing.answer) return true;
  writing.change(next);
  if (answerStore.getState().id === id) answerStore.setState({ answer: next });
  return true;
}

function follow(answer: Answer, known: string | null): AnswerWriting {
  const { id } = answer;
  const isOpen = () => answerStore.getState().id === id;
  const writing = new AnswerWriting({
    answer,
    known,
    onSave: (save) => {
      if (isOpen()) answerStore.setState({ save });
    },
    onMerged: (merged) => {
      if (isOpen()) answerStore.setState({ answer: merged });
    },
  });
  writings.set(id, writing);
  return writing;
}

function show(writing: AnswerWriting): void {
  const { answer, save } = writing;
  answerStore.setState({ status: 'ready', id: answer.id, answer, save });
  tellSteps(answer.id);
}

function listen(): void {
  if (listening) return;
  listening = true;
  onLeaving(() => {
    for (const writing of writings.values()) void writing.flush();
  });
  onReturning(() => {
    const { id } = answerStore.getState();
    if (id !== null) void catchUp(id);
  });
  onNewerApp(() => {
    for (const writing of writings.values()) writing.stop();
  });
}

/** Looks whether the disk has gone on while this page could not hear. */
async function catchUp(id: string): Promise<void> {
  const found = await findAnswerRow(id);
  if (found.ok && found.value && found.value !== 'unreadable') writings.get(id)?.adopt(found.value);
}
