import { describe, expect, it } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { the } from '../fixtures/builders.ts';
import { unnamedMembers } from '../fixtures/schemaNames.ts';
import { readBack } from '../report/printed.ts';
import { dossierId, saved, useApp, type Visit } from './app.ts';
import {
  apartFromArrival,
  ask,
  copiesOfD,
  onePeer,
  poleA,
  secrets,
  takeIn,
  unnamedPeers,
} from './coEvaluationPoles.ts';
import { downloaded, fileOf, handedIn, hostedVisit, open, type Sent } from './peerKit.ts';
import { indicatorAt, savedCopy, savedReport } from './steps.ts';

const present = ({ assessments }: Dossier) => the(assessments.at(-1));
const heading = ({ page }: Visit, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('co-evaluation, from the first invitation to the year after', () => {
  const app = useApp();

  it('four poles, each on its own devices', async () => {
    const a = await hostedVisit(app);
    await open(a.page, fileOf(await poleA()));
    await heading(a, 'Là où nous en sommes');
    const id = dossierId(a.page);
    const screen = (name: string) => a.go(`#/dossier/${id}/${name}`);
    const copy = async () => (await savedCopy(a.page)).dossier;
    const asked = a.page.getByRole('region', { name: 'Nous demandons un regard' });

    // A invites B by a file, C by a link. Neither holds what A’s people said.
    await screen('preparer');
    await ask(asked, 'Pôle Sud');
    const toB = await downloaded(a.page, 'Enregistrer l’invitation', asked);
    expect(toB.buffer.toString('utf8')).not.toMatch(secrets);
    await ask(asked, 'Pôle Nord');
    await asked.getByRole('button', { name: 'Copier le lien' }).click();
    await expect.poll(() => asked.getByText(/^envoyé le/).count()).toBe(2);
    const link = await a.page.evaluate(() => navigator.clipboard.readText());
    const before = await copy();

    // B answers with three people; C together, and refuses to be named.
    const fromB: Sent[] = [];
    for (const [levels, word] of [
      ['1122', 'Vu le marché'],
      ['1102', 'Vu la halle'],
      ['0112', 'Vu la gare'],
    ] as const) {
      fromB.push(await onePeer(app, toB, levels, word));
    }
    const c = await app.visit();
    const fromC = await unnamedPeers(c, link, '1112', 'La tournée du matin');
    expect(fromC.buffer.toString('utf8')).not.toContain('Nord');

    // Taken in on two devices, in two orders, twice each: one and the same dossier.
    const colleague = await hostedVisit(app);
    await open(colleague.page, fileOf(before));
    await heading(colleague, 'Là où nous en sommes');
    await colleague.go(`#/dossier/${id}/collecte`);
    await takeIn(colleague, [fromC, ...fromB.toReversed()]);
    await screen('collecte');
    await takeIn(a, [...fromB, fromC]);
    const theirs = (await savedCopy(colleague.page)).dossier;
    expect(apartFromArrival(await copy())).toBe(apartFromArrival(theirs));
    await colleague.context.close();

    await agreeAndHear(a);
    const heard = present(await copy());
    expect(heard.agreements).toMatchObject({
      a1: { level: 'emerging' },
      a4: { level: 'developing' },
    });
    expect(heard.finals['a4']).toMatchObject({
      level: 'emerging',
      rationale: 'Les pairs nous ont ouvert les yeux',
    });
    expect(heard.responses).toHaveLength(7);

    await planAndPrint(a);
    await join(app, a, asked, screen);
    await aYearLater(a, screen);
    const last = await copy();
    expect(last.assessments).toHaveLength(2);
    expect(unnamedMembers(last), 'what no tool is told of').toEqual([]);
    expect(last.assessments[0]?.finals).toEqual(heard.finals);
    expect(present(last).agreements['a1']).toMatchObject({ level: 'established' });
  }, 200_000);
});

/** From Collecte on, by the next step of each screen: the regards, the table, the indicator left, the peers. */
async function agreeAndHear(a: Visit): Promise<void> {
  const { page, go } = a;
  await page.getByRole('link', { name: 'Croiser les regards' }).click();
  await page.getByRole('link', { name: 'Le pôle et ses pairs' }).click();
  await page
    .getByText(/^Vous vous voyez plus avancés que les pairs/)
    .first()
    .waitFor();
  const texts = await page.locator('body').innerText();
  expect(texts).toContain('Vu la halle');
  expect(texts).not.toContain('Pôle Nord');
  const id = dossierId(page);
  await go(`#/dossier/${id}/accord?i=a4`);
  await page.locator('.stage').waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('2');
  await page.getByText('Convenu :').waitFor();
  await go(`#/dossier/${id}/regards?v=pairs`);
  await page.getByRole('link', { name: 'En convenir ensemble' }).click();
  await page.getByText('Les pairs ont regardé à leur tour.').waitFor();
  await go(`#/dossier/${id}/accord?e=pairs&i=a4`);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('1');
  await page.getByText('Après les pairs, convenu : En émergence').waitFor();
  await page.getByLabel(/^Ce qui nous le fait dire/).fill('Les pairs nous ont ouvert les yeux');
  await saved(page);
  await go(`#/dossier/${id}/accord?e=fin`);
  await heading(a, 'Ce que nous emportons');
}

/** An action from what the peers see otherwise, then the report, read back. */
async function planAndPrint({ page }: Visit): Promise<void> {
  await page.getByRole('link', { name: 'Passer au plan' }).click();
  const gaps = page.getByRole('region', { name: 'Vu autrement par les pairs' });
  await gaps
    .getByRole('button', { name: /^Prévoir une action/ })
    .first()
    .click();
  await page.getByLabel('Que faisons-nous').fill('Tenir le marché à deux');
  await page.getByRole('button', { name: 'Terminé' }).click();
  await saved(page);
  await page.getByRole('link', { name: 'Voir le rapport' }).click();
  // In the summary, and in the plan.
  await page.locator('.report').getByText('Tenir le marché à deux').last().waitFor();
  const { text } = await readBack((await savedReport(page)).bytes);
  for (const said of [
    'Tenir le marché à deux',
    'Les pairs nous ont ouvert les yeux',
    'La tournée du matin',
    'Pôle Sud',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(/Pôle Nord|Pour moi seule|Nadia/);
}

/** Pole D brings its two copies together, with a change of mind between, and gives its regard too. */
async function join(
  app: ReturnType<typeof useApp>,
  a: Visit,
  asked: ReturnType<Visit['page']['getByRole']>,
  screen: (name: string) => Promise<void>,
): Promise<void> {
  const d = await hostedVisit(app);
  const [one, other] = copiesOfD();
  await open(d.page, one);
  await heading(d, 'Là où nous en sommes');
  for (const time of ['first', 'again']) {
    await d.go('#/');
    await open(d.page, other);
    await heading(d, 'Fusionner avec le dossier de cet appareil');
    await d.page.getByText('Un accord change').waitFor();
    await d.page.getByRole('button', { name: 'Fusionner' }).click();
    await d.page.getByText('La fusion est faite.').waitFor();
    if (time === 'again') break;
    await d.page.getByRole('button', { name: 'Annuler la fusion' }).click();
    await d.page.getByText('La fusion est annulée').waitFor();
  }
  const { dossier } = await savedCopy(d.page);
  expect(dossier.pole.territory).toBe('La plaine');
  expect(present(dossier).agreements['a2']).toMatchObject({ rationale: 'La cantine' });

  await screen('preparer');
  await ask(asked, 'Pôle du Levant');
  const toD = await downloaded(a.page, 'Enregistrer l’invitation', asked);
  await d.go('#/');
  await open(d.page, toD);
  await d.page.getByText('Votre pôle a son dossier sur cet appareil').click();
  await d.page.getByRole('button', { name: 'Noter dans notre dossier' }).click();
  await d.page.getByRole('link', { name: 'Ouvrir ce dossier' }).waitFor();
  await d.page.getByRole('button', { name: 'Commencer', exact: true }).click();
  await indicatorAt(d.page, 0).getByRole('radio', { name: 'Bien ancré' }).check();
  const fromD = await handedIn(d.page);
  await screen('collecte');
  await takeIn(a, [fromD]);
  await screen('preparer');
  await asked.getByText(/^reçu.*1 regard$/).waitFor();
  await d.context.close();
}

/** The clock moves; A goes on from what it had agreed on, which nothing prefills. */
async function aYearLater(a: Visit, screen: (name: string) => Promise<void>): Promise<void> {
  const { page } = a;
  await screen('synthese');
  await page.clock.setFixedTime(new Date('2027-11-20T09:00:00'));
  await page.getByRole('link', { name: 'Commencer le diagnostic de l’année' }).click();
  await page.getByRole('button', { name: 'Ouvrir ce diagnostic' }).click();
  await page.getByRole('link', { name: 'Commencer le questionnaire' }).click();
  await indicatorAt(page, 0).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await screen('accord?i=a1');
  await page.locator('.stage').waitFor();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('l');
  await page.getByText('Nous avions convenu').waitFor();
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Bien ancré', pressed: true }).waitFor();
  await saved(page);
  await screen('synthese');
  const moves = page.getByRole('table', { name: 'Mouvements depuis 2026' });
  await moves.getByText('Plus loin').waitFor();
}
