import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { newAssessment, startDossier } from '#core/changes.ts';
import {
  type Assessment,
  type College,
  counts,
  type Dossier,
  type Response,
} from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { readReferential, writeDossier } from '#core/reading.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';
import { packPayload } from '#io/payload.ts';
import { the } from '../fixtures/builders.ts';
import { accessibilityFaults, openFiles, saved, useApp, type Visit } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedCopy } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'boussole-collecte-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dossierId = '7b0e4c1a-52d1-4c1e-9a57-0d6f2b8f3e22';
const assessmentId = '2f1c7a52-0a3f-4d0b-8f2d-6f3f5a7c9b02';
const began = '2026-11-21T08:00:00.000Z';
const collecte = `#/dossier/${dossierId}/collecte`;

async function shippedIndex(): Promise<ReferentialIndex> {
  const read = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!read.ok) throw new Error(read.error.kind);
  return indexReferential(read.value);
}

/** A pole whose people are about to answer in silence. */
function aWorkshop(other: Partial<Assessment> = {}): Dossier {
  const assessment = newAssessment({
    id: assessmentId,
    title: 'Autodiagnostic 2026',
    date: '2026-11-21',
    referential: { id: 'ptce', version: '2014' },
    now: began,
  });
  return startDossier({
    id: dossierId,
    poleName: 'Pôle du Val',
    assessment: { ...assessment, revealedAt: null, expected: { sse: 8, citizen: 6 }, ...other },
    now: began,
  });
}

