import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf } from '#app/addresses.ts';
import type { Assessment } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { SummaryScreen } from '#screens/summary/SummaryScreen.tsx';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  now,
} from '../../fixtures/builders.ts';
import { ways } from '../../fixtures/onScreen.tsx';

// One objective is drawn as bars: jsdom has no canvas.
const index = anIndex({ shape: { g: { a: ['a1', 'a2'] } } });
const navigation = ways({
  href: hrefOf,
});
const place: Extract<Place, { name: 'dossier' }> = { name: 'dossier', id: 'd', screen: 'synthese' };

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'report', 'years'] as const).map(loadTexts));
});

function show(other: Partial<Assessment>): void {
  const assessment = anAssessment(other);
  render(
    <NavigationContext value={navigation}>
      <SummaryScreen
        dossier={aDossier([assessment])}
        assessment={assessment}
        index={index}
        place={place}
      />
    </NavigationContext>,
  );
}

const two = [aResponse({ a1: 0, a2: 3 }), aResponse({ a1: 3, a2: 3 })];
const sentence =
  'Deux voix seulement : leurs positions ne sont pas montrées, pour que personne ne soit reconnu.';
const heads = () =>
  within(screen.getByRole('table', { name: 'Positions par indicateur' }))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
const row = (name: RegExp) =>
  within(screen.getByRole('table', { name: 'Positions par indicateur' }))
    .getByRole('row', { name })
    .textContent?.replace(/Indicateur a\d/, '');

describe('Synthèse of a revealed assessment that is not named', () => {
  it('shows nothing of two voices, says so beside the tables, and does not ask them to begin', () => {
    show({ revealedAt: now, responses: two });
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByText('2 regards du pôle.')).toBeInTheDocument();
    expect(row(/a1/)).toBe('—');
    expect(screen.queryByRole('link', { name: 'Aller au questionnaire' })).toBeNull();
    const [first] = screen.getAllByRole('article');
    expect(first).toHaveTextContent('Pas montré');
    expect(first).not.toHaveTextContent(/Pas encore regardé|écartent|2 regards/);
    expect(screen.queryByText(/d’après sa position/)).toBeNull();
  });

  it('has no column for a side that is not shown, and keeps what was agreed', () => {
    show({
      revealedAt: now,
      responses: [...two, aPeer('Nord', { a1: 1 })],
      agreements: { a1: anAgreement(1) },
    });
    expect(heads()).toEqual(['Indicateur', 'Convenu']);
    expect(row(/a1/)).toBe('1,0');
    expect(
      screen.getByText('2 regards du pôle, 1 pôle pair, 1 indicateur convenu sur 2.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Un seul pair/)).toBeInTheDocument();
  });

  it('shows three voices', () => {
    show({ revealedAt: now, responses: [...two, aResponse({ a1: 0 })] });
    expect(row(/a1/)).toBe('0,0');
    expect(screen.queryByText(/pour que personne ne soit reconnu : |Deux voix/)).toBeNull();
  });
});

describe('Synthèse of an open assessment', () => {
  it('shows whoever answered: nobody was promised anything', () => {
    show({ responses: two });
    expect(row(/a1/)).toBe('1,5');
    expect(screen.getByText('2 regards du pôle, 2 indicateurs placés sur 2.')).toBeInTheDocument();
    expect(screen.queryByText(sentence)).toBeNull();
  });
});

describe('Synthèse of few voices', () => {
  it('says that somebody answered, though nothing is placed', () => {
    show({ responses: [aResponse({ a1: 'not-applicable' })] });
    expect(
      screen.getByText('1 regard du pôle, aucun indicateur placé pour l’instant.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Aucune réponse/)).toBeNull();
  });

  it('pools nobody where there is nobody to pool, and hides nobody who is named', () => {
    show({ responses: two });
    const part = within(screen.getByRole('region', { name: 'Qui a pris part' }));
    expect(part.getByText('2 regards du pôle')).toBeInTheDocument();
    expect(part.queryByRole('table')).toBeNull();
    expect(part.queryByText(/réunis/)).toBeNull();
  });
});

describe('Synthèse on a phone', () => {
  const wide = globalThis.matchMedia;
  beforeAll(() => {
    globalThis.matchMedia = (media: string) =>
      Object.assign(new EventTarget(), { matches: true, media }) as MediaQueryList;
  });
  afterAll(() => {
    globalThis.matchMedia = wide;
  });

  it('folds the indicators away under their objective, and unfolds what somebody asks for', async () => {
    show({ agreements: { a1: anAgreement(2) } });
    const objective = () => screen.getByRole('heading', { level: 3, name: 'Objectif a' });
    const fold = () => objective().closest('details');
    expect(fold()).not.toHaveAttribute('open');
    expect(fold()).toHaveTextContent('2 indicateurs');
    await userEvent.click(screen.getByRole('radio', { name: 'ce qui est convenu' }));
    expect(fold()).toHaveAttribute('open');
    expect(fold()).toHaveTextContent('1 indicateur');
  });

  it('leads on to the plan, the report beside it', () => {
    show({ agreements: { a1: anAgreement(2) } });
    const onward = screen.getByRole('link', { name: 'Passer au plan' });
    expect(onward).toHaveAttribute('href', '#/dossier/d/plan');
    expect(screen.getByRole('link', { name: 'Préparer le rapport' })).toBeInTheDocument();
  });
});

describe('Synthèse in front of a group', () => {
  it('has strengths and priorities right below the radar, long tables last', () => {
    show({ responses: [aResponse({ a1: 2 })] });
    const titles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(titles.slice(0, 2)).toEqual(['Points forts', 'Priorités']);
    expect(titles.indexOf('Les positions en nombres')).toBeGreaterThan(
      titles.indexOf('Indicateur par indicateur'),
    );
  });

  it('gives what is written of an objective under the name of what it is', () => {
    show({
      responses: [aResponse({ a1: 2 })],
      objectiveNotes: { a: { strengths: 'La Halle', improvements: '', updatedAt: now } },
    });
    expect(screen.getByText('La Halle').previousElementSibling).toHaveTextContent(
      /^Ce qui nous porte$/,
    );
  });
});
