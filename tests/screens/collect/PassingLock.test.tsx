import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PassingLock } from '#screens/collect/PassingLock.tsx';
import { passingStore, setPassing } from '#state/passingStore.ts';
import { usePassing } from '#state/usePassing.ts';

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'collect'] as const).map(loadTexts));
});

function Lock() {
  const passing = usePassing();
  return passing && <PassingLock passing={passing} onMine={() => undefined} />;
}

it('keeps the focus of who tries digits, or has forgotten them', async () => {
  setPassing({
    dossierId: 'd',
    assessmentId: 'present',
    seat: null,
    offered: null,
    last: null,
    salt: 'salt',
    digest: 'digest',
    misses: 0,
    waitsUntil: null,
    opensAt: null,
  });
  const user = userEvent.setup();
  render(<Lock />);
  await user.click(screen.getByText(/^Pour qui anime/));
  const field = screen.getByLabelText('Les quatre chiffres');
  await user.type(field, '1234');
  screen.getByRole('button', { name: 'Rouvrir le dossier' }).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/pas les bons chiffres/)).toBeInTheDocument();
  expect(field).toHaveFocus();
  screen.getByRole('button', { name: 'Chiffres oubliés' }).focus();
  await user.keyboard('{Enter}');
  expect(passingStore.getState()?.opensAt).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Garder fermé' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Chiffres oubliés' })).toHaveFocus();
});
