import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { AgreeScreen } from '#screens/agree/AgreeScreen.tsx';
import type { DossierPlace } from '#screens/agree/parts.ts';
import { saveShortcuts } from '#state/shortcuts.ts';
import { runTime, showPart } from '#state/sitting.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
  the,
} from '../../fixtures/builders.ts';
import { theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

const index = anIndex();
const went: DossierPlace[] = [];
const navigation = ways({
  go: (place) => void went.push(place as DossierPlace),
});

beforeAll(async () => {
  startI18n();
  await Promise.all((['agree', 'report', 'work', 'years'] as const).map(loadTexts));
  vi.stubGlobal('scrollTo', () => undefined);
});

beforeEach(() => {
  localStorage.clear();
  // What the page remembers without the shelf, too.
  saveShortcuts(true);
  went.length = 0;
});

afterEach(async () => {
  vi.useRealTimers();
  await chooseLanguage('fr');
});

async function show(assessment: Partial<Assessment>, place: Partial<DossierPlace> = {}) {
  await showOpen(
    aDossier([anAssessment(assessment)]),
    (dossier, assessment) => (
      <AgreeScreen
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={{ name: 'dossier', id: dossier.id, screen: 'accord', ...place }}
      />
    ),
    navigation,
  );
}

const agreement = () => theOpenDossier().assessments[0]?.agreements['a1'];
const level = (value: number) => screen.getByRole('button', { name: `Niveau ${value}` });
const at = { indicator: 'a1' };

describe('Mise en commun', () => {
  it('shows nothing before the reveal, and leads to where it is done', async () => {
    await show({ revealedAt: null, responses: members('a1', [0, 0, 3, 3]) }, at);
    expect(screen.getByRole('link', { name: 'Aller à Collecte' })).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says how many stand at each level, peers too, and never who', async () => {
    const responses = [
      aResponse({ a1: { level: 'level-0', comment: 'Trop loin' } }, { name: 'Zoé' }),
      ...members('a1', [0, 3, 3, 'unknown']),
      ...['p1', 'p2', 'p3'].map((pole) => aPeer(pole, { a1: 3 })),
    ];
    await show({ names: 'named', responses }, at);
    expect(level(0)).toHaveAccessibleDescription('2 regards');
    expect(level(1)).toHaveAccessibleDescription('0 regard');
    expect(level(3)).toHaveAccessibleDescription('2 regards, 3 pairs');
    expect(screen.getByText('4 regards · 3 pairs · une personne ne sait pas')).toBeInTheDocument();
    expect(screen.getByText(/Trop loin/)).toBeInTheDocument();
    expect(screen.queryByText(/Zoé/)).not.toBeInTheDocument();
  });

  it('draws bars where dots would be crumbs', async () => {
    const responses = members('a1', [...Array(30).fill(0), ...Array(30).fill(3)]);
    await show({ responses }, at);
    const voices = the(document.querySelector('.stage-voices'));
    expect(voices.querySelectorAll('i')).toHaveLength(0);
    expect(voices.querySelector('rect')?.getAttribute('width')).toBe('100');
    expect(level(0)).toHaveAccessibleDescription('30 regards');
  });

  it('keeps a reason typed before the level, and agrees by digit, takes back, leaves open', async () => {
    const user = userEvent.setup();
    await show({ responses: members('a1', [0, 0, 3, 3]) }, at);
    await user.type(screen.getByLabelText('Ce qui nous le fait dire'), '2 halles p');
    expect(agreement()).toMatchObject({ level: null, proposed: true, rationale: '2 halles p' });
    expect(screen.getByText('Rien n’est encore convenu.')).toBeInTheDocument();
    act(() => screen.getByRole('heading', { level: 1 }).focus());
    await user.keyboard('2');
    expect(level(2)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText(/^Convenu/)).toHaveTextContent('Niveau 2');
    await user.keyboard('{Backspace}');
    expect(agreement()).toMatchObject({ level: null, proposed: true, rationale: '2 halles p' });
    await user.keyboard('d');
    expect(agreement()).toMatchObject({ level: null, proposed: false });
    await user.click(level(1));
    expect(agreement()).toMatchObject({ level: 'level-1', proposed: false });
    await user.click(level(1));
    expect(agreement()).toMatchObject({ level: null, proposed: true });
  });

  it('listens to a remote always, to single keys only where they are on, and to none in a text', async () => {
    const user = userEvent.setup();
    saveShortcuts(false);
    await show({ responses: members('a1', [0, 0, 3, 3]) }, at);
    await user.keyboard('2p');
    expect(agreement()).toBeUndefined();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(level(2)).not.toHaveAttribute('aria-keyshortcuts');
    await user.keyboard('{PageDown}{ArrowRight} {PageUp}{ArrowLeft}');
    expect(went.map(({ indicator, part }) => indicator ?? part)).toEqual([
      'a2',
      'a2',
      'a2',
      'lecture',
      'lecture',
    ]);
    went.length = 0;
    await user.click(screen.getByLabelText('Un autre avis'));
    await user.keyboard('{PageDown}{ArrowRight} ');
    level(3).focus();
    await user.keyboard(' ');
    expect(went).toEqual([]);
    expect(agreement()).toMatchObject({ level: 'level-3' });
  });

  it('goes on at the space bar after a click on a level, which stays; by keyboard it presses', async () => {
    const user = userEvent.setup();
    await show({ responses: members('a1', [0, 0, 3, 3]) }, at);
    await user.click(level(1));
    await user.keyboard(' ');
    expect(went.map(({ indicator }) => indicator)).toEqual(['a2']);
    expect(agreement()).toMatchObject({ level: 'level-1', proposed: false });
    await user.tab();
    await user.tab({ shift: true });
    expect(level(1)).toHaveFocus();
    await user.keyboard(' ');
    expect(went).toHaveLength(1);
    expect(agreement()).toMatchObject({ level: null, proposed: true });
  });

  it('reads the scale together with where to look and what was seen elsewhere, there only', async () => {
    const responses = members('a1', [0, 0, 3, 3]);
    const { indicator } = the(index.indicators[0]);
    indicator.evidence = [{ fr: 'La liste des membres' }];
    indicator.examples = [{ text: { fr: 'Une halle partagée' }, pole: 'Pôle Sud', year: 2012 }];
    await show({ responses }, { part: 'lecture' });
    expect(screen.getByRole('region', { name: 'Où regarder' })).toHaveTextContent(
      'La liste des membres',
    );
    const elsewhere = screen.getByRole('region', { name: 'Ailleurs, on a vu…' });
    expect(elsewhere).toHaveTextContent('Une halle partagée');
    expect(elsewhere).toHaveTextContent('Pôle Sud, 2012');
    cleanup();
    await show({ responses }, at);
    expect(screen.queryByRole('region', { name: 'Où regarder' })).not.toBeInTheDocument();
    Object.assign(indicator, { evidence: [], examples: [] });
  });

  it('asks the peers’ question where they differ, and hopes for knowledge where it is missing', async () => {
    const own = members('a1', [0, 0, 0]);
    const peers = ['p1', 'p2', 'p3'].map((pole) => aPeer(pole, { a1: 3 }));
    await show({ responses: [...own, ...peers] }, at);
    expect(screen.getByText(/Les pairs nous voient plus avancés/)).toBeInTheDocument();
    cleanup();
    await show({ responses: members('a1', ['unknown', 'unknown', 'unknown']) }, at);
    expect(screen.getByText(/^Beaucoup ne savent pas/)).toBeInTheDocument();
    cleanup();
    await show({ responses: members('a2', [2, 2, 2]) }, at);
    expect(screen.getByText(/^Peu ont donné un niveau/)).toBeInTheDocument();
  });

  it('hears the peers, then decides beside the pole’s own agreement, which stays', async () => {
    const user = userEvent.setup();
    const peers = ['Sud', 'Est', 'Val'].map((pole) =>
      aPeer(pole, { a1: { level: 'level-3', comment: `Vu de ${pole}` }, a2: 1 }),
    );
    const shown: Partial<Assessment> = {
      names: 'named',
      responses: [...members('a1', [0, 0, 1]), ...peers],
      agreements: { a1: anAgreement(1, { rationale: 'On débute.' }) },
    };
    await show(shown, { part: 'pairs' });
    expect(screen.getByRole('heading', { level: 1, name: 'Après les pairs' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Indicateur a1' }).closest('li')).toHaveTextContent(
      'Les pairs nous voient plus avancés, de 3 niveaux.',
    );
    cleanup();
    await show(shown, { part: 'pairs', indicator: 'a1' });
    expect(screen.getByText(/que voient-ils que nous ne disons pas/)).toBeInTheDocument();
    expect(screen.getByText('« Vu de Est »')).toHaveTextContent('« Vu de Est »Est');
    expect(screen.getByText('Notre accord :').closest('p')).toHaveTextContent('Niveau 1On débute.');
    expect(level(1)).toHaveAccessibleDescription(/notre accord/);
    expect(level(1)).toHaveAttribute('aria-pressed', 'false');
    act(() => screen.getByRole('heading', { level: 1 }).focus());
    await user.keyboard('3');
    const final = () => theOpenDossier().assessments[0]?.finals['a1'];
    expect(final()).toMatchObject({ level: 'level-3', proposed: false });
    expect(level(3)).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Après les pairs, convenu : Niveau 3')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Ce qui nous le fait dire, après les pairs'), 'Vu');
    expect(final()).toMatchObject({ level: 'level-3', rationale: 'Vu' });
    expect(agreement()).toMatchObject({ level: 'level-1', rationale: 'On débute.' });
    act(() => screen.getByRole('heading', { level: 1 }).focus());
    await user.keyboard('{Backspace}');
    expect(final()).toMatchObject({ level: null, proposed: true, rationale: 'Vu' });
    await user.keyboard('{PageDown}');
    expect(went.at(-1)).toMatchObject({ part: 'fin' });
  });

  it('says what holds since the peers were heard, beside what was agreed before', async () => {
    const shown = {
      responses: members('a1', [0, 0, 3, 3]),
      agreements: { a1: anAgreement(2) },
      finals: { a1: anAgreement(1) },
    };
    await show(shown, at);
    expect(screen.getByText(/^Convenu : Niveau 2/)).toHaveTextContent(
      'Convenu : Niveau 2 Depuis, après les pairs : Niveau 1',
    );
  });

  it('is only read where the diagnosis is archived', async () => {
    const responses = members('a1', [0, 0, 3, 3]);
    await show({ archived: true, responses, agreements: { a1: anAgreement(2) } }, at);
    expect(level(2)).toBeDisabled();
    expect(screen.getByLabelText('Un autre avis')).toHaveAttribute('readonly');
  });

  it('has the time end gently: it is said, the bar turns, and time goes on', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await show({ responses: members('a1', [0, 0, 3, 3]) }, at);
    act(() => runTime('present'));
    const clock = screen.getByRole('timer');
    const given = Number(/^(\d+):/.exec(clock.textContent)?.[1]);
    expect(given).toBeGreaterThan(3);
    act(() => void vi.advanceTimersByTime((given - 1) * 60_000));
    expect(clock).toHaveTextContent('1:00');
    expect(screen.queryByText(/Le temps prévu/)).not.toBeInTheDocument();
    act(() => void vi.advanceTimersByTime(100_000));
    expect(clock).toHaveTextContent('+0:40');
    expect(screen.getByText(/Le temps prévu/)).toBeInTheDocument();
    expect(the(clock.closest('.clock'))).toHaveClass('over');
  });
});

