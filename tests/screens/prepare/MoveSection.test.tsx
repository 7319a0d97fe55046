import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { PrepareScreen } from '#screens/prepare/PrepareScreen.tsx';
import { undo } from '#state/openDossier.ts';
import { useOpenDossier, useReferential } from '#state/useDossier.ts';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import { aDossier, anAssessment, aPeer, aReferential, aResponse } from '../../fixtures/builders.ts';
import { hostReferentials, openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { ways } from '../../fixtures/onScreen.tsx';

const old = aReferential({ version: '1' });
// n2 merges a2 and b1, n3 is new; nothing continues c1 and c2.
const next = aReferential({
  version: '2',
  supersedes: '1',
  shape: { g: { o: ['n1', 'n2', 'n3'] } },
  follows: { n1: ['a1'], n2: ['a2', 'b1'] },
});
const stranger = aReferential({ version: '9', shape: { g: { o: ['x1', 'x2'] } } });
hostReferentials([next, old, stranger]);

const navigation = ways({
  href: (place: Place) =>
    place.name === 'dossier'
      ? `#${place.screen}/${place.assessment ?? ''}/${place.objective ?? ''}`
      : '#',
});

beforeAll(async () => {
  startI18n();
  await Promise.all(
    (['work', 'moving', 'workshop', 'years', 'peers', 'charter'] as const).map(loadTexts),
  );
});

/** Préparer as the shell shows it, always of the assessment as it now is. */
function Screen({ id }: { id: string }) {
  const dossier = useOpenDossier((open) => open.dossier);
  const assessment = dossier?.assessments.find((one) => one.id === id);
  const referential = useReferential(assessment?.referential ?? null);
  if (!dossier || !assessment || referential.status !== 'ready') return <p>loading</p>;
  return (
    <PrepareScreen
      dossier={dossier}
      assessment={assessment}
      index={referential.index}
      place={{ name: 'dossier', id: dossier.id, screen: 'preparer' }}
    />
  );
}

async function show(dossier: Dossier, id = 'present') {
  await openInSession(dossier);
  render(
    <NavigationContext value={navigation}>
      <Screen id={id} />
    </NavigationContext>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Préparer' });
}

async function showOne(other: Partial<Assessment>) {
  await show(aDossier([anAssessment(other)]));
}

/** Opens what a move to the referential with so many indicators would do. */
async function look(indicators: number) {
  const name = new RegExp(`^${indicators} indicateurs`);
  const row = (await screen.findAllByRole('listitem')).find((one) => name.test(one.textContent));
  await userEvent.click(within(row as HTMLElement).getByRole('button', { name: /^Voir ce qui/ }));
  return row as HTMLElement;
}

const responses = [
  aResponse({
    a1: 1,
    a2: 1,
    b1: 2,
    c1: { level: 'level-1', comment: 'Nos ateliers du mardi.' },
  }),
];

describe('before a move', () => {
  it('nothing is offered while the version may be chosen freely', async () => {
    await showOne({});
    await screen.findByRole('group', { name: /Quel référentiel/ });
    expect(screen.queryByText('Passer à une autre version')).not.toBeInTheDocument();
  });

  it('figures come first, then the names, with what was said of what is left', async () => {
    await showOne({ responses });
    const row = await look(3);
    await within(row).findByText('1 repris');
    const figures = within(row).getByText('1 repris').closest('p');
    expect(figures).toHaveTextContent('1 repris1 nouveau1 à relire2 laissés dans l’archive');
    expect(figures).toHaveAttribute('aria-live', 'polite');
    const left = within(row).getByText('Laissés dans l’archive (2)').closest('details');
    expect(left).toHaveTextContent('Indicateur c1');
    expect(left).toHaveTextContent('1 réponse');
    expect(left).toHaveTextContent('Nos ateliers du mardi.');
    const toRead = within(row).getByText('À relire (1)').closest('details');
    expect(toRead).toHaveTextContent('Indicateur n2');
    expect(toRead).toHaveTextContent('« Indicateur a2 » et « Indicateur b1 »');
  });

  it('where nothing links the two, nothing can be pressed', async () => {
    await showOne({ responses });
    const row = await look(2);
    await within(row).findByText(/Rien ne relie les indicateurs/);
    expect(within(row).getAllByRole('button')).toHaveLength(1);
  });

  it('says that closed answers stay closed', async () => {
    await showOne({ responses, revealedAt: '2026-11-21T10:00:00.000Z' });
    expect(await within(await look(3)).findByText(/closes et le restent/)).toBeInTheDocument();
  });

  it('shows nothing of what was said while everyone answers on their own', async () => {
    await showOne({ responses, revealedAt: null });
    const row = await look(3);
    await within(row).findByText(/Chacun répond encore de son côté/);
    expect(row).not.toHaveTextContent(/ateliers|1 réponse/);
  });
});

describe('a move', () => {
  async function move(indicators = 3) {
    const row = await look(indicators);
    await userEvent.click(
      await within(row).findByRole('button', { name: `Passer à ${indicators} indicateurs` }),
    );
  }

  it('is told where it was made, with the focus, links to what is to be read and to the archive', async () => {
    await showOne({ responses: [...responses, aPeer('Nord', { a1: 2 })] });
    await move();
    const heading = await screen.findByRole('heading', {
      name: 'Ce diagnostic a changé de version',
    });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Indicateur n2' })).toHaveAttribute(
      'href',
      '#questionnaire/present/o',
    );
    const archived = theOpenDossier().assessments.find((one) => one.archived);
    expect(screen.getByRole('link', { name: /tel qu’il était/ })).toHaveAttribute(
      'href',
      `#synthese/${archived?.id}/`,
    );
    // One diagnosis is one line, not two of the same name.
    expect(screen.queryByText('Les diagnostics de ce dossier')).not.toBeInTheDocument();
  });

  it('is taken back by undo', async () => {
    await showOne({ responses });
    await move();
    await screen.findByText('Ce diagnostic a changé de version');
    undo();
    await waitFor(() =>
      expect(screen.queryByText('Ce diagnostic a changé de version')).not.toBeInTheDocument(),
    );
    expect(theOpenDossier().assessments).toHaveLength(1);
    expect(await screen.findByRole('radio', { name: /5 indicateurs/ })).toBeChecked();
  });

  it('leaves what was read again ticked off, and the focus in the notice', async () => {
    await showOne({ responses });
    await move();
    await userEvent.click(
      await screen.findByRole('button', { name: 'C’est relu\u202f: Indicateur n2' }),
    );
    expect(screen.getByText('Rien n’est à relire.')).toBeInTheDocument();
    expect(screen.getByText('Ce diagnostic a changé de version')).toHaveFocus();
  });

  it('that has no room for the archive says so and changes nothing', async () => {
    const many = Array.from({ length: limits.assessmentsPerDossier - 1 }, (_, at) =>
      anAssessment({ id: `s${at}`, date: '2025-01-01' }),
    );
    await show(aDossier([anAssessment({ responses }), ...many]));
    const before = theOpenDossier();
    await move();
    expect(await screen.findByRole('alert')).toHaveTextContent('déjà 50 diagnostics');
    expect(theOpenDossier()).toBe(before);
  });
});

describe('the archive of a move', () => {
  it('leads to what it became, and offers no move', async () => {
    const transition = {
      from: { id: 'test', version: '1' },
      at: '2026-11-21T10:00:00.000Z',
      archived: 'former',
      toRead: [],
    };
    const former = anAssessment({ id: 'former', archived: true, responses });
    await show(aDossier([anAssessment({ transition, responses }), former]), 'former');
    expect(screen.getByRole('link', { name: 'Aller au diagnostic d’aujourd’hui' })).toHaveAttribute(
      'href',
      '#preparer/present/',
    );
    await screen.findByRole('group', { name: /Quel référentiel/ });
    expect(screen.queryByRole('button', { name: /^Voir ce qui/ })).not.toBeInTheDocument();
  });
});
