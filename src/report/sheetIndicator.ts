import type { SheetIndicator } from '#core/sheets.ts';
import { baselineIn } from './press.ts';
import { black, columns, dark, inStyle, pitch, sheet } from './sheetLook.ts';
import { drawBox, drawRule, drawShape } from './sheetMarks.ts';
import {
  type Block,
  linesOf,
  partOf,
  type SheetPress,
  said,
  stacked,
  widthOf,
  within,
} from './sheetPress.ts';
import { asides, cardWords } from './sheetWords.ts';
import { element } from './tagging.ts';

/** White around an indicator and inside it, in points. */
const ABOVE = 6;
const UNDER_HEAD = 4;
const BELOW = 6;
const BETWEEN = 2.4;
const BOX = 10.5;
/** height of « Pourquoi ? », and the lines that always stand below it */
const WHY = 12;
const LINES_MIN = 3;

/** A line of text of an indicator; `opens`: the first of a level, with white above it. */
interface Row extends Block {
  opens: boolean;
}

/** An indicator as high as its texts make it. */
export interface MeasuredIndicator {
  indicator: SheetIndicator;
  head: Block;
  /** levels, then what is beside the scale */
  rows: readonly Row[];
  height: number;
}

/** An indicator, or where it is longer than a page a part of it, as it stands on a page. */
export interface PlacedIndicator {
  indicator: SheetIndicator;
  /** rows `from` to before `to` */
  from: number;
  to: number;
  height: number;
  /** white between levels, more than the least */
  air: number;
  /** lines to write on at the side of the levels, and below them */
  beside: number;
  below: number;
}

/** Measures an indicator for a size of text, in points. */
export function measureIndicator(
  press: SheetPress,
  indicator: SheetIndicator,
  size: number,
): MeasuredIndicator {
  const list = element('L');
  const rows = [...levelRows(press, indicator, size), ...asideRows(press, size)].map((row) => ({
    ...partOf(press, list, row),
    opens: row.opens,
  }));
  const head = headOf(press, indicator, size);
  return { indicator, head, rows, height: heightOf(head, rows, 0) };
}

/** Height of a piece, from its upper rule to the next one's. */
export function heightOf(head: Block, rows: readonly Row[], air: number): number {
  return ABOVE + head.height + UNDER_HEAD + bodyHeight(rows, air) + BELOW;
}

/** Number of rows that begin a level: where air goes. */
export function openings(rows: readonly Row[]): number {
  return rows.filter(({ opens }) => opens).length;
}

/** How many lines to write on stand beside rows. */
export function linesBeside(rows: readonly Row[], air: number): number {
  return Math.floor((bodyHeight(rows, air) - WHY + 3) / pitch);
}

function bodyHeight(rows: readonly Row[], air: number): number {
  return Math.max(rowsHeight(rows, air), WHY + LINES_MIN * pitch);
}

function rowsHeight(rows: readonly Row[], air: number): number {
  const text = rows.reduce((sum, { height }) => sum + height, 0);
  return text + openings(rows.slice(1)) * (BETWEEN + air);
}

/** Label and question, across the page; the label alone where it is only a reminder. */
export function headOf(
  press: SheetPress,
  { id, label, question }: SheetIndicator,
  size: number,
  reminder = false,
): Block {
  const title = inStyle('title', size + 2.6);
  const asked = inStyle('text', size, dark);
  const standing = { x: sheet.left, width: sheet.width };
  const again = reminder ? ` (${press.t('paper.continued')})` : '';
  const named = { ...label, text: `${label.text}${again}` };
  return stacked([
    ...linesOf(
      press,
      [said(press, `${id}\u00a0 `, inStyle('strong', size + 1)), said(press, named, title)],
      { ...standing, most: reminder ? 1 : 6, as: 'H2' },
    ),
    ...(question && !reminder
      ? linesOf(press, [said(press, question, asked)], { ...standing, most: 6 })
      : []),
  ]);
}

