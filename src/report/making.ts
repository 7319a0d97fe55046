import type { ReportInput, ReportModel } from '#core/report.ts';
import { translatorFrom } from '#i18n/givenTexts.ts';
import type { Language } from '#i18n/loaders.ts';

/** A report to be drawn, and with which texts. */
interface Drawing {
  language: Language;
  model: ReportModel;
  texts: GivenTexts;
}

/** A file to be made, with all that goes into it: data only, so that it can be sent to a worker. */
export type Job =
  | (Drawing & {
      kind: 'pdf';
      /** ISO moment */
      createdAt: string;
      /** 32 hexadecimal digits, or a UUID */
      fileId: string;
      /** SHA-256 of the dossier, in hexadecimal; null: nobody could compute it */
      fingerprint: string | null;
    })
  | (Drawing & {
      kind: 'word';
      /** on which it is made, `2026-11-21` */
      day: string;
      /** SHA-256 of the dossier, in hexadecimal; null: nobody could compute it */
      fingerprint: string | null;
    })
  | (Drawing & {
      /** the radar alone */
      kind: 'picture';
      as: 'svg' | 'png';
    })
  | (Drawing & {
      kind: 'workbook';
      /** on which it is made, `2026-11-21` */
      day: string;
      source: TableSource;
    })
  | {
      kind: 'csv';
      /** in which labels are given */
      language: Language;
      table: 'positions' | 'ratings';
      source: TableSource;
    };

/** What the tables for other tools are made from. */
export type TableSource = Pick<
  ReportInput,
  'dossier' | 'assessment' | 'index' | 'earlier' | 'options'
>;

/** Texts of the job’s language, as `fetchTexts` has them. */
export interface GivenTexts {
  report: object;
  /** of a workbook only */
  outputs?: object;
}

export type JobKind = Job['kind'];

/** A file that is made. */
export interface Made {
  bytes: Uint8Array<ArrayBuffer>;
  /** characters that a PDF’s typefaces lack, shown as □ */
  replaced: number;
}

/** How far a PDF is: the page in hand, and whether it was the last. */
export interface Progress {
  page: number;
  drawn: boolean;
}

/** What a job asks of who gave it. */
export interface Customer {
  tell(progress: Progress): void;
}

/** Has what a kind of file needs at hand, so that the first one is made as fast as those after it. */
export async function prepare(kind: JobKind): Promise<void> {
  await load[kind]();
}

const load = {
  pdf: () => Promise.all([import('./pdf.ts'), import('./fonts.ts')]),
  word: () => Promise.all([import('./docxReport.ts'), import('./picture.ts')]),
  picture: () => import('./picture.ts'),
  workbook: () => Promise.all([import('./workbook.ts'), loadTables()]),
  csv: () => Promise.all([import('#core/csv.ts'), loadTables()]),
};

async function loadTables() {
  const [{ positionsTable }, { ratingsTable }] = await Promise.all([
    import('#core/positionsTable.ts'),
    import('#core/ratingsTable.ts'),
  ]);
  return {
    positions: (source: TableSource, language: Language) => positionsTable({ ...source, language }),
    ratings: (source: TableSource) => ratingsTable(source),
  };
}

/** Makes a file; the same one wherever it is made. */
export async function make(job: Job, { tell }: Customer): Promise<Made> {
  const { language } = job;
  switch (job.kind) {
    case 'pdf': {
      const [{ drawReport }, { reportFonts }] = await load.pdf();
      const { model, createdAt, fileId, fingerprint } = job;
      const t = reportWords(job);
      const stamp = { createdAt, fileId, fingerprint };
      return drawReport(model, { language, t, fonts: reportFonts, ...stamp, tell });
    }
    case 'word': {
      const [{ drawWord }, { pictureTools }] = await load.word();
      const { model, day, fingerprint } = job;
      const t = reportWords(job);
      const context = { language, t, day, fingerprint, picture: await pictureTools() };
      return { bytes: await drawWord(model, context), replaced: 0 };
    }
    case 'picture': {
      const { drawPicture, pictureTools } = await load.picture();
      const t = reportWords(job);
      const context = { language, t, as: job.as, tools: await pictureTools() };
      return { bytes: await drawPicture(job.model, context), replaced: 0 };
    }
    case 'workbook': {
      const [{ drawWorkbook }, tables] = await load.workbook();
      const { model, texts, day, source } = job;
      const outputs = translatorFrom(language, 'outputs', texts.outputs ?? {});
      const context = { language, report: reportWords(job), outputs, day };
      const [positions, ratings] = [tables.positions(source, language), tables.ratings(source)];
      return { bytes: await drawWorkbook(model, { positions, ratings }, context), replaced: 0 };
    }
    case 'csv': {
      const [{ csvOf }, tables] = await load.csv();
      const text = csvOf(tables[job.table](job.source, language));
      return { bytes: new TextEncoder().encode(text), replaced: 0 };
    }
  }
}

function reportWords({ language, texts }: Drawing) {
  return translatorFrom(language, 'report', texts.report);
}
