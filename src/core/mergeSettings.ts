import { canonicalJson, isSameJson } from './canonicalJson.ts';
import type { Assessment } from './dossier.ts';
import { isObject } from './json.ts';
import { compareSaid, earlierOf, latest, momentOf, saidBeside, type Unit } from './mergeUnits.ts';
import { nowAfter } from './momentSteps.ts';
import { compareTexts } from './order.ts';
import { restoredUnit } from './restoreUnits.ts';

/** The members of an assessment that are no settings: they are merged one by one. */
const apart: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'earlier',
  'revealedAt',
  'deletedAt',
  'responses',
  'agreements',
  'finals',
  'objectiveNotes',
  'privateNotes',
  'parking',
  'actions',
  'names',
  'referential',
  'indicators',
  'transition',
  'lastMove',
]);

/** What people set of an assessment, as one thing to compare; without its move. */
export function settingsMembers(assessment: Assessment): Record<string, unknown> {
  const { names, indicators } = assessment;
  return { ...plainOf(assessment), names, indicators };
}

/** The settings that are merged by the later `updatedAt`, with what gave way of them. */
export function settingsUnit(assessment: Assessment): Unit {
  const earlier = earlierOf(assessment).filter((entry) => isObject(entry) && 'title' in entry);
  return { ...plainOf(assessment), earlier };
}

function plainOf(assessment: Assessment): Unit {
  return Object.fromEntries(Object.entries(assessment).filter(([member]) => !apart.has(member)));
}

/** How much each way of naming people promises them. */
const promises: readonly Assessment['names'][] = ['named', 'college', 'anonymous'];

/** An assessment's settings, as they are merged; all but `earlier` as they stand. */
export type Settings = Pick<
  Assessment,
  'names' | 'referential' | 'indicators' | 'transition' | 'updatedAt' | 'earlier'
> &
  Record<string, unknown>;

/**
 * Two states of an assessment's settings as one, both dated. Three things in
 * them are not decided by the later `updatedAt`:
 *
 * - *Which referential is asked* (with the move that led there, and the shorter
 *   set): a title put right in a copy that was not moved must not bring the old
 *   referential back under answers of the new one. The later move stays; without
 *   any, the later settings.
 * - *What is to be read again* after one and the same move: what was read in
 *   either copy is read.
 * - *How people are named*: they were told before they answered. Where somebody
 *   has, the strictest of what they were told stays.
 */
export function mergeSettings(a: Assessment, b: Assessment): Settings {
  return settingsOver([stateOf(a), stateOf(b)], [...earlierOf(a), ...earlierOf(b)]);
}

/**
 * Settings as they were then, said now (restoring.ts). People are named as
 * strictly as they were told before they answered. A referential that was left
 * since is gone back to as by a move of its own, which `lastMove` tells.
 * @param after a moment that the settings must come after: they were deleted; null: none
 */
export function restoredSettings(
  current: Assessment,
  then: Assessment,
  now: string,
  after: string | null,
): Settings {
  const [here, point] = [stateOf(current), stateOf(then)];
  const { earlier: _earlier, ...plain } = restoredUnit(here.plain, point.plain, now);
  const promised = here.promised || point.promised;
  const later = after ?? (promised || here.names === point.names ? null : momentOf(plain));
  const updatedAt = later === null ? momentOf(plain) : nowAfter(now, later, momentOf(plain));
  const state: State = {
    plain: { ...plain, updatedAt },
    names: promised ? mergeNames(here, point, 0) : point.names,
    promised,
    course: restoredCourse(here.course, point.course, now),
  };
  const said = [here, point].flatMap((one) => [one.plain, entryOf(one.course)]);
  return settingsOver([state], [...said, ...earlierOf(current), ...earlierOf(then)]);
}

function restoredCourse(current: Course, then: Course, now: string): Course {
  const same = compareJson([current.move, current.indicators], [then.move, then.indicators]) === 0;
  if (same) return mergeCourses(current, then);
  const later = nowAfter(now, current.movedAt, then.movedAt, current.chosenAt, then.chosenAt);
  const moved = current.movedAt !== '' || then.movedAt !== '';
  return { ...then, chosenAt: later, movedAt: moved ? later : '' };
}

/** An assessment's settings in the form in which they are merged. */
export function settledSettings(assessment: Assessment): Settings {
  return settingsOver([stateOf(assessment)], earlierOf(assessment));
}

/**
 * The moment from which on an assessment is as its last move left it; '' where
 * it was never moved. `lastMove`, a member of our own: a restore goes back to
 * the former referential at a moment that no `transition` tells.
 */
