import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { travelIn } from '#core/exchangeLink.ts';
import { unpackPayload } from '#io/payload.ts';
import { readQr } from '#io/qrReading.ts';
import { type App, accessibilityFaults, dossierId, openExample, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, savedCopy, startDiagnosis } from './steps.ts';

const address = 'https://boussole.example/';

/** A visit to an app that is told of an address that phones can open. */
async function hostedVisit(app: App, options = {}) {
  const visit = await app.visit(options);
  await visit.context.route('**/config.json', (route) =>
    route.fulfill({ json: { publicAddress: address } }),
  );
  return visit;
}

async function prepare(page: Page): Promise<void> {
  const id = dossierId(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/dossier/${id}/preparer`);
  await page.getByRole('heading', { level: 2, name: /À plusieurs/ }).waitFor();
}

/** What a phone’s camera reads in the code that is shown largest. */
async function scanned(page: Page): Promise<string | null> {
  const code = page.getByRole('dialog').getByRole('img', { name: /^Code de l’invitation/ });
  const [box, path] = await Promise.all([
    code.getAttribute('viewBox'),
    code.locator('path').getAttribute('d'),
  ]);
  const [from = 0, , whole = 0] = (box ?? '').split(' ').map(Number);
  const scale = 6;
  const side = whole * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of (path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const left = (Number(x) - from) * scale;
    const top = (Number(y) - from) * scale;
    for (let row = top; row < top + scale; row += 1) {
      for (let at = left; at < left + Number(length) * scale; at += 1) {
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
      }
    }
  }
  return readQr({ width: side, height: side, data });
}

async function invitationIn(link: string): Promise<Record<string, unknown>> {
  const travel = travelIn(link);
  if (travel?.kind !== 'invitation') throw new Error(`no invitation in ${link}`);
  const json = await unpackPayload(travel.payload);
  if (!json.ok) throw new Error(json.error.kind);
  return JSON.parse(json.value);
}

describe('an animator a week before the workshop', () => {
  const app = useApp();

  it('settles it, and finds all of it in the saved copy and after coming back', async () => {
    const { page } = await hostedVisit(app);
    await startDiagnosis(page, 'Pôle des Trois Vallées');
    await prepare(page);
    await page.getByRole('textbox', { name: 'Entreprises' }).fill('6');
    await page.getByRole('textbox', { name: 'Habitants' }).fill('8');
    await page.getByRole('radio', { name: /^Toutes ensemble/ }).check();
    await page.getByRole('radio', { name: /^Rien/ }).check();
    await page.getByLabel('Durée de la réunion').selectOption({ label: '3 h' });
    await page.getByLabel(/^Début/).fill('18:30');
    await page.getByText('Choisir, objectif par objectif').click();
    await page.getByRole('checkbox', { name: 'Ancrage territorial' }).uncheck();
    await page.getByText('32 indicateurs sur 36 sont posés.').waitFor();
    const agenda = page.getByRole('table', { name: 'L’ordre du jour' }).first();
    await agenda.getByRole('row', { name: /^18 h 30 Accueil/ }).waitFor();
    await agenda.getByRole('row', { name: /^21 h 30 Fin/ }).waitFor();
    await saved(page);
    await page.reload();
    await agenda.getByRole('row', { name: /^18 h 30 Accueil/ }).waitFor();
    const { dossier } = await savedCopy(page);
    const [assessment] = dossier.assessments;
    expect(assessment).toMatchObject({
      names: 'anonymous',
      expected: { company: 6, citizen: 8 },
      revealedAt: null,
      meeting: { minutes: 180, start: '18:30', rating: 'here' },
    });
    expect(assessment?.indicators).toHaveLength(32);
  });

  it('shows the whole room a code that phones read: the link, with nothing but the questions', async () => {
    const { page, context } = await hostedVisit(app);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await startDiagnosis(page, 'Pôle des Trois Vallées');
    await prepare(page);
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Lien copié').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${address}#/i/1`)).toBe(true);
    const opener = page.getByRole('button', { name: 'Montrer en plein écran' });
    await opener.press('Enter');
    const projected = page.getByRole('dialog', { name: 'Pôle des Trois Vallées' });
    await projected.getByText('environ 35 minutes').waitFor();
    expect(await scanned(page)).toBe(link);
    expect(await accessibilityFaults(page)).toEqual([]);
    await projected.getByRole('button', { name: 'Fermer' }).click();
    await projected.waitFor({ state: 'hidden' });
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
    const invitation = await invitationIn(link);
    expect(invitation).toMatchObject({
      format: 'ptce-invitation',
      dossierId: dossierId(page),
      poleName: 'Pôle des Trois Vallées',
      stance: 'member',
      college: null,
      context: { evidence: {} },
    });
    // The file says the same.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer l’invitation' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^invitation-pole-des-trois-vallees-\d{4}-\d\d-\d\d-membre-du-pole\.ptce\.json$/,
    );
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(invitation);
  });

  it('sends a peer the profile that was ticked, and not a word more', async () => {
    const { page } = await hostedVisit(app);
    await openExample(page);
    await prepare(page);
    await page.getByRole('radio', { name: 'Pair d’un autre pôle' }).check();
    await page.getByText('Joindre des repères à l’invitation').click();
    await page.getByRole('button', { name: 'Tout cocher, sauf le contact' }).click();
    const field = page.getByLabel('Lien de l’invitation');
    await expect
      .poll(async () =>
        Object.keys((await invitationIn(await field.inputValue()))['context'] ?? {}),
      )
      .toContain('pole');
    const text = JSON.stringify(await invitationIn(await field.inputValue()));
    expect(text).toContain('légumerie');
    const { dossier } = await savedCopy(page);
    expect(text).not.toContain(dossier.pole.contact);
    for (const { responses } of dossier.assessments) {
      for (const { respondent, ratings } of responses) {
        if (respondent.name) expect(text).not.toContain(respondent.name);
        for (const { comment } of Object.values(ratings)) {
          if (comment) expect(text).not.toContain(comment);
        }
      }
    }
  });

  it('learns in time that phones cannot open the app as it is installed, and what to do instead', async () => {
    const { page } = await app.visit();
    await startDiagnosis(page, 'Pôle sans adresse');
    await prepare(page);
    await page.getByText('Les téléphones ne peuvent pas ouvrir la Boussole').waitFor();
    await page.getByText('passé de main en main').waitFor();
    expect(await page.getByRole('button', { name: 'Montrer en plein écran' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Enregistrer l’invitation' }).waitFor();
  });

  it('prints the agenda, the invitation and, where peers are asked, their charter, and nothing of the app around them', async () => {
    const { page } = await hostedVisit(app);
    await openExample(page);
    await prepare(page);
    await page.getByRole('article').getByRole('img').waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('Votre regard compte');
    expect(shown).toContain('On convient du reste');
    expect(shown).toContain('Charte des pairs');
    expect(shown).not.toMatch(/Préparer|Qui invitez-vous|Copier le lien/);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  });
});

describe.each(['light', 'dark'] as const)('the workshop’s preparation in the %s theme', (theme) => {
  const app = useApp();

  it('with everything open has no fault of accessibility, and stays within 320 px', async () => {
    const { page } = await hostedVisit(app, {
      colorScheme: theme,
      viewport: { width: 320, height: 700 },
    });
    await openExample(page);
    await prepare(page);
    await page
      .getByRole('img', { name: /^Code de l’invitation/ })
      .first()
      .waitFor();
    for (const summary of await page.locator('.workshop summary').all()) await summary.click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
});
