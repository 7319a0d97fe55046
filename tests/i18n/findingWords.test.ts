import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { type Finding, type FindingKind, findingsIn } from '#core/findings.ts';
import { findingWeights } from '#core/findingsKinds.ts';
import { findingsInRaw } from '#core/findingsRaw.ts';
import type { Referential } from '#core/referential.ts';
import { faultySpot, type TypographyRule } from '#core/typography.ts';
import en from '#i18n/en/findings.json';
import { findingWords } from '#i18n/findingWords.ts';
import fr from '#i18n/fr/findings.json';
import type { Texts } from '#i18n/i18n.ts';
import { the } from '../fixtures/builders.ts';
import { aFlawlessReferential } from '../fixtures/flawless.ts';

const languages = ['fr', 'en'] as const;
const i18n = createInstance();
void i18n.init({
  resources: { fr: { findings: fr }, en: { findings: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

function wordsIn(language: 'fr' | 'en', referential: unknown) {
  const t = i18n.getFixedT(language, 'findings') as unknown as Texts<'findings'>;
  return findingWords(t, language, referential);
}

/** A referential with one of each of these faults, and what is found in it. */
function found(change: (draft: Referential) => void): { draft: Referential; findings: Finding[] } {
  const draft = structuredClone(aFlawlessReferential());
  change(draft);
  return { draft, findings: [...findingsIn(draft), ...findingsInRaw(draft)] };
}

const indicatorOf = (draft: Referential) => the(draft.goals[0]?.objectives[0]?.indicators[0]);

/** Parameters with which each sentence is whole, for kinds in which the sample below has none. */
const params = {
  ...{ id: 'a1', value: 1, length: 5, limit: 4, number: 3, least: 2, most: 4, around: 'l’un' },
  ...{ term: 'SCIC', other: 'b1', opening: 'Est-ce', level: 'level-1', indicator: 'b1' },
  ...{ first: 1990, last: 2100, objective: 'z', version: 'ptce-2012', language: 'en' },
};

describe.each(languages)('what is found is said in words: %s', (language) => {
  const { sentence } = wordsIn(language, aFlawlessReferential());
  const plain = (Object.keys(findingWeights) as FindingKind[]).filter(
    (kind) => !['tooFew', 'tooMany', 'typography'].includes(kind),
  );

  it.each(plain)('%s', (kind) => {
    const said = sentence({ kind, path: [], params } as Parameters<typeof sentence>[0]);
    expect(said).toMatch(/^(?!kinds).*[.…]$/);
    expect(said).not.toContain('{{');
  });

  it('limits and typography, each in its own words', () => {
    const rules: TypographyRule[] = [
      ...(['hidden', 'ellipsis', 'apostrophe', 'quotes', 'guillemets', 'spaceBefore'] as const),
      ...(['noSpaceBefore', 'spaces', 'dash', 'percent', 'ligature'] as const),
    ];
    const said = [
      ...rules.map((rule) =>
        sentence({ kind: 'typography', path: [], params: { ...params, rule } }),
      ),
      ...(['tooFew', 'tooMany'] as const).flatMap((kind) =>
        ['levels', 'goals', 'objectives', 'indicators'].map((what) =>
          sentence({ kind, path: [], params: { ...params, what } }),
        ),
      ),
    ];
    expect(said.filter((one) => /\{\{|^too|^typo/.test(one))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((one) => faultySpot(one, language))).toEqual([]);
  });
});

it('says the place from the objective down, in the language asked for', () => {
  const { draft, findings } = found((one) => {
    delete one.notice;
    one.title.fr = 'a  b';
    the(one.scale.levels[1]).description = { fr: 'Oui.' };
    delete the(one.goals[0]).description;
    const indicator = indicatorOf(one);
    indicator.question = { fr: 'Comment\u202f?', en: 'How' };
    the(indicator.rubric['level-1']).en = 'Why ?';
    the(indicator.evidence[0]).en = 'Why ?';
    delete the(indicator.examples[0]).source;
    the(indicator.examples[0]).text.en = '';
    the(one.goals[0]?.objectives[0]).leansOn = [{ objective: 'z', why: { fr: 'a  b', en: 'a' } }];
    the(one.glossary[0]).term.en = 'x'.repeat(61);
  });
  const french = wordsIn('fr', draft);
  const label = the(draft.scale.levels[1]).label;
  expect(findings.map(french.place)).toEqual([
    'Titre (fr)',
    'Notice',
    `Niveau «\u202f${label.fr}\u202f» › description (en)`,
    'Objectif général g1 › description',
    'Objectif a › s’appuie sur, 1 › pourquoi (fr)',
    'Objectif a › s’appuie sur, 1 › objectif',
    'Objectif a › indicateur a1 › question (en)',
    `Objectif a › indicateur a1 › phrase du niveau «\u202f${label.fr}\u202f» (en)`,
    'Objectif a › indicateur a1 › où regarder, 1 (en)',
    'Objectif a › indicateur a1 › exemple 1 › texte (en)',
    'Objectif a › indicateur a1 › exemple 1 › source',
    'Glossaire, entrée 1 › terme (en)',
  ]);
  const english = wordsIn('en', draft);
  expect(findings.map(english.field).slice(6, 9)).toEqual([
    'question (en)',
    `sentence of the level “${label.en}” (en)`,
    'where to look, 1 (en)',
  ]);
  expect(french.sentence(the(findings[9]))).toBe(
    'Ce texte manque en anglais\u202f: écrivez-le, ou retirez cette langue de la liste.',
  );
});

it('names levels as people know them', () => {
  const { draft, findings } = found((one) => {
    const { rubric } = indicatorOf(one);
    rubric['level-2'] = the(rubric['level-1']);
  });
  const label = the(draft.scale.levels[1]).label;
  const said = findings.map(wordsIn('fr', draft).sentence);
  expect(said).toHaveLength(2);
  expect(said[0]).toContain(`le niveau «\u202f${label.fr}\u202f»`);
  expect(wordsIn('en', draft).sentence(the(findings[0]))).toContain(`the level “${label.en}”`);
});

it('has words for every place that something is found at, in whatever is broken', () => {
  const { draft, findings } = found((one) => {
    one.version = '';
    one.languages = ['en'];
    one.authors = [];
    delete one.licence;
    one.supersedes = { id: 'test', version: '' };
    one.scale.levels = one.scale.levels.slice(2);
    the(one.scale.levels[0]).id = 'A';
    the(one.goals[1]).objectives = [];
    the(one.goals[0]?.objectives[1]).indicators = [];
    delete (one.goals[0] as { wording?: string }).wording;
    indicatorOf(one).evidence = [];
    the(indicatorOf(one).examples[0]).year = 3;
    delete the(indicatorOf(one).examples[0]).pole;
  });
  const { place, sentence } = wordsIn('fr', draft);
  expect(findings.length).toBeGreaterThan(15);
  for (const finding of findings) {
    expect(place(finding)).toMatch(/^[A-ZÉ][^{}]+$/);
    expect(place(finding)).not.toContain('fields.');
    expect(sentence(finding)).not.toMatch(/[{}]|kinds\./);
  }
});
