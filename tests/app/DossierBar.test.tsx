import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DossierBar } from '#app/DossierBar.tsx';
import { SaveStatus } from '#app/SaveStatus.tsx';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { describePole } from '#state/acts.ts';
import { dossierStore, type SaveState } from '#state/dossierStore.ts';
import { aDossier, anAssessment } from '../fixtures/builders.ts';
import { showOpen } from '../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('work');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function show() {
  await showOpen(aDossier([anAssessment({})]), ({ id }) => (
    <DossierBar place={{ name: 'dossier', id, screen: 'rapport' }} />
  ));
}

const button = (name: string) => screen.getByRole('button', { name });
/** Where the bar says what it has done. */
const note = () => document.querySelector('.seen-note[aria-live="polite"]');
/** What screen readers have been told of saving. */
const toldOfSaving = () => document.querySelector('[role="status"] + [aria-live="polite"]');

describe('undo in the bar', () => {
  it('says that there is nothing to take back, nor to bring back', async () => {
    await show();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(note()).toHaveTextContent(/^Rien à annuler\.$/);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(note()).toHaveTextContent(/^Rien à rétablir\.$/);
  });

  it('says what each step was, each time anew, until the next thing that is done', async () => {
    await show();
    act(() => void describePole({ origin: 'mixed' }));
    act(() => void describePole({ kind: 'multi-activity' }));
    const user = userEvent.setup();
    await user.keyboard('{Control>}z');
    expect(note()).toHaveTextContent('Annulé : une retouche du profil du pôle.');
    expect(note()).toBeVisible();
    const first = note()?.firstElementChild;
    await user.keyboard('z{/Control}');
    expect(note()).toHaveTextContent('Annulé : une retouche du profil du pôle.');
    expect(note()?.firstElementChild).not.toBe(first);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(note()).toHaveTextContent('Rétabli : une retouche du profil du pôle.');
    await userEvent.keyboard('{Tab}');
    expect(note()).toBeEmptyDOMElement();
  });

  it('keeps the focus when the last step is taken back', async () => {
    await show();
    act(() => void describePole({ origin: 'mixed' }));
    expect(button('Annuler')).toHaveAttribute('aria-disabled', 'false');
    button('Annuler').focus();
    await userEvent.keyboard('{Enter}');
    expect(button('Annuler')).toHaveFocus();
    expect(button('Annuler')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(note()).toHaveTextContent(/^Rien à annuler\.$/);
  });
});

describe('a copy', () => {
  async function copy() {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    await show();
    const live = note();
    expect(live).toBeEmptyDOMElement();
    await userEvent.click(button('Enregistrer une copie'));
    await waitFor(() => expect(note()).toHaveTextContent(/^Copie vérifiée/));
    expect(note()).toBe(live);
  }

  it('is no longer called checked once the dossier has changed elsewhere', async () => {
    await copy();
    act(() => void describePole({ origin: 'mixed' }));
    expect(note()).toHaveTextContent(/^Copie faite à \d+:\d+\. Le dossier a changé depuis\.$/);
  });

  it('has been told of when the next thing is done', async () => {
    await copy();
    await userEvent.click(document.body);
    expect(note()).toBeEmptyDOMElement();
  });
});

describe('the state of saving', () => {
  const save = (state: SaveState) => act(() => dossierStore.setState({ save: state }));
  const saved = { kind: 'saved', at: null } as const;
  const saving = { kind: 'saving' } as const;

  function begin() {
    vi.useFakeTimers();
    save(saved);
    render(<SaveStatus />);
  }

  it('is seen at each moment, and not told letter by letter', () => {
    begin();
    expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'off');
    for (let letters = 0; letters < 20; letters += 1) {
      save(saving);
      expect(screen.getByRole('status')).toHaveTextContent('Enregistrement…');
      act(() => vi.advanceTimersByTime(100));
      save(saved);
      expect(screen.getByRole('status')).toHaveTextContent(/^Enregistré/);
      expect(toldOfSaving()).toBeEmptyDOMElement();
    }
  });

  it('is told of when a save lasts, and when it is over', () => {
    begin();
    save(saving);
    act(() => vi.advanceTimersByTime(5000));
    expect(toldOfSaving()).toHaveTextContent('Enregistrement…');
    save(saved);
    expect(toldOfSaving()).toHaveTextContent(/^Enregistré/);
  });

  it('is told of at once when it fails, and when that is over', () => {
    begin();
    save(saving);
    save({ kind: 'failed', reason: 'quota' });
    expect(toldOfSaving()).toHaveTextContent(/^Pas encore enregistré/);
    save(saved);
    expect(toldOfSaving()).toHaveTextContent(/^Enregistré/);
  });
});
