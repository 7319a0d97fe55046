import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { newAssessment, startDossier } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { readReferential, writeDossier } from '#core/reading.ts';
import { aResponse, the } from '../fixtures/builders.ts';
import { type App, saved } from './app.ts';
import { indicatorAt } from './steps.ts';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const began = '2026-11-21T08:00:00.000Z';

/** A pole that has rated and agreed on the four indicators of the first objective. */
export async function poleOfTheVal(): Promise<Dossier> {
  const read = readReferential(await readFile('referential/ptce-2014.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const ids = the(read.value.goals[0]?.objectives[0]).indicators.map(({ id }) => id);
  const dossier = startDossier({
    id: '5a0e4c1a-52d1-4c1e-9a57-0d6f2b8f3e11',
    poleName: 'Pôle du Val',
    assessment: newAssessment({
      id: '3f1c7a52-0a3f-4d0b-8f2d-6f3f5a7c9b01',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential: { id: 'ptce', version: '2014' },
      now: began,
    }),
    now: began,
  });
  const assessment = the(dossier.assessments[0]);
  const said = { level: 'established', comment: 'Secret' };
  const own = Object.fromEntries(ids.map((id) => [id, said]));
  return {
    ...dossier,
    pole: { ...dossier.pole, territory: 'La vallée du Val' },
    assessments: [
      {
        ...assessment,
        indicators: ids,
        responses: [{ ...aResponse(), ratings: own }],
        agreements: Object.fromEntries(ids.map((id) => [id, { level: 'emerging' }])),
      },
    ],
  };
}

/** A device whose app knows of an address that phones can open. */
export async function hostedVisit(app: App, options = {}) {
  const visit = await app.visit(options);
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.context.route('**/config.json', (route) =>
    route.fulfill({ json: { publicAddress: 'https://boussole.example/' } }),
  );
  return visit;
}

/** A file that goes from one device to another. */
export interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Opens a file in the place for it that a page has. */
export async function open(page: Page, file: Sent): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** Presses a button, and gives the file that comes. */
export async function downloaded(
  page: Page,
  button: string,
  within: Page | Locator = page,
): Promise<Sent> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('button', { name: button }).click(),
  ]);
  const buffer = await readFile(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/json', buffer };
}

/** Answers the first indicator, hands in, and gives the file that goes back. */
export async function answered(page: Page, level: string, button = 'Commencer'): Promise<Sent> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await indicatorAt(page, 0).getByRole('radio', { name: level }).check();
  return await handedIn(page);
}

/** Hands the answer in, and gives the file that goes back. */
export async function handedIn(page: Page): Promise<Sent> {
  await saved(page);
  await page.goto(`${page.url().split('?')[0]}?p=rendre`);
  await page.getByRole('button', { name: 'Rendre ma réponse' }).click();
  return await downloaded(page, 'Enregistrer ma réponse');
}

/** A dossier as the file that a colleague sends. */
export function fileOf(dossier: Dossier, name = 'val.ptce.json'): Sent {
  return { name, mimeType: 'application/json', buffer: Buffer.from(writeDossier(dossier)) };
}
