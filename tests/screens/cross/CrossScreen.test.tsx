import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hrefOf } from '#app/addresses.ts';
import type { Assessment, College, Response } from '#core/dossier.ts';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { CrossScreen } from '#screens/cross/CrossScreen.tsx';
import { crossLookStore } from '#state/crossLook.ts';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  now,
  type RatingSketch,
} from '../../fixtures/builders.ts';
import { ways } from '../../fixtures/onScreen.tsx';

// Entries are drawn when the page has time: on a busy machine that takes a while.
configure({ asyncUtilTimeout: 10_000 });

const index = anIndex();
const navigation = ways({
  href: hrefOf,
});
const place: Extract<Place, { name: 'dossier' }> = { name: 'dossier', id: 'd', screen: 'regards' };

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'report', 'cross'] as const).map(loadTexts));
  // jsdom has no window to measure; a desk is what the map is for.
  globalThis.matchMedia = (query: string) =>
    Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList;
});

beforeEach(() => crossLookStore.setState({}, true));
afterEach(() => chooseLanguage('fr'));

function show(assessment: Partial<Assessment>, other: Partial<typeof place> = {}) {
  const whole = anAssessment({ revealedAt: now, ...assessment });
  return render(
    <NavigationContext value={navigation}>
      <CrossScreen
        dossier={aDossier([whole])}
        assessment={whole}
        index={index}
        place={{ ...place, ...other }}
      />
    </NavigationContext>,
  );
}

const of = (college: College, ratings: Record<string, RatingSketch>, name = ''): Response =>
  aResponse(ratings, { college, name });

/** Six voices in two colleges: apart on a1, together on a2, b1. */
const voices = [
  ...[0, 0, 3].map((level) =>
    of('sse', { a1: { level: `level-${level}`, comment: `Dit ${level}` }, a2: 2, b1: 1 }, 'Anne'),
  ),
  ...[3, 3, 0].map((level) => of('citizen', { a1: level, a2: 2, b1: 1, c1: 'unknown' }, 'Bob')),
];

/** ids of the indicators on the map */
const rows = () =>
  screen
    .getAllByRole('rowheader', { name: /Indicateur/ })
    .map(({ textContent }) => /Indicateur (\w+)/.exec(textContent)?.[1]);

describe('Regards croisés before the reveal', () => {
  it('says who has answered against who is expected, and nothing of what', () => {
    show({ revealedAt: null, responses: voices, expected: { sse: 5, citizen: 3 } });
    expect(screen.getByText('6 réponses sur 8 attendues.')).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Qui a répondu' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toContain('Économie sociale et solidaire35');
    expect(document.body.textContent).not.toMatch(/Niveau|Dit \d|Indicateur/);
    expect(screen.getByRole('link', { name: 'Aller à la Collecte' })).toHaveAttribute(
      'href',
      '#/dossier/d/collecte',
    );
  });
});

it('does not count others as a part of who is expected', () => {
  show({ revealedAt: null, responses: voices, expected: { sse: 2 } });
  expect(screen.getByText('6 réponses. On en attendait 2.')).toBeInTheDocument();
});

it('says how much of what is to be discussed is agreed already, and of how many', () => {
  show({ responses: voices, agreements: { a1: anAgreement(1), b1: anAgreement(1) } });
  expect(document.querySelector('.lead')).toHaveTextContent(
    /3 indicateurs à discuter \(un déjà convenu\) et 2 convenus sur 5/,
  );
});

it('says in the singular who is expected alone', () => {
  show({ revealedAt: null, responses: voices.slice(0, 1), expected: { sse: 1 } });
  expect(screen.getByText('1 réponse sur une attendue.')).toBeInTheDocument();
});

