import { describe, expect, it } from 'vitest';
import { accessibilityFaults, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

describe('a trainer with the referential', () => {
  const app = useApp();

  it('finds an example by a place’s name, with its year and its source, in three acts', async () => {
    const { page } = await app.visit();
    await page.getByRole('link', { name: 'Référentiel' }).first().click();
    await page.getByRole('searchbox', { name: 'Chercher dans le référentiel' }).fill('ROANNE');
    await page.getByRole('heading', { level: 1, name: /passages trouvés/ }).waitFor();
    const first = page.getByRole('figure').first();
    expect(await first.textContent()).toContain('POLLENS, 2009');
    expect(await first.textContent()).toContain('lessor.fr');
    await page.getByRole('link', { name: 'Indicateur a1' }).click();
    await page.getByRole('heading', { level: 1, name: /ancrage territorial/ }).waitFor();
    // One reads on from the indicator itself, and the search is still there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('diagnostic partagé');
    await page.getByRole('button', { name: /Revenir aux \d+ passages/ }).click();
    await page.getByRole('heading', { level: 1, name: /passages trouvés/ }).waitFor();
  });

  it('lists the whole lexicon, and narrows it as they type, by keyboard alone', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel');
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('figure').count()).toBeGreaterThanOrEqual(72);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('crèche');
    await expect.poll(() => page.getByRole('figure').count()).toBeLessThan(8);
    expect(await page.getByRole('figure').count()).toBeGreaterThan(0);
    await search.fill('zzzz');
    await page.getByRole('heading', { level: 1, name: 'Rien trouvé' }).waitFor();
  });

  it('reads an objective with what it leans on, and has a word explained on the spot', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel?i=e');
    await page.getByRole('heading', { level: 1, name: 'Coopérer et mutualiser' }).waitFor();
    const under = page.getByRole('region', { name: 'S’appuie sur' });
    await under.getByRole('link').first().waitFor();
    const term = page.locator('button.term').first();
    const word = (await term.textContent()) ?? '';
    await term.click();
    const definition = page.locator('[popover]:popover-open');
    await definition.waitFor();
    expect((await definition.textContent())?.length).toBeGreaterThan(word.length + 40);
    await page.keyboard.press('Escape');
    await expect.poll(() => definition.count()).toBe(0);
    await under.getByRole('link').first().click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .not.toBe('Coopérer et mutualiser');
  });

  it('sees what changed from 27 to 36', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel/evolutions');
    await page.getByRole('heading', { name: '9 indicateurs nouveaux' }).waitFor();
    await page.getByRole('heading', { name: '27 indicateurs repris' }).waitFor();
    await go('#/referentiel/evolutions?v=ptce-2012');
    await page.getByText(/n’en continue aucun autre/).waitFor();
  });

  it('reads and prints it in English too, marked as such', async () => {
    const { page, go } = await app.visit();
    await go('#/referentiel/livret');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Booklet' }).waitFor();
    const booklet = page.getByRole('article');
    expect(await booklet.locator('[lang="fr"]:not(.example-source, .sources *)').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print the booklet' }).isVisible()).toBe(false);
    expect(await booklet.isVisible()).toBe(true);
  });

  it('prints dark on white, whatever the theme', async () => {
    const { page, go } = await app.visit({ colorScheme: 'dark' });
    await go('#/referentiel/livret');
    const paragraph = page.getByRole('article').locator('p').first();
    const ink = () => paragraph.evaluate((one) => getComputedStyle(one).color);
    const onScreen = await ink();
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).toBe('rgb(32, 37, 31)');
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Thème').selectOption('dark');
    expect(await ink()).toBe(onScreen);
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).toBe('rgb(32, 37, 31)');
  });

  it('finds every part of it sound and whole on a phone', async () => {
    const { page, go } = await app.visit({ viewport: { width: 360, height: 780 } });
    const parts = [
      ['', /36 indicateurs/],
      ['?i=e', 'Coopérer et mutualiser'],
      ['?i=territory', 'Cultiver et servir un territoire'],
      ['/glossaire', 'Glossaire'],
      ['/evolutions', 'Ce qui a changé'],
      ['/livret', 'Livret'],
    ] as const;
    for (const [part, name] of parts) {
      await go(`#/referentiel${part}`);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await expectNoSidewaysScroll(page);
      expect(await accessibilityFaults(page), part).toEqual([]);
    }
  });
});
