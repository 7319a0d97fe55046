import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Assessment, counts } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { SheetEntry } from '#screens/collect/SheetEntry.tsx';
import { undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { aDossier, anAssessment, anIndex, aResponse, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';

// a1, a2, b1, c1, c2; four levels.
const index = anIndex();
const leave = vi.fn();

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'collect'] as const).map(loadTexts));
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  localStorage.clear();
  leave.mockClear();
});

function Shown() {
  const assessment = useOpenDossier((open) => open.dossier?.assessments[0]);
  return assessment ? <SheetEntry assessment={assessment} index={index} onLeave={leave} /> : null;
}

async function show(other: Partial<Assessment> = {}) {
  await openInSession(aDossier([anAssessment({ names: 'named', ...other })]));
  return render(<Shown />);
}

const voices = () => the(theOpenDossier().assessments[0]).responses;
const levels = (name = voices()[0]?.respondent.name) =>
  Object.fromEntries(
    Object.entries(voices().find(({ respondent }) => respondent.name === name)?.ratings ?? {}).map(
      ([id, { level }]) => [id, level],
    ),
  );
const row = (name: string) => screen.getByRole('radiogroup', { name: new RegExp(name) });
const keys = (text: string) => userEvent.keyboard(text);
/** College 2, then the name, then the first row. */
const begin = () => keys('2Awa{Enter}');

