import type { EarlierAssessment } from './comparison.ts';
import { revealOf } from './dossier.ts';
import { type DecisionLayer, decisionLayer } from './layers.ts';
import { isNotApplicable, type PositionWords, positionInWords } from './positions.ts';
import type { IndicatorNode } from './referential.ts';
import { shownVoices } from './shownVoices.ts';

/** Where an assessment stands on one indicator: its agreed level, else its own voices’ position. */
export interface Standing {
  node: IndicatorNode;
  /** null: `state` says why */
  position: number | null;
  words: PositionWords | null;
  /** on what it rests; null without a position */
  basis: 'final' | 'agreed' | 'voices' | null;
  /** `withheld`: too few answered to show it; `notRated`: nobody has a level */
  state: 'position' | 'noAgreement' | 'notApplicable' | 'unknown' | 'withheld' | 'notRated';
  /** the reason given then, and what some would not share; '' where there is none */
  rationale: string;
  dissent: string;
}

/** Null where the referential has no such indicator, or the assessment is blind. */
export function standingOn(
  { index, assessment }: EarlierAssessment,
  indicatorId: string,
): Standing | null {
  const node = index.indicatorById.get(indicatorId);
  if (!node || revealOf(assessment) === 'blind') return null;
  const final = decisionLayer(index, assessment.finals[indicatorId]);
  const decision = final ?? decisionLayer(index, assessment.agreements[indicatorId]);
  const said = { node, rationale: decision?.rationale ?? '', dissent: decision?.dissent ?? '' };
  if (decision?.level) {
    const position = decision.level.value;
    const words: PositionWords = { kind: 'level', level: decision.level };
    return { ...said, position, words, basis: final ? 'final' : 'agreed', state: 'position' };
  }
  const shown = shownVoices(index, assessment);
  const own = shown.ownSeries.indicators.get(indicatorId);
  if (own?.position != null) {
    const words = positionInWords(own.position, index.levels);
    return { ...said, position: own.position, words, basis: 'voices', state: 'position' };
  }
  const none = { ...said, position: null, words: null, basis: null };
  const decided = decision && stateOf(decision);
  if (decided) return { ...none, state: decided };
  if (shown.withheld.own > 0) return { ...none, state: 'withheld' };
  if (own && isNotApplicable(own)) return { ...none, state: 'notApplicable' };
  return { ...none, state: own && own.unknown > 0 ? 'unknown' : 'notRated' };
}

/** An agreed level of another scale says nothing here. */
function stateOf({ state }: DecisionLayer): 'noAgreement' | 'notApplicable' | 'unknown' | null {
  return state === 'level' || state === 'otherScale' ? null : state;
}
