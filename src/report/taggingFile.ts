/**
 * The small objects of a file, thousands of them in a structure tree, in compressed streams
 * (ISO 32000-1, 7.5.7 and 7.5.8): in jsPDF's own way each would stand alone, plain, and a report
 * would be three times as heavy.
 */

/** How many objects stand in one stream. */
const IN_ONE = 500;

/** Objects in a stream of them. */
export interface Packed {
  /** what the stream holds before it is compressed */
  data: string;
  /** how many objects, and where the first one begins */
  count: number;
  start: number;
  /** the number of the first; the others follow it */
  first: number;
}

/** Bodies of objects whose numbers follow one another from `first`, in streams. */
export function packObjects(first: number, bodies: readonly string[]): Packed[] {
  const packs: Packed[] = [];
  for (let from = 0; from < bodies.length; from += IN_ONE) {
    const own = bodies.slice(from, from + IN_ONE);
    const places: string[] = [];
    let at = 0;
    for (const [i, body] of own.entries()) {
      places.push(`${first + from + i} ${at}`);
      at += body.length + 1;
    }
    const head = `${places.join(' ')}\n`;
    packs.push({
      data: head + own.join('\n'),
      count: own.length,
      start: head.length,
      first: first + from,
    });
  }
  return packs;
}

/**
 * A file as jsPDF ends it, with a compressed table of its objects, that knows of those in streams
 * too, in place of the plain one; all as bytes in a string. `streams` is by the stream's number.
 */
export function withObjectTable(
  file: string,
  streams: ReadonlyMap<number, Packed>,
  compress: (data: string) => string,
): string {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const [, size = '0', table = '', trailer = ''] =
    /^xref\n0 (\d+)\n([\s\S]*?)trailer\n<<\n([\s\S]*?)\n>>/.exec(file.slice(at)) ?? [];
  const own = Number(size);
  const rows = Array.from({ length: own + 1 }, (_, number) =>
    number === 0 ? row(0, 0, 65535) : row(1, Number(table.slice(number * 20, number * 20 + 10)), 0),
  );
  for (const [stream, { first, count }] of streams) {
    for (let i = 0; i < count; i += 1) rows[first + i] = row(2, stream, i);
  }
  rows[own] = row(1, at, 0);
  const data = compress(rows.map((one, i) => lessUpper(one, rows[i - 1])).join(''));
  const kept = trailer.replace(/^\/Size \d+\n/, '').replaceAll('\n', '');
  return [
    file.slice(0, at),
    `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 3 2]${kept}`,
    '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>',
    `/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`,
    `startxref\n${at}\n%%EOF`,
  ].join('');
}

/** What a row has more than the one above it: nearly always the same, so that it packs well. */
function lessUpper(own: string, upper = '\0\0\0\0\0\0'): string {
  let less = '\u0002';
  for (let i = 0; i < own.length; i += 1) {
    less += String.fromCharCode((own.charCodeAt(i) - upper.charCodeAt(i)) & 255);
  }
  return less;
}

/** One of a table's rows: what kind of place, where, and in it. */
function row(kind: 0 | 1 | 2, where: number, within: number): string {
  return String.fromCharCode(
    kind,
    (where >> 16) & 255,
    (where >> 8) & 255,
    where & 255,
    (within >> 8) & 255,
    within & 255,
  );
}
