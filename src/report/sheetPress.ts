import type { Localized } from '#core/localized.ts';
import type { SheetsModel } from '#core/sheets.ts';
import type { Texts } from '#i18n/i18n.ts';
import { type Cleaner, createCleaner } from './characters.ts';
import type { ReportFonts } from './fonts.ts';
import { openSheets, type SheetProperties, type Sheets } from './jspdf.ts';
import { drawLine, type Line, type Run, wrap, wrapEvenly } from './lines.ts';
import { inLanguage } from './look.ts';
import { createPen, type Pen, type Style } from './pen.ts';
import { baselineIn } from './press.ts';
import { leading } from './sheetLook.ts';
import { type Element, element, type Tag } from './tagging.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

/** What every sheet is measured and drawn with. */
export interface SheetPress {
  model: SheetsModel;
  t: Texts<'sheets'>;
  sheets: Sheets;
  setter: Typesetter;
  cleaner: Cleaner;
  pen: Pen;
}

/** Something measured, to be drawn where it will stand. */
export interface Block {
  height: number;
  draw(top: number): void;
}

/** Opens a document for a set of sheets. */
export function openPress(
  model: SheetsModel,
  t: Texts<'sheets'>,
  fonts: ReportFonts,
  properties: SheetProperties,
): SheetPress {
  const sheets = openSheets(properties, fonts);
  const setter = createTypesetter(sheets.faces, fonts);
  const cleaner = createCleaner((code) => setter.has('text', code));
  return { model, t, sheets, setter, cleaner, pen: createPen(sheets, setter) };
}

/** A text in one style; one of the referential, in the language that it is really in. */
export function said({ cleaner, model }: SheetPress, text: string | Localized, style: Style): Run {
  if (typeof text === 'string') return { text: cleaner.clean(text), style };
  const own = text.language === model.language ? style : inLanguage(style, text.language);
  return { text: cleaner.clean(text.text), style: own };
}

export function widthOf({ setter }: SheetPress, { text, style }: Run): number {
  return setter.width(text, style.face, style.size);
}

/** How a paragraph stands across the page. */
interface Standing {
  x: number;
  width: number;
  /** lines at most; what is longer ends with « … » */
  most?: number;
  align?: 'start' | 'centre' | 'end';
  /** lines of about the same length, for titles */
  even?: boolean;
  /** what it is in the document: a paragraph, where nothing else is said */
  as?: Tag;
}

/** A paragraph, one block a line. */
export function linesOf(press: SheetPress, runs: readonly Run[], standing: Standing): Block[] {
  const { setter, pen } = press;
  const { x, width, most, align = 'start', even = false, as = 'P' } = standing;
  const whole = element(as);
  const all = (even ? wrapEvenly : wrap)(setter, runs, width);
  const kept =
    most !== undefined && all.length > most ? cut(press, all.slice(0, most), width) : all;
  const height = Math.max(...runs.map(({ style }) => leading(style)), 0);
  const share = { start: 0, centre: 0.5, end: 1 }[align];
  return kept.map((line) => {
    const size = Math.max(...line.segments.map(({ style }) => style.size), 0);
    const along = x + (width - line.width) * share;
    const draw = (top: number) => drawLine(pen, line, along, baselineIn(top, height, size));
    return partOf(press, whole, { height, draw });
  });
}

/** A paragraph as one block. */
export function paragraphOf(press: SheetPress, runs: readonly Run[], standing: Standing): Block {
  return stacked(linesOf(press, runs, standing));
}

/** A block as a part of an element of the document. */
export function partOf({ sheets }: SheetPress, whole: Element, { height, draw }: Block): Block {
  return { height, draw: (top) => sheets.tags.within(whole, () => draw(top)) };
}

/** What `draw` draws, as a part of a new element. */
export function within({ sheets }: SheetPress, tag: Tag, draw: () => void): void {
  sheets.tags.within(element(tag), draw);
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (top) => {
      let y = top;
      for (const block of blocks) {
        block.draw(y);
        y += block.height;
      }
    },
  };
}

/** White. */
export function gap(height: number): Block {
  return { height, draw: () => undefined };
}

/** The last of the lines ended by « … ». */
function cut({ setter }: SheetPress, lines: readonly Line[], width: number): Line[] {
  const last = lines.at(-1);
  const segment = last?.segments.at(-1);
  if (!last || !segment) return [...lines];
  const { face, size } = segment.style;
  let text = segment.text;
  while (text !== '' && segment.x + setter.width(`${text}…`, face, size) > width) {
    text = text.slice(0, -1);
  }
  const ended = { ...segment, text: `${text.trimEnd()}…` };
  const end = segment.x + setter.width(ended.text, face, size);
  return [...lines.slice(0, -1), { segments: [...last.segments.slice(0, -1), ended], width: end }];
}
