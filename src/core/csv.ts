import type { DataCell, DataTable } from './dataTable.ts';

/** A spreadsheet would run a text that begins like this (formats.md, section 5). */
const likeFormula = /^[=+\-@\t\r]/;

/**
 * A table as RFC 4180 has it: its head, then a line a row, each ended by CRLF;
 * UTF-8 is announced by a byte order mark, without which Excel reads accents
 * wrong. A text that a spreadsheet would run has an apostrophe before it.
 */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [
    columns.map(({ name }) => quoted(name)),
    ...rows.map((row) => row.map((cell, i) => written(cell, columns[i]?.decimals ?? null))),
  ];
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function written(cell: DataCell, decimals: number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimals === null ? String(cell) : cell.toFixed(decimals);
  if (typeof cell === 'boolean') return String(cell);
  return quoted(likeFormula.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
