import type { DataTable } from '#core/dataTable.ts';
import type { ReportModel } from '#core/report.ts';
import { translatorFrom } from '#i18n/givenTexts.ts';
import type { Language } from '#i18n/loaders.ts';

/** A file to be made, with all that goes into it: data only, so that it can be sent to a worker. */
export type Job = { language: Language; model: ReportModel; texts: GivenTexts } & (
  | {
      kind: 'pdf';
      /** ISO moment */
      createdAt: string;
      /** 32 hexadecimal digits, or a UUID */
      fileId: string;
      /** SHA-256 of the dossier, in hexadecimal; null: nobody could compute it */
      fingerprint: string | null;
    }
  | {
      kind: 'word';
      /** on which it is made, `2026-11-21` */
      day: string;
      /** SHA-256 of the dossier, in hexadecimal; null: nobody could compute it */
      fingerprint: string | null;
    }
  | {
      /** the radar alone */
      kind: 'picture';
      as: 'svg' | 'png';
    }
  | {
      kind: 'workbook';
      /** on which it is made, `2026-11-21` */
      day: string;
      tables: { positions: DataTable; ratings: DataTable };
    }
);

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
  workbook: () => import('./workbook.ts'),
};

/** Makes a file; the same one wherever it is made. */
export async function make(job: Job, { tell }: Customer): Promise<Made> {
  const { model, language, texts } = job;
  const t = translatorFrom(language, 'report', texts.report);
  switch (job.kind) {
    case 'pdf': {
      const [{ drawReport }, { reportFonts }] = await load.pdf();
      const { createdAt, fileId, fingerprint } = job;
      const stamp = { createdAt, fileId, fingerprint };
      return drawReport(model, { language, t, fonts: reportFonts, ...stamp, tell });
    }
    case 'word': {
      const [{ drawWord }, { pictureTools }] = await load.word();
      const { day, fingerprint } = job;
      const context = { language, t, day, fingerprint, picture: await pictureTools() };
      return { bytes: await drawWord(model, context), replaced: 0 };
    }
    case 'picture': {
      const { drawPicture, pictureTools } = await load.picture();
      const context = { language, t, as: job.as, tools: await pictureTools() };
      return { bytes: await drawPicture(model, context), replaced: 0 };
    }
    case 'workbook': {
      const { drawWorkbook } = await load.workbook();
      const outputs = translatorFrom(language, 'outputs', texts.outputs ?? {});
      const context = { language, report: t, outputs, day: job.day };
      return { bytes: await drawWorkbook(model, job.tables, context), replaced: 0 };
    }
  }
}
