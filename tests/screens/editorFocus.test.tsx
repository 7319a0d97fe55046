import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Finding } from '#core/findings.ts';
import type { Referential } from '#core/referential.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { Beginning } from '#screens/editor/Beginning.tsx';
import { GlossaryForm } from '#screens/editor/GlossaryForm.tsx';
import { OwnList } from '#screens/editor/OwnList.tsx';
import { RemarkList } from '#screens/editor/RemarkList.tsx';
import { addOwn, ownStore } from '#state/ownReferentials.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { aReferential } from '../fixtures/builders.ts';
import { ways } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all((['editor', 'findings', 'refusals'] as const).map(loadTexts));
});
beforeEach(() => ownStore.setState({ records: [] }));

const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** By keyboard, as who sees no pointer does. */
async function press(name: string | RegExp) {
  button(name).focus();
  await userEvent.keyboard('{Enter}');
}

it('Annuler leads back to the button that opened the form', async () => {
  render(
    <NavigationContext value={ways()}>
      <Beginning />
    </NavigationContext>,
  );
  await press('Dupliquer un référentiel fourni');
  await press('Annuler');
  expect(button('Dupliquer un référentiel fourni')).toHaveFocus();
});

it('one that is deleted leaves the focus to the way back, and comes back with it', async () => {
  const { id } = await addOwn({ ...aReferential(), title: { fr: 'Le nôtre' } });
  render(
    <NavigationContext value={ways()}>
      <OwnList />
    </NavigationContext>,
  );
  await press(/^Supprimer.*Le nôtre/);
  const back = within(screen.getByRole('region')).getAllByRole('button').at(-1);
  expect(back).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(ownStore.getState().records.find((one) => one.id === id)?.deletedAt).toBeNull();
  expect(screen.getByRole('link', { name: 'Le nôtre' })).toHaveFocus();
});

it('more terms are shown from the first of them on', async () => {
  const glossary = Array.from({ length: 70 }, (_, place) => ({
    term: { fr: `Mot ${place}` },
    definition: { fr: '' },
  }));
  const referential: Referential = { ...aReferential(), glossary };
  render(<GlossaryForm referential={referential} languages={['fr']} />);
  await press(/^Montrer/);
  expect(screen.queryByRole('button', { name: /^Montrer/ })).toBeNull();
  expect(screen.getByDisplayValue('Mot 60')).toHaveFocus();
});

it('more remarks are shown from the first of them on; what is mended leads to what is left', async () => {
  const referential = aReferential();
  const all = Array.from({ length: 20 }, (_, place) => ({
    finding: {
      kind: 'typography',
      weight: 'advice',
      node: 'a1',
      path: ['glossary', String(place + 1), 'term', 'fr'],
      params: { rule: 'spaces', around: 'un  mot' },
    } as Finding,
    chosen: 'a1',
    field: '',
  }));
  render(
    <RemarkList
      remarks={{
        referential,
        all,
        byPlace: new Map(),
        blocking: 0,
        left: [],
        reserved: new Set(),
      }}
      chosen="b1"
      onShow={() => undefined}
    />,
  );
  await press(/^Montrer/);
  expect(screen.queryByRole('button', { name: /^Montrer/ })).toBeNull();
  const row = screen.getAllByRole('listitem')[12] as HTMLElement;
  expect(within(row).getAllByRole('button')[0]).toHaveFocus();
  within(row).getAllByRole('button')[1]?.focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
});
