import type { Assessment } from './dossier.ts';
import { firstRegard } from './firstRegard.ts';
import { type Heard, heardPeers } from './heardPeers.ts';
import { type Gap, type GapKind, type IndicatorGap, peerGaps, type Stand } from './peerGap.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import { peerResponses } from './voices.ts';

/** Own against peers on an indicator, without what people wrote. */
export interface ReportGap extends Gap {
  node: IndicatorNode;
  own: IndicatorGap['own'];
  /** where the peers stood before they read the pole; null: the same as `peers`, or not shown */
  first: Stand | null;
}

/** How the peers’ regard stands to the pole’s own, and what hearing them did. */
export interface ReportPeers {
  /** where both see it otherwise, widest first */
  apart: readonly ReportGap[];
  /** indicators of each kind of gap */
  counts: ReadonlyMap<GapKind, number>;
  /** whether the first regard stands beside the one after reading; `none`: there is one regard */
  rounds: 'none' | 'shown' | 'withheld';
  heard: readonly Heard[];
}

/** Null while the assessment is blind, and where no peer answered and nothing was decided after hearing any. */
export function reportPeers(index: ReferentialIndex, assessment: Assessment): ReportPeers | null {
  const heard = heardPeers(index, assessment);
  const gaps = peerGaps(index, assessment);
  if (!gaps || (heard.length === 0 && peerResponses(assessment).length === 0)) return null;
  const before = firstRegard(assessment);
  const firstOf = firstStands(index, before.kind === 'shown' ? before.assessment : null);
  const counts = new Map<GapKind, number>();
  for (const { kind } of gaps.indicators) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    apart: gaps.indicators
      .filter(({ kind }) => kind === 'peersFurther' || kind === 'ownFurther')
      .map(({ node, kind, gap, own, peers }): ReportGap => {
        const first = firstOf(node.indicator.id);
        const moved = first && peers && first.position !== peers.position;
        return { node, kind, gap, own, peers, first: moved ? first : null };
      }),
    counts,
    rounds: before.kind,
    heard,
  };
}

/** Where the peers stood at their first regard, by indicator. */
export function firstStands(
  index: ReferentialIndex,
  before: Assessment | null,
): (indicatorId: string) => Stand | null {
  const gaps = before && peerGaps(index, before);
  const stands = new Map(gaps?.indicators.map(({ node, peers }) => [node.indicator.id, peers]));
  return (id) => stands.get(id) ?? null;
}