function idOf(person: number): string {
  return `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
}

/** What somebody answered on a phone: every indicator, and a word that is to be found again. */
function answerOf(index: ReferentialIndex, person: number, college: College): ResponseFile {
  const ratings = index.indicators.map(({ indicator }, at) => [
    indicator.id,
    { level: the(index.levels[(at + person) % index.levels.length]).id, updatedAt: began },
  ]);
  const response: Response = {
    id: idOf(person),
    createdAt: began,
    updatedAt: began,
    submittedAt: began,
    respondent: { stance: 'member', college, name: `Personne ${person}` },
    ratings: Object.fromEntries(ratings),
  };
  the(response.ratings['a1']).comment = `Mot secret ${person}`;
  return {
    format: 'ptce-response',
    formatVersion: 1,
    dossierId,
    assessmentId,
    referential: { id: 'ptce', version: '2014' },
    response,
  };
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function open({ page, go }: Visit, dossier = aWorkshop()): Promise<void> {
  await openFiles(page, [write('dossier.ptce.json', writeDossier(dossier))]);
  await page.getByRole('heading', { level: 1, name: 'Chacun répond encore de son côté' }).waitFor();
  await go(collecte);
  await heading(page, 'Collecte');
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function countIs(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.locator('.turnout-count').textContent()).toBe(words);
}

async function passRound(page: Page, digits: string): Promise<void> {
  await page.getByLabel('Vos quatre chiffres').fill(digits);
  await page.getByRole('button', { name: 'Verrouiller et passer l’ordinateur' }).click();
}

async function sitDown(page: Page, college: string): Promise<void> {
  await page.getByRole('button', { name: 'C’est mon tour' }).click();
  await page.getByLabel(college).check();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await indicatorAt(page, 0).waitFor();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finir' }).first().click();
  await page.getByRole('button', { name: 'Rendre ma réponse' }).click();
  await heading(page, /^Merci/);
}

async function unlock(page: Page, digits: string): Promise<void> {
  await page.getByText('Pour qui anime').click();
  await page.getByLabel('Les quatre chiffres').fill(digits);
  await page.getByRole('button', { name: 'Rouvrir le dossier' }).click();
}

/** Nothing on the page leads out of it or tells of the dossier. */
async function expectShut(page: Page): Promise<void> {
  expect(await page.getByRole('link').count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);
  for (const name of ['Enregistrer une copie', 'Annuler', 'Ouvrir un fichier']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
  expect(await page.locator('body').textContent()).not.toMatch(/Mot secret|Ma voix/);
}

describe('an animator who collects answers', () => {
  const app = useApp();

  it('takes in files, a link, paper sheets and voices at the laptop, reveals, and finds each of them in the copy', async () => {
    const index = await shippedIndex();
    const visit = await app.visit();
    const { page, go } = visit;
    await open(visit);
    await countIs(page, '0 réponse sur 14 attendues');
    expect(await page.getByRole('button', { name: 'Mettre au jour' }).isDisabled()).toBe(true);

    // Six phones by file, one of them twice, and a file that is none.
    const files = [1, 2, 3, 4, 5, 6].map((person) =>
      write(`r${person}.json`, JSON.stringify(answerOf(index, person, 'sse'))),
    );
    const again = write('encore.json', JSON.stringify(answerOf(index, 6, 'sse')));
    const menu = write('menu.json', '{"plat":"soupe"}');
    await page.locator('input[type=file]').setInputFiles([...files, again, menu]);
    await countIs(page, '6 réponses sur 14 attendues');
    await page.getByText('6 réponses reçues, 1 déjà là, 1 écartée', { exact: true }).waitFor();
    const reason = page.getByText('« menu.json » n’est pas une réponse');
    await reason.and(page.locator('li *')).waitFor();
    await reason.and(page.locator('[aria-live="polite"] *')).waitFor({ state: 'attached' });
    expect(await page.locator('body').textContent()).not.toContain('Mot secret');

    // A link that is opened on this device leaves nothing in the address.
    const packed = await packPayload(JSON.stringify(answerOf(index, 7, 'citizen')));
    if (!packed.ok) throw new Error(packed.error.kind);
    await go(`#/r/${packed.value}`);
    await countIs(page, '7 réponses sur 14 attendues');
    expect(page.url()).toContain(collecte);
    expect(page.url()).not.toContain(packed.value.slice(0, 20));

    // Two sheets by keyboard alone.
    await page.getByRole('button', { name: 'Saisir des feuilles' }).click();
    for (const college of ['5', '1']) {
      await page.keyboard.press(college);
      for (let at = 0; at < 36; at += 1) await page.keyboard.press(String(at % 4));
      await page.keyboard.press('Enter');
      await page.getByText(/^Feuille enregistrée/).waitFor();
    }
    await page.getByRole('button', { name: 'Revenir à la Collecte' }).click();
    await countIs(page, '9 réponses sur 14 attendues');

    // Two people at the laptop.
    await passRound(page, '2511');
    await heading(page, /^Passez l’ordinateur/);
    for (const text of ['Ma voix une', 'Ma voix deux']) {
      await sitDown(page, 'Habitants');
      await indicatorAt(page, 0).getByRole('radio', { name: 'En émergence' }).check();
      await page.getByLabel('Un mot pour expliquer').first().fill(text);
      await handIn(page);
    }
    await unlock(page, '2511');
    await heading(page, 'Collecte');
    await countIs(page, '11 réponses sur 14 attendues');

    await page.getByRole('button', { name: 'Mettre au jour' }).click();
    await heading(page, /./);
    await expect.poll(() => page.url()).toContain('/regards');
    await saved(page);
    const { dossier } = await savedCopy(page);
    const { responses, revealedAt } = the(dossier.assessments[0]);
    expect(revealedAt).toBeTruthy();
    expect(responses.filter(counts)).toHaveLength(11);
    for (const person of [1, 2, 3, 4, 5, 6, 7]) {
      const sent = answerOf(index, person, 'sse').response.ratings;
      const kept = the(responses.find(({ id }) => id === idOf(person))).ratings;
      expect(kept['a1']?.comment).toBe(`Mot secret ${person}`);
      expect(
        Object.entries(kept)
          .map(([id, { level }]) => [id, level])
          .sort(),
      ).toEqual(
        Object.entries(sent)
          .map(([id, { level }]) => [id, level])
          .sort(),
      );
    }
    const comments = responses.map(({ ratings }) => ratings['a1']?.comment);
    expect(comments).toEqual(expect.arrayContaining(['Ma voix une', 'Ma voix deux']));
    const whole = responses.filter(({ ratings }) => Object.keys(ratings).length === 36);
    expect(whole).toHaveLength(9);
  });

  it('explains an answer whose dossier is not on the device, and empties the address', async () => {
    const { page, go } = await app.visit();
    const packed = await packPayload(JSON.stringify(answerOf(await shippedIndex(), 1, 'sse')));
    if (!packed.ok) throw new Error(packed.error.kind);
    await go(`#/r/${packed.value}`);
    await heading(page, /pas sur cet appareil/);
    expect(page.url()).not.toContain(packed.value.slice(0, 20));
    await page.goBack();
    expect(page.url()).not.toContain(packed.value.slice(0, 20));
  });

  it('opens each sheet at its top, and says in sight that the one before is kept', async () => {
    const visit = await app.visit({ viewport: { width: 1280, height: 800 } });
    const { page } = visit;
    await open(visit);
    const expectTop = async () => {
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      const legend = await page.getByText('De quel collège').boundingBox();
      expect(legend?.y).toBeGreaterThan(0);
      expect(legend?.y).toBeLessThan(500);
    };
    await page.getByRole('button', { name: 'Saisir des feuilles' }).click();
    await expectTop();
    for (const told of ['1 feuille saisie', '2 feuilles saisies']) {
      await page.keyboard.press('5');
      for (let row = 0; row < 36; row += 1) await page.keyboard.press('2');
      await page.getByRole('button', { name: 'Feuille suivante' }).press('Enter');
      const said = page.getByText(new RegExp(`^Feuille enregistrée.*${told} cette fois-ci`));
      await said.waitFor();
      await expectTop();
      expect((await said.boundingBox())?.y).toBeGreaterThan(0);
    }
    await page.getByRole('button', { name: 'Terminer' }).click();
    await page.getByText('2 feuilles saisies cette fois-ci.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('goes on with a sheet where the tab was closed', async () => {
    const visit = await app.visit();
    const { page, newTab } = visit;
    await open(visit);
    await page.getByRole('button', { name: 'Saisir des feuilles' }).click();
    await page.keyboard.press('5');
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Écrit à la main');
    await saved(page);
    await page.close();
    const second = await newTab(collecte);
    await second.getByRole('button', { name: 'Reprendre la feuille' }).click();
    expect(await second.getByLabel(/^Un mot/).inputValue()).toBe('Écrit à la main');
    expect(
      await second.getByRole('radio', { name: '2, En développement' }).first().isChecked(),
    ).toBe(true);
  });
});

