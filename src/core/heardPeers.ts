import { type Assessment, revealOf } from './dossier.ts';
import { type DecisionLayer, decisionLayer } from './layers.ts';
import { activeIndicators } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';

/** What hearing the peers did to what the pole had agreed on: another level, the same, or a first one. */
export type HeardKind = 'changed' | 'kept' | 'first';

/** An indicator that was decided on after the peers were heard, with what stood before: both stay. */
export interface Heard {
  node: IndicatorNode;
  kind: HeardKind;
  /** what the pole had agreed on by itself; null: nothing */
  agreement: DecisionLayer | null;
  final: DecisionLayer;
}

/** The asked indicators that have a final, in the referential’s order; none while the assessment is blind. */
export function heardPeers(index: ReferentialIndex, assessment: Assessment): Heard[] {
  if (revealOf(assessment) === 'blind') return [];
  return activeIndicators(index, assessment).flatMap((node): Heard[] => {
    const { id } = node.indicator;
    const final = decisionLayer(index, assessment.finals[id]);
    if (!final) return [];
    const agreement = decisionLayer(index, assessment.agreements[id]);
    const same = assessment.agreements[id]?.level === assessment.finals[id]?.level;
    const kind = agreement ? (same ? 'kept' : 'changed') : 'first';
    return [{ node, kind, agreement, final }];
  });
}
