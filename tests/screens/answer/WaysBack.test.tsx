import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { guestResponse, introduceGuest } from '#core/guestChanges.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { WaysBack } from '#screens/answer/WaysBack.tsx';
import { aDossier, anAssessment, anIndex, now, the } from '../../fixtures/builders.ts';

beforeAll(async () => {
  startI18n();
  await loadTexts('answer');
});

const id = '3f2a7b0e-52d1-4c1e-9a57-0d6f2b8f3e11';

function show(names: Assessment['names'], choice: InvitationChoice, said: object): void {
  const dossier = aDossier([anAssessment({ names })]);
  const invitation = invitationOf(dossier, the(dossier.assessments[0]), anIndex(), choice);
  const response = introduceGuest(guestResponse(invitation, id, now), said, now);
  render(<WaysBack answer={{ id, invitation, response }} />);
}

it.each([
  ['no name is kept', 'anonymous', { stance: 'member' }, { name: 'Awa' }],
  ['no name is asked', 'college', { stance: 'member' }, {}],
  ['a peer names no pole', 'college', { stance: 'peer' }, {}],
] as const)('says by which sign an answer is found where %s', (_where, names, choice, said) => {
  show(names, choice, said);
  expect(screen.getByText(/porte le signe 3f2a/)).toBeInTheDocument();
});

it.each([
  ['a name is kept', 'named', { stance: 'member' }, { name: 'Awa' }],
  ['a peer says from which pole', 'college', { stance: 'peer' }, { pole: 'Nord' }],
] as const)('says none where %s', (_where, names, choice, said) => {
  show(names, choice, said);
  expect(screen.queryByText(/porte le signe/)).not.toBeInTheDocument();
});
