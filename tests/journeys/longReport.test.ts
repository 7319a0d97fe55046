import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeDossier } from '../../bench/largeDossier.mjs';
import { readBack } from '../report/printed.ts';
import { accessibilityFaults, openExample, openFiles, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-report-'));
  file = join(folder, 'large.ptce.json');
  await writeFile(file, JSON.stringify(largeDossier('public/example/val-d-exemple.ptce.json')));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const pdfButton = 'Télécharger le PDF';

async function toReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Rapport/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
}

/** Keeps back what draws PDFs until it is let go, so that making one lasts as long as a test looks. */
async function holdDrawing(context: BrowserContext): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(/\/assets\/pdf-[^/]+\.js$/, async (route) => {
    await gone;
    // A page that was closed, a worker that was ended: nobody waits for it any more.
    await route.continue().catch(() => undefined);
  });
  return letGo;
}

/** What is said of the pages, from now on. */
async function noteProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => {
      const text = document.querySelector('progress')?.previousElementSibling?.textContent;
      if (text && heard.at(-1) !== text) heard.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Each of the three files, made on the same day under the same id. */
async function threeFiles(page: Page): Promise<Map<string, Buffer>> {
  await page.clock.setFixedTime('2026-11-21T09:30:00.000Z');
  await openExample(page);
  await toReport(page);
  await page.evaluate(() => {
    crypto.randomUUID = () => '0b6cf3b2-92a1-4c8e-8f6e-2a1b3c4d5e6f';
  });
  const files = new Map<string, Buffer>();
  const buttons = [pdfButton, 'Télécharger le document Word', 'Télécharger le classeur'];
  for (const name of buttons) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    files.set(download.suggestedFilename(), await readFile(await download.path()));
  }
  return files;
}

describe('a report that takes its time', () => {
  const app = useApp();

  it('says which page it is at while the page answers, is cancelled, and is made again', async () => {
    const { page, context } = await app.visit();
    const letGo = await holdDrawing(context);
    await openFiles(page, [file]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await toReport(page);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    const button = page.getByRole('button', { name: pdfButton });
    await button.click();
    const notice = page.getByRole('progressbar', { name: 'Le fichier se prépare…' });
    await notice.waitFor();
    await page.getByText('Vous pouvez continuer, ou annuler.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // Meanwhile the page does what one asks of it.
    await page.getByRole('button', { name: 'Partager une copie' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    await notice.waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 900 });

    const cancel = page.locator('.making').getByRole('button', { name: 'Annuler' });
    await cancel.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Annulé : rien n’a été enregistré.').waitFor();
    expect(await notice.count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);

    const heard = await noteProgress(page);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await notice.waitFor();
    letGo();
    const bytes = await readFile(await (await download).path());
    const { pages } = await readBack(new Uint8Array(bytes));
    expect(pages.length).toBeGreaterThan(60);
    await page.getByText('PDF prêt : rapport-pole-des-grandes-tablees-2026-11-14.pdf').waitFor();
    expect(await heard()).toContainEqual(expect.stringMatching(/^Page \d+ sur environ \d+$/));
    expect(await page.locator('.making').count()).toBe(0);
    expect(downloads).toHaveLength(1);
  });

  it('stays where one went, though what is out of sight is not laid out', async () => {
    const { page } = await app.visit();
    await openFiles(page, [file]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await toReport(page);
    await page.locator('#report-method').waitFor({ state: 'attached' });
    const contents = page.getByRole('navigation', { name: 'Sommaire du rapport' });
    for (const name of [
      'Sources et méthode',
      'Insuffler la coopération pour et dans le pilotage',
    ]) {
      await contents.getByRole('link', { name }).press('Enter');
      const title = page.locator('.report h2').filter({ hasText: name });
      const top = async () => (await title.boundingBox())?.y ?? -1;
      const first = await top();
      await page.waitForTimeout(600);
      expect(Math.abs((await top()) - first)).toBeLessThan(3);
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(300);
      expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    const last = page.locator('.report-quotes').last();
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())?.height).toBeGreaterThan(500);
  });

  it('is not made any more when one has left', async () => {
    const { page, context } = await app.visit();
    const letGo = await holdDrawing(context);
    await openExample(page);
    await toReport(page);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole('button', { name: pdfButton }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('link', { name: /^Synthèse/ }).click();
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    letGo();
    expect(downloads).toEqual([]);
  });

  it('is the same, byte for byte, where no worker can be had', async () => {
    const beside = await app.visit();
    const made = await threeFiles(beside.page);
    expect(beside.page.workers()).toHaveLength(1);
    const without = await app.visit();
    await without.context.addInitScript(() => {
      Object.assign(globalThis, {
        Worker: class {
          constructor() {
            throw new Error('blocked');
          }
        },
      });
    });
    await without.page.reload();
    const onPage = await threeFiles(without.page);
    expect(without.page.workers()).toHaveLength(0);
    expect([...onPage.keys()]).toEqual([...made.keys()]);
    for (const [name, bytes] of made) {
      expect(onPage.get(name)?.equals(bytes), `${name} is the same`).toBe(true);
    }
  });

  it('is made on the page where the worker’s file does not come', async () => {
    const { page, context } = await app.visit();
    await context.route(/\/assets\/makingWorker-[^/]+\.js$/, async (route) => {
      const isWorker = route.request().headers()['sec-fetch-dest'] === 'worker';
      await (isWorker ? route.abort() : route.continue());
    });
    await openExample(page);
    await toReport(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: pdfButton }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rapport-pole-du-val-d-exemple-2026-11-14.pdf');
    app.takeComplaints();
  });
});
