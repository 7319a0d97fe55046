import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Referential } from '#core/referential.ts';
import { aReferential } from '../fixtures/builders.ts';
import { useApp } from '../journeys/app.ts';

/** What would run, if anything did. */
const markup = '<img src=x onerror="document.title=`run`"><script>document.title="run"</script>';
const address = 'javascript:document.title="run"';
/** Turns what follows it round, on the screen of whoever does not isolate it. */
const turned = '\u202Eelat eriotsih';

const hostile = {
  ...aReferential(),
  title: { fr: `${markup} ${turned}` },
  authors: [markup, address],
  licence: address,
  notice: { fr: `${markup} [lien](${address}) https://example.org/suivre` },
  sources: [{ title: markup, locator: address }],
  glossary: [{ term: { fr: markup }, definition: { fr: `<a href='${address}'>ici</a>` } }],
  goals: aReferential().goals.map((goal) => ({
    ...goal,
    label: { fr: markup },
    objectives: goal.objectives.map((objective) => ({
      ...objective,
      label: { fr: `${turned} ${markup}` },
      description: { fr: '{{constructor.constructor("document.title=1")()}}' },
      indicators: objective.indicators.map((indicator) => ({
        ...indicator,
        label: { fr: `${'W'.repeat(9000)} ${indicator.id}` },
        question: { fr: markup },
        rubric: { 'level-0': { fr: markup }, constructor: { fr: 'x' } },
        examples: [{ text: { fr: markup }, pole: address, year: 2014, source: address }],
      })),
    })),
  })),
};

async function open(page: Page, content: string, name = 'hostile.json'): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

describe('a referential written to do harm', () => {
  const app = useApp();

  it('is shown as the text that it is: nothing runs, nothing is fetched, nothing can be followed', async () => {
    const { page } = await app.visit();
    await open(page, JSON.stringify(hostile));
    await page.getByRole('tree').waitFor();
    for (const part of [':head', ':scale', ':glossary', 'g1', 'a', 'a1']) {
      await page.locator(`[data-id="${part}"]`).click();
      await page.locator('#chosen-heading').waitFor();
    }
    expect(await page.locator('[name="question.fr"]').inputValue()).toBe(markup);
    await page.getByRole('button', { name: 'Voir le questionnaire' }).click();
    await page.getByRole('heading', { name: 'Le questionnaire, tel' }).waitFor();
    expect(await page.title()).not.toContain('run');
    const inside = await page.evaluate(() => ({
      images: document.querySelectorAll('main img').length,
      scripts: document.querySelectorAll('main script').length,
      links: [...document.querySelectorAll<HTMLAnchorElement>('main a')].filter(
        (link) => !link.getAttribute('href')?.startsWith('#/'),
      ).length,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(inside).toEqual({ images: 0, scripts: 0, links: 0, sideways: 0 });
  });

  it('is the same in the book, the glossary, the booklet and the sheets', async () => {
    const { page, go } = await app.visit();
    await open(page, JSON.stringify(hostile));
    await page.getByRole('tree').waitFor();
    const key = new URL(page.url().replace('#', '')).searchParams.get('v') ?? '';
    for (const view of ['', '/glossaire', '/livret', '/feuilles']) {
      await go(`#/referentiel${view}?v=${key}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(200);
      const links = page.locator('main a[href^="javascript"], main img, main script');
      expect(await links.count(), view).toBe(0);
      expect(await page.title()).not.toBe('run');
    }
  });

  it('gives nothing to an object’s prototype', async () => {
    const { page } = await app.visit();
    const text = JSON.stringify(aReferential()).replace(
      '"format"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"format"',
    );
    await open(page, text);
    await page.getByRole('tree').waitFor();
    expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });

  const many = Array.from({ length: 201 }, (_, at) => `i${at}`);
  const refused: [string, string, RegExp][] = [
    ['100 000 brackets', '['.repeat(100_000), /emboîtés trop profondément/],
    ['what is no JSON', '{"format":"ptce-referential"', /son contenu ne se lit pas/],
    [
      '201 indicators in an objective',
      JSON.stringify(aReferential({ shape: { g: { o: many } } })),
      /goals › 1 › objectives › 1 › indicators.*au plus 200/,
    ],
    [
      '201 indicators in all',
      JSON.stringify(aReferential({ shape: { g: { o: many.slice(0, 150), p: many.slice(150) } } })),
      /goals › 1 › objectives › 2 › indicators › 51.*au plus 200/,
    ],
    [
      'a text beyond all measure',
      JSON.stringify({ ...aReferential(), title: { fr: 'x'.repeat(1_000_000) } }),
      /title › fr.*au plus 10000/,
    ],
    [
      'an id that is none',
      JSON.stringify({ ...aReferential(), id: '../../etc' }),
      /«\sid\s».*forme attendue/,
    ],
    ['the same id twice', JSON.stringify(twice(aReferential())), /identifiant sert deux fois/],
    [
      'a format of the future',
      JSON.stringify({ ...aReferential(), formatVersion: 2 }),
      /version plus récente/,
    ],
  ];

  it.each(refused)('is refused in words, with the place: %s', async (_what, content, words) => {
    const { page, go } = await app.visit();
    await go('#/referentiel/atelier');
    await page.getByRole('heading', { level: 2, name: 'En ouvrir un' }).waitFor();
    await open(page, content);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(words);
    expect(await alert.textContent()).toContain('Rien n’a été changé');
    await page.getByText('Aucun pour l’instant.').waitFor();
  });
});

function twice(referential: Referential): Referential {
  const [first, second] = referential.goals;
  return { ...referential, goals: [first, { ...second, id: 'g1' }] as Referential['goals'] };
}
