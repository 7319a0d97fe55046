import { type Deed, deedsBetween } from './deeds.ts';
import type { Dossier } from './dossier.ts';
import { type Act, knownActs } from './historyActs.ts';
import { assessmentIdOf, countOf, type Entry, untilOf } from './historyEntries.ts';
import { minutesBetween } from './momentSteps.ts';
import { compareTexts } from './order.ts';

/**
 * The history of a dossier: who did what and when, act by act. Beside the
 * members of the format’s version 1 a line may have `assessmentId` (of which
 * assessment `about` is a part), `until` and `count` (it stands for several
 * acts of one kind, from `at` until then), and `to`.
 */

/** How long an act goes on as one line, in minutes. */
const oneLine = 30;
/** How many lines back the same act is looked for. */
const nearLines = 60;

/**
 * How many lines are kept. Above `most` the oldest give way until `kept` are
 * left, many at once: lines stand in a list, and taking one from its front
 * would have every other written again.
 */
export const historyBounds = { most: 1200, kept: 1000 } as const;

/** Acts that say least once years have passed: they give way first. */
const small: ReadonlySet<string> = new Set<Act>([
  'profile',
  'prepared',
  'rated',
  'answered',
  'corrected',
  'worded',
  'noted',
  'parked',
  'action',
  'exchanged',
  'reread',
]);

/** What goes into a line beside its act. */
export interface Recording {
  /** who does it; '' where nobody says */
  by: string;
  /** whether voices that come in are brought in by them, and not given by others on this device */
  bringsIn?: boolean;
  /** a keystroke more of an act that is in the history already */
  goesOn?: boolean;
  /** gives a new id each time it is asked */
  ids: () => string;
  now: string;
}

/**
 * The dossier after an act, with its lines of history: told from what the act
 * changed, whatever act it was, so that none is forgotten. What the act has
 * written into the history itself stays, signed. Private notes are nobody’s
 * business: they leave no line.
 */
export function recordActs(before: Dossier, after: Dossier, recording: Recording): Dossier {
  const written = before.history === after.history ? [] : freshEntries(before, after);
  const told = new Set(written.flatMap(placesOf));
  const deeds = deedsBetween(before, after).filter(
    ({ about, assessmentId }) => !told.has(about ?? '') && !told.has(assessmentId ?? ''),
  );
  const signed =
    written.length > 0 && recording.by !== '' ? sign(after, written, recording) : after;
  return deeds.reduce((dossier, deed) => recordDeed(dossier, deed, recording), signed);
}

/**
 * The dossier with one more line; for acts that change too much to be told from it.
 * @param more `to`: the moment of the point that was restored
 */
export function recordAct(
  dossier: Dossier,
  act: Act,
  { by, ids, now }: Recording,
  more: { to?: string } = {},
): Dossier {
  return withEntry(dossier, { id: ids(), at: now, act, ...more, by }, now);
}

/** A line of history as a screen shows it. */
export interface HistoryLine {
  id: string;
  /** null: of another tool, or of a later version of this one; `word` is all that is known of it */
  act: Act | null;
  word: string;
  /** id of an assessment, an indicator, an objective, an action; null: the dossier */
  about: string | null;
  /** null: the dossier, or it does not say */
  assessmentId: string | null;
  by: string;
  at: string;
  /** the last of several; null: it was one act */
  until: string | null;
  count: number;
  /** the moment of the point that was restored; null: none was */
  to: string | null;
}

export interface HistoryDay {
  /** `2026-11-21` */
  day: string;
  /** latest first */
  lines: readonly HistoryLine[];
}

/**
 * The history, latest day first; of one assessment where one is given.
 * @param dayOf the day of a moment where the user is; else that of UTC
 */
