import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packPayload, payloadTag, unpackPayload } from '#io/payload.ts';

const limit = 16 * 1024 * 1024;

async function packed(text: string): Promise<string> {
  const payload = await packPayload(text);
  if (!payload.ok) throw new Error(payload.error.kind);
  return payload.value;
}

const payloadOf = (bytes: Buffer) => `1${deflateRawSync(bytes).toString('base64url')}`;

afterEach(() => vi.unstubAllGlobals());

describe('a payload', () => {
  it('is a 1 and base64url without padding of raw DEFLATE, as other tools make it', async () => {
    const text = '{"format":"ptce-response","comment":"Un élan → déjà là 🌱"}';
    expect(await packed(text)).toMatch(/^1[\w-]+$/);
    expect(await unpackPayload(payloadOf(Buffer.from(text)))).toEqual({ ok: true, value: text });
    expect(await packed('{}')).toBe(payloadOf(Buffer.from('{}')));
  });

  it('gives any text back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        expect(await unpackPayload(await packed(text))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 60 },
    );
  });

  it('has a tag: the first eight hex digits of its SHA-256', async () => {
    // SHA-256 of "abc": FIPS 180-4, appendix B.1
    expect(await payloadTag('abc')).toBe('ba7816bf');
  });
});

describe('a payload is refused, with its reason', () => {
  it('where it is none', async () => {
    for (const text of ['', 'abc', '-1', '01abc', ' 1abc']) {
      expect(await unpackPayload(text)).toEqual({ ok: false, error: { kind: 'notPayload' } });
    }
  });

  it('where a later version of the app made it', async () => {
    expect(await unpackPayload('2whatever comes')).toEqual({
      ok: false,
      error: { kind: 'tooNew', version: 2, supported: 1 },
    });
  });

  it('where it was cut short or changed on its way', async () => {
    const text = JSON.stringify({ words: Array.from({ length: 80 }, (_, at) => `mot ${at}`) });
    const whole = await packed(text);
    const damaged = ['1', '1=', '1a b', '1éé', '1A', whole.slice(0, -8)];
    for (const payload of damaged) {
      expect(await unpackPayload(payload), payload.slice(-12)).toEqual({
        ok: false,
        error: { kind: 'damaged' },
      });
    }
    // Not UTF-8, and not told by DEFLATE.
    expect(await unpackPayload(payloadOf(Buffer.from([0x7b, 0xff, 0x7d])))).toEqual({
      ok: false,
      error: { kind: 'damaged' },
    });
  });

  it('never with an exception, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), async (text) => {
        expect(typeof (await unpackPayload(`1${text}`)).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  it('while it unpacks, where it holds more than any answer: 100 MiB are never there', async () => {
    const bomb = payloadOf(Buffer.alloc(100 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    let unpacked = 0;
    const { DecompressionStream: Inflate } = globalThis;
    class Counting extends Inflate {
      override readonly readable = super.readable.pipeThrough(
        new TransformStream({
          transform(chunk: Uint8Array<ArrayBuffer>, controller) {
            unpacked += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    }
    vi.stubGlobal('DecompressionStream', Counting);
    const read = await unpackPayload(bomb);
    expect(read.ok ? read.value.length : read.error).toEqual({ kind: 'tooBig', limit });
    expect(unpacked).toBeGreaterThan(limit);
    expect(unpacked).toBeLessThan(limit * 1.5);
  });

  it('up to the limit it is taken', async () => {
    const text = 'a'.repeat(limit);
    const read = await unpackPayload(await packed(text));
    expect(read.ok && read.value === text).toBe(true);
    const more = { ok: false, error: { kind: 'tooBig', limit } };
    expect(await unpackPayload(payloadOf(Buffer.alloc(limit + 1, 'a')))).toEqual(more);
    // The app never makes what it would refuse.
    expect(await packPayload(`${text}a`)).toEqual(more);
  });

  it('where the browser knows no raw DEFLATE', async () => {
    const old = class {
      constructor() {
        throw new TypeError('unsupported format');
      }
    };
    vi.stubGlobal('CompressionStream', old);
    vi.stubGlobal('DecompressionStream', old);
    const unsupported = { ok: false, error: { kind: 'unsupported' } };
    expect(await packPayload('{}')).toEqual(unsupported);
    expect(await unpackPayload('1q1YqAAA')).toEqual(unsupported);
  });
});
