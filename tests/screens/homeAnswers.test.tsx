import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { ANSWER_ROW_VERSION } from '#io/answers.ts';
import { Answers } from '#screens/home/Answers.tsx';
import { keepUnstoredAnswer } from '#state/answerList.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { ways } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('app');
});

it('an answer that is deleted leaves the focus to the way back, and comes back with it', async () => {
  keepUnstoredAnswer({
    id: 'one',
    rowVersion: ANSWER_ROW_VERSION,
    poleName: 'Pôle du Val',
    title: '2026',
    answered: 3,
    name: 'Awa',
    createdAt: '2026-11-21T08:00:00.000Z',
    updatedAt: '2026-11-21T08:00:00.000Z',
    handedInAt: null,
    deletedAt: null,
    invitation: null,
    response: null,
  });
  render(
    <NavigationContext value={ways()}>
      <Answers />
    </NavigationContext>,
  );
  (await screen.findByRole('button', { name: /^Supprimer/ })).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('button')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('link')).toHaveFocus();
});
