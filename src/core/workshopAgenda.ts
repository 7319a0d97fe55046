import { earlierAssessment } from './comparison.ts';
import type { Action, Assessment, Dossier } from './dossier.ts';
import { minutesFor } from './duration.ts';

/** The parts of a workshop, in their order; each is there at most once but for `discuss`. */
export const boxKinds = [
  'opening',
  'lastActions',
  'calibration',
  'rating',
  'reveal',
  'discuss',
  'agreeRest',
  'actions',
  'closing',
] as const;
export type BoxKind = (typeof boxKinds)[number];

/** One part of a workshop with the time that it is given. */
export interface TimeBox {
  /** its kind, or `discuss:<indicator>`; `discuss` while it is not known what will diverge */
  key: string;
  kind: BoxKind;
  /** whole minutes; of a part that is over: what it took */
  minutes: number;
  /** what is discussed, or read together */
  indicatorId: string | null;
  done: boolean;
}

export interface WorkshopPlan {
  boxes: readonly TimeBox[];
  /** ids of indicators to talk about if time is left, in their order; empty while it is not known what diverges */
  ifTimeIsLeft: readonly string[];
  /** how many indicators there is time for, at the usual pace, while it is not known which; else how many are in `boxes` */
  roomFor: number;
  /** minutes that even the shortest form of the parts takes beyond the time there is; 0: all is well */
  missing: number;
  /** minutes that nothing needs: for a pause, or for what is kept for the end */
  spare: number;
}

/** What a part takes: `usual` where there is time, never less than `least`. */
interface Span {
  least: number;
  usual: number;
}

/** Minutes, from the practice of facilitated self-diagnoses; nobody has measured them. */
const spans = {
  opening: { least: 5, usual: 10 },
  calibration: { least: 5, usual: 10 },
  reveal: { least: 3, usual: 5 },
  agreeRest: { least: 5, usual: 10 },
  actions: { least: 10, usual: 20 },
  closing: { least: 3, usual: 5 },
} as const satisfies Partial<Record<BoxKind, Span>>;

/** One of last time’s actions: one sentence at least, and a word on what it taught. */
const perAction: Span = { least: 1, usual: 3 };
const mostOnActions = 20;

/**
 * One indicator: below four minutes the highest and the lowest voice cannot
 * both speak and be answered; beyond twelve it is a meeting of its own (or a
 * question for the parking place).
 */
const perIndicator = { least: 4, usual: 7, most: 12 };

/** What the time boxes depend on. */
export interface WorkshopInput {
  /** of the whole meeting */
  minutes: number;
  /** how many indicators are asked */
  asked: number;
  /** in the meeting, or each before it */
  rating: 'here' | 'before';
  /** minutes that rating takes here, where it is not all at once (a laptop passed round); else by `minutesFor` */
  ratingMinutes?: number | null;
  /** how many of last time’s actions are looked at */
  lastActions: number;
  /** id of the indicator that is read together (calibration.ts); null: none */
  calibration: string | null;
  /** ids of indicators to discuss, in the order of the agenda; null: not known before the reveal */
  toDiscuss: readonly string[] | null;
  /** how far it has come; null: not begun */
  progress?: WorkshopProgress | null;
}

export interface WorkshopProgress {
  /** minutes since the meeting began, at the moment when its last part ended (not while one runs) */
  elapsed: number;
  /** minutes that each part that is over took, by its key */
  done: ReadonlyMap<string, number>;
}

/**
 * A meeting as time boxes. Computed anew whenever something is known better:
 * before it (nobody knows what will diverge: one box holds the discussion),
 * after the reveal (one box an indicator, in the order of the agenda, and what
 * does not fit is listed), and at each part that ends (the time that is left is
 * spread over what is left). The parts take their usual time where what is to be
 * discussed still fits (each at its least; while it is not known, a third of the
 * indicators at the usual pace); else they shrink, all alike, to the least.
 */
export function planWorkshop(input: WorkshopInput): WorkshopPlan {
  const { progress = null, toDiscuss } = input;
  const done = progress?.done ?? new Map<string, number>();
  const fixed = fixedSpans(input);
  const ahead = new Map([...fixed].filter(([kind]) => !done.has(kind)));
  const left = Math.max(0, Math.floor(input.minutes - (progress?.elapsed ?? 0)));
  const waiting = toDiscuss?.filter((id) => !done.has(`discuss:${id}`)) ?? null;
  const discussing = done.has('discuss') ? 0 : (waiting?.length ?? input.asked);
  const least = sum(ahead, ({ least: one }) => one);
  const usual = sum(ahead, ({ usual: one }) => one);
  const wanted =
    waiting === null
      ? Math.ceil(discussing / 3) * perIndicator.usual
      : discussing * perIndicator.least;
  const share = usual === least ? 1 : clamp((left - wanted - least) / (usual - least), 0, 1);
  const given = new Map(
    [...ahead].map(([kind, span]) => [
      kind,
      Math.floor(span.least + share * (span.usual - span.least)),
    ]),
  );
  const forTalk = left - [...given.values()].reduce((total, minutes) => total + minutes, 0);
  const talk = spreadTalk(Math.max(0, forTalk), discussing, waiting === null);
  const taken = waiting?.slice(0, talk.count) ?? [];
  return {
    boxes: boxesOf(input, fixed, given, done, taken, talk),
    ifTimeIsLeft: waiting?.slice(talk.count) ?? [],
    roomFor: talk.count,
    missing: Math.max(0, least - left),
    spare: talk.spare,
  };
}

