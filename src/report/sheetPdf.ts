import type { SheetsModel } from '#core/sheets.ts';
import { slug } from '#core/slug.ts';
import type { Texts } from '#i18n/i18n.ts';
import type { ReportFonts } from './fonts.ts';
import type { Bookmark, SheetProperties } from './jspdf.ts';
import { drawLine, oneLine } from './lines.ts';
import { drawCards } from './sheetCards.ts';
import { drawClosing } from './sheetClosing.ts';
import { drawIndicator, headOf, measureIndicator } from './sheetIndicator.ts';
import { headOfPage, layOut, type PlacedObjective, type PlacedPage } from './sheetLayout.ts';
import { dark, inStyle, sheet } from './sheetLook.ts';
import { openPress, type SheetPress, said, within } from './sheetPress.ts';
import { drawTally } from './sheetTally.ts';
import { footWords } from './sheetWords.ts';

const BRAND = 'Boussole PTCE';
/** What only measures is no file. */
const unsaid: SheetProperties = {
  title: '',
  author: '',
  subject: '',
  keywords: '',
  language: 'fr-FR',
  createdAt: '2000-01-01T00:00:00.000Z',
  fileId: '0'.repeat(32),
};

/** What a drawing needs beside the model; all of it given, so that the same sheets are the same bytes. */
export interface SheetContext {
  t: Texts<'sheets'>;
  fonts: ReportFonts;
  /** ISO moment */
  createdAt: string;
  /** 32 hexadecimal digits, or a UUID */
  fileId: string;
}

export interface DrawnSheets {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** characters that the typefaces lack, shown as □ */
  replaced: number;
}

/** Draws a set of sheets as a PDF, black on white. Synchronous. */
export function drawSheets(model: SheetsModel, context: SheetContext): DrawnSheets {
  const { t, fonts } = context;
  const { head, referential, language } = model;
  const owner = head.pole || referential.text;
  const press = openPress(model, t, fonts, {
    title: `${t('paper.document')} – ${owner}`,
    author: head.pole || BRAND,
    subject: referential.text,
    keywords: t('paper.keywords'),
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    createdAt: context.createdAt,
    fileId: context.fileId,
  });
  const { sheets, pen, cleaner } = press;
  const pages = layOut(press);
  const goals = new Map<string, Bookmark>();
  for (const [i, page] of pages.entries()) {
    if (i > 0) sheets.add();
    pen.forget();
    mark(press, pages, i, goals);
    // A page of paper goes its own way: it is a part of its own, with its own title.
    within(press, 'Sect', () => drawPage(press, page));
    if (page.kind !== 'cards') drawFoot(press, i + 1, pages.length);
  }
  return { bytes: sheets.finish(), pages: pages.length, replaced: cleaner.replaced() };
}

/** What stands on which page, for a preview that is to be the same. */
export function layOutSheets(
  model: SheetsModel,
  { t, fonts }: Pick<SheetContext, 't' | 'fonts'>,
): PlacedPage[] {
  return layOut(openPress(model, t, fonts, unsaid));
}

/** `feuilles-pole-du-val-d-exemple-2026-11-14.pdf`; `day` is that of the printing, for blank sheets. */
export function sheetsFileName({ head, referential }: SheetsModel, day: string): string {
  return `feuilles-${slug(head.pole || referential.text)}-${head.date || day}.pdf`;
}

function drawPage(press: SheetPress, page: PlacedPage): void {
  switch (page.kind) {
    case 'objective':
      drawObjective(press, page);
      break;
    case 'closing':
      drawClosing(press, page);
      break;
    case 'tally':
      drawTally(press, page);
      break;
    case 'cards':
      drawCards(press, page);
      break;
  }
}

function drawObjective(press: SheetPress, page: PlacedObjective): void {
  const head = headOfPage(press, page);
  head.draw(sheet.top);
  let y = sheet.top + head.height;
  for (const placed of page.indicators) {
    const measured = measureIndicator(press, placed.indicator, page.size);
    const whole = placed.from === 0;
    const own = whole
      ? measured
      : { ...measured, head: headOf(press, placed.indicator, page.size, true) };
    drawIndicator(press, own, placed, y);
    y += placed.height;
  }
}

/** Bookmarks: objectives below their goals, then the page to count on, then the cards. */
function mark(
  { sheets, t, cleaner }: SheetPress,
  pages: readonly PlacedPage[],
  i: number,
  goals: Map<string, Bookmark>,
): void {
  const page = pages[i];
  if (!page) return;
  if (page.kind === 'objective') {
    if (page.continued) return;
    const { goal, label, id } = page.sheet;
    const parent = goals.get(goal.id) ?? sheets.bookmark(cleaner.clean(goal.label.text), null);
    goals.set(goal.id, parent);
    sheets.bookmark(cleaner.clean(`${id} ${label.text}`), parent);
  } else if (pages[i - 1]?.kind !== page.kind) {
    sheets.bookmark(t(bookmarkOf[page.kind]), null);
  }
}

const bookmarkOf = {
  closing: 'paper.end',
  tally: 'paper.tally',
  cards: 'paper.cards',
} as const;

/** Where the sheet comes from on the left, which page on the right. */
function drawFoot(press: SheetPress, page: number, pages: number): void {
  const { t, setter, pen, sheets } = press;
  const style = inStyle('text', 7.4, dark);
  const count = oneLine(setter, [said(press, t('paper.count', { page, pages }), style)], 60);
  const from = oneLine(setter, [said(press, footWords(press), style)], sheet.width - 80);
  sheets.tags.artifact('foot', () => {
    drawLine(pen, from, sheet.left, sheet.foot);
    drawLine(pen, count, sheet.right - count.width, sheet.foot);
  });
}
