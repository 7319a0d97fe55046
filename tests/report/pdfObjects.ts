import { inflateSync } from 'node:zlib';

/** Bodies of a PDF's objects that stand in compressed streams, by their numbers: all but streams. */
export function packedObjects(bytes: Uint8Array): Map<number, string> {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const found of raw.matchAll(/\/Type\/ObjStm\/N (\d+)\/First (\d+).*?\/Length (\d+)/g)) {
    const [count = 0, first = 0, length = 0] = found.slice(1).map(Number);
    const from = raw.indexOf('stream\n', found.index) + 'stream\n'.length;
    const data = inflateSync(bytes.subarray(from, from + length)).toString('latin1');
    const places = data.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i < count; i += 1) {
      const [number = 0, at = 0] = places.slice(2 * i, 2 * i + 2);
      const next = i + 1 < count ? (places[2 * i + 3] ?? 0) : data.length;
      objects.set(number, data.slice(first + at, first + next).trim());
    }
  }
  return objects;
}
