import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readReferential } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import { aReferential } from '../fixtures/builders.ts';
import { readBack } from '../report/printed.ts';
import { accessibilityFaults, openFiles, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedCopy, savedReport } from './steps.ts';

async function duplicateDefault(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Dupliquer un référentiel fourni' }).click();
  await page.getByLabel('Comment s’appelle le vôtre').fill(name);
  await page.getByRole('button', { name: 'Dupliquer', exact: true }).click();
  await page.getByRole('tree', { name: 'Plan' }).waitFor();
}

async function choose(page: Page, id: string): Promise<void> {
  await page.locator(`[role=treeitem][data-id="${id}"]`).click();
  await page
    .locator('#chosen-heading')
    .filter({ hasText: headings[id] ?? id })
    .waitFor();
}
const headings: Record<string, string> = { ':head': 'Titre', ':scale': 'Échelle' };

function field(page: Page, name: string) {
  return page.locator(`.writing-form [name="${name}"]`);
}

/** What the format asks of an indicator's texts, and nothing the linter minds. */
async function word(page: Page, id: string, subject: string): Promise<void> {
  await field(page, 'label.fr').fill(`Prendre soin ${subject}`);
  await field(page, 'question.fr').fill(`Comment prenons-nous soin ${subject}\u202f?`);
  await field(page, 'guidance.fr').fill(
    `Regardez ensemble ce qui a changé ${subject} cette année.`,
  );
  for (const [place, seen] of ['Personne', 'Une personne', 'Un groupe', 'Le pôle'].entries()) {
    const level = ['not-started', 'emerging', 'developing', 'established'][place];
    await field(page, `rubric.${level}.fr`).fill(`${seen} s’occupe ${subject}, ici en ${id}.`);
  }
  for (const place of [0, 1]) {
    await page.getByRole('button', { name: 'Ajouter une chose à regarder' }).click();
    await field(page, `evidence.${place}.fr`).fill(`Compte rendu ${place + 1} ${subject}`);
  }
}

