import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Response } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import type { OnRate } from '#rating/IndicatorForm.tsx';
import { RatingPages } from '#rating/RatingPages.tsx';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import { anIndex } from '../fixtures/builders.ts';
import { ways } from '../fixtures/onScreen.tsx';

const index = anIndex();

beforeAll(async () => {
  startI18n();
  await loadTexts('work');
  vi.stubGlobal('scrollTo', () => undefined);
});

/** The questionnaire as its screens hold it: ratings and the page are theirs. Gives what takes all answers back. */
function show(): { undoAll: () => void } {
  let undoAll: () => void = () => undefined;
  let rate: OnRate = () => false;
  const onRate: OnRate = (id, fields) => rate(id, fields);
  function Held() {
    const [ratings, setRatings] = useState<Response['ratings']>({});
    const [place, setPlace] = useState<Place>();
    const [navigation] = useState(() => ways({ go: setPlace }));
    rate = (id, { level }) => {
      if (level !== undefined) setRatings((all) => ({ ...all, [id]: { level } }));
      return true;
    };
    undoAll = () => setRatings({});
    return (
      <NavigationContext value={navigation}>
        <RatingPages
          index={index}
          asked={index.indicators}
          ratings={ratings}
          voice="v"
          objective={place?.name === 'dossier' ? place.objective : undefined}
          placeOf={(objective) => ({
            name: 'dossier',
            id: 'd',
            screen: 'questionnaire',
            objective,
          })}
          onRate={onRate}
          end={null}
          shortcuts
          onShortcuts={() => undefined}
        />
      </NavigationContext>
    );
  }
  render(<Held />);
  return { undoAll: () => act(() => undoAll()) };
}

const first = () => within(screen.getByRole('radiogroup', { name: 'Indicateur a1' }));
const clear = () => screen.queryByRole('button', { name: /^Effacer la réponse\s: Indicateur a1$/ });

describe('taking an answer back', () => {
  it('by keyboard leaves the focus in the levels, where one answers anew', async () => {
    const user = userEvent.setup();
    show();
    await user.click(first().getByRole('radio', { name: 'Niveau 2' }));
    clear()?.focus();
    await user.keyboard('{Enter}');
    expect(first().queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    expect(first().getByRole('radio', { name: 'Niveau 0' })).toHaveFocus();
    await user.keyboard('3');
    expect(first().getByRole('radio', { name: 'Niveau 3' })).toBeChecked();
  });

  it('by undoing, with the focus on the button that goes, does the same', async () => {
    const user = userEvent.setup();
    const { undoAll } = show();
    await user.click(first().getByRole('radio', { name: 'Niveau 2' }));
    clear()?.focus();
    undoAll();
    expect(first().getByRole('radio', { name: 'Niveau 0' })).toHaveFocus();
  });

  it('is offered only where there is an answer, and takes the focus from nothing else', async () => {
    const user = userEvent.setup();
    const { undoAll } = show();
    expect(clear()).not.toBeInTheDocument();
    await user.click(first().getByRole('radio', { name: 'Niveau 2' }));
    expect(clear()).toBeInTheDocument();
    const comment = screen.getByRole('textbox', {
      name: /^Un mot pour expliquer\s: Indicateur a1$/,
    });
    comment.focus();
    undoAll();
    expect(clear()).not.toBeInTheDocument();
    expect(comment).toHaveFocus();
  });
});

describe('an answer out of the scale', () => {
  it('asks why, of this indicator by its name', async () => {
    show();
    await userEvent.click(first().getByRole('radio', { name: 'Sans objet' }));
    const why = /^Pourquoi est-ce sans objet ici\s\? Indicateur a1$/;
    expect(screen.getByRole('textbox', { name: why })).toBeInTheDocument();
  });
});

describe('the objectives, in a narrow window', () => {
  const list = () => within(screen.getByRole('navigation', { name: 'Les objectifs' }));
  const fold = () => list().getByRole<HTMLDetailsElement>('group');
  const open = async (user = userEvent.setup()) => {
    show();
    await user.click(list().getByText('Les objectifs'));
    expect(fold().open).toBe(true);
    return user;
  };

  it('close before the heading of the one that was chosen takes the focus', async () => {
    const user = await open();
    const heading = screen.getByRole('heading', { level: 1 });
    let openThen: boolean | undefined;
    heading.addEventListener('focus', () => {
      openThen = fold().open;
    });
    await user.click(list().getByRole('link', { name: /^Objectif c/ }));
    expect(heading).toHaveTextContent('Objectif c');
    expect(heading).toHaveFocus();
    expect(openThen).toBe(false);
  });

  it('close by Escape, and by choosing the one on the page: the focus is on what opens them', async () => {
    const user = await open();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(fold().open).toBe(false);
    expect(list().getByText('Les objectifs')).toHaveFocus();
    await user.click(list().getByText('Les objectifs'));
    await user.click(list().getByRole('link', { name: /^Objectif a/ }));
    expect(fold().open).toBe(false);
    expect(list().getByText('Les objectifs')).toHaveFocus();
  });

  it('stay open while the focus goes through them, and close as it leaves', async () => {
    const user = await open();
    for (const name of [/^Objectif a/, /^Objectif b/, /^Objectif c/]) {
      await user.tab();
      expect(list().getByRole('link', { name })).toHaveFocus();
      expect(fold().open).toBe(true);
    }
    await user.tab();
    expect(first().getByRole('radio', { name: 'Niveau 0' })).toHaveFocus();
    expect(fold().open).toBe(false);
  });

  it('close when one goes on with the page by mouse or finger', async () => {
    const user = await open();
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(fold().open).toBe(false);
  });

  it('stay where they are in a wide one', async () => {
    const matches = vi
      .spyOn(globalThis, 'matchMedia')
      .mockImplementation(
        (media) => Object.assign(new EventTarget(), { matches: true, media }) as MediaQueryList,
      );
    onTestFinished(() => matches.mockRestore());
    const user = userEvent.setup();
    show();
    await user.click(list().getByRole('link', { name: /^Objectif c/ }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(fold().open).toBe(true);
  });
});
