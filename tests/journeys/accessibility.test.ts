import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, dossierId, openExample, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, startDiagnosis } from './steps.ts';

const themes = ['light', 'dark'] as const;
const screens = ['pole', 'preparer', 'questionnaire', 'synthese', 'rapport'];

describe.each(themes)('axe, in the %s theme', (theme) => {
  const app = useApp();

  async function expectSound(page: Page, place: string): Promise<void> {
    expect(await accessibilityFaults(page), place).toEqual([]);
  }

  it('finds nothing on any screen, in French and in English', async () => {
    const { page, go } = await app.visit({ colorScheme: theme });
    await startDiagnosis(page, 'Pôle accessible');
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    const ids = [dossierId(page)];
    await go('#/');
    await openExample(page);
    ids.push(dossierId(page));
    for (const language of ['fr', 'en']) {
      for (const id of ids) {
        for (const screen of screens) {
          await go(`#/dossier/${id}/${screen}`);
          await expect
            .poll(() => page.locator('[aria-current="page"]').getAttribute('href'))
            .toContain(`${id}/${screen}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expectSound(page, `${language} ${screen}`);
        }
      }
      for (const hash of ['#/', '#/a-propos', '#/nulle-part']) {
        await go(hash);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectSound(page, `${language} ${hash}`);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      if (language === 'fr') await page.getByRole('button', { name: 'English' }).click();
    }
  });

  it('finds nothing where something is refused or asked', async () => {
    const { page } = await app.visit({ colorScheme: theme });
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('rien') });
    await page.getByRole('alert').filter({ hasText: 'a.json' }).waitFor();
    await expectSound(page, 'refusals');
  });
});

describe('at 320 px and at 200 % zoom', () => {
  const app = useApp();

  it('nothing is lost sideways on any screen', async () => {
    const { page, go } = await app.visit({ viewport: { width: 320, height: 640 } });
    await expectNoSidewaysScroll(page);
    await openExample(page);
    const id = dossierId(page);
    for (const screen of screens) {
      await go(`#/dossier/${id}/${screen}`);
      await expect
        .poll(() => page.locator('[aria-current="page"]').getAttribute('href'))
        .toContain(`${id}/${screen}`);
      await expectNoSidewaysScroll(page);
    }
  });
});
