import { describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { buildReport, type ReportModel } from '#core/report.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
} from '../fixtures/builders.ts';
import { alike, print, readBack } from './printed.ts';

function reportOf(
  assessment: Partial<Assessment>,
  index: ReferentialIndex = anIndex(),
  dossier: Partial<Dossier> = {},
): ReportModel {
  const present = anAssessment(assessment);
  return buildReport({
    dossier: aDossier([present], dossier),
    assessment: present,
    index,
    earlier: null,
    options: { comments: true },
  });
}

const printed = async (model: ReportModel) => {
  const drawn = await print(model);
  return { ...drawn, ...(await readBack(drawn.bytes)), count: drawn.pages };
};

const commented = (comment: string) =>
  reportOf({ responses: [aResponse({ a1: { level: 'level-1', comment } })] });

describe('characters', () => {
  it('come back as they were typed', async () => {
    const typed =
      'é è à ç œ æ ’ « » – — … € → ≥ × n° Œuvre Škoda ő 12\u202f500\u202f€ vingt\u00a0ans 3e ᵉ ✓';
    const { text, replaced } = await printed(commented(typed));
    expect(text).toContain(alike(typed));
    expect(replaced).toBe(0);
  });

  it('keep accents that a Mac hands over as separate marks', async () => {
    const { text } = await printed(commented('Économie déjà'.normalize('NFD')));
    expect(text).toContain('Économie déjà');
  });

  it('that no typeface has are shown as boxes, counted, and told on the last page', async () => {
    const { text, replaced, pages } = await printed(commented('Škoda 日本 👨‍👩‍👧 fin'));
    expect(text).toContain('Škoda □□ □ fin');
    expect(replaced).toBe(3);
    expect(pages.at(-1)).toContain('3 caractères que nos polices n’ont pas sont remplacés par □.');
  });

  it('in titles that Fraunces lacks are drawn all the same', async () => {
    const name = 'Pôle → Val\u202f: n°\u202f1 ✓ 日';
    const { text, replaced } = await printed(reportOf({}, anIndex(), { pole: { name } }));
    expect(text).toContain('Pôle → Val : n° 1 ✓ □');
    expect(replaced).toBe(1);
  });

  it('keep the lines that a user made', async () => {
    const { bytes } = await print(commented('un\ndeux'));
    const { text } = await readBack(bytes);
    expect(text).toContain('un deux');
  });
});

describe('extremes', () => {
  it('a comment of 9,000 characters goes on from page to page and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `mot${i}`)
      .join(' ')
      .slice(0, 9000)
      .trim();
    const { text, count } = await printed(commented(words));
    const body = text.replace(
      / Pôle du Val d’Exemple · Autodiagnostic 2026 · 21 novembre 2026 But g1 Boussole PTCE · Référentiel d’essai \d+ \/ \d+/g,
      '',
    );
    for (const word of words.split(' ')) expect(body).toContain(word);
    expect(count).toBeGreaterThan(5);
  });

  it('a word longer than a line is cut, not lost', async () => {
    const word = 'x'.repeat(400);
    const { text } = await printed(commented(word));
    expect(text.replaceAll(' ', '')).toContain(word);
  });

  it('two hundred indicators, of twelve goals and seven levels', async () => {
    const ids = (goal: number) => Array.from({ length: 17 }, (_, i) => `i${goal}-${i}`);
    const shape = Object.fromEntries(
      Array.from({ length: 12 }, (_, goal) => [`g${goal}`, { [`o${goal}`]: ids(goal) }]),
    );
    const index = anIndex({ shape, levels: 7 });
    const all = index.indicators.map(({ indicator }) => indicator.id);
    const ratings = Object.fromEntries(all.map((id, i) => [id, i % 7]));
    const { text } = await printed(
      reportOf({ responses: [aResponse(ratings), aResponse(ratings), aPeer('P', ratings)] }, index),
    );
    for (const id of all) expect(text).toContain(`Indicateur ${id}`);
  });

  it('two hundred objectives: the table goes on with its heads, the radar thins its names', async () => {
    const objectives = (goal: number) =>
      Object.fromEntries(
        Array.from({ length: 20 }, (_, i) => [`o${goal}-${i}`, [`i${goal}-${i}`]]),
      );
    const shape = Object.fromEntries(
      Array.from({ length: 10 }, (_, goal) => [`g${goal}`, objectives(goal)]),
    );
    const { pages } = await printed(
      reportOf({ responses: [aResponse({ 'i0-0': 1 })] }, anIndex({ shape })),
    );
    const tables = pages.filter((page) => page.includes('Objectif Regards du pôle'));
    expect(tables.length).toBeGreaterThan(3);
  });

  it('one goal, one objective, one indicator, two levels, nobody', async () => {
    const index = anIndex({ shape: { g: { o: ['i'] } }, levels: 2 });
    const { text } = await printed(reportOf({}, index));
    expect(text).toContain('Personne n’a encore répondu.');
    expect(text).toContain('Aucune position pour l’instant.');
    expect(text).toContain('Pas encore regardé');
  });
});

describe('states of an indicator', () => {
  it('are each said in words', async () => {
    const reason = 'Nous n’avons pas de lieu';
    const { text } = await printed(
      reportOf({
        responses: [
          aResponse({
            a1: 2,
            a2: { level: 'not-applicable', comment: reason },
            b1: 'unknown',
            c2: { level: 'elsewhere' },
          }),
        ],
        agreements: { c1: anAgreement(null, { dissent: 'Deux lectures du mot « local »' }) },
      }),
    );
    for (const words of [
      'Niveau 2',
      'Sans objet',
      'On ne sait pas encore',
      'Pas d’accord à ce jour',
      'Deux lectures du mot « local »',
      reason,
      'Une réponse porte un niveau que cette échelle n’a pas',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('show the distribution of several views, and where the peers stand', async () => {
    const { text } = await printed(
      reportOf({ responses: [...members('a1', [0, 0, 3]), aPeer('P', { a1: 3 })] }),
    );
    expect(text).toContain('3 regards');
    expect(text).toContain('2 1');
    expect(text).toContain(
      'À discuter : les regards s’écartent et les pairs nous placent 3 niveaux plus haut.',
    );
    expect(text).toContain('Pairs : Niveau 3');
  });

  it('of a shorter set: what is left out is said', async () => {
    const { text } = await printed(
      reportOf({ indicators: ['a1', 'c1'], responses: [aResponse({ a1: 1, gone: 2 })] }),
    );
    expect(text).toContain('2 indicateurs regardés sur 5');
    expect(text).toContain('Laissés de côté cette fois');
    expect(text).toContain('des indicateurs que ce référentiel n’a pas : gone');
  });
});
