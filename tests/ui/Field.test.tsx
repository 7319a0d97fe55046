import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '#ui/Choice.tsx';
import { TextArea, TextField } from '#ui/Field.tsx';

describe('a field', () => {
  it('is named by its label and described by its hint', () => {
    render(<TextField label="Territoire" hint="Celui que vous vivez." />);
    const field = screen.getByRole('textbox', { name: 'Territoire' });
    expect(field).toHaveAccessibleDescription('Celui que vous vivez.');
    expect(field).toBeValid();
  });

  it('says its problem at once, and where it is', () => {
    render(<TextArea label="Nom" problem="Il manque le nom." />);
    expect(screen.getByRole('alert')).toHaveTextContent('Il manque le nom.');
    const field = screen.getByRole('textbox', { name: 'Nom' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Il manque le nom.');
  });
});

describe('a choice', () => {
  it('is a group named by its legend, and tells what is chosen', async () => {
    const changed = vi.fn<(value: string) => void>();
    render(
      <Choice
        legend="Un lieu partagé ?"
        value="no"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
        ]}
        inputProps={{ onChange: (event) => changed(event.target.value) }}
      />,
    );
    expect(screen.getByRole('group', { name: 'Un lieu partagé ?' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Non' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Oui' }));
    expect(changed).toHaveBeenCalledWith('yes');
  });
});
