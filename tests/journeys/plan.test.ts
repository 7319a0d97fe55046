import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { the } from '../fixtures/builders.ts';
import { accessibilityFaults, dossierId, openExample, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, savedCopy } from './steps.ts';

async function openPlan(page: Page): Promise<void> {
  await openExample(page);
  await page.getByRole('link', { name: 'Plan d’action' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plan d’action' }).waitFor();
}

const table = (page: Page) => page.getByRole('table', { name: 'Les actions du plan, par date' });
const what = (page: Page) => page.getByLabel('Que faisons-nous');

describe('a plan of action', () => {
  const app = useApp();

  it('begins at what peers see otherwise, and goes into the calendar and the report', async () => {
    const { page } = await app.visit();
    await openPlan(page);
    const before = await table(page).getByRole('rowheader').count();
    await page.getByText('Par où commencer').click();
    const gaps = page.getByRole('region', { name: 'Vu autrement par les pairs' });
    await gaps
      .getByRole('button', { name: /^Prévoir une action/ })
      .first()
      .click();
    await what(page).fill('Montrer le lieu à qui ne le connaît pas');
    await page.getByLabel('Qui s’en occupe').fill('la coordinatrice');
    await page.getByRole('button', { name: 'dans un mois', exact: true }).click();
    await page.getByRole('button', { name: 'Terminé' }).click();
    await expect.poll(() => table(page).getByRole('rowheader').count()).toBe(before + 1);
    // Its day is the nearest: it stands first.
    const first = table(page).getByRole('row').nth(1);
    expect(await first.textContent()).toContain('Montrer le lieu à qui ne le connaît pas');
    await first.getByRole('combobox').selectOption('En cours');

    const [meeting] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ajouter à l’agenda' }).click(),
    ]);
    expect(await readFile(await meeting.path(), 'utf8')).toContain('20270521');
    const [all] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Toutes les dates du plan dans l’agenda' }).click(),
    ]);
    const text = (await readFile(await all.path(), 'utf8')).replace(/\r\n /g, '');
    expect(text).toContain('Montrer le lieu');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(before + 2);

    await page.getByText('Par état').click();
    const underway = page.getByRole('region', { name: /^En cours/ });
    await underway.getByText('Montrer le lieu à qui ne le connaît pas').waitFor();
    await page.reload();
    await underway.getByText('Montrer le lieu à qui ne le connaît pas').waitFor();

    // On paper it is a table, whichever view is on the screen, with what became of last year's.
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.plan-sheet');
    expect(await sheet.isVisible()).toBe(true);
    expect(await underway.isVisible()).toBe(false);
    expect(await sheet.textContent()).toContain('Embauchée en février 2026');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: 'Voir le rapport' }).click();
    const report = page.locator('.report');
    // In the summary, and in the plan.
    await report.getByText('Montrer le lieu à qui ne le connaît pas').last().waitFor();
    await report.getByText('Ce que nous avions décidé').waitFor();
  });

  it('is written from the keyboard, and a closed tab loses no letter', async () => {
    const { page, newTab } = await app.visit();
    await openPlan(page);
    const id = dossierId(page);
    await page.getByRole('button', { name: 'Ajouter une action' }).focus();
    // The first letter follows at once: it goes into the form that Enter opens.
    await page.keyboard.press('Enter');
    await page.keyboard.type('Inviter la br');
    expect(await what(page).inputValue()).toBe('Inviter la br');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lui téléph');
    await saved(page);
    await page.close();

    const again = await newTab(`#/dossier/${id}/plan`);
    const edit = again.getByRole('button', { name: 'Modifier : Inviter la br' });
    await edit.focus();
    await again.keyboard.press('Enter');
    await again.keyboard.press('End');
    await again.keyboard.type('asserie');
    await again.keyboard.press('Tab');
    await again.keyboard.press('End');
    await again.keyboard.type('oner');
    // What it is about, without the mouse.
    await again.getByText('Choisir des indicateurs ou des objectifs').focus();
    await again.keyboard.press('Enter');
    await again.keyboard.press('Tab');
    await again.keyboard.type('complementarite');
    await again.keyboard.press('Tab');
    await again.keyboard.press('Tab');
    await again.keyboard.press('Space');
    await what(again).press('Enter');
    await again.getByRole('button', { name: 'Modifier : Inviter la brasserie' }).waitFor();
    const focused = () => again.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toMatch(/^Modifier.*Inviter la brasserie$/);

    // Last year's goes on, and stays where it is.
    await again
      .getByRole('button', {
        name: /Reprendre dans le plan de cette année.*Chercher des ressources/,
      })
      .press('Enter');
    await what(again).press('Enter');
    await table(again).getByText('Reprise de').waitFor();

    // Deleted without a question, and back.
    await again.getByRole('button', { name: 'Modifier : Inviter la brasserie' }).press('Enter');
    await again.getByRole('button', { name: 'Supprimer l’action' }).press('Enter');
    await again.getByText('est supprimée').waitFor();
    await again.keyboard.press('Control+z');
    await again.getByRole('button', { name: 'Modifier : Inviter la brasserie' }).waitFor();

    await saved(again);
    const { dossier } = await savedCopy(again);
    const [earlier, present] = dossier.assessments;
    const action = the(present?.actions.find(({ title }) => title === 'Inviter la brasserie'));
    expect(action).toMatchObject({ firstStep: 'Lui téléphoner', about: ['c3'], status: 'planned' });
    const taken = present?.actions.find((one) => one['takesUp']);
    expect(taken).toMatchObject({ title: 'Chercher des ressources propres pour le pôle' });
    expect(earlier?.actions.find(({ id: one }) => one === taken?.['takesUp'])).toMatchObject({
      status: 'underway',
      note: 'La salle rapporte un peu. Le reste est repris en 2026.',
    });
  });
});

describe('on a phone, in the dark, for everybody', () => {
  const app = useApp();

  it.each(['light', 'dark'] as const)('has no accessibility fault: %s', async (colorScheme) => {
    const { page } = await app.visit({ colorScheme });
    await openPlan(page);
    await page.getByText('Par où commencer').click();
    await page
      .getByRole('button', { name: /^Modifier/ })
      .first()
      .click();
    await page.getByText('En choisir d’autres').click();
    expect(await accessibilityFaults(page), 'table').toEqual([]);
    await page.getByText('Par état').click();
    expect(await accessibilityFaults(page), 'board').toEqual([]);
  });

  it('fits 320 px', async () => {
    const { page } = await app.visit({ viewport: { width: 320, height: 640 } });
    await openPlan(page);
    await page.getByText('Par où commencer').click();
    await page
      .getByRole('button', { name: /^Modifier/ })
      .first()
      .click();
    await page.getByText('En choisir d’autres').click();
    await expectNoSidewaysScroll(page);
    await page.getByText('Par état').click();
    await expectNoSidewaysScroll(page);
  });
});
