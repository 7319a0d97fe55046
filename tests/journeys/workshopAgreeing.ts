import { expect } from 'vitest';
import { the } from '../fixtures/builders.ts';
import type { Desk } from './workshopTable.ts';

/** What is written at the table, as the report is to say it. */
export const written = {
  reasons: ['Raison a1 : la « halle » du mardi', 'Raison c2 : à moitié fait'],
  dissents: ['Avis a1 : "pas le soir"', 'Avis c2 : trop tôt', 'Avis f2 : les chiffres manquent'],
  heard: 'Dit f2 : deux lectures du même mot',
  parked: 'Et après 2028 ?',
  action: 'Ouvrir la halle le soir',
} as const;

const heading = ({ page }: Desk) => page.getByRole('heading', { level: 1 });
const reason = ({ page }: Desk) => page.getByLabel('Ce qui nous le fait dire');
const dissent = ({ page }: Desk) => page.getByLabel('Un autre avis');

/**
 * Mise en commun of five that are to be discussed: two agreed, one left open, two not reached;
 * then all the rest in one act. The tab is closed in the middle of a reason, and of a question.
 */
export async function bringTogether(desk: Desk): Promise<void> {
  await desk.go('accord');
  await desk.page.getByText('5 indicateurs à discuter').waitFor();
  await desk.page.getByRole('button', { name: 'Commencer' }).press('Enter');
  await desk.page.getByText('Lire l’échelle ensemble').first().waitFor();

  await lookAt(desk, 'a1');
  await desk.page.keyboard.press('2');
  await reason(desk).fill(written.reasons[0]);
  await dissent(desk).fill(written.dissents[0]);

  await lookAt(desk, 'c2');
  await reason(desk).pressSequentially(written.reasons[1].slice(0, 14));
  await desk.interrupted();
  expect(await reason(desk).inputValue()).toBe(written.reasons[1].slice(0, 14));
  await desk.page.getByText('Rien n’est encore convenu.').waitFor();
  await reason(desk).press('End');
  await reason(desk).pressSequentially(written.reasons[1].slice(14));
  await heading(desk).focus();
  await desk.page.keyboard.press('1');
  await desk.page.getByText('Convenu :').waitFor();
  await dissent(desk).fill(written.dissents[1]);

  await lookAt(desk, 'f2');
  await desk.page.keyboard.press('d');
  await desk.page.getByLabel('Ce que nous nous sommes dit').fill(written.heard);
  await dissent(desk).fill(written.dissents[2]);
  await park(desk);

  await desk.go('accord?e=accords');
  await desk.page.getByRole('button', { name: 'Accepter ces 31 niveaux' }).press('Enter');
  await desk.page.getByText('31 niveaux sont convenus.').waitFor();
  await desk.go('accord?e=fin');
  await desk.page.getByText('34 indicateurs conclus sur 36.').waitFor();
  const { agreements, parking } = the((await desk.copy()).assessments[0]);
  expect(agreements).toMatchObject({
    a1: { level: 'developing', rationale: written.reasons[0], dissent: written.dissents[0] },
    c2: { level: 'emerging', rationale: written.reasons[1], dissent: written.dissents[1] },
    f2: { level: null, rationale: written.heard, dissent: written.dissents[2] },
  });
  expect(parking).toMatchObject([{ text: written.parked, about: 'f2' }]);
}

/** Turns to an indicator; keys act there. */
async function lookAt(desk: Desk, indicator: string): Promise<void> {
  const before = await heading(desk).textContent();
  await desk.go(`accord?i=${indicator}`);
  await expect.poll(() => heading(desk).textContent()).not.toBe(before);
  await heading(desk).focus();
}

async function park(desk: Desk): Promise<void> {
  const question = () => desk.page.getByLabel('La question, en une phrase');
  const before = await desk.copy();
  await heading(desk).focus();
  await desk.page.keyboard.press('p');
  await question().pressSequentially(written.parked.slice(0, 10));
  await desk.interrupted(before);
  await heading(desk).focus();
  await desk.page.keyboard.press('p');
  expect(await question().inputValue()).toBe(written.parked.slice(0, 10));
  await question().press('End');
  await question().pressSequentially(written.parked.slice(10));
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: 'Mettre de côté' })
    .press('Enter');
}

/** One action, whose title is half written when the tab is closed. */
export async function planAnAction(desk: Desk): Promise<void> {
  const title = () => desk.page.getByLabel('Que faisons-nous');
  await desk.go('plan');
  await desk.page.getByRole('button', { name: 'Ajouter une action' }).press('Enter');
  await title().pressSequentially(written.action.slice(0, 9));
  await desk.interrupted();
  await desk.page.getByRole('button', { name: /^Modifier/ }).press('Enter');
  expect(await title().inputValue()).toBe(written.action.slice(0, 9));
  await title().press('End');
  await title().pressSequentially(written.action.slice(9));
  await title().press('Enter');
  await desk.page.getByRole('button', { name: `Modifier : ${written.action}` }).waitFor();
}
