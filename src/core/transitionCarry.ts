import type { Action } from './action.ts';
import {
  type Agreement,
  type Assessment,
  type Rating,
  type Response,
  revealOf,
} from './dossier.ts';
import { localize } from './localized.ts';
import { NOT_APPLICABLE, UNKNOWN } from './referential.ts';
import { continuationOf, type Links, type TransitionMap } from './transition.ts';
import { joined, type Kind, type Said } from './transitionJoin.ts';
import { aboutAfter, allNodes, hasNode } from './transitionNodes.ts';
import { hidesPeople } from './voiceGroups.ts';

/**
 * Why somebody should read again what was carried: several indicators became
 * this one and what was said of them differs; others got the same words; a
 * level that this scale does not have; it had been carried once before, and
 * nobody has read it since.
 */
export type ReadAgainReason = 'merged' | 'split' | 'level' | 'before';

/** What an assessment holds once it is carried; `toRead` in the order of the referential that is reached. */
export interface Carried {
  fields: Pick<
    Assessment,
    | 'responses'
    | 'agreements'
    | 'finals'
    | 'objectiveNotes'
    | 'privateNotes'
    | 'parking'
    | 'actions'
    | 'indicators'
  >;
  toRead: ReadonlyMap<string, ReadAgainReason>;
}

const ratings: Kind<Rating> = {
  texts: ['comment', 'evidence'],
  level: true,
  proposable: false,
  blank: { level: null },
};
const agreements: Kind<Agreement> = {
  texts: ['rationale', 'dissent'],
  level: true,
  proposable: true,
  blank: { level: null, proposed: true },
};
/** A final stands before the agreement also without a level: as a proposal it would let the former agreement speak. */
const finals: Kind<Agreement> = { ...agreements, proposable: false };
const objectiveNotes: Kind<Assessment['objectiveNotes'][string]> = {
  texts: ['strengths', 'improvements'],
  level: false,
  proposable: false,
  blank: { strengths: '', improvements: '' },
};
const privateNotes: Kind<Assessment['privateNotes'][string]> = {
  texts: ['text'],
  level: false,
  proposable: false,
  blank: { text: '' },
};

/**
 * Everything said in an assessment, along a transition (formats.md § 2,
 * `transition`). What goes one to one is the very same object, with its
 * `updatedAt`, `earlier` and unknown members: a copy on another device that
 * was not moved still merges with it. What is put together is as new as `now`.
 *
 * Where the referential that is reached uses an id again for something else,
 * a blank stands there that is as new as `now`: else a merge with a copy that
 * was not moved would bring the old answer under a question it was no answer to.
 *
 * `language`: that of the names under which joined texts stand.
 */
export function carried(
  map: TransitionMap,
  assessment: Assessment,
  now: string,
  language: string,
): Carried {
  const carrier = new Carrier(map, assessment, now, language);
  const nodes = allNodes(map);
  const fields = {
    responses: assessment.responses.map((response) => carrier.response(response)),
    agreements: carrier.record(assessment.agreements, map.indicators, agreements),
    finals: carrier.record(assessment.finals, map.indicators, finals),
    objectiveNotes: carrier.record(assessment.objectiveNotes, map.objectives, objectiveNotes),
    privateNotes: carrier.record(assessment.privateNotes, nodes, privateNotes),
    parking: assessment.parking.map((question) => {
      if (!question.about) return question;
      const [about = null] = aboutAfter(map, nodes, [question.about]);
      return about === question.about ? question : { ...question, about, updatedAt: now };
    }),
    actions: assessment.actions.map((action): Action => {
      const about = aboutAfter(map, nodes, action.about);
      return about.join() === action.about.join() ? action : { ...action, about, updatedAt: now };
    }),
    indicators: shorterSet(map, assessment.indicators),
  };
  if (isCovered(assessment)) {
    carrier.toRead.clear();
    for (const [id, reason] of whateverIsSaid(map)) carrier.mark(id, reason);
  }
  for (const id of unreadIndicators(assessment)) {
    for (const follower of map.indicators.followers.get(id) ?? []) carrier.mark(follower, 'before');
  }
  const ordered = map.to.indicators.flatMap(({ indicator }): [string, ReadAgainReason][] => {
    const reason = carrier.toRead.get(indicator.id);
    return reason ? [[indicator.id, reason]] : [];
  });
  return { fields, toRead: new Map(ordered) };
}

/** Whether levels by person are covered: whether two of them differ is then told by no mark either. */
function isCovered(assessment: Assessment): boolean {
  return revealOf(assessment) === 'blind' || hidesPeople(assessment);
}

