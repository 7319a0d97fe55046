import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { College } from '#core/dossier.ts';
import { the } from '../fixtures/builders.ts';
import { type PhoneScreen, screenOf } from '../fixtures/phoneFilm.ts';
import { pressQuickly } from '../fixtures/quickKeys.ts';
import { keyOf, type WorkshopVoice } from '../fixtures/workshopVoices.ts';
import { type App, saved, type Visit } from './app.ts';

/** As a phone is: narrow, touched, with pixels finer than those of a page. */
const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
const laptop = { viewport: { width: 1280, height: 800 }, hasTouch: true };

/** One who answers from the link, on a device of one’s own. */
export interface Guest {
  voice: WorkshopVoice;
  visit: Visit;
  page: Page;
}

/** What happens to a guest on the way. */
type Mishap =
  /** the tab is closed in the middle of a sentence; the link is opened again */
  | 'closedWhileWriting'
  /** the tab is closed once the answer is handed in, before it was shown to anybody */
  | 'closedAtTheEnd';

const colleges: Partial<Record<College, string>> = {
  sse: 'Économie sociale et solidaire',
  company: 'Entreprise',
  authority: 'Collectivité',
  'research-training': 'Recherche et formation',
  citizen: 'Habitant',
};

/**
 * Opens the link, says all that the voice has to say, and hands it in.
 * @param hash of the invitation’s link
 * @param objectives ids of the indicators, page by page
 */
export async function answerFrom(
  app: App,
  hash: string,
  voice: WorkshopVoice,
  objectives: readonly (readonly string[])[],
  { kind = 'phone', mishap }: { kind?: 'phone' | 'laptop'; mishap?: Mishap | undefined } = {},
): Promise<Guest> {
  const visit = await app.visit(kind === 'phone' ? phone : laptop, hash);
  let { page } = visit;
  await page.getByText(the(colleges[voice.college]), { exact: true }).tap();
  await page.getByRole('button', { name: 'Commencer' }).tap();
  for (const [at, ids] of objectives.entries()) {
    await onPage(page, ids);
    if (mishap === 'closedWhileWriting' && at === 4) {
      page = await closedWhileWriting(visit, page, hash, the(ids[0]));
      await onPage(page, ids);
    }
    await answer(page, ids, voice);
    if (at < objectives.length - 1)
      await page.getByRole('link', { name: /^Objectif suivant/ }).tap();
  }
  // At the end of the page; where there is room, the list of objectives beside it leads there too.
  const turn = page.getByRole('navigation', { name: 'Changer d’objectif' });
  await turn.getByRole('link', { name: 'Et pour finir' }).tap();
  await page.getByLabel('Ce que je retiens').fill(voice.takeHome);
  await page.getByRole('link', { name: 'Avant de rendre' }).tap();
  await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
  await isReady(page);
  if (mishap === 'closedAtTheEnd') {
    await saved(page);
    await page.close();
    page = await visit.newTab();
    await page.getByRole('link', { name: /^Reprendre votre réponse/ }).tap();
    await isReady(page);
  }
  return { voice, visit, page };
}

async function isReady(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Votre réponse est prête' }).waitFor();
}

/** The page of these indicators is there, and takes keys. */
async function onPage(page: Page, ids: readonly string[]): Promise<void> {
  await page.locator(`[data-indicator="${the(ids[0])}"]`).waitFor();
  await page.locator('[data-screen-heading]:focus').waitFor();
}

async function answer(page: Page, ids: readonly string[], voice: WorkshopVoice): Promise<void> {
  const keys = ids.map((id) => {
    const { level } = the(voice.said.get(id));
    return ['Alt+ArrowDown', ...(level === null ? [] : [keyOf(level)])];
  });
  await pressQuickly(page, keys.flat());
  for (const id of ids) {
    const { comment } = the(voice.said.get(id));
    if (comment !== '') await wordOn(page, id).fill(comment);
  }
}

const wordOn = (page: Page, id: string) =>
  page.locator(`[data-indicator="${id}"]`).getByRole('textbox').first();

async function closedWhileWriting(
  { newTab }: Visit,
  page: Page,
  hash: string,
  id: string,
): Promise<Page> {
  await wordOn(page, id).pressSequentially('Je voulais dire « à pe');
  await saved(page);
  await page.close();
  const again = await newTab(hash);
  await again.getByRole('button', { name: 'Continuer cette réponse' }).tap();
  await again.getByRole('button', { name: 'Continuer' }).tap();
  expect(await wordOn(again, id).inputValue()).toBe('Je voulais dire « à pe');
  await wordOn(again, id).fill('');
  await again.locator('[data-screen-heading]').focus();
  return again;
}

/** The codes that a guest’s device shows, each as the pixels of its screen. */
export async function codesOn({ page }: Guest): Promise<PhoneScreen[]> {
  const code = page.locator('svg.qr-code:visible');
  const several = page.getByRole('button', { name: /^Code \d+ sur/ });
  const screens: PhoneScreen[] = [];
  await code.waitFor();
  for (;;) {
    screens.push(await screenOf(page));
    if ((await several.count()) === 0) return screens;
    const [, place, count] = /^Code (\d+) sur (\d+)/.exec(
      (await several.getAttribute('aria-label')) ?? '',
    ) ?? ['', '', ''];
    if (place === count) return screens;
    await several.tap();
    await page.getByText(`Code ${Number(place) + 1} sur ${count}`, { exact: true }).waitFor();
    await code.waitFor();
  }
}

/** The text of the file in which a guest keeps the answer. */
export async function fileOf({ page }: Guest): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer ma réponse' }).tap(),
  ]);
  return await readFile(await download.path(), 'utf8');
}

/** Puts the device away; what was said stays on it. */
export async function leave({ visit, page }: Guest): Promise<void> {
  await saved(page);
  await visit.context.close();
}
