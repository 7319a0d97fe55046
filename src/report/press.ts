import { type LocalizedText, localize } from '#core/localized.ts';
import type { ReportModel } from '#core/report.ts';
import type { Cleaner } from './characters.ts';
import { type Flow, inside, type Strip } from './flow.ts';
import type { Sheets } from './jspdf.ts';
import { drawLine, type Line, type Run, wrap, wrapEvenly } from './lines.ts';
import { linkTo } from './links.ts';
import { type GoalInk, goalInk, inLanguage, leadingOf, page, styles } from './look.ts';
import type { Pen, Style } from './pen.ts';
import { element, type Tag } from './tagging.ts';
import type { Typesetter } from './typesetter.ts';
import { stressesOf, stretchesOf, type Words } from './words.ts';

/** What every part of the report draws with. */
export interface Press {
  model: ReportModel;
  words: Words;
  sheets: Sheets;
  setter: Typesetter;
  pen: Pen;
  flow: Flow;
  cleaner: Cleaner;
  /** what can be drawn only once every page is there */
  later: (() => void)[];
}

/** Where a paragraph stands across the page, and the white above it. */
export interface Place {
  x?: number;
  width?: number;
  gap?: number;
  /** lines of about the same length, for titles */
  even?: boolean;
  /** what it is in the document: a paragraph, where nothing else is said */
  as?: Tag;
  /** pressed, it leads to where `sheets.links.mark` says this is */
  to?: string | undefined;
}

/** A text in one style. */
export function runOf({ cleaner }: Press, text: string, style: Style): Run {
  return { text: cleaner.clean(text), style };
}

/** A text of the referential, in the language that it is really in. */
export function textOf(press: Press, text: LocalizedText, style: Style): Run {
  const { language } = press.words;
  const shown = localize(text, language);
  const own = shown.language === language ? style : inLanguage(style, shown.language);
  return runOf(press, shown.text, own);
}

/** What people wrote, in the language that they wrote in. */
export function writtenOf(press: Press, text: string, style: Style): Run {
  const { language, writtenIn } = press.words;
  return runOf(press, text, writtenIn === language ? style : inLanguage(style, writtenIn));
}

/** A sentence around what people wrote. */
export function runsAround(
  press: Press,
  sentence: string,
  written: readonly string[],
  style: Style,
): Run[] {
  return stretchesOf(sentence, written).map(({ text, isWritten }) =>
    isWritten ? writtenOf(press, text, style) : runOf(press, text, style),
  );
}

/** A sentence with its stresses in another style. */
export function runsOf(press: Press, sentence: string, style: Style, stressed: Style): Run[] {
  return stressesOf(sentence).map((part) =>
    runOf(press, part.text, part.stressed ? stressed : style),
  );
}

/** A paragraph, one strip a line; no line of it stands alone at a page's foot or head. */
export function paragraph(press: Press, runs: readonly Run[], place: Place = {}): Strip[] {
  const { x = page.left, width = page.width, gap = 0, even = false, as = 'P', to } = place;
  const { setter, pen } = press;
  const lines = (even ? wrapEvenly : wrap)(setter, runs, width);
  const strips = lineStrips(pen, lines, { x, gap, leading: leadingFor(runs) });
  if (to === undefined) return inside(press, element(as), strips);
  const link = linkTo(press, to, runs.map(({ text }) => text).join(''));
  const pressed = strips.map((strip, i) => ({
    ...strip,
    draw: (top: number) => {
      const right = x + (lines[i]?.width ?? 0);
      link({ left: x, top, right, bottom: top + strip.height }, () => strip.draw(top));
    },
  }));
  return inside(press, element(as), pressed);
}

/** The title of a part of the report, with its bookmark; `id`: where links to it lead. White above it where it does not begin a page. */
export function partTitle(press: Press, title: string, id: string): Strip[] {
  const strips = paragraph(press, [runOf(press, title, styles.pageTitle)], {
    gap: 40,
    even: true,
    as: 'H2',
  });
  return strips.map((strip, i) => ({
    ...strip,
    binds: true,
    draw: (top) => {
      if (i === 0) {
        press.sheets.bookmark(press.cleaner.clean(title), null);
        press.sheets.links.mark(id, top);
      }
      strip.draw(top);
    },
  }));
}

/** Lines as strips; short paragraphs stay whole, long ones keep two lines on each side of a page's end. */
function lineStrips(
  pen: Pen,
  lines: readonly Line[],
  { x, gap, leading }: { x: number; gap: number; leading: number },
): Strip[] {
  return lines.map((line, i) => ({
    height: leading,
    gap: i === 0 ? gap : 0,
    binds: i < lines.length - 1 && (lines.length <= 3 || i === 0 || i === lines.length - 2),
    draw: (top) => drawLine(pen, line, x, baselineIn(top, leading, sizeOf(line, leading))),
  }));
}

/** Where letters stand in a line so that capitals are in its middle. */
export function baselineIn(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.36;
}

/** The same strips as a place that links lead to. */
export function markedAs(press: Press, id: string, strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => ({
    ...strip,
    draw: (top) => {
      if (i === 0) press.sheets.links.mark(id, top);
      strip.draw(top);
    },
  }));
}

/** White that stays with what follows. */
export function space(height: number): Strip {
  return { height, gap: 0, binds: true, draw: () => undefined };
}

/** The ink of a goal, by its id. */
export function inkOf({ model }: Press, goalId: string): GoalInk {
  return goalInk(model.referential.goals.findIndex((goal) => goal.id === goalId));
}

function leadingFor(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ style }) => leadingOf(style)), 0);
}

function sizeOf(line: Line, fallback: number): number {
  return Math.max(...line.segments.map(({ style }) => style.size), 0) || fallback / 1.46;
}
