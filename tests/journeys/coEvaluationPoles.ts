import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { newAssessment, startDossier } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { aResponse, the } from '../fixtures/builders.ts';
import { pressQuickly } from '../fixtures/quickKeys.ts';
import { type App, saved, type Visit } from './app.ts';
import { fileOf, handedIn, open, phone, poleOfTheVal, type Sent } from './peerKit.ts';
import { indicatorAt } from './steps.ts';

/** Texts that stand in A’s dossier and are nobody’s business at its peers. */
export const secrets = /Secret|Nadia|Pour moi seule|established|emerging/;

/** Pole A: three of its people rated high, the group agreed on the first three of four indicators. */
export async function poleA(): Promise<Dossier> {
  const dossier = await poleOfTheVal();
  const assessment = the(dossier.assessments[0]);
  const { a4: _open, ...agreements } = assessment.agreements;
  const { ratings } = the(assessment.responses[0]);
  return {
    ...dossier,
    assessments: [
      {
        ...assessment,
        agreements,
        privateNotes: { a1: { text: 'Pour moi seule' } },
        responses: ['Nadia', 'Ondine', 'Paul'].map((name, at) => ({
          ...aResponse({}, { id: `voix-${at}`, name }),
          ratings,
        })),
      },
    ],
  };
}

const begun = '2026-11-21T08:00:00.000Z';
const later = '2026-11-21T09:00:00.000Z';

/** Two copies of pole D’s dossier, in which its two animators went on apart. */
export function copiesOfD(): [Sent, Sent] {
  const start = startDossier({
    id: '9c3e1f70-4b1d-4a52-8d6e-0f1a2b3c4d5e',
    poleName: 'Pôle du Levant',
    assessment: newAssessment({
      id: 'd2b7c1a0-1111-4222-8333-444455556666',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential: { id: 'ptce', version: '2014' },
      now: begun,
    }),
    now: begun,
  });
  const agreed = { level: 'developing', rationale: 'La cantine', updatedAt: later };
  return [
    fileOf({ ...start, pole: { ...start.pole, territory: 'La plaine', updatedAt: later } }),
    fileOf(
      {
        ...start,
        assessments: start.assessments.map((one) => ({ ...one, agreements: { a2: agreed } })),
      },
      'levant-copie.ptce.json',
    ),
  ];
}

/** Asks a pole for its regard, and opens what is to be sent to it. */
export async function ask(asked: Locator, pole: string): Promise<void> {
  await asked.getByLabel(/^Quel pôle/).fill(pole);
  await asked.getByRole('button', { name: 'Demander le regard d’un pôle' }).click();
  await asked.getByRole('button', { name: new RegExp(`^Préparer l’invitation.*${pole}`) }).click();
}

/** One person of the pole that an invitation names: at a device of their own, all four indicators, one word. */
export async function onePeer(
  app: App,
  invitation: Sent,
  levels: string,
  word: string,
): Promise<Sent> {
  const visit = await app.visit(phone);
  await open(visit.page, invitation);
  await visit.page.getByRole('button', { name: 'Commencer', exact: true }).click();
  await sayAll(visit.page, levels);
  await visit.page.getByRole('textbox').first().fill(word);
  const answer = await handedIn(visit.page);
  await saved(visit.page);
  await visit.context.close();
  return answer;
}

/** Several people at one table, who do not want their pole to be named. */
export async function unnamedPeers(
  { page, go }: Visit,
  link: string,
  levels: string,
  takeHome: string,
): Promise<Sent> {
  await go(link.slice(link.indexOf('#')));
  await page.getByRole('radio', { name: 'Ne pas nommer notre pôle' }).check();
  await page.getByRole('radio', { name: /^Nous répondons ensemble/ }).check();
  await page.getByRole('button', { name: 'Commencer', exact: true }).click();
  await sayAll(page, levels);
  // At the end of the page; where there is room, the list of objectives beside it leads there too.
  const turn = page.getByRole('navigation', { name: 'Changer d’objectif' });
  await turn.getByRole('link', { name: 'Et pour finir' }).click();
  await page.getByLabel('Ce que nous emportons').fill(takeHome);
  return await handedIn(page);
}

/** A level for each indicator of the page, as digits: by keyboard. */
async function sayAll(page: Page, levels: string): Promise<void> {
  await indicatorAt(page, 0).waitFor();
  await page.locator('[data-screen-heading]:focus').waitFor();
  await pressQuickly(
    page,
    [...levels].flatMap((digit) => ['Alt+ArrowDown', digit]),
  );
  await expect
    .poll(() => page.getByRole('radio', { checked: true }).count())
    .toBe([...levels].length);
}

/** Takes files in at Collecte, twice: the second time each of them is there already. */
export async function takeIn({ page }: Visit, files: readonly Sent[]): Promise<void> {
  const one = files.length === 1;
  for (const said of [
    one ? /réponse reçue/ : new RegExp(`${files.length} réponses reçues`),
    one ? /déjà là, rien de nouveau/ : new RegExp(`${files.length} déjà là`),
  ]) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    await page.getByText(said).first().waitFor();
  }
  await saved(page);
}

/** The canonical JSON of a dossier without what tells of the device and the hour at which answers came in. */
export function apartFromArrival({ history: _history, ...dossier }: Dossier): string {
  const bare = {
    ...dossier,
    updatedAt: null,
    exchanges: dossier.exchanges.map((one) => ({ ...one, updatedAt: null })),
    assessments: dossier.assessments.map((one) => ({ ...one, updatedAt: null })),
  };
  return canonicalJson(
    JSON.parse(
      JSON.stringify(bare, (member, value: unknown) =>
        member === 'receivedAt' && value ? 'came' : value,
      ),
    ),
  );
}
