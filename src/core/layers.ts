import { type Agreement, type Assessment, revealOf } from './dossier.ts';
import { medianOfCounts } from './median.ts';
import { compareTexts } from './order.ts';
import { type IndicatorPosition, type PositionWords, positionInWords } from './positions.ts';
import { type Level, NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from './referential.ts';
import { groupedVoices, shownVoices } from './shownVoices.ts';
import { tally } from './tally.ts';
import { hidesPeople } from './voiceGroups.ts';
import { groupByPole, peerPole } from './voices.ts';

/** What many people said of an indicator. */
export interface VoicesLayer extends IndicatorPosition {
  words: PositionWords | null;
}

/** The peers of one pole. */
export interface PoleLayer {
  /** '' for those who named none */
  pole: string;
  position: number | null;
  words: PositionWords | null;
  /** responses at each level, in the scale’s order */
  distribution: readonly number[];
}

/** What a group decided on an indicator. */
export interface DecisionLayer {
  /** null: `state` says why, or it is of another scale */
  level: Level | null;
  state: 'level' | 'notApplicable' | 'unknown' | 'noAgreement' | 'otherScale';
  rationale: string;
  dissent: string;
  /** ISO moment; null: not known */
  at: string | null;
}

/** What can be said of an indicator, layer by layer, oldest first: none takes the place of another. */
export interface Layers {
  /** each by itself; null: nobody, or too few to show */
  own: VoicesLayer | null;
  /** what the pole agreed on by itself */
  agreement: DecisionLayer | null;
  /** null: nobody, or too few to show */
  peers: VoicesLayer | null;
  /** by pole, sorted by name, where poles may be told apart */
  poles: readonly PoleLayer[];
  /** after the peers were heard */
  final: DecisionLayer | null;
  /** somebody said something on that side, and it is not shown so that nobody is recognised */
  withheld: { own: boolean; peers: boolean };
}

/** Null while the assessment is blind, or where the indicator is not asked. */
export function layersOf(
  index: ReferentialIndex,
  assessment: Assessment,
  indicatorId: string,
): Layers | null {
  const { own, peers, peersOn, ownSeries, peersSeries, withheld } = shownVoices(index, assessment);
  const ownPosition = ownSeries.indicators.get(indicatorId);
  if (!ownPosition || revealOf(assessment) === 'blind') return null;
  const peersPosition = peersOn.has(indicatorId) ? peersSeries.indicators.get(indicatorId) : null;
  return {
    own: own.length > 0 ? voicesLayer(index, ownPosition) : null,
    agreement: decisionLayer(index, assessment.agreements[indicatorId]),
    peers: peers.length > 0 && peersPosition ? voicesLayer(index, peersPosition) : null,
    poles: peersOn.has(indicatorId) ? poleLayers(index, assessment, indicatorId) : [],
    final: decisionLayer(index, assessment.finals[indicatorId]),
    withheld: {
      own: withheld.own > 0,
      peers: withheld.peers > 0 || (peers.length > 0 && !peersOn.has(indicatorId)),
    },
  };
}

function poleLayers(index: ReferentialIndex, assessment: Assessment, id: string): PoleLayer[] {
  const node = index.indicatorById.get(id);
  if (!node) return [];
  const poles = hidesPeople(assessment)
    ? groupedVoices(index, assessment)
        .groups.peers.filter(({ kind }) => kind === 'pole')
        .map(({ voices }) => voices)
    : groupByPole(shownVoices(index, assessment).peers);
  return poles
    .map((voices): PoleLayer => {
      const distribution = tally(index, [node], voices)[0]?.distribution ?? [];
      const position = medianOfCounts(distribution);
      const pole = voices[0] ? peerPole(voices[0]) : '';
      return { pole, position, words: wordsOf(index, position), distribution };
    })
    .sort((a, b) => compareTexts(a.pole, b.pole));
}

function voicesLayer(index: ReferentialIndex, position: IndicatorPosition): VoicesLayer {
  return { ...position, words: wordsOf(index, position.position) };
}

function wordsOf({ levels }: ReferentialIndex, position: number | null): PositionWords | null {
  return position === null ? null : positionInWords(position, levels);
}

/** What is only proposed, or was taken back, is no decision. */
export function decisionLayer(
  { levels }: ReferentialIndex,
  agreement: Agreement | undefined,
): DecisionLayer | null {
  if (!agreement || agreement.proposed === true) return null;
  const level = levels.find(({ id }) => id === agreement.level) ?? null;
  return {
    level,
    state: level ? 'level' : stateOf(agreement.level),
    rationale: agreement.rationale?.trim() ?? '',
    dissent: agreement.dissent?.trim() ?? '',
    at: agreement.updatedAt ?? null,
  };
}

function stateOf(level: string | null): DecisionLayer['state'] {
  if (level === null) return 'noAgreement';
  if (level === NOT_APPLICABLE) return 'notApplicable';
  return level === UNKNOWN ? 'unknown' : 'otherScale';
}