describe('a paper sheet', () => {
  it('is typed in without a hand leaving the keys: college, name, a key a row, the next sheet', async () => {
    await show();
    await begin();
    expect(row('a1')).toContainElement(document.activeElement as HTMLElement);
    await keys('012nj');
    expect(levels()).toEqual({
      a1: 'level-0',
      a2: 'level-1',
      b1: 'level-2',
      c1: 'not-applicable',
      c2: 'unknown',
    });
    expect(screen.getByRole('button', { name: 'Feuille suivante' })).toHaveFocus();
    await keys('{Enter}');
    expect(voices().filter(counts)).toHaveLength(1);
    expect(voices()[0]?.respondent).toMatchObject({
      stance: 'member',
      college: 'company',
      name: 'Awa',
    });
    expect(screen.getByText(/^Feuille enregistrée : Awa\. 1 feuille saisie/)).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'De quel collège\u202f?' })).toContainElement(
      document.activeElement as HTMLElement,
    );
    await keys('5Bob{Enter}33333{Enter}');
    expect(voices().filter(counts)).toHaveLength(2);
    expect(screen.getByText(/2 feuilles saisies/)).toBeInTheDocument();
    expect(new Set(Object.values(levels('Bob')))).toEqual(new Set(['level-3']));
  });

  it('takes levels by the place of the key, so that AZERTY works unshifted', async () => {
    await show();
    await begin();
    fireEvent.keyDown(the(document.activeElement), { code: 'Digit2', key: 'é' });
    fireEvent.keyDown(the(document.activeElement), { code: 'Numpad3', key: '3' });
    expect(levels()).toEqual({ a1: 'level-2', a2: 'level-3' });
  });

  it('has Backspace take back what was typed last, here or one row up', async () => {
    await show();
    await begin();
    await keys('12{Backspace}');
    expect(row('a2')).toContainElement(document.activeElement as HTMLElement);
    expect(levels()['a2']).toBe('level-2');
    await keys('{Backspace}');
    expect(levels()['a2']).toBeNull();
    await keys('3');
    expect(levels()).toEqual({ a1: 'level-1', a2: 'level-3' });
  });

  it('walks by arrows without choosing, and leaves a level’s own key alone that the scale has not', async () => {
    await show();
    await begin();
    await keys('{ArrowDown}{ArrowDown}{ArrowUp}9');
    expect(row('a2')).toContainElement(document.activeElement as HTMLElement);
    expect(voices()).toEqual([]);
    await keys('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('radio', { name: /Entreprises/ })).toHaveFocus();
  });

  it('opens a word by Enter, and goes on by Enter', async () => {
    await show();
    await begin();
    await keys('1{ArrowUp}{Enter}Un mot n2{Enter}');
    expect(voices()[0]?.ratings['a1']).toMatchObject({ level: 'level-1', comment: 'Un mot n2' });
    expect(row('a2')).toContainElement(document.activeElement as HTMLElement);
  });

  it('takes the words of the end, which the levels pass by and the keyboard alone reaches', async () => {
    await show();
    await begin();
    await keys('01230');
    expect(screen.getByRole('button', { name: 'Feuille suivante' })).toHaveFocus();
    await keys('{ArrowUp}Trop long{Enter}{Enter}Revenir à six{Enter}');
    expect(screen.getByLabelText('Ce que je retiens')).toHaveFocus();
    await keys('{Enter}');
    expect(screen.getByRole('button', { name: 'Feuille suivante' })).toHaveFocus();
    expect(voices()[0]?.closing).toMatchObject({
      process: 'Trop long',
      suggestions: 'Revenir à six',
    });
    await keys('{ArrowUp}{Escape}{Enter}');
    expect(voices().filter(counts)).toHaveLength(1);
    expect(screen.getByLabelText('Ce que je propose')).toHaveValue('');
  });

  it('asks of a peer what they saw', async () => {
    await show();
    await userEvent.selectOptions(screen.getByLabelText(/Qui répond/), 'Pair, d’un autre pôle');
    await userEvent.type(screen.getByLabelText('Ce que j’ai vu'), 'La halle');
    expect(voices()[0]).toMatchObject({
      respondent: { stance: 'peer' },
      closing: { seen: 'La halle' },
    });
  });

  it('is in the dossier from its first key on, and goes on where it was after a reload', async () => {
    const page = await show();
    await begin();
    await keys('1');
    expect(counts(the(voices()[0]))).toBe(false);
    page.unmount();
    render(<Shown />);
    expect(screen.getByLabelText('Nom')).toHaveValue('Awa');
    expect(within(row('a1')).getByRole('radio', { name: '1, Niveau 1' })).toBeChecked();
    await keys('2');
    expect(voices()).toHaveLength(1);
    expect(levels()).toEqual({ a1: 'level-1', a2: 'level-2' });
  });

  it('goes on with a full sheet at what ends it, and with one of nobody’s at its head', async () => {
    const full = await show();
    await begin();
    await keys('01230');
    full.unmount();
    const again = render(<Shown />);
    expect(screen.getByRole('button', { name: 'Feuille suivante' })).toHaveFocus();
    await keys('{Enter}');
    const head = () => screen.getByRole('group', { name: 'De quel collège\u202f?' });
    expect(head()).toContainElement(document.activeElement as HTMLElement);
    row('a1').querySelector('input')?.focus();
    await keys('3');
    again.unmount();
    render(<Shown />);
    expect(head()).toContainElement(document.activeElement as HTMLElement);
  });

  it('asks for the college before it is handed in, and hands in no empty one', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Feuille suivante' }));
    expect(screen.getByText('Rien n’est encore saisi sur cette feuille.')).toBeInTheDocument();
    expect(voices()).toEqual([]);
    act(() => row('a1').querySelector('input')?.focus());
    await keys('1');
    await userEvent.click(screen.getByRole('button', { name: 'Feuille suivante' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choisissez un collège');
    expect(voices().filter(counts)).toEqual([]);
    expect(screen.getByRole('radio', { name: /Économie sociale/ })).toHaveFocus();
  });

  it('can be thrown away, and Ctrl+Z brings it back as a draft', async () => {
    await show();
    await begin();
    await keys('1');
    await userEvent.click(screen.getByRole('button', { name: 'Jeter cette feuille' }));
    expect(voices()[0]).toMatchObject({ ratings: {} });
    expect(voices()[0]?.deletedAt).toBeTruthy();
    expect(screen.getByLabelText('Nom')).toHaveValue('');
    act(undo);
    expect(levels()).toEqual({ a1: 'level-1' });
  });

  it('never shows a voice that was handed in', async () => {
    localStorage.setItem(
      'boussole-ptce/sheet',
      JSON.stringify({
        assessmentId: 'present',
        seat: { id: 'handed', respondent: { stance: 'member', name: 'Awa' } },
      }),
    );
    await show({ revealedAt: null, responses: [aResponse({ a1: 3 }, { id: 'handed' })] });
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(screen.getByLabelText('Nom')).toHaveValue('');
  });

  it('asks no name where none is kept', async () => {
    await show({ names: 'college' });
    expect(screen.queryByLabelText('Nom')).toBeNull();
    await keys('1');
    expect(row('a1')).toContainElement(document.activeElement as HTMLElement);
  });

  it('says that the keys are off where they are, and puts them on', async () => {
    localStorage.setItem('boussole-ptce', JSON.stringify({ shortcuts: false }));
    await show();
    act(() => row('a1').querySelector('input')?.focus());
    await keys('1');
    expect(voices()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Activer les touches' }));
    act(() => row('a1').querySelector('input')?.focus());
    await keys('1');
    expect(levels()).toEqual({ a1: 'level-1' });
  });
});
