import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action, Assessment } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PlanScreen } from '#screens/plan/PlanScreen.tsx';
import { undo } from '#state/openDossier.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  members,
  the,
} from '../../fixtures/builders.ts';
import { theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

// Whole stories, letter by letter: they take their time where several suites share a core.
vi.setConfig({ testTimeout: 20_000 });

const index = anIndex();
const navigation = ways();

beforeAll(async () => {
  startI18n();
  await Promise.all((['plan', 'report', 'work', 'years'] as const).map(loadTexts));
});

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00'), toFake: ['Date'] });
});

afterEach(() => vi.useRealTimers());

async function show(assessment: Partial<Assessment> = {}, earlier: Assessment[] = []) {
  await showOpen(
    aDossier([...earlier, anAssessment(assessment)]),
    (dossier, assessment) => (
      <PlanScreen
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={{ name: 'dossier', id: dossier.id, screen: 'plan' }}
      />
    ),
    navigation,
  );
  // The page has no layout here: whether a pointer reaches a button is for the journeys to see.
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

const anAction = (id: string, other: Partial<Action> = {}): Action => ({
  id,
  title: `Action ${id}`,
  about: [],
  status: 'planned',
  ...other,
});
const plan = () => the(theOpenDossier().assessments.at(-1));
const live = () => plan().actions.filter(({ deletedAt }) => !deletedAt);
/** A button by its name; narrow spaces before punctuation are written as any. */
const button = (name: string) =>
  screen.getByRole('button', { name: (found) => found.replace(/\s/g, ' ') === name });
const table = () => screen.getByRole('table', { name: 'Les actions du plan, par date' });
const titles = () =>
  within(table())
    .getAllByRole('rowheader')
    .map((row) => row.querySelector('.plan-title')?.textContent);

describe('where to start', () => {
  it('leads from a priority to an action that has its indicator already', async () => {
    const user = await show({
      responses: members('a1', [0, 0, 0]),
      agreements: { a1: anAgreement(0, { highlight: 'priority' }) },
    });
    expect(screen.getByText('retenu ensemble')).toBeInTheDocument();
    await user.click(button('Prévoir une action : Indicateur a1'));
    expect(screen.getByLabelText('Que faisons-nous ?')).toHaveFocus();
    expect(button('Retirer : Indicateur a1')).toBeInTheDocument();
    // Nothing is kept of a form in which nothing was written.
    await user.click(button('Terminé'));
    expect(plan().actions).toEqual([]);
    expect(button('Ajouter une action')).toHaveFocus();
    await user.click(button('Prévoir une action : Indicateur a1'));
    await user.paste('Ouvrir la halle');
    await user.keyboard('{Enter}');
    expect(live()).toMatchObject([{ title: 'Ouvrir la halle', about: ['a1'] }]);
    expect(button('Modifier : Ouvrir la halle')).toHaveFocus();
    expect(screen.getByText('Dans le plan : Ouvrir la halle')).toBeInTheDocument();
  });

  it('keeps nothing of what was written and taken back, and all that was chosen', async () => {
    const user = await show();
    await user.click(button('Ajouter une action'));
    await user.type(screen.getByLabelText('Que faisons-nous ?'), 'O');
    expect(live()).toHaveLength(1);
    await user.keyboard('{Backspace}{Enter}');
    expect(live()).toEqual([]);
    expect(button('Ajouter une action')).toHaveFocus();
    await user.click(button('Ajouter une action'));
    await user.click(the(screen.getAllByRole('checkbox')[1]));
    expect(live()).toMatchObject([{ title: '', about: ['a1'] }]);
    await user.click(button('Terminé'));
    expect(button('Modifier : Action sans titre')).toHaveFocus();
  });

  it('opens its form with the focus in it: the next key may be a letter already', async () => {
    await show();
    fireEvent.click(button('Ajouter une action'));
    expect(screen.getByLabelText('Que faisons-nous ?')).toHaveFocus();
  });

  it('says why there is nothing yet', async () => {
    await show({ revealedAt: null, responses: members('a1', [0, 0, 0]) });
    expect(screen.getByText(/Chacun répond encore de son côté/)).toBeInTheDocument();
    expect(button('Ajouter une action')).toBeInTheDocument();
  });
});

describe('the actions', () => {
  it('stand by their day; what is late says so, and what is done says when', async () => {
    await show({
      actions: [
        anAction('none'),
        anAction('past', { due: '2026-11-01' }),
        anAction('done', { due: '2026-10-01', status: 'done', doneAt: '2026-10-05T10:00:00.000Z' }),
      ],
    });
    expect(titles()).toEqual(['Action done', 'Action past', 'Action none']);
    const row = (name: RegExp) => within(table()).getByRole('row', { name });
    expect(row(/Action past/)).toHaveTextContent('1 novembre 2026en retard');
    expect(row(/Action done/)).toHaveTextContent('faite le 5 octobre 2026');
    expect(row(/Action none/)).not.toHaveTextContent('en retard');
    expect(screen.getByText(/2 actions ouvertes/)).toHaveTextContent(
      'La date de l’une d’elles est passée.',
    );
  });

  it('are saved letter by letter, and an action stays where it is while it is written', async () => {
    const user = await show({
      actions: [
        anAction('one', { due: '2026-12-01' }),
        anAction('two', { due: '2027-01-01', owner: 'Zoé' }),
      ],
    });
    await user.click(button('Modifier : Action one'));
    await user.type(screen.getByLabelText('Le premier pas'), 'Écri');
    await user.click(button('dans 3 mois'));
    expect(screen.getByText('La date est mise au 21 février 2027.').parentElement).toHaveAttribute(
      'aria-live',
      'polite',
    );
    await user.click(screen.getByRole('radio', { name: 'En cours' }));
    await user.type(screen.getByLabelText('Qui s’en occupe ?'), 'Ada');
    expect(live()[0]).toMatchObject({
      firstStep: 'Écri',
      due: '2027-02-21',
      status: 'underway',
      owner: 'Ada',
    });
    expect(titles()).toEqual(['Action two']);
    expect(within(table()).getAllByRole('row')[1]).toHaveTextContent('Que faisons-nous ?');
    expect(document.querySelector('datalist option[value="Zoé"]')).not.toBeNull();
    await user.click(button('Terminé'));
    expect(titles()).toEqual(['Action two', 'Action one']);
    expect(button('Modifier : Action one')).toHaveFocus();
  });

  it('show what undo brings back, in the form too', async () => {
    const user = await show({ actions: [anAction('one', { note: 'avant' })] });
    await user.click(button('Modifier : Action one'));
    const note = screen.getByLabelText('À retenir');
    await user.type(note, ' !');
    act(() => undo());
    expect(note).toHaveValue('avant');
  });

  it('are about what is found by words without accents, objectives too', async () => {
    const user = await show({ actions: [anAction('one')] });
    await user.click(button('Modifier : Action one'));
    await user.type(screen.getByLabelText('Chercher'), 'INDIC c2');
    const boxes = screen.getAllByRole('checkbox');
    // The objective stands over what was found.
    expect(boxes.map((box) => box.parentElement?.textContent)).toEqual([
      'cObjectif c',
      'c2Indicateur c2',
    ]);
    for (const box of boxes) await user.click(box);
    expect(live()[0]?.about).toEqual(['c', 'c2']);
    await user.click(button('Retirer : Objectif c'));
    expect(live()[0]?.about).toEqual(['c2']);
    // What was pressed goes: on with the next, at last with where others are chosen.
    expect(button('Retirer : Indicateur c2')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(live()[0]?.about).toEqual([]);
    expect(the(document.querySelector('.about-choice summary'))).toHaveFocus();
    await user.type(screen.getByLabelText('Chercher'), ' rien{Enter}');
    expect(screen.getByText(/Rien ne porte ces mots/)).toBeInTheDocument();
  });

  it('move between states with the focus, in the view that is remembered', async () => {
    const user = await show({ actions: [anAction('one')] });
    await user.click(screen.getByRole('radio', { name: 'Par état' }));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Où en est-on : Action one'), 'En cours');
    const moved = within(screen.getByRole('region', { name: /^En cours/ }));
    expect(moved.getByLabelText('Où en est-on : Action one')).toHaveFocus();
    expect(screen.getByText('Action one : En cours.')).toBeInTheDocument();
    expect(live()[0]?.status).toBe('underway');
    expect(localStorage.getItem('boussole-ptce/plan-view')).toBe('board');
  });

  it('are deleted without a question, and come back', async () => {
    const user = await show({ actions: [anAction('one')] });
    await user.click(button('Modifier : Action one'));
    await user.click(button('Supprimer l’action'));
    expect(live()).toEqual([]);
    expect(button('Annuler la suppression')).toHaveFocus();
    await user.click(button('Annuler la suppression'));
    expect(live()).toHaveLength(1);
    expect(button('Modifier : Action one')).toHaveFocus();
    expect(screen.queryByText(/est supprimée/)).not.toBeInTheDocument();
  });

  it('are few: above seven open ones it is said', async () => {
    const many = Array.from({ length: 8 }, (_, at) => anAction(`n${at}`));
    const user = await show({ actions: many });
    expect(screen.getByText(/8 actions sont ouvertes/)).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Où en est-on : Action n0'), 'Abandonnée');
    expect(screen.queryByText(/actions sont ouvertes/)).not.toBeInTheDocument();
  });

  it('are only read in an archived diagnosis', async () => {
    await show({ archived: true, actions: [anAction('one')], nextMeeting: '2027-05-21' });
    expect(screen.getAllByText('Prévue')[0]).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Modifier|Ajouter une action/ })).toBeNull();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Jour de la prochaine rencontre')).not.toBeInTheDocument();
  });
});

