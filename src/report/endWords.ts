import type { IndicatorNode } from '#core/referential.ts';
import type { Closing, ReportModel } from '#core/report.ts';
import type { Words } from './words.ts';

/** Indicators that stand apart, and why. */
export interface AsideGroup {
  title: string;
  more: string;
  nodes: readonly { node: IndicatorNode; reasons: readonly string[] }[];
}

/** The groups that have something to say. */
export function asideGroups({ t }: Words, model: ReportModel): AsideGroup[] {
  const bare = (nodes: readonly IndicatorNode[]) => nodes.map((node) => ({ node, reasons: [] }));
  const foreignLevels = model.goals
    .flatMap((goal) => goal.objectives)
    .flatMap((objective) => objective.indicators)
    .reduce((sum, row) => sum + row.foreignLevels, 0);
  const foreign = [
    ...(model.foreignIndicators.length > 0
      ? [t('aside.foreignMore', { ids: model.foreignIndicators.join(', ') })]
      : []),
    ...(foreignLevels > 0 ? [t('aside.foreignLevels', { count: foreignLevels })] : []),
  ].join(' ');
  const groups: AsideGroup[] = [
    { title: t('aside.notRated'), more: t('aside.notRatedMore'), nodes: bare(model.notRated) },
    { title: t('aside.notKnown'), more: t('aside.notKnownMore'), nodes: bare(model.notKnown) },
    {
      title: t('aside.notApplicable'),
      more: t('aside.notApplicableMore'),
      nodes: model.notApplicable,
    },
    {
      title: t('aside.leftOut'),
      more: t('aside.leftOutMore', { count: model.asked }),
      nodes: bare(model.leftOut),
    },
  ].filter(({ nodes }) => nodes.length > 0);
  return foreign === ''
    ? groups
    : [...groups, { title: t('aside.foreign'), more: foreign, nodes: [] }];
}

/** What a peer may say at the end, in the order it is read. */
export const closingParts = [
  'seen',
  'questions',
  'suggestions',
  'plan',
  'process',
  'takeHome',
] as const;

/** Closing words of one pole together, in the order they come. */
export function closingsByPole(
  peerWords: ReportModel['peerWords'],
): { pole: string; closings: Closing[] }[] {
  const poles = [...new Set(peerWords.map(({ pole }) => pole))];
  return poles.map((pole) => ({
    pole,
    closings: peerWords.filter((words) => words.pole === pole).map(({ closing }) => closing),
  }));
}
