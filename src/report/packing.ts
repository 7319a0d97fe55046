/**
 * A file's small objects, thousands of them in a structure tree, in compressed streams with a
 * compressed table (ISO 32000-1, 7.5.7 and 7.5.8): as jsPDF writes them each would stand alone,
 * plain, and a report would be three times as heavy.
 */

/** How many objects stand in one stream. */
const IN_ONE = 500;

const END = 'endobj';
const STREAM_END = 'endstream';

interface SmallObject {
  number: number;
  body: string;
}

/**
 * The file that jsPDF made, packed; all as bytes in a string.
 * @param bodies objects that jsPDF keeps a number for and does not write, by that number
 */
export function packedFile(
  file: string,
  bodies: ReadonlyMap<number, string>,
  compress: (data: string) => string,
): string {
  const { size, table, trailer, places } = endOf(file);
  const rows: string[] = Array.from({ length: size }, () => row(0, 0, 0));
  rows[0] = row(0, 0, 65535);
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const small: SmallObject[] = [];
  add(file.slice(0, places[0]?.from ?? table));
  for (const [i, { number, from }] of places.entries()) {
    const text = file.slice(from, places[i + 1]?.from ?? table);
    const body = text.slice(text.indexOf('obj') + 3, text.lastIndexOf(END)).trim();
    if (body.endsWith(STREAM_END)) {
      rows[number] = row(1, length, 0);
      add(text);
    } else small.push({ number, body });
  }
  for (const [number, body] of bodies) small.push({ number, body });

  for (let from = 0; from < small.length; from += IN_ONE) {
    const own = small.slice(from, from + IN_ONE);
    const number = rows.length;
    for (const [i, one] of own.entries()) rows[one.number] = row(2, number, i);
    rows[number] = row(1, length, 0);
    add(objectStream(number, own, compress));
  }

  const number = rows.length;
  rows[number] = row(1, length, 0);
  const from = length;
  const data = compress(rows.map((one, i) => lessUpper(one, rows[i - 1])).join(''));
  const head = `/Type/XRef/Size ${rows.length}/W[1 3 2]${trailer}`;
  add(streamOf(number, `${head}/DecodeParms<</Predictor 12/Columns 6>>`, data));
  add(`startxref\n${from}\n%%EOF`);
  return parts.join('');
}

/** What stands at the end of jsPDF's file: where which object is, in their order in the file, and what the trailer says. */
function endOf(file: string) {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const [, size = '0', rows = '', trailer = ''] =
    /^xref\n0 (\d+)\n([\s\S]*?)trailer\n<<\n([\s\S]*?)\n>>/.exec(file.slice(table)) ?? [];
  const places: { number: number; from: number }[] = [];
  for (let number = 1; number < Number(size); number += 1) {
    const from = Number(rows.slice(number * 20, number * 20 + 10));
    // A number that was kept and not written stands at 0.
    if (from > 0) places.push({ number, from });
  }
  return {
    table,
    size: Number(size),
    trailer: trailer.replace(/^\/Size \d+\n/, '').replaceAll('\n', ''),
    places: places.sort((a, b) => a.from - b.from),
  };
}

function objectStream(
  number: number,
  objects: readonly SmallObject[],
  compress: (data: string) => string,
): string {
  let at = 0;
  const places = objects.map((one) => {
    const place = `${one.number} ${at}`;
    at += one.body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const data = compress(head + objects.map(({ body }) => body).join('\n'));
  return streamOf(number, `/Type/ObjStm/N ${objects.length}/First ${head.length}`, data);
}

function streamOf(number: number, entries: string, data: string): string {
  const head = `<<${entries}/Filter/FlateDecode/Length ${data.length}>>`;
  return `${number} 0 obj\n${head}\nstream\n${data}\n${STREAM_END}\n${END}\n`;
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
