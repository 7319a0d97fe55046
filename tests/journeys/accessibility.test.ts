import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { readReferential } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import { packPayload } from '#io/payload.ts';
import { aDossier, anAssessment } from '../fixtures/builders.ts';
import { accessibilityFaults, dossierId, openExample, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, startDiagnosis } from './steps.ts';

const themes = ['light', 'dark'] as const;
const screens = ['pole', 'preparer', 'questionnaire', 'synthese', 'rapport', 'historique'];

describe.each(themes)('axe, in the %s theme', (theme) => {
  const app = useApp();

  async function expectSound(page: Page, place: string): Promise<void> {
    expect(await accessibilityFaults(page), place).toEqual([]);
  }

  it('finds nothing on any screen, in French and in English', async () => {
    const { page, go } = await app.visit({ colorScheme: theme });
    await startDiagnosis(page, 'Pôle accessible');
    await indicatorAt(page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    const ids = [dossierId(page)];
    await go('#/');
    await openExample(page);
    ids.push(dossierId(page));
    for (const language of ['fr', 'en']) {
      for (const id of ids) {
        for (const screen of screens) {
          await go(`#/dossier/${id}/${screen}`);
          await expect
            .poll(() => page.locator('[aria-current="page"]').getAttribute('href'))
            .toContain(`${id}/${screen}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await expectSound(page, `${language} ${screen}`);
        }
      }
      for (const hash of ['#/', '#/a-propos', '#/nulle-part']) {
        await go(hash);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectSound(page, `${language} ${hash}`);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      if (language === 'fr') await page.getByRole('button', { name: 'English' }).click();
    }
  });

  it('finds nothing where something is refused or asked', async () => {
    const { page } = await app.visit({ colorScheme: theme });
    await page.getByRole('button', { name: 'Commencer un diagnostic' }).click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('rien') });
    await page.getByRole('alert').filter({ hasText: 'a.json' }).waitFor();
    await expectSound(page, 'refusals');
  });
});

/** Screens of the workshop and of the book, with what their addresses may name. */
const workshop = [
  'collecte',
  'regards?i=a1',
  'accord',
  'accord?e=lecture',
  'accord?i=a1',
  'accord?e=accords',
  'accord?i=a1&v=animateur',
];
/** The evaluation sheets have a journey of their own. */
const book = ['', '/glossaire', '/evolutions', '/livret', '/atelier'];

/** The hash of the link that invites a peer to answer four indicators. */
async function invitationLink(): Promise<string> {
  const read = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!read.ok) throw new Error(read.error.kind);
  const indicators = read.value.goals[0]?.objectives[0]?.indicators.map(({ id }) => id) ?? [];
  const referential = { id: 'ptce', version: '2014' };
  const assessment = anAssessment({ referential, indicators });
  const choice: InvitationChoice = {
    stance: 'peer',
    profile: ['territory'],
    evidence: { a1: 'Le plan affiché' },
  };
  const index = indexReferential(read.value);
  const dossier = aDossier([assessment], { pole: { name: 'Pôle du Val', territory: 'La vallée' } });
  const packed = await packPayload(
    JSON.stringify(invitationOf(dossier, assessment, index, choice)),
  );
  if (!packed.ok) throw new Error(packed.error.kind);
  return `#/i/${packed.value}`;
}

// Each screen once in each theme, in one language in the one and in the other in the other.
describe.each([
  ['light', 'fr'],
  ['dark', 'en'],
] as const)('axe, in the %s theme and in one language (%s)', (theme, language) => {
  const app = useApp();

  async function speak(page: Page): Promise<void> {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
  }

  it('finds nothing in the workshop', async () => {
    const { page, go } = await app.visit({ colorScheme: theme });
    await openExample(page);
    const id = dossierId(page);
    await speak(page);
    for (const screen of workshop) {
      await go(`#/dossier/${id}/${screen}`);
      await shown(page, screen);
      expect(await accessibilityFaults(page), screen).toEqual([]);
    }
    await go(`#/dossier/${id}/rapport`);
    await page.getByRole('button', { name: /^(Partager une copie|Share a copy)$/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await accessibilityFaults(page), 'a copy to share').toEqual([]);
  }, 120_000);

  it('finds nothing in the book', async () => {
    const { page, go } = await app.visit({ colorScheme: theme });
    await speak(page);
    for (const view of book) {
      await go(`#/referentiel${view}`);
      await shown(page, `referentiel${view}`);
      expect(await accessibilityFaults(page), view).toEqual([]);
    }
  }, 120_000);

  it('finds nothing where somebody answers on a phone', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: theme };
    const { page, go } = await app.visit(phone);
    await speak(page);
    await go(await invitationLink());
    const start = page.getByRole('button', { name: /^(Commencer|Begin)$/ });
    await start.waitFor();
    expect(await accessibilityFaults(page), 'first page').toEqual([]);
    await page.getByLabel(/^(De quel pôle venez-vous|Which pole)/).fill('Pôle Sud');
    await start.click();
    await indicatorAt(page, 0).waitFor();
    expect(await accessibilityFaults(page), 'questions').toEqual([]);
    const address = page.url().split('?')[0];
    await page.goto(`${address}?p=mots`);
    await page.getByRole('textbox').first().waitFor();
    expect(await accessibilityFaults(page), 'closing').toEqual([]);
    await page.goto(`${address}?p=rendre`);
    await page.getByRole('button', { name: /^(Rendre ma réponse|Hand in my answer)$/ }).click();
    await page.locator('svg.qr-code').waitFor();
    expect(await accessibilityFaults(page), 'handed in').toEqual([]);
  });
});

/** Waits until the address that was typed is what is shown. */
async function shown(page: Page, address: string): Promise<void> {
  await expect.poll(() => page.url()).toContain(address);
  await expect.poll(() => page.locator('.progress.busy').count()).toBe(0);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('at 320 px and at 200 % zoom', () => {
  const app = useApp();

  it('nothing is lost sideways on any screen', async () => {
    const { page, go } = await app.visit({ viewport: { width: 320, height: 640 } });
    await expectNoSidewaysScroll(page);
    await openExample(page);
    const id = dossierId(page);
    for (const screen of screens) {
      await go(`#/dossier/${id}/${screen}`);
      await expect
        .poll(() => page.locator('[aria-current="page"]').getAttribute('href'))
        .toContain(`${id}/${screen}`);
      await expectNoSidewaysScroll(page);
    }
  });
});
