import { agreementOf } from './agreements.ts';
import type { Assessment } from './dossier.ts';
import { median, medianOfCounts } from './median.ts';
import {
  type IndicatorNode,
  type Level,
  NOT_APPLICABLE,
  type ReferentialIndex,
  UNKNOWN,
} from './referential.ts';
import { type Tally, tally } from './tally.ts';
import { groupByPole, ownResponses, peerResponses } from './voices.ts';

/** An exact fraction, so that dispersions compare without rounding. The denominator is above 0. */
export interface Ratio {
  numerator: number;
  denominator: number;
}

/** Below 0, 0 or above 0 as `a` is smaller, equal or larger; by integer cross products, never by division. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

/** Where a group of responses stands on one indicator. */
export interface IndicatorPosition {
  /** level values, 0 … m (the number of levels − 1); null: none */
  position: number | null;
  /** counting responses that have a level of the scale */
  responses: number;
  /** counting responses of the group */
  counting: number;
  notApplicable: number;
  unknown: number;
  /** responses at each level, in the scale's order */
  distribution: readonly number[];
  /** responses / counting; null where 0/0 */
  coverage: number | null;
  /** Leik's D; null for fewer than two responses */
  dispersion: Ratio | null;
}

/** Where a group stands on an objective or a goal. */
export interface NodePosition {
  /** mean of the indicators' positions (of a goal: of its objectives'); null: none */
  position: number | null;
  /** rated / expected; null where 0/0 */
  coverage: number | null;
  /** active indicators that have a position */
  rated: number;
  /** active indicators, without those that have ratings and only `not-applicable` ones */
  expected: number;
}

export type SeriesKind = 'own' | 'peers' | 'agreed' | 'earlier';

/**
 * One reading of an assessment. Only what the assessment asks is in the maps,
 * in the referential's order: an objective or a goal without an active
 * indicator is absent.
 */
export interface Series {
  kind: SeriesKind;
  /** of an earlier assessment: its year, or its ISO day where the year is that of the present one or repeats; else null */
  heading: string | null;
  indicators: ReadonlyMap<string, IndicatorPosition>;
  objectives: ReadonlyMap<string, NodePosition>;
  goals: ReadonlyMap<string, NodePosition>;
}

/** A position in words: a level, or two neighbouring ones that it lies between. */
export type PositionWords =
  | { kind: 'level'; level: Level }
  | { kind: 'between'; lower: Level; upper: Level };

/** The indicators that the assessment asks, in the referential's order: all, or the shorter set. */
export function activeIndicators(index: ReferentialIndex, assessment: Assessment): IndicatorNode[] {
  if (assessment.indicators === null) return [...index.indicators];
  const asked = new Set(assessment.indicators);
  return index.indicators.filter((node) => asked.has(node.indicator.id));
}

/** Members, partners and facilitators: the median of each indicator over their counting responses. */
export function ownSeries(index: ReferentialIndex, assessment: Assessment): Series {
  const active = activeIndicators(index, assessment);
  const tallies = tally(index, active, ownResponses(assessment));
  return seriesOf('own', null, index, new Map(tallies.map((one) => [one.id, positionOf(one)])));
}

/**
 * Peers, by pole first: the median within each pole, then the median over the
 * poles that have one. The numbers beside it (distribution, dispersion,
 * coverage) are of the responses, each one voice.
 */
export function peersSeries(index: ReferentialIndex, assessment: Assessment): Series {
  const active = activeIndicators(index, assessment);
  const responses = peerResponses(assessment);
  const byPole = groupByPole(responses).map((group) => tally(index, active, group));
  const tallies = tally(index, active, responses);
  const indicators = tallies.map((all, at): [string, IndicatorPosition] => {
    const positions = byPole.flatMap((pole) => medianOfCounts(pole[at]?.distribution ?? []) ?? []);
    return [all.id, { ...positionOf(all), position: median(positions) }];
  });
  return seriesOf('peers', null, index, new Map(indicators));
}

/**
 * What was agreed on: finals, else agreements. Nobody's responses are in it:
 * `responses` and `counting` are 0, coverage (of an indicator) and dispersion
 * none; an agreement that an indicator does not apply, or that nobody knows,
 * is counted as such.
 */
