import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readBack } from '../report/printed.ts';
import { accessibilityFaults, dossierId, openExample, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedReport, startDiagnosis } from './steps.ts';

const aYearLater = new Date('2027-11-20T09:00:00');
const start = 'Commencer le diagnostic de l’année';
const moves = (page: Page) => page.getByRole('table', { name: /^Mouvements depuis/ });
const lastTime = (page: Page) => page.getByRole('button', { name: /^La dernière fois/ }).first();

/** From Synthèse of the example, a year later, to the form of the new diagnosis. */
async function comeBack(page: Page): Promise<void> {
  await openExample(page);
  await page.clock.setFixedTime(aYearLater);
  await page.getByRole('link', { name: start }).click();
  await page.getByRole('heading', { name: 'Le diagnostic de l’année' }).waitFor();
}

describe('a year later', () => {
  const app = useApp();

  it('starts again from last year: nothing prefilled, last time one key away, movements, report', async () => {
    const { page, go } = await app.visit();
    await comeBack(page);
    expect(await page.getByLabel('Titre', { exact: true }).inputValue()).toBe(
      'Autodiagnostic 2027',
    );
    await page.getByRole('button', { name: 'Ouvrir ce diagnostic' }).click();
    await page.getByText('Les 6 actions décidées alors ouvriront la séance.').waitFor();
    await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();

    // The questionnaire: closed, then by key from the levels.
    const levels = indicatorAt(page, 0).getByRole('radio');
    await levels.first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await lastTime(page).waitFor();
    expect(await page.getByText('Nous avions convenu').count()).toBe(0);
    await levels.first().focus();
    await page.keyboard.press('l');
    await page.getByText('Nous avions convenu').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);

    // On the wall, one key too; then the group agrees.
    const id = dossierId(page);
    await go(`#/dossier/${id}/accord?i=a1`);
    await page.locator('.stage').waitFor();
    await lastTime(page).waitFor();
    await page.keyboard.press('l');
    await page.getByText('Nous avions convenu').waitFor();
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Bien ancré', pressed: true }).waitFor();
    await saved(page);

    await page.getByRole('link', { name: 'Synthèse' }).click();
    const row = moves(page).getByRole('row').filter({ hasText: 'Plus loin' });
    await row.waitFor();
    expect(await moves(page).getByRole('caption').textContent()).toBe('Mouvements depuis 2026');
    const text = (await row.textContent()) ?? '';
    expect(text).toMatch(/Fixer des actions.*En développement.*Bien ancré/);
    const heads = page
      .getByRole('table', { name: 'Positions par objectif', exact: true })
      .getByRole('columnheader');
    expect(await heads.allTextContents()).toEqual(['Objectif', 'Convenu', '2026']);
    await page.getByRole('checkbox', { name: '2025' }).check();
    expect(await heads.allTextContents()).toEqual(['Objectif', 'Convenu', '2026', '2025']);

    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await page.getByRole('heading', { name: 'Depuis la dernière fois' }).waitFor();
    const report = await readBack((await savedReport(page)).bytes);
    expect(report.outline.map(({ title }) => title)).toContain('Depuis la dernière fois');
    expect(report.text).toContain('Depuis 2026, sur 36 indicateurs : un placé plus loin');
    expect(report.text).toContain('Ce que nous avions décidé : Autodiagnostic 2026');
  });

  it('is offered on the first screen for a dossier that has rested, and deleted diagnoses come back', async () => {
    const { page, go } = await app.visit();
    await startDiagnosis(page, 'Pôle qui revient');
    await indicatorAt(page, 0).getByRole('radio').first().check();
    await saved(page);
    await go('#/');
    await page.getByRole('link', { name: 'Pôle qui revient' }).waitFor();
    expect(await page.getByRole('link', { name: start }).count()).toBe(0);
    await page.clock.setFixedTime(aYearLater);
    await page.reload();
    await page.getByRole('link', { name: start }).click();
    await page.getByRole('button', { name: 'Ouvrir ce diagnostic' }).click();
    await page.getByRole('heading', { name: 'Les diagnostics de ce dossier' }).waitFor();

    const before = /^Supprimer : .*2026/;
    await page.getByRole('button', { name: before }).press('Enter');
    await page.getByRole('button', { name: 'Annuler la suppression' }).press('Enter');
    await page.getByRole('button', { name: before }).waitFor();
    await page.getByRole('button', { name: /^Archiver : .*2026/ }).click();
    await page.getByRole('button', { name: /^Reprendre : .*2026/ }).waitFor();
    await saved(page);
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault: %s', async (colorScheme) => {
    const { page } = await app.visit({ colorScheme });
    await openExample(page);
    await moves(page).waitFor();
    expect(await accessibilityFaults(page), 'movements').toEqual([]);
    await page.getByRole('link', { name: start }).click();
    await page.getByRole('heading', { name: 'Le diagnostic de l’année' }).waitFor();
    // What is further down has come too: its colours do not change while they are measured.
    await page.locator('.button.strong:disabled').first().waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page), 'form').toEqual([]);
    await page.getByRole('button', { name: 'Ouvrir ce diagnostic' }).click();
    await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
    await lastTime(page).click();
    await page.getByText('Nous avions convenu').waitFor();
    expect(await accessibilityFaults(page), 'last time').toEqual([]);
  });

  it('fits 320 px', async () => {
    const { page } = await app.visit({ viewport: { width: 320, height: 640 } });
    await openExample(page);
    // Long as it is, the table is folded away on a phone.
    await page.getByRole('heading', { name: 'Depuis la dernière fois' }).waitFor();
    expect(await moves(page).count()).toBe(0);
    await page.getByText('Mouvements depuis 2025').first().click();
    await moves(page).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: start }).click();
    await page.getByRole('heading', { name: 'Le diagnostic de l’année' }).waitFor();
    await expectNoSidewaysScroll(page);
  });
});
