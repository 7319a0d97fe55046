import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { ANSWER_ROW_VERSION, type AnswerRow } from '#io/answers.ts';
import { Answers } from '#screens/home/Answers.tsx';
import { keepUnstoredAnswer } from '#state/answerList.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { ways } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('app');
});

const before = '2026-11-21T08:00:00.000Z';
const handedInAt = '2026-11-21T09:00:00.000Z';
const row: AnswerRow = {
  id: 'one',
  rowVersion: ANSWER_ROW_VERSION,
  poleName: 'Pôle du Val',
  title: '2026',
  answered: 3,
  name: 'Awa',
  createdAt: before,
  updatedAt: before,
  handedInAt: null,
  deletedAt: null,
  invitation: null,
  response: null,
};

function show(): void {
  render(
    <NavigationContext value={ways()}>
      <Answers />
    </NavigationContext>,
  );
}

it.each([
  ['begun', null, null, /modifiée le/],
  ['handed in, and still on this device only', handedInAt, null, /prête, pas encore envoyée/],
  ['that has left', handedInAt, handedInAt, /rendue le/],
  ['that has left, and was handed in again', handedInAt, before, /prête, pas encore envoyée/],
  ['handed in before it was noted what leaves', handedInAt, undefined, /rendue le/],
])('says of an answer %s how far it has come', async (_which, handed, leftAs, words) => {
  keepUnstoredAnswer({ ...row, handedInAt: handed, leftAs });
  show();
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('an answer that is deleted leaves the focus to the way back, and comes back with it', async () => {
  keepUnstoredAnswer(row);
  show();
  (await screen.findByRole('button', { name: /^Supprimer/ })).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('link')).toHaveFocus();
});
