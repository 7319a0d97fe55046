import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBook, searchBook } from '#core/bookSearch.ts';
import { readReferential } from '#core/reading.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';

function shipped(name: string): ReferentialIndex {
  const read = readReferential(readFileSync(`referential/${name}.json`, 'utf8'));
  if (!read.ok) throw new Error(`${name} does not read`);
  return indexReferential(read.value);
}

const index = shipped('ptce-2014');
const book = openBook(index, 'fr');

describe('searchBook', () => {
  it('finds nothing for nothing', () => {
    expect(searchBook(book, '   ')).toEqual([]);
  });

  it('finds whatever the accents and the case', () => {
    const keys = searchBook(book, 'energie').map(({ key }) => key);
    expect(keys).toContain('b3');
    expect(searchBook(book, 'ÉNERGIE').map(({ key }) => key)).toEqual(keys);
  });

  it('puts what is called so before what only speaks of it', () => {
    const [first] = searchBook(book, 'diversifier partenaires');
    expect(first).toMatchObject({ kind: 'indicator', node: 'c2' });
    expect(searchBook(book, 'scic')[0]).toMatchObject({ kind: 'term' });
  });

  it('finds an indicator by its id, typed whole', () => {
    expect(searchBook(book, 'e2')[0]).toMatchObject({ kind: 'indicator', node: 'e2' });
  });

  it('looks for the beginnings of words where nothing holds them whole', () => {
    expect(searchBook(book, 'mutualisation').map(({ node }) => node)).toContain('mutualiser');
    expect(searchBook(book, 'xylophone')).toEqual([]);
  });

  it('wants every word, wherever each stands', () => {
    const both = searchBook(book, 'romans nursery');
    expect(both).toEqual([]);
    const hits = searchBook(book, 'sud romans');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ kind }) => kind === 'example')).toBe(true);
  });

  it('finds examples by pole and by place, and can look at nothing else', () => {
    const hits = searchBook(book, 'roanne', ['example']);
    expect(hits.length).toBeGreaterThan(1);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['example']));
    expect(hits.some(({ title }) => title.text.startsWith('POLLENS'))).toBe(true);
  });

  it('lists every example, in the order of the book, where nothing is typed', () => {
    const all = index.indicators.flatMap(({ indicator }) => indicator.examples);
    const hits = searchBook(book, '', ['example']);
    expect(hits).toHaveLength(all.length);
    expect(hits[0]?.node).toBe('a1');
  });

  it('marks the very words in the title and in the excerpt', () => {
    const hits = searchBook(book, 'habitant');
    for (const { title, excerpt } of hits) {
      for (const { text, marks } of [title, ...(excerpt ? [excerpt] : [])]) {
        for (const [from, to] of marks) expect(text.slice(from, to).toLowerCase()).toBe('habitant');
      }
    }
    expect(hits.some(({ excerpt }) => excerpt?.text.startsWith('…'))).toBe(true);
    expect(hits.every(({ excerpt }) => (excerpt?.text.length ?? 0) <= 180)).toBe(true);
  });

  it('reads the book in the other language', () => {
    const english = openBook(index, 'en');
    expect(searchBook(english, 'shared').length).toBeGreaterThan(0);
    expect(searchBook(english, 'biens communs')).toEqual([]);
    expect(searchBook(english, 'premises')[0]?.language).toBe('en');
  });
});
