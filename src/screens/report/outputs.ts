import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel, ReportOptions } from '#core/report.ts';
import { translatorOf } from '#i18n/i18n.ts';
import { fileNameOf } from '#report/fileNames.ts';
import { downloadCsv, downloadOffice } from '#state/downloads.ts';

/** What the report is made from, and the report: each output leaves what the options say. */
export interface OutputSource {
  dossier: Dossier;
  assessment: Assessment;
  index: ReferentialIndex;
  earlier: EarlierAssessment | null;
  options: ReportOptions;
  /** on which it is made, `2026-11-21` */
  today: string;
  model: ReportModel;
}

export const outputKinds = ['word', 'workbook', 'csv'] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Makes a file, or two, and hands them to the user; each with code that is fetched when it is first asked for. */
export const makeOutput: Record<OutputKind, (source: OutputSource) => Promise<string[]>> = {
  word: async ({ model, today }) => {
    const [{ drawWord }, { measuringText, pngOf }] = await Promise.all([
      import('#report/docxReport.ts'),
      import('#report/picturePng.ts'),
    ]);
    const { language } = model.options;
    const bytes = await drawWord(model, {
      language,
      t: await translatorOf(language, 'report'),
      day: today,
      measure: measuringText(),
      asPng: pngOf,
    });
    const name = fileNameOf(model, 'rapport', 'docx');
    downloadOffice(bytes, name, 'docx');
    return [name];
  },
  workbook: async (source) => {
    const { model, today } = source;
    const [{ drawWorkbook }, tables] = await Promise.all([
      import('#report/workbook.ts'),
      tablesOf(source),
    ]);
    const { language } = model.options;
    const bytes = await drawWorkbook(model, tables, {
      language,
      report: await translatorOf(language, 'report'),
      outputs: await translatorOf(language, 'outputs'),
      day: today,
    });
    const name = fileNameOf(model, 'rapport', 'xlsx');
    downloadOffice(bytes, name, 'xlsx');
    return [name];
  },
  csv: async (source) => {
    const [{ csvOf }, tables] = await Promise.all([import('#core/csv.ts'), tablesOf(source)]);
    return (['positions', 'ratings'] as const).map((what) => {
      const name = fileNameOf(source.model, what, 'csv');
      downloadCsv(csvOf(tables[what]), name);
      return name;
    });
  },
};

async function tablesOf(source: OutputSource) {
  const [{ positionsTable }, { ratingsTable }] = await Promise.all([
    import('#core/positionsTable.ts'),
    import('#core/ratingsTable.ts'),
  ]);
  return {
    positions: positionsTable({ ...source, language: source.options.language }),
    ratings: ratingsTable(source),
  };
}
