import { describe, expect, it } from 'vitest';
import { dossierId, useApp } from './app.ts';
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
});
