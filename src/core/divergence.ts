import { type Assessment, type DiscussionRule, revealOf } from './dossier.ts';
import { lowerMedianOfCounts } from './median.ts';
import { compareRatios, type IndicatorPosition, type Ratio } from './positions.ts';
import type { Level, ReferentialIndex } from './referential.ts';
import { type ShownVoices, shownVoices } from './shownVoices.ts';

/** Why an indicator is to be talked about (formats.md, "To discuss"). */
export type DiscussReason = 'spread' | 'gap' | 'unknown';

export interface Divergence {
  indicatorId: string;
  /** of the own responses; null for fewer than two */
  dispersion: Ratio | null;
  /** the peers' position minus the own one, in levels; null where one is missing */
  gap: number | null;
  /** empty: nothing to discuss */
  reasons: readonly DiscussReason[];
  /** the lower median level of the own responses, where nothing is to be discussed and half of them have a level */
  proposal: Level | null;
}

/**
 * Of each asked indicator how far the regards that may be shown differ, in the
 * referential's order. Empty while the assessment is blind.
 */
export function divergences(
  index: ReferentialIndex,
  assessment: Assessment,
): ReadonlyMap<string, Divergence> {
  if (revealOf(assessment) === 'blind') return new Map();
  return divergencesOf(index, assessment.rule, shownVoices(index, assessment));
}

/** The same of given voices. */
export function divergencesOf(
  { levels }: ReferentialIndex,
  rule: DiscussionRule,
  { ownSeries, peersSeries }: ShownVoices,
): ReadonlyMap<string, Divergence> {
  const found = [...ownSeries.indicators].map(([id, own]): [string, Divergence] => {
    const gap = difference(peersSeries.indicators.get(id)?.position ?? null, own.position);
    const reasons = reasonsOf(own, gap, rule);
    const proposal = reasons.length === 0 ? proposalOf(own, levels) : null;
    return [id, { indicatorId: id, dispersion: own.dispersion, gap, reasons, proposal }];
  });
  return new Map(found);
}

/**
 * The indicators in the order to talk about them: to discuss first; within
 * each part the larger dispersion (none counts as −1), then the larger gap
 * either way (none as 0), then the referential's order.
 */
export function agenda(index: ReferentialIndex, assessment: Assessment): Divergence[] {
  return inAgendaOrder(divergences(index, assessment).values());
}

/** Divergences given in the referential’s order, in the order to talk about them. */
export function inAgendaOrder(given: Iterable<Divergence>): Divergence[] {
  const none: Ratio = { numerator: -1, denominator: 1 };
  return [...given].sort(
    (a, b) =>
      Number(b.reasons.length > 0) - Number(a.reasons.length > 0) ||
      compareRatios(b.dispersion ?? none, a.dispersion ?? none) ||
      Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0),
  );
}

function reasonsOf(
  own: IndicatorPosition,
  gap: number | null,
  rule: DiscussionRule,
): DiscussReason[] {
  const reasons: DiscussReason[] = [];
  // A share is a decimal and a product of it may end a hair above the whole number that is meant.
  if (closest(own.distribution) < rule.share * own.responses - 1e-9) reasons.push('spread');
  if (gap !== null && Math.abs(gap) >= rule.gap) reasons.push('gap');
  if (own.counting >= 2 && !hasHalf(own)) reasons.push('unknown');
  return reasons;
}

/** How many the best two neighbouring levels hold; on a scale of two levels, the better one. */
function closest(distribution: readonly number[]): number {
  if (distribution.length === 2) return Math.max(...distribution);
  return Math.max(...distribution.slice(1).map((count, at) => count + (distribution[at] ?? 0)));
}

function hasHalf(own: IndicatorPosition): boolean {
  return own.responses * 2 >= own.counting;
}

function proposalOf(own: IndicatorPosition, levels: readonly Level[]): Level | null {
  const value = hasHalf(own) ? lowerMedianOfCounts(own.distribution) : null;
  return levels.find((level) => level.value === value) ?? null;
}

function difference(later: number | null, former: number | null): number | null {
  return later === null || former === null ? null : later - former;
}
