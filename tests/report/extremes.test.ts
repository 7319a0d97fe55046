import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import type { ReportModel } from '#core/report.ts';
import { wholeReport } from '#core/reportOptions.ts';
import type { Language } from '#i18n/i18n.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
} from '../fixtures/builders.ts';
import {
  type Extreme,
  extremeDossier,
  extremeIndex,
  extremes,
  hostileTexts,
  type Voices,
} from '../fixtures/extremes.ts';
import { overlapping, textBoxes } from './boxes.ts';
import { alike, example, modelOf, print, readBack } from './printed.ts';

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
    options: wholeReport,
  });
}

const printed = async (model: ReportModel) => {
  const drawn = await print(model);
  return { ...drawn, ...(await readBack(drawn.bytes)), count: drawn.pages };
};

/** A report at one of the ends, drawn once each: the largest has more than a hundred pages. */
const drawn = new Map<string, ReturnType<typeof drawExtreme>>();

function extremeReport(
  extreme: Extreme,
  voices: Voices,
  language: Language = 'fr',
): ReturnType<typeof drawExtreme> {
  const key = `${extreme} ${voices} ${language}`;
  const report = drawn.get(key) ?? drawExtreme(extreme, voices, language);
  drawn.set(key, report);
  return report;
}

async function drawExtreme(extreme: Extreme, voices: Voices, language: Language) {
  const model = modelOf({
    dossier: extremeDossier(extreme, voices),
    index: extremeIndex(extreme),
  });
  const { bytes, pages } = await print(model, language);
  return { model, bytes, pages };
}

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

  it('one goal, one objective, one indicator, two levels, nobody', async () => {
    const index = anIndex({ shape: { g: { o: ['i'] } }, levels: 2 });
    const { text } = await printed(reportOf({}, index));
    expect(text).toContain('Personne n’a encore répondu.');
    expect(text).toContain('Aucune position pour l’instant.');
    expect(text).toContain('Pas encore regardé');
  });
});

/** Margins of 19 mm with a hair for rounding; head and foot lines included. */
const margin = { side: 53, top: 36, bottom: 32 };

const cases = extremes.flatMap((extreme) =>
  (['one', 'sixty', 'nobody'] as const).map((voices) => ({ extreme, voices })),
);

describe.each(cases)('a report of the $extreme referential, rated by $voices', (wanted) => {
  const { extreme, voices } = wanted;
  // Words are longer or shorter in English, nothing else is: once for each referential.
  const languages = voices === 'sixty' ? (['fr', 'en'] as const) : (['fr'] as const);

  it.each(languages)(
    'keeps every label, every text on its page and off every other, %s',
    async (language) => {
      const { model, bytes } = await extremeReport(extreme, voices, language);
      const { boxes, width, height } = await textBoxes(bytes);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) =>
          left < margin.side ||
          right > width - margin.side ||
          top < margin.top ||
          bottom > height - margin.bottom,
      );
      expect(outside).toEqual([]);
      expect(overlapping(boxes)).toEqual([]);
      const text = alike(boxes.map((box) => box.text).join(' '));
      for (const { indicators } of model.goals.flatMap((goal) => goal.objectives)) {
        for (const { node } of indicators) {
          expect(text).toContain(alike(node.indicator.label[language] ?? ''));
        }
      }
    },
  );
});

describe('the picture of the positions', () => {
  const summaryOf = async ({ bytes }: { bytes: Uint8Array }) => {
    const { pages } = await readBack(bytes);
    return pages.find((page) => page.startsWith('Là où nous en sommes')) ?? pages[1] ?? '';
  };
  const of = (extreme: Extreme) => extremeReport(extreme, 'sixty');
  let largest: string;

  beforeAll(async () => {
    largest = await summaryOf(await of('largest'));
  });

  it('has every name of nine objectives, and none is a letter', async () => {
    const summary = await summaryOf(await print(modelOf(await example())));
    expect(summary).not.toContain('0 Pas engagé');
    expect(summary).toContain('Ancrage territorial');
  });

  it('has letters for 24 objectives of long names, and the table says which is which', () => {
    expect(largest).toContain('a 2. coopérer avec les 3,89');
    expect(largest).toContain('b 12. coopérer avec les acteurs');
  });

  it('has values for seven levels of long names, and a line says which is which', () => {
    expect(largest).toContain('0 Pas engagé 1 Premières conversations 2 En émergence');
    expect(largest).toContain('6 Transmis à d’autres territoires');
  });

  it('is bars for one objective, with the name of each series', async () => {
    const summary = await summaryOf(await of('smallest'));
    expect(summary).toContain('Regards du pôle Pairs Convenu 2025 0 1 0 Pas engagé 1 Bien ancré');
  });
});

describe('long ids', () => {
  it('are numbers on paper: nobody reads a file’s ids', async () => {
    const { text } = await readBack((await extremeReport('lopsided', 'sixty')).bytes);
    expect(text).not.toContain('mutualisation-et-cooperation');
    expect(text).toContain('Objectif 2 5. coopérer avec les acteurs');
  });
});

describe('names in the running head', () => {
  it('of one endless word are begun, not left out', async () => {
    const name = `Pôle ${'a'.repeat(180)}`;
    const { pages } = await printed(reportOf({}, anIndex(), { pole: { name } }));
    expect(pages[1]).toMatch(/Pôle a{20,}…/);
  });
});

describe('the cover', () => {
  it('leaves its place to the name of the pole: of too many peers, the last part says where they are from', async () => {
    const poles = Array.from(
      { length: 45 },
      (_, i) => `Pôle territorial de coopération numéro ${i} de la vallée`,
    );
    const { bytes } = await print(
      reportOf({ responses: poles.map((pole) => aPeer(pole, { a1: 1 })) }, anIndex(), {
        pole: { name: hostileTexts.unbroken.slice(0, 200) },
      }),
    );
    const { boxes, height } = await textBoxes(bytes);
    expect(boxes.filter(({ top, bottom }) => top < margin.top || bottom > height)).toEqual([]);
    expect(overlapping(boxes)).toEqual([]);
    // The running head and foot stand between the lines of two pages.
    const body = boxes.filter(({ top, bottom }) => top > 60 && bottom < height - 50);
    const text = alike(body.map((box) => box.text).join(' '));
    for (const pole of poles) expect(text).toContain(pole);
  });
});

describe('the largest report', () => {
  it('is light enough for a message', async () => {
    const { bytes, pages } = await extremeReport('largest', 'sixty');
    expect(pages).toBeGreaterThan(100);
    expect(bytes.length).toBeLessThan(1_000_000);
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
    expect(text).toContain('Un indicateur regardé sur 5');
    expect(text).toContain('Laissés de côté cette fois');
    expect(text).toContain('des indicateurs que ce référentiel n’a pas : gone');
  });
});
