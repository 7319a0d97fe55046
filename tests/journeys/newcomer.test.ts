import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readBack } from '../report/printed.ts';
import { saved, useApp } from './app.ts';
import {
  expectNoSidewaysScroll,
  indicatorAt,
  indicatorsOn,
  savedReport,
  startDiagnosis,
  tableRow,
  watchDisabled,
} from './steps.ts';

const levels = ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'];

describe('a newcomer', () => {
  const app = useApp();

  it('goes from the empty start to the PDF by mouse, with all 36 indicators', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle de la Vallée');
    for (let objective = 0; objective < 9; objective += 1) {
      for (let place = 0; place < 4; place += 1) {
        const level = levels[(objective + place) % 4] ?? '';
        await indicatorAt(page, place).getByRole('radio', { name: level }).check();
      }
      if (objective === 0) {
        await page
          .getByLabel('Un mot pour expliquer')
          .first()
          .fill('Le marché d’automne, 11 structures → un élan.');
        await page
          .getByRole('button', { name: /^Point fort/ })
          .first()
          .click();
      }
      if (objective < 8) await page.getByRole('link', { name: 'Objectif suivant' }).click();
    }
    await page.getByText('Tous les indicateurs ont une réponse.').waitFor();
    await saved(page);
    await page.getByRole('link', { name: 'Voir la synthèse' }).click();
    // Objective a: levels 0, 1, 2, 3; its mean.
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    expect(await tableRow(page, 'Positions par objectif', 'Ancrage territorial')).toEqual(['1,5']);
    await page.getByRole('img', { name: /^Radar/ }).waitFor();

    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    const report = await savedReport(page);
    expect(report.name).toMatch(/^rapport-pole-de-la-vallee-\d{4}-\d\d-\d\d\.pdf$/);
    const read = await readBack(report.bytes);
    expect(read.pages.length).toBeGreaterThan(5);
    expect(read.text).toContain('Pôle de la Vallée');
    expect(read.text).toContain('Le marché d’automne, 11 structures → un élan.');
    expect(read.text).toContain('Ancrage territorial');
    expect(read.text).toContain(`2 / ${read.pages.length}`);
  });

  it('does the same by keyboard alone', async () => {
    const { page } = await app.visit();
    await tabTo(page, 'Commencer un diagnostic');
    await page.keyboard.press('Enter');
    await page.getByLabel('Comment s’appelle votre pôle').waitFor();
    await page.keyboard.type('Pôle au clavier');
    const disabled = await watchDisabled(page);
    await page.getByRole('button', { name: 'Continuer' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
    expect(await disabled()).toEqual([]);
    await expect.poll(() => focusedText(page)).toBe('Préparer');
    await tabTo(page, 'Commencer le questionnaire');
    await page.keyboard.press('Enter');
    await indicatorAt(page, 0).waitFor();

    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Digit2');
    await chosen(page, 0, 'En développement');
    await page.keyboard.press('Backspace');
    expect(await indicatorAt(page, 0).getByRole('radio', { checked: true }).count()).toBe(0);
    await page.keyboard.press('Digit3');
    await chosen(page, 0, 'Bien ancré');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('n');
    await chosen(page, 1, 'Sans objet');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('j');
    await chosen(page, 2, 'Je ne sais pas');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Numpad1');
    await chosen(page, 1, 'En émergence');

    await page.keyboard.press('Control+z');
    await chosen(page, 1, 'Sans objet');
    await page.keyboard.press('Control+Shift+z');
    await chosen(page, 1, 'En émergence');

    // In a text, digits are digits.
    await page.getByLabel('Un mot pour expliquer').first().focus();
    await page.keyboard.type('En 2023, 11 structures n’ont rien dit.');
    await chosen(page, 0, 'Bien ancré');
    await saved(page);

    await tabTo(page, 'Rapport', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
    await expect.poll(() => focusedText(page)).toBe('Rapport');
    await tabTo(page, 'Télécharger le PDF');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toContain('rapport-pole-au-clavier');
  });

  it('does it on a phone, with nothing to scroll sideways', async () => {
    const { page } = await app.visit({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await expectNoSidewaysScroll(page);
    await startDiagnosis(page, 'Pôle de poche');
    await expectNoSidewaysScroll(page);
    await indicatorAt(page, 0).getByRole('radio', { name: 'En émergence' }).tap();
    await chosen(page, 0, 'En émergence');
    await page.getByText('1 sur 36').first().waitFor();
    for (const screen of ['Le pôle', 'Préparer', 'Synthèse', 'Rapport']) {
      await page
        .getByRole('navigation', { name: 'Les étapes du dossier' })
        .getByRole('link', { name: screen })
        .tap();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoSidewaysScroll(page);
    }
    const report = await savedReport(page);
    expect((await readBack(report.bytes)).text).toContain('Pôle de poche');
  });

  it('may choose the 27 indicators, as long as nothing has been answered', async () => {
    const { page } = await app.visit();
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByLabel('Comment s’appelle votre pôle').fill('Pôle court');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /27 indicateurs/ }).check();
    await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
    await indicatorAt(page, 0).waitFor();
    expect(await indicatorsOn(page)).toBe(3);
    await page.getByText('Encore 27 indicateurs').waitFor();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await page.getByRole('link', { name: /^Préparer/ }).click();
    await page.getByText('le référentiel de ce diagnostic ne change plus').waitFor();
    expect(await page.getByRole('radio', { name: /36 indicateurs/ }).isDisabled()).toBe(true);
  });

  it('is told that a pole needs a name, and loses nothing', async () => {
    const { page } = await app.visit();
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByLabel('Comment s’appelle votre pôle').fill('   ');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Il manque le nom du pôle' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedText(page)).toBe('Commencer un diagnostic');
  });
});

async function chosen(page: Page, place: number, level: string): Promise<void> {
  await expect
    .poll(() => indicatorAt(page, place).getByRole('radio', { name: level }).isChecked())
    .toBe(true);
}

/** Presses Tab until the focus is on what bears this name, as somebody without a mouse would. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    if ((await focusedText(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way to ${name} by keyboard`);
}

async function focusedText(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
