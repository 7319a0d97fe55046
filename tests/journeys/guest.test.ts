import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newAssessment, startDossier } from '#core/changes.ts';
import { noSequences, takeCode } from '#core/codeSequence.ts';
import { takeIn } from '#core/collecting.ts';
import type { Dossier } from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { readInvitation, readResponseFile } from '#core/exchangeReading.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { readReferential, writeDossier } from '#core/reading.ts';
import { indexReferential, type ReferentialIndex } from '#core/referential.ts';
import { packPayload, unpackPayload } from '#io/payload.ts';
import { readQr } from '#io/qrReading.ts';
import { aReferential, the } from '../fixtures/builders.ts';
import { pictureOf } from '../fixtures/pictures.ts';
import { accessibilityFaults, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, indicatorsOn, savedCopy } from './steps.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const began = '2026-11-21T08:00:00.000Z';

async function shippedIndex(): Promise<ReferentialIndex> {
  const read = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return indexReferential(read.value);
}

function aPole(referential = { id: 'ptce', version: '2014' }): Dossier {
  return startDossier({
    id: '7b0e4c1a-52d1-4c1e-9a57-0d6f2b8f3e11',
    poleName: 'Pôle du Val',
    assessment: newAssessment({
      id: '2f1c7a52-0a3f-4d0b-8f2d-6f3f5a7c9b01',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential,
      now: began,
    }),
    now: began,
  });
}

/** The hash of an invitation’s link. */
async function linkOf(
  dossier: Dossier,
  index: ReferentialIndex,
  choice: InvitationChoice,
): Promise<string> {
  const invitation = invitationOf(dossier, the(dossier.assessments[0]), index, choice);
  const packed = await packPayload(JSON.stringify(invitation));
  if (!packed.ok) throw new Error(packed.error.kind);
  return `#/i/${packed.value}`;
}

/** The modules of a drawn code, from its SVG path. */
function modulesOf(path: string): boolean[][] {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  const side = Math.max(...runs.map(([, y = 0]) => y)) + 1;
  const modules = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [x = 0, y = 0, length = 0] of runs) modules[y]?.fill(true, x, x + length);
  return modules;
}

async function textOf(code: Locator): Promise<string> {
  const modules = modulesOf((await code.locator('path').getAttribute('d')) ?? '');
  const side = (modules.length + 8) * 4;
  const text = readQr(pictureOf(modules, { width: side, height: side, share: 1 }));
  if (text === null) throw new Error('a code that cannot be read');
  return text;
}

/** What the codes on the page hold, turned by tapping, as a camera would take it. */
async function shownAnswer(page: Page): Promise<ResponseFile> {
  let sequences = noSequences;
  for (let turns = 0; turns < 12; turns += 1) {
    const code = page.locator('svg.qr-code:visible');
    await code.waitFor();
    const next = takeCode(sequences, await textOf(code));
    sequences = next.sequences;
    if (next.taken.kind === 'whole') {
      const json = await unpackPayload(next.taken.payload);
      if (!json.ok) throw new Error(json.error.kind);
      return fileIn(json.value);
    }
    if (next.taken.kind !== 'taken') throw new Error(next.taken.kind);
    await page.getByRole('button', { name: /^Code \d+ sur/ }).tap();
  }
  throw new Error('codes without end');
}

function fileIn(text: string): ResponseFile {
  const read = readResponseFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function savedFile(page: Page): Promise<ResponseFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer ma réponse' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^reponse-pole-du-val-\d{4}-\d\d-\d\d\.ptce\.json$/);
  return fileIn(await readFile(await download.path(), 'utf8'));
}

