import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankHead } from '#core/sheets.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { SheetsScreen } from '#screens/sheets/SheetsScreen.tsx';
import {
  firstWishes,
  headOf,
  outlineOf,
  setsOf,
  shorterSet,
  wantedObjectives,
} from '#screens/sheets/wishes.ts';
import { dossierStore, nothingOpen } from '#state/dossierStore.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { aDossier, anAssessment, anIndex } from '../fixtures/builders.ts';
import { ways } from '../fixtures/onScreen.tsx';

const index = anIndex();
const navigation = ways();

/** The first time, what measures the pages is read: on a busy machine that takes a while. */
const patience = 20_000;
vi.setConfig({ testTimeout: 2 * patience });
configure({ asyncUtilTimeout: patience });

beforeAll(async () => {
  startI18n();
  await Promise.all([loadTexts('sheets'), loadTexts('work')]);
});

beforeEach(() => dossierStore.setState(nothingOpen));

const open = (dossier = aDossier()) =>
  dossierStore.setState({ ...nothingOpen, status: 'ready', id: dossier.id, dossier });

async function show(): Promise<void> {
  render(
    <NavigationContext value={navigation}>
      <SheetsScreen index={index} place={{ name: 'referential', view: 'feuilles' }} />
    </NavigationContext>,
  );
  await screen.findByRole('button', { name: 'Télécharger le PDF' });
}

const pages = () => screen.queryAllByRole('region', { name: /^Page \d/ });
const titles = () =>
  pages().map((page) => within(page).getByRole('heading', { level: 3 }).textContent);

describe('the screen of evaluation sheets', () => {
  it('shows blank sheets at first, one an objective, and counts the pages', async () => {
    await show();
    expect(titles()).toEqual(['Objectif a', 'Objectif b', 'Objectif c', 'Et pour finir']);
    expect(screen.getByText('4 pages A4')).toBeInTheDocument();
    for (const page of pages()) expect(page).toHaveTextContent('Pôle');
    expect(screen.queryByLabelText('Nom du pôle')).not.toBeInTheDocument();
  });

  it('is of the dossier that is open: its pole, its diagnosis, its day, its way with names', async () => {
    open(aDossier([anAssessment({ names: 'named' })]));
    await show();
    expect(screen.getByLabelText('Nom du pôle')).toHaveValue('Pôle du Val d’Exemple');
    for (const page of pages()) {
      expect(page).toHaveTextContent(
        'Pôle du Val d’Exemple · Autodiagnostic 2026 · 21 novembre 2026',
      );
      expect(page).toHaveTextContent('Nom');
    }
  });

  it('writes the name that is typed on every page', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByLabelText('Pour un pôle'));
    await user.type(screen.getByLabelText('Nom du pôle'), 'Le Tiers-Lieu');
    await waitFor(() => {
      for (const page of pages()) expect(page).toHaveTextContent('Le Tiers-Lieu');
    });
    await user.click(screen.getByLabelText('Vierges'));
    await waitFor(() => expect(pages()[0]).not.toHaveTextContent('Le Tiers-Lieu'));
  });

  it('prints the objectives and the kinds of pages that are ticked', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('checkbox', { name: 'b Objectif b' }));
    await waitFor(() => expect(titles()).toEqual(['Objectif a', 'Objectif c', 'Et pour finir']));
    await user.click(screen.getByLabelText('Relevé des mains levées'));
    await waitFor(() => expect(titles()).toContain('Relevé des mains levées'));
    const table = screen.getByRole('table', { name: 'Relevé des mains levées' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual([
      'Un trait par main levée.',
      ...['Niveau 00', 'Niveau 11', 'Niveau 22', 'Niveau 33', 'Sans objetN', 'Je ne sais pasJ?'],
    ]);
    await user.click(screen.getByLabelText('Cartes des niveaux'));
    await user.clear(screen.getByLabelText('Nombre de jeux de cartes'));
    await user.type(screen.getByLabelText('Nombre de jeux de cartes'), '3');
    // 2 sheets, 1 for the end, 1 page to count on, 18 cards by four.
    await screen.findByText('9 pages A4');
  });

  it('says what is wrong with a number of sets, and goes on with one', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByLabelText('Cartes des niveaux'));
    await user.type(screen.getByLabelText('Nombre de jeux de cartes'), '00');
    expect(screen.getByRole('alert')).toHaveTextContent('Écrivez un nombre entre 1 et 40.');
    await screen.findByText('6 pages A4');
  });

  it('says so where nothing is left to print, and takes the buttons away', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('button', { name: 'Aucun' }));
    await screen.findByText(/il n’y a rien à imprimer pour l’instant/);
    expect(screen.queryByRole('button', { name: 'Imprimer' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Tous' }));
    await screen.findByRole('button', { name: 'Imprimer' });
  });

  it('keeps what was chosen while the open dossier changes', async () => {
    open();
    await show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'b Objectif b' }));
    act(() => open({ ...aDossier(), updatedAt: '2027-01-01T00:00:00.000Z' }));
    await waitFor(() => expect(titles()).toEqual(['Objectif a', 'Objectif c', 'Et pour finir']));
  });
});

describe('what is proposed', () => {
  it('is blank without a dossier, and of its present assessment with one', () => {
    expect(firstWishes(null)).toMatchObject({ blank: true, pole: '', names: 'college' });
    const dossier = aDossier([
      anAssessment({ id: 'old', date: '2025-01-01', title: 'Avant' }),
      anAssessment({ names: 'anonymous' }),
    ]);
    expect(firstWishes(dossier)).toMatchObject({
      blank: false,
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      names: 'anonymous',
    });
    expect(firstWishes(aDossier([]))).toMatchObject({ blank: false, title: '', date: '' });
  });

  it('is called fictional while the pole is the example’s, and no longer under another name', () => {
    const dossier = aDossier(undefined, { fictional: true });
    const wishes = firstWishes(dossier);
    expect(headOf(wishes, dossier).fictional).toBe(true);
    expect(headOf({ ...wishes, pole: 'Vrai pôle' }, dossier).fictional).toBe(false);
    expect(headOf({ ...wishes, blank: true }, dossier)).toBe(blankHead);
  });

  it('is a shorter set only for its own referential, and not on blank sheets', () => {
    const dossier = aDossier([anAssessment({ indicators: ['a1'] })]);
    const wishes = firstWishes(dossier);
    expect(shorterSet(wishes, dossier, index)).toEqual(['a1']);
    expect(shorterSet(wishes, dossier, anIndex({ version: '2' }))).toBeNull();
    expect(shorterSet({ ...wishes, blank: true }, dossier, index)).toBeNull();
    expect(shorterSet(wishes, null, index)).toBeNull();
  });

  it('is all objectives unless some are left out', () => {
    expect(wantedObjectives(index, [])).toBeNull();
    expect([...(wantedObjectives(index, ['b', 'gone']) ?? [])]).toEqual(['a', 'c']);
  });

  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['40', 40],
    ['41', null],
    ['0', null],
    ['-1', null],
    ['2,5', null],
    ['', null],
  ])('takes « %s » as a number of sets: %s', (sets, number) => {
    expect(setsOf({ ...firstWishes(null), sets })).toBe(number);
  });

  it('moves nothing on the pages while a name is typed', () => {
    const head = { pole: 'A', title: '', date: '2026-11-21', fictional: false };
    expect(outlineOf(head)).toBe(outlineOf({ ...head, pole: 'AB' }));
    expect(outlineOf(head)).not.toBe(outlineOf({ ...head, pole: '' }));
    expect(outlineOf(head)).not.toBe(outlineOf({ ...head, title: 'T' }));
  });
});
