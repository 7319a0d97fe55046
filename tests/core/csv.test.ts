import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#core/csv.ts';
import { type DataCell, dataColumns } from '#core/dataTable.ts';

const columns = dataColumns(['text', 'number', 'position'], ['position']);

/** The lines of a table without its byte order mark and its head. */
function linesOf(...rows: DataCell[][]): string {
  return csvOf({ columns, rows }).split('\r\n').slice(1).join('\r\n');
}

/** Texts of which some hold what has a meaning in a CSV, or for a spreadsheet. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', "'", '=', '\t', ' ', 'é') }),
);

describe('a table as CSV', () => {
  it('begins with a byte order mark and its head, and ends each line with CRLF', () => {
    expect(csvOf({ columns, rows: [['a', 1, 2]] })).toBe(
      '\ufefftext,number,position\r\na,1,2.0000\r\n',
    );
  });

  it('writes numbers with a point, four decimals where the column asks, and nothing for no value', () => {
    expect(linesOf([null, 1.5, 1 / 3], ['', -2, -1.25])).toBe(',1.5,0.3333\r\n,-2,-1.2500\r\n');
    expect(linesOf([true, null, null])).toBe('true,,\r\n');
  });

  it('quotes what holds a comma, a quote or an end of line', () => {
    expect(linesOf(['a,b', null, null])).toBe('"a,b",,\r\n');
    expect(linesOf(['dit « "oui" »', null, null])).toBe('"dit « ""oui"" »",,\r\n');
    expect(linesOf(['deux\nlignes', null, null])).toBe('"deux\nlignes",,\r\n');
  });

  it.each(['=', '+', '-', '@', '\t', '\r'])(
    'puts an apostrophe before a text that begins with %j, and before no number',
    (sign) => {
      const [row] = parseCsv(linesOf([`${sign}SUM(A1)`, null, null]), { delimiter: ',' });
      expect(row?.[0]).toBe(`'${sign}SUM(A1)`);
      expect(linesOf(['a', -1, -1])).toBe('a,-1,-1.0000\r\n');
    },
  );

  it('leaves such a sign within a text as it is', () => {
    expect(linesOf(['a=b', null, null])).toBe('a=b,,\r\n');
  });

  it('is read back as what was written, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1 }), (rows) => {
        const names = dataColumns(['a', 'b', 'c']);
        const read = parseCsv(csvOf({ columns: names, rows }), { delimiter: ',' });
        const meant = rows.map((row) =>
          row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
        );
        expect(read).toEqual([['a', 'b', 'c'], ...meant]);
      }),
      { numRuns: 300 },
    );
  });
});