describe('Regards croisés', () => {
  it('opens on what is to be discussed, by group, with each cell in words', () => {
    show({ responses: voices });
    expect(rows()[0]).toBe('a1');
    expect(screen.getByText('À discuter')).toBeInTheDocument();
    expect(screen.getAllByRole('cell', { name: '2 Niveau 0, 1 Niveau 3' }).length).toBeGreaterThan(
      0,
    );
    expect(document.body.textContent).not.toMatch(/Anne|Bob/);
  });

  it('says of each indicator where voices stand, how far apart, what is agreed, and leads to Mise en commun', async () => {
    show({
      responses: voices,
      agreements: {
        a2: anAgreement(2),
        b1: anAgreement(null),
        c1: anAgreement(1, { proposed: true }),
      },
    });
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(5));
    const entry = (id: string) => screen.getByRole('article', { name: `${id} Indicateur ${id}` });
    expect(entry('a1')).toHaveTextContent('À discuter : les regards s’écartent.');
    expect(entry('a1')).toHaveTextContent('3 regards du pôle');
    expect(entry('a1')).toHaveTextContent('regards très écartés');
    expect(entry('a2')).toHaveTextContent('tous au même niveau');
    expect(entry('a2')).toHaveTextContent('Convenu : Niveau 2');
    expect(entry('b1')).toHaveTextContent('Pas d’accord à ce jour');
    expect(entry('c1')).toHaveTextContent('Proposé : Niveau 1');
    expect(within(entry('a1')).getByRole('link', { name: 'Mettre en commun' })).toHaveAttribute(
      'href',
      '#/dossier/d/accord?i=a1',
    );
  });

  it('opens an indicator from the map and comes back to where one was', async () => {
    show({ responses: voices });
    const user = userEvent.setup();
    const cell = screen.getAllByRole('cell')[1];
    cell?.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'a1 Indicateur a1' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(cell).toHaveFocus();
  });

  it('narrows by state, goal, group and comments, and orders by the referential', async () => {
    show({ responses: voices, agreements: { a2: anAgreement(2) } });
    const user = userEvent.setup();
    const choose = (label: string, option: string) =>
      user.selectOptions(screen.getByRole('combobox', { name: label }), option);
    await choose('Dans l’ordre', 'du référentiel');
    expect(rows()).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    await choose('Montrer', 'Ce qui a été décidé');
    expect(rows()).toHaveLength(1);
    await choose('Montrer', 'Tout');
    await choose('Objectif général', 'But g1');
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('checkbox', { name: 'Avec des commentaires' }));
    expect(rows()).toHaveLength(1);
    await choose('Groupe', 'Habitants');
    expect(screen.getAllByRole('cell')).toHaveLength(1);
    await choose('Montrer', 'Ce qui a été décidé');
    expect(screen.getByText('Aucun indicateur ne répond à ces choix.')).toBeInTheDocument();
  });

  it('is as it was left when one comes back, for this diagnosis and no other', async () => {
    const user = userEvent.setup();
    const goal = () => screen.getByRole('combobox', { name: 'Objectif général' });
    const group = () => screen.getByRole('combobox', { name: 'Groupe' });
    const page = show({ responses: voices });
    await user.selectOptions(goal(), 'But g2');
    await user.selectOptions(group(), 'Habitants');
    await user.click(screen.getByRole('radio', { name: 'en tableaux' }));
    page.unmount();
    const again = show({ responses: voices });
    expect(goal()).toHaveDisplayValue('But g2');
    expect(group()).toHaveDisplayValue('Habitants');
    expect(screen.getByRole('radio', { name: 'en tableaux' })).toBeChecked();
    expect(rows()).not.toContain('a1');
    again.unmount();
    const other = show({ id: 'other', responses: voices });
    expect(goal()).toHaveDisplayValue('Tous');
    other.unmount();
    // The group is pooled by now: what cannot be chosen any more hides nothing.
    show({ responses: voices.slice(0, 4) });
    expect(goal()).toHaveDisplayValue('Tous');
    expect(rows()).toContain('a1');
  });

  it('leads to the indicator that the address names, also past a filter that hides it', async () => {
    const { unmount } = show({ responses: voices }, { indicator: 'c2' });
    expect(screen.getByRole('heading', { name: 'c2 Indicateur c2' })).toHaveFocus();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Objectif général' }),
      'But g1',
    );
    expect(screen.queryByRole('heading', { name: 'c2 Indicateur c2' })).not.toBeInTheDocument();
    unmount();
    show({ responses: voices }, { indicator: 'c1' });
    expect(screen.getByRole('heading', { name: 'c1 Indicateur c1' })).toHaveFocus();
  });

  it('has a table of all that the pictures show', async () => {
    show({ responses: [...voices, ...[1, 1, 1].map((level) => aPeer('P', { a2: level }))] });
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'en tableaux' }));
    const table = screen.getByRole('table', { name: 'Répartition par indicateur' });
    const row = within(table)
      .getByRole('rowheader', { name: /Indicateur a2/ })
      .closest('tr');
    expect([...(row?.cells ?? [])].slice(1).map(({ textContent }) => textContent)).toEqual([
      '0',
      '0',
      '6',
      '0',
      '0',
      '0',
      'Niveau 2',
      '0,0 tous au même niveau',
      '1,0',
      '-1,0',
      '—',
      'Pas encore convenu',
    ]);
    expect(screen.getByRole('grid')).toHaveTextContent('0 | 0 | 3 | 0');
  });

  it('shows a comment’s words without a level; a name only where people are named', async () => {
    show({ responses: voices });
    const user = userEvent.setup();
    await user.click(await screen.findByText('3 commentaires'));
    expect(screen.getByText(/« Dit 3 »/)).toBeInTheDocument();
    expect(document.body.textContent).not.toContain('Anne');
  });

  it('is a row a person where people are named', async () => {
    show({ responses: voices, names: 'named' });
    expect(screen.getAllByRole('rowheader', { name: 'Anne' })).toHaveLength(3);
    const user = userEvent.setup();
    await user.click(await screen.findByText('3 commentaires'));
    expect(screen.getAllByText('Anne, Économie sociale et solidaire')).toHaveLength(3);
  });

  it('turns many people over like pages', async () => {
    show({
      names: 'named',
      responses: Array.from({ length: 200 }, (_, i) => of('sse', { a1: 1 }, `N${i}`)),
    });
    expect(screen.getAllByRole('rowheader', { name: /^N\d/ })).toHaveLength(80);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Personnes suivantes' }));
    expect(screen.getByText('81 à 160 sur 200')).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'N80' })).toBeInTheDocument();
  });
});

