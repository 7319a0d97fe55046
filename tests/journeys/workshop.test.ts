import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type College, counts, type Dossier } from '#core/dossier.ts';
import { readReferential } from '#core/reading.ts';
import { indexReferential } from '#core/referential.ts';
import { the } from '../fixtures/builders.ts';
import { fakeCameraArgs, writeVideo } from '../fixtures/fakeCamera.ts';
import { filmed, type PhoneScreen } from '../fixtures/phoneFilm.ts';
import {
  longText,
  saidIn,
  type WorkshopVoice,
  workshopVoices,
} from '../fixtures/workshopVoices.ts';
import { readBack } from '../report/printed.ts';
import { serveHosted, useApp } from './app.ts';
import { savedReport } from './steps.ts';
import { bringTogether, planAnAction, written } from './workshopAgreeing.ts';
import { keepSounds, receiveByCamera } from './workshopCamera.ts';
import { answerFrom, codesOn, fileOf, leave } from './workshopGuests.ts';
import { deskOf, drop, invitationLink, prepare, typeSheets } from './workshopTable.ts';

const folder = mkdtempSync(join(tmpdir(), 'boussole-atelier-'));
const video = join(folder, 'phones.y4m');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const address = 'https://boussole.example/';

const read = readReferential(readFileSync('referential/ptce-2014.json', 'utf8'));
if (!read.ok) throw new Error(read.error.kind);
const { indicators: nodes, objectives: groups } = indexReferential(read.value);
const indicators = nodes.map(({ indicator }) => indicator.id);
const objectives = groups.map(({ objective }) => objective.indicators.map(({ id }) => id));

/** The first two say so little that one code holds it; the twelfth has much to say. */
const voices = workshopVoices(indicators, (number) => (number <= 2 ? 0 : 4));
the(voices[11]?.said.get('d2')).comment = longText(12, 450);
const [early, late] = [voices.slice(0, 6), voices.slice(6, 12)];
const byFile = voices.slice(12, 14);
const onPaper = voices.slice(14);

