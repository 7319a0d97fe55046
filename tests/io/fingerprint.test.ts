import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { fingerprint } from '#io/fingerprint.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the canonical JSON', async () => {
    const raw: unknown = JSON.parse(readFileSync('referential/ptce-2014.json', 'utf8'));
    const expected = createHash('sha256').update(canonicalJson(raw)).digest('hex');
    expect(await fingerprint(raw)).toBe(expected);
  });

  it('does not depend on the order of members', async () => {
    expect(await fingerprint({ a: 1, b: [2] })).toBe(await fingerprint({ b: [2], a: 1 }));
  });

  it('is null where the browser cannot compute it', async () => {
    vi.stubGlobal('crypto', {});
    expect(await fingerprint({})).toBeNull();
  });
});
