import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Travel, travelHash, travelIn, travelLink } from '#core/exchangeLink.ts';

const address = 'https://boussole.example.org/';
const aTravel = fc.record<Travel>({
  kind: fc.constantFrom('invitation', 'response'),
  payload: fc.stringMatching(/^1[A-Za-z0-9_-]{1,300}$/),
});

describe('a link', () => {
  it('has the form that phones and guides rely on', () => {
    expect(travelLink(address, { kind: 'invitation', payload: '1ab-_' })).toBe(
      'https://boussole.example.org/#/i/1ab-_',
    );
    expect(travelHash({ kind: 'response', payload: '1ab' })).toBe('#/r/1ab');
  });

  it('gives back what it was made from, in whatever it is pasted', () => {
    fc.assert(
      fc.property(aTravel, (travel) => {
        const link = travelLink(address, travel);
        for (const text of [
          link,
          travelHash(travel),
          `  ${link}\n`,
          `<${link}>`,
          `Bonjour, voici ma réponse : ${link} Merci !`,
          `« ${link}\u202f»`,
          `${link}.`,
        ]) {
          expect(travelIn(text)).toEqual(travel);
        }
      }),
    );
  });

  it('is put together again where a letter broke it over lines', () => {
    fc.assert(
      fc.property(aTravel, (travel) => {
        const broken = travelLink(address, travel).replace(/(.{76})/g, '$1\r\n');
        expect(travelIn(broken)).toEqual(travel);
      }),
    );
  });

  it('is none where nothing of ours stands', () => {
    for (const text of [
      '',
      'https://example.org/',
      '#/dossier/1',
      '#/r/',
      'PTCE1/aa/1/2/x',
      '#/x/1a',
    ])
      expect(travelIn(text)).toBeNull();
  });
});
