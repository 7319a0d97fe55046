import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel, ReportOptions } from '#core/report.ts';
import { fetchTexts } from '#i18n/loaders.ts';
import { fileNameOf } from '#report/fileNames.ts';
import type { Job, Made } from '#report/making.ts';
import { downloadCsv, downloadOffice } from '#state/downloads.ts';
import { reportStamp } from '#state/reportStamp.ts';

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

/** Has a file made beside the page; null: that was cancelled. */
export type Run = (job: Job) => Promise<Made | null>;

/**
 * Makes a file, or two, and hands them to the user; each with code that is fetched when it is first
 * asked for. Their names, or null where it was cancelled.
 */
export const makeOutput: Record<
  OutputKind,
  (source: OutputSource, run: Run) => Promise<string[] | null>
> = {
  word: async (source, run) => {
    const { model, today } = source;
    const { language } = model.options;
    const [report, { fingerprint }] = await Promise.all([
      fetchTexts(language, 'report'),
      reportStamp(source),
    ]);
    const texts = { report };
    const made = await run({ kind: 'word', model, language, texts, day: today, fingerprint });
    if (!made) return null;
    const name = fileNameOf(model, 'rapport', 'docx');
    downloadOffice(made.bytes, name, 'docx');
    return [name];
  },
  workbook: async (source, run) => {
    const { model, today } = source;
    const { language } = model.options;
    const [report, outputs, tables] = await Promise.all([
      fetchTexts(language, 'report'),
      fetchTexts(language, 'outputs'),
      tablesOf(source),
    ]);
    const texts = { report, outputs };
    const made = await run({ kind: 'workbook', model, tables, language, texts, day: today });
    if (!made) return null;
    const name = fileNameOf(model, 'rapport', 'xlsx');
    downloadOffice(made.bytes, name, 'xlsx');
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
