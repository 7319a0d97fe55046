/** Minutes that one indicator takes one person (reading, choosing, a word): 36 take about 35. */
const minutesPerIndicator = 35 / 36;

/** Whole minutes that a number of indicators takes one person; at least one where there are any. */
export function minutesFor(indicators: number): number {
  return indicators === 0 ? 0 : Math.max(1, Math.round(indicators * minutesPerIndicator));
}
