import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { readDossier } from '#core/reading.ts';

/** The radio group of one indicator, by its place on the page (0: the first). */
export function indicatorAt(page: Page, place: number): Locator {
  return page.getByRole('radiogroup').nth(place);
}

/** How many indicators the objective on the page has, once all are drawn: those below the window come a moment later. */
export async function indicatorsOn(page: Page): Promise<number> {
  await indicatorAt(page, 0).waitFor();
  await page.locator('[aria-busy=true]:has([data-indicator])').waitFor({ state: 'detached' });
  return await page.getByRole('radiogroup').count();
}

/** From the first screen to the questionnaire of a new dossier, by mouse. */
export async function startDiagnosis(page: Page, poleName: string): Promise<void> {
  await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
  await page.getByLabel('Comment s’appelle votre pôle').fill(poleName);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
  await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
  await indicatorAt(page, 0).waitFor();
}

/** Presses *Enregistrer une copie* and reads the file that comes. */
export async function savedCopy(
  page: Page,
): Promise<{ name: string; dossier: Dossier; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer une copie' }).click(),
  ]);
  await page.getByText('Copie vérifiée').waitFor();
  const path = await pathOf(download);
  const read = readDossier(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { name: download.suggestedFilename(), dossier: read.value, path };
}

/** Presses *Télécharger le PDF* and gives the file that comes. */
export async function savedReport(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le PDF' }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await pathOf(download))),
  };
}

async function pathOf(download: Download): Promise<string> {
  return await download.path();
}

/** Everything on the page stays within its width: nothing to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

/** The cells of one row of a position table, by its caption and the row's label. */
export async function tableRow(page: Page, caption: string, label: string): Promise<string[]> {
  const row = page
    .getByRole('table', { name: caption, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label }) });
  // The table may still be on its way: its texts are taken without waiting.
  await row.getByRole('cell').first().waitFor();
  return await row.getByRole('cell').allTextContents();
}

/** Watches from now on for what a person loses the focus by; the answer names what was disabled meanwhile. */
export async function watchDisabled(page: Page): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle(() => {
    const names: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target instanceof Element && target.matches(':disabled')) {
          names.push(target.textContent ?? '');
        }
      }
    }).observe(document, { subtree: true, attributeFilter: ['disabled'] });
    return names;
  });
  return async () => await seen.jsonValue();
}
