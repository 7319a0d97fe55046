import type { Referential } from './referential.ts';

/** Longer ids are for files, not for eyes. */
const SHORT = 4;

/** A short mark for each id: the ids themselves where all of them are short (a, b1), else their places, from 1. */
export function shortMarks(ids: readonly string[]): string[] {
  const short = ids.every((id) => id.length <= SHORT);
  return ids.map((id, place) => (short ? id : String(place + 1)));
}

const known = new WeakMap<Referential, ReadonlyMap<string, string>>();

/**
 * What stands beside a node's label, at its axis, in a table: the marks of
 * goals, of objectives and of indicators, each kind by itself, whatever is
 * asked of them. An id that the referential does not have is its own mark.
 */
export function markOf(referential: Referential, id: string): string {
  const marks = known.get(referential) ?? marksOf(referential);
  known.set(referential, marks);
  return marks.get(id) ?? id;
}

function marksOf({ goals }: Referential): ReadonlyMap<string, string> {
  const objectives = goals.flatMap((goal) => goal.objectives);
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const kinds = [goals, objectives, indicators].map((nodes) => nodes.map(({ id }) => id));
  return new Map(
    kinds.flatMap((ids) => {
      const marks = shortMarks(ids);
      return ids.map((id, i): [string, string] => [id, marks[i] ?? id]);
    }),
  );
}
