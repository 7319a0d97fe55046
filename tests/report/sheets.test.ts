import { describe, expect, it } from 'vitest';
import { closingAsked } from '#core/closing.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';
import { sheetParts } from '#core/sheets.ts';
import { loadTexts, translator } from '#i18n/i18n.ts';
import { sheetSize } from '#report/paper.ts';
import { sheetsFileName } from '#report/sheetPdf.ts';
import { anIndex, aReferential, the } from '../fixtures/builders.ts';
import { extremeReferential } from '../fixtures/extremes.ts';
import { alike, readBack } from './printed.ts';
import { inksOn, printSheets, sheetsOf, shipped, textsOn } from './printedSheets.ts';

const head = {
  pole: 'Pôle du Val d’Exemple',
  title: 'Autodiagnostic 2026',
  date: '2026-11-14',
  fictional: false,
};

/** Everything that a sheet has to say of the indicators of a referential. */
function sentences(index: ReferentialIndex, language: 'fr' | 'en'): string[] {
  return index.indicators.flatMap(({ indicator }) =>
    [
      indicator.label,
      ...(indicator.question ? [indicator.question] : []),
      ...Object.values(indicator.rubric),
    ].map((text) => alike(text[language] ?? text.fr)),
  );
}

/** Texts that reach over an edge of the paper, or into the margin that printers leave white. */
async function outside(bytes: Uint8Array): Promise<string[]> {
  const margin = 17;
  return (await textsOn(bytes))
    .filter(
      ({ left, right, bottom, size }) =>
        left < margin ||
        right > sheetSize.width - margin ||
        bottom < margin ||
        bottom + size * 0.8 > sheetSize.height - margin,
    )
    .map(({ page, text }) => `${page}: ${text}`);
}

describe.each(['ptce-2012', 'ptce-2014'])('the sheets of %s', (key) => {
  it.each(['fr', 'en'] as const)(
    'are one page an objective and say everything, in %s',
    async (language) => {
      const index = await shipped(key);
      const drawn = await printSheets(sheetsOf(index, { language, head }));
      const { pages } = await readBack(drawn.bytes);
      expect(drawn.replaced).toBe(0);
      expect(pages).toHaveLength(index.objectives.length);
      for (const [i, { objective }] of index.objectives.entries()) {
        const text = the(pages[i]);
        expect(text).toContain(head.pole);
        expect(text).toContain(alike(objective.label[language] ?? objective.label.fr));
        const own = anObjective(index, objective.id);
        for (const sentence of sentences(own, language)) expect(text).toContain(sentence);
        for (const { label, description } of index.levels) {
          expect(text).toContain(alike(label[language] ?? ''));
          expect(text).toContain(alike(description?.[language] ?? ''));
        }
      }
      expect(await outside(drawn.bytes)).toEqual([]);
    },
  );

  it('count all indicators on one page, with a column a level', async () => {
    const index = await shipped(key);
    const { pages } = await readBack(
      (await printSheets(sheetsOf(index, { parts: ['tally'], head }))).bytes,
    );
    expect(pages).toHaveLength(1);
    for (const { indicator } of index.indicators) {
      expect(pages[0]).toContain(alike(`${indicator.id} ${indicator.label.fr}`));
    }
    expect(pages[0]).toContain('0 1 2 3 N J ?');
  });
});

it.each(['fr', 'en'] as const)(
  'the words of the end are asked on one page as on a phone, with lines to write on, in %s',
  async (language) => {
    await loadTexts('work');
    const t = translator(language, 'work');
    const model = sheetsOf(anIndex(), { language, parts: ['closing'], head });
    const { bytes } = await printSheets(model);
    const { pages } = await readBack(bytes);
    expect(pages).toHaveLength(1);
    for (const field of closingAsked({ stance: 'member' })) {
      expect(pages[0]).toContain(alike(t(`closing.own.${field}`)));
    }
    expect(pages[0]).toContain(head.pole);
    expect(await outside(bytes)).toEqual([]);
  },
);

/** The part of an index that is one objective’s. */
function anObjective(index: ReferentialIndex, id: string): ReferentialIndex {
  return { ...index, indicators: index.indicators.filter(({ objective }) => objective.id === id) };
}

