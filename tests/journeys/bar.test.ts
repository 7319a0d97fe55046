import { describe, expect, it } from 'vitest';
import { dossierId, openExample, useApp } from './app.ts';

describe('what stands around the screens of a dossier', () => {
  const app = useApp();

  it('stays where it is when a copy is saved, and keeps undo and redo together', async () => {
    const { page } = await app.visit({ viewport: { width: 320, height: 700 } });
    await openExample(page);
    const box = (name: string) => page.getByRole('button', { name, exact: true }).boundingBox();
    expect((await box('Annuler'))?.y).toBe((await box('Rétablir'))?.y);
    await page.setViewportSize({ width: 1280, height: 800 });
    const before = [await box('Enregistrer une copie'), await page.locator('main').boundingBox()];
    await page.getByRole('button', { name: 'Enregistrer une copie' }).press('Enter');
    await page.getByText('Copie vérifiée').waitFor();
    expect([await box('Enregistrer une copie'), await page.locator('main').boundingBox()]).toEqual(
      before,
    );
  });

  it('has the focus back from a question that was asked', async () => {
    const { page, go } = await app.visit();
    await openExample(page);
    await go(`#/dossier/${dossierId(page)}/rapport`);
    for (const answer of ['Escape', 'Annuler']) {
      await page.getByRole('button', { name: 'Partager une copie' }).press('Enter');
      const dialog = page.getByRole('dialog');
      if (answer === 'Escape') await dialog.press('Escape');
      else await dialog.getByRole('button', { name: answer }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      expect(await page.locator(':focus').textContent(), answer).toBe('Partager une copie');
    }
  });

  it('shows which step is the present one in forced colours too', async () => {
    const { page } = await app.visit({ forcedColors: 'active' });
    await openExample(page);
    const colours = await page
      .locator('.path a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor));
    const present = await page
      .locator('.path a[aria-current]')
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
    expect(colours.filter((colour) => colour === present)).toHaveLength(1);
  });
});
