import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { Outcomes } from '#screens/home/Outcomes.tsx';
import type { OpenOutcome } from '#state/doorTypes.ts';
import { forgetOpening, leaveOpening, openAndReport, openingStore } from '#state/opening.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { aDossier, aReferential } from '../fixtures/builders.ts';
import { ways } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all((['app', 'refusals'] as const).map(loadTexts));
});

const refused = (fileName: string): OpenOutcome => ({
  kind: 'refused',
  fileName,
  error: { kind: 'notJson' },
});
const opened: OpenOutcome = { kind: 'opened', fileName: 'bon.json', id: 'd1', name: 'Le Val' };

function Shown({ outcomes }: { outcomes: readonly OpenOutcome[] }) {
  return (
    <NavigationContext value={ways({ href: (place) => JSON.stringify(place) })}>
      <Outcomes outcomes={outcomes} />
    </NavigationContext>
  );
}

it('says that nothing was changed only where no other file was opened', () => {
  const { rerender } = render(<Shown outcomes={[refused('a.json'), refused('b.json')]} />);
  const alert = () => screen.getByRole('alert');
  expect(alert()).toHaveTextContent('Rien n’a été changé sur cet appareil.');
  rerender(<Shown outcomes={[refused('a.json'), opened]} />);
  expect(alert()).toHaveTextContent('Ce fichier-là n’a rien changé sur cet appareil.');
  expect(alert()).not.toHaveTextContent('Rien n’a été changé');
  rerender(<Shown outcomes={[refused('a.json'), opened, refused('b.json')]} />);
  expect(alert()).toHaveTextContent('Ces fichiers-là n’ont rien changé sur cet appareil.');
});

it('names the faulty place between the marks of its language, and says what to do', async () => {
  const faulty: OpenOutcome = {
    kind: 'refused',
    fileName: 'pole.json',
    error: { kind: 'invalid', path: ['pole', 'name'], fault: { kind: 'missing' } },
  };
  const { unmount } = render(<Shown outcomes={[faulty]} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/« pole › name ».*Redemandez-le/);
  unmount();
  await chooseLanguage('en');
  render(<Shown outcomes={[faulty]} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/At “pole › name”.*Ask whoever made it/);
  await chooseLanguage('fr');
});

const several: OpenOutcome[] = [
  opened,
  { kind: 'same', fileName: 'same.json', id: 'd2', name: 'La Baie' },
  { kind: 'exists', fileName: 'copie.json', id: 'd3', dossier: aDossier([]) },
  { kind: 'referential', fileName: 'r.json', recordId: 'r1', key: 'r-1' },
  { kind: 'referential', fileName: 'fourni.json', recordId: null, key: 'ptce-2014' },
  {
    kind: 'referentialExists',
    fileName: 'autre.json',
    recordId: 'r1',
    key: 'r-1',
    referential: aReferential(),
  },
  { kind: 'invitation', fileName: 'inv.json', payload: 'x', name: 'Le Causse' },
  {
    kind: 'response',
    fileName: 'camille.json',
    dossierId: 'd4',
    assessmentId: 'a',
    name: 'Le Puy',
    taken: true,
  },
  {
    kind: 'response',
    fileName: 'close.json',
    dossierId: 'd4',
    assessmentId: 'a',
    name: 'Le Puy',
    taken: false,
  },
];

it('accounts for each of several files by its name, with a way to where it is', async () => {
  render(<Shown outcomes={[...several, refused('d.json')]} />);
  const items = await screen.findAllByRole('listitem');
  expect(items).toHaveLength(several.length);
  for (const [at, { fileName }] of several.entries()) {
    expect(items[at]).toHaveTextContent(fileName);
    expect(within(items[at] as HTMLElement).getByRole('link')).toHaveAttribute('href');
  }
  expect(screen.getByRole('link', { name: /Ouvrir le dossier.*Le Val/ })).toHaveAttribute(
    'href',
    JSON.stringify({ name: 'dossier', id: 'd1', screen: 'synthese' }),
  );
  expect(items[0]).toHaveTextContent('« bon.json » : le dossier « Le Val » est maintenant');
  expect(items[7]).toHaveTextContent('est entrée dans le dossier « Le Puy »');
  expect(items[8]).toHaveTextContent('n’y est pas entrée. Collecte dit pourquoi');
  expect(items[0]?.closest('[aria-live="polite"]')).not.toBeNull();
});

it('closes what was refused, and nothing else', async () => {
  const bad = refused('d.json');
  openingStore.setState({ outcomes: [opened, bad] });
  render(<Shown outcomes={[opened, bad]} />);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(openingStore.getState().outcomes).toEqual([opened]);
  forgetOpening();
});

it('is left behind with the screen, but for what still waits for an answer', () => {
  openingStore.setState({ outcomes: [...several, refused('d.json')], leads: false });
  leaveOpening();
  expect(openingStore.getState().outcomes.map(({ kind }) => kind)).toEqual([
    'exists',
    'referentialExists',
  ]);
  // One alone is on its way to where it is kept, and leads there once.
  openingStore.setState({ outcomes: several.slice(3, 4), leads: true });
  leaveOpening();
  expect(openingStore.getState()).toMatchObject({ outcomes: [several[3]], leads: false });
  forgetOpening();
});

it('lets one file lead to its place, and several none', async () => {
  const file = (name: string) => new File(['{}'], name);
  await openAndReport([file('a.json')]);
  expect(openingStore.getState().leads).toBe(true);
  await openAndReport([file('a.json'), file('b.json')]);
  expect(openingStore.getState()).toMatchObject({ leads: false, busy: null });
  forgetOpening();
});
