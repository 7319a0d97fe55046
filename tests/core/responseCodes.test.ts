import { describe, expect, it } from 'vitest';
import { travelLink } from '#core/exchangeLink.ts';
import { responseCodes } from '#core/responseCodes.ts';

const address = 'https://boussole.example.org/';
const codesOf = (length: number, tag: string | null = 'ba7816bf') => {
  const payload = `1${'a'.repeat(length - 1)}`;
  return responseCodes(travelLink(address, { kind: 'response', payload }), payload, tag);
};

describe('the QR codes of a response', () => {
  it('are its link alone up to 1,000 characters', () => {
    const payload = `1${'a'.repeat(999 - address.length - 4)}`;
    expect(codesOf(payload.length)).toEqual([`${address}#/r/${payload}`]);
    expect(`${address}#/r/${payload}`.length).toBe(1000 - 1 + 1);
    expect(codesOf(payload.length + 1)).toHaveLength(2);
  });

  it('are a sequence beyond, up to twelve codes, then none', () => {
    expect(codesOf(2500)).toHaveLength(4);
    expect(codesOf(2500)?.[3]).toMatch(/^PTCE1\/ba7816bf\/4\/4\/a+$/);
    expect(codesOf(9600)).toHaveLength(12);
    expect(codesOf(9601)).toBeNull();
  });

  it('are a sequence, even a short one, where the app has no address', () => {
    expect(responseCodes(null, '1abc', 'ba7816bf')).toEqual(['PTCE1/ba7816bf/1/1/1abc']);
  });

  it('are none where a sequence has no tag', () => {
    expect(codesOf(2500, null)).toBeNull();
    expect(codesOf(500, null)).toHaveLength(1);
  });
});
