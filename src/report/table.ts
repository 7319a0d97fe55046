import { headingOf, inside, type Strip, together } from './flow.ts';
import { drawLine, type Line, type Run, wrap } from './lines.ts';
import { linkTo } from './links.ts';
import { hairline, leadingOf, page, styles } from './look.ts';
import type { Colour } from './pen.ts';
import { baselineIn, type Press } from './press.ts';
import { element, elementOf } from './tagging.ts';

export interface TableColumn {
  x: number;
  width: number;
  /** `decimal`: at the end, decimal signs one below the other */
  align: 'start' | 'end' | 'decimal';
}

export interface TableRow {
  cells: readonly (readonly Run[])[];
  /** a short bar before the row, in its goal's ink */
  bar?: Colour;
  /** where its first cell leads, when that is pressed */
  to?: string;
}

const PADDING = 3.6;
const half = (page.bottom - page.top) / 2;

/** Rows under hairlines, each with its name in its first cell; a row is cut between two lines only when it is longer than half a page. */
export function tableRows(
  press: Press,
  tableColumns: readonly TableColumn[],
  rows: readonly TableRow[],
): Strip[] {
  return rows.flatMap((row) => {
    const strips = rowStrips(press, tableColumns, row, PADDING, true);
    const height = strips.reduce((sum, strip) => sum + strip.height, 0);
    return height <= half ? together(strips) : strips;
  });
}

/** The head of a table, to be drawn again on each of its pages. */
export function tableHead(
  press: Press,
  tableColumns: readonly TableColumn[],
  cells: readonly (readonly Run[])[],
): Strip[] {
  return headingOf(rowStrips(press, tableColumns, { cells }, 2, false));
}

function rowStrips(
  press: Press,
  tableColumns: readonly TableColumn[],
  { cells, bar, to }: TableRow,
  padding: number,
  ruled: boolean,
): Strip[] {
  const { pen, setter, sheets } = press;
  const cellElements = cells.map((_, i) => {
    if (!ruled) return element('TH', { scope: 'Column' });
    return i === 0 ? element('TH', { scope: 'Row' }) : element('TD');
  });
  const row = elementOf('TR', cellElements);
  const wrapped = cells.map((runs, i) => wrap(setter, runs, tableColumns[i]?.width ?? page.width));
  const leading = Math.max(
    ...cells.flat().map(({ style }) => leadingOf(style)),
    leadingOf(styles.tiny),
  );
  const count = Math.max(1, ...wrapped.map((lines) => lines.length));
  const link = to === undefined ? null : linkTo(press, to, wordsOf(cells[0]));
  const drawLines = (k: number, top: number) => {
    for (const [i, cell] of wrapped.entries()) {
      const [line, column, whole] = [cell[k], tableColumns[i], cellElements[i]];
      if (!line || !column || !whole) continue;
      const draw = () => drawCell(press, line, column, top, leading);
      const right = column.x + line.width;
      const box = { left: column.x, top, right, bottom: top + leading };
      sheets.tags.within(whole, link && i === 0 ? () => link(box, draw) : draw);
    }
  };
  const lines = inside(
    press,
    row,
    Array.from({ length: count }, (_, k) => ({
      height: leading,
      gap: 0,
      binds: k === 0 || k === count - 2,
      draw: (top) => drawLines(k, top),
    })),
  );
  const edge = (binds: boolean): Strip => ({
    height: padding,
    gap: 0,
    binds,
    draw: (top) => {
      if (!binds) return;
      const [from, to] = [
        { x: page.left, y: top },
        { x: page.right, y: top },
      ];
      if (ruled) pen.line(from, to, { colour: hairline, width: 0.6 });
      if (bar) pen.rectangle(page.left, top + padding + 1.5, 2, count * leading - 3, bar);
    },
  });
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = { ...last, binds: true };
  return [edge(true), ...lines, edge(false)];
}

function wordsOf(runs: readonly Run[] = []): string {
  return runs.map(({ text }) => text).join('');
}

function drawCell(
  { pen, setter }: Press,
  line: Line,
  { x, width, align }: TableColumn,
  top: number,
  leading: number,
): void {
  const first = line.segments[0];
  if (!first) return;
  const { face, size } = first.style;
  // One decimal or two: one leaves the place of the other.
  const short = align === 'decimal' && /[.,]\d$/.test(first.text);
  const before =
    align === 'start' ? 0 : width - line.width - (short ? setter.width('0', face, size) : 0);
  drawLine(pen, line, x + before, baselineIn(top, leading, size));
}
