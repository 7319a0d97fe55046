import { compareRatios, type Ratio } from '#core/positions.ts';

/** How far apart the voices of an indicator are, in four words. */
export type Spread = 'same' | 'close' | 'wide' | 'apart';

const quarter: Ratio = { numerator: 1, denominator: 4 };
const half: Ratio = { numerator: 1, denominator: 2 };

/**
 * A dispersion (Leik’s D: 0 = all the same, 1 = half at each end) in words. The
 * bounds, a quarter and a half, are ours: they only name what the marks beside
 * show. What is to be discussed is decided by the assessment’s rule.
 */
export function spreadOf(dispersion: Ratio): Spread {
  if (dispersion.numerator === 0) return 'same';
  if (compareRatios(dispersion, quarter) <= 0) return 'close';
  return compareRatios(dispersion, half) <= 0 ? 'wide' : 'apart';
}
