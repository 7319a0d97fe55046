import { readFile } from 'node:fs/promises';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { the } from '../fixtures/builders.ts';
import { partsOf } from '../report/officeFiles.ts';
import { accessibilityFaults, openExample, useApp } from './app.ts';
import { expectNoSidewaysScroll } from './steps.ts';

const pole = 'Pôle du Val d’Exemple';
const comment = 'Le plan d’action existe, mais je l’ai reçu tout fait.';

/** Presses a button and takes the files that come. */
async function downloaded(page: Page, button: string, count: number): Promise<Download[]> {
  const files: Download[] = [];
  const take = (file: Download) => files.push(file);
  page.on('download', take);
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => files.length, { timeout: 20_000 }).toBe(count);
  page.off('download', take);
  return files;
}

async function bytesOf(file: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await file.path()));
}

async function toReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Rapport/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
}

describe('the report as files to go on working with', () => {
  const app = useApp();

  it('gives the whole report as a Word document, with its radar drawn', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await toReport(page);
    const [file] = await downloaded(page, 'Télécharger le document Word', 1);
    expect(the(file).suggestedFilename()).toBe('rapport-pole-du-val-d-exemple-2026-11-14.docx');
    const bytes = await bytesOf(the(file));
    const parts = partsOf(bytes);
    const body = the(parts.get('word/document.xml'));
    for (const text of [pole, 'Bien ancré', comment, 'Et maintenant']) expect(body).toContain(text);
    const pictures = [...parts.keys()].filter((path) => path.startsWith('word/media/'));
    expect(pictures.map((path) => path.split('.').at(-1))).toEqual(['png']);
    expect(body).toContain('descr="Radar à 9 axes');
    await page.getByText('Enregistré : rapport-pole-du-val-d-exemple-2026-11-14.docx.').waitFor();
  });

  it('gives the workbook with numbers as numbers', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await toReport(page);
    const [file] = await downloaded(page, 'Télécharger le classeur', 1);
    expect(the(file).suggestedFilename()).toBe('rapport-pole-du-val-d-exemple-2026-11-14.xlsx');
    const { sheets } = await readXlsx(await bytesOf(the(file)));
    const rowsOf = (name: string) => the(sheets.find((sheet) => sheet.name === name)).rows;
    expect(the(sheets[0]).rows.flat()).toContain(pole);
    const row = rowsOf('Positions').find(
      (cells) => cells[2] === 'Mettre en œuvre une gouvernance citoyenne',
    );
    expect(
      the(row)
        .slice(3)
        .every((cell) => typeof cell === 'number'),
    ).toBe(true);
    expect(rowsOf('Niveaux et raisons').flat()).toContain('Bien ancré');
    expect(rowsOf('ratings.csv').flat()).toContain(comment);
  });

  it('gives two tables for other tools, and leaves words out where they are unticked', async () => {
    const { page } = await app.visit();
    await openExample(page);
    await toReport(page);
    const comments = page.getByRole('group', { name: 'Commentaires' });
    await comments.getByRole('radio', { name: 'Aucun' }).check();
    const files = await downloaded(page, 'Télécharger les tableaux (CSV)', 2);
    expect(files.map((file) => file.suggestedFilename()).sort()).toEqual([
      'positions-pole-du-val-d-exemple-2026-11-14.csv',
      'ratings-pole-du-val-d-exemple-2026-11-14.csv',
    ]);
    const texts = await Promise.all(
      files.map(async (file) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file)),
      ),
    );
    for (const text of texts) expect(text.startsWith('\ufeff')).toBe(true);
    const positions = parseCsv(the(texts.find((text) => text.includes('assessment_date'))), {
      delimiter: ',',
    });
    const [head, first] = positions;
    expect(the(first)[the(head).indexOf('pole')]).toBe(pole);
    expect(Number(the(first)[the(head).indexOf('position')])).toBeCloseTo(1.9167, 4);
    expect(texts.join()).not.toContain(comment);
    const [word] = await downloaded(page, 'Télécharger le document Word', 1);
    expect(partsOf(await bytesOf(the(word))).get('word/document.xml')).not.toContain(comment);
  });

  it('stands on a phone without scrolling sideways, and everything has a name', async () => {
    const { page } = await app.visit({ viewport: { width: 320, height: 700 } });
    await openExample(page);
    await toReport(page);
    await page.getByRole('heading', { name: 'Pour reprendre ou calculer' }).waitFor();
    await expectNoSidewaysScroll(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
