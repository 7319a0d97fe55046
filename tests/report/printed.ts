import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildReport } from '#core/buildReport.ts';
import { earlierAssessment } from '#core/comparison.ts';
import { type Assessment, currentAssessment, type Dossier } from '#core/dossier.ts';
import { readDossier, readReferential } from '#core/reading.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { type ReportOptions, wholeReport } from '#core/reportOptions.ts';
import { chooseLanguage, type Language, loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { reportFonts } from '#report/fonts.ts';
import { type DrawnReport, drawReport } from '#report/pdf.ts';
import { packedObjects } from './pdfObjects.ts';

startI18n();
await loadTexts('report');

const place = 'public/example/val-d-exemple.ptce.json';

/** The shipped example and its referential, as the app reads them. */
export async function example(): Promise<{ dossier: Dossier; index: ReferentialIndex }> {
  const dossier = readDossier(await readFile(place, 'utf8'));
  const referential = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!dossier.ok || !referential.ok) throw new Error('the example does not read');
  return { dossier: dossier.value, index: indexReferential(referential.value) };
}

/** The report of an assessment; by default the example's present one, compared with its earlier one. */
export function modelOf(
  { dossier, index }: { dossier: Dossier; index: ReferentialIndex },
  change: (assessment: Assessment) => Assessment = (assessment) => assessment,
  choice: Partial<ReportOptions> = {},
): ReportModel {
  const present = currentAssessment(dossier);
  if (!present) throw new Error('no assessment');
  const assessment = change(present);
  const earlier = earlierAssessment(dossier, present);
  return buildReport({
    dossier,
    assessment,
    index,
    earlier: earlier && { assessment: earlier, index },
    options: { ...wholeReport, ...choice },
  });
}

/** Draws with the real texts and fonts, at a moment that never changes. */
export async function print(
  model: ReportModel,
  language: Language = 'fr',
  fingerprint: string | null = null,
): Promise<DrawnReport> {
  await chooseLanguage(language);
  return drawReport(model, {
    language,
    t: translator(language, 'report'),
    fonts: reportFonts,
    createdAt: '2026-11-21T09:30:00.000Z',
    fileId: '0b6cf3b2-92a1-4c8e-8f6e-2a1b3c4d5e6f',
    fingerprint,
  });
}

/** A PDF as a reader's software sees it. */
export interface Reading {
  /** text of each page, lines joined by spaces, all spaces alike */
  pages: string[];
  text: string;
  outline: { title: string; page: number; below: string[] }[];
  language: string | null;
  info: Record<string, unknown>;
  /** the file as Latin-1, and below it the objects that stand in compressed streams */
  objects: string;
}

/** Reads a PDF back. */
export async function readBack(bytes: Uint8Array): Promise<Reading> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) =>
      'str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '',
    );
    pages.push(alike(words.join('')));
  }
  const metadata = await pdf.getMetadata();
  const info = metadata.info as Record<string, unknown>;
  const outline = [];
  for (const { title, dest, items } of await pdf.getOutline()) {
    const target = Array.isArray(dest) ? dest[0] : null;
    const page = target ? (await pdf.getPageIndex(target)) + 1 : 0;
    outline.push({ title, page, below: items.map((item: { title: string }) => item.title) });
  }
  await pdf.destroy();
  return {
    pages,
    text: pages.join(' '),
    outline,
    language: typeof info['Language'] === 'string' ? info['Language'] : null,
    info,
    objects: [Buffer.from(bytes).toString('latin1'), ...packedObjects(bytes).values()].join('\n'),
  };
}

/** All spaces alike and single: no-break ones extract as plain ones. */
export function alike(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
