import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel, ReportOptions } from '#core/report.ts';
import { fetchTexts } from '#i18n/loaders.ts';
import { fileNameOf } from '#report/fileNames.ts';
import type { Job, Made, TableSource } from '#report/making.ts';
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
    const [report, outputs] = await Promise.all([
      fetchTexts(language, 'report'),
      fetchTexts(language, 'outputs'),
    ]);
    const texts = { report, outputs };
    const of = tableSource(source);
    const made = await run({ kind: 'workbook', model, source: of, language, texts, day: today });
    if (!made) return null;
    const name = fileNameOf(model, 'rapport', 'xlsx');
    downloadOffice(made.bytes, name, 'xlsx');
    return [name];
  },
  csv: async (source, run) => {
    const { model, options } = source;
    const of = { kind: 'csv', language: options.language, source: tableSource(source) } as const;
    const tables: { bytes: Made['bytes']; name: string }[] = [];
    for (const table of ['positions', 'ratings'] as const) {
      const made = await run({ ...of, table });
      if (!made) return null;
      tables.push({ bytes: made.bytes, name: fileNameOf(model, table, 'csv') });
    }
    for (const { bytes, name } of tables) downloadCsv(bytes, name);
    return tables.map(({ name }) => name);
  },
};

/** What was done and when is in no table. */
function tableSource({ dossier, assessment, index, earlier, options }: OutputSource): TableSource {
  return { dossier: { ...dossier, history: [] }, assessment, index, earlier, options };
}
