import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Extreme, extremeDossier, type Voices } from '../fixtures/extremes.ts';
import { readBack } from '../report/printed.ts';
import { accessibilityFaults, dossierId, openFiles, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedReport } from './steps.ts';

async function openExtreme(page: Page, extreme: Extreme, voices: Voices): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ptce-extremes-'));
  const path = join(folder, `${extreme}.ptce.json`);
  await writeFile(path, JSON.stringify(extremeDossier(extreme, voices)));
  await openFiles(page, [path]);
  await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
  return dossierId(page);
}

/** Whether two things on the page lie on one another. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  if (!a || !b) throw new Error('not on the page');
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0;
}

describe('the largest referential', () => {
  const app = useApp();

  it('is rated, read and printed: twelve goals, 24 objectives, 200 indicators, seven levels', async () => {
    const { page, go } = await app.visit();
    const id = await openExtreme(page, 'largest', 'sixty');

    const radar = page.getByRole('img', { name: /^Radar/ });
    const table = page.getByRole('table', { name: 'Positions par objectif', exact: true });
    await expect.poll(() => radar.getAttribute('aria-label')).toContain('24 axes');
    // Letters stand for names that have no room, and the table beside says whose they are.
    await expect
      .poll(() => table.getByRole('rowheader').nth(23).getAttribute('data-mark'))
      .toBe('x');
    await page.getByRole('listitem').filter({ hasText: '6 Transmis à d’autres' }).waitFor();
    await page.getByRole('radio', { name: 'tous les indicateurs' }).check();
    await expect.poll(() => radar.getAttribute('aria-label')).toContain('200 axes');
    const indicators = page.getByRole('table', { name: 'Positions par indicateur', exact: true });
    expect(await indicators.getByRole('rowheader').count()).toBe(200);
    expect(await accessibilityFaults(page), 'synthese').toEqual([]);

    await go(`#/dossier/${id}/questionnaire?o=b`);
    const levels = indicatorAt(page, 0);
    await levels.waitFor();
    expect(await levels.getByRole('radio').count()).toBe(9);
    const names = levels.locator('strong');
    const keys = levels.locator('.level-key');
    for (const level of [0, 3, 6]) {
      expect(await overlap(names.nth(level), keys.nth(level))).toBe(false);
    }
    await levels.getByRole('radio').first().focus();
    await page.keyboard.press('6');
    expect(
      await levels.getByRole('radio', { name: 'Transmis à d’autres territoires' }).isChecked(),
    ).toBe(true);
    await page.getByRole('link', { name: /12\. coopérer.*1 sur 9/ }).waitFor();
    await saved(page);
    expect(await accessibilityFaults(page), 'questionnaire').toEqual([]);

    await go(`#/dossier/${id}/rapport`);
    await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
    expect(await accessibilityFaults(page), 'rapport').toEqual([]);
    const { bytes } = await savedReport(page);
    const { pages, outline } = await readBack(bytes);
    expect(pages.length).toBeGreaterThan(100);
    expect(outline.flatMap(({ below }) => below)).toHaveLength(24);
  });

  it('loses nothing sideways on a phone, also where the list of objectives is open', async () => {
    const { page, go } = await app.visit({ viewport: { width: 360, height: 740 } });
    const id = await openExtreme(page, 'largest', 'sixty');
    await expectNoSidewaysScroll(page);
    await page.getByRole('radio', { name: 'tous les indicateurs' }).check();
    await expectNoSidewaysScroll(page);
    await go(`#/dossier/${id}/questionnaire?o=x`);
    await indicatorAt(page, 0).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByText('0 sur 200').click();
    await page
      .getByRole('link', { name: /2\. coopérer.*0 sur 9/ })
      .first()
      .waitFor();
    await expectNoSidewaysScroll(page);
    await go(`#/dossier/${id}/rapport`);
    await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
    await expectNoSidewaysScroll(page);
  });
});

describe('a lopsided referential', () => {
  const app = useApp();

  it('opens its page of 120 indicators whole, and takes each key at the last of them', async () => {
    const { page, go } = await app.visit();
    const id = await openExtreme(page, 'lopsided', 'one');
    await go(`#/dossier/${id}/questionnaire?o=objectif-du-but-1`);
    await indicatorAt(page, 0).waitFor();
    await go(`#/dossier/${id}/questionnaire?o=objectif-du-but-2`);
    await page.getByRole('heading', { level: 1, name: /^5\. coopérer/ }).waitFor();
    await page.getByRole('link', { name: /\d+ sur 120/ }).waitFor();
    await expect.poll(() => page.getByRole('radiogroup').count()).toBe(120);
    await expectNoSidewaysScroll(page);
    // Its file's long ids are nowhere; a number stands for each.
    expect(await page.locator('.questionnaire').textContent()).not.toContain('mutualisation-et');

    const last = indicatorAt(page, 119);
    await last.getByRole('radio').first().focus();
    for (const level of [2, 1, 3, 0, 2]) {
      await page.keyboard.press(String(level));
      await expect.poll(() => last.getByRole('radio').nth(level).isChecked()).toBe(true);
    }
    // The list of objectives stays in sight beside so long a page.
    expect(await page.getByRole('navigation', { name: 'Les objectifs' }).isVisible()).toBe(true);
    const list = await page.getByRole('navigation', { name: 'Les objectifs' }).boundingBox();
    expect(list?.y).toBeGreaterThanOrEqual(0);
  });
});

describe('the smallest referential', () => {
  const app = useApp();

  it('shows bars where a radar has nothing to go round, and the same tables', async () => {
    const { page } = await app.visit();
    await openExtreme(page, 'smallest', 'sixty');
    await page.getByRole('img', { name: /^Un seul axe a une position/ }).waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    const row = page
      .getByRole('table', { name: 'Positions par objectif', exact: true })
      .getByRole('row');
    expect(await row.nth(1).getByRole('cell').allTextContents()).toEqual([
      '1,0',
      '1,0',
      '1,0',
      '0,0',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
