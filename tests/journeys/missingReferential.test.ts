import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { newAssessment, startDossier } from '#core/changes.ts';
import { accessibilityFaults, dossierId, saved, useApp } from './app.ts';
import { fileOf, open } from './peerKit.ts';
import { indicatorAt, savedCopy, startDiagnosis } from './steps.ts';

describe('a referential that does not come, or comes broken', () => {
  const app = useApp();

  it('is said in words where a diagnosis is started, which works once it is there again', async () => {
    const { page, context } = await app.visit();
    await context.route('**/referential/*.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByLabel('Comment s’appelle votre pôle').fill('Pôle patient');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'le référentiel ne répond pas' }).waitFor();
    expect(await page.getByLabel('Comment s’appelle votre pôle').inputValue()).toBe('Pôle patient');
    await context.unroute('**/referential/*.json');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
    app.takeComplaints();
  });

  it('leaves the answers where they are, says what is wrong, and is tried again', async () => {
    const { page, context, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle sans référentiel');
    const id = dossierId(page);
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await page.waitForTimeout(500);
    await page.close();

    await context.route('**/referential/ptce-2014.json', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: '{"format":"ptce-referential","formatVersion":1',
      }),
    );
    const later = await newTab(`#/dossier/${id}/synthese`);
    await later
      .getByRole('alert')
      .filter({ hasText: 'Le fichier du référentiel est abîmé' })
      .waitFor();
    const { dossier } = await savedCopy(later);
    expect(dossier.assessments[0]?.responses[0]?.ratings['a1']?.level).toBe('established');
    await context.unroute('**/referential/ptce-2014.json');
    await later.getByRole('button', { name: 'Essayer encore' }).click();
    await later.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
  });

  it('does not stand in the way of the history, nor of merging a copy', async () => {
    const moment = '2026-11-21T08:00:00.000Z';
    const dossier = startDossier({
      id: '2f4a6c80-1b3d-4e5f-8a7b-9c0d1e2f3a4b',
      poleName: 'Pôle d’ailleurs',
      assessment: newAssessment({
        id: '6a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d',
        title: 'Autodiagnostic 2026',
        date: '2026-11-21',
        referential: { id: 'reseau', version: '3' },
        now: moment,
      }),
      now: moment,
    });
    const level = { level: 'haut', rationale: 'La halle', updatedAt: '2026-11-21T09:00:00.000Z' };
    const copy = {
      ...dossier,
      assessments: dossier.assessments.map((one) => ({ ...one, agreements: { x9: level } })),
    };
    const { page, go } = await app.visit();
    await open(page, fileOf(dossier));
    await page.getByRole('alert').filter({ hasText: 'reseau-3' }).waitFor();
    await go('#/');
    await open(page, fileOf(copy));
    await page
      .getByRole('heading', { level: 1, name: 'Fusionner avec le dossier de cet appareil' })
      .waitFor();
    await page.getByText(/reseau-3.*n’est pas ici/).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'x9' }).last().textContent()).toMatch(
      /x9.*devient haut/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fusionner' }).click();
    await page.getByText('La fusion est faite.').waitFor();
    expect((await savedCopy(page)).dossier.assessments[0]?.agreements['x9']).toMatchObject(level);
    await page.getByRole('link', { name: 'Le pôle', exact: true }).click();
    await page.getByRole('textbox', { name: 'Territoire' }).fill('La vallée');
    await saved(page);
  });

  it('is asked for by its name, and its file opened there and then', async () => {
    const own = JSON.parse(await readFile('tests/formats/referential-v1.json', 'utf8')) as {
      id: string;
      version: string;
    };
    const key = `${own.id}-${own.version}`;
    const moment = '2026-11-21T08:00:00.000Z';
    const dossier = startDossier({
      id: '3f4a6c80-1b3d-4e5f-8a7b-9c0d1e2f3a4b',
      poleName: 'Pôle d’ailleurs',
      assessment: newAssessment({
        id: '7a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d',
        title: 'Autodiagnostic 2026',
        date: '2026-11-21',
        referential: { id: own.id, version: own.version },
        now: moment,
      }),
      now: moment,
    });
    const { page } = await app.visit();
    await open(page, fileOf(dossier));
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: `« ${key} » n’est pas sur cet appareil` }).waitFor();
    expect(await page.getByRole('button', { name: 'Essayer encore' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    const choose = async (name: string, text: string) =>
      await page
        .getByLabel('Ouvrir le fichier du référentiel')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('autre.json', await readFile('referential/ptce-2012.json', 'utf8'));
    await alert.filter({ hasText: /ptce-2012.*qu’il faut ici/ }).waitFor();
    await choose('dossier.json', JSON.stringify(dossier));
    await alert.filter({ hasText: /dossier\.json.*n’est pas un référentiel/ }).waitFor();
    await choose('le-bon.json', JSON.stringify(own));
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
    expect(await page.locator(':focus').getAttribute('data-screen-heading')).not.toBeNull();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Là où nous en sommes' }).waitFor();
  });
});
