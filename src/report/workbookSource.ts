import { markOf } from '#core/marks.ts';
import type { IndicatorNode } from '#core/referential.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import type { Texts } from '#i18n/i18n.ts';
import type { Words } from './words.ts';
import type { SheetCell, SheetColumn } from './xlsx.ts';

/** What the report’s sheets are made from. */
export interface WorkbookSource {
  model: ReportModel;
  words: Words;
  /** names of sheets and columns */
  t: Texts<'outputs'>;
}

/** The columns that say which indicator a row is about. */
export function indicatorColumns({ t }: WorkbookSource): SheetColumn[] {
  return [
    { head: t('column.mark'), width: 9 },
    { head: t('column.indicator'), width: 46 },
    { head: t('column.objective'), width: 26 },
  ];
}

/** Their cells. */
export function indicatorCells(
  { model, words }: WorkbookSource,
  { indicator, objective }: IndicatorNode,
): SheetCell[] {
  return [
    markOf(model.referential, indicator.id),
    words.text(indicator.label),
    words.label(objective),
  ];
}

/** Every indicator of the report, in the referential’s order. */
export function indicatorsOf({ goals }: ReportModel): ReportIndicator[] {
  return goals.flatMap((goal) => goal.objectives.flatMap(({ indicators }) => indicators));
}
