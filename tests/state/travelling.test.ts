import { afterEach, describe, expect, it, vi } from 'vitest';
import { chance } from '../fixtures/pictures.ts';

const online = 'https://boussole.example.org/app/';
const local = 'http://localhost:1/';

/** The module as a page at this address has it. */
async function at(page: string) {
  vi.resetModules();
  vi.stubGlobal('document', { baseURI: page });
  return await import('#state/travelling.ts');
}

afterEach(() => vi.unstubAllGlobals());

function longText(length: number): string {
  const random = chance(1);
  const letters = Array.from({ length }, () => String.fromCharCode(40 + Math.floor(random() * 50)));
  return JSON.stringify({ comment: letters.join('') });
}

describe('the ways for a response', () => {
  it('are a link and one code that says it, and the link gives it back', async () => {
    const { waysFor, readLink } = await at(online);
    const json = '{"format":"ptce-response","comment":"Déjà là"}';
    const ways = await waysFor('response', json);
    if (!ways.ok || !ways.value.link) throw new Error('no link');
    expect(ways.value.link).toBe(`${online}#/r/${ways.value.payload}`);
    expect(ways.value.codes).toEqual([ways.value.link]);
    expect(await readLink(`Ma réponse : ${ways.value.link}`)).toEqual({
      ok: true,
      value: { kind: 'response', json },
    });
  });

  it('are several codes where it is long, and a link only where it is very long', async () => {
    const { waysFor } = await at(online);
    const long = await waysFor('response', longText(2500));
    expect(long.ok && long.value.codes?.length).toBeGreaterThan(1);
    const veryLong = await waysFor('response', longText(15_000));
    expect(veryLong).toMatchObject({ ok: true, value: { codes: null } });
    expect(veryLong.ok && veryLong.value.link).toContain('#/r/1');
  });

  it('are codes without a link where the app has no address', async () => {
    const { waysFor } = await at(local);
    const ways = await waysFor('response', '{}');
    expect(ways).toMatchObject({ ok: true, value: { link: null } });
    expect(ways.ok && ways.value.codes?.[0]).toMatch(/^PTCE1\/[0-9a-f]{8}\/1\/1\/1/);
  });
});

describe('the ways for an invitation', () => {
  it('are its link and a code that says it, so that any phone’s camera opens it', async () => {
    const { waysFor } = await at(online);
    const ways = await waysFor('invitation', longText(1500));
    expect(ways.ok && ways.value.link).toMatch(/^https:\/\/boussole\.example\.org\/app\/#\/i\/1/);
    expect(ways.ok && ways.value.codes).toEqual([ways.ok && ways.value.link]);
  });

  it('are none where phones cannot open the app', async () => {
    const { waysFor } = await at(local);
    expect(await waysFor('invitation', '{}')).toMatchObject({
      ok: true,
      value: { link: null, codes: null },
    });
  });
});

describe('a pasted text', () => {
  it('without a link of ours, or with a damaged one, is refused with its reason', async () => {
    const { readLink } = await at(online);
    expect(await readLink('Bonjour !')).toEqual({ ok: false, error: { kind: 'noLink' } });
    expect(await readLink(`${online}#/r/1A`)).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await readLink(`${online}#/i/9A`)).toMatchObject({
      ok: false,
      error: { kind: 'tooNew', version: 9 },
    });
  });
});
