import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { accessibilityFaults, openFiles, saved, useApp, type Visit } from './app.ts';
import { expectNoSidewaysScroll, indicatorAt, savedCopy, watchDisabled } from './steps.ts';

const id = '3d6f0a52-8c1b-4f0e-9b57-6a1c2d3e4f50';
const long = '2026-01-05T09:00:00.000Z';

/** One dossier, from which two animators go on apart. */
const begun = {
  format: 'ptce-dossier',
  formatVersion: 1,
  id,
  createdAt: long,
  updatedAt: long,
  pole: { name: 'Pôle des deux rives', territory: 'La rive gauche', updatedAt: long },
  assessments: [
    {
      id: 'b1d2c3e4-0a1b-4c2d-8e3f-405162738495',
      title: 'Autodiagnostic 2026',
      date: '2026-01-05',
      updatedAt: long,
      referential: { id: 'ptce', version: '2014' },
      responses: [],
      agreements: {
        a2: { level: 'emerging', rationale: 'Un lieu prêté, à la saison', updatedAt: long },
      },
    },
  ],
};

let folder: string;
async function write(name: string, dossier: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(dossier));
  return path;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** A dossier without the lines that say when which copy was merged: those tell of each device. */
function told({ history, updatedAt: _updatedAt, ...dossier }: Dossier): string {
  return canonicalJson({ ...dossier, history: history.filter(({ act }) => act !== 'merged') });
}

async function open(visit: Visit, path: string): Promise<void> {
  await visit.go('#/');
  await openFiles(visit.page, [path]);
}

/** Looks at what a copy brings, and merges it. */
async function merge(visit: Visit, path: string): Promise<void> {
  await open(visit, path);
  await heading(visit.page, 'Fusionner avec le dossier de cet appareil').waitFor();
  await visit.page.getByRole('button', { name: 'Fusionner' }).click();
  await heading(visit.page, 'Historique').waitFor();
}