describe('what is printed', () => {
  it('is black and grey only, no grey paler than a photocopier keeps', async () => {
    const model = sheetsOf(await shipped('ptce-2014'), { head, parts: sheetParts });
    const inks = await inksOn((await printSheets(model)).bytes);
    expect(inks.size).toBeGreaterThan(2);
    for (const ink of inks) {
      const found = /^set(?:Fill|Stroke)RGBColor #(..)(..)(..)$/.exec(ink);
      expect(found, ink).not.toBeNull();
      const [red, green, blue] = (found ?? []).slice(1).map((part) => Number.parseInt(part, 16));
      expect([green, blue], ink).toEqual([red, red]);
      // 40 % black and more.
      expect(red, ink).toBeLessThanOrEqual(255 * 0.6);
    }
  });

  it('embeds its typefaces and names none of the standard ones', async () => {
    const { bytes } = await printSheets(sheetsOf(anIndex(), { parts: sheetParts }));
    const { objects } = await readBack(bytes);
    expect(objects.match(/\/FontFile2/g)).toHaveLength(3);
    expect(objects).not.toContain('/Subtype /Type1');
  });

  it('has bookmarks: objectives below their goals, then the count and the cards', async () => {
    const index = await shipped('ptce-2014');
    const { bytes } = await printSheets(sheetsOf(index, { parts: sheetParts }));
    const { outline, language } = await readBack(bytes);
    expect(language).toBe('fr-FR');
    expect(outline.map(({ title, page }) => [title, page])).toEqual([
      ...index.referential.goals.map((goal, i) => [goal.label.fr, 3 * i + 1]),
      ['Et pour finir', 10],
      ['Relevé des mains levées', 11],
      ['Cartes des niveaux', 12],
    ]);
    expect(outline[1]?.below).toEqual(
      index.referential.goals[1]?.objectives.map(({ id, label }) => `${id} ${label.fr}`),
    );
  });

  it('is the same bytes each time, and light', async () => {
    const model = sheetsOf(await shipped('ptce-2014'), { head });
    const [first, second] = [await printSheets(model), await printSheets(model)];
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
    expect(first.bytes.length).toBeLessThan(150_000);
  });

  it('has a file name that says whose it is: the pole’s, else the referential’s', () => {
    const index = anIndex();
    expect(sheetsFileName(sheetsOf(index, { head }), '2027-01-02')).toBe(
      'feuilles-pole-du-val-d-exemple-2026-11-14.pdf',
    );
    expect(sheetsFileName(sheetsOf(index), '2027-01-02')).toBe(
      'feuilles-referentiel-d-essai-2027-01-02.pdf',
    );
  });

  it('shows characters that no typeface has as boxes, and counts them', async () => {
    const model = sheetsOf(anIndex(), { head: { ...head, pole: 'Pôle 日 ✓ n°\u202f1' } });
    const drawn = await printSheets(model);
    expect(drawn.replaced).toBe(1);
    expect((await readBack(drawn.bytes)).text).toContain('Pôle □ ✓ n° 1');
  });
});

describe('the head of a sheet', () => {
  const textOf = async (other: Parameters<typeof sheetsOf>[1]) =>
    (await readBack((await printSheets(sheetsOf(anIndex(), other))).bytes)).pages;

  it('says the pole, the diagnosis and the day, on every page', async () => {
    for (const page of await textOf({ head })) {
      expect(page).toContain('Pôle du Val d’Exemple · Autodiagnostic 2026 · 14 novembre 2026');
      expect(page).not.toContain('Date');
    }
  });

  it('leaves lines for what is not known', async () => {
    for (const page of await textOf({})) expect(page).toContain('Pôle Date');
    for (const page of await textOf({ head: { ...head, date: '' } })) {
      expect(page).toContain('Pôle du Val d’Exemple · Autodiagnostic 2026 Date');
    }
  });

  it('asks of who fills it in what was chosen, and no more', async () => {
    const [named] = await textOf({ names: 'named' });
    expect(named).toContain('Nom Collège (facultatif)');
    const [college] = await textOf({ names: 'college' });
    expect(college).toContain('Collège (facultatif)');
    expect(college).not.toContain('Nom ');
    const [anonymous] = await textOf({ names: 'anonymous' });
    expect(anonymous).toContain('Feuille sans nom');
    expect(anonymous).not.toContain('Collège');
  });

  it('of an example says on every page that it is fictional', async () => {
    const pages = await textOf({ head: { ...head, fictional: true }, parts: sheetParts });
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toContain('Exemple fictif');
  });

  it('of a shorter session says so at the foot', async () => {
    for (const page of await textOf({ indicators: ['a1', 'c1'], parts: ['sheets', 'tally'] })) {
      expect(page).toContain('séance courte, 2 indicateurs sur 5');
    }
  });
});

