import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sheetSize } from '#report/paper.ts';
import { readBack } from '../report/printed.ts';
import { textsOn } from '../report/printedSheets.ts';
import { accessibilityFaults, dossierId, openExample, useApp } from './app.ts';
import { expectNoSidewaysScroll, savedReport } from './steps.ts';

const sheets = '#/referentiel/feuilles';
const paper = (page: Page) => page.getByRole('region', { name: /^Page \d/ });

/** Waits until the preview has so many pages. */
async function expectPages(page: Page, count: number): Promise<void> {
  await expect.poll(() => paper(page).count()).toBe(count);
}

describe('evaluation sheets', () => {
  const app = useApp();

  it('an animator prepares those of a named pole, from the referential to the PDF', async () => {
    const { page } = await app.visit();
    await page.getByRole('link', { name: 'Référentiel', exact: true }).click();
    await page.getByRole('link', { name: 'Feuilles d’évaluation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Feuilles d’évaluation' }).waitFor();
    await page.getByRole('radio', { name: 'Pour un pôle' }).check();
    await page.getByLabel('Nom du pôle').fill('Pôle des Trois Vallées');
    await page.getByLabel('Date').fill('2027-03-09');
    await page.getByRole('radio', { name: 'Rien' }).check();
    await expectPages(page, 10);
    const { name, bytes } = await savedReport(page);
    expect(name).toBe('feuilles-pole-des-trois-vallees-2027-03-09.pdf');
    await page.getByText(`PDF prêt\u202f: ${name}`).waitFor();
    const { pages } = await readBack(bytes);
    expect(pages).toHaveLength(10);
    for (const text of pages) {
      expect(text).toContain('Pôle des Trois Vallées · 9 mars 2027');
      expect(text).toContain('Feuille sans nom');
    }
  });

  it('the other referential, fewer objectives, cards: the preview follows', async () => {
    const { page, go } = await app.visit();
    await go(sheets);
    await expectPages(page, 10);
    await page
      .getByLabel('Quel référentiel')
      .selectOption({ label: 'Référentiel PTCE, 27 indicateurs (2012)' });
    await page.getByRole('button', { name: 'Aucun' }).click();
    await page.getByText('il n’y a rien à imprimer pour l’instant').waitFor();
    await page.getByRole('checkbox', { name: /^c / }).check();
    await page.getByRole('checkbox', { name: 'Cartes des niveaux' }).check();
    await page.getByRole('radio', { name: 'Deux, plus grandes' }).check();
    await expectPages(page, 5);
    await page.getByText('5 pages A4').waitFor();
  });

  it('come from an open dossier with its pole and diagnosis; those of the example say what it is', async () => {
    const { page, go } = await app.visit();
    await openExample(page);
    const id = dossierId(page);
    await page.goto('about:blank');
    await page.goto(`${app.address}${sheets}?v=ptce-2014&d=${id}`);
    await expect
      .poll(() => page.getByLabel('Nom du pôle').inputValue())
      .toBe('Pôle du Val d’Exemple');
    await page
      .getByText('Pôle du Val d’Exemple · Exemple fictif · Autodiagnostic 2026 · 14 novembre 2026')
      .first()
      .waitFor();
    await go('#/');
  });

  it('print as they are shown: one sheet of A4 a page, without the app around', async () => {
    const { page, go } = await app.visit();
    await go(sheets);
    for (const kind of ['Relevé des mains levées', 'Cartes des niveaux']) {
      await page.getByRole('checkbox', { name: kind }).check();
    }
    await expectPages(page, 13);
    const shown = await paper(page).getByRole('heading', { level: 3 }).allTextContents();
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const texts = await textsOn(bytes);
    // Stretches may end within a word: compared without spaces.
    const bare = (text: string) => text.replace(/\s+/gu, '');
    const printed = Array.from({ length: 13 }, (_, i) =>
      bare(texts.flatMap(({ page: on, text }) => (on === i + 1 ? [text] : [])).join('')),
    );
    expect(Math.max(...texts.map(({ page: on }) => on))).toBe(13);
    for (const [i, title] of shown.entries()) expect(printed[i]).toContain(bare(title));
    for (const text of printed) expect(text).not.toMatch(/Télécharger|Accueil|Aperçu/);
    for (const { left, right, text } of texts) {
      expect(left, text).toBeGreaterThan(10);
      expect(right, text).toBeLessThan(sheetSize.width - 10);
    }
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, in the %s theme', async (colorScheme) => {
    const { page, go } = await app.visit({ colorScheme });
    await go(sheets);
    for (const kind of ['Relevé des mains levées', 'Cartes des niveaux']) {
      await page.getByRole('checkbox', { name: kind }).check();
    }
    await page.getByRole('radio', { name: 'Pour un pôle' }).check();
    await expectPages(page, 13);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Download the PDF' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('nothing is lost sideways at 320 px', async () => {
    const { page, go } = await app.visit({ viewport: { width: 320, height: 640 } });
    await go(sheets);
    await page.getByRole('checkbox', { name: 'Cartes des niveaux' }).check();
    await page.getByRole('radio', { name: 'Pour un pôle' }).check();
    await expectPages(page, 12);
    await expectNoSidewaysScroll(page);
  });
});
