import { markOf } from '#core/marks.ts';
import type { ReportPosition } from '#core/report.ts';
import type { WorkbookSource } from './workbookSource.ts';
import type { SheetCell, WorkbookSheet } from './xlsx.ts';

/** The report’s positions: goals, objectives, indicators, one column a series. */
export function positionsSheet({ model, words, t }: WorkbookSource): WorkbookSheet {
  const { referential } = model;
  const strong = new Set<number>();
  const rows: SheetCell[][] = [];
  const add = (
    rank: 'goal' | 'objective' | 'indicator',
    node: { id: string; label: Parameters<typeof words.text>[0] },
    positions: readonly ReportPosition[],
  ) => {
    if (rank !== 'indicator') strong.add(rows.length);
    const numbers = positions.map(({ position }) => position);
    const mark = markOf(referential, node.id);
    rows.push([t(`column.${rank}`), mark, words.text(node.label), ...numbers]);
  };
  for (const { goal, objectives, positions } of model.goals) {
    add('goal', goal, positions);
    for (const row of objectives) {
      add('objective', row.objective, row.positions);
      for (const one of row.indicators) add('indicator', one.node.indicator, one.positions);
    }
  }
  return {
    name: t('sheet.positions'),
    columns: [
      { head: t('column.rank'), width: 17 },
      { head: t('column.mark'), width: 13 },
      { head: t('column.label'), width: 62 },
      ...model.series.map(({ kind, heading }) => ({
        head: words.series(kind, heading),
        width: 17,
        numbers: 'position' as const,
      })),
    ],
    rows,
    strong,
  };
}
