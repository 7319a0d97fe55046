import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossaryOf, linkTerms } from '#core/glossaryLinks.ts';

const entry = (fr: string, en?: string) => ({
  term: en === undefined ? { fr } : { fr, en },
  definition: { fr: `Ce qu’est ${fr}.`, ...(en === undefined ? {} : { en: `What ${en} is.` }) },
});
const referential = {
  glossary: [
    entry('ESS', 'SSE'),
    entry('Labo de l’ESS'),
    entry('circuit court', 'short supply chain'),
    entry('collectivité', 'local authority'),
    entry('AMI'),
    entry('collège', 'college'),
  ],
};
const french = glossaryOf(referential, 'fr');

/** The stretches that are terms, as they are written and as they are called. */
const found = (text: string, glossary = french) =>
  linkTerms(text, glossary).flatMap(({ text: written, term }) =>
    term ? [[written, term.id]] : [],
  );

describe('linkTerms', () => {
  it('finds a term whatever its case, its accents and its simple plural', () => {
    expect(found('Les Collectivités et les colleges')).toEqual([
      ['Collectivités', 'collectivité'],
      ['colleges', 'collège'],
    ]);
    expect(found('des circuits courts')).toEqual([['circuits courts', 'circuit court']]);
  });

  it('prefers the longest term', () => {
    expect(found('Le Labo de l’ESS et l’ESS')).toEqual([
      ['Labo de l’ESS', 'Labo de l’ESS'],
      ['ESS', 'ESS'],
    ]);
  });

  it('takes an acronym only in capitals, and no part of a word', () => {
    expect(found('des amis, une adresse, un ami')).toEqual([]);
    expect(found('un AMI')).toEqual([['AMI', 'AMI']]);
    expect(found('l’intercollège')).toEqual([]);
  });

  it('names only the first occurrence', () => {
    expect(found('collège après collège')).toEqual([['collège', 'collège']]);
  });

  it('finds English terms in English, -y as -ies', () => {
    expect(found('two local authorities', glossaryOf(referential, 'en'))).toEqual([
      ['local authorities', 'collectivité'],
    ]);
  });

  it('loses nothing of a text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ESS', ' ', 'collèges', 'é', 'e\u0301', 'œ', '’', 'AMI', '. ')),
        (parts) => {
          const text = parts.join('');
          expect(
            linkTerms(text, french)
              .map((segment) => segment.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('takes a term for what it is, not for a pattern', () => {
    const odd = glossaryOf({ glossary: [entry('a.b (c)'), entry('[x')] }, 'fr');
    expect(found('axb (c) a.b (c)', odd)).toEqual([['a.b (c)', 'a.b (c)']]);
  });
});

describe('glossaryOf', () => {
  it('sorts the terms as they are read', () => {
    expect(french.terms.map(({ term }) => term)).toEqual([
      'AMI',
      'circuit court',
      'collectivité',
      'collège',
      'ESS',
      'Labo de l’ESS',
    ]);
  });
});