/** What may have to be read again, as far as the referentials alone tell. */
function whateverIsSaid(map: TransitionMap): [string, ReadAgainReason][] {
  const isScaleWhole = [...map.from.levelValues.keys()].every((id) => map.to.levelValues.has(id));
  return map.to.indicators.flatMap(({ indicator: { id } }): [string, ReadAgainReason][] => {
    const continuation = continuationOf(map, id);
    if (continuation === 'merged' || continuation === 'split') return [[id, continuation]];
    return continuation === 'carried' && !isScaleWhole ? [[id, 'level']] : [];
  });
}

/**
 * Indicators that were carried and are still to be read again: those of
 * `transition.toRead` on which nothing was said since.
 */
export function unreadIndicators({
  transition,
  responses,
  agreements: agreed,
  finals: last,
}: Pick<Assessment, 'transition' | 'responses' | 'agreements' | 'finals'>): string[] {
  if (!transition) return [];
  const saidSince = (said: Said | undefined) => (said?.updatedAt ?? '') > transition.at;
  return transition.toRead.filter(
    (id) =>
      !(
        saidSince(agreed[id]) ||
        saidSince(last[id]) ||
        responses.some((response) => !response.deletedAt && saidSince(response.ratings[id]))
      ),
  );
}

class Carrier {
  readonly toRead = new Map<string, ReadAgainReason>();
  readonly #map: TransitionMap;
  readonly #asked: ReadonlySet<string> | null;
  readonly #now: string;
  readonly #language: string;
  readonly #names = new Map<string, string>();

  constructor(map: TransitionMap, assessment: Assessment, now: string, language: string) {
    this.#map = map;
    this.#asked = assessment.indicators && new Set(assessment.indicators);
    this.#now = now;
    this.#language = language;
  }

  mark(id: string, reason: ReadAgainReason): void {
    if (!this.toRead.has(id)) this.toRead.set(id, reason);
  }

  response(response: Response): Response {
    const after = this.record(response.ratings, this.#map.indicators, ratings);
    return after === response.ratings ? response : { ...response, ratings: after };
  }

  /** What was said, by id; the record itself where nothing of it changes. */
  record<T extends Said>(
    record: Readonly<Record<string, T>>,
    links: Links,
    kind: Kind<T>,
  ): Record<string, T> {
    const next = new Map<string, T>();
    for (const [id, sources] of links.sources) {
      const said = this.#carriedTo(id, sources, record, kind);
      if (said) next.set(id, said);
    }
    for (const id of Object.keys(record)) {
      if (!next.has(id) && hasNode(this.#map.to, id))
        next.set(id, { ...kind.blank, updatedAt: this.#now });
    }
    const same =
      next.size === Object.keys(record).length &&
      [...next].every(([id, said]) => record[id] === said);
    return same ? record : Object.fromEntries(next);
  }

  #carriedTo<T extends Said>(
    id: string,
    sources: readonly string[],
    record: Readonly<Record<string, T>>,
    kind: Kind<T>,
  ): T | null {
    const [only = ''] = sources;
    let said = record[only] ?? null;
    if (sources.length > 1) {
      const relevant = sources.filter((source) => this.#isAsked(source) || record[source]);
      const together = joined(
        kind,
        relevant.map((source) => ({ name: this.#nameOf(source), said: record[source] })),
        this.#now,
      );
      said = together?.said ?? null;
      if (together && !together.settled) this.mark(id, 'merged');
    }
    if (!said) return null;
    if (kind.level && this.#isShared(id)) this.mark(id, 'split');
    if (this.#isForeign(said['level'])) this.mark(id, 'level');
    return said;
  }

  #isAsked(id: string): boolean {
    return this.#asked?.has(id) ?? true;
  }

  /** Whether others continue one of its sources too. */
  #isShared(id: string): boolean {
    const { followers, sources } = this.#map.indicators;
    return (sources.get(id) ?? []).some((source) => (followers.get(source) ?? []).length > 1);
  }

  #isForeign(level: unknown): boolean {
    if (typeof level !== 'string' || level === NOT_APPLICABLE || level === UNKNOWN) return false;
    return !this.#map.to.levelValues.has(level);
  }

  /** `Des comptes partagés (h2, 2012)`. */
  #nameOf(id: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const { referential, indicatorById, objectives } = this.#map.from;
    const place = objectives.find(({ objective }) => objective.id === id);
    const node =
      indicatorById.get(id)?.indicator ??
      place?.objective ??
      referential.goals.find((goal) => goal.id === id);
    const label = node ? localize(node.label, this.#language).text : id;
    const name = `${label} (${id}, ${referential.version})`;
    this.#names.set(id, name);
    return name;
  }
}

/** The followers of a shorter set; the whole where nothing of the set goes on, so that something is asked. */
function shorterSet(map: TransitionMap, indicators: readonly string[] | null): string[] | null {
  if (indicators === null) return null;
  const asked = new Set(indicators);
  const after = [...map.indicators.sources].flatMap(([id, sources]) =>
    sources.some((source) => asked.has(source)) ? [id] : [],
  );
  return after.length > 0 ? after : null;
}