function levelRows(press: SheetPress, { rubric }: SheetIndicator, size: number): Row[] {
  const strong = inStyle('strong', size);
  const plain = inStyle('text', size);
  return press.model.levels.flatMap((level) => {
    const sentence = rubric[level.place];
    const lines = linesOf(
      press,
      [
        said(press, level.label, strong),
        ...(sentence ? [said(press, { ...sentence, text: `\u00a0 ${sentence.text}` }, plain)] : []),
      ],
      { x: columns.text, width: columns.textWidth },
    );
    const [item, body] = [element('LI'), element('LBody')];
    return lines.map((line, i): Row => {
      const words = partOf(press, body, line);
      if (i > 0) return { ...partOf(press, item, words), opens: false };
      const draw = (top: number) => {
        const middle = top + line.height / 2;
        drawKey(press, String(level.place), top, line.height, columns.key);
        drawBox(press.pen, { x: columns.box, y: middle - BOX / 2 }, BOX);
        drawShape(press, { x: columns.shape + 5.5, y: middle }, 11, { kind: 'level', level });
        words.draw(top);
      };
      return { ...partOf(press, item, { height: line.height, draw }), opens: true };
    });
  });
}

/** *Sans objet*, *Je ne sais pas*: side by side where there is room. */
function asideRows(press: SheetPress, size: number): Row[] {
  const style = inStyle('text', size);
  const entries = asides.map((card) => {
    const words = cardWords(press, card);
    return { ...words, card, width: widthOf(press, said(press, words.label, style)) + 60 };
  });
  const total = entries.reduce((sum, { width }) => sum + width, 0);
  const room = columns.text + columns.textWidth - columns.key;
  const lines = total <= room ? [entries] : entries.map((entry) => [entry]);
  return lines.map((line) => {
    const height = Math.max(13, size * 1.28);
    return {
      height,
      opens: true,
      draw: (top) => {
        let x: number = columns.key;
        for (const { key, card, label, width } of line) {
          const middle = top + height / 2;
          const [at, from] = [x, x - columns.key];
          const baseline = baselineIn(top, height, size);
          const { text } = said(press, label, style);
          within(press, 'LI', () => {
            drawKey(press, key, top, height, at);
            drawBox(press.pen, { x: columns.box + from, y: middle - BOX / 2 }, BOX);
            drawShape(press, { x: columns.shape + 5.5 + from, y: middle }, 11, card);
            within(press, 'LBody', () =>
              within(press, 'P', () => press.pen.text(text, columns.text + from, baseline, style)),
            );
          });
          x += width;
        }
      },
    };
  });
}

/** The key that chooses it when a sheet is typed in. */
function drawKey(press: SheetPress, key: string, top: number, height: number, x: number): void {
  const style = inStyle('text', 6.8, dark);
  within(press, 'Lbl', () => press.pen.text(key, x, baselineIn(top, height, style.size), style));
}

/** Draws what stands on a page of an indicator. */
export function drawIndicator(
  press: SheetPress,
  { head, rows }: MeasuredIndicator,
  placed: PlacedIndicator,
  top: number,
): void {
  const { pen, t } = press;
  const { from, to, air, beside, below } = placed;
  pen.line({ x: sheet.left, y: top }, { x: sheet.right, y: top }, { colour: black, width: 0.9 });
  let y = top + ABOVE;
  head.draw(y);
  y += head.height + UNDER_HEAD;
  const body = y;
  const here = rows.slice(from, to);
  for (const [i, row] of here.entries()) {
    y += i > 0 && row.opens ? BETWEEN + air : 0;
    row.draw(y);
    y += row.height;
  }
  const why = inStyle('strong', 8.2, dark);
  const { text } = said(press, t('paper.why'), why);
  within(press, 'P', () => pen.text(text, columns.why, baselineIn(body, WHY, 8.2), why));
  for (let line = 1; line <= beside; line += 1) {
    drawRule(pen, body + WHY + line * pitch, columns.why, sheet.right);
  }
  const bottom = body + bodyHeight(here, air);
  for (let line = 1; line <= below; line += 1) {
    drawRule(pen, bottom + line * pitch, sheet.left, sheet.right);
  }
}