export function lastMoveOf(assessment: Readonly<Record<string, unknown>>): string {
  const { transition, lastMove } = assessment;
  return latest(momentIn(transition, 'at'), momentIn(lastMove, 'at')) ?? '';
}

/** Which referential is asked: its move, and within it the shorter set. */
interface Course {
  /** when it was last moved; '' never */
  movedAt: string;
  /** when the shorter set was last chosen */
  chosenAt: string;
  /** `referential`, `transition` without `toRead` */
  move: Unit;
  indicators: Assessment['indicators'];
  /** null: there is no move */
  toRead: readonly string[] | null;
}

interface State {
  plain: Unit;
  names: Assessment['names'];
  /** whether somebody was told `names`, and answered */
  promised: boolean;
  course: Course;
}

function stateOf(assessment: Assessment): State {
  const plain = plainOf(assessment);
  const { names, referential, indicators, transition } = assessment;
  const { toRead = null, ...move } = transition ?? {};
  const lastMove = assessment['lastMove'];
  const known = momentIn(lastMove, 'with') === momentOf(plain);
  return {
    plain,
    names,
    promised: assessment.responses.some(({ submittedAt }) => Boolean(submittedAt)),
    course: {
      movedAt: lastMoveOf(assessment),
      // What was set since was set with all the others.
      chosenAt: (known ? momentIn(lastMove, 'chosen') : null) ?? momentOf(plain),
      move: { referential, transition: transition && move },
      indicators,
      toRead,
    },
  };
}

function settingsOver(states: readonly State[], entries: readonly unknown[]): Settings {
  const first = states[0] as State;
  const { plain, names, course } = states.slice(1).reduce(mergeStates, first);
  const said = states.flatMap((state) => [state.plain, entryOf(state.course)]);
  const earlier = saidBeside([plain, entryOf(course)], [...said, ...entries]);
  const { movedAt, chosenAt, move, indicators, toRead } = course;
  const transition = move['transition'] as Assessment['transition'];
  const moved = transition && { ...transition, toRead: [...(toRead ?? [])] };
  const moment = momentOf(plain);
  const told = movedAt === (transition?.at ?? '') && chosenAt === moment;
  return {
    ...plain,
    names,
    referential: move['referential'] as Assessment['referential'],
    indicators,
    transition: moved,
    ...(told ? {} : { lastMove: { at: movedAt, chosen: chosenAt, with: moment } }),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
}

function mergeStates(a: State, b: State): State {
  const order = compareSaid(a.plain, b.plain);
  return {
    plain: order >= 0 ? a.plain : b.plain,
    names: mergeNames(a, b, order),
    promised: a.promised || b.promised,
    course: mergeCourses(a.course, b.course),
  };
}

function mergeNames(a: State, b: State, order: number): Assessment['names'] {
  if (a.promised !== b.promised) return a.promised ? a.names : b.names;
  if (!a.promised && order !== 0) return order > 0 ? a.names : b.names;
  return promises.indexOf(a.names) >= promises.indexOf(b.names) ? a.names : b.names;
}

function mergeCourses(a: Course, b: Course): Course {
  const moves = compareMoves(a, b);
  if (moves !== 0) return moves > 0 ? a : b;
  const chosen = compareTexts(a.chosenAt, b.chosenAt) || compareJson(a.indicators, b.indicators);
  return { ...(chosen >= 0 ? a : b), toRead: stillUnread(a.toRead, b.toRead) };
}

function stillUnread(a: Course['toRead'], b: Course['toRead']): Course['toRead'] {
  if (!a || !b || isSameJson(a, b)) return a;
  const unread = new Set(b);
  return [...new Set(a)].filter((id) => unread.has(id)).sort(compareTexts);
}

/** By moment of the move, then by what it led to; without any, the settings decide as a whole. */
function compareMoves(a: Course, b: Course): number {
  return (
    compareTexts(a.movedAt, b.movedAt) ||
    (a.movedAt === '' ? compareTexts(a.chosenAt, b.chosenAt) : 0) ||
    compareJson(a.move, b.move)
  );
}

function compareJson(a: unknown, b: unknown): number {
  return compareTexts(canonicalJson(a), canonicalJson(b));
}

/** A course as `earlier` keeps it. */
function entryOf({ movedAt, chosenAt, move, indicators }: Course): Unit {
  return { ...move, indicators, updatedAt: movedAt || chosenAt };
}

function momentIn(thing: unknown, member: string): string | null {
  const moment = isObject(thing) ? thing[member] : null;
  return typeof moment === 'string' ? moment : null;
}
