import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultySpot, mended } from '#core/typography.ts';

const n = '\u202f';

describe('French', () => {
  it.each([
    ["l'accueil", 'l’accueil', 'apostrophe'],
    ['Et après...', 'Et après…', 'ellipsis'],
    ['un "pôle" ouvert', `un «${n}pôle${n}» ouvert`, 'quotes'],
    ['un « pôle » ouvert', `un «${n}pôle${n}» ouvert`, 'guillemets'],
    ['un «pôle» ouvert', `un «${n}pôle${n}» ouvert`, 'guillemets'],
    ['Comment ?', `Comment${n}?`, 'spaceBefore'],
    ['Comment?', `Comment${n}?`, 'spaceBefore'],
    ['lieux ; temps', `lieux${n}; temps`, 'spaceBefore'],
    ['ici: lieux', `ici${n}: lieux`, 'spaceBefore'],
    ['un lieu , un temps', 'un lieu, un temps', 'noSpaceBefore'],
    ['un  lieu', 'un lieu', 'spaces'],
    ['un lieu - un temps', 'un lieu – un temps', 'dash'],
    ['60 % de dons', `60${n}% de dons`, 'percent'],
    ['mise en oeuvre', 'mise en œuvre', 'ligature'],
    ['Oeuvrer ensemble', 'Œuvrer ensemble', 'ligature'],
    ['un\u202elieu\u200b', 'unlieu', 'hidden'],
  ])('%s becomes %s', (text, right, rule) => {
    expect(faultySpot(text, 'fr')?.rule).toBe(rule);
    expect(mended(text, 'fr')).toBe(right);
    expect(faultySpot(right, 'fr')).toBeNull();
  });

  it.each([
    'à 10:30, sur https://pole.example/a?b=c;d ou à nous@pole.example',
    `quoi${n}?!`,
    'peut-être (?)',
    'un colon large\u00a0: lui aussi, et «\u00a0lui\u00a0»',
    'd’octobre–novembre, répondant·e, moitié-moitié',
    'un fichier .json, et 3,5 tonnes',
    '',
  ])('%s is well set', (text) => {
    expect(faultySpot(text, 'fr')).toBeNull();
    expect(mended(text, 'fr')).toBe(text);
  });

  it('shows the spot with the words around it', () => {
    expect(
      faultySpot("Un pôle vit de ses liens, et l'accueil en est un parmi bien d’autres.", 'fr'),
    ).toEqual({
      rule: 'apostrophe',
      at: 30,
      around: "…ses liens, et l'accueil en est un…",
    });
    expect(faultySpot('Quoi ?', 'fr')).toMatchObject({ at: 4, around: 'Quoi ?' });
  });
});

describe('English', () => {
  it.each([
    ["the pole's place", 'the pole’s place', 'apostrophe'],
    ["a 'place' of ours", 'a ‘place’ of ours', 'apostrophe'],
    ['a "place" of ours', 'a “place” of ours', 'quotes'],
    ['How ?', 'How?', 'noSpaceBefore'],
    [`here${n}: places`, 'here: places', 'noSpaceBefore'],
    ['And then...', 'And then…', 'ellipsis'],
    ['one - two', 'one – two', 'dash'],
  ])('%s becomes %s', (text, right, rule) => {
    expect(faultySpot(text, 'en')?.rule).toBe(rule);
    expect(mended(text, 'en')).toBe(right);
    expect(faultySpot(right, 'en')).toBeNull();
  });
});

it('leaves languages alone whose rules it does not know', () => {
  expect(faultySpot('Petra "eo" ?', 'br')).toBeNull();
  expect(mended('Petra "eo" ?', 'br')).toBe('Petra "eo" ?');
});

it('finds nothing in what it mended, whatever it was', () => {
  const bits = fc.constantFrom(
    ...['a', '1', ' ', n, '\u00a0', "'", '"', '.', '...', ';', ':', '!', '?', '«', '»', ',', '-'],
    ...[' - ', '%', '(', '/', 'oeu', '\u200b', '\n', '…', 'https://a.b/c', 'x@y.z'],
  );
  const texts = fc.array(bits, { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string()), fc.constantFrom('fr', 'en'), (text, language) => {
      const right = mended(text, language);
      expect(faultySpot(right, language)).toBeNull();
      expect(mended(right, language)).toBe(right);
    }),
    { numRuns: 5000 },
  );
});

// With a pattern that goes back over what it read this would take hours.
it('comes to an end of a text made to take long', () => {
  for (const text of [' ', '\u202f', 'a', '"', '@', 'a@', '« ', '.'].map((bit) =>
    bit.repeat(50_000),
  )) {
    faultySpot(text, 'fr');
    faultySpot(text, 'en');
  }
});