describe('the pages of people', () => {
  it('keep the focus on the button that leads to the last one', async () => {
    const many = Array.from({ length: 90 }, (_, place) =>
      of('sse', { a1: place % 4 }, `Anne ${place}`),
    );
    show({ names: 'named', responses: many });
    const next = await screen.findByRole('button', { name: /suivantes/ });
    next.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(screen.getByText(/81.*90/)).toBeInTheDocument();
    expect(next).toBeEnabled();
    expect(next).toHaveFocus();
  });
});

describe('Regards croisés of too few to be crossed', () => {
  const links = () =>
    screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
  /** what is on the screen without a voice that is shown: no map, nothing to choose, no indicator */
  function expectNothingDrawn() {
    for (const role of ['grid', 'table', 'figure', 'combobox', 'radio', 'article'] as const) {
      expect(screen.queryByRole(role)).toBeNull();
    }
    expect(document.body).not.toHaveTextContent(/à discuter|rangées par niveau|Au clavier/);
  }
  const few = [
    ['Un seul regard pour l’instant\u202f: il n’y a rien à croiser. Il se lit dans la Synthèse.'],
    [
      'Deux regards seulement\u202f: ils se croisent ici à partir de trois. Leurs positions se lisent dans la Synthèse.',
    ],
  ] as const;

  it.each([1, 2])('where all is open, says of %i where it is read', (count) => {
    show({ revealedAt: undefined, responses: voices.slice(0, count) });
    expectNothingDrawn();
    expect(document.querySelector('.cross')).toHaveTextContent(
      `Regards croisés${few[count - 1]}Voir la synthèseAller à la Collecte`,
      { normalizeWhitespace: false },
    );
    expect(links()).toEqual([
      ['Voir la synthèse', '#/dossier/d/synthese'],
      ['Aller à la Collecte', '#/dossier/d/collecte'],
    ]);
  });

  it('says it in English with the names of the menu', async () => {
    await chooseLanguage('en');
    const { unmount } = show({ revealedAt: undefined, responses: voices.slice(0, 1) });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Cross views$/);
    expect(
      screen.getByText(
        'Only one view so far: there is nothing to compare. It can be read in Summary.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to Collecting' })).toBeInTheDocument();
    unmount();
    show({ revealedAt: undefined, responses: voices.slice(0, 2) });
    expect(
      screen.getByText(
        'Only two views: they meet here from three on. Their positions can be read in Summary.',
      ),
    ).toBeInTheDocument();
  });

  it('where they are revealed, says why two are not shown, and leads on', () => {
    show({ responses: voices.slice(0, 2) });
    expectNothingDrawn();
    expect(screen.getByText(/Il y a moins de trois regards du pôle/)).toBeInTheDocument();
    expect(links()).toEqual([
      ['En convenir ensemble', '#/dossier/d/accord'],
      ['Aller à la Collecte', '#/dossier/d/collecte'],
      ['Voir la synthèse', '#/dossier/d/synthese'],
    ]);
  });

  it('says it of the two sides where neither can be shown', () => {
    const responses = [...voices.slice(0, 1), aPeer('p', { a1: 3 }), aPeer('q', { a1: 3 })];
    show({ revealedAt: undefined, responses });
    expectNothingDrawn();
    expect(screen.getByText(/^Un seul regard du pôle pour l’instant/)).toBeInTheDocument();
    expect(screen.getByText(/^Deux regards de pairs seulement/)).toBeInTheDocument();
  });

  it.each([
    [now, /Il y a moins de trois regards du pôle/],
    [undefined, /^Deux regards du pôle seulement/],
  ])(
    'keeps the map of the peers, and says nothing of what the pole has to discuss',
    async (revealedAt, why) => {
      const peers = [0, 1, 2].map(() => aPeer('p', { a1: 3 }));
      show({ revealedAt, responses: [...voices.slice(0, 2), ...peers] });
      expect(screen.getByText(why)).toBeInTheDocument();
      expect(document.querySelector('.lead')).toHaveTextContent(
        /^2 regards du pôle et 3 regards de pairs\.$/,
      );
      expect(rows()).toContain('a1');
      expect(screen.queryByText('Le reste')).toBeNull();
      const states = within(screen.getByRole('combobox', { name: 'Montrer' }));
      expect(states.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
        'Tout',
        'Ce qui a été décidé',
        'Ce qui reste à décider',
      ]);
      await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(5));
      const entry = screen.getByRole('article', { name: 'a1 Indicateur a1' });
      expect(entry).toHaveTextContent('3 pairs');
      expect(entry).not.toHaveTextContent('regard du pôle');
    },
  );

  it('says so where nobody has answered, and leads to where one does', () => {
    show({ revealedAt: undefined, responses: [] });
    expectNothingDrawn();
    expect(
      screen.getByText(
        'Personne n’a encore répondu. Les regards se croiseront ici à partir de trois.',
      ),
    ).toBeInTheDocument();
    expect(links()).toEqual([
      ['Aller à la Collecte', '#/dossier/d/collecte'],
      ['Aller au questionnaire', '#/dossier/d/questionnaire'],
    ]);
  });

  it('is a row a person from one on, where people are named', () => {
    const { unmount } = show({ names: 'named', responses: voices.slice(0, 1) });
    expect(screen.getByRole('rowheader', { name: 'Anne' })).toBeInTheDocument();
    unmount();
    show({ names: 'named', responses: [] });
    expect(screen.getByText(/ici dès que des réponses seront là/)).toBeInTheDocument();
  });
});
