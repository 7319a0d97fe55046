import { type ReferentialIndex, referentialKey } from './referential.ts';
import { transitionBetween } from './transition.ts';

/** Indicators that continue one another between two referentials: everything that hangs together. */
export interface LinkedIndicators {
  /** ids in the former referential, in its order; none: the later ones are new */
  before: readonly string[];
  /** ids in the later one, in its order; none: nothing continues the former ones */
  after: readonly string[];
}

/**
 * How the indicators of two referentials hang together, in the later one’s
 * order, then those that nothing continues. From the other side it is the same,
 * turned round.
 * @param known referentials that may link the two, where neither supersedes the other
 */
export function indicatorLinks(
  former: ReferentialIndex,
  later: ReferentialIndex,
  known: readonly ReferentialIndex[] = [],
): LinkedIndicators[] {
  const isSame = referentialKey(former.referential) === referentialKey(later.referential);
  const map = isSame ? null : transitionBetween(former, later, known);
  const sourcesOf = (id: string): readonly string[] =>
    isSame ? ifThere(former, id) : (map?.indicators.sources.get(id) ?? []);
  const followersOf = (id: string): readonly string[] =>
    isSame ? ifThere(later, id) : (map?.indicators.followers.get(id) ?? []);
  const placed = new Set<string>();
  const linked = idsOf(later).flatMap((id): LinkedIndicators[] => {
    if (placed.has(id)) return [];
    const found = hangingTogether(id, sourcesOf, followersOf);
    for (const one of found.after) placed.add(one);
    return [
      {
        before: idsOf(former).filter((one) => found.before.has(one)),
        after: idsOf(later).filter((one) => found.after.has(one)),
      },
    ];
  });
  const gone = idsOf(former).filter((id) => followersOf(id).length === 0);
  return [...linked, ...gone.map((id) => ({ before: [id], after: [] }))];
}

/** Whether levels of the one mean as much as levels of the other: the scales have as many. */
export function sameScale(former: ReferentialIndex, later: ReferentialIndex): boolean {
  return former.levels.length === later.levels.length;
}

/** From an indicator to what it continues, to what else continues that, and so on. */
function hangingTogether(
  id: string,
  sourcesOf: (id: string) => readonly string[],
  followersOf: (id: string) => readonly string[],
): { before: Set<string>; after: Set<string> } {
  const before = new Set<string>();
  // A set goes on to what is added while it is walked through.
  const after = new Set([id]);
  for (const one of after) {
    for (const source of sourcesOf(one)) {
      before.add(source);
      for (const other of followersOf(source)) after.add(other);
    }
  }
  return { before, after };
}

/** Two texts of one referential may differ by an indicator: what is not in the other hangs together with nothing. */
function ifThere({ indicatorById }: ReferentialIndex, id: string): string[] {
  return indicatorById.has(id) ? [id] : [];
}

function idsOf({ indicators }: ReferentialIndex): string[] {
  return indicators.map(({ indicator }) => indicator.id);
}
