import { markOf } from '#core/marks.ts';
import type { Movement } from '#core/movements.ts';
import type { ReportSince } from '#core/reportSince.ts';
import type { Standing } from '#core/standing.ts';
import { movementWords, sideWords, thenWords } from './sinceWords.ts';
import type { WorkbookSource } from './workbookSource.ts';
import type { SheetCell, WorkbookSheet } from './xlsx.ts';

/** What became of each indicator since the assessment before; null: nothing to compare with. */
export function sinceSheet(source: WorkbookSource): WorkbookSheet | null {
  const { model, words, t } = source;
  const { since } = model;
  if (!since) return null;
  const all = [...since.groups.flatMap(({ movements }) => movements), ...since.dropped];
  return {
    name: t('sheet.since'),
    columns: [
      { head: t('column.mark'), width: 9 },
      { head: t('column.indicator'), width: 46 },
      { head: t('column.movement'), width: 22 },
      { head: thenWords(words, since), width: 24 },
      { head: t('column.reason'), width: 44 },
      { head: words.t('since.now'), width: 24 },
      { head: t('column.reason'), width: 44 },
    ],
    rows: all.map((movement) => movementRow(source, since, movement)),
  };
}

function movementRow(
  { model, words }: WorkbookSource,
  since: ReportSince,
  movement: Movement,
): SheetCell[] {
  const [node] = [...movement.after, ...movement.before].map((standing) => standing.node);
  const isAsked = movement.after.length > 0 && node;
  const side = (standings: readonly Standing[]) => {
    const told = sideWords(words, standings);
    return [
      told.map(({ said }) => said).join('\n'),
      told.flatMap(({ rationale }) => (rationale === '' ? [] : [rationale])).join('\n'),
    ];
  };
  return [
    isAsked ? markOf(model.referential, node.indicator.id) : null,
    node ? words.text(node.indicator.label) : since.title,
    movementWords(words, movement),
    ...side(movement.before),
    ...side(movement.after),
  ];
}
