import type { IndicatorNode, ReferentialIndex } from '#core/referential.ts';
import type { Answer } from '#state/answers.ts';
import type { Place } from '#ui/navigation.ts';

/** What each page of an answer is given. */
export interface PageProps {
  answer: Answer;
  index: ReferentialIndex;
  /** the indicators that the invitation asks */
  asked: readonly IndicatorNode[];
  place: Extract<Place, { name: 'answer' }>;
}
