import type { Assessment, Dossier } from './dossier.ts';
import {
  type Indicator,
  type Referential,
  type ReferentialIndex,
  referentialKey,
} from './referential.ts';

/** What continues what, between the nodes of one kind in two referentials. */
export interface Links {
  /** what continues a node of the one that is left, in the other's order; no entry: nothing does */
  followers: ReadonlyMap<string, readonly string[]>;
  /** what a node of the one that is reached continues, in the other's order; no entry: it is new */
  sources: ReadonlyMap<string, readonly string[]>;
}

/** How answers go from one referential to another (formats.md § 1, `follows`; § 2, `transition`). */
export interface TransitionMap {
  from: ReferentialIndex;
  to: ReferentialIndex;
  indicators: Links;
  /**
   * `follows` speaks of indicators only. An objective (a goal) goes where most
   * of its indicators go, and one that is reached continues the one that most
   * of its own come from: the same links are found from either side.
   */
  objectives: Links;
  goals: Links;
}

/**
 * How an indicator that is reached came to be. `carried`: it continues a
 * single one, alone; `merged`: several; `split`: one that others continue
 * too; `fresh`: none.
 */
export type Continuation = 'carried' | 'merged' | 'split' | 'fresh';

type Pair = readonly [from: string, to: string];

/**
 * How answers go from `from` to `to`, along `follows`, in either direction.
 * Where neither supersedes the other, the chain of `known` referentials that
 * links them is followed step by step. Null: no chain links them, nothing at
 * all would be carried, or they are one and the same.
 */
export function transitionBetween(
  from: ReferentialIndex,
  to: ReferentialIndex,
  known: readonly ReferentialIndex[] = [],
): TransitionMap | null {
  const chain = chainBetween(from, to, known);
  const [first, ...others] = chain.slice(1).map((next, at) => stepPairs(chain[at] ?? from, next));
  const pairs = others.reduce(composed, first ?? []);
  if (pairs.length === 0) return null;
  const [former, later] = [nodeOrders(from), nodeOrders(to)];
  return {
    from,
    to,
    indicators: linksOf(pairs, former.indicators, later.indicators),
    objectives: parentLinks(pairs, former, later, 'objectives'),
    goals: parentLinks(pairs, former, later, 'goals'),
  };
}

/** How an indicator of `map.to` came to be. */
export function continuationOf({ indicators }: TransitionMap, id: string): Continuation {
  const sources = indicators.sources.get(id) ?? [];
  const [source] = sources;
  if (source === undefined) return 'fresh';
  if (sources.length > 1) return 'merged';
  return (indicators.followers.get(source) ?? []).length > 1 ? 'split' : 'carried';
}

/** Which indicator of `map.from` each of `map.to` continues, where it is one to one. */
export function carriedPairs(map: TransitionMap): ReadonlyMap<string, string> {
  const carried = [...map.indicators.sources].filter(
    ([id]) => continuationOf(map, id) === 'carried',
  );
  return new Map(carried.map(([id, sources]) => [id, sources[0] ?? '']));
}

/**
 * The assessment that is worked on instead of an archived one, after one move
 * or several; null: it was not archived by a move, or what came of it is deleted.
 */
export function continuedBy(dossier: Dossier, archive: Assessment): Assessment | null {
  let last = archive;
  // As many steps as there are assessments: a file by other hands may go in circles.
  for (const _ of dossier.assessments) {
    const next = dossier.assessments.find(({ transition }) => transition?.archived === last.id);
    if (!next) break;
    last = next;
  }
  return last === archive || last.archived || last.deletedAt ? null : last;
}

function keyOf(index: ReferentialIndex): string {
  return referentialKey(index.referential);
}

/** The referentials from one to the other, each beside the next by `supersedes`; empty: no way. */
function chainBetween(
  from: ReferentialIndex,
  to: ReferentialIndex,
  known: readonly ReferentialIndex[],
): ReferentialIndex[] {
  const byKey = new Map([...known, from, to].map((index) => [keyOf(index), index]));
  const reached = new Map<string, ReferentialIndex[]>([[keyOf(from), [from]]]);
  // A map goes on to what is added while it is walked through: the nearest are found first.
  for (const chain of reached.values()) {
    const last = chain.at(-1);
    if (!last) continue;
    if (last === to) return chain;
    for (const [key, index] of byKey) {
      const beside =
        supersedes(index.referential, last.referential) ||
        supersedes(last.referential, index.referential);
      if (beside && !reached.has(key)) reached.set(key, [...chain, index]);
    }
  }
  return [];
}

