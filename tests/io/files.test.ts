import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { slug } from '#core/slug.ts';
import { copyFileName, jsonBlob, readText } from '#io/files.ts';

describe('file names', () => {
  it('are the pole’s name in ASCII, lower case and dashes, with the day', () => {
    expect(copyFileName('Pôle du Val d’Exemple', '2026-11-21')).toBe(
      'pole-du-val-d-exemple-2026-11-21.ptce.json',
    );
    expect(slug('  L’Œuvre & Cie — « été » / 2026 ')).toBe('l-oeuvre-cie-ete-2026');
    expect(slug('Łódź, Straße, Ærø')).toBe('lodz-strasse-aero');
  });

  it('are at most 60 characters and never empty, whatever the name', () => {
    expect(slug('a'.repeat(200))).toHaveLength(60);
    expect(slug(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
    expect(slug('日本 …')).toBe('sans-nom');
    expect(slug('../../etc/passwd')).toBe('etc-passwd');
  });
});

describe('the text of a file', () => {
  it('comes as it was written', async () => {
    expect(await readText(jsonBlob('{"é":"œ"}'))).toEqual({ ok: true, value: '{"é":"œ"}' });
  });

  it('is refused when it is not UTF-8', async () => {
    const latin = new Blob([new Uint8Array([0x7b, 0xe9, 0x7d])]);
    expect(await readText(latin)).toEqual({ ok: false, error: { kind: 'notJson' } });
  });

  it('is not read at all when it is too big', async () => {
    const huge = new Blob([]);
    Object.defineProperty(huge, 'size', { value: limits.fileBytes + 1 });
    Object.defineProperty(huge, 'arrayBuffer', {
      value: () => Promise.reject(new Error('it was read')),
    });
    expect(await readText(huge)).toEqual({
      ok: false,
      error: { kind: 'tooBig', what: 'bytes', limit: limits.fileBytes },
    });
  });

  it('is missed when the device does not give it', async () => {
    const gone = new Blob(['{}']);
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    expect(await readText(gone)).toEqual({ ok: false, error: { kind: 'unreadableFile' } });
  });
});
