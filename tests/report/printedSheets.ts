import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readReferential } from '#core/reading.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';
import { blankHead, buildSheets, type SheetOptions, type SheetsModel } from '#core/sheets.ts';
import { chooseLanguage, type Language, loadTexts, startI18n, translator } from '#i18n/i18n.ts';
import { reportFonts } from '#report/fonts.ts';
import { type DrawnSheets, drawSheets } from '#report/sheetPdf.ts';

startI18n();
await loadTexts('sheets');

/** A shipped referential, as the app reads it. */
export async function shipped(key: string): Promise<ReferentialIndex> {
  const read = readReferential(await readFile(`referential/${key}.json`, 'utf8'));
  if (!read.ok) throw new Error(`${key} does not read`);
  return indexReferential(read.value);
}

/** A model in French, blank, of one sheet an objective, where nothing else is said. */
export function sheetsOf(index: ReferentialIndex, other: Partial<SheetOptions> = {}): SheetsModel {
  return buildSheets(index, {
    language: 'fr',
    head: blankHead,
    names: 'college',
    parts: ['sheets'],
    objectives: null,
    indicators: null,
    cards: { perPage: 4, sets: 1 },
    ...other,
  });
}

/** Draws with the real texts and fonts, at a moment that never changes. */
export async function printSheets(model: SheetsModel): Promise<DrawnSheets> {
  const language: Language = model.language === 'en' ? 'en' : 'fr';
  await chooseLanguage(language);
  return drawSheets(model, {
    t: translator(language, 'sheets'),
    fonts: reportFonts,
    createdAt: '2026-11-21T09:30:00.000Z',
    fileId: '0b6cf3b2-92a1-4c8e-8f6e-2a1b3c4d5e6f',
  });
}

/** A stretch of text where it stands on its page, in points from the bottom left. */
export interface Stretch {
  page: number;
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
}

/** What is on the paper: texts at their places. */
export async function textsOn(bytes: Uint8Array): Promise<Stretch[]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  const texts: Stretch[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      texts.push({ page: number, text: item.str, left, right: left + item.width, bottom, size });
    }
  }
  await pdf.destroy();
  return texts;
}

/** Every colour that a page sets. */
export async function inksOn(bytes: Uint8Array): Promise<Set<string>> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  const inks = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [i, operator] of fnArray.entries()) {
      if (colouring.has(operator)) inks.add(`${names.get(operator)} ${[argsArray[i]].flat()}`);
    }
  }
  await pdf.destroy();
  return inks;
}

const names = new Map(Object.entries(OPS).map(([name, value]) => [value as number, name]));
/** Every operator that can bring ink of another colour, or a picture, onto a page. */
const colouring = new Set(
  [...names].flatMap(([value, name]) =>
    /Color|Shading|shadingFill|Image|GState/.test(name) ? [value] : [],
  ),
);