describe('extremes', () => {
  it.each(['largest', 'smallest', 'lopsided', 'fiveLevels'] as const)(
    '%s: every sentence is there, each indicator on one page below its head, nothing outside',
    async (extreme) => {
      const index = indexReferential(extremeReferential(extreme));
      const { bytes } = await printSheets(sheetsOf(index, { head }));
      const { pages } = await readBack(bytes);
      const whole = pages.map((page) => page.replaceAll(' ', ''));
      for (const { indicator, objective } of index.indicators) {
        const own = [
          `${indicator.id} ${indicator.label.fr}`,
          indicator.question?.fr ?? '',
          ...index.levels.map(({ id }) => indicator.rubric[id]?.fr ?? ''),
          objective.label.fr,
        ].map((text) => text.replace(/\s+/gu, ''));
        const holding = whole.filter((page) => own.every((text) => page.includes(text)));
        expect(holding.length, indicator.id).toBeGreaterThan(0);
      }
      expect(await outside(bytes)).toEqual([]);
    },
    30_000,
  );

  it('two hundred indicators and seven levels are counted on as many pages as they need', async () => {
    const index = indexReferential(extremeReferential('largest'));
    const { bytes } = await printSheets(sheetsOf(index, { parts: ['tally', 'cards'] }));
    const { text, pages } = await readBack(bytes);
    for (const { indicator } of index.indicators) {
      expect(text).toContain(alike(`${indicator.id} ${indicator.label.fr}`));
    }
    for (const page of pages.filter((one) => one.includes('Relevé'))) {
      expect(page).toContain('0 1 2 3 4 5 6 N J ?');
    }
    expect(await outside(bytes)).toEqual([]);
  });

  it('an objective that goes on repeats its head, and says that it goes on', async () => {
    const ids = Array.from({ length: 11 }, (_, i) => `a${i}`);
    const { pages } = await readBack(
      (await printSheets(sheetsOf(anIndex({ shape: { g: { a: ids } }, levels: 7 }), { head })))
        .bytes,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(head.pole);
      expect(page).toContain('Objectif a');
      expect(page.includes('suite')).toBe(i > 0);
    }
  });

  it.each([4, 5, 7, 10])(
    'an objective of %i indicators leaves no page nearly empty after crowded ones',
    async (count) => {
      const ids = Array.from({ length: count }, (_, i) => `a${i}`);
      const referential = aReferential({ shape: { g: { a: ids } } });
      const sentence = { fr: 'Une phrase assez longue, comme celles qu’on écrit, '.repeat(3) };
      for (const indicator of referential.goals[0]?.objectives[0]?.indicators ?? []) {
        indicator.rubric = Object.fromEntries(
          referential.scale.levels.map(({ id }) => [id, sentence]),
        );
      }
      const model = sheetsOf(indexReferential(referential));
      const { pages } = await readBack((await printSheets(model)).bytes);
      const held = pages.map(
        (page) => ids.filter((id) => page.includes(`Indicateur ${id} `)).length,
      );
      expect(2 * Math.min(...held), held.join()).toBeGreaterThanOrEqual(Math.max(...held));
    },
  );

  it('an indicator longer than a page is cut between lines: nothing is lost or outside', async () => {
    const referential = aReferential({ shape: { g: { o: ['long', 'short'] } }, levels: 7 });
    const words = (level: number) => Array.from({ length: 150 }, (_, i) => `m${level}-${i}`);
    the(referential.goals[0]?.objectives[0]?.indicators[0]).rubric = Object.fromEntries(
      referential.scale.levels.map(({ id }, level) => [id, { fr: words(level).join(' ') }]),
    );
    const { bytes } = await printSheets(sheetsOf(indexReferential(referential)));
    const { pages, text } = await readBack(bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (let level = 0; level < 7; level += 1) {
      for (const word of words(level)) expect(text).toContain(word);
    }
    expect(text).toContain('Indicateur long (suite)');
    expect(await outside(bytes)).toEqual([]);
  });

  it('heads as long as the format allows leave room for the indicators', async () => {
    const long = (letter: string) => ({ fr: `${letter.repeat(12)} `.repeat(60).trim() });
    const referential = aReferential({ shape: { g: { o: ['i'] } }, levels: 7 });
    const goal = the(referential.goals[0]);
    goal.label = long('g');
    the(goal.objectives[0]).label = long('o');
    for (const level of referential.scale.levels) {
      level.label = long('n');
      level.description = long('d');
    }
    const name = 'Un pôle '.repeat(25).trim();
    const { bytes } = await printSheets(
      sheetsOf(indexReferential(referential), {
        parts: sheetParts,
        head: { ...head, pole: name, title: name },
      }),
    );
    expect((await readBack(bytes)).text).toContain('Indicateur i');
    expect(await outside(bytes)).toEqual([]);
  });
});

describe('cards', () => {
  it.each([2, 4] as const)(
    '%i to a page say key, label and meaning, and can be read from afar',
    async (perPage) => {
      const index = await shipped('ptce-2014');
      const model = sheetsOf(index, { head, parts: ['cards'], cards: { perPage, sets: 2 } });
      const { bytes } = await printSheets(model);
      const { pages } = await readBack(bytes);
      expect(pages).toHaveLength(12 / perPage);
      const texts = await textsOn(bytes);
      const large = texts.filter(({ size }) => size >= 30).map(({ text }) => text);
      for (const key of ['0', '1', '2', '3', 'N', 'J']) {
        expect(large.filter((text) => text === key)).toHaveLength(2);
      }
      for (const { label, description } of index.levels) {
        for (const word of label.fr.split(' ')) expect(large.join(' ')).toContain(word);
        expect(pages.join(' ')).toContain(alike(description?.fr ?? ''));
      }
      expect(await outside(bytes)).toEqual([]);
    },
  );
});
