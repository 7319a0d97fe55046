import { crossViews } from './crossViews.ts';
import type { Assessment } from './dossier.ts';
import { activeIndicators, compareRatios } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';

/**
 * The indicator that is read together, so that all read the scale alike.
 *
 * While the assessment is blind: the asked one on which there is most to read
 * (a sentence for each level, then evidence to look at, then examples), the
 * first of equal ones: none of the answers may be guessed from it. Else the one
 * on which the own voices are closest, of equal ones that which most have
 * rated: people see what a level means where they mean the same, before they
 * talk about what divides them; where too few voices may be shown, as if it
 * were blind. Null: nothing is asked.
 */
export function calibrationIndicator(
  index: ReferentialIndex,
  assessment: Assessment,
): IndicatorNode | null {
  return closest(index, assessment) ?? bestExplained(index, assessment);
}

function bestExplained(index: ReferentialIndex, assessment: Assessment): IndicatorNode | null {
  const worth = ({ indicator }: IndicatorNode) => [
    index.levels.every(({ id }) => indicator.rubric[id] !== undefined) ? 1 : 0,
    Math.min(indicator.evidence.length, 2),
    Math.min(indicator.examples.length, 1),
  ];
  const compare = (a: readonly number[], b: readonly number[]) =>
    a.reduce((order, value, at) => order || (b[at] ?? 0) - value, 0);
  const ranked = activeIndicators(index, assessment).map((node) => ({ node, worth: worth(node) }));
  return ranked.sort((a, b) => compare(a.worth, b.worth))[0]?.node ?? null;
}

function closest(index: ReferentialIndex, assessment: Assessment): IndicatorNode | null {
  const found = (crossViews(index, assessment)?.indicators ?? []).flatMap(
    ({ node, own, dispersion, reasons }) =>
      own && dispersion && reasons.length === 0 ? [{ node, dispersion, rated: own.responses }] : [],
  );
  const inOrder = found.sort(
    (a, b) => compareRatios(a.dispersion, b.dispersion) || b.rated - a.rated,
  );
  return inOrder[0]?.node ?? null;
}