/** Last time’s actions that are looked at when a meeting opens: those of the assessment before this one. */
export function lastActions(
  dossier: Dossier,
  assessment: Assessment,
): { assessmentId: string; actions: readonly Action[] } | null {
  const earlier = earlierAssessment(dossier, assessment);
  const actions = earlier?.actions.filter(({ deletedAt }) => !deletedAt) ?? [];
  return earlier && actions.length > 0 ? { assessmentId: earlier.id, actions } : null;
}

/** What each part but the discussion takes; parts that this meeting has not are absent. */
function fixedSpans(input: WorkshopInput): ReadonlyMap<BoxKind, Span> {
  const rating = Math.ceil(input.ratingMinutes ?? minutesFor(input.asked));
  const onActions = (minutes: number) => Math.min(mostOnActions, input.lastActions * minutes);
  const all: Partial<Record<BoxKind, Span | null>> = {
    ...spans,
    lastActions:
      input.lastActions > 0
        ? { least: onActions(perAction.least), usual: onActions(perAction.usual) }
        : null,
    calibration: input.calibration === null ? null : spans.calibration,
    rating: input.rating === 'here' && rating > 0 ? { least: rating, usual: rating } : null,
    agreeRest: (input.toDiscuss?.length ?? 0) < input.asked ? spans.agreeRest : null,
  };
  return new Map(
    boxKinds.flatMap((kind): [BoxKind, Span][] => {
      const span = all[kind];
      return span ? [[kind, span]] : [];
    }),
  );
}

interface Talk {
  count: number;
  /** of one indicator, or of all together where they are not known */
  minutes: number;
  /** as many of the first as have a minute more */
  longer: number;
  spare: number;
}

/** So many minutes for so many indicators; `together`: in one box, at the usual pace. */
function spreadTalk(minutes: number, waiting: number, together: boolean): Talk {
  if (waiting === 0) return { count: 0, minutes: 0, longer: 0, spare: minutes };
  if (together) {
    const used = Math.min(minutes, waiting * perIndicator.most);
    const count = Math.min(waiting, Math.floor(used / perIndicator.usual));
    return { count, minutes: used, longer: 0, spare: minutes - used };
  }
  const count = Math.min(waiting, Math.floor(minutes / perIndicator.least));
  if (count === 0) return { count, minutes: 0, longer: 0, spare: minutes };
  const each = Math.min(perIndicator.most, Math.floor(minutes / count));
  const longer = each === perIndicator.most ? 0 : minutes - each * count;
  return { count, minutes: each, longer, spare: minutes - each * count - longer };
}

function boxesOf(
  input: WorkshopInput,
  fixed: ReadonlyMap<BoxKind, Span>,
  given: ReadonlyMap<BoxKind, number>,
  done: ReadonlyMap<string, number>,
  taken: readonly string[],
  talk: Talk,
): TimeBox[] {
  const box = (kind: BoxKind, key: string, minutes: number, indicatorId: string | null) => {
    const took = done.get(key);
    return { key, kind, minutes: took ?? minutes, indicatorId, done: took !== undefined };
  };
  return boxKinds.flatMap((kind): TimeBox[] => {
    if (kind !== 'discuss') {
      const indicatorId = kind === 'calibration' ? input.calibration : null;
      return fixed.has(kind) ? [box(kind, kind, given.get(kind) ?? 0, indicatorId)] : [];
    }
    const over = [...done.keys()].flatMap((key) =>
      key.startsWith('discuss:') ? [box(kind, key, 0, key.slice('discuss:'.length))] : [],
    );
    if (input.toDiscuss === null) return [...over, box(kind, kind, talk.minutes, null)];
    return [
      ...over,
      ...taken.map((id, at) =>
        box(kind, `discuss:${id}`, talk.minutes + (at < talk.longer ? 1 : 0), id),
      ),
    ];
  });
}

function sum(spansOf: ReadonlyMap<BoxKind, Span>, minutesOf: (span: Span) => number): number {
  return [...spansOf.values()].reduce((total, span) => total + minutesOf(span), 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