describe('Mise en commun of one or two voices', () => {
  const two = members('a1', [0, 3]);
  const withheld = /Moins de trois regards/;

  it('says that they are not shown where nobody is to be recognised, and nothing where all is open', async () => {
    await show({ revealedAt: '2026-11-21T10:00:00.000Z', responses: two }, at);
    expect(screen.getByText(withheld)).toBeInTheDocument();
    cleanup();
    await show({ responses: two }, at);
    expect(screen.queryByText(withheld)).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Indicateur a1');
  });

  it('counts no voice of the pole at a level where only peers are shown', async () => {
    const peers = ['p', 'p', 'p'].map((pole) => aPeer(pole, { a1: 3 }));
    await show({ responses: [...two, ...peers] }, at);
    expect(level(3)).toHaveAccessibleDescription('3 pairs');
    expect(level(0)).toHaveAccessibleDescription('0 pair');
  });

  it('has nothing to accept in one act, says so, and does not announce it', async () => {
    await show({ responses: two }, { part: 'accords' });
    expect(
      screen.getByText(
        'Il n’y a rien à accepter d’un geste\u202f: chaque indicateur se regarde ensemble.',
        { normalizer: (text) => text },
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Accepter/ })).toBeNull();
    expect(document.body).not.toHaveTextContent('sont proches');
    cleanup();
    await show({ responses: two });
    expect(screen.queryByText('Ce qui rassemble déjà')).toBeNull();
  });

  it('calls close only what two people gave a level, and says apart where nothing compares', async () => {
    const named = { names: 'named' as const };
    const pair = [aResponse({ a1: 2, a2: 1 }), aResponse({ a1: 2 })];
    await show({ ...named, responses: pair }, { part: 'accords' });
    expect(screen.getByText(/^Sur cet indicateur les regards sont proches/)).toBeInTheDocument();
    const apart = screen.getByRole('region', { name: 'Trop peu de niveaux pour comparer' });
    expect(apart).toHaveTextContent('Sur cet indicateur, moins de deux personnes ont donné');
    const proposed = screen.getAllByRole('combobox').map((one) => one.getAttribute('aria-label'));
    expect(proposed.map((name) => name?.slice(-2))).toEqual(['a1', 'a2']);
    expect(within(apart).getAllByRole('combobox')).toHaveLength(1);
    cleanup();
    await show({ ...named, responses: pair });
    expect(
      screen.getByText(
        /un où l’on est proche · un où moins de deux personnes ont donné un niveau$/,
      ),
    ).toBeInTheDocument();
    cleanup();
    await show({ ...named, responses: [aResponse({ a1: 2 })] }, { part: 'accords' });
    expect(document.body).not.toHaveTextContent('proches');
    expect(screen.getAllByRole('combobox')).toHaveLength(5);
    cleanup();
    await show({ ...named, responses: [aResponse({ a1: 2 })] });
    expect(screen.getByText(/^1 regard/)).toHaveTextContent(
      '1 regard · aucun indicateur à discuter · 5 où moins de deux personnes ont donné un niveau',
    );
  });

  it('keeps the focus where all was accepted, and where the time was taken back', async () => {
    const user = userEvent.setup();
    await show({ responses: members('a1', [2, 2, 2, 2]) }, { part: 'accords' });
    const accept = screen.getByRole('button', { name: /^Accepter/ });
    accept.focus();
    await user.keyboard('{Enter}');
    expect(agreement()).toMatchObject({ level: 'level-2', proposed: false });
    expect(accept).toHaveFocus();
    expect(accept).toBeEnabled();
    expect(accept).toHaveAttribute('aria-disabled', 'true');
    cleanup();
    await show({ responses: two });
    act(() => showPart('present', 'calibration', true));
    screen.getByRole('button', { name: 'Remettre le temps à zéro' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Commencer' })).toHaveFocus();
  });

  it('tells what became of the time, not how it was found, and what the minutes do not hold', async () => {
    const user = userEvent.setup();
    await show({ responses: two });
    const told = () =>
      [...document.querySelectorAll('[aria-live="polite"]')].map((one) => one.textContent).join('');
    expect(told()).not.toMatch(/Le temps est/);
    await user.click(screen.getByRole('button', { name: 'Lancer le temps' }));
    expect(told()).toContain('Le temps est lancé.');
    await user.keyboard('t');
    expect(told()).toContain('Le temps est suspendu.');
    const minutes = screen.getByRole('spinbutton', { name: 'Temps devant vous, en minutes' });
    await user.clear(minutes);
    await user.type(minutes, '10');
    expect(told()).toMatch(/Il manque \d+ minutes/);
  });

  it('says at the end how many are concluded, be it none or one', async () => {
    await show({ responses: two }, { part: 'fin' });
    expect(screen.getByText('Aucun indicateur conclu sur 5.')).toBeInTheDocument();
    cleanup();
    await show({ responses: two, agreements: { a1: anAgreement(2) } }, { part: 'fin' });
    expect(screen.getByText('1 indicateur conclu sur 5.')).toBeInTheDocument();
  });

  it('says it in English, too', async () => {
    await chooseLanguage('en');
    await show({ responses: two }, { part: 'accords' });
    expect(
      screen.getByText(
        'There is nothing to accept in one act: each indicator is looked at together.',
      ),
    ).toBeInTheDocument();
    cleanup();
    await show({ responses: two }, { part: 'fin' });
    expect(screen.getByText('No indicator concluded yet, of 5.')).toBeInTheDocument();
    cleanup();
    await show({ revealedAt: null, responses: two });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Agreement$/);
    expect(screen.getByRole('link', { name: 'Go to Collecting' })).toBeInTheDocument();
  });
});
