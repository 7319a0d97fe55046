import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, openFiles, saved, useApp } from './app.ts';
import { expectNoSidewaysScroll, indicatorsOn, savedCopy, tableRow } from './steps.ts';

const levels = ['not-started', 'emerging', 'developing', 'established'];
const indicators = [...'abcdefghi'].flatMap((objective) =>
  [1, 2, 3].map((place) => `${objective}${place}`),
);

/** A diagnosis of the 27 by one voice: each objective at the same level, shifted from one to the next. */
function diagnosis(year: number, shift: number) {
  return {
    id: `y${year}`,
    title: `Autodiagnostic ${year}`,
    date: `${year}-06-01`,
    referential: { id: 'ptce', version: '2012' },
    responses: [
      {
        id: `voice-${year}`,
        respondent: { stance: 'facilitator' },
        ratings: Object.fromEntries(
          indicators.map((id, at) => [
            id,
            { level: levels[(Math.floor(at / 3) + shift) % 4], comment: `${id} en ${year}` },
          ]),
        ),
      },
    ],
  };
}

async function poleOf27(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'boussole-')), 'deux-rives.ptce.json');
  const dossier = {
    format: 'ptce-dossier',
    formatVersion: 1,
    id: 'deux-rives',
    pole: { name: 'Pôle des Deux Rives' },
    assessments: [diagnosis(2024, 0), diagnosis(2026, 1)],
  };
  await writeFile(path, JSON.stringify(dossier));
  return path;
}

async function look(page: Page, indicatorCount: number): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^Voir ce qui changerait.*${indicatorCount} indic`) })
    .click();
}

async function prepare(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Les étapes du dossier' })
    .getByRole('link', { name: 'Préparer' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Préparer' }).waitFor();
}

async function heads(page: Page): Promise<string[]> {
  return await page
    .getByRole('table', { name: 'Positions par objectif', exact: true })
    .getByRole('columnheader')
    .allTextContents();
}

describe('a pole that rated the 27', () => {
  const app = useApp();

  it('moves to the 36, answers a new one, and sees both years on one radar', async () => {
    const { page } = await app.visit();
    await openFiles(page, [await poleOf27()]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    const before = await tableRow(page, 'Positions par objectif', 'Ancrage territorial');
    expect(before).toEqual(['1,0', '0,0']);
    const { dossier: first } = await savedCopy(page);

    await prepare(page);
    await look(page, 36);
    const figures = page.locator('.move-counts');
    await page.getByText('27 repris').waitFor();
    expect(await figures.locator('span').allTextContents()).toEqual([
      '27 repris',
      '9 nouveaux',
      '0 à relire',
    ]);
    await page.getByText('Nouveaux (9)').click();
    await page.getByText('Dessiner un territoire vécu').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Passer à 36 indicateurs' }).click();
    await page.getByText('Rien n’est à relire.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ce diagnostic a changé de version');
    expect(await page.getByRole('radio', { name: /36 indicateurs/ }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await saved(page);

    // The questionnaire opens where something is still to be answered: the fourth of the first objective.
    await page.getByRole('link', { name: 'Reprendre le questionnaire' }).click();
    await page.getByText('Encore 9 indicateurs').first().waitFor();
    const groups = page.getByRole('radiogroup');
    expect(await indicatorsOn(page)).toBe(4);
    await groups.nth(3).getByRole('radio', { name: 'Bien ancré' }).check();
    await page.getByText('Encore 8 indicateurs').first().waitFor();

    await page.getByRole('link', { name: 'Synthèse', exact: true }).click();
    await page.getByRole('img', { name: /^Radar/ }).waitFor();
    expect(await heads(page)).toEqual(['Objectif', 'Regards du pôle', '2024']);
    // Three at 1 and the new one at 3; 2024 speaks of its own three.
    expect(await tableRow(page, 'Positions par objectif', 'Ancrage territorial')).toEqual([
      '1,5',
      '0,0',
    ]);
    await page.getByText('28 indicateurs placés sur 36').waitFor();

    await page.reload();
    await page.getByRole('img', { name: /^Radar/ }).waitFor();
    const { dossier: after } = await savedCopy(page);
    expect(after.assessments.map(({ id, archived }) => [id, archived]).slice(0, 2)).toEqual([
      ['y2024', false],
      ['y2026', false],
    ]);
    const archive = after.assessments[2];
    expect(archive).toMatchObject({ archived: true, referential: { version: '2012' } });
    expect(archive?.responses[0]?.ratings).toEqual(first.assessments[1]?.responses[0]?.ratings);
  });

  it('takes a move back with undo, and goes from the 36 to the 27 as well', async () => {
    const { page } = await app.visit();
    await openFiles(page, [await poleOf27()]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await prepare(page);
    const { dossier: first } = await savedCopy(page);
    await look(page, 36);
    await page.getByRole('button', { name: 'Passer à 36 indicateurs' }).click();
    await page.getByText('Rien n’est à relire.').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('Rien n’est à relire.').waitFor({ state: 'detached' });
    expect(await page.getByRole('radio', { name: /27 indicateurs/ }).isChecked()).toBe(true);
    await saved(page);
    const { dossier: undone } = await savedCopy(page);
    expect(undone.assessments).toEqual(first.assessments);
    await page.getByRole('button', { name: 'Rétablir' }).click();
    await page.getByText('Rien n’est à relire.').waitFor();

    await page.getByRole('link', { name: 'Reprendre le questionnaire' }).click();
    const last = page.getByRole('radiogroup').nth(3);
    await last.getByRole('radio', { name: 'Bien ancré' }).check();
    await page
      .getByRole('textbox', { name: /^Un mot pour expliquer/ })
      .nth(3)
      .fill('Une carte.');
    await prepare(page);
    await look(page, 27);
    await page.getByText('9 laissés dans l’archive').waitFor();
    await page.getByText('Laissés dans l’archive (9)').click();
    await page.getByText('Une carte.').waitFor();
    await page.getByRole('button', { name: 'Passer à 27 indicateurs' }).click();
    await page.getByRole('button', { name: /^Voir ce qui changerait.*36 indic/ }).waitFor();
    await saved(page);
    const { dossier: back } = await savedCopy(page);
    expect(back.assessments.map(({ archived }) => archived)).toEqual([false, false, true, true]);
    expect(back.assessments[1]?.responses[0]?.ratings).toEqual(
      first.assessments[1]?.responses[0]?.ratings,
    );

    // What it was before is a link away, says that it is archived, and leads back.
    await page.getByRole('link', { name: 'Relire le diagnostic tel qu’il était' }).click();
    await page.getByText('Ce diagnostic est archivé').waitFor();
    expect(await heads(page)).toEqual(['Objectif', 'Regards du pôle', '2024']);
    expect(await tableRow(page, 'Positions par objectif', 'Ancrage territorial')).toEqual([
      '1,5',
      '0,0',
    ]);
    await prepare(page);
    await page.getByRole('link', { name: 'Aller au diagnostic d’aujourd’hui' }).click();
    await page.getByText('Rien n’est à relire.').waitFor();
  });

  it('sees it on a phone, with nothing to scroll sideways', async () => {
    const { page } = await app.visit({ viewport: { width: 320, height: 700 } });
    await openFiles(page, [await poleOf27()]);
    await page.getByRole('table', { name: 'Positions par objectif', exact: true }).waitFor();
    await prepare(page);
    await look(page, 36);
    await page.getByText('27 repris').waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Passer à 36 indicateurs' }).click();
    await page.getByText('Rien n’est à relire.').waitFor();
    await expectNoSidewaysScroll(page);
  });
});
