import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { colleges, type Dossier } from '#core/dossier.ts';
import { the } from '../fixtures/builders.ts';
import { keyOf, type WorkshopVoice } from '../fixtures/workshopVoices.ts';
import { dossierId, saved, type Visit } from './app.ts';
import { savedCopy } from './steps.ts';

/** The animator’s one tab, which is closed again and again. */
export interface Desk {
  readonly page: Page;
  /** to a screen of the dossier, as its address would */
  go: (screen: string) => Promise<void>;
  copy: () => Promise<Dossier>;
  /**
   * Closes the tab once all is on disk, and opens the same address: the dossier is what it was, to the letter.
   * @param known what it is, where a dialog stands before the button that tells; else that is pressed
   */
  interrupted: (known?: Dossier) => Promise<void>;
}

/** @param visit of the animator, with the dossier begun in its tab */
export function deskOf(visit: Visit): Desk {
  let { page } = visit;
  const copy = async () => (await savedCopy(page)).dossier;
  return {
    get page() {
      return page;
    },
    copy,
    go: async (screen) => {
      const hash = `#/dossier/${dossierId(page)}/${screen}`;
      await page.evaluate((wanted) => {
        location.hash = wanted;
      }, hash);
      await expect.poll(() => page.url()).toContain(hash);
    },
    interrupted: async (known) => {
      await saved(page);
      const before = known ?? (await copy());
      const { hash } = new URL(page.url());
      await page.close();
      page = await visit.newTab(hash);
      await saved(page);
      expect(await copy()).toEqual(before);
    },
  };
}

/** From the first screen to all that a workshop needs before its day; the link to send comes last. */
export async function prepare(page: Page, pole: string): Promise<void> {
  await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
  await page.getByLabel('Comment s’appelle votre pôle').fill(pole);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('radio', { name: /36 indicateurs/ }).check();
  await page.getByRole('link', { name: 'Nommer les cercles dans Le pôle' }).click();
  for (const [at, [name, count]] of [
    ['Adhérents', '18'],
    ['Habitants de la vallée', '4200'],
  ].entries()) {
    await page.getByRole('button', { name: 'Ajouter un cercle' }).click();
    await page.getByLabel(`Cercle ${at + 1}`, { exact: true }).fill(the(name));
    await page.getByLabel(`Combien, cercle ${at + 1}`).fill(the(count));
  }
  await page
    .getByRole('link', { name: /^Préparer/ })
    .first()
    .click();
  await page.getByText('Habitants de la vallée').first().waitFor();
  for (const [college, count] of [
    ['Économie sociale et solidaire', '7'],
    ['Entreprises', '4'],
    ['Collectivités', '3'],
    ['Habitants', '4'],
  ] as const) {
    await page.getByRole('textbox', { name: college }).fill(count);
  }
  await page.getByText('18 personnes attendues en tout.').waitFor();
  await page.getByRole('radio', { name: /^Toutes ensemble/ }).check();
  await page.getByRole('radio', { name: 'Le collège' }).check();
  await page.getByLabel('Dans deux niveaux voisins').selectOption('moins de huit réponses sur dix');
  await page.getByText('Les 36 indicateurs sont posés.').waitFor();
}

/** The link as the page gives it, with all that was settled in it. */
export async function invitationLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Montrer en plein écran' }).waitFor();
  return await page.getByLabel('Lien de l’invitation').inputValue();
}

/** Drops files of these texts on the window, all at once. */
export async function drop(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(
    (contents) => {
      const files = new DataTransfer();
      for (const text of contents) files.items.add(new File([text], 'reponse.ptce.json'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    },
    [...texts],
  );
}

/**
 * Types paper sheets in, by keyboard alone.
 * @param interrupted the one at which the tab is closed, in the middle of a word
 */
export async function typeSheets(
  desk: Desk,
  voices: readonly WorkshopVoice[],
  indicators: readonly string[],
  interrupted: WorkshopVoice,
): Promise<void> {
  await desk.page.getByRole('button', { name: 'Saisir des feuilles' }).press('Enter');
  for (const voice of voices) {
    await desk.page.keyboard.press(String(colleges.indexOf(voice.college) + 1));
    if (voice !== interrupted) await typeRows(desk.page, voice, indicators);
    else await typeInTwo(desk, voice, indicators);
    const { keyboard } = desk.page;
    // Up from the end to the closing questions; the last of them is what one takes home.
    await keyboard.press('ArrowUp');
    for (let question = 1; question < 4; question += 1) await keyboard.press('Enter');
    await keyboard.type(voice.takeHome);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await desk.page.getByText(/^Feuille enregistrée/).waitFor();
  }
  await desk.page.getByRole('button', { name: 'Revenir à la Collecte' }).press('Enter');
}

async function typeRows(page: Page, voice: WorkshopVoice, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { level, comment } = the(voice.said.get(id));
    if (comment !== '') {
      await page.keyboard.press('Enter');
      await page.keyboard.type(comment);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press(level === null ? 'ArrowDown' : keyOf(level));
  }
}

/** The tab goes in the middle of the first word that is written; it goes on at the same row. */
async function typeInTwo(
  desk: Desk,
  voice: WorkshopVoice,
  indicators: readonly string[],
): Promise<void> {
  const written = indicators.findIndex((id) => the(voice.said.get(id)).comment !== '');
  const id = the(indicators[written]);
  const { level, comment } = the(voice.said.get(id));
  const word = () => desk.page.locator(`[data-row="${id}"]`).getByRole('textbox');
  await typeRows(desk.page, voice, indicators.slice(0, written));
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type(comment.slice(0, 20));
  await desk.interrupted();
  await desk.page.getByRole('button', { name: 'Reprendre la feuille' }).press('Enter');
  expect(await word().inputValue()).toBe(comment.slice(0, 20));
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(comment.slice(20));
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press(keyOf(the(level)));
  await typeRows(desk.page, voice, indicators.slice(written + 1));
}
