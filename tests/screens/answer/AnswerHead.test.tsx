import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { invitationOf } from '#core/invitation.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { AnswerHead } from '#screens/answer/AnswerHead.tsx';
import type { Answer } from '#state/answers.ts';
import {
  concludeAnswer,
  introduceSelf,
  openAnswer,
  rateAnswer,
  startAnswer,
} from '#state/answers.ts';
import { useAnswer } from '#state/useAnswer.ts';
import { aDossier, anAssessment, anIndex, the } from '../../fixtures/builders.ts';

beforeAll(async () => {
  startI18n();
  await Promise.all((['answer', 'work'] as const).map(loadTexts));
});

function Head({ id, steps }: { id: string; steps: boolean }) {
  const { answer } = useAnswer(id);
  return answer && <AnswerHead answer={answer} steps={steps} />;
}

async function show(steps = true): Promise<string> {
  const dossier = aDossier([anAssessment()]);
  const assessment = the(dossier.assessments[0]);
  const id = await startAnswer(invitationOf(dossier, assessment, anIndex(), { stance: 'member' }));
  await openAnswer(id);
  render(<Head id={id} steps={steps} />);
  return id;
}

const note = () => document.querySelector('.seen-note[aria-live="polite"]');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const acts: [string, (id: string) => boolean][] = [
  ['une réponse', (id) => rateAnswer(id, 'a1', { level: 'level-1' })],
  ['un commentaire', (id) => rateAnswer(id, 'a1', { comment: 'Un mot' })],
  ['ce qui permet de le dire', (id) => rateAnswer(id, 'a1', { evidence: 'Le tableau' })],
  ['un point fort ou une priorité', (id) => rateAnswer(id, 'a1', { highlight: 'strength' })],
  ['ce que vous dites de vous', (id) => introduceSelf(id, { college: 'citizen' })],
  ['un mot de la fin', (id) => concludeAnswer(id, { takeHome: 'Revenir' })],
];

it.each(acts)('says in sight that %s was taken back, and said again', async (words, act) => {
  const id = await show();
  act(id);
  await screen.findByRole('button', { name: 'Annuler' });
  await press('Annuler');
  expect(note()).toHaveTextContent(`Annulé : ${words}.`);
  await press('Rétablir');
  expect(note()).toHaveTextContent(`Rétabli : ${words}.`);
  await userEvent.keyboard('x');
  expect(note()).toBeEmptyDOMElement();
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
  expect(note()).toHaveTextContent('Rien à annuler.');
});

it('takes nothing back on a page where nothing is said', async () => {
  const id = await show(false);
  let answer: Answer | null = null;
  function Watch() {
    answer = useAnswer(id).answer;
    return null;
  }
  rateAnswer(id, 'a1', { level: 'level-1' });
  render(<Watch />);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(answer).toMatchObject({ response: { ratings: { a1: { level: 'level-1' } } } });
});