describe('two animators with a copy each', () => {
  const app = useApp();
  let start: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boussole-'));
    start = await write('debut.ptce.json', begun);
  });

  /** Two devices that went on from the same file: one renamed the territory, the other rated. */
  async function apart() {
    const here = await app.visit();
    await open(here, start);
    await heading(here.page, 'Là où nous en sommes').waitFor();
    await here.go(`#/dossier/${id}/pole`);
    await here.page.getByRole('textbox', { name: 'Territoire' }).fill('Les deux rives');
    await saved(here.page);
    const other = await app.visit();
    await open(other, start);
    await heading(other.page, 'Là où nous en sommes').waitFor();
    await other.go(`#/dossier/${id}/questionnaire`);
    await indicatorAt(other.page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
    await saved(other.page);
    return {
      here,
      other,
      fromHere: await savedCopy(here.page),
      fromOther: await savedCopy(other.page),
    };
  }

  it('read what the other’s brings, merge in either order, and stand at the same', async () => {
    const { here, other, fromHere, fromOther } = await apart();
    await open(here, await write('copie.ptce.json', fromOther.dossier));
    await heading(here.page, 'Fusionner avec le dossier de cet appareil').waitFor();
    await here.page.getByText('Une réponse nouvelle').waitFor();
    expect(await here.page.getByText('Profil du pôle changé').count()).toBe(0);
    expect(await accessibilityFaults(here.page)).toEqual([]);
    // Nothing is done until one says so: the way leads on and back.
    expect((await savedCopy(here.page)).dossier).toEqual(fromHere.dossier);
    await here.page.getByRole('button', { name: 'Fusionner' }).click();
    await here.page.getByText('La fusion est faite.').waitFor();
    expect(
      await here.page.evaluate(() => document.activeElement?.textContent),
      'the focus is on the heading',
    ).toBe('Historique');
    await here.page.getByRole('list').getByText('Fusion avec une autre copie').waitFor();

    await merge(other, await write('retour.ptce.json', fromHere.dossier));
    const [a, b] = [await savedCopy(here.page), await savedCopy(other.page)];
    expect(a.dossier.pole.territory).toBe('Les deux rives');
    expect(a.dossier.assessments[0]?.responses[0]?.ratings['a1']?.level).toBe('established');
    expect(told(b.dossier)).toBe(told(a.dossier));

    // What the other knows is all that is here, and more: from now on both are the same to the byte.
    const third = await app.visit();
    await open(third, start);
    await heading(third.page, 'Là où nous en sommes').waitFor();
    await merge(third, await write('suite.ptce.json', a.dossier));
    expect(canonicalJson((await savedCopy(third.page)).dossier)).toBe(canonicalJson(a.dossier));
  });

  it('undo the merge, here and with the keys, in a second tab too; and find nothing new the second time', async () => {
    const { here, fromHere, fromOther } = await apart();
    const copy = await write('copie.ptce.json', fromOther.dossier);
    const tab = await here.newTab(`#/dossier/${id}/questionnaire`);
    const level = indicatorAt(tab, 0).getByRole('radio', { name: 'Bien ancré' });
    await level.waitFor();
    expect(await level.isChecked()).toBe(false);
    await here.page.bringToFront();
    await merge(here, copy);
    await expect.poll(() => level.isChecked()).toBe(true);
    await here.page.getByRole('button', { name: 'Annuler la fusion' }).click();
    await here.page.getByText('La fusion est annulée').waitFor();
    await expect.poll(() => level.isChecked()).toBe(false);
    expect((await savedCopy(here.page)).dossier).toEqual(fromHere.dossier);
    await here.page.keyboard.press('Control+y');
    await here.page.getByText('La fusion est faite.').waitFor();
    await here.page.keyboard.press('Control+z');
    await here.page.getByText('La fusion est annulée').waitFor();

    await merge(here, copy);
    await saved(here.page);
    const before = (await savedCopy(here.page)).dossier;
    await open(here, copy);
    await here.page.getByText('Rien de nouveau dans ce fichier.').waitFor();
    expect(await here.page.getByRole('button', { name: 'Fusionner' }).count()).toBe(0);
    await here.page.getByRole('button', { name: 'Ne rien faire' }).click();
    await heading(here.page, 'Historique').waitFor();
    expect((await savedCopy(here.page)).dossier).toEqual(before);
  });

  it('say something else of one thing: the later stays, the former is read and taken up again', async () => {
    const visit = await app.visit();
    await open(visit, start);
    await heading(visit.page, 'Là où nous en sommes').waitFor();
    const [assessment] = begun.assessments;
    const later = {
      ...begun,
      assessments: [
        {
          ...assessment,
          agreements: {
            a2: {
              level: 'developing',
              rationale: 'Un bail de trois ans',
              updatedAt: '2026-02-01T09:00:00.000Z',
            },
          },
        },
      ],
    };
    const { page } = visit;
    await open(visit, await write('plus-tard.ptce.json', later));
    const line = page.getByRole('listitem').filter({ hasText: 'Disposer d’un lieu' }).last();
    await line.getByText('En développement').waitFor();
    expect(await line.textContent()).toMatch(/En émergence.*devient.*En développement/);
    expect(await line.textContent()).toContain('le texte d’ici cède la place, il est gardé');
    await page.getByRole('button', { name: 'Fusionner' }).click();
    const gone = page.getByRole('region', { name: 'Textes qui ont cédé la place' });
    await gone.getByText('Un lieu prêté, à la saison').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    await gone.getByRole('button', { name: /^Reprendre ce texte/ }).press('Enter');
    await gone.getByText('Un bail de trois ans').waitFor();
    const agreed = (await savedCopy(page)).dossier.assessments[0]?.agreements['a2'];
    expect(agreed).toMatchObject({ level: 'emerging', rationale: 'Un lieu prêté, à la saison' });
  });

  it('keep a point, look at what going back to it would change, go back, and undo that', async () => {
    const visit = await app.visit();
    const { page } = visit;
    await open(visit, start);
    await heading(page, 'Là où nous en sommes').waitFor();
    await page.getByRole('link', { name: 'Historique' }).click();
    await heading(page, 'Historique').waitFor();
    await page.getByLabel('Votre nom dans l’historique').fill('Awa');
    await page.getByLabel('Nom du point').fill('Avant la plénière');
    await page.getByRole('button', { name: 'Garder un point maintenant' }).click();
    await page.getByText('Le point est gardé.').waitFor();

    await visit.go(`#/dossier/${id}/pole`);
    await page.getByRole('textbox', { name: 'Territoire' }).fill('Tout le val');
    await saved(page);
    const changed = (await savedCopy(page)).dossier;
    await visit.go(`#/dossier/${id}/historique`);
    await page.getByRole('listitem').filter({ hasText: 'Profil du pôle complété' }).waitFor();
    expect(
      await page.getByRole('listitem').filter({ hasText: 'Profil du pôle' }).textContent(),
    ).toContain('Awa');
    await page
      .getByRole('button', { name: /^Voir ce qui changerait.*Avant la plénière/ })
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Revenir au/ });
    await dialog.getByText('Profil du pôle changé').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Voir ce qui changerait');
    expect((await savedCopy(page)).dossier).toEqual(changed);

    await page.getByRole('button', { name: /Avant la plénière/ }).click();
    const disabled = await watchDisabled(page);
    await page.getByRole('button', { name: 'Revenir à ce point' }).press('Enter');
    await page.getByText('Le dossier est revenu au').waitFor();
    expect(await disabled()).toEqual([]);
    await expect.poll(focused).toBe('Points où revenir');
    const back = (await savedCopy(page)).dossier;
    expect(back.pole.territory).toBe('La rive gauche');
    expect(JSON.stringify(back.pole.earlier)).toContain('Tout le val');
    await page.getByRole('button', { name: 'Annuler le retour' }).click();
    await page.getByText('Le retour est annulé').waitFor();
    expect((await savedCopy(page)).dossier).toEqual(changed);
  });

  it('open several files at once: each copy waits under its name until it is looked at', async () => {
    const { here, fromOther } = await apart();
    const twin = {
      ...begun,
      id: '11111111-2222-4333-8444-555555555555',
      pole: { name: 'Le jumeau' },
    };
    await here.go('#/');
    await openFiles(here.page, [
      await write('jumeau.ptce.json', twin),
      await write('copie.ptce.json', fromOther.dossier),
    ]);
    await here.page.getByRole('link', { name: 'Le jumeau', exact: true }).waitFor();
    await here.page.getByRole('link', { name: 'Voir ce que « copie.ptce.json » apporte' }).click();
    await here.page.getByText('Une réponse nouvelle').waitFor();
    // The way back leads back, and does not lead here again by itself.
    await here.page.goBack();
    await here.page.getByRole('link', { name: 'Le jumeau', exact: true }).waitFor();
    await here.page.goForward();
    await here.page.getByRole('button', { name: 'Ouvrir à part, comme une copie' }).click();
    await heading(here.page, 'Là où nous en sommes').waitFor();
    expect((await savedCopy(here.page)).dossier.id).not.toBe(id);
  });
});
