import type { ReportTexts } from '#charts/radarWords.ts';
import type { DataTable } from '#core/dataTable.ts';
import type { ReportModel } from '#core/report.ts';
import type { Language, Texts } from '#i18n/i18n.ts';
import { readingSentences } from './readingWords.ts';
import { askedSentence, createWords, participationSentences } from './words.ts';
import { actionSheets } from './workbookActions.ts';
import { levelsSheet, spreadSheet } from './workbookLevels.ts';
import { positionsSheet } from './workbookPositions.ts';
import { sinceSheet } from './workbookSince.ts';
import type { WorkbookSource } from './workbookSource.ts';
import { type SheetCell, type WorkbookSheet, writeWorkbook } from './xlsx.ts';

/** The report as a workbook: what to read first, its tables, and the tables for other tools. */
export async function drawWorkbook(
  model: ReportModel,
  tables: { positions: DataTable; ratings: DataTable },
  {
    language,
    report,
    outputs,
    day,
  }: {
    language: Language;
    report: ReportTexts;
    outputs: Texts<'outputs'>;
    /** on which it is made, `2026-11-21` */
    day: string;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const words = createWords(report, language);
  const source: WorkbookSource = { model, words, t: outputs };
  const sheets = sheetsOf(source, tables);
  return await writeWorkbook([aboutSheet(source, sheets), ...sheets.map(({ sheet }) => sheet)], {
    title: `${model.pole.name} – ${model.assessmentTitle}`,
    author: model.pole.name,
    subject: `${report('report')}, ${words.day(model.date)}`,
    keywords: report('page.keywords'),
    day,
    head: [
      ...(model.fictional ? [report('page.fictional')] : []),
      ...[model.pole.name, model.assessmentTitle, words.day(model.date)],
    ].join(' · '),
  });
}

/** A sheet with what is said of it on the first one. */
interface NamedSheet {
  holds: string;
  sheet: WorkbookSheet;
}

function sheetsOf(
  source: WorkbookSource,
  { positions, ratings }: { positions: DataTable; ratings: DataTable },
): NamedSheet[] {
  const { model, t } = source;
  const data = [
    { holds: t('holds.positionsCsv'), sheet: dataSheet('positions.csv', positions) },
    { holds: t('holds.ratingsCsv'), sheet: dataSheet('ratings.csv', ratings) },
  ];
  if (model.reveal === 'blind') return data;
  const spread = spreadSheet(source);
  const since = sinceSheet(source);
  return [
    { holds: t('holds.positions'), sheet: positionsSheet(source) },
    { holds: t('holds.levels'), sheet: levelsSheet(source) },
    ...(spread ? [{ holds: t('holds.spread'), sheet: spread }] : []),
    ...(since ? [{ holds: t('holds.since'), sheet: since }] : []),
    ...actionSheets(source).map(({ last, sheet }) => ({
      holds: t(last ? 'holds.last' : 'holds.actions'),
      sheet,
    })),
    ...data,
  ];
}

/** Of which pole, when, by whom, how to read the numbers, and which sheet holds what. */
function aboutSheet(
  { model, words, t }: WorkbookSource,
  sheets: readonly NamedSheet[],
): WorkbookSheet {
  const report = words.t;
  const blind = model.reveal === 'blind';
  const parts: { title: string; lines: readonly string[] }[] = [
    {
      title: model.pole.name,
      lines: [
        ...(model.fictional ? [report('cover.fictional')] : []),
        ...[model.assessmentTitle, words.day(model.date)],
        ...[words.text(model.referential.title), askedSentence(words, model)],
      ],
    },
    { title: report('participation.title'), lines: participationSentences(words, model) },
    blind
      ? { title: report('blind.title'), lines: [report('blind.text')] }
      : { title: report('reading.title'), lines: readingSentences(words, model, false) },
    {
      title: t('holds.title'),
      lines: sheets.map(({ holds, sheet }) => `${sheet.name} – ${holds}`),
    },
  ];
  const rows: SheetCell[][] = [];
  const strong = new Set<number>();
  for (const { title, lines } of parts) {
    if (rows.length > 0) rows.push([null]);
    strong.add(rows.length);
    rows.push([title], ...lines.map((line) => [line]));
  }
  return {
    name: t('sheet.about'),
    columns: [{ head: '', width: 96 }],
    rows,
    strong,
    prose: true,
  };
}

/** A table for other tools as it is, under the names of its columns. */
function dataSheet(name: string, { columns, rows }: DataTable): WorkbookSheet {
  const wide = new Set(['label', 'comment', 'evidence']);
  return {
    name,
    columns: columns.map((column) => ({
      head: column.name,
      width: wide.has(column.name) ? 46 : 17,
      oneLine: !wide.has(column.name),
      ...(column.decimals === null ? {} : { numbers: 'fraction' as const }),
    })),
    rows,
  };
}
