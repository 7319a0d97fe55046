import { configure, fireEvent, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { HistoryScreen } from '#screens/history/HistoryScreen.tsx';
import { noteObjective } from '#state/agreeing.ts';
import { takeAsked } from '#state/asking.ts';
import { undo } from '#state/openDossier.ts';
import { openingStore } from '#state/opening.ts';
import { aDossier, anAssessment, aReferential, the } from '../../fixtures/builders.ts';
import { hostReferentials, theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

// Whole stories: they take their time where several suites share a core.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5000 });

hostReferentials([aReferential()]);
const navigation = ways();

beforeAll(async () => {
  startI18n();
  await Promise.all((['history', 'work'] as const).map(loadTexts));
});
beforeEach(() => localStorage.clear());

async function show(history: Dossier['history'] = [], assessments: Partial<Assessment>[] = [{}]) {
  const dossier = aDossier(assessments.map((one) => anAssessment(one)));
  await showOpen(
    { ...dossier, history },
    (dossier, assessment) => <HistoryScreen dossier={dossier} assessment={assessment} />,
    navigation,
  );
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

const days = () => within(screen.getByRole('region', { name: 'Ce qui a été fait' }));
const lines = () =>
  days()
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;

describe('the history of a dossier', () => {
  it('says that there is none yet', async () => {
    await show();
    expect(days().getByText(/Rien encore/)).toBeTruthy();
  });

  it('tells each act in words, by day, the latest first; with who, on what and how often', async () => {
    const entry = { at: at(9), by: 'Awa', assessmentId: 'present' };
    await show([
      { ...entry, id: '1', act: 'agreed', about: 'a1', count: 2 },
      { ...entry, id: '2', at: at(10), act: 'agreed', about: 'present', count: 12, by: '' },
      { ...entry, id: '3', at: at(11), act: 'collected', about: 'present', count: 3, by: '' },
      { ...entry, id: '4', at: at(12), act: 'noted', about: 'a' },
    ]);
    await days().findByText('Indicateur a1');
    expect(lines()).toEqual([
      expect.stringMatching(/Note d’objectif · a Objectif aAwa$/),
      expect.stringMatching(/3 réponses recueillies$/),
      expect.stringMatching(/Niveau convenu · 12 indicateurs$/),
      expect.stringMatching(/Niveau convenu · a1 Indicateur a1 · 2 foisAwa$/),
    ]);
    expect(days().getByRole('heading', { name: '21 novembre 2026' })).toBeTruthy();
  });

  it('shows what other tools wrote as they wrote it', async () => {
    await show([{ id: '1', at: at(9), act: 'imported-by-x', about: 'row 7', by: 'X' }]);
    expect(lines()).toEqual([expect.stringMatching(/imported-by-x · row 7X$/)]);
  });

  it('shows one assessment alone where one is chosen, and older lines when asked', async () => {
    const history = Array.from({ length: 50 }, (_, place) => ({
      id: `h${place}`,
      at: `2026-11-21T09:${String(place).padStart(2, '0')}:00.000Z`,
      act: 'prepared',
      assessmentId: place === 0 ? 'former' : 'present',
    }));
    const user = await show(history, [{ id: 'former', title: 'An un' }, { title: 'An deux' }]);
    expect(lines()).toHaveLength(40);
    await user.click(days().getByRole('button', { name: 'Montrer plus ancien' }));
    expect(lines()).toHaveLength(50);
    await user.selectOptions(days().getByRole('combobox', { name: 'Montrer' }), 'An un');
    expect(lines()).toEqual([expect.stringMatching(/Réglages changés$/)]);
  });

  it('signs what is done from now on, on this device', async () => {
    const user = await show();
    await user.type(screen.getByLabelText('Votre nom dans l’historique'), 'Awa Diop');
    noteObjective('present', 'a', { strengths: 'La cour' });
    expect(theOpenDossier().history.at(-1)?.by).toBe('Awa Diop');
    expect(await days().findByText('Awa Diop')).toBeTruthy();
  });

  it('says when a point cannot be kept, and that the dossier is intact', async () => {
    const user = await show();
    await user.type(screen.getByLabelText('Nom du point'), 'Avant');
    await user.click(screen.getByRole('button', { name: 'Garder un point maintenant' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Le dossier est intact');
    expect(screen.getByLabelText<HTMLInputElement>('Nom du point').value).toBe('Avant');
  });
});

describe('a text that gave way', () => {
  const former = { strengths: 'La halle', updatedAt: at(8) };
  const assessment = {
    objectiveNotes: { a: { strengths: 'La cour', updatedAt: at(9), earlier: [former] } },
  };
  const gone = () => within(screen.getByRole('region', { name: 'Textes qui ont cédé la place' }));
  const note = () => theOpenDossier().assessments[0]?.objectiveNotes['a']?.strengths;

  it('is taken up again, the focus stays near, and undo takes that back', async () => {
    const user = await show([], [assessment]);
    expect(gone().getByText('La halle')).toBeTruthy();
    await user.click(gone().getByRole('button', { name: /^Reprendre ce texte/ }));
    expect(note()).toBe('La halle');
    expect(gone().getByText('La cour')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Textes qui ont cédé la place');
    expect(theOpenDossier().history.at(-1)?.act).toBe('noted');
    undo();
    expect(note()).toBe('La cour');
  });

  it('is read, and not taken up, in an archive', async () => {
    await show([], [{ ...assessment, archived: true }]);
    expect(gone().getByText('La halle')).toBeTruthy();
    expect(gone().queryByRole('button')).toBeNull();
  });
});

describe('settings that gave way', () => {
  it('are told by what each said', async () => {
    const former = {
      title: 'Diagnostic',
      rule: { share: 0.5, gap: 1 },
      expected: { sse: 8, citizen: 2 },
      nextMeeting: null,
      indicators: ['a1', 'b1'],
      names: 'named',
      updatedAt: at(8),
    };
    await show([], [{ nextMeeting: '2027-05-21', updatedAt: at(9), earlier: [former] }]);
    const gone = screen.getByRole('region', { name: 'Textes qui ont cédé la place' });
    for (const line of [
      'Titre Diagnostic',
      'Noms chaque réponse porte un nom',
      'Règle de discussion moins de 50 réponses sur 100 proches les unes des autres, ou 1 niveau d’écart avec les pairs',
      'Personnes attendues 10 en tout',
      'Indicateurs demandés 2 indicateurs',
      'Prochaine rencontre pas encore fixée',
    ]) {
      expect(gone).toHaveTextContent(line);
    }
  });
});

describe('the history of a dossier whose referential is not here', () => {
  it('says so, and names indicators and levels by their code', async () => {
    const referential = { id: 'ailleurs', version: '1' };
    const agreements = {
      x9: {
        level: 'level-2',
        updatedAt: at(9),
        earlier: [{ level: 'haut', rationale: 'La halle', updatedAt: at(8) }],
      },
    };
    const line = { id: '1', at: at(9), act: 'agreed', about: 'x9', assessmentId: 'present' };
    await show([line], [{ referential, agreements }]);
    await screen.findByText(/Le référentiel « ailleurs-1 » n’est pas ici/);
    expect(lines()).toEqual([expect.stringMatching(/Niveau convenu · x9$/)]);
    const gone = screen.getByRole('region', { name: 'Textes qui ont cédé la place' });
    expect(gone).toHaveTextContent('Niveau haut');
    within(gone).getByRole('button', { name: /^Reprendre ce texte.*Accord, x9, 21/ });
  });
});

describe('a copy that was opened', () => {
  function arrive(change: (dossier: Dossier) => Dossier): void {
    const here = theOpenDossier();
    const outcome = {
      kind: 'exists',
      fileName: 'copie.ptce.json',
      id: here.id,
      dossier: change(here),
    } as const;
    openingStore.setState({ outcomes: [outcome] });
  }
  const named = (name: string) => (dossier: Dossier) => ({
    ...dossier,
    pole: { ...dossier.pole, name, updatedAt: '2027-01-01T10:00:00.000Z' },
  });

  it('is asked about in the history’s stead, merged, and undone', async () => {
    const user = await show();
    arrive(named('Pôle d’ailleurs'));
    await screen.findByText(/Profil du pôle changé/);
    // Whoever goes back to the first screen is not led here again.
    expect(openingStore.getState().outcomes).toEqual([]);
    const merge = screen.getByRole('button', { name: 'Fusionner' });
    merge.focus();
    fireEvent.click(merge);
    // While it works it is heard, keeps the focus, and presses nothing twice.
    expect(screen.getByText('Fusion en cours…')).toBeTruthy();
    expect(merge).toHaveFocus();
    expect(merge).toBeEnabled();
    for (const one of screen.getAllByRole('button')) {
      expect(one).toHaveAttribute('aria-disabled', 'true');
      fireEvent.click(one);
    }
    await screen.findByText(/La fusion est faite/);
    expect(document.activeElement?.textContent).toBe('Historique');
    expect(theOpenDossier().pole.name).toBe('Pôle d’ailleurs');
    await user.click(screen.getByRole('button', { name: 'Annuler la fusion' }));
    expect(screen.getByText(/La fusion est annulée/)).toBeTruthy();
    expect(theOpenDossier().pole.name).not.toBe('Pôle d’ailleurs');
    expect(document.activeElement?.textContent).toBe('Historique');
  });

  it('is told anew when what is here changes meanwhile', async () => {
    const user = await show();
    arrive((dossier) => ({
      ...dossier,
      assessments: dossier.assessments.map((one) => ({
        ...one,
        objectiveNotes: { a: { strengths: 'La halle', updatedAt: at(8) } },
      })),
    }));
    const line = the(await screen.findByText('Objectif a')).closest('li');
    expect(line?.textContent).toContain('en plus');
    noteObjective('present', 'a', { strengths: 'La cour' });
    await screen.findByText(/le texte d’ici reste, l’autre est gardé/);
    await user.click(screen.getByRole('button', { name: 'Ne rien faire' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Historique' })).toBeTruthy();
  });

  it('that is fictional where the dossier here is not is only opened apart', async () => {
    const user = await show();
    arrive((dossier) => ({ ...named('Autre')(dossier), fictional: true }));
    expect((await screen.findByText(/exemple fictif/)).closest('[role=alert]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Fusionner' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ne rien faire' }));
    takeAsked(theOpenDossier().id);
    expect(screen.getByRole('heading', { level: 1, name: 'Historique' })).toBeTruthy();
  });
});
