import { describe, expect, it } from 'vitest';
import { fold } from '#core/folding.ts';

describe('fold', () => {
  it('takes away accents, case, ligatures and curly apostrophes', () => {
    expect(fold('L’Œuvre d’Été À').text).toBe("l'oeuvre d'ete a");
  });

  it('takes every kind of space for a space', () => {
    expect(fold('30\u202f000\u00a0€').text).toBe('30 000 €');
  });

  it('says where each unit stood, so that what is found can be marked in the original', () => {
    const { text, places } = fold('cœur été');
    const at = text.indexOf('ete');
    expect('cœur été'.slice(places[at], places[at + 3])).toBe('été');
    expect(places.at(-1)).toBe('cœur été'.length);
  });

  it('keeps its places where an accent is a sign of its own', () => {
    const decomposed = 'e\u0301te\u0301 ici';
    const { text, places } = fold(decomposed);
    const at = text.indexOf('ici');
    expect(text).toBe('ete ici');
    expect(decomposed.slice(places[at], places[at + 3])).toBe('ici');
  });
});
