import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, dossierId, openExample, openFiles, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

const place = 'public/example/val-d-exemple.ptce.json';

interface Sketch {
  id: string;
  assessments: { names: string; revealedAt: string | null; responses: object[] }[];
}

/** The example as a file of another dossier, changed. */
async function exampleAs(id: string, change: (example: Sketch) => void): Promise<string> {
  const example = JSON.parse(await readFile(place, 'utf8')) as Sketch;
  example.id = id;
  change(example);
  const path = join(await mkdtemp(join(tmpdir(), 'boussole-')), 'croises.ptce.json');
  await writeFile(path, JSON.stringify(example));
  return path;
}

async function arrive(page: Page, go: (hash: string) => Promise<void>): Promise<void> {
  await page.waitForURL(/synthese/);
  await go(`#/dossier/${dossierId(page)}/regards`);
  await page.getByRole('heading', { level: 1, name: 'Regards croisés' }).waitFor();
}

/** Everything is drawn: the list comes a few entries at a time. */
async function whole(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('article').count()).toBe(36);
}

describe('Regards croisés', () => {
  const app = useApp();

  it('of the example: from the map by keyboard to an indicator, and on to Mise en commun there', async () => {
    const { page, go } = await app.visit();
    await openExample(page);
    await arrive(page, go);
    const map = page.getByRole('grid', { name: 'Les regards, par indicateur et par groupe' });
    await map.waitFor();
    await page.getByRole('radio', { name: 'en images' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /\d Pas engagé/,
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('h3:focus').textContent()).toMatch(/^d4 /);
    const entry = page.getByRole('article', { name: /^d4 / });
    await entry.getByText('À discuter').waitFor();
    await entry.getByText('6 commentaires').click();
    await expect.poll(() => entry.locator('.cross-comments li').count()).toBe(6);
    await entry.locator('h3').focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(
      true,
    );
    await whole(page);
    await page.getByRole('link', { name: 'Mettre en commun' }).nth(1).click();
    await page.waitForURL(/accord\?.*i=d4/);
  });

  it('is sound for axe, light and dark, as pictures and as tables, named and not', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, go } = await app.visit({ colorScheme });
      await openExample(page);
      await arrive(page, go);
      await whole(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('radio', { name: 'en tableaux' }).check();
      await page.getByRole('table', { name: 'Répartition par indicateur' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.evaluate(() => {
        location.hash = '#/';
      });
      const named = await exampleAs('5d1c7b1e-0000-4000-8000-000000000004', ({ assessments }) => {
        for (const one of assessments) one.names = 'named';
      });
      await openFiles(page, [named]);
      await arrive(page, go);
      await page
        .getByRole('grid', { name: 'Les regards, par personne et par indicateur' })
        .waitFor();
      await whole(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  it('on a phone is a list, and nothing is lost sideways', async () => {
    const { page, go } = await app.visit({ viewport: { width: 320, height: 640 } });
    await openExample(page);
    await arrive(page, go);
    await whole(page);
    expect(await page.getByRole('grid').count()).toBe(0);
    await expectNoSidewaysScroll(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('before the reveal says who has answered, and nothing of what', async () => {
    const { page, go } = await app.visit();
    const blind = await exampleAs('5d1c7b1e-0000-4000-8000-000000000005', ({ assessments }) => {
      for (const one of assessments) one.revealedAt = null;
    });
    await openFiles(page, [blind]);
    await arrive(page, go);
    await page.getByText('18 réponses sur 23 attendues.').waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(
      /Bien ancré|En développement|En émergence|Pas engagé/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Aller à la Collecte' }).click();
    await page.waitForURL(/collecte/);
  });
});
