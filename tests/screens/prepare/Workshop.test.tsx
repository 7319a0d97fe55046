import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { indexReferential } from '#core/referential.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { Workshop } from '#screens/prepare/Workshop.tsx';
import { WorkshopCover } from '#screens/prepare/WorkshopCover.tsx';
import { WorkshopRule } from '#screens/prepare/WorkshopRule.tsx';
import { undo } from '#state/openDossier.ts';
import { aDossier, anAssessment, aReferential, aResponse, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

const index = indexReferential(aReferential());

const navigation = ways({
  href: (place) => (place.name === 'dossier' ? `#${place.screen}` : '#'),
});

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'workshop'] as const).map(loadTexts));
});

async function show(other: Partial<Assessment> = {}, dossier: Partial<Dossier> = {}) {
  await showOpen(
    aDossier([anAssessment(other)], dossier),
    (dossier, assessment) => (
      <Workshop
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={{ name: 'dossier', id: dossier.id, screen: 'preparer' }}
      />
    ),
    navigation,
  );
  await screen.findByRole('heading', { level: 2, name: /À plusieurs/ });
}

const present = () => the(theOpenDossier().assessments[0]);
const part = (name: RegExp | string) => within(screen.getByRole('region', { name }));
const howMany = (college: string) => screen.getByRole('textbox', { name: college });
const answered = { responses: [aResponse({ a1: 1 })] };

describe('who takes part', () => {
  it('is saved as it is typed, summed up, and follows undo', async () => {
    await show();
    await userEvent.type(howMany('Entreprises'), '12');
    await userEvent.type(howMany('Habitants'), '3');
    expect(present().expected).toEqual({ company: 12, citizen: 3 });
    expect(screen.getByText('15 personnes attendues en tout.')).toBeVisible();
    await userEvent.clear(howMany('Habitants'));
    expect(present().expected).toEqual({ company: 12 });
    undo();
    await waitFor(() => expect(howMany('Entreprises')).toHaveValue(''));
  });

  it('what is no number is said and changes nothing', async () => {
    await show({ expected: { company: 4 } });
    await userEvent.type(howMany('Entreprises'), 'x');
    expect(await screen.findByRole('alert')).toHaveTextContent('Écrivez un nombre entier');
    expect(present().expected).toEqual({ company: 4 });
    expect(howMany('Entreprises')).toHaveValue('4x');
  });
});

describe('what others see', () => {
  it('is chosen before the first answer', async () => {
    await show();
    await userEvent.click(screen.getByRole('radio', { name: /^Le nom de chacun/ }));
    await userEvent.click(screen.getByRole('radio', { name: /^Toutes ensemble/ }));
    expect(present()).toMatchObject({ names: 'named', revealedAt: null });
  });

  it('is fixed once somebody has answered, and says so', async () => {
    await show(answered);
    expect(screen.getByRole('radio', { name: /^Le nom de chacun/ })).toBeDisabled();
    expect(screen.getByRole('radio', { name: /^Toutes ensemble/ })).toBeDisabled();
    expect(screen.getByLabelText('Dans deux niveaux voisins')).toBeDisabled();
    expect(screen.getByText(/ne peut plus être caché/)).toBeVisible();
    expect(screen.getByText(/avec cette promesse/)).toBeVisible();
  });
});

describe('a promise that somebody has had meanwhile', () => {
  it('is not changed, and the reason is said', async () => {
    await openInSession(aDossier([anAssessment(answered)]));
    // What the screen still shows when the first answer comes in through another tab.
    const stale = anAssessment();
    render(
      <>
        <WorkshopCover assessment={stale} />
        <WorkshopRule assessment={stale} levels={4} />
      </>,
    );
    await userEvent.click(screen.getByRole('radio', { name: /^Le nom de chacun/ }));
    expect(screen.getByRole('alert')).toHaveTextContent(/déjà répondu avec cette promesse/);
    await userEvent.selectOptions(screen.getByLabelText('Entre les pairs et le pôle'), '1');
    expect(screen.getAllByRole('alert')[1]).toHaveTextContent(/déjà répondu avec cette règle/);
    expect(present()).toMatchObject({ names: 'college', rule: stale.rule });
  });
});

describe('the rule', () => {
  it('is a sentence that follows its two settings', async () => {
    await show();
    const rule = part('De quoi parlera-t-on\u202f?');
    await userEvent.selectOptions(
      rule.getByLabelText('Dans deux niveaux voisins'),
      'moins de la moitié des réponses',
    );
    await userEvent.selectOptions(
      rule.getByLabelText('Entre les pairs et le pôle'),
      'un niveau d’écart ou plus',
    );
    expect(present().rule).toEqual({ share: 0.5, gap: 1 });
    expect(rule.getByText(/^On s’arrête/)).toHaveTextContent(
      'quand moins de la moitié des réponses tiennent dans deux niveaux voisins, quand les pairs et le pôle sont à un niveau d’écart ou plus',
    );
  });

  it('keeps a share that we have no word for', async () => {
    await show({ rule: { share: 0.66, gap: 1.5 } });
    expect(screen.getByLabelText('Dans deux niveaux voisins')).toHaveValue('0.66');
    expect(screen.getAllByText(/^On s’arrête/)[0]).toHaveTextContent('moins de 66 réponses');
  });
});

