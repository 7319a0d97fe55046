import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { lastTime } from '#core/lastTime.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { LastTimeButton } from '#rating/LastTime.tsx';
import { anAgreement, anAssessment, anIndex, members, the } from '../fixtures/builders.ts';

const index = anIndex();

beforeAll(async () => {
  startI18n();
  await loadTexts('years');
});

function show(former: Partial<Assessment>, { shortcuts = true, agreedOnly = false } = {}) {
  const assessment = anAssessment({ date: '2025-11-14', ...former });
  const last = the(lastTime(index, { assessment, index }, 'a1'));
  render(
    <section data-indicator="a1">
      <LastTimeButton
        last={last}
        levels={index.levels}
        label="Indicateur a1"
        shortcuts={shortcuts}
        agreedOnly={agreedOnly}
      />
      <div role="radiogroup" aria-label="Indicateur a1">
        <input type="radio" name="level" aria-label="Niveau 0" />
      </div>
      <textarea aria-label="Commentaire" />
    </section>,
  );
}

const agreedThen: Partial<Assessment> = {
  agreements: { a1: { ...anAgreement(2), rationale: 'La halle a ouvert.', dissent: 'Le samedi.' } },
  actions: [{ id: 'x', title: 'Ouvrir le soir', about: ['a1'], status: 'underway' }],
};
const button = () => screen.getByRole('button', { name: /^La dernière fois/ });

describe('last time, beside the levels', () => {
  it('is closed until it is asked for, and then says level, reason, other opinion and actions', async () => {
    show(agreedThen);
    expect(button()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Niveau 2')).not.toBeInTheDocument();
    await userEvent.click(button());
    expect(screen.getByText('Le 14 novembre 2025')).toBeInTheDocument();
    expect(screen.getByText('Niveau 2')).toBeInTheDocument();
    expect(screen.getByText(/La halle a ouvert/)).toBeInTheDocument();
    expect(screen.getByText(/Le samedi/)).toBeInTheDocument();
    expect(screen.getByRole('listitem')).toHaveTextContent('Ouvrir le soiren cours');
    await userEvent.click(button());
    expect(screen.queryByText('Niveau 2')).not.toBeInTheDocument();
  });

  it('opens by its key from the levels, never from a text, and not where keys are off', async () => {
    const user = userEvent.setup();
    show(agreedThen);
    await user.click(screen.getByLabelText('Commentaire'));
    await user.keyboard('l');
    expect(button()).toHaveAttribute('aria-expanded', 'false');
    await user.click(screen.getByLabelText('Niveau 0'));
    await user.keyboard('l');
    expect(button()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByLabelText('Niveau 0')).toHaveFocus();
  });

  it('leaves the key alone where single keys are switched off', async () => {
    const user = userEvent.setup();
    show(agreedThen, { shortcuts: false });
    await user.click(screen.getByLabelText('Niveau 0'));
    await user.keyboard('l');
    expect(button()).toHaveAttribute('aria-expanded', 'false');
  });

  it('keeps what people saw apart from what they agreed, and off the wall', async () => {
    show({ responses: members('a1', [1, 1, 1]) });
    await userEvent.click(button());
    expect(screen.getByText('Niveau 1')).toBeInTheDocument();
    expect(screen.getByText(/sans accord noté/)).toBeInTheDocument();
  });

  it('on the wall says only that nothing was agreed', async () => {
    show({ responses: members('a1', [1, 1, 1]) }, { agreedOnly: true });
    await userEvent.click(button());
    expect(screen.queryByText('Niveau 1')).not.toBeInTheDocument();
    expect(screen.getByText('Aucun niveau n’avait été convenu.')).toBeInTheDocument();
  });
});
