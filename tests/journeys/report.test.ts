import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alike, readBack } from '../report/printed.ts';
import { accessibilityFaults, dossierId, openExample, openFiles, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedReport, startDiagnosis } from './steps.ts';

async function openReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rapport', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Sources et méthode' }).waitFor();
}

/** The example under other names, as a file. */
async function withNames(pole: string, title: string): Promise<string> {
  const dossier = JSON.parse(await readFile('public/example/val-d-exemple.ptce.json', 'utf8'));
  dossier.id = '5e3f1d52-9a37-4d0c-8a7b-0b8d6a1c2e99';
  dossier.pole.name = pole;
  dossier.assessments.at(-1).title = title;
  const file = join(await mkdtemp(join(tmpdir(), 'names-')), 'names.ptce.json');
  await writeFile(file, JSON.stringify(dossier));
  return file;
}

const preview = (page: Page) => page.locator('.preview');

describe('the report', () => {
  const app = useApp();

  it('shows just what leaves for whom, and remembers it for this dossier on this device', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await openReport(page);
    await preview(page).getByText('Ce que les pairs ont vu').waitFor();
    await page.getByRole('radio', { name: 'Les financeurs' }).check();
    await preview(page).getByText('Cette version ne nomme ni personne').waitFor();
    expect(await preview(page).textContent()).not.toContain('Pôle de Haute-Plaine');
    const sent = await readBack((await savedReport(page)).bytes);
    expect(sent.text).not.toContain('Pôle de Haute-Plaine');
    await page.getByRole('radio', { name: 'English' }).first().check();
    await preview(page).getByRole('heading', { name: 'Where we stand' }).waitFor();
    expect(await preview(page).locator('.report').getAttribute('lang')).toBe('en');
    expect(await preview(page).locator('span[lang="fr"]').count()).toBeGreaterThan(10);
    await page.reload();
    await preview(page).getByRole('heading', { name: 'Where we stand' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Les financeurs' }).isChecked()).toBe(true);
  });

  it('of a diagnosis that nobody has answered says so, and leads to the questionnaire', async () => {
    const { page, go } = await app.visit();
    await startDiagnosis(page, 'Pôle à venir');
    const id = dossierId(page);
    await go(`#/dossier/${id}/rapport`);
    const empty = page.getByText('Personne n’a encore répondu\u202f: ce rapport serait');
    await empty.waitFor();
    await page.getByRole('link', { name: 'Aller au questionnaire' }).click();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await preview(page).getByText('Un indicateur regardé sur 36').waitFor();
    expect(await empty.count()).toBe(0);
  });

  it('takes the comments indicator by indicator', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await openReport(page);
    const quotes = preview(page).locator('.report-quotes');
    const all = await quotes.count();
    await page.getByRole('radio', { name: 'Indicateur par indicateur' }).check();
    const list = page.getByRole('group', { name: 'Indicateurs commentés' });
    expect(await list.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(20);
    await list.getByRole('checkbox').first().uncheck();
    await expect.poll(() => quotes.count()).toBe(all - 1);
    await list.getByRole('button', { name: 'Tout décocher' }).click();
    await expect.poll(() => quotes.count()).toBe(0);
    const said = list.locator('[aria-live="polite"]');
    expect(await said.textContent()).toBe('Aucun indicateur n’est coché.');
    await list.getByRole('button', { name: 'Tout cocher' }).click();
    await expect.poll(() => said.textContent()).toMatch(/^Les \d+ indicateurs sont cochés\.$/);
    await list.getByRole('checkbox').first().uncheck();
    await expect.poll(() => said.textContent()).toBe('');
  });

  it('is the same bytes twice, with the fingerprint that the screen shows', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await openReport(page);
    const shown = page.getByRole('region', { name: 'Empreinte du dossier' }).locator('code');
    await shown.first().waitFor();
    const lines = await shown.allTextContents();
    expect(lines.join(' ')).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    const [once, again] = [await savedReport(page), await savedReport(page)];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    const { pages } = await readBack(once.bytes);
    expect(pages.at(-1)).toContain(alike(lines.join(' ')));
  });

  it('leads from its contents and its summary to their places, by keyboard too', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await openReport(page);
    const address = page.url();
    const contents = page.getByRole('navigation', { name: 'Sommaire du rapport' });
    await contents.getByRole('link', { name: 'Et maintenant' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Et maintenant');
    await preview(page).locator('.report-essentials a').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^report-indicator-/);
    expect(page.url()).toBe(address);
  });

  it('gives its radar as a drawing and as a picture, and copies it', async () => {
    const { page, context } = await app.visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openExample(page);
    await openReport(page);
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const svg = await saved('Télécharger le radar (SVG)');
    expect(svg.name).toBe('radar-pole-du-val-d-exemple-2026-11-14.svg');
    expect(svg.bytes.toString('utf8')).toContain('>Transversalité</text>');
    const png = await saved('Télécharger le radar (PNG)');
    // Its size stands in its head: twice that of the drawing.
    const width = Number(/<svg[^>]* width="(\d+)"/.exec(svg.bytes.toString('utf8'))?.[1]);
    expect(png.bytes.readUInt32BE(16)).toBe(width * 2);
    await page.getByRole('button', { name: 'Copier l’image' }).click();
    await page.getByText(/L’image est copiée|Ce navigateur ne permet pas/).waitFor();
  });

  it('prints as the report and nothing of the app, each title with what it is the title of', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await openReport(page);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const { pages, text } = await readBack(new Uint8Array(bytes));
    expect(text).not.toMatch(/Enregistrer une copie|Télécharger|Aperçu|Sommaire du rapport/);
    expect(pages[0]).toContain('Pôle du Val d’Exemple');
    expect(pages[1]).toContain('Transversalité');
    expect(pages[2]).toContain('Les prochains pas');
    for (const one of pages) {
      expect(one).not.toMatch(/(Glossaire|Ce qui nous a partagés|Et maintenant)$/);
    }
    expect((pages.at(-1) ?? '').length).toBeGreaterThan(300);
  });

  it('is whole on paper, however early one prints', async () => {
    const { page } = await app.visit();
    await openExample(page);
    // A moment after the report begins to stand there; what is drawn later is not on paper.
    await page.evaluate(() => {
      const sections = () => document.querySelectorAll('.report section').length;
      const counted = new Promise<number[]>((resolve) => {
        const print = () => {
          const before = sections();
          dispatchEvent(new Event('beforeprint'));
          resolve([before, sections()]);
          dispatchEvent(new Event('afterprint'));
        };
        const watch = new MutationObserver(() => {
          if (sections() === 0) return;
          watch.disconnect();
          setTimeout(print);
        });
        watch.observe(document.body, { subtree: true, childList: true });
      });
      Object.assign(document, { counted });
    });
    await openReport(page);
    const [before, printed] = await page.evaluate(
      () => (document as unknown as { counted: Promise<number[]> }).counted,
    );
    await page.locator('#report-method').waitFor({ state: 'attached' });
    const whole = await page.locator('.report section').count();
    expect(printed).toBe(whole);
    // Else nothing was tried.
    expect(before).toBeLessThan(whole);
  });

  it('prints with heads and numbers on every page but the first, tagged, whatever the names hold', async () => {
    const { page } = await app.visit();
    await openFiles(page, [await withNames('Le "Pôle" \\ }\nقطب', 'Séance @page { margin: 0 }')]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await openReport(page);
    const print = async () =>
      await readBack(
        new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })),
      );
    const french = await print();
    expect(french.objects).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(french.outline.map(({ title }) => title).join('|')).toContain('Le pôle et ses pairs');
    const [cover = '', ...others] = french.pages;
    expect(cover).not.toMatch(/page 1 \/|Boussole PTCE ·/);
    for (const [at, text] of others.entries()) {
      expect(text).toContain(alike(`page ${at + 2} / ${french.pages.length}`));
      expect(text).toMatch(/Le "Pôle" \\ \}/);
      expect(text).toContain('Séance @page { margin: 0 } · 14 novembre 2026');
    }
    // So long a name on the left leaves the goal its short one on the right.
    for (const [goal, head] of [
      ['Cultiver et servir', 'Territoire'],
      ['Insuffler la coopération', 'Coopération'],
      ['Développer une économie', 'Économie'],
    ] as const) {
      const opening = others.findIndex((text) => text.includes(`Objectif général ${goal}`));
      expect(opening, goal).toBeGreaterThan(0);
      for (const text of [others[opening], others[opening + 1]]) {
        expect(text).toContain(`14 novembre 2026 ${head}`);
      }
    }
    await page.getByRole('radio', { name: 'English' }).first().check();
    await page.getByRole('checkbox', { name: 'En noir et blanc' }).check();
    await preview(page).getByRole('heading', { name: 'Where we stand' }).waitFor();
    const english = await print();
    expect(english.pages[1]).toContain(alike(`page 2 of ${english.pages.length}`));
    // Elsewhere nothing of it stays.
    await page.getByRole('link', { name: /^Synthèse/ }).click();
    await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('is accessible, in both themes, and fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await app.visit({ colorScheme, viewport: { width: 360, height: 740 } });
      await openExample(page);
      await openReport(page);
      await page.getByRole('radio', { name: 'Indicateur par indicateur' }).check();
      await page.getByRole('checkbox', { name: 'En noir et blanc' }).check();
      expect(await accessibilityFaults(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
  });
});
