import { agreementOf } from './agreements.ts';
import type { DiscussReason, Divergence } from './divergence.ts';
import type { Assessment } from './dossier.ts';
import {
  type IndicatorPosition,
  isNotApplicable,
  type PositionWords,
  positionInWords,
  type Series,
  type SeriesKind,
} from './positions.ts';
import {
  type IndicatorNode,
  type Level,
  NOT_APPLICABLE,
  type ReferentialIndex,
  UNKNOWN,
} from './referential.ts';
import { commentsOn, type ReportComment } from './reportComments.ts';
import { hasComments, type ReportOptions } from './reportOptions.ts';
import { foreignLevels } from './reportVoices.ts';
import { shownVoices } from './shownVoices.ts';

/** A position in one of the report's series, in the order of `ReportModel.series`. */
export interface ReportPosition {
  series: SeriesKind;
  heading: string | null;
  position: number | null;
  words: PositionWords | null;
}

export interface ReportIndicator {
  node: IndicatorNode;
  /** one per series of the report */
  positions: readonly ReportPosition[];
  /** null: no own voice, or none that may be shown */
  own: IndicatorPosition | null;
  /**
   * what is shown as its level: agreed; else the single voice's level; else words of the own
   * position; or a state. `withheld`: nothing is agreed, and so few answered that it is not shown
   */
  state:
    | 'agreed'
    | 'noAgreement'
    | 'single'
    | 'group'
    | 'notApplicable'
    | 'unknown'
    | 'notRated'
    | 'withheld';
  /** for agreed and single (its sentence is `node.indicator.rubric[level.id]`) */
  level: Level | null;
  /** for group */
  words: PositionWords | null;
  /** own, when at least two have a level */
  distribution: readonly number[] | null;
  /** of the final, else of the agreement; empty where there is none */
  rationale: string;
  dissent: string;
  isFinal: boolean;
  /** agreed, or discussed without agreement */
  isConcluded: boolean;
  /** as `commentsOn` puts them */
  comments: readonly ReportComment[];
  /** `unknown` only where somebody has looked and it applies */
  toDiscuss: readonly DiscussReason[];
  gap: number | null;
  /** ratings and agreements whose level the scale does not have: kept, not counted, said */
  foreignLevels: number;
}

/** One position per series, in their order. */
export function reportPositions(
  series: readonly Series[],
  levels: readonly Level[],
  positionIn: (one: Series) => number | null,
): ReportPosition[] {
  return series.map((one) => {
    const position = positionIn(one);
    const words = position === null ? null : positionInWords(position, levels);
    return { series: one.kind, heading: one.heading, position, words };
  });
}

/** What the report says of one indicator. */
export function reportIndicator(input: {
  node: IndicatorNode;
  assessment: Assessment;
  index: ReferentialIndex;
  /** those that are shown */
  series: readonly Series[];
  /** the own one, shown as a series or not */
  ownSeries: Series | undefined;
  divergence: Divergence | undefined;
  options: ReportOptions;
}): ReportIndicator {
  const { node, assessment, index, series, ownSeries, divergence, options } = input;
  const withPeers = !options.withoutSeries.includes('peers');
  const id = node.indicator.id;
  const isWithheld = shownVoices(index, assessment).withheld.own > 0;
  const own = isWithheld ? null : (ownSeries?.indicators.get(id) ?? null);
  const accepted = agreementOf(assessment, id);
  const shown = shownLevel(
    accepted ? accepted.agreement.level : undefined,
    own,
    isWithheld,
    index.levels,
  );
  return {
    node,
    positions: reportPositions(
      series,
      index.levels,
      (one) => one.indicators.get(id)?.position ?? null,
    ),
    own,
    ...shown,
    distribution: own && own.responses >= 2 ? own.distribution : null,
    rationale: accepted?.agreement.rationale ?? '',
    dissent: accepted?.agreement.dissent ?? '',
    isFinal: accepted?.isFinal ?? false,
    isConcluded: accepted !== null,
    comments: hasComments(options, id) ? commentsOn(assessment, id, options.names) : [],
    toDiscuss: (divergence?.reasons ?? []).filter((reason) => {
      if (reason === 'unknown') return !isUntouched(shown.state);
      return withPeers || reason !== 'gap';
    }),
    gap: withPeers ? (divergence?.gap ?? null) : null,
    foreignLevels: foreignLevels(index, assessment, id),
  };
}

/** Nobody has looked yet, or it does not apply: said as such, not as a question that nobody could answer. */
function isUntouched(state: ReportIndicator['state']): boolean {
  return state === 'notRated' || state === 'notApplicable';
}

/**
 * What stands as an indicator's level: what was agreed, else what the own
 * responses say. `agreed`: undefined where nothing was; an agreed level that
 * the scale does not have is not counted. Own responses of which some do not
 * know and some find it not applicable: not known.
 */
function shownLevel(
  agreed: string | null | undefined,
  own: IndicatorPosition | null,
  isWithheld: boolean,
  levels: readonly Level[],
): Pick<ReportIndicator, 'state' | 'level' | 'words'> {
  const none = { level: null, words: null };
  if (agreed === null) return { state: 'noAgreement', ...none };
  if (agreed === NOT_APPLICABLE) return { state: 'notApplicable', ...none };
  if (agreed === UNKNOWN) return { state: 'unknown', ...none };
  const agreedLevel = levels.find((level) => level.id === agreed);
  if (agreedLevel) return { state: 'agreed', level: agreedLevel, words: null };
  if (isWithheld) return { state: 'withheld', ...none };
  if (!own) return { state: 'notRated', ...none };
  if (own.position === null) {
    if (isNotApplicable(own)) return { state: 'notApplicable', ...none };
    return { state: own.unknown > 0 ? 'unknown' : 'notRated', ...none };
  }
  if (own.responses > 1)
    return { state: 'group', level: null, words: positionInWords(own.position, levels) };
  return {
    state: 'single',
    level: levels.find((level) => level.value === own.position) ?? null,
    words: null,
  };
}
