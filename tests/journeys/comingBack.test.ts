import { describe, expect, it } from 'vitest';
import { accessibilityFaults, dossierId, saved, useApp } from './app.ts';
import { indicatorAt, savedCopy, startDiagnosis } from './steps.ts';

describe('somebody who comes back', () => {
  const app = useApp();

  it('finds everything again after closing the tab in the middle of a sentence', async () => {
    const { page, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle interrompu');
    const id = dossierId(page);
    await indicatorAt(page, 0).getByRole('radio', { name: 'En développement' }).check();
    await page
      .getByRole('button', { name: /^Priorité/ })
      .first()
      .click();
    const comment = 'Une phrase tapée d’une traite, et la fenêtre se ferme';
    await page.getByLabel('Un mot pour expliquer').first().pressSequentially(comment);
    // What the app promises: on disk within half a second.
    await page.waitForTimeout(500);
    await page.close();

    const later = await newTab(`#/dossier/${id}/questionnaire`);
    await indicatorAt(later, 0).waitFor();
    await expect
      .poll(() =>
        indicatorAt(later, 0).getByRole('radio', { name: 'En développement' }).isChecked(),
      )
      .toBe(true);
    expect(await later.getByLabel('Un mot pour expliquer').first().inputValue()).toBe(comment);
    expect(
      await later
        .getByRole('button', { name: /^Priorité/ })
        .first()
        .getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('has each second of typing on disk within half a second, without pressing anything', async () => {
    const { page, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle bavard');
    const id = dossierId(page);
    await page
      .getByLabel('Un mot pour expliquer')
      .first()
      .pressSequentially('mot après mot', { delay: 30 });
    await page.waitForTimeout(500);
    // A second tab reads the disk, not the first tab's memory.
    const other = await newTab(`#/dossier/${id}/questionnaire`);
    await indicatorAt(other, 0).waitFor();
    expect(await other.getByLabel('Un mot pour expliquer').first().inputValue()).toBe(
      'mot après mot',
    );
  });

  it('finds the dossier in the list, and opens where something is still to be answered', async () => {
    const { page, go } = await app.visit();
    await startDiagnosis(page, 'Pôle en cours');
    for (let place = 0; place < 4; place += 1) {
      await indicatorAt(page, place).getByRole('radio', { name: 'Bien ancré' }).check();
    }
    await saved(page);
    await go('#/');
    await page.getByRole('link', { name: 'Pôle en cours' }).click();
    await page.getByRole('link', { name: 'Questionnaire', exact: true }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Contribuer à un développement local durable' })
      .waitFor();
  });

  it('takes back and restores acts over the whole session, on every screen', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle hésitant');
    await indicatorAt(page, 0).getByRole('radio', { name: 'En émergence' }).check();
    await page.getByRole('link', { name: 'Le pôle' }).click();
    await page.getByLabel('Territoire', { exact: true }).fill('La vallée');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => page.getByLabel('Territoire', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await expect
      .poll(() => page.getByLabel('Territoire', { exact: true }).inputValue())
      .toBe('La vallée');
    const { dossier } = await savedCopy(page);
    expect(dossier.pole.territory).toBe('La vallée');
    expect(dossier.assessments[0]?.responses[0]?.ratings['a1']?.level).toBe('emerging');
  });

  it('deletes without being asked, and takes it back', async () => {
    const { page, go } = await app.visit();
    await startDiagnosis(page, 'Pôle à jeter');
    await saved(page);
    await go('#/');
    await page.getByRole('button', { name: 'Supprimer Pôle à jeter' }).press('Enter');
    await page.getByText('Pôle à jeter est supprimé.').waitFor();
    const focused = () => page.locator(':focus').textContent();
    await expect.poll(focused).toBe('Annuler la suppression');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Pôle à jeter');
    await page.getByRole('link', { name: 'Pôle à jeter' }).waitFor();
  });

  it('is told at once in the other tab that the dossier was deleted, loses nothing of it, and puts it back', async () => {
    const { page, go, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle disputé');
    const other = await newTab(`#/dossier/${dossierId(page)}/questionnaire`);
    const comment = other.getByLabel('Un mot pour expliquer').first();
    await comment.fill('Écrit avant');
    await saved(other);
    await go('#/');
    await page.getByRole('button', { name: 'Supprimer Pôle disputé' }).click();
    const notice = other
      .getByRole('alert')
      .filter({ hasText: 'supprimé dans un autre onglet de ce navigateur' });
    await notice.waitFor();
    await comment.pressSequentially(', et après');
    await saved(other);
    expect(await accessibilityFaults(other)).toEqual([]);
    // What is typed has brought nothing back.
    expect(await page.getByRole('link', { name: 'Pôle disputé' }).count()).toBe(0);
    await page.getByText('Pôle disputé est supprimé.').waitFor();

    // Undone where it was done: the other tab is told of that too.
    await other.getByRole('button', { name: 'Le remettre' }).focus();
    await page.getByRole('button', { name: 'Annuler la suppression' }).click();
    await other.getByText('Le dossier n’est plus supprimé').waitFor();
    expect(await notice.count()).toBe(0);
    expect(await other.locator(':focus').getAttribute('data-screen-heading')).not.toBeNull();

    await page.getByRole('button', { name: 'Supprimer Pôle disputé' }).click();
    await notice.getByRole('button', { name: 'Le remettre' }).click();
    await page.getByRole('link', { name: 'Pôle disputé' }).click();
    await page.getByRole('link', { name: 'Questionnaire', exact: true }).click();
    expect(await page.getByLabel('Un mot pour expliquer').first().inputValue()).toBe(
      'Écrit avant, et après',
    );

    // Left deleted, its address still says so, and puts it back.
    await other.getByRole('link', { name: 'Boussole PTCE' }).click();
    await other.getByRole('button', { name: 'Supprimer Pôle disputé' }).click();
    await page.getByRole('alert').filter({ hasText: 'supprimé dans un autre onglet' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Ce dossier est supprimé' }).waitFor();
    await page.getByRole('button', { name: 'Le remettre' }).press('Enter');
    await indicatorAt(page, 0).waitFor();
    expect(await page.locator(':focus').getAttribute('data-screen-heading')).not.toBeNull();
    await other.getByRole('link', { name: 'Pôle disputé' }).waitFor();
  });

  it('works in two tabs at once: each sees what the other does, nothing is lost', async () => {
    const { page, newTab } = await app.visit();
    await startDiagnosis(page, 'Pôle à deux fenêtres');
    const other = await newTab(`#/dossier/${dossierId(page)}/questionnaire`);
    await indicatorAt(other, 0).waitFor();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await indicatorAt(other, 1).getByRole('radio', { name: 'En émergence' }).check();
    await expect
      .poll(() => indicatorAt(other, 0).getByRole('radio', { name: 'Bien ancré' }).isChecked())
      .toBe(true);
    await expect
      .poll(() => indicatorAt(page, 1).getByRole('radio', { name: 'En émergence' }).isChecked())
      .toBe(true);
    const { dossier } = await savedCopy(page);
    const levels = dossier.assessments[0]?.responses.map(({ ratings }) => [
      ratings['a1']?.level,
      ratings['a2']?.level,
    ]);
    expect(levels).toEqual([['established', 'emerging']]);
  });
});