/** Opens a file of this text from the first screen. */
async function openText(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

const levels = ['not-started', 'emerging', 'developing', 'established'] as const;
const labels = ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'] as const;

/** Answers the objective on the page, each indicator with the level of its turn; gives what was chosen. */
async function answerPage(page: Page, from: number): Promise<number> {
  const groups = await indicatorsOn(page);
  for (let at = 0; at < groups; at += 1) {
    const label = the(labels[(from + at) % 4]);
    await indicatorAt(page, at).getByRole('radio', { name: label }).check();
  }
  return from + groups;
}

async function nextPage(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  await page.getByRole('link', { name: /^Objectif suivant/ }).tap();
  await expect.poll(() => heading.textContent()).not.toBe(before);
}

describe('a guest with a phone', () => {
  const app = useApp();

  it('answers 36 from a link, loses nothing by leaving, and shows it as codes', async () => {
    const index = await shippedIndex();
    const dossier = aPole();
    const hash = await linkOf(dossier, index, { stance: 'member' });
    const visit = await app.visit(phone);
    const { context } = visit;
    let page = await visit.newTab(hash);
    await page.getByRole('heading', { level: 1, name: 'Autodiagnostic 2026' }).waitFor();
    expect(page.url()).toMatch(/#\/reponse\/[0-9a-f-]{36}$/);
    await page.getByText('Pôle du Val vous demande votre regard').waitFor();
    await page.getByText(/36 indicateurs, environ 35 min/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Commencer' }).tap();
    await page.getByText('Choisissez un collège pour commencer').waitFor();
    await page.getByText('Habitant', { exact: true }).tap();
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await indicatorAt(page, 0).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);

    let answered = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      answered = await answerPage(page, answered);
      await nextPage(page);
    }
    await page
      .getByLabel(/^Un mot pour expliquer/)
      .first()
      .pressSequentially('On en parle au marché');
    await saved(page);
    // The phone rings: the tab is gone without a word.
    const address = page.url();
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    await page.goto(app.address);
    await page.getByRole('link', { name: /^Reprendre votre réponse.*Pôle du Val/ }).tap();
    await indicatorAt(page, 0).waitFor();
    expect(page.url().split('?')[0]).toBe(address.split('?')[0]);
    // It opens where there is still something to answer.
    await expect
      .poll(() =>
        page
          .getByLabel(/^Un mot pour expliquer/)
          .first()
          .inputValue(),
      )
      .toBe('On en parle au marché');

    for (let turn = 4; turn < 9; turn += 1) {
      answered = await answerPage(page, answered);
      if (turn < 8) await nextPage(page);
    }
    expect(answered).toBe(36);
    await page.getByRole('link', { name: 'Et pour finir' }).tap();
    await page.getByLabel('Ce que je retiens').fill('Revenir au printemps');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Avant de rendre' }).tap();
    await page.getByText('Les 36 indicateurs ont tous une réponse.').waitFor();
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Votre réponse est prête' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const shown = await shownAnswer(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    const typed = Object.fromEntries(
      index.indicators.map(({ indicator }, at) => [indicator.id, levels[at % 4]]),
    );
    expect(
      Object.fromEntries(
        Object.entries(shown.response.ratings).map(([id, { level }]) => [id, level]),
      ),
    ).toEqual(typed);
    const fifth = the(index.objectives[4]?.objective.indicators[0]).id;
    expect(shown.response.ratings[fifth]?.comment).toBe('On en parle au marché');
    expect(shown.response.closing?.takeHome).toBe('Revenir au printemps');
    expect(shown.response.respondent).toMatchObject({ stance: 'member', college: 'citizen' });
    expect(await savedFile(page)).toEqual(shown);
    const first = takeIn(dossier, shown, '2026-11-21T18:00:00.000Z');
    if (!first.ok) throw new Error(first.error.kind);

    // A change of mind: corrected, handed in again, and still one voice.
    await page.getByRole('link', { name: 'Corriger ma réponse' }).tap();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Je ne sais pas' }).check();
    await page.goBack();
    await page.getByText('Vous avez changé quelque chose').waitFor();
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    const again = await shownAnswer(page);
    const second = takeIn(first.value.dossier, again, '2026-11-21T18:05:00.000Z');
    if (!second.ok) throw new Error(second.error.kind);
    expect(second.value.taken).toMatchObject({ kind: 'merged', changes: { ratings: ['a1'] } });
    expect(second.value.dossier.assessments[0]?.responses).toHaveLength(1);
  }, 180_000);

  it('ends after a few answers, and is told whether the answer has left', async () => {
    const hash = await linkOf(aPole(), await shippedIndex(), { stance: 'member', college: 'sse' });
    const { context, newTab } = await app.visit(phone);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route('**/config.json', (route) =>
      route.fulfill({ json: { publicAddress: 'https://boussole.example.org/' } }),
    );
    const page = await newTab(hash);
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await answerPage(page, 0);
    const undo = page.getByRole('button', { name: 'Annuler' });
    await undo.tap();
    await page.getByText('Annulé\u202f: une réponse.').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('{{');
    // From the list of objectives, past those that are left open.
    const list = page.getByRole('navigation', { name: 'Les objectifs' });
    await list.locator('summary').tap();
    await list.getByRole('link', { name: 'Et pour finir' }).tap();
    await page.getByRole('link', { name: 'Avant de rendre' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Avant de rendre' }).waitFor();
    expect(await undo.count()).toBe(0);
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    await page.getByText('Rien n’est encore parti').waitFor();
    expect(await undo.count()).toBe(0);
    await page.keyboard.press('Control+z');
    // Both ways are told of before the code.
    const afar = page.getByRole('button', { name: 'envoyez-lui le lien' });
    expect((await afar.boundingBox())?.y).toBeLessThan(400);
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await afar.tap();
    await page.getByRole('heading', { name: 'Ou bien' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');

    await saved(page);
    await page.goto(app.address);
    await page.getByText('prête, pas encore envoyée').waitFor();
    await page.getByRole('link', { name: /^Reprendre votre réponse/ }).tap();
    await page.getByRole('button', { name: 'Copier le lien' }).tap();
    await page.getByText('C’est transmis de votre côté').waitFor();
    await saved(page);
    await page.goto(app.address);
    await page.getByText('rendue le').waitFor();

    // What is changed and handed in again is here only, once more; a camera has read it, it is said.
    await page.getByRole('link', { name: /^Reprendre votre réponse/ }).tap();
    await page.getByRole('link', { name: 'Corriger ma réponse' }).tap();
    await page.getByRole('radio', { name: 'Bien ancré' }).last().check();
    await page.goto(`${page.url().split('?')[0]}?p=rendre`);
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    await page.getByText('Rien n’est encore parti').waitFor();
    await page.getByRole('button', { name: 'Le code a été lu' }).tap();
    await page.getByText('C’est transmis de votre côté').waitFor();
  }, 60_000);

  it('opens the invitation again and is asked whose answer it is', async () => {
    const hash = await linkOf(aPole(), await shippedIndex(), {
      stance: 'partner',
      college: 'company',
    });
    const { page, go } = await app.visit(phone);
    await go(hash);
    await page.getByText('Collège\u202f: Entreprise.').waitFor();
    const [, first = ''] = page.url().split('#');
    // The history keeps nothing of the invitation.
    await page.goBack();
    await expect.poll(() => page.url().split('#')[1]).toBe('/');
    await page.goForward();
    await expect.poll(() => page.url().split('#')[1]).toBe(first);
    // Nothing said yet: it is the same person who opens it again.
    await go(hash);
    await expect.poll(() => page.url().split('#')[1]).toBe(first);
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await saved(page);
    await go(hash);
    await page.getByRole('heading', { name: 'Une réponse est déjà commencée ici' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Répondre pour une autre personne' }).tap();
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await indicatorAt(page, 0).waitFor();
    expect(await indicatorAt(page, 0).getByRole('radio', { checked: true }).count()).toBe(0);
    const [, second = ''] = page.url().split('#');
    expect(second).not.toContain(first);
    await go(hash);
    await page.getByRole('button', { name: 'Continuer cette réponse' }).tap();
    await page.getByRole('button', { name: 'Continuer' }).tap();
    await expect
      .poll(() => indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).isChecked())
      .toBe(true);
    // Deleted on the first screen, and taken back.
    await go('#/');
    const resume = page.getByRole('link', { name: /^Reprendre votre réponse/ });
    await expect.poll(() => resume.count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Supprimer la réponse/ })
      .first()
      .tap();
    await expect.poll(() => resume.count()).toBe(1);
    await page.getByRole('button', { name: 'Annuler la suppression' }).tap();
    await expect.poll(() => resume.count()).toBe(2);
  }, 120_000);

  it('is told that the words of the questions are not those of the invitation, and answers all the same', async () => {
    const other = { id: 'ptce', version: '2014', sha256: '0'.repeat(64) };
    const { page, go } = await app.visit(phone);
    const index = await shippedIndex();
    await go(await linkOf(aPole(other), index, { stance: 'member', college: 'sse' }));
    await page.getByText('Le référentiel a été retouché depuis cette invitation').waitFor();
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await indicatorAt(page, 0).waitFor();

    const { page: another, go: goThere } = await app.visit(phone);
    await goThere(await linkOf(aPole(), index, { stance: 'member', college: 'sse' }));
    await another.getByRole('button', { name: 'Commencer' }).waitFor();
    await another.waitForTimeout(1500);
    expect(await another.getByText('a été retouché').count()).toBe(0);
  });

  it('is told in words that a link is damaged, and by which file an invitation can come', async () => {
    const index = indexReferential(aReferential());
    const dossier = {
      ...aPole({ id: 'test', version: '1' }),
      referentials: { 'test-1': { ...aReferential() } },
      pole: { name: 'Pôle du Val', territory: 'La vallée', contact: 'Claire' },
    };
    const choice: InvitationChoice = {
      stance: 'peer',
      profile: ['territory'],
      evidence: { a1: 'Le tableau du local' },
    };
    const hash = await linkOf(dossier, index, choice);
    const { page, go } = await app.visit(phone);
    await go(hash.slice(0, 200));
    await page.getByRole('alert').filter({ hasText: 'incomplet ou abîmé' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await go('#/');
    const invitation = invitationOf(dossier, the(dossier.assessments[0]), index, choice);
    expect(readInvitation(JSON.stringify(invitation)).ok).toBe(true);
    await openText(page, 'invitation.ptce.json', JSON.stringify(invitation));
    // A peer sees what came along: the profile that was ticked, the evidence beside its indicator.
    await page.getByText('Le pôle en quelques mots').tap();
    await page.getByText('La vallée', { exact: true }).waitFor();
    await page.getByLabel('De quel pôle venez-vous').fill('Pôle Sud');
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await page.getByText('Le tableau du local').waitFor();
    await indicatorAt(page, 0).getByRole('radio', { name: 'Niveau 2' }).check();
    await page.goto(`${page.url().split('?')[0]}?p=rendre`);
    await page.getByText('4 indicateurs sur 5').waitFor();
    await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
    const sent = await savedFile(page);
    expect(sent.response.respondent).toMatchObject({ stance: 'peer', pole: 'Pôle Sud' });
    expect(await shownAnswer(page)).toEqual(sent);

    // A referential that is neither here nor in the invitation.
    await go(await linkOf(aPole({ id: 'autre', version: '9' }), index, { stance: 'member' }));
    await page.getByRole('alert').filter({ hasText: 'autre-9' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // An answer's file on a device that does not have its dossier.
    await go('#/');
    await openText(page, 'reponse.ptce.json', JSON.stringify(sent));
    await page.getByRole('alert').filter({ hasText: 'n’est pas sur cet appareil' }).waitFor();

    // And on the one that has it.
    const animator = await app.visit();
    await openText(animator.page, 'pole.ptce.json', writeDossier(dossier));
    await animator.page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => animator.page.url()).toContain('/synthese');
    await animator.go('#/');
    await openText(animator.page, 'reponse.ptce.json', JSON.stringify(sent));
    await expect.poll(() => animator.page.url()).toContain('/collecte');
    await saved(animator.page);
    const copy = await savedCopy(animator.page);
    expect(copy.dossier.assessments[0]?.responses).toMatchObject([{ id: sent.response.id }]);
  }, 120_000);

  it('without a network, once loaded, hands in a link that any app can send', async () => {
    const hash = await linkOf(aPole(), await shippedIndex(), { stance: 'member', college: 'sse' });
    const { context, newTab } = await app.visit({ ...phone, reducedMotion: 'no-preference' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route('**/config.json', (route) =>
      route.fulfill({ json: { publicAddress: 'https://boussole.example.org/' } }),
    );
    await context.addInitScript(() => {
      Object.assign(navigator, {
        share: async (shared: ShareData) => {
          document.documentElement.dataset['shared'] = shared.url;
        },
      });
    });
    const page = await newTab(hash);
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Commencer' }).tap();
    await answerPage(page, 0);
    const answer = page.url().split('?')[0];
    const handIn = async () => {
      await page.goto(`${answer}?p=rendre`);
      await page.getByRole('button', { name: 'Rendre ma réponse' }).tap();
      await page.getByRole('heading', { level: 1, name: 'Votre réponse est prête' }).waitFor();
    };
    await handIn();
    // Short enough: one code, which is the link.
    const code = page.locator('svg.qr-code:visible');
    await code.waitFor();
    const link = await textOf(code);
    const [address = '', payload = ''] = link.split('#/r/');
    expect(address).toBe('https://boussole.example.org/');
    const unpacked = await unpackPayload(payload);
    if (!unpacked.ok) throw new Error(unpacked.error.kind);
    expect(fileIn(unpacked.value).response.ratings['a1']?.level).toBe('not-started');
    await page.getByRole('button', { name: 'Copier le lien' }).tap();
    await page.getByText('Lien copié').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await page.getByRole('button', { name: 'Partager le lien' }).tap();
    await page.getByText('Lien partagé').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['shared'])).toBe(link);

    // With much to say it takes several, which turn by themselves until they are stopped.
    await page.getByRole('link', { name: 'Corriger ma réponse' }).tap();
    const words = Array.from({ length: 400 }, (_, at) => ((at * 7919) % 46_656).toString(36));
    await page
      .getByLabel(/^Un mot pour expliquer/)
      .first()
      .fill(words.join(' '));
    await saved(page);
    await handIn();
    const place = page.getByText(/^Code \d sur \d$/);
    await place.waitFor();
    const before = await place.textContent();
    await expect.poll(() => place.textContent(), { timeout: 10_000 }).not.toBe(before);
    await page.getByRole('button', { name: 'Pause' }).tap();
    const shown = await shownAnswer(page);
    const comments = Object.values(shown.response.ratings).map(({ comment }) => comment);
    expect(comments).toContain(words.join(' '));
    await context.setOffline(false);
    // Chromium asks for the page's icon again, whatever the network.
    for (const complaint of app.takeComplaints()) {
      expect(complaint).toContain('ERR_INTERNET_DISCONNECTED');
    }
  }, 120_000);

  it('sees agreed levels in the second round, and answers from the keyboard in the dark', async () => {
    const dossier = aPole();
    const assessment = the(dossier.assessments[0]);
    assessment.names = 'named';
    assessment.agreements = { a1: { level: 'emerging' }, a2: { level: null } };
    const hash = await linkOf(dossier, await shippedIndex(), {
      stance: 'peer',
      round: 2,
      agreedLevels: true,
    });
    const { page, go } = await app.visit({ colorScheme: 'dark' });
    await go(hash);
    await page.getByLabel('De quel pôle venez-vous').pressSequentially('Pôle Sud');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Awa Diop');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Commencer' }).press('Enter');
    await page.getByText('Le pôle s’est accordé sur').waitFor();
    await page.getByText('Le pôle en a discuté sans tomber d’accord.').waitFor();
    await indicatorAt(page, 0).getByRole('radio').first().focus();
    await page.keyboard.press('Digit2');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('n');
    const chosen = () => page.getByRole('radio', { checked: true }).count();
    await expect.poll(chosen).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(chosen).toBe(1);
    await page.getByRole('button', { name: 'Rétablir' }).press('Enter');
    await expect.poll(chosen).toBe(2);
    await page.goto(`${page.url().split('?')[0]}?p=rendre`);
    await page.getByRole('button', { name: 'Rendre ma réponse' }).press('Enter');
    const sent = await savedFile(page);
    expect(sent.response).toMatchObject({
      round: 2,
      respondent: { stance: 'peer', pole: 'Pôle Sud', name: 'Awa Diop' },
      ratings: { a1: { level: 'developing' }, a2: { level: 'not-applicable' } },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 120_000);
});
