import { describe, expect, it } from 'vitest';
import { codesOf } from '#core/codeSequence.ts';
import { drawQr, type QrCorrection, qrModules } from '#io/qrDrawing.ts';
import { readQr } from '#io/qrReading.ts';
import { chance, pictureOf, type View } from '../fixtures/pictures.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A payload of chance: what base64url looks like. */
function payload(length: number, seed: number): string {
  const random = chance(seed);
  return `1${Array.from({ length: length - 1 }, () => alphabet[Math.floor(random() * 64)]).join('')}`;
}

function modulesOf(text: string, correction: QrCorrection = 'low'): boolean[][] {
  const modules = qrModules(text, correction);
  if (!modules) throw new Error(`too long: ${text.length}`);
  return modules;
}

/** The texts of the codes that a payload of this length takes. */
function textsOf(length: number, seed: number): string[] {
  if (length <= 1000) return [`https://boussole.example.org/#/r/${payload(length - 33, seed)}`];
  return codesOf(payload(length, seed), 'ba7816bf') ?? [];
}

/** No larger than it need be: four pixels a module. */
const crisp = (modules: boolean[][]) => {
  const pixels = (modules.length + 8) * 4;
  return pictureOf(modules, { width: pixels, height: pixels, share: 1 });
};

const frame = { width: 820, height: 720 };

describe('a code', () => {
  it.each([300, 600, 1000, 2500])('of %i characters is read as it was drawn', (length) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const texts = textsOf(length, seed);
      expect(texts.length).toBe(length > 1000 ? 4 : 1);
      for (const text of texts) expect(readQr(crisp(modulesOf(text)))).toBe(text);
    }
  });

  it.each<QrCorrection>(['low', 'medium', 'quartile', 'high'])('is read with %s', (correction) => {
    const text = 'https://boussole.example.org/#/i/1abc-_';
    expect(readQr(crisp(modulesOf(text, correction)))).toBe(text);
  });

  it('carries accents, for whoever writes a text of their own', () => {
    expect(readQr(crisp(modulesOf('Là-bas, c’est déjà fait → œuvre')))).toBe(
      'Là-bas, c’est déjà fait → œuvre',
    );
  });

  it('is none where the text is longer than any code holds', () => {
    expect(drawQr('a'.repeat(2953), 'low')).not.toBeNull();
    expect(drawQr('a'.repeat(2954), 'low')).toBeNull();
    expect(drawQr('a'.repeat(2000), 'high')).toBeNull();
  });

  it('is drawn as a path with each dark module once and no light one', () => {
    const text = payload(300, 1);
    const modules = modulesOf(text);
    const drawing = drawQr(text, 'low');
    expect(drawing?.side).toBe(modules.length);
    const drawn = modules.map((row) => row.map(() => 0));
    for (const [, x, y, length] of drawing?.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g) ?? []) {
      for (let at = Number(x); at < Number(x) + Number(length); at += 1) {
        const row = drawn[Number(y)];
        if (row) row[at] = (row[at] ?? 0) + 1;
      }
    }
    expect(drawn).toEqual(modules.map((row) => row.map(Number)));
    expect(drawing?.path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, '')).toBe('');
  });
});

describe('a picture', () => {
  const flaws: Record<string, View> = {
    'small in the frame': { share: 0.5 },
    'upside down': { turned: 180 },
    'turned by 33°': { turned: 33, share: 0.68 },
    'seen from the side': { tilted: 0.25 },
    blurred: { blurred: 1.8 },
    'lit from one side': { shaded: 0.3 },
    noisy: { noisy: 30 },
    'all of it a little': { turned: 12, tilted: 0.1, blurred: 0.8, shaded: 0.6, noisy: 8 },
  };
  it.each(Object.entries(flaws))('%s, of 600 characters, is read', (_name, flaw) => {
    const [text = ''] = textsOf(600, 5);
    expect(readQr(pictureOf(modulesOf(text), { ...frame, ...flaw }))).toBe(text);
  });

  it('of each of twenty answers, as hands hold phones, is read within half a second: five looks', () => {
    const random = chance(11);
    const lengths = [300, 600, 1000, 2500];
    for (let at = 0; at < 20; at += 1) {
      for (const text of textsOf(lengths[at % 4] ?? 300, at)) {
        const [share, turned, tilted] = [0.62, 40 * random() - 20, 0.15 * random()];
        const held: View = {
          ...frame,
          blurred: 1.2 * random(),
          shaded: 1 - 0.5 * random(),
          noisy: 8 * random(),
        };
        const modules = modulesOf(text);
        // As the reader does: as it is, then turned, while the hand trembles.
        const read = [0, 30, 45, 0, 30].some((turn, look) => {
          const trembling = {
            share: share + 0.06 * random(),
            turned: turned + turn + 3 * (random() - 0.5),
            tilted: tilted + 0.03 * random(),
          };
          return readQr(pictureOf(modules, { ...held, ...trembling }, at + look)) === text;
        });
        expect(read, JSON.stringify({ at, turned, tilted, ...held })).toBe(true);
      }
    }
  }, 30_000);

  it('without a code gives nothing', () => {
    expect(readQr(pictureOf([[false]], { ...frame, noisy: 40, shaded: 0.4 }))).toBeNull();
    expect(readQr({ width: 1, height: 1, data: new Uint8ClampedArray(4) })).toBeNull();
  });
});