export function agreedSeries(index: ReferentialIndex, assessment: Assessment): Series {
  const none = index.levels.map(() => 0);
  const indicators = activeIndicators(index, assessment).map(
    ({ indicator }): [string, IndicatorPosition] => {
      const level = agreementOf(assessment, indicator.id)?.agreement.level ?? null;
      const position = level === null ? null : (index.levelValues.get(level) ?? null);
      return [
        indicator.id,
        {
          position,
          responses: 0,
          counting: 0,
          notApplicable: level === NOT_APPLICABLE ? 1 : 0,
          unknown: level === UNKNOWN ? 1 : 0,
          distribution: none,
          coverage: null,
          dispersion: null,
        },
      ];
    },
  );
  return seriesOf('agreed', null, index, new Map(indicators));
}

/** Of an indicator on which nobody’s answer is there to be shown. */
export function nowhere(index: ReferentialIndex): IndicatorPosition {
  return {
    position: null,
    responses: 0,
    counting: 0,
    notApplicable: 0,
    unknown: 0,
    distribution: index.levels.map(() => 0),
    coverage: null,
    dispersion: null,
  };
}

/** The series over given indicators' positions, with those of their objectives and goals. */
export function seriesOf(
  kind: SeriesKind,
  heading: string | null,
  index: ReferentialIndex,
  indicators: ReadonlyMap<string, IndicatorPosition>,
): Series {
  const objectives = new Map<string, NodePosition>();
  const goals = new Map<string, NodePosition>();
  for (const goal of index.referential.goals) {
    const within: NodePosition[] = [];
    for (const objective of goal.objectives) {
      const asked = objective.indicators.flatMap((node) => indicators.get(node.id) ?? []);
      if (asked.length === 0) continue;
      const position = objectivePosition(asked);
      objectives.set(objective.id, position);
      within.push(position);
    }
    if (within.length > 0) goals.set(goal.id, goalPosition(within));
  }
  return { kind, heading, indicators, objectives, goals };
}

/**
 * A position within a quarter level of a level is that level, else it lies
 * between two. (The billionth takes up what a mean of thirds loses in floats.)
 */
export function positionInWords(position: number, levels: readonly Level[]): PositionWords {
  const nearest = levels.find((level) => Math.abs(position - level.value) <= 0.25 + 1e-9);
  if (nearest) return { kind: 'level', level: nearest };
  const upper = levels.find((level) => level.value > position);
  const lower = levels.findLast((level) => level.value < position);
  const end = upper ?? lower;
  if (!end) throw new Error('a scale has at least two levels');
  return lower && upper ? { kind: 'between', lower, upper } : { kind: 'level', level: end };
}

/**
 * Leik's ordinal dispersion (R. K. Leik, "A Measure of Ordinal Consensus",
 * 1966) of a distribution over k levels: with n responses, c_i of them at or
 * below level i, D = 2·Σ_{i<k} min(c_i, n − c_i) / (n·(k − 1)). 0: all the
 * same; 1: half at each end. Null for fewer than two responses.
 */
function dispersionOf(distribution: readonly number[], total: number): Ratio | null {
  if (total < 2) return null;
  let below = 0;
  let spread = 0;
  for (const count of distribution.slice(0, -1)) {
    below += count;
    spread += Math.min(below, total - below);
  }
  return { numerator: 2 * spread, denominator: total * (distribution.length - 1) };
}

function positionOf({ id: _id, ...counted }: Tally): IndicatorPosition {
  const responses = counted.distribution.reduce((sum, count) => sum + count, 0);
  return {
    ...counted,
    position: medianOfCounts(counted.distribution),
    responses,
    coverage: quotient(responses, counted.counting),
    dispersion: dispersionOf(counted.distribution, responses),
  };
}

function objectivePosition(asked: readonly IndicatorPosition[]): NodePosition {
  const positions = asked.flatMap((one) => one.position ?? []);
  const expected = asked.filter((one) => !isNotApplicable(one)).length;
  return nodePosition(positions, positions.length, expected);
}

function goalPosition(objectives: readonly NodePosition[]): NodePosition {
  const positions = objectives.flatMap((one) => one.position ?? []);
  const rated = objectives.reduce((sum, one) => sum + one.rated, 0);
  const expected = objectives.reduce((sum, one) => sum + one.expected, 0);
  return nodePosition(positions, rated, expected);
}

function nodePosition(positions: readonly number[], rated: number, expected: number): NodePosition {
  const sum = positions.reduce((total, position) => total + position, 0);
  return {
    position: quotient(sum, positions.length),
    coverage: quotient(rated, expected),
    rated,
    expected,
  };
}

/** At least one rating, and only `not-applicable` ones: not expected to have a position. */
export function isNotApplicable(one: IndicatorPosition): boolean {
  return one.position === null && one.notApplicable > 0 && one.unknown === 0;
}

function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
