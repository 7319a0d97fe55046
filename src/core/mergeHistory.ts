import { isSameJson } from './canonicalJson.ts';
import { countOf, type Entry, untilOf } from './historyEntries.ts';
import { earliest, latest, mergeUnits, type Unit } from './mergeUnits.ts';

/**
 * Two states of one line of history: an act that goes on (history.ts) began at
 * the earliest and lasted until the latest moment, as often as either counted.
 */
export function mergeEntries(a: Entry, b: Entry): Entry {
  if (isSameJson(a, b)) return a;
  const rest = mergeUnits(said(a), said(b));
  const until = latest(untilOf(a), untilOf(b));
  const count = Math.max(countOf(a), countOf(b));
  return {
    ...rest,
    id: a.id,
    at: earliest(a.at, b.at) ?? a.at,
    ...(until ? { until } : {}),
    ...(count > 1 ? { count } : {}),
  } as Entry;
}

/** What an entry says beside its moments; what another tool keeps under their names too. */
function said({ id: _id, at: _at, until, count, ...rest }: Entry): Unit {
  return {
    ...rest,
    ...(typeof until === 'string' ? {} : { until }),
    ...(typeof count === 'number' ? {} : { count }),
  };
}
