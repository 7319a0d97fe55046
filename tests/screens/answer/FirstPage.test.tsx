import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { guestResponse } from '#core/guestChanges.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { FirstPage } from '#screens/answer/FirstPage.tsx';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import { aDossier, anAssessment, anIndex, now, the } from '../../fixtures/builders.ts';
import { ways } from '../../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all((['answer', 'work', 'charter'] as const).map(loadTexts));
});

const index = anIndex();
const go = vi.fn<(place: Place) => void>();
beforeEach(() => go.mockReset());
const navigation = ways({
  go,
});

function open(choice: InvitationChoice, other: Partial<Assessment> = {}): void {
  const dossier = aDossier([anAssessment(other)], {
    pole: { name: 'Pôle du Val', territory: 'La vallée', contact: 'Claire' },
  });
  const invitation = invitationOf(dossier, the(dossier.assessments[0]), index, choice);
  const answer = { id: 'voice', invitation, response: guestResponse(invitation, 'voice', now) };
  render(
    <NavigationContext value={navigation}>
      <FirstPage
        answer={answer}
        index={index}
        asked={index.indicators}
        place={{ name: 'answer', id: 'voice' }}
      />
    </NavigationContext>,
  );
}

describe('the first page of an answer', () => {
  it.each([
    ['named', 'le vôtre accompagne vos réponses'],
    ['college', 'par collège, à partir de trois personnes'],
    ['anonymous', 'sans dire qui a répondu quoi'],
  ] as const)('says before anything is asked what is kept of a name (%s)', (names, words) => {
    open({ stance: 'member' }, { names });
    expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
    expect(screen.getByText(/personne ne voit les vôtres/)).toBeInTheDocument();
    expect(screen.getByText(/Tout reste sur cet appareil/)).toBeInTheDocument();
    expect(screen.queryByLabelText('Votre nom') !== null).toBe(names === 'named');
  });

  it('says the rule that tells what will be talked about', () => {
    open({ stance: 'member' }, { rule: { share: 0.6, gap: 1 } });
    expect(screen.getByText(/moins de 60\s%/)).toBeInTheDocument();
    expect(screen.getByText(/au moins 1 niveau\./)).toBeInTheDocument();
  });

  it('asks for a college that the invitation leaves open, and brings the focus to it', async () => {
    open({ stance: 'partner' });
    await userEvent.click(screen.getByRole('button', { name: 'Commencer' }));
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByText(/Choisissez un collège/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Économie sociale et solidaire' })).toHaveFocus();
  });

  it('asks nothing that the invitation says, and begins', async () => {
    open({ stance: 'member', college: 'authority' });
    expect(screen.getByText(/Collège\s: Collectivité\./)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Commencer' }));
    expect(go).toHaveBeenCalledWith(expect.objectContaining({ page: 'questions' }));
  });

  it('shows a peer the profile that was ticked, and nothing of it that was not', () => {
    open({ stance: 'peer', profile: ['territory'] });
    expect(screen.getByText('La vallée')).toBeInTheDocument();
    expect(screen.queryByText(/Claire/)).toBeNull();
    expect(screen.getByLabelText(/De quel pôle venez-vous/)).toBeInTheDocument();
  });
});