describe('a network’s own referential', () => {
  const app = useApp();

  it('is made of the 36, used, and opened whole by a colleague elsewhere', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel/atelier');
    await page.getByText('Aucun pour l’instant.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await duplicateDefault(page, 'Réseau des pôles de l’Ouest');
    expect(await accessibilityFaults(page)).toEqual([]);

    // In French only; thirty indicators instead of thirty-six; a fifth level.
    await choose(page, ':head');
    await page.getByLabel('Ce référentiel existe aussi en anglais').uncheck();
    for (const objective of 'abcdefgh') {
      await choose(page, `${objective}4`);
      await page.getByRole('button', { name: 'Retirer', exact: true }).click();
    }
    for (const [objective, subject] of [
      ['a', 'des paysages'],
      ['f', 'des jeunes'],
    ] as const) {
      await choose(page, objective);
      await page.getByRole('button', { name: 'Ajouter un indicateur' }).click();
      // The fourth was another: its name is not given again.
      const id = `${objective}5`;
      await page.locator('#chosen-heading').filter({ hasText: id }).waitFor();
      await word(page, id, subject);
    }
    await choose(page, ':scale');
    await page.getByRole('button', { name: 'Ajouter un niveau' }).click();
    await field(page, 'scale.levels.4.label.fr').fill('Transmis');
    await field(page, 'scale.levels.4.description.fr').fill('D’autres s’en servent à leur tour.');
    await page.getByText('conseil', { exact: true }).first().waitFor();
    await expect.poll(() => page.locator('.remarks li').count()).toBeGreaterThan(10);

    const ids = await page
      .locator('[role=treeitem][aria-level="3"]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? ''));
    expect(ids).toHaveLength(30);
    for (const id of ids) {
      await choose(page, id);
      await field(page, 'rubric.level-4.fr').fill(
        `D’autres pôles viennent voir comment on fait ${id}.`,
      );
    }
    await page.getByText('Plus rien à revoir').waitFor();
    await saved(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('referentiel-reseau-des-poles-de-l-ouest-1.json');
    const file = await download.path();
    const read = readReferential(await readFile(file, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const index = indexReferential(read.value);
    expect([index.indicators.length, index.levels.length]).toEqual([30, 5]);
    expect(read.value.supersedes).toEqual({ id: 'ptce', version: '2014' });
    expect(index.indicatorById.get('a5')?.indicator.follows).toEqual([]);
    expect(read.value.notice?.fr).toMatch(/^D’après le référentiel/);

    // A diagnosis with it.
    await go('#/');
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByLabel('Comment s’appelle votre pôle').fill('Pôle de la Presqu’île');
    await page
      .getByLabel('Avec quel référentiel')
      .selectOption({ label: 'Réseau des pôles de l’Ouest' });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
    expect(await page.getByRole('radio', { name: /30 indicateurs/ }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Transmis' }).press('Space');
    await saved(page);
    await page.getByRole('link', { name: 'Synthèse' }).click();
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await page.getByText('1 indicateur placé sur 30').waitFor();
    const copy = await savedCopy(page);
    expect(Object.keys(copy.dossier.referentials)).toEqual(['reseau-des-poles-de-l-ouest-1']);

    // Its sheets, with the pole's name: nine pages, the five levels of each of the thirty.
    await page.getByRole('link', { name: /^Préparer(?! le)/ }).click();
    await page.getByRole('link', { name: 'Imprimer des feuilles' }).click();
    await page.getByRole('heading', { level: 1, name: 'Feuilles d’évaluation' }).waitFor();
    const sheets = await readBack((await savedReport(page)).bytes);
    expect(sheets.pages.length).toBeGreaterThanOrEqual(9);
    expect(sheets.pages.every((sheet) => sheet.includes('Pôle de la Presqu’île'))).toBe(true);
    for (const id of ids) expect(sheets.text).toContain(`voir comment on fait ${id}.`);

    // The colleague, on a machine that has never seen the referential.
    const colleague = await app.visit();
    await openFiles(colleague.page, [copy.path]);
    await colleague.page
      .getByRole('table', { name: 'Positions par objectif', exact: true })
      .waitFor();
    await colleague.page.getByText('1 indicateur placé sur 30').waitFor();
    await colleague.page.getByRole('link', { name: /^Préparer(?! le)/ }).click();
    await colleague.page
      .getByRole('button', { name: 'Garder ce référentiel sur cet appareil' })
      .click();
    await colleague.page.getByText(/^Gardé\./).waitFor();
    await colleague.go('#/');
    await openFiles(colleague.page, [file]);
    await colleague.page.getByRole('tree', { name: 'Plan' }).waitFor();
    await colleague.page.getByText('Plus rien à revoir').waitFor();
    await colleague.page.getByRole('link', { name: 'Tous les vôtres' }).click();
    // The file is the copy that was kept, to the word: there is one.
    await expect.poll(() => colleague.page.locator('.own-list li').count()).toBe(1);
  }, 180_000);

  it('is written with the keyboard alone: gone through, moved, taken back', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel/atelier');
    await duplicateDefault(page, 'Au clavier');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('[role=treeitem][data-id=":head"]').focus();
    for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowDown');
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['id'] ?? '');
    expect(await focused()).toBe('a1');
    await page.keyboard.press('Alt+ArrowDown');
    const order = () =>
      page
        .locator('[role=treeitem][aria-level="3"]')
        .evaluateAll((rows) =>
          rows.slice(0, 4).map((row) => (row as HTMLElement).dataset['id'] ?? ''),
        );
    expect(await order()).toEqual(['a2', 'a1', 'a3', 'a4']);
    expect(await focused()).toBe('a1');
    await page.keyboard.press('Enter');
    await page.locator('#chosen-heading').filter({ hasText: 'a1' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chosen-heading');
    await field(page, 'label.fr').fill('Autre chose');
    await page.keyboard.press('Control+z');
    expect(await field(page, 'label.fr').inputValue()).toMatch(/^Fixer des actions/);
    await page.keyboard.press('Control+z');
    expect(await order()).toEqual(['a1', 'a2', 'a3', 'a4']);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    expect(await field(page, 'label.fr').inputValue()).toBe('Autre chose');
    // A row that is added takes the letters that follow at once: it has the focus before the next event.
    const taken = await page
      .getByRole('button', { name: 'Ajouter une chose à regarder' })
      .evaluate((button: HTMLElement) => {
        button.click();
        return document.activeElement?.getAttribute('name');
      });
    await page.keyboard.type('Un registre');
    const added = page.locator('[name^="evidence."][name$=".fr"]').last();
    expect(taken).toBe(await added.getAttribute('name'));
    expect(await added.inputValue()).toBe('Un registre');
    await saved(page);
    await page.reload();
    await page.getByRole('treeitem', { name: /Autre chose/ }).waitFor();
  });

  it('says what is to be looked at, leads to the very field, and corrects typography by one press', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel/atelier');
    await duplicateDefault(page, 'À revoir');
    await page.getByRole('button', { name: 'Titre (en)' }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name)).toBe(
      'title.en',
    );
    await choose(page, 'b2');
    await field(page, 'question.fr').fill("Qu'est-ce que l'on fait ici?");
    await page
      .getByRole('button', { name: /^Corriger 2 fautes|^Corriger.: / })
      .first()
      .click();
    await expect
      .poll(() => field(page, 'question.fr').inputValue())
      .toBe('Qu’est-ce que l’on fait ici\u202f?');
    await field(page, 'question.fr').fill('');
    await page
      .getByRole('button', { name: /b2 › question/i })
      .first()
      .click();
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name)).toBe(
      'question.fr',
    );
    await page.getByRole('button', { name: 'Voir le questionnaire' }).click();
    await page.getByRole('radiogroup').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('can be written on a phone', async () => {
    const { page, go } = await app.visit({ viewport: { width: 360, height: 740 } });
    await go('#/referentiel/atelier');
    await expectNoSidewaysScroll(page);
    await duplicateDefault(page, 'Sur un téléphone');
    await expectNoSidewaysScroll(page);
    await choose(page, 'c2');
    await expectNoSidewaysScroll(page);
    await field(page, 'label.fr').fill('Écrit d’une main');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revenir au plan' }).click();
    await page.getByRole('treeitem', { name: /Écrit d’une main/ }).waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('can be hosted beside the app, for all its visitors', async () => {
    const { page, context } = await app.visit();
    const hosted = { ...aReferential({ version: '3' }), id: 'reseau' };
    const index = JSON.parse(await readFile('referential/index.json', 'utf8'));
    index.referentials.push({
      key: 'reseau-3',
      file: 'reseau-3.json',
      title: { fr: 'Le référentiel du réseau' },
      goals: 2,
      objectives: 3,
      indicators: 5,
    });
    await context.route('**/referential/index.json', (route) => route.fulfill({ json: index }));
    await context.route('**/referential/reseau-3.json', (route) => route.fulfill({ json: hosted }));
    await page.reload();
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByLabel('Comment s’appelle votre pôle').fill('Pôle hébergé');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('radio', { name: /5 indicateurs/ }).check();
    await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
    await page.getByRole('heading', { name: 'Indicateur a1' }).waitFor();
  });
});
