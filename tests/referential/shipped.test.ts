import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue, readDossier, readReferential } from '#core/reading.ts';
import { indexReferential, type Referential } from '#core/referential.ts';

function shipped(file: string): Referential {
  const read = readReferential(readFileSync(`referential/${file}`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const catalogue = readCatalogue(readFileSync('referential/index.json', 'utf8'));
const entries = catalogue.ok ? catalogue.value.referentials : [];

describe('the catalogue', () => {
  it('lists the 27 indicators of 2012 and the 36 of 2014, which is the default', () => {
    expect(catalogue.ok && catalogue.value.default).toBe('ptce-2014');
    expect(entries.map(({ key, indicators }) => [key, indicators])).toEqual([
      ['ptce-2012', 27],
      ['ptce-2014', 36],
    ]);
  });
});

describe.each(entries)('$key', ({ file }) => {
  const referential = shipped(file);
  const index = indexReferential(referential);

  it('says where its words come from, and tells of real poles', () => {
    expect(referential.languages).toEqual(['fr', 'en']);
    expect(referential.sources.length).toBeGreaterThan(3);
    for (const { objective } of index.objectives) {
      const examples = objective.indicators.flatMap((indicator) => indicator.examples);
      expect([objective.id, examples.length >= 3]).toEqual([objective.id, true]);
    }
  });
});

describe('from 27 to 36', () => {
  it('27 indicators continue theirs, 9 are new', () => {
    const former = new Set(
      indexReferential(shipped('ptce-2012.json')).indicators.map((node) => node.indicator.id),
    );
    const follows = indexReferential(shipped('ptce-2014.json')).indicators.map(
      (node) => node.indicator.follows ?? [],
    );
    expect(follows.filter((ids) => ids.length === 0)).toHaveLength(9);
    expect(new Set(follows.flat())).toEqual(former);
  });
});

describe('the example pole', () => {
  it('reads as a dossier, is fictional, and has what a trainer shows', () => {
    const read = readDossier(readFileSync('public/example/val-d-exemple.ptce.json', 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { fictional, assessments } = read.value;
    const latest = assessments.at(-1);
    expect(fictional).toBe(true);
    expect(assessments).toHaveLength(2);
    expect(latest?.responses.filter(({ respondent }) => respondent.stance !== 'peer')).toHaveLength(
      18,
    );
    expect(
      new Set(latest?.responses.map(({ respondent }) => respondent.pole).filter(Boolean)).size,
    ).toBe(2);
    expect(latest?.actions.length).toBeGreaterThan(3);
  });
});

describe('the English words', () => {
  it.each(entries)('of $key quote with “ ” alone, as the screens do', ({ file }) => {
    const faulty: string[] = [];
    JSON.stringify(shipped(file), (key, value: unknown) => {
      if (key !== 'en') return value;
      const texts = (Array.isArray(value) ? value : [value]).map(String);
      faulty.push(...texts.filter((text) => /[‘"']/.test(text)));
      return value;
    });
    expect(faulty).toEqual([]);
  });
});
