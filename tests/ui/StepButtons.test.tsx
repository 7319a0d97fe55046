import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { StepButtons } from '#ui/StepButtons.tsx';

function Steps({ count }: { count: number }) {
  const [taken, setTaken] = useState(0);
  return (
    <>
      <StepButtons
        texts={{ undo: 'Annuler', redo: 'Rétablir' }}
        className="step"
        canUndo={taken < count}
        canRedo={taken > 0}
        onStep={(kind) => setTaken(kind === 'undone' ? taken + 1 : taken - 1)}
      />
      <output>{taken}</output>
    </>
  );
}

it('the button keeps the focus when the last step is taken, and takes no more', async () => {
  const user = userEvent.setup();
  render(<Steps count={2} />);
  const undo = screen.getByRole('button', { name: 'Annuler' });
  undo.focus();
  await user.keyboard('{Enter}{Enter}{Enter}');
  expect(screen.getByRole('status')).toHaveTextContent('2');
  expect(undo).toHaveAttribute('aria-disabled', 'true');
  expect(undo).toHaveFocus();
});
