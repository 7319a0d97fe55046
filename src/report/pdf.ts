import type { ReportTexts } from '#charts/radarWords.ts';
import type { ReportModel } from '#core/report.ts';
import type { Language } from '#i18n/i18n.ts';
import { placeActions } from './actionsPart.ts';
import { placeAside } from './asidePart.ts';
import { placeBlind } from './blindPart.ts';
import { createCleaner } from './characters.ts';
import { drawCover } from './cover.ts';
import { placeDiverged } from './divergedPart.ts';
import { placeEssentials } from './essentialsPart.ts';
import { fileNameOf } from './fileNames.ts';
import { createFlow } from './flow.ts';
import type { ReportFonts } from './fonts.ts';
import { placeGaps } from './gapsPart.ts';
import { placeGlossary } from './glossaryPart.ts';
import { openSheets, type Sheets } from './jspdf.ts';
import { page } from './look.ts';
import type { Progress } from './making.ts';
import { placeMethod } from './methodPart.ts';
import { placeGoal } from './objectivePages.ts';
import { drawPageMarks } from './pageMarks.ts';
import { placePeerWords } from './peersPart.ts';
import { createPen } from './pen.ts';
import type { Press } from './press.ts';
import { placeReading } from './readingPart.ts';
import { placeSince } from './sincePart.ts';
import { placeSummary } from './summary.ts';
import { createTypesetter } from './typesetter.ts';
import { createWords } from './words.ts';

/** What a drawing needs beside the model; all of it given, so that the same report is the same bytes. */
export interface ReportContext {
  language: Language;
  t: ReportTexts;
  fonts: ReportFonts;
  /** ISO moment */
  createdAt: string;
  /** 32 hexadecimal digits, or a UUID */
  fileId: string;
  /** SHA-256 of the dossier, in hexadecimal; null or absent: nobody could compute it */
  fingerprint?: string | null;
  /** told of each page when it is begun, and once all are drawn: what is left is to put the file together */
  tell?: (progress: Progress) => void;
}

export interface DrawnReport {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** characters that the typefaces lack, shown as □ */
  replaced: number;
}

/** Draws the report of a model as a PDF. Synchronous: about a tenth of a second for twenty voices, half a second for seventy. */
export function drawReport(model: ReportModel, context: ReportContext): DrawnReport {
  const { language, t, fonts, createdAt, fileId, fingerprint = null, tell } = context;
  const words = createWords(remembered(t), language, model.options.writtenIn);
  const opened = openSheets(
    {
      title: `${model.pole.name} – ${model.assessmentTitle}`,
      author: model.pole.name,
      subject: `${t('report')}, ${words.day(model.date)}`,
      keywords: t('page.keywords'),
      language: language === 'fr' ? 'fr-FR' : 'en-GB',
      createdAt,
      fileId,
    },
    fonts,
  );
  const sheets: Sheets = {
    ...opened,
    add: () => {
      opened.add();
      tell?.({ page: opened.count(), drawn: false });
    },
  };
  const setter = createTypesetter(sheets.faces, fonts);
  const pen = createPen(sheets, setter, model.options.blackAndWhite);
  const flow = createFlow(sheets, pen, page);
  const cleaner = createCleaner((code) => setter.has('text', code));
  const press: Press = { model, words, sheets, setter, pen, flow, cleaner, later: [] };

  const named = drawCover(press);
  if (model.reveal === 'blind') placeBlind(press);
  else placeAnswers(press);
  placeMethod(press, { madeOn: createdAt, polesNamed: named, fingerprint });
  for (const draw of press.later) draw();
  tell?.({ page: sheets.count(), drawn: true });
  drawPageMarks(press);
  return { bytes: sheets.finish(), pages: sheets.count(), replaced: cleaner.replaced() };
}

/** The same texts, each looked up once for what is put into it. */
function remembered(t: ReportTexts): ReportTexts {
  const known = new Map<string, unknown>();
  const look = t as unknown as (key: unknown, options?: unknown) => unknown;
  const said = (key: unknown, options?: unknown): unknown => {
    const asked = JSON.stringify([key, options]);
    const former = known.get(asked);
    if (former !== undefined) return former;
    const found = look(key, options);
    known.set(asked, found);
    return found;
  };
  return said as unknown as ReportTexts;
}

/** `rapport-pole-du-val-d-exemple-2026-11-14.pdf` */
export function reportFileName(model: ReportModel): string {
  return fileNameOf(model, 'rapport', 'pdf');
}

function placeAnswers(press: Press): void {
  placeSummary(press);
  placeEssentials(press);
  placeReading(press);
  for (const goal of press.model.goals) placeGoal(press, goal, null);
  placeDiverged(press);
  placeSince(press);
  placeAside(press);
  placeGaps(press);
  placePeerWords(press);
  placeActions(press);
  placeGlossary(press);
}
