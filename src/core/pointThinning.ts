/** What is looked at of a kept point. */
export interface Kept {
  at: string;
  /** that somebody gave it; '' none */
  name: string;
  bytes: number;
}

/** How many points of one dossier are kept on a device at most, and how much they may take. */
export const pointLimits = { points: 60, bytes: 50 * 1024 * 1024 } as const;

/**
 * Which points go: all of the last day stay, then the last of each day for a
 * month, then the last of each month. Above the limits the oldest go, those
 * with a name after all the others. The latest always stays.
 * @param points in any order
 * @param dayAgo the moment before which a day counts, `monthAgo` a month
 */
export function thinnedOut<T extends Kept>(
  points: readonly T[],
  { dayAgo, monthAgo }: { dayAgo: string; monthAgo: string },
): T[] {
  const latestFirst = points.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const spans = new Set<string>();
  const kept = new Set(
    latestFirst.filter(({ at, name }) => {
      const span = at >= dayAgo ? at : at.slice(0, at >= monthAgo ? 10 : 7);
      const isLast = !spans.has(span) || at >= dayAgo;
      if (name === '') spans.add(span);
      return isLast || name !== '';
    }),
  );
  const oldestFirst = latestFirst.slice(1).reverse();
  const order = [...oldestFirst.filter(unnamed), ...oldestFirst.filter((one) => !unnamed(one))];
  for (const point of order) {
    if (kept.size <= pointLimits.points && sizeOf(kept) <= pointLimits.bytes) break;
    kept.delete(point);
  }
  return points.filter((point) => !kept.has(point));
}

function unnamed({ name }: Kept): boolean {
  return name === '';
}

function sizeOf(points: Iterable<Kept>): number {
  let bytes = 0;
  for (const point of points) bytes += point.bytes;
  return bytes;
}
