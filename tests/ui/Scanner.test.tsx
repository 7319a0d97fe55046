import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Scanner } from '#ui/Scanner.tsx';

type Props = ComponentProps<typeof Scanner>;

const texts: Props['texts'] = {
  open: 'Ouvrir la caméra',
  close: 'Fermer la caméra',
  picture: 'Ce que voit la caméra',
  choose: 'Caméra',
  sound: 'Un son',
  takes: 'Lu par la caméra',
  none: 'Rien pour l’instant.',
  sequences: 'En plusieurs codes',
  forget: 'Oublier',
};

const closed: Props = {
  texts,
  camera: { kind: 'closed' },
  fault: null,
  video: null,
  said: { text: '', turn: 0, tone: null },
  takes: [],
  sequences: [],
  sound: true,
  onToggle: () => undefined,
  onChoose: () => undefined,
  onSound: () => undefined,
  onForget: () => undefined,
};

const open: Props = {
  ...closed,
  camera: {
    kind: 'open',
    chosen: 'b',
    mirrored: true,
    cameras: [
      { id: 'a', label: 'Avant' },
      { id: 'b', label: 'Arrière' },
    ],
  },
};

// jsdom lays nothing out.
const brought = vi.fn();
beforeEach(() => {
  brought.mockClear();
  Element.prototype.scrollIntoView = brought;
});

const liveLine = (container: HTMLElement) => container.querySelector('[aria-live="polite"]');

describe('the scanner', () => {
  it('shows no picture before it is asked for, and keeps the focus where the camera was opened', async () => {
    const toggled = vi.fn();
    const { rerender } = render(<Scanner {...closed} onToggle={toggled} />);
    expect(screen.queryByLabelText('Ce que voit la caméra')).toBeNull();
    expect(screen.getByText('Rien pour l’instant.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la caméra' }));
    expect(toggled).toHaveBeenCalledTimes(1);
    expect(brought).not.toHaveBeenCalled();
    rerender(<Scanner {...open} />);
    const picture = screen.getByLabelText('Ce que voit la caméra');
    expect(picture).toHaveClass('mirrored');
    expect(brought).toHaveBeenCalledTimes(1);
    expect(brought.mock.contexts[0]).toContainElement(picture);
    expect(screen.getByRole('button', { name: 'Fermer la caméra' })).toHaveFocus();
  });

  it('says each code in a live line, the same words twice as two events', () => {
    const said = { text: 'Awa : reçue', turn: 1, tone: 'new' as const };
    const { container, rerender } = render(<Scanner {...open} said={said} />);
    const before = liveLine(container)?.firstElementChild;
    expect(before).toHaveTextContent('Awa : reçue');
    rerender(<Scanner {...open} said={{ ...said, turn: 2 }} />);
    expect(liveLine(container)?.firstElementChild).not.toBe(before);
    expect(liveLine(container)).toHaveTextContent('Awa : reçue');
    // In a dossier only the state of saving has that role.
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('lists what was read, and what became of it', () => {
    render(
      <Scanner
        {...open}
        takes={[
          { id: '1', who: 'Awa', what: 'déjà reçue', tone: 'known' },
          { id: '0', who: 'Awa', what: 'réponse reçue', tone: 'new' },
        ]}
      />,
    );
    const list = screen.getByRole('region', { name: 'Lu par la caméra' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Awa déjà reçue', 'Awa réponse reçue']);
  });

  it('shows which codes of an answer are missing, and lets it go without losing the focus', async () => {
    const forgotten = vi.fn();
    const sequence = { tag: 't1', heading: 'Réponse 1', codes: 4, missing: [2, 4] };
    render(
      <Scanner
        {...open}
        sequences={[{ ...sequence, missingText: 'Il manque les codes 2 et 4.' }]}
        onForget={forgotten}
      />,
    );
    const part = screen.getByRole('region', { name: 'En plusieurs codes' });
    expect(part).toHaveTextContent('Il manque les codes 2 et 4.');
    const read = [...part.querySelectorAll('.read')].map((place) => place.textContent);
    expect(read).toEqual(['1', '3']);
    await userEvent.click(within(part).getByRole('button', { name: 'Oublier (Réponse 1)' }));
    expect(forgotten).toHaveBeenCalledWith('t1');
    expect(screen.getByRole('button', { name: 'Fermer la caméra' })).toHaveFocus();
  });

  it('offers a choice where there are several cameras, and sound that can be switched off', async () => {
    const chosen = vi.fn();
    const sounded = vi.fn();
    render(<Scanner {...open} onChoose={chosen} onSound={sounded} />);
    const choice = screen.getByRole('combobox', { name: 'Caméra' });
    expect(choice).toHaveValue('b');
    await userEvent.selectOptions(choice, 'Avant');
    expect(chosen).toHaveBeenCalledWith('a');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Un son' }));
    expect(sounded).toHaveBeenCalledWith(false);
  });

  it('says at once why there is no picture', () => {
    render(<Scanner {...closed} fault={<p>La caméra est refusée.</p>} />);
    expect(screen.getByRole('alert')).toHaveTextContent('La caméra est refusée.');
  });
});
