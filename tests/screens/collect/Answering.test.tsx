import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { counts, type Response } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { Answering } from '#screens/collect/Answering.tsx';
import { sitDown, startPassing, stopPassing } from '#state/passing.ts';
import { passingStore } from '#state/passingStore.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { NavigationContext } from '#ui/navigation.ts';
import { aDossier, anAssessment, anIndex, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { ways } from '../../fixtures/onScreen.tsx';

const index = anIndex();
const navigation = ways();

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'collect'] as const).map(loadTexts));
  // jsdom neither scrolls nor measures.
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media }),
  );
});
afterEach(stopPassing);

function Shown() {
  const dossier = useOpenDossier((open) => open.dossier);
  const assessment = dossier?.assessments[0];
  const seat = passingStore.getState()?.seat;
  if (!dossier || !assessment || !seat) return null;
  return (
    <NavigationContext value={navigation}>
      <Answering
        dossier={{ id: dossier.id, poleName: dossier.pole.name }}
        assessment={assessment}
        index={index}
        seat={seat}
      />
    </NavigationContext>
  );
}

async function sit(respondent: Response['respondent']) {
  await openInSession(aDossier([anAssessment({ revealedAt: null })]));
  await startPassing({ dossierId: theOpenDossier().id, assessmentId: 'present' }, '2511', null);
  sitDown(respondent);
  render(<Shown />);
  await userEvent.click(the(screen.getAllByRole('button', { name: 'Finir' })[0]));
}

const voice = () => the(theOpenDossier().assessments[0]?.responses[0]);

it('asks at the end what a phone asks, all of it optional, kept as it is typed', async () => {
  await sit({ stance: 'member', college: 'sse' });
  await userEvent.type(screen.getByLabelText('Ce que je retiens'), 'On se parle');
  expect(voice().closing).toMatchObject({ takeHome: 'On se parle' });
  expect(counts(voice())).toBe(false);
  expect(screen.queryByLabelText('Ce que j’ai vu')).not.toBeInTheDocument();
  expect(screen.getByText(new RegExp(`signe ${voice().id.slice(0, 4)}\\.`))).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Relire encore' }));
  await userEvent.click(the(screen.getAllByRole('button', { name: 'Finir' })[0]));
  expect(screen.getByLabelText('Ce que je retiens')).toHaveValue('On se parle');
  await userEvent.click(screen.getByRole('button', { name: 'Rendre ma réponse' }));
  expect(counts(voice())).toBe(true);
});

it('asks a peer what they saw', async () => {
  await sit({ stance: 'peer', pole: 'Pôle voisin' });
  await userEvent.type(screen.getByLabelText('Ce que j’ai vu'), 'La halle');
  expect(voice().closing).toMatchObject({ seen: 'La halle' });
});