describe('a shorter set', () => {
  it('is ticked by objective or one by one; what is left out is named', async () => {
    await show();
    await userEvent.click(screen.getByLabelText('Objectif a'));
    await userEvent.click(screen.getByLabelText('Indicateur c2'));
    expect(present().indicators).toEqual(['b1', 'c1']);
    expect(screen.getByText('2 indicateurs sur 5 sont posés.')).toBeInTheDocument();
    const left = the(screen.getByText(/^Laissés de côté.*3$/).closest('details'));
    expect(left).toHaveTextContent('Indicateur a1Indicateur a2Indicateur c2');
    expect(screen.getByLabelText('Objectif c')).toBePartiallyChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Tout reprendre' }));
    expect(present().indicators).toBeNull();
  });

  it('is never empty', async () => {
    await show({ indicators: ['b1'] });
    await userEvent.click(screen.getByLabelText('Objectif b'));
    expect(screen.getByRole('alert')).toHaveTextContent('au moins un indicateur');
    expect(present().indicators).toEqual(['b1']);
  });
});

describe('the agenda', () => {
  const agenda = () => screen.getAllByRole('table', { name: 'L’ordre du jour' })[0] as HTMLElement;
  const clocks = () =>
    within(agenda())
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('td')?.textContent);

  it('follows the length and the beginning', async () => {
    await show();
    expect(clocks().at(-1)).toMatch(/^\d h \d\d$/);
    await userEvent.selectOptions(screen.getByLabelText('Durée de la réunion'), '3 h');
    await userEvent.type(screen.getByLabelText(/^Début/), '13:45');
    expect(present()['meeting']).toMatchObject({ minutes: 180, start: '13:45' });
    expect(clocks()[0]).toBe('13 h 45');
    expect(within(agenda()).getByText('Chacun répond, seul et en silence')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Avant la réunion' }));
    expect(within(agenda()).queryByText('Chacun répond, seul et en silence')).toBeNull();
  });

  it('says what is missing when not everything fits', async () => {
    await show({ meeting: { minutes: 30, rating: 'inTurn' }, expected: { sse: 12 } });
    expect(screen.getByText(/^Il manque .* même au plus court/)).toBeVisible();
  });

  it('announces no reveal where every answer is seen as it comes', async () => {
    await show();
    expect(within(agenda()).getByText('On regarde les réponses, ensemble')).toBeVisible();
    expect(within(agenda()).queryByText('On dévoile les réponses')).toBeNull();
    expect(screen.getAllByText(/^Ce qui diverge se saura avec les réponses/)).not.toEqual([]);
    expect(screen.queryByText(/une fois les réponses dévoilées/)).toBeNull();
  });

  it('announces the reveal of answers that are covered', async () => {
    await show({ revealedAt: null });
    expect(within(agenda()).getByText('On dévoile les réponses')).toBeVisible();
  });

  it('names what diverges, in its order, once it is revealed', async () => {
    const responses = [0, 3, 0, 3].map((level) => aResponse({ a1: 1, c1: level }));
    await show({ responses, revealedAt: '2026-11-21T10:00:00.000Z' });
    expect(within(agenda()).getByText('Indicateur c1')).toBeVisible();
    expect(within(agenda()).queryByText('On parle de ce qui diverge')).toBeNull();
  });
});

describe('an invitation', () => {
  const pole = {
    name: 'Pôle du Val d’Exemple',
    territory: 'La vallée',
    contact: 'Claire, 01 02 03 04 05',
  };
  const evidence = { level: 'level-1', evidence: 'Le plan affiché' };
  const preview = () => the(screen.getByText('Voir tout ce qui part').closest('details'));

  it('holds nothing but the questions until something is ticked; what was ticked for peers is not sent to members', async () => {
    await show({ responses: [aResponse({ a1: evidence })] }, { pole });
    expect(preview()).not.toHaveTextContent(/La vallée|Claire|plan affiché/);
    await userEvent.click(screen.getByRole('radio', { name: 'Pair d’un autre pôle' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /La vallée/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Le plan affiché' }));
    expect(preview()).toHaveTextContent(/La vallée/);
    expect(preview()).toHaveTextContent(/Le plan affiché/);
    expect(preview()).not.toHaveTextContent('Claire');
    await userEvent.click(screen.getByRole('radio', { name: 'Membre du pôle' }));
    expect(preview()).not.toHaveTextContent(/La vallée|plan affiché/);
  });

  it('takes a text along as it was left, and leaves the dossier’s own as it is', async () => {
    const before = { responses: [aResponse({ a1: evidence })] };
    await show(before, { pole });
    await userEvent.click(screen.getByRole('radio', { name: 'Pair d’un autre pôle' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Le plan affiché' }));
    const left = screen.getByRole('textbox', { name: /^Ce qui part.*Indicateur a1$/ });
    await userEvent.type(left, ' dans l’entrée');
    expect(within(preview()).getByText('Le plan affiché dans l’entrée')).toBeInTheDocument();
    await userEvent.clear(left);
    expect(preview()).not.toHaveTextContent('plan affiché');
    expect(screen.getByText(/ce texte ne part pas/)).toBeInTheDocument();
    await userEvent.type(left, 'Un plan');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Le plan affiché' }));
    expect(preview()).not.toHaveTextContent('Un plan');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Le plan affiché' }));
    expect(within(preview()).getByText('Un plan')).toBeInTheDocument();
    expect(present().responses).toEqual(before.responses);
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre le texte du dossier' }));
    expect(within(preview()).getByText('Le plan affiché')).toBeInTheDocument();
  });

  it('shows nothing of what was answered while the answers are hidden', async () => {
    await show({ responses: [aResponse({ a1: evidence })], revealedAt: null }, { pole });
    expect(screen.queryByText('Le plan affiché')).toBeNull();
  });

  it('to an open diagnosis says that answers are seen as they come', async () => {
    await show();
    expect(screen.getByText(/montre chaque réponse dès qu’elle arrive/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^Toutes ensemble/ }));
    expect(screen.queryByText(/montre chaque réponse dès qu’elle arrive/)).toBeNull();
  });
});
