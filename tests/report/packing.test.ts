import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { the } from '../fixtures/builders.ts';
import { packedObjects } from './pdfObjects.ts';
import { example, modelOf, print } from './printed.ts';

let bytes: Uint8Array;
let raw: string;
let rows: [kind: number, where: number, within: number][];

beforeAll(async () => {
  ({ bytes } = await print(modelOf(await example())));
  raw = Buffer.from(bytes).toString('latin1');
  rows = tableOf(raw);
});

/** The table of the file's objects (ISO 32000-1, 7.5.8), each row put together with the one above it. */
function tableOf(file: string): typeof rows {
  const at = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
  const found = the(/^\d+ 0 obj\n<<\/Type\/XRef.*?\/Length (\d+)>>\nstream\n/.exec(file.slice(at)));
  const from = at + found[0].length;
  const data = inflateSync(Buffer.from(file.slice(from, from + Number(found[1])), 'latin1'));
  const made: typeof rows = [];
  const upper = Buffer.alloc(6);
  for (let i = 0; i < data.length; i += 7) {
    expect(data[i]).toBe(2);
    for (let k = 0; k < 6; k += 1) upper[k] = the(upper[k]) + the(data[i + 1 + k]);
    made.push([the(upper[0]), upper.readUIntBE(1, 3), upper.readUInt16BE(4)]);
  }
  return made;
}

describe('the table of a file', () => {
  it('says where each object begins, and which stream holds it at which rank', () => {
    const streams = new Map<number, number[]>();
    for (const [, number, count, first] of raw.matchAll(
      /(\d+) 0 obj\n<<\/Type\/ObjStm\/N (\d+)\/First (\d+)/g,
    )) {
      expect(Number(first)).toBeGreaterThan(0);
      streams.set(Number(number), new Array(Number(count)).fill(0));
    }
    const held = packedObjects(bytes);
    const counted = { alone: 0, packed: 0 };
    for (const [number, [kind, where, within]] of rows.entries()) {
      if (kind === 1) {
        expect(raw.slice(where, where + 16)).toMatch(new RegExp(`^${number} 0 obj\n`));
        counted.alone += 1;
      }
      if (kind === 2) {
        expect(held.has(number)).toBe(true);
        const ranks = the(streams.get(where));
        ranks[within] = the(ranks[within]) + 1;
        counted.packed += 1;
      }
    }
    // Each place of each stream is somebody's, once; and everything of the file is in the table.
    expect([...streams.values()].flat().every((times) => times === 1)).toBe(true);
    expect(counted.packed).toBe(held.size);
    expect(counted.alone).toBe(raw.match(/^\d+ 0 obj$/gm)?.length);
  });

  it('leads to every object that another one names', () => {
    const named = [...packedObjects(bytes).values()].flatMap((body) =>
      [...body.replace(/\((?:\\.|[^\\)])*\)/gs, '').matchAll(/(\d+) 0 R/g)].map(([, n]) =>
        Number(n),
      ),
    );
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((number) => rows[number]?.[0] === 0 || !rows[number])).toEqual([]);
  });
});

describe('what is heavy in a file', () => {
  it('is compressed, but for what describes it', () => {
    const plain = [...raw.matchAll(/^\d+ 0 obj\n(.*)$/gm)].flatMap(([, head = '']) =>
      head.includes('/FlateDecode') ? [] : [head],
    );
    expect(plain).toHaveLength(1);
    expect(plain[0]).toContain('/Type /Metadata');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});
