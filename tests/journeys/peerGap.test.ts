import { describe, expect, it } from 'vitest';
import { accessibilityFaults, dossierId, openExample, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

describe('the pole and its peers', () => {
  const app = useApp();

  it('from the gap to a final agreement, which keeps what stood before, to the synthesis', async () => {
    const { page, go } = await app.visit();
    await openExample(page);
    const dossier = `#/dossier/${dossierId(page)}`;
    await go(`${dossier}/regards`);
    await page.getByRole('link', { name: 'Le pôle et ses pairs' }).click();
    await page.getByText(/^Les pairs vous voient plus avancés sur/).waitFor();
    expect(new URL(page.url()).hash).toMatch(/\?v=pairs$/);
    const table = page.getByRole('table', { name: 'Le pôle et ses pairs par objectif' });
    await table.getByRole('link', { name: 'Dynamisme économique' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(4);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Indicateur par indicateur');

    const entry = page.getByRole('article', { name: /^g3 / });
    await entry.getByText('plus avancés que les pairs ne le disent, de 1,25 niveau').waitFor();
    await entry.getByText('Après avoir entendu les pairs').click();
    await entry.getByText('Chacun de son côté').waitFor();
    await entry.getByLabel('Ce qui nous le fait dire, après les pairs').fill('Les comptes relus.');
    await entry.getByRole('radio', { name: 'En émergence' }).check();
    await saved(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    await go(`${dossier}/accord?e=pairs&i=g3`);
    await page.getByText('Après les pairs, convenu : En émergence').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('2');
    await page.getByText('Après les pairs, convenu : En développement').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Backspace');
    await page.getByText('notre accord vaut toujours').waitFor();
    await page.keyboard.press('1');
    await page.getByText('Après les pairs, convenu : En émergence').waitFor();
    await page.keyboard.press('PageUp');
    await page.getByText('Après les pairs : 1 sur 9').waitFor();
    await page.keyboard.press('PageUp');
    await page.getByText('Les pairs ont regardé à leur tour.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await saved(page);

    await go(`${dossier}/synthese`);
    await page
      .getByText(
        'Après avoir entendu les pairs, l’accord a changé sur 3 indicateurs. Il a été confirmé sur un indicateur.',
      )
      .waitFor();
  });

  it('is sound in the dark, and loses nothing sideways on a phone', async () => {
    const { page, go } = await app.visit({
      colorScheme: 'dark',
      viewport: { width: 320, height: 640 },
    });
    await openExample(page);
    const dossier = `#/dossier/${dossierId(page)}`;
    await go(`${dossier}/regards?v=pairs`);
    await page.getByRole('heading', { name: 'Ce que les pairs vous laissent' }).waitFor();
    await page.getByText('Après avoir entendu les pairs').first().click();
    await expectNoSidewaysScroll(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await go(`${dossier}/accord?e=pairs&i=f2`);
    await page.getByText('Notre accord :').waitFor();
    await expectNoSidewaysScroll(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
