import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { xmlText } from './xmlText.ts';

/** The one door to the library that writes workbooks (decision 019). */

/** A day of the calendar, `2026-11-21`, that a spreadsheet counts with. */
export interface DayCell {
  day: string;
}

/** A value in a sheet; a text is a text whatever it begins with, never a formula. */
export type SheetCell = string | number | boolean | DayCell | null;

export interface SheetColumn {
  head: string;
  /** in characters */
  width: number;
  /** how its numbers are shown: a position with two decimals, a whole count, as they are */
  numbers?: 'position' | 'fraction' | 'count';
  /** its texts stay on one line */
  oneLine?: boolean;
}

export interface WorkbookSheet {
  /** at most 31 characters, none of them [ ] : * ? / \ */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** places of rows that stand out */
  strong?: ReadonlySet<number>;
  /** without a head row of its own, to be read and not to be sorted */
  prose?: boolean;
}

export interface WorkbookProperties {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** `2026-11-21`; a moment would make the same report other bytes */
  day: string;
  /** above each printed page */
  head: string;
}

/** The workbook’s file. The same sheets and properties give the same bytes. */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  { title, author, subject, keywords, day, head }: WorkbookProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const at = new Date(`${day}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writtenSheet(sheet, head)),
    properties: {
      title: xmlText(title),
      creator: xmlText(author),
      subject: xmlText(subject),
      keywords,
      created: at,
      modified: at,
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return new Uint8Array(bytes);
}

const ink = { rgb: '20251F' };
const line = { style: 'thin', color: { rgb: 'D6CEBF' } } as const;
const formats = { position: '0.00', fraction: '0.0000', count: '0' } as const;

function writtenSheet(
  { name, columns, rows, strong, prose }: WorkbookSheet,
  head: string,
): WriteSheet {
  const heads = prose ? [] : [columns.map((column) => xmlText(column.head))];
  const all: CellValue[][] = [...heads, ...rows.map((row) => row.map(writtenCell))];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [r, row] of all.entries()) {
    const isHead = !prose && r === 0;
    const isStrong = strong?.has(r - heads.length) ?? false;
    for (const [c, value] of row.entries()) {
      const style = styleOf(columns[c], value, isHead, isStrong);
      cells.set(`${r},${c}`, { value, style });
    }
  }
  const last = columnName(columns.length - 1);
  // Not every program finds the height of wrapped texts when it opens a file.
  const heights = all.map((row, r) => ({ height: LINE * linesIn(row, columns), place: r }));
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: all,
    cells,
    rowDefs: new Map(heights.map(({ place, height }) => [place, { height }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: prose ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(prose ? {} : { printTitlesRow: '$1:$1' }),
    },
    headerFooter: { oddHeader: `&L${printed(head)}`, oddFooter: `&L${printed(name)}&R&P / &N` },
    ...(prose
      ? { view: { showGridLines: false } }
      : {
          freezePane: { rows: 1 },
          autoFilter: { range: `A1:${last}${Math.max(2, all.length)}` },
        }),
  };
}

/** Height of a line, and of the highest row that Excel has, in points. */
const LINE = 15;
const HIGHEST = 409;

/** How many lines the longest of the row’s wrapped texts takes, about. */
function linesIn(row: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = row.map((value, i) => {
    const column = columns[i];
    if (typeof value !== 'string' || !column || column.oneLine) return 1;
    const across = Math.max(1, column.width - 1);
    return value
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 0.98) / across)), 0);
  });
  return Math.min(Math.floor(HIGHEST / LINE), Math.max(1, ...lines));
}

function writtenCell(cell: SheetCell): CellValue {
  if (cell === '') return null;
  if (typeof cell === 'string') return xmlText(cell);
  if (cell !== null && typeof cell === 'object') return new Date(`${cell.day}T00:00:00Z`);
  return cell;
}

function styleOf(
  column: SheetColumn | undefined,
  value: CellValue,
  isHead: boolean,
  isStrong: boolean,
): CellStyle {
  const format =
    value instanceof Date
      ? 'yyyy-mm-dd'
      : typeof value === 'number' && column?.numbers
        ? formats[column.numbers]
        : undefined;
  return {
    font: { name: 'Calibri', size: 11, color: ink, ...(isHead || isStrong ? { bold: true } : {}) },
    alignment: {
      vertical: isHead ? 'bottom' : 'top',
      wrapText: !column?.oneLine,
      ...(isHead && column?.numbers ? { horizontal: 'right' } : {}),
    },
    ...(isHead ? { border: { bottom: line } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** In heads and feet `&` begins a command. */
function printed(text: string): string {
  return xmlText(text).replaceAll('&', '&&').slice(0, 200);
}

/** 0 is A. */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}