describe('a whole workshop', () => {
  const app = useApp(() => serveHosted(address), fakeCameraArgs(video));

  it('of seventeen people, its tabs closed at each step, loses no word of anybody', async () => {
    const visit = await app.visit({ permissions: ['camera'] });
    await keepSounds(visit.context);
    const desk = deskOf(visit);
    await prepare(desk.page, 'Pôle des Trois Vallées');
    await desk.interrupted();
    const link = await invitationLink(desk.page);
    expect(link.startsWith(`${address}#/i/1`)).toBe(true);
    const answer = (some: readonly WorkshopVoice[]) =>
      atOnce(4, some, (voice) =>
        answerFrom(app, link.slice(address.length), voice, objectives, {
          kind: byFile.includes(voice) ? 'laptop' : 'phone',
          mishap: ({ 3: 'closedWhileWriting', 5: 'closedAtTheEnd' } as const)[voice.number],
        }),
      );

    // Six are done, and come to the camera; the sixth leaves before showing the last of several codes.
    const first = await answer(early);
    const firstCodes = await Promise.all(first.map(codesOn));
    const sentTwice = await fileOf(the(first[3]));
    await Promise.all(first.map(leave));
    const sixth = the(firstCodes[5]);
    expect(firstCodes.map(({ length }) => length > 1)).toEqual([
      false,
      false,
      ...Array(4).fill(true),
    ]);
    const studio = await visit.context.newPage();
    await film(studio, [...firstCodes.slice(0, 5).flat(), ...sixth.slice(0, -1)], 1);
    await desk.go('collecte');
    await expectUntold(desk.page);
    const receiveFirst = async () => {
      await receiveByCamera(desk.page, early.slice(0, 5).map(nameOf));
      await desk.page.getByText(/^Il manque le code/).waitFor();
      await expectCount(desk.page, 5);
      await desk.interrupted();
      await expectCount(desk.page, 5);
    };
    // The others answer meanwhile.
    const [second] = await Promise.all([answer([...late, ...byFile]), receiveFirst()]);

    // The sixth is back, the second shows the same once more, the twelfth shuffles.
    const secondCodes = await Promise.all(second.slice(0, 6).map(codesOn));
    const files = await Promise.all(second.slice(6).map(fileOf));
    await Promise.all(second.map(leave));
    const twelfth = the(secondCodes[5]);
    expect(twelfth.length).toBeGreaterThan(3);
    const others = secondCodes.slice(0, 5).flat();
    await film(
      studio,
      [...sixth.toReversed(), ...others, ...the(firstCodes[1]), ...shuffled(twelfth)],
      2,
    );
    await receiveByCamera(desk.page, [...early.slice(5), ...late].map(nameOf));
    await desk.page.getByText('déjà là, rien de nouveau').first().waitFor();
    await desk.page.getByText(/^Il manque/).waitFor({ state: 'detached' });
    await expectCount(desk.page, 12);
    await desk.interrupted();

    // Files, dropped together; one of them is of somebody whom the camera has seen.
    await drop(desk.page, [...files, sentTwice]);
    await desk.page.getByText('2 réponses reçues, 1 déjà là').first().waitFor();
    await desk.page.getByText('déjà là, rien de nouveau').waitFor();
    await expectCount(desk.page, 14);
    await desk.interrupted();

    await typeSheets(desk, onPaper, indicators, the(onPaper[1]));
    await expectCount(desk.page, 17);
    await expectUntold(desk.page);
    await desk.interrupted();
    await expectCount(desk.page, 17);

    await desk.page.getByRole('button', { name: 'Mettre au jour' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Regards croisés' }).waitFor();
    await desk.interrupted();
    await desk.page.getByText('Les groupes de moins de trois réponses sont réunis.').waitFor();
    await bringTogether(desk);
    await desk.interrupted();
    await planAnAction(desk);

    await desk.go('rapport');
    await desk.page.getByRole('heading', { level: 1, name: 'Rapport' }).waitFor();
    await desk.interrupted();
    await expectReport((await savedReport(desk.page)).bytes);
    expectEveryWord(await desk.copy());
  }, 400_000);
});

/** Does something for each, never for more than so many at once. */
async function atOnce<T, U>(
  most: number,
  items: readonly T[],
  act: (item: T) => Promise<U>,
): Promise<U[]> {
  const results: U[] = [];
  const waiting = [...items.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next[0]] = await act(next[1]);
    }
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}

async function film(studio: Page, screens: readonly PhoneScreen[], seed: number): Promise<void> {
  writeVideo(video, await filmed(studio, screens, seed), 5);
}

const collegeNames: Partial<Record<College, string>> = {
  sse: 'Économie sociale et solidaire',
  company: 'Entreprises',
  authority: 'Collectivités',
  citizen: 'Habitants',
};

/** What somebody is called who is known by the college alone. */
function nameOf({ college }: WorkshopVoice): string {
  return `Une personne, ${the(collegeNames[college])}`;
}

function shuffled<T>(items: readonly T[]): T[] {
  return [1, 0].flatMap((rest) => items.filter((_, at) => at % 2 === rest));
}

async function expectCount(page: Page, count: number): Promise<void> {
  // The last one is of a college of which nobody was expected: not a part of the eighteen.
  const words =
    count < 17 ? `${count} réponses sur 18 attendues` : `${count} réponses\u202f; 18 attendues`;
  await expect.poll(() => page.locator('.turnout-count').textContent()).toBe(words);
}

/** Nothing of what anybody said is on the page. */
async function expectUntold(page: Page): Promise<void> {
  expect(await page.locator('body').textContent()).not.toMatch(/voix-\d/);
}

async function expectReport(bytes: Uint8Array): Promise<void> {
  const { text } = await readBack(bytes);
  for (const words of [
    '17 regards du pôle',
    '6 Économie sociale et solidaire',
    '4 Entreprises',
    '3 Collectivités',
    '4 Autres collèges, réunis',
    'Ce qui nous a partagés',
    '5 indicateurs étaient à discuter.',
    'Nous en avons parlé sans tomber d’accord.',
    ...written.reasons,
    ...written.dissents,
    written.heard,
    written.action,
  ]) {
    expect(text).toContain(words);
  }
  // One person of a college would be known by it.
  expect(text).not.toContain('Recherche et formation');
}

/** Each of the seventeen is in it once, with every level and every word, and nobody has another’s. */
function expectEveryWord(dossier: Dossier): void {
  const { responses } = the(dossier.assessments[0]);
  expect(responses.filter(counts)).toHaveLength(voices.length);
  const all = JSON.stringify(dossier);
  for (const { number, college, said, takeHome } of voices) {
    const mine = responses.filter(({ closing }) => closing?.takeHome === takeHome);
    expect(mine, `voice ${number}`).toHaveLength(1);
    const response = the(mine[0]);
    expect(saidIn(response, indicators)).toEqual(said);
    expect(response.respondent).toMatchObject({ stance: 'member', college });
    const texts = [...said.values()].map(({ comment }) => comment).filter(Boolean);
    for (const text of [...texts, takeHome]) {
      expect(all.split(JSON.stringify(text).slice(1, -1)), text).toHaveLength(2);
    }
  }
}