describe('the day to meet again', () => {
  it('is proposed six months after the diagnosis', async () => {
    const user = await show({ date: '2026-08-31' });
    await user.click(button('Retenir le 28 février 2027'));
    expect(plan().nextMeeting).toBe('2027-02-28');
    expect(screen.getByLabelText('Jour de la prochaine rencontre')).toHaveValue('2027-02-28');
    await user.clear(screen.getByLabelText('Jour de la prochaine rencontre'));
    expect(plan().nextMeeting).toBeNull();
  });

  it('is proposed from today where six months are over', async () => {
    await show({ date: '2025-11-21' });
    expect(button('Retenir le 21 mai 2027')).toBeInTheDocument();
  });
});

describe('last year’s actions', () => {
  const before = (actions: Action[]) =>
    anAssessment({ id: 'before', title: 'Autodiagnostic 2025', date: '2025-11-21', actions });

  it('are followed here, and one goes on in this year’s plan', async () => {
    const user = await show({}, [before([anAction('old', { about: ['a1'] })])]);
    const section = within(screen.getByRole('region', { name: /Ce que nous avions décidé/ }));
    await user.selectOptions(section.getByLabelText('Où en est-on : Action old'), 'Faite');
    await user.type(section.getByLabelText('Ce qu’elle a appris Action old'), 'Le mardi');
    await user.click(button('Reprendre dans le plan de cette année : Action old'));
    expect(theOpenDossier().assessments[0]?.actions).toMatchObject([
      { id: 'old', status: 'done', note: 'Le mardi' },
    ]);
    expect(live()).toMatchObject([{ title: 'Action old', status: 'planned', takesUp: 'old' }]);
    expect(screen.getByLabelText('Que faisons-nous ?')).toHaveFocus();
    await user.click(button('Terminé'));
    expect(within(table()).getByText('Reprise de : Autodiagnostic 2025')).toBeInTheDocument();
    expect(section.getByText('Reprise dans le plan : Action old')).toBeInTheDocument();
  });
});