function supersedes(later: Referential, former: Referential): boolean {
  return later.supersedes?.id === former.id && later.supersedes.version === former.version;
}

/** What the one says of the other, whichever came first. */
function stepPairs(from: ReferentialIndex, to: ReferentialIndex): Pair[] {
  if (supersedes(to.referential, from.referential)) return followedPairs(from, to);
  return followedPairs(to, from).map(([former, later]) => [later, former]);
}

function followedPairs(former: ReferentialIndex, later: ReferentialIndex): Pair[] {
  return later.indicators.flatMap(({ indicator }) =>
    followed(indicator).flatMap((id): Pair[] =>
      former.indicatorById.has(id) ? [[id, indicator.id]] : [],
    ),
  );
}

function followed(indicator: Indicator): string[] {
  return [...new Set(indicator.follows ?? [])];
}

function composed(first: readonly Pair[], second: readonly Pair[]): Pair[] {
  const onward = grouped(second);
  return first.flatMap(([from, middle]) =>
    (onward.get(middle) ?? []).map((to): Pair => [from, to]),
  );
}

function grouped(pairs: readonly Pair[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (!group) groups.set(key, [value]);
    else if (!group.includes(value)) group.push(value);
  }
  return groups;
}

/** Ids of a referential's nodes, in its order, and above which each indicator stands. */
interface NodeOrders {
  indicators: readonly string[];
  objectives: readonly string[];
  goals: readonly string[];
  objectivesAbove: ReadonlyMap<string, string>;
  goalsAbove: ReadonlyMap<string, string>;
}

function nodeOrders({ referential, objectives, indicators }: ReferentialIndex): NodeOrders {
  return {
    indicators: indicators.map(({ indicator }) => indicator.id),
    objectives: objectives.map(({ objective }) => objective.id),
    goals: referential.goals.map(({ id }) => id),
    objectivesAbove: new Map(
      indicators.map(({ indicator, objective }) => [indicator.id, objective.id]),
    ),
    goalsAbove: new Map(indicators.map(({ indicator, goal }) => [indicator.id, goal.id])),
  };
}

function linksOf(pairs: readonly Pair[], from: readonly string[], to: readonly string[]): Links {
  const inOrder = (links: readonly Pair[], keys: readonly string[], values: readonly string[]) => {
    const groups = grouped(links);
    const place = new Map(values.map((id, at) => [id, at]));
    const sorted = keys.flatMap((key): [string, string[]][] => {
      const group = groups.get(key);
      if (!group) return [];
      return [[key, group.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))]];
    });
    return new Map(sorted);
  };
  const backward = pairs.map(([former, later]): Pair => [later, former]);
  return { followers: inOrder(pairs, from, to), sources: inOrder(backward, to, from) };
}

function parentLinks(
  pairs: readonly Pair[],
  from: NodeOrders,
  to: NodeOrders,
  kind: 'objectives' | 'goals',
): Links {
  const above = (orders: NodeOrders, id: string) => orders[`${kind}Above`].get(id) ?? '';
  const lifted = pairs.map(([former, later]): Pair => [above(from, former), above(to, later)]);
  const onward = nearest(lifted, to[kind]);
  const back = nearest(
    lifted.map(([former, later]) => [later, former]),
    from[kind],
  );
  const both = [...onward, ...back.map(([later, former]): Pair => [former, later])];
  return linksOf(both, from[kind], to[kind]);
}

/** For each key the value that it is paired with most often; of several, that of the same id, else the first in order. */
function nearest(pairs: readonly Pair[], order: readonly string[]): Pair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, value] of pairs) {
    const row = counts.get(key) ?? new Map<string, number>();
    counts.set(key, row.set(value, (row.get(value) ?? 0) + 1));
  }
  return [...counts].map(([key, row]): Pair => {
    const most = Math.max(...row.values());
    const best = order.filter((id) => row.get(id) === most);
    return [key, best.includes(key) ? key : (best[0] ?? '')];
  });
}