export function historyOf(
  dossier: Dossier,
  assessment: { id: string } | null = null,
  dayOf: (moment: string) => string = (moment) => moment.slice(0, 10),
): HistoryDay[] {
  const ids = new Set(dossier.assessments.map(({ id }) => id));
  const lines = dossier.history
    .map((entry) => lineOf(entry, ids))
    .filter((line) => assessment === null || line.assessmentId === assessment.id)
    .sort((a, b) => compareTexts(lastOf(b), lastOf(a)) || compareTexts(b.id, a.id));
  const days = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const day = dayOf(lastOf(line));
    const of = days.get(day);
    if (of) of.push(line);
    else days.set(day, [line]);
  }
  return [...days].map(([day, of]) => ({ day, lines: of }));
}

function lastOf({ at, until }: HistoryLine): string {
  return until ?? at;
}

function lineOf(entry: Entry, assessmentIds: ReadonlySet<string>): HistoryLine {
  const { id, at, act: word, about = null, by = '' } = entry;
  const assessmentId = assessmentIdOf(entry);
  return {
    id,
    act: knownActs.find((known) => known === word) ?? null,
    word,
    about,
    assessmentId: assessmentId ?? (about !== null && assessmentIds.has(about) ? about : null),
    by,
    at,
    until: untilOf(entry),
    count: countOf(entry),
    to: typeof entry['to'] === 'string' ? entry['to'] : null,
  };
}

function freshEntries(before: Dossier, after: Dossier): Entry[] {
  const known = new Set(before.history.map(({ id }) => id));
  return after.history.filter(({ id }) => !known.has(id));
}

/** What an entry speaks of, the assessment above it included. */
function placesOf(entry: Entry): string[] {
  return [entry.about ?? '', assessmentIdOf(entry) ?? ''].filter((place) => place !== '');
}

function sign(dossier: Dossier, written: readonly Entry[], { by }: Recording): Dossier {
  const ids = new Set(written.map(({ id }) => id));
  const history = dossier.history.map((entry) =>
    ids.has(entry.id) && !entry.by ? { ...entry, by } : entry,
  );
  return { ...dossier, history };
}

function recordDeed(dossier: Dossier, deed: Deed, recording: Recording): Dossier {
  const { ids, now, goesOn = false, bringsIn = false } = recording;
  const { act, about, assessmentId, count } = deed;
  // Who answers on this device is not who has typed a name for it.
  const others = act === 'answered' || (act === 'collected' && !bringsIn);
  const by = others ? '' : recording.by;
  const near = dossier.history.slice(-nearLines);
  const standing = near.findLast(
    (entry) =>
      entry.act === act &&
      (entry.about ?? null) === about &&
      assessmentIdOf(entry) === assessmentId &&
      (entry.by ?? '') === by &&
      Math.abs(minutesBetween(untilOf(entry) ?? entry.at, now)) < oneLine,
  );
  if (standing && goesOn) return dossier;
  if (standing) {
    const until = now > standing.at ? now : standing.at;
    const longer = { ...standing, until, count: countOf(standing) + count };
    const history = dossier.history.with(dossier.history.lastIndexOf(standing), longer);
    return { ...dossier, history, updatedAt: now };
  }
  const entry = {
    id: ids(),
    at: now,
    act,
    ...(about === null ? {} : { about }),
    ...(assessmentId === null ? {} : { assessmentId }),
    by,
    ...(count > 1 ? { count } : {}),
  };
  return withEntry(dossier, entry, now);
}

function withEntry(dossier: Dossier, entry: Entry, now: string): Dossier {
  return { ...dossier, updatedAt: now, history: bounded([...dossier.history, entry]) };
}

/** Lines of other tools stay: nobody here knows what they are worth. */
function bounded(history: Entry[]): Entry[] {
  if (history.length <= historyBounds.most) return history;
  const known: ReadonlySet<string> = new Set(knownActs);
  const givesWay = [
    ({ act }: Entry) => small.has(act),
    ({ act }: Entry) => known.has(act) && act !== 'created',
  ];
  return givesWay.reduce((kept, gives) => {
    let over = kept.length - historyBounds.kept;
    return kept.filter((entry) => {
      if (over <= 0 || !gives(entry)) return true;
      over -= 1;
      return false;
    });
  }, history);
}
