import { zlibSync } from 'fflate';

/**
 * The file that jsPDF made, made small: its streams compressed, its small objects, thousands of
 * them in a structure tree, in compressed streams too, with a compressed table (ISO 32000-1, 7.5.7
 * and 7.5.8). As jsPDF writes them each small object would stand alone, plain, and a report would
 * be three times as heavy; and it compresses letter by letter, a sixth of a report's time.
 */

/** Of compression: a fifth faster than the usual 6, for a file that is less than a hundredth larger. */
const LEVEL = 4;

/** How many objects stand in one stream. */
const IN_ONE = 500;

interface SmallObject {
  number: number;
  body: string;
}

/**
 * The bytes of a file that jsPDF wrote without compression.
 * @param file each character a byte
 * @param bodies objects that jsPDF keeps a number for and does not write, by that number
 */
export function packedFile(
  file: string,
  bodies: ReadonlyMap<number, string>,
): Uint8Array<ArrayBuffer> {
  const { size, table, trailer, places } = endOf(file);
  const rows: Row[] = Array.from({ length: size }, () => [0, 0, 0]);
  rows[0] = [0, 0, 65535];
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (...added: Uint8Array[]) => {
    for (const part of added) length += part.length;
    parts.push(...added);
  };
  const small: SmallObject[] = [];
  add(bytesOf(file.slice(0, places[0]?.from ?? table)));
  for (const [i, { number, from }] of places.entries()) {
    const text = file.slice(from, places[i + 1]?.from ?? table);
    const stream = streamIn(text);
    if (stream) {
      rows[number] = [1, length, 0];
      add(...(stream.plain ? [bytesOf(text)] : packed(number, stream.entries, stream.data)));
    } else {
      const body = text.slice(text.indexOf('obj') + 3, text.lastIndexOf('endobj')).trim();
      small.push({ number, body });
    }
  }
  for (const [number, body] of bodies) small.push({ number, body });

  for (let from = 0; from < small.length; from += IN_ONE) {
    const own = small.slice(from, from + IN_ONE);
    const number = rows.length;
    for (const [i, one] of own.entries()) rows[one.number] = [2, number, i];
    rows[number] = [1, length, 0];
    add(...objectStream(number, own));
  }

  const number = rows.length;
  rows[number] = [1, length, 0];
  const from = length;
  const entries = `/Type/XRef/Size ${rows.length}/W[1 3 2]${trailer}`;
  add(...packed(number, `${entries}/DecodeParms<</Predictor 12/Columns 6>>`, tableBytes(rows)));
  add(bytesOf(`startxref\n${from}\n%%EOF`));
  return joined(parts, length);
}

/** What an object holds that is a stream: what its dictionary says besides the length; null: it is none. */
function streamIn(text: string): { entries: string; data: Uint8Array; plain: boolean } | null {
  if (!/endstream\s+endobj\s*$/.test(text.slice(-24))) return null;
  const [head = '', entries = ''] = /^\d+ 0 obj\s*<<([\s\S]*?)>>\s*stream\n/.exec(text) ?? [];
  const length = Number(/\/Length (\d+)/.exec(entries)?.[1]);
  return {
    entries: entries.replace(/\/Length \d+/, '').replaceAll('\n', ''),
    data: bytesOf(text.slice(head.length, head.length + length)),
    // What describes the file is read by who searches files, and cannot open it.
    plain: entries.includes('/Metadata'),
  };
}

/** What stands at the end of jsPDF's file: where which object is, in their order in the file, and what the trailer says. */
function endOf(file: string) {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const [, size = '0', rows = '', trailer = ''] =
    /^xref\n0 (\d+)\n([\s\S]*?)trailer\n<<\n([\s\S]*?)\n>>/.exec(file.slice(table)) ?? [];
  const places: { number: number; from: number }[] = [];
  for (let number = 1; number < Number(size); number += 1) {
    const from = Number(rows.slice(number * 20, number * 20 + 10));
    // A number that was kept and not written is said to stand where the file ends.
    if (from > 0 && from < table) places.push({ number, from });
  }
  return {
    table,
    size: Number(size),
    trailer: trailer.replace(/^\/Size \d+\n/, '').replaceAll('\n', ''),
    places: places.sort((a, b) => a.from - b.from),
  };
}

function objectStream(number: number, objects: readonly SmallObject[]): Uint8Array[] {
  let at = 0;
  const places = objects.map((one) => {
    const place = `${one.number} ${at}`;
    at += one.body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const data = bytesOf(head + objects.map(({ body }) => body).join('\n'));
  return packed(number, `/Type/ObjStm/N ${objects.length}/First ${head.length}`, data);
}

/** A stream as an object of the file. */
function packed(number: number, entries: string, data: Uint8Array): Uint8Array[] {
  const short = zlibSync(data, { level: LEVEL });
  const head = `<<${entries}/Filter/FlateDecode/Length ${short.length}>>`;
  return [bytesOf(`${number} 0 obj\n${head}\nstream\n`), short, bytesOf('\nendstream\nendobj\n')];
}

/** What kind of place an object has, where, and in it: free, at a byte, or in a stream at a rank. */
type Row = readonly [kind: 0 | 1 | 2, where: number, within: number];

/** The table: of each row what it has more than the one above, nearly always the same, so that it packs well. */
function tableBytes(rows: readonly Row[]): Uint8Array {
  const [line, columns] = [7, 6];
  const data = new Uint8Array(rows.length * line);
  let upper: readonly number[] = Array.from({ length: columns }, () => 0);
  for (const [i, [kind, where, within]] of rows.entries()) {
    const row = [kind, where >> 16, where >> 8, where, within >> 8, within];
    data[i * line] = 2;
    for (const [k, value] of row.entries()) data[i * line + 1 + k] = value - (upper[k] ?? 0);
    upper = row;
  }
  return data;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
