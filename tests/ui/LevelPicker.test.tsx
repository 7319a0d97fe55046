import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { LevelPicker } from '#ui/LevelPicker.tsx';

const levels = ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'].map(
  (label, place) => ({
    value: `level-${place}`,
    label,
    glyph: null,
    description: `Ce qu’on voit : ${place}`,
  }),
);
const seven = Array.from({ length: 7 }, (_, place) => ({
  value: `step-${place}`,
  label: `Palier ${place}`,
  glyph: null,
}));
const others = [
  { value: 'not-applicable', label: 'Sans objet', letter: 'n' },
  { value: 'unknown', label: 'Je ne sais pas', letter: 'j' },
];

/** The picker as a form holds it: the chosen value is the caller's. */
function Held({
  shortcuts = true,
  scale = levels,
}: {
  shortcuts?: boolean;
  scale?: Parameters<typeof LevelPicker>[0]['levels'];
}) {
  const [value, setValue] = useState('');
  return (
    <>
      <h2 id="label">Disposer d’un lieu</h2>
      <LevelPicker
        labelledBy="label"
        levels={scale}
        others={others}
        shortcuts={shortcuts}
        inputProps={{ name: 'level', onChange: (event) => setValue(event.target.value) }}
        onPick={setValue}
        onClear={() => setValue('')}
      />
      <output>{value}</output>
      <textarea aria-label="Un mot" />
    </>
  );
}

const chosen = () => screen.getByRole('status').textContent;

describe('the levels of an indicator', () => {
  it('are a radio group named by the indicator, each radio by its level and described by what one sees', () => {
    render(<Held />);
    const group = screen.getByRole('radiogroup', { name: 'Disposer d’un lieu' });
    expect(group).toBeInTheDocument();
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      ...levels.map(({ value }) => value),
      'not-applicable',
      'unknown',
    ]);
    const radio = screen.getByRole('radio', { name: 'En développement' });
    expect(radio).toHaveAccessibleDescription('Ce qu’on voit : 2');
    expect(screen.getByRole('radio', { name: 'Sans objet' })).toBeInTheDocument();
  });

  it('are chosen by mouse', async () => {
    render(<Held />);
    await userEvent.click(screen.getByText('Bien ancré'));
    expect(chosen()).toBe('level-3');
  });

  it('are chosen by digit while the focus is in them, by place on the keyboard', () => {
    render(<Held />);
    const radio = screen.getByRole('radio', { name: 'Pas engagé' });
    radio.focus();
    // AZERTY unshifted: the key of the digit 2 writes « é ».
    fireEvent.keyDown(radio, { code: 'Digit2', key: 'é' });
    expect(chosen()).toBe('level-2');
    expect(screen.getByRole('radio', { name: 'En développement' })).toHaveFocus();
    fireEvent.keyDown(document.activeElement ?? radio, { code: 'Numpad0', key: '0' });
    expect(chosen()).toBe('level-0');
  });

  it.each([
    [2, seven.slice(0, 2)],
    [7, seven],
  ])('take the digits of a scale of %i, from 0 to its last, and none beyond', (_, scale) => {
    render(<Held scale={scale} />);
    const group = screen.getByRole('radiogroup');
    screen.getByRole('radio', { name: 'Palier 0' }).focus();
    for (const [digit, { value, label }] of scale.entries()) {
      fireEvent.keyDown(document.activeElement ?? group, { code: `Digit${digit}`, key: 'x' });
      expect(chosen()).toBe(value);
      expect(screen.getByRole('radio', { name: label })).toHaveFocus();
    }
    for (let digit = scale.length; digit <= 9; digit += 1) {
      fireEvent.keyDown(document.activeElement ?? group, { code: `Digit${digit}`, key: 'x' });
      expect(chosen()).toBe(scale.at(-1)?.value);
    }
  });

  it('take N, J and Backspace, and no digit beyond the scale', async () => {
    render(<Held />);
    screen.getByRole('radio', { name: 'Pas engagé' }).focus();
    await userEvent.keyboard('n');
    expect(chosen()).toBe('not-applicable');
    await userEvent.keyboard('J');
    expect(chosen()).toBe('unknown');
    await userEvent.keyboard('7');
    expect(chosen()).toBe('unknown');
    await userEvent.keyboard('{Backspace}');
    expect(chosen()).toBe('');
  });

  it('leave keys alone in a text, with Ctrl or Alt, and where single keys are switched off', async () => {
    const { unmount } = render(<Held />);
    await userEvent.type(screen.getByRole('textbox'), '2nj');
    expect(chosen()).toBe('');
    expect(screen.getByRole('textbox')).toHaveValue('2nj');
    const radio = screen.getByRole('radio', { name: 'Pas engagé' });
    fireEvent.keyDown(radio, { code: 'Digit2', key: '2', ctrlKey: true });
    fireEvent.keyDown(radio, { code: 'Digit2', key: '2', altKey: true });
    expect(chosen()).toBe('');
    unmount();
    render(<Held shortcuts={false} />);
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Pas engagé' }), {
      code: 'Digit2',
      key: '2',
    });
    expect(chosen()).toBe('');
  });
});
