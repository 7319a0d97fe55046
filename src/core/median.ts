/** The median of values; with an even number of them the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** The median of a distribution (how many at 0, 1, 2, …), as `median` has it. */
export function medianOfCounts(distribution: readonly number[]): number | null {
  const total = sum(distribution);
  if (total === 0) return null;
  return (placeOf(distribution, (total - 1) >> 1) + placeOf(distribution, total >> 1)) / 2;
}

/** The lower of the two middle values of a distribution (the middle one, where their number is odd); null of none. */
export function lowerMedianOfCounts(distribution: readonly number[]): number | null {
  const total = sum(distribution);
  return total === 0 ? null : placeOf(distribution, (total - 1) >> 1);
}

/** The value that stands at a place, from 0, of the values in order. */
function placeOf(distribution: readonly number[], place: number): number {
  let seen = 0;
  return distribution.findIndex((count) => {
    seen += count;
    return seen > place;
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
