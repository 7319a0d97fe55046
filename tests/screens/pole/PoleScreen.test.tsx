import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pole } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PoleScreen } from '#screens/pole/PoleScreen.tsx';
import { aDossier, anAssessment } from '../../fixtures/builders.ts';
import { theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen } from '../../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await loadTexts('work');
});

async function show(pole: Partial<Pole> = {}) {
  const dossier = aDossier([anAssessment({})]);
  await showOpen({ ...dossier, pole: { ...dossier.pole, ...pole } }, (open) => (
    <PoleScreen dossier={open} place={{ name: 'dossier', id: open.id, screen: 'pole' }} />
  ));
}

const year = () => screen.getByLabelText('Année de naissance');
const circle = (number: number) => screen.getByLabelText(`Cercle ${number}`);
const remove = async (number: number) => {
  screen.getByRole('button', { name: `Retirer le cercle ${number}` }).focus();
  await userEvent.keyboard('{Enter}');
};

describe('what is typed in the profile', () => {
  it('is not told off before one has left the field', async () => {
    await show();
    await userEvent.type(year(), '20');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent(/quatre chiffres/);
    expect(year()).toBeInvalid();
    await userEvent.type(year(), '14');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is kept at each letter, before one has left the field', async () => {
    await show();
    const territory = screen.getByLabelText('Territoire');
    for (const kept of ['L', 'Le', 'Le ', 'Le V']) {
      await userEvent.type(territory, kept.at(-1) ?? '');
      expect(theOpenDossier().pole.territory).toBe(kept);
    }
    await userEvent.type(year(), '2014');
    expect(theOpenDossier().pole.foundedYear).toBe(2014);
    expect(year()).toHaveFocus();
  });
});

describe('a circle that is removed', () => {
  it('leaves the focus to the next one, and is told of each time', async () => {
    await show({
      circles: [{ name: 'Adhérents' }, { name: 'Partenaires' }, { name: 'Habitants' }],
    });
    await remove(1);
    expect(theOpenDossier().pole.circles).toHaveLength(2);
    expect(circle(1)).toHaveFocus();
    expect(circle(1)).toHaveValue('Partenaires');
    const said = screen.getByText('Cercle retiré.');
    expect(said.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
    await remove(1);
    expect(circle(1)).toHaveFocus();
    expect(screen.getByText('Cercle retiré.')).not.toBe(said);
  });

  it('leaves it to the way to add one where it was the last', async () => {
    await show({ circles: [{ name: 'Adhérents' }, { name: 'Partenaires' }] });
    await remove(2);
    const add = screen.getByRole('button', { name: 'Ajouter un cercle' });
    expect(add).toHaveFocus();
    await userEvent.click(add);
    expect(screen.queryByText('Cercle retiré.')).toBeNull();
  });
});
