import { headingOf, type Strip, together } from './flow.ts';
import { drawLine, type Line, type Run, wrap } from './lines.ts';
import { hairline, leadingOf, page, styles } from './look.ts';
import type { Colour } from './pen.ts';
import { baselineIn, type Press } from './press.ts';

export interface TableColumn {
  x: number;
  width: number;
  align: 'start' | 'end';
}

export interface TableRow {
  cells: readonly (readonly Run[])[];
  /** a short bar before the row, in its goal's ink */
  bar?: Colour;
}

const PADDING = 4.5;
const half = (page.bottom - page.top) / 2;

/** Rows under hairlines; a row is cut between two lines only when it is longer than half a page. */
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
  { cells, bar }: TableRow,
  padding: number,
  ruled: boolean,
): Strip[] {
  const { pen, setter } = press;
  const wrapped = cells.map((runs, i) => wrap(setter, runs, tableColumns[i]?.width ?? page.width));
  const leading = Math.max(...cells.flat().map(({ style }) => leadingOf(style)), leadingOf(styles.tiny));
  const count = Math.max(1, ...wrapped.map((lines) => lines.length));
  const lines: Strip[] = Array.from({ length: count }, (_, k) => ({
    height: leading,
    gap: 0,
    binds: k === 0 || k === count - 2,
    draw: (top) => {
      for (const [i, cell] of wrapped.entries()) {
        const [line, column] = [cell[k], tableColumns[i]];
        if (line && column) drawCell(press, line, column, top, leading);
      }
    },
  }));
  const edge = (binds: boolean): Strip => ({
    height: padding,
    gap: 0,
    binds,
    draw: (top) => {
      if (!binds) return;
      const [from, to] = [{ x: page.left, y: top }, { x: page.right, y: top }];
      if (ruled) pen.line(from, to, { colour: hairline, width: 0.6 });
      if (bar) pen.rectangle(page.left, top + padding + 1.5, 2, count * leading - 3, bar);
    },
  });
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = { ...last, binds: true };
  return [edge(true), ...lines, edge(false)];
}

function drawCell(
  { pen }: Press,
  line: Line,
  { x, width, align }: TableColumn,
  top: number,
  leading: number,
): void {
  const size = line.segments[0]?.style.size ?? leading;
  drawLine(pen, line, align === 'end' ? x + width - line.width : x, baselineIn(top, leading, size));
}
