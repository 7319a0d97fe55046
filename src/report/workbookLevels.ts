import { discussSentence, levelWords, reasonsNotApplicable } from './indicatorWords.ts';
import {
  indicatorCells,
  indicatorColumns,
  indicatorsOf,
  type WorkbookSource,
} from './workbookSource.ts';
import type { WorkbookSheet } from './xlsx.ts';

/** The level of each indicator, where it comes from, and the reasons given. */
export function levelsSheet(source: WorkbookSource): WorkbookSheet {
  const { model, words, t } = source;
  return {
    name: t('sheet.levels'),
    columns: [
      ...indicatorColumns(source),
      { head: t('column.level'), width: 22 },
      { head: t('column.from'), width: 22 },
      { head: t('column.rationale'), width: 56 },
      { head: t('column.dissent'), width: 40 },
      { head: t('column.discuss'), width: 36 },
    ],
    rows: indicatorsOf(model).map((row) => {
      const { level, from } = levelWords(words, row);
      const reasons = [row.rationale, ...reasonsNotApplicable(model, row)];
      return [
        ...indicatorCells(source, row.node),
        ...[level, from, reasons.filter((reason) => reason !== '').join('\n')],
        ...[row.dissent, discussSentence(words, row)],
      ];
    }),
  };
}

/** How many voices stand at each level, where two or more may be counted; null: nowhere. */
export function spreadSheet(source: WorkbookSource): WorkbookSheet | null {
  const { model, words, t } = source;
  const rows = indicatorsOf(model).flatMap((row) =>
    row.distribution && row.own
      ? [
          [
            ...indicatorCells(source, row.node),
            ...[row.own.responses, ...row.distribution],
            ...[row.own.unknown, row.own.notApplicable],
          ],
        ]
      : [],
  );
  if (rows.length === 0) return null;
  const counted = [
    t('column.voices'),
    ...model.levels.map((level) => words.text(level.label)),
    t('column.unknown'),
    t('column.notApplicable'),
  ];
  return {
    name: t('sheet.spread'),
    columns: [
      ...indicatorColumns(source),
      ...counted.map((head) => ({ head, width: 17, numbers: 'count' as const })),
    ],
    rows,
  };
}