describe('a laptop that is passed round', () => {
  const app = useApp();

  it('shows nothing but whose turn it is: after a reload, in a new tab, at other addresses, by the way back', async () => {
    const visit = await app.visit();
    const { page, go, newTab } = visit;
    await open(visit);
    const beside = await newTab(collecte);
    await heading(beside, 'Collecte');
    await passRound(page, '2511');
    await heading(page, /^Passez l’ordinateur/);
    await expectShut(page);
    // What stood in another tab goes at once.
    await heading(beside, /^Passez l’ordinateur/);
    await expectShut(beside);
    await beside.close();

    await sitDown(page, 'Habitants');
    await page.getByLabel('Un mot pour expliquer').first().fill('Ma voix');
    await page.getByRole('link', { name: 'Objectif suivant' }).click();
    await expect.poll(() => page.getByLabel('Un mot pour expliquer').first().inputValue()).toBe('');
    await page.getByRole('link', { name: 'Objectif précédent' }).click();
    expect(await page.getByLabel('Un mot pour expliquer').first().inputValue()).toBe('Ma voix');
    await saved(page);
    // Reloaded in the middle: the same person, the same words.
    await page.reload();
    await indicatorAt(page, 0).waitFor();
    expect(await page.getByLabel('Un mot pour expliquer').first().inputValue()).toBe('Ma voix');
    await handIn(page);
    await expectShut(page);

    for (const away of [
      () => page.goBack(),
      () => page.goBack(),
      () => page.reload(),
      () => go('#/'),
      () => go(`#/dossier/${dossierId}/synthese`),
      () => go(`#/dossier/${dossierId}/questionnaire`),
    ]) {
      await away();
      await heading(page, /^Merci/);
      await expectShut(page);
    }
    const tab = await newTab('#/');
    await heading(tab, /^Merci/);
    await expectShut(tab);
    await tab.close();

    // The next person: nothing of the former, and Ctrl+Z takes nothing back.
    await sitDown(page, 'Entreprises');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByLabel('Un mot pour expliquer').first().inputValue()).toBe('');
    await indicatorAt(page, 0).getByRole('radio').first().focus();
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'S’arrêter sans rendre' }).click();
    await heading(page, /^C’est noté/);

    await unlock(page, '1234');
    await page.getByText('Ce ne sont pas les bons chiffres.').waitFor();
    await page.getByLabel('Les quatre chiffres').fill('2511');
    await page.getByRole('button', { name: 'Rouvrir le dossier' }).click();
    await page.getByRole('button', { name: 'Enregistrer une copie' }).waitFor();
    expect(await page.getByRole('button', { name: 'Annuler', exact: true }).isDisabled()).toBe(
      true,
    );
    const { dossier } = await savedCopy(page);
    const { responses } = the(dossier.assessments[0]);
    expect(responses).toHaveLength(1);
    expect(responses[0]?.ratings['a1']?.comment).toBe('Ma voix');
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to say, in %s', async (colorScheme) => {
    const visit = await app.visit({ colorScheme, viewport: { width: 1280, height: 900 } });
    const { page } = visit;
    await open(visit, aWorkshop({ names: 'named' }));
    const check = async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await check();
    await page.getByRole('button', { name: 'Saisir des feuilles' }).click();
    await page.keyboard.press('2');
    await page.keyboard.type('Awa');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await check();
    await page.getByRole('button', { name: 'Terminer' }).click();
    await countIs(page, '1 réponse\u202f; 14 attendues');
    await page.getByRole('button', { name: /^Corriger/ }).click();
    await check();
    await passRound(page, '0000');
    await heading(page, /^Passez l’ordinateur/);
    await page.getByText('Pour qui anime').click();
    await page.getByRole('button', { name: 'Chiffres oubliés' }).click();
    await check();
    await page.getByRole('button', { name: 'Garder fermé' }).click();
    await page.getByRole('button', { name: 'C’est mon tour' }).click();
    await check();
    await page.getByLabel('Habitants').check();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await indicatorAt(page, 0).waitFor();
    await check();
    await page.getByRole('button', { name: 'Finir' }).first().click();
    await check();
  });
});
