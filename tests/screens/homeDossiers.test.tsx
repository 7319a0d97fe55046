import { render, screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { DossierList } from '#screens/home/DossierList.tsx';
import { recordOf } from '#state/stored.ts';
import { keepUnstored } from '#state/workspaceStore.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { aDossier } from '../fixtures/builders.ts';
import { ways } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('app');
});

const kept = (id: string, name: string, fictional: boolean) =>
  keepUnstored({
    ...recordOf({ ...aDossier([]), id, pole: { name }, fictional }, fictional),
    space: fictional ? 'example' : 'work',
  });
const show = () =>
  render(
    <NavigationContext value={ways()}>
      <DossierList />
    </NavigationContext>,
  );

it('an imagined pole stands apart from one’s own, under a heading of its own', async () => {
  kept('e', 'Pôle imaginaire', true);
  const { unmount } = show();
  const apart = (await screen.findByRole('heading', { level: 3, name: 'Pour s’exercer' }))
    .parentElement as HTMLElement;
  expect(within(apart).getByRole('link')).toHaveTextContent('Pôle imaginaire');
  // It is not one of one’s own, of which there is none.
  expect(screen.getByText('Aucun dossier pour l’instant.')).toBeVisible();
  unmount();

  kept('w', 'Pôle des Rives', false);
  show();
  const own = await screen.findByRole('link', { name: 'Pôle des Rives' });
  const lists = screen.getAllByRole('list');
  expect(lists).toHaveLength(2);
  expect(own.closest('ul')).toBe(lists[0]);
  expect(lists[0]).not.toHaveTextContent('Pôle imaginaire');
  expect(lists[1]).toHaveTextContent(/Pôle imaginaire.*exemple fictif/);
});
