import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileIdOf } from '#core/fileId.ts';

describe('a file’s id', () => {
  it('is 32 hexadecimal digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fileIdOf(text)).toMatch(/^[0-9a-f]{32}$/);
        expect(fileIdOf(text)).toBe(fileIdOf(text));
      }),
    );
  });

  it('is another for each of many texts that differ in a sign', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `dossier ${i}`);
    expect(new Set(texts.map(fileIdOf)).size).toBe(texts.length);
    const quarters = new Set(texts.map((text) => fileIdOf(text).slice(0, 8)));
    expect(quarters.size).toBeGreaterThan(4990);
  });
});
