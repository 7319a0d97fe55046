import { type Assessment, type Response, type Reveal, revealOf } from './dossier.ts';
import {
  activeIndicators,
  type IndicatorPosition,
  nowhere,
  ownSeries,
  peersSeries,
  type Series,
  seriesOf,
} from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import { tally } from './tally.ts';
import { hidesPeople, type VoiceGroup, type VoiceGroups, voiceGroups } from './voiceGroups.ts';
import { groupByPole, ownResponses, peerResponses } from './voices.ts';

/**
 * The one door through which answers become positions (decision 013). Whatever
 * shows or exports what was answered, but for words, asks here and counts
 * nothing else: so all views together tell no more than the counts that
 * crossViews.ts argues about.
 */
export interface ShownVoices {
  /** counting voices whose answers may be shown, of each side */
  own: readonly Response[];
  peers: readonly Response[];
  /** ids of the asked indicators of which what the peers say is shown */
  peersOn: ReadonlySet<string>;
  /** over `own`; without a voice it has no position */
  ownSeries: Series;
  /** over `peers`, without a position where they are not shown */
  peersSeries: Series;
  withheld: Withheld;
}

/** What is there and not shown, so that nobody is recognised; 0: nothing. */
export interface Withheld {
  /** own voices, all of them */
  own: number;
  /** peers, all of them */
  peers: number;
  /** asked indicators of which what the peers say is not shown, though it is of others */
  peersOn: number;
}

interface GroupedVoices extends ShownVoices {
  groups: VoiceGroups;
}

/**
 * Blind: nobody’s. Open, or people are named: everybody’s. Revealed: those that
 * Regards croisés shows (`groupedVoices`).
 */
export const shownVoices = remembered((index, assessment): ShownVoices => {
  if (hidesPeople(assessment)) return groupedVoices(index, assessment);
  const isBlind = revealOf(assessment) === 'blind';
  const active = activeIndicators(index, assessment);
  return counted(index, assessment, {
    own: isBlind ? [] : ownResponses(assessment),
    peers: isBlind ? [] : peerResponses(assessment),
    peersOn: new Set(isBlind ? [] : active.map(({ indicator }) => indicator.id)),
    withheld: { own: 0, peers: 0, peersOn: 0 },
  });
});

/**
 * The voices that stand in groups large enough to be shown, however far the
 * assessment is revealed: what is drawn group by group keeps to them.
 */
export const groupedVoices = remembered((index, assessment): GroupedVoices => {
  const groups = voiceGroups(assessment);
  const active = activeIndicators(index, assessment);
  const peersOn = shownPeers(index, active, groups.peers);
  const [own, peers] = [groups.own, groups.peers].map((side) =>
    side.flatMap(({ voices }) => voices),
  ) as [Response[], Response[]];
  const withheld: Withheld = {
    own: groups.withheld.own ? ownResponses(assessment).length : 0,
    peers: groups.withheld.peers ? peerResponses(assessment).length : 0,
    peersOn: peers.length > 0 ? active.length - peersOn.size : 0,
  };
  return { ...counted(index, assessment, { own, peers, peersOn, withheld }), groups };
});

function counted(
  index: ReferentialIndex,
  assessment: Assessment,
  voices: Omit<ShownVoices, 'ownSeries' | 'peersSeries'>,
): ShownVoices {
  const { own, peers, peersOn } = voices;
  const all = peersSeries(index, { ...assessment, responses: [...peers] });
  const shown = [...all.indicators].map(([id, position]): [string, IndicatorPosition] => [
    id,
    peersOn.has(id) ? position : nowhere(index),
  ]);
  return {
    ...voices,
    ownSeries: ownSeries(index, { ...assessment, responses: [...own] }),
    peersSeries: seriesOf('peers', null, index, new Map(shown)),
  };
}

/**
 * Of which indicators the peers are shown: all, where each pole stands by
 * itself. Where poles are pooled, those whose position by pole is known from
 * the pooled marks alone.
 */
function shownPeers(
  index: ReferentialIndex,
  active: readonly IndicatorNode[],
  peers: readonly VoiceGroup[],
): ReadonlySet<string> {
  const [first] = peers;
  const ids = active.map(({ indicator }) => indicator.id);
  if (!first) return new Set();
  if (first.kind !== 'peers') return new Set(ids);
  const sizes = groupByPole(first.voices).map((pole) => pole.length);
  const tallies = tally(index, active, first.voices);
  const known = tallies.filter(({ distribution }) =>
    isByPoleKnown(
      sizes,
      distribution.reduce((sum, count) => sum + count, 0),
    ),
  );
  return new Set(known.map(({ id }) => id));
}

/**
 * Whether the median over poles of each pole’s median is the same however
 * `rated` marks are dealt to poles of these sizes: each pole has one peer (it
 * is the median of all), at most two marks (their mean), or two poles of two
 * with all four marks (the mean of the four). Else it tells something of a
 * pole, and so of few.
 */
export function isByPoleKnown(sizes: readonly number[], rated: number): boolean {
  if (rated <= 2 || sizes.length === 1) return true;
  if (sizes.every((size) => size === 1)) return true;
  return sizes.length === 2 && sizes.every((size) => size === 2) && rated === 4;
}

interface Remembered<T> {
  index: ReferentialIndex;
  names: Assessment['names'];
  reveal: Reveal;
  indicators: Assessment['indicators'];
  found: T;
}

/**
 * Counts the voices of an assessment once, while they and what is asked of them
 * stay as they are: not again at each agreement, nor for each view.
 */
function remembered<T>(
  find: (index: ReferentialIndex, assessment: Assessment) => T,
): (index: ReferentialIndex, assessment: Assessment) => T {
  const known = new WeakMap<Assessment['responses'], Remembered<T>>();
  return (index, assessment) => {
    const { responses, names, indicators } = assessment;
    const reveal = revealOf(assessment);
    const last = known.get(responses);
    if (
      last?.index === index &&
      last.names === names &&
      last.reveal === reveal &&
      last.indicators === indicators
    ) {
      return last.found;
    }
    const found = find(index, assessment);
    known.set(responses, { index, names, reveal, indicators, found });
    return found;
  };
}
