import type { Action } from '#core/dossier.ts';
import { aboutNames } from './words.ts';
import type { WorkbookSource } from './workbookSource.ts';
import type { SheetCell, WorkbookSheet } from './xlsx.ts';

/** The plan, and what became of the one before; none where there is none. */
export function actionSheets(source: WorkbookSource): { last: boolean; sheet: WorkbookSheet }[] {
  const { actions, lastActions } = source.model;
  const kept = lastActions?.actions ?? [];
  return [
    ...(actions.length > 0
      ? [{ last: false, sheet: actionSheet(source, 'actions', actions) }]
      : []),
    ...(kept.length > 0 ? [{ last: true, sheet: actionSheet(source, 'last', kept) }] : []),
  ];
}

function actionSheet(
  source: WorkbookSource,
  name: 'actions' | 'last',
  actions: readonly Action[],
): WorkbookSheet {
  const { t } = source;
  return {
    name: t(`sheet.${name}`),
    columns: [
      { head: t('column.action'), width: 40 },
      { head: t('column.firstStep'), width: 40 },
      { head: t('column.about'), width: 36 },
      { head: t('column.owner'), width: 24 },
      { head: t('column.due'), width: 13 },
      { head: t('column.status'), width: 15 },
      { head: t('column.note'), width: 44 },
    ],
    rows: actions.map((action) => actionRow(source, action)),
  };
}

function actionRow({ model, words }: WorkbookSource, action: Action): SheetCell[] {
  const { t } = words;
  return [
    action.title.trim() || t('actions.untitled'),
    action.firstStep ?? null,
    aboutNames(words, model, action.about).join('\n'),
    action.owner ?? null,
    action.due ? { day: action.due } : null,
    t(`actions.${action.status}`),
    action.note ?? null,
  ];
}
