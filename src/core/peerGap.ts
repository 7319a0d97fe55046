import { agreementOf } from './agreements.ts';
import { type Assessment, revealOf } from './dossier.ts';
import { type GapTexts, gapTexts } from './gapTexts.ts';
import { agreedSeries, type PositionWords, positionInWords } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import { shownVoices } from './shownVoices.ts';

/** How the peers’ regard stands to the pole’s own: never right or wrong. */
export type GapKind =
  /** the peers see it half a level further, or more */
  | 'peersFurther'
  | 'ownFurther'
  | 'close'
  /** the peers have no position */
  | 'onlyOwn'
  | 'onlyPeers'
  /** too few answered on one side to show it */
  | 'withheld'
  /** nobody has a position */
  | 'none';

/** Where one side stands. */
export interface Stand {
  /** level values, 0 … m */
  position: number;
  words: PositionWords;
}

export interface OwnStand extends Stand {
  /** `agreed`: the own voices have none that is shown; it is the level that the pole agreed on by itself */
  basis: 'voices' | 'agreed';
}

export interface Gap<Own extends Stand = Stand> {
  kind: GapKind;
  /** the peers’ position minus the own one, in levels; null where one is missing */
  gap: number | null;
  own: Own | null;
  peers: Stand | null;
}

export interface IndicatorGap extends Gap<OwnStand> {
  node: IndicatorNode;
  /** at least the gap of the assessment’s rule */
  toDiscuss: boolean;
  texts: GapTexts;
}

/**
 * Of an objective or a goal, over its indicators that have a gap: the mean of
 * their positions (of a goal: of its objectives’) on either side, so that both
 * speak of the same things.
 */
export interface NodeGap extends Gap {
  id: string;
  /** indicators that have a gap */
  compared: number;
  /** indicators that are asked */
  asked: number;
}

/** Own against peers: each list widest first, then in the referential’s order, what has no gap last. */
export interface PeerGaps {
  indicators: readonly IndicatorGap[];
  objectives: readonly NodeGap[];
  goals: readonly NodeGap[];
}

/** Within this, in levels, both sides are close. */
const close = 0.5;

/**
 * Own against peers, of what may be shown (shownVoices.ts) and nothing else;
 * null while the assessment is blind. For the peers’ first regard, hand in the
 * assessment that firstRegard.ts gives.
 */
export function peerGaps(index: ReferentialIndex, assessment: Assessment): PeerGaps | null {
  if (revealOf(assessment) === 'blind') return null;
  const standOn = stands(index, assessment);
  const textsOn = gapTexts(assessment);
  const asked = [...shownVoices(index, assessment).ownSeries.indicators.keys()];
  const indicators = asked.flatMap((id): IndicatorGap[] => {
    const node = index.indicatorById.get(id);
    if (!node) return [];
    const found = standOn(id);
    const toDiscuss = found.gap !== null && Math.abs(found.gap) >= assessment.rule.gap;
    return [{ ...found, node, toDiscuss, texts: textsOn(id) }];
  });
  const objectives = index.objectives.flatMap(({ objective: { id } }) =>
    nodeGap(
      index,
      id,
      indicators.filter(({ node }) => node.objective.id === id),
    ),
  );
  const goals = index.referential.goals.flatMap((goal) => {
    const within = objectives.filter(({ id }) => goal.objectives.some((one) => one.id === id));
    return nodeGap(
      index,
      goal.id,
      indicators.filter(({ node }) => node.goal.id === goal.id),
      within,
    );
  });
  return {
    indicators: widestFirst(indicators),
    objectives: widestFirst(objectives),
    goals: widestFirst(goals),
  };
}

function stands(
  index: ReferentialIndex,
  assessment: Assessment,
): (indicatorId: string) => Gap<OwnStand> {
  const shown = shownVoices(index, assessment);
  // What stands in `finals` was said after hearing the peers: it is no regard of before.
  const agreedAlone = agreedSeries(index, { ...assessment, finals: {} }).indicators;
  return (id) => {
    const voices = standAt(index, shown.ownSeries.indicators.get(id)?.position);
    const agreed = agreementOf({ ...assessment, finals: {} }, id)
      ? standAt(index, agreedAlone.get(id)?.position)
      : null;
    const own: OwnStand | null = voices
      ? { ...voices, basis: 'voices' }
      : agreed && { ...agreed, basis: 'agreed' };
    const peers = standAt(index, shown.peersSeries.indicators.get(id)?.position);
    const peersHidden =
      shown.withheld.peers > 0 || (shown.peers.length > 0 && !shown.peersOn.has(id));
    const hidden = peersHidden || (own === null && shown.withheld.own > 0);
    return { own, peers, ...compared(own, peers, hidden) };
  };
}

function compared(
  own: Stand | null,
  peers: Stand | null,
  hidden: boolean,
): Pick<Gap, 'kind' | 'gap'> {
  if (own && peers) {
    const gap = peers.position - own.position;
    return { gap, kind: kindOf(gap) };
  }
  if (hidden) return { gap: null, kind: 'withheld' };
  return { gap: null, kind: own ? 'onlyOwn' : peers ? 'onlyPeers' : 'none' };
}

/** (The billionth takes up what a mean of thirds loses in floats.) */
function kindOf(gap: number): GapKind {
  if (Math.abs(gap) < close - 1e-9) return 'close';
  return gap > 0 ? 'peersFurther' : 'ownFurther';
}

/** @param within of a goal: its objectives */
function nodeGap(
  index: ReferentialIndex,
  id: string,
  indicators: readonly IndicatorGap[],
  within: readonly NodeGap[] = [],
): NodeGap[] {
  if (indicators.length === 0) return [];
  const parts: readonly Gap[] = within.length > 0 ? within : indicators;
  const both = parts.filter(({ gap }) => gap !== null);
  const meanOf = (side: 'own' | 'peers') =>
    both.reduce((sum, part) => sum + (part[side]?.position ?? 0), 0) / both.length;
  const has = (kinds: readonly GapKind[]) => indicators.some(({ kind }) => kinds.includes(kind));
  const [own, peers] =
    both.length === 0
      ? [null, null]
      : [standAt(index, meanOf('own')), standAt(index, meanOf('peers'))];
  const gap = own && peers ? peers.position - own.position : null;
  const apart: GapKind = has(['withheld'])
    ? 'withheld'
    : has(['onlyOwn'])
      ? 'onlyOwn'
      : has(['onlyPeers'])
        ? 'onlyPeers'
        : 'none';
  return [
    {
      id,
      kind: gap === null ? apart : kindOf(gap),
      gap,
      own,
      peers,
      compared: indicators.filter((one) => one.gap !== null).length,
      asked: indicators.length,
    },
  ];
}

function standAt({ levels }: ReferentialIndex, position: number | null | undefined): Stand | null {
  return position == null ? null : { position, words: positionInWords(position, levels) };
}

/** Given in the referential’s order. */
function widestFirst<T extends Gap>(gaps: readonly T[]): T[] {
  // Rounded: two means that differ by what floats lose are as wide.
  const width = ({ gap }: T) => (gap === null ? -1 : Math.round(Math.abs(gap) * 1e9));
  return gaps.toSorted((a, b) => width(b) - width(a));
}
