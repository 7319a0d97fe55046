import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PrepareScreen } from '#screens/prepare/PrepareScreen.tsx';
import { useOpenDossier, useReferential } from '#state/useDossier.ts';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  aReferential,
  aResponse,
  the,
} from '../../fixtures/builders.ts';
import { hostReferentials, openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { ways } from '../../fixtures/onScreen.tsx';

const old = aReferential({ version: '1' });
// n2 joins a2 and b1, n3 is new; nothing continues c1 and c2.
const next = aReferential({
  version: '2',
  supersedes: '1',
  shape: { g: { o: ['n1', 'n2', 'n3'] } },
  follows: { n1: ['a1'], n2: ['a2', 'b1'] },
});
hostReferentials([old, next]);
configure({ asyncUtilTimeout: 15_000 });

const went: Place[] = [];
const navigation = ways({
  href: () => '#',
  go: (place) => void went.push(place),
});

beforeAll(async () => {
  startI18n();
  await Promise.all(
    (['work', 'moving', 'workshop', 'years', 'peers', 'charter'] as const).map(loadTexts),
  );
});
beforeEach(() => {
  went.length = 0;
});

function Screen({ id, isAsked }: { id: string; isAsked: boolean }) {
  const dossier = useOpenDossier((open) => open.dossier);
  const live = dossier?.assessments.filter(({ deletedAt }) => !deletedAt) ?? [];
  const assessment = live.find((one) => one.id === id) ?? live.at(-1);
  const referential = useReferential(assessment?.referential ?? null);
  if (!dossier || !assessment || referential.status !== 'ready') return <p>loading</p>;
  return (
    <PrepareScreen
      dossier={dossier}
      assessment={assessment}
      index={referential.index}
      place={{
        name: 'dossier',
        id: dossier.id,
        screen: 'preparer',
        part: isAsked ? 'annee' : undefined,
      }}
    />
  );
}

const answered: Partial<Assessment> = {
  responses: [aResponse({ a1: 2 })],
  agreements: { a1: anAgreement(2) },
  actions: [{ id: 'x', title: 'Ouvrir le soir', about: [], status: 'planned' }],
  expected: { sse: 8, authority: 3 },
};

async function show(assessments: Assessment[], { isAsked = false, id = 'present' } = {}) {
  await openInSession(aDossier(assessments));
  render(
    <NavigationContext value={navigation}>
      <Screen id={id} isAsked={isAsked} />
    </NavigationContext>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Préparer' });
  return userEvent.setup();
}

const button = (name: string) =>
  screen.getByRole('button', { name: (found) => found.replace(/\s/g, ' ') === name });

describe('the diagnosis of the year', () => {
  it('asks for a date and a title, says what is carried and what is not, and opens it', async () => {
    const user = await show([anAssessment(answered)]);
    await user.click(button('Commencer le diagnostic de l’année'));
    const part = screen.getByRole('region', { name: 'Le diagnostic de l’année' });
    expect(part).toHaveTextContent('11 personnes attendues');
    expect(part).toHaveTextContent('Les niveaux ne sont pas repris');
    expect(within(part).getByLabelText('Date')).toHaveFocus();
    const title = within(part).getByLabelText('Titre');
    await user.clear(title);
    await user.click(button('Ouvrir ce diagnostic'));
    expect(within(part).getByRole('alert')).toHaveTextContent('Donnez un titre');
    await user.type(title, 'Notre deuxième regard');
    await user.click(button('Ouvrir ce diagnostic'));
    const opened = await screen.findByText('Notre deuxième regard');
    expect(opened).toBeInTheDocument();
    const made = the(theOpenDossier().assessments.at(-1));
    expect(made).toMatchObject({ title: 'Notre deuxième regard', responses: [], agreements: {} });
    expect(made.expected).toEqual({ sse: 8, authority: 3 });
    expect(went.at(-1)).toMatchObject({ screen: 'preparer', assessment: made.id });
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    // Put away, it may be gone on with: the button is there again, and no form that takes the focus.
    await user.click(button('Archiver : Notre deuxième regard'));
    expect(screen.queryByRole('button', { name: 'Ouvrir ce diagnostic' })).toBeNull();
  });

  it('says what a newer version means before it is taken', async () => {
    const user = await show([anAssessment(answered)], { isAsked: true });
    const part = screen.getByRole('region', { name: 'Le diagnostic de l’année' });
    await user.click(await within(part).findByRole('radio', { name: /^3 indicateurs/ }));
    const meaning = await screen.findByText(/^Un indicateur continue celui d’avant/);
    expect(meaning.textContent?.replace(/\s/g, ' ')).toBe(
      'Un indicateur continue celui d’avant et se compare. Un est réuni ou partagé autrement : il se lit à côté, sans se comparer. Un est nouveau. 2 n’ont pas de suite ; ils restent dans le diagnostic d’alors.',
    );
    await user.click(button('Ouvrir ce diagnostic'));
    await screen.findAllByRole('heading', { name: 'Les diagnostics de ce dossier' });
    expect(theOpenDossier().assessments.at(-1)?.referential).toMatchObject({ version: '2' });
  });

  it('is one press away from the top of a long page', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    const user = await show([anAssessment(answered)]);
    const contents = screen.getByRole('navigation', { name: 'Sur cette page' });
    await user.click(within(contents).getByRole('button', { name: 'Un an après' }));
    expect(screen.getByRole('heading', { name: 'Un an après' })).toHaveFocus();
  });

  it('is not offered while nothing was said, or people answer covered', async () => {
    await show([anAssessment()], { isAsked: true });
    expect(screen.queryByText('Le diagnostic de l’année')).toBeNull();
  });

  it('tells a new one that nothing is filled in, and that last time’s actions open the meeting', async () => {
    const former = anAssessment({ ...answered, id: 'former', date: '2025-11-14' });
    await show([former, anAssessment()]);
    expect(screen.getByText(/^Rien n’est rempli d’avance/)).toHaveTextContent('14 novembre 2025');
    expect(screen.getByText(/^Une action décidée alors/)).toBeInTheDocument();
  });
});

describe('the diagnoses of a dossier', () => {
  const both = () => [
    anAssessment({ ...answered, id: 'former', date: '2025-11-14', title: 'Premier regard' }),
    anAssessment({ title: 'Deuxième regard' }),
  ];

  it('are deleted without a question, and brought back', async () => {
    const user = await show(both());
    await user.click(button('Supprimer : Premier regard'));
    expect(theOpenDossier().assessments[0]?.deletedAt).toBeTruthy();
    // The last one stays: without it there is nothing to work on.
    expect(screen.queryByRole('button', { name: /^Supprimer/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Les diagnostics de ce dossier' })).toHaveFocus();
    await user.click(button('Annuler la suppression'));
    expect(theOpenDossier().assessments[0]?.deletedAt).toBeNull();
    expect(button('Supprimer : Premier regard')).toBeInTheDocument();
  });

  it('are put away and taken back', async () => {
    const user = await show(both());
    await user.click(button('Archiver : Premier regard'));
    expect(theOpenDossier().assessments[0]?.archived).toBe(true);
    await user.click(button('Reprendre : Premier regard'));
    expect(theOpenDossier().assessments[0]?.archived).toBe(false);
  });
});
