import { agreementOf } from './agreements.ts';
import { type CrossComment, crossComments } from './crossComments.ts';
import { type CrossGroup, crossGroup } from './crossGroups.ts';
import { type DiscussReason, divergencesOf, inAgendaOrder } from './divergence.ts';
import { type Assessment, revealOf } from './dossier.ts';
import { isLate } from './locking.ts';
import {
  activeIndicators,
  type IndicatorPosition,
  type PositionWords,
  positionInWords,
  type Ratio,
} from './positions.ts';
import type { IndicatorNode, Level, ReferentialIndex } from './referential.ts';
import { groupedVoices } from './shownVoices.ts';
import { ownResponses, peerResponses } from './voices.ts';

/** How far the group has come with an indicator. */
export type CrossAgreement =
  | { kind: 'open' }
  | { kind: 'proposed'; level: Level | null }
  /** `level` null: `levelId` is `not-applicable`, `unknown`, or of another scale */
  | { kind: 'agreed'; level: Level | null; levelId: string; isFinal: boolean }
  | { kind: 'noAgreement'; isFinal: boolean };

export interface CrossIndicator {
  node: IndicatorNode;
  /** of all own voices; null: withheld */
  own: IndicatorPosition | null;
  /** the own position; null where there is none */
  words: PositionWords | null;
  /** of all peers, its position by pole; null: there are none, or withheld */
  peers: IndicatorPosition | null;
  /** of the own voices */
  dispersion: Ratio | null;
  gap: number | null;
  /** empty: nothing to discuss */
  reasons: readonly DiscussReason[];
  /** the level to propose where nothing is to be discussed */
  proposal: Level | null;
  agreement: CrossAgreement;
  comments: readonly CrossComment[];
}

export interface CrossViews {
  named: boolean;
  levels: readonly Level[];
  /** own groups, then peers’ */
  groups: readonly CrossGroup[];
  /** those that are asked, in the referential’s order */
  indicators: readonly CrossIndicator[];
  /** ids of indicators in the order to talk about them */
  agenda: readonly string[];
  /** there are voices of that side, and too few to show any */
  withheld: { own: boolean; peers: boolean };
  /** counting voices of each side, shown or not */
  voices: { own: number; peers: number };
  /** own voices that came after the reveal */
  late: number;
}

/**
 * All that Regards croisés draws; null while the assessment is blind.
 *
 * Unless people are named, no level in it can be tied to a person or to fewer
 * than three, also by subtracting one number from another. For:
 *
 * 1. Voices are put into groups once for the whole assessment (voiceGroups.ts),
 *    by who they are and never by what they say. Each group has at least three;
 *    each voice is in one. A side with fewer than three voices is withheld.
 * 2. Of a group an indicator’s marks are counted by themselves: nothing runs
 *    through two indicators, so nobody’s answers can be put together.
 * 3. All other numbers on levels (own distribution, position, dispersion, what
 *    is to discuss, gap, agenda, proposal) are functions of these counts. A
 *    total minus some groups is the sum of the other groups; a filter
 *    (crossFilter.ts) leaves rows or bands out and computes nothing anew.
 * 4. One number would be none: the peers’ position, which is taken by pole. So
 *    where poles are pooled, an indicator’s peers are shown only if that
 *    position is known from the pooled counts (shownVoices.ts, `isByPoleKnown`);
 *    else the peers of that indicator are withheld, and so is its gap.
 * 5. Comments stand without a level and by themselves (crossComments.ts).
 * 6. Synthèse, the report and all else that tells levels are functions of the same
 *    counts, and of no other answer (shownVoices.ts, decision 013).
 *
 * So whoever exchanges, on one indicator, what two members of a group said
 * changes nothing in any view: what no view depends on, none can tell. (The
 * tests do just that.) What remains is what any distribution tells: that all
 * of a group say the same, and what the others say to one who takes away his
 * own mark. And what the views before and after one more answer tell, or before
 * and after one is deleted: that answer, to whoever sees both. No view can help
 * that; a late voice must be told so before it is taken in.
 */
export function crossViews(index: ReferentialIndex, assessment: Assessment): CrossViews | null {
  if (revealOf(assessment) === 'blind') return null;
  const active = activeIndicators(index, assessment);
  const shown = groupedVoices(index, assessment);
  const { groups, peersOn } = shown;
  const found = divergencesOf(index, assessment.rule, shown);
  const all = [...groups.own, ...groups.peers];
  const commentsOn = crossComments(assessment, all);
  const indicators = active.map((node): CrossIndicator => {
    const { id } = node.indicator;
    const position = groups.own.length > 0 ? (shown.ownSeries.indicators.get(id) ?? null) : null;
    const divergence = found.get(id);
    return {
      node,
      own: position,
      words: position?.position == null ? null : positionInWords(position.position, index.levels),
      peers: peersOn.has(id) ? (shown.peersSeries.indicators.get(id) ?? null) : null,
      dispersion: divergence?.dispersion ?? null,
      gap: divergence?.gap ?? null,
      reasons: divergence?.reasons ?? [],
      proposal: divergence?.proposal ?? null,
      agreement: agreementOn(index, assessment, id, groups.withheld.own),
      comments: commentsOn(id),
    };
  });
  const ownVoices = ownResponses(assessment);
  return {
    named: assessment.names === 'named',
    levels: index.levels,
    groups: all.map((group) => {
      const isPeers = group.kind === 'pole' || group.kind === 'peers';
      return crossGroup(index, assessment, active, group, (id) => !isPeers || peersOn.has(id));
    }),
    indicators,
    agenda: inAgendaOrder(found.values()).map(({ indicatorId }) => indicatorId),
    withheld: groups.withheld,
    voices: { own: ownVoices.length, peers: peerResponses(assessment).length },
    late: ownVoices.filter((voice) => isLate(assessment, voice)).length,
  };
}

/** What stands on an indicator. A proposal is a median of the voices: it is withheld with them. */
function agreementOn(
  index: ReferentialIndex,
  assessment: Assessment,
  id: string,
  isWithheld: boolean,
): CrossAgreement {
  const levelOf = (levelId: string | null) =>
    index.levels.find((level) => level.id === levelId) ?? null;
  const agreed = agreementOf(assessment, id);
  if (agreed) {
    const { agreement, isFinal } = agreed;
    if (agreement.level === null) return { kind: 'noAgreement', isFinal };
    return { kind: 'agreed', level: levelOf(agreement.level), levelId: agreement.level, isFinal };
  }
  const proposed = assessment.agreements[id];
  if (!proposed || isWithheld) return { kind: 'open' };
  return { kind: 'proposed', level: levelOf(proposed.level) };
}
