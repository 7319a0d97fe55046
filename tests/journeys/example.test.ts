import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../report/printed.ts';
import { openExample, openFiles, saved, useApp } from './app.ts';
import { savedCopy, savedReport, startDiagnosis, tableRow } from './steps.ts';

const place = 'public/example/val-d-exemple.ptce.json';

describe('the example', () => {
  const app = useApp();

  it('shows every series, what stands out, reasons and dissent, and says that it is fictional', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await page.getByText('Exemple fictif').first().waitFor();
    for (const [caption, rows] of [
      ['Positions par objectif général', 3],
      ['Positions par objectif', 9],
      ['Positions par indicateur', 36],
    ] as const) {
      const table = page.getByRole('table', { name: caption, exact: true });
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        expect.any(String),
        'Regards du pôle',
        'Pairs',
        'Convenu',
        '2025',
      ]);
      expect(await table.getByRole('rowheader').count()).toBe(rows);
    }
    // The peers see governance lower, and so does the pole after hearing them.
    expect(await tableRow(page, 'Positions par objectif', 'Gouvernance citoyenne')).toEqual([
      '2,0',
      '1,19',
      '1,5',
      '1,75',
    ]);
    await page.getByRole('heading', { name: 'Points forts', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Priorités', exact: true }).waitFor();
    await page.getByText('Pas d’accord à ce jour').first().waitFor();
    await page.getByText('ce qui est à discuter').click();
    expect(await page.getByRole('article').count()).toBeLessThan(12);
  });

  it('draws the radar at three depths, with a table and a sentence that say the same', async () => {
    const { page } = await app.visit();
    await openExample(page);
    const radar = page.getByRole('img', { name: /^Radar/ });
    await radar.waitFor();
    expect(await radar.getAttribute('aria-label')).toContain('9 axes');
    await page.getByRole('radio', { name: 'tous les indicateurs' }).check();
    await expect.poll(() => radar.getAttribute('aria-label')).toContain('36 axes');
    await page.getByRole('radio', { name: 'les objectifs généraux' }).check();
    await expect.poll(() => radar.getAttribute('aria-label')).toContain('3 axes');
    const drawn = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return new Set(pixels).size;
    });
    expect(drawn).toBeGreaterThan(10);
  });

  it('is sealed: what is done in it stays in it, and a button puts it back', async () => {
    const { page, go } = await app.visit();
    await startDiagnosis(page, 'Vrai pôle');
    await saved(page);
    await go('#/');
    await openExample(page);
    const before = (await savedCopy(page)).dossier;
    await page.getByRole('link', { name: /^Le pôle/ }).click();
    await page.getByLabel('Nom du pôle').fill('Pôle bricolé');
    await page.getByText('Pôle bricolé · ').waitFor();
    await page.getByRole('button', { name: 'Remettre l’exemple comme au début' }).click();
    await page.getByText('Pôle du Val d’Exemple · ').waitFor();
    const after = (await savedCopy(page)).dossier;
    expect({ ...after, updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
    await go('#/');
    await page.getByRole('link', { name: 'Vrai pôle' }).click();
    expect((await savedCopy(page)).dossier.pole.name).toBe('Vrai pôle');
  });

  it('leaves as a report in French and in English, with embedded fonts and the radar’s names', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    const french = await readBack((await savedReport(page)).bytes);
    expect(french.language).toBe('fr-FR');
    for (const label of [
      'Ancrage territorial',
      'Transversalité',
      'Bien ancré',
      'Pas engagé',
      'Convenu',
    ]) {
      expect(french.text).toContain(label);
    }
    expect(french.objects).toContain('/FontFile2');
    expect(french.objects).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(french.outline.length).toBeGreaterThan(5);

    await page.getByRole('radio', { name: 'Les financeurs' }).check();
    const discreet = await readBack((await savedReport(page)).bytes);
    expect(discreet.pages.length).toBeLessThan(french.pages.length);

    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Report' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the PDF' }).click(),
    ]);
    const english = await readBack(new Uint8Array(await readFile(await download.path())));
    expect(english.language).toBe('en-GB');
    expect(english.text).toContain('Where we stand');
  });

  it('before its reveal shows who has answered, and nothing of what', async () => {
    const { page } = await app.visit();
    const dossier = JSON.parse(await readFile(place, 'utf8')) as {
      assessments: { revealedAt: null }[];
    };
    const blind = {
      ...dossier,
      id: '5d1c7b1e-0000-4000-8000-000000000001',
      assessments: dossier.assessments.map((assessment) => ({ ...assessment, revealedAt: null })),
    };
    const path = join(await mkdtemp(join(tmpdir(), 'boussole-')), 'blind.ptce.json');
    await writeFile(path, JSON.stringify(blind));
    await openFiles(page, [path]);
    await page
      .getByRole('heading', { level: 1, name: 'Chacun répond encore de son côté' })
      .waitFor();
    const shown = await page.getByRole('main').textContent();
    expect(shown).toContain('Économie sociale et solidaire');
    expect(shown).not.toMatch(/Bien ancré|En développement|Convenu/);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    const report = await readBack((await savedReport(page)).bytes);
    // A comment, an agreement's reason, a level in somebody's place: nothing of it.
    expect(report.text).not.toMatch(/Points forts|Positions par objectif|« Tout le monde/);
  });
});
