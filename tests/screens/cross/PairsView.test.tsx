import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { hrefOf } from '#app/addresses.ts';
import type { Assessment, Response } from '#core/dossier.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { CrossScreen } from '#screens/cross/CrossScreen.tsx';
import { undo } from '#state/openDossier.ts';
import type { Place } from '#ui/navigation.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
  now,
  the,
} from '../../fixtures/builders.ts';
import { theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

const index = anIndex();
const went: Place[] = [];
const navigation = ways({
  href: hrefOf,
  replace: (to) => void went.push(to),
});
const pairs: Extract<Place, { name: 'dossier' }> = {
  name: 'dossier',
  id: 'd',
  screen: 'regards',
  view: 'pairs',
};

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'report', 'cross'] as const).map(loadTexts));
  // jsdom has no window to measure.
  globalThis.matchMedia = (query: string) =>
    Object.assign(new EventTarget(), { matches: true, media: query }) as MediaQueryList;
});

async function show(assessment: Partial<Assessment>, other: Partial<typeof pairs> = {}) {
  return await showOpen(
    aDossier([anAssessment({ revealedAt: now, ...assessment })]),
    (dossier, assessment) => (
      <CrossScreen
        dossier={dossier}
        assessment={assessment}
        index={index}
        place={{ ...pairs, ...other }}
      />
    ),
    navigation,
  );
}

const entry = (id: string) => screen.getByRole('article', { name: `${id} Indicateur ${id}` });
const entries = () =>
  screen.getAllByRole('article').map((one) => /Indicateur (\w\d)/.exec(one.textContent ?? '')?.[1]);
const final = (id: string) => theOpenDossier().assessments[0]?.finals[id];

/** A named pole and its peer: further on a1, less far on b1, close on a2. */
const named: Partial<Assessment> = {
  names: 'named',
  responses: [
    aResponse({ a1: { level: 'level-0', comment: 'Tout commence.' }, a2: 2, b1: 3 }),
    aPeer('Pôle Sud', {
      a1: { level: 'level-2', comment: 'Nous avons vu la halle.', evidence: 'Le bail' },
      a2: 2,
      b1: 2,
    }),
  ],
  agreements: { a1: anAgreement(1, { rationale: 'On débute.', dissent: 'Pas du tout.' }) },
};

describe('the pole and its peers', () => {
  it('is a second view by its own address, where peers answered', async () => {
    const { unmount } = await show(named, { view: undefined });
    const views = screen.getByRole('navigation', { name: 'Comment regarder' });
    expect(within(views).getByRole('link', { name: 'Tous les regards' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(within(views).getByRole('link', { name: 'Le pôle et ses pairs' })).toHaveAttribute(
      'href',
      '#/dossier/d/regards?v=pairs',
    );
    unmount();
    await show({ responses: members('a1', [1, 2, 3]) }, { view: undefined });
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('shows nothing before the reveal, and says what is missing where no peer answered', async () => {
    const { unmount } = await show({ ...named, revealedAt: null });
    expect(screen.queryByRole('article')).toBeNull();
    expect(document.body.textContent).not.toMatch(/Niveau|halle/);
    unmount();
    await show({ responses: members('a1', [1, 2, 3]) });
    expect(screen.getByRole('link', { name: 'Demander leur regard' })).toBeInTheDocument();
  });

  it('says who sees what further, in words of the levels, and never who is right', async () => {
    await show(named);
    expect(
      screen.getByText(/^Les pairs vous voient plus avancés sur « Objectif a »/),
    ).toHaveTextContent(
      'Vous vous voyez plus avancés que les pairs ne le disent sur « Objectif b ».',
    );
    const table = screen.getByRole('table', { name: 'Le pôle et ses pairs par objectif' });
    expect(within(table).getByRole('row', { name: /^Objectif b/ })).toHaveTextContent(
      'Objectif bNiveau 3Niveau 2Vous vous voyez plus avancés.',
    );
    expect(entry('a1')).toHaveTextContent('Les pairs vous voient plus avancés, de 2 niveaux.');
    expect(entry('b1')).toHaveTextContent(
      'Vous vous voyez plus avancés que les pairs ne le disent, d’un niveau.',
    );
    expect(entry('a2')).toHaveTextContent('Regards proches.');
    expect(entry('a1')).toHaveTextContent('Le pôleNiveau 0Les pairsNiveau 2');
    expect(document.body.textContent).not.toMatch(/score|correct|erreur|à tort/i);
  });

  it('stands by the gap or as in the referential, of one objective or all', async () => {
    const user = userEvent.setup();
    await show(named);
    expect(entries()).toEqual(['a1', 'b1', 'a2', 'c1', 'c2']);
    await user.selectOptions(screen.getByLabelText('Dans l’ordre'), 'du référentiel');
    expect(entries()).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    await user.selectOptions(screen.getByLabelText('Objectif'), 'Objectif b');
    expect(went.at(-1)).toMatchObject({ view: 'pairs', objective: 'b' });
    document.body.replaceChildren();
    await show(named, { objective: 'b' });
    expect(entries()).toEqual(['b1']);
  });

  it('puts both texts side by side, the peers’ with the pole that they named', async () => {
    await show(named);
    const side = (name: string) =>
      the(within(entry('a1')).getByRole('heading', { name }).closest('section'));
    expect(side('Ce que le pôle dit')).toHaveTextContent('On débute.');
    expect(side('Ce que le pôle dit')).toHaveTextContent('Pas du tout.');
    expect(side('Ce que le pôle dit')).toHaveTextContent('« Tout commence. »');
    expect(side('Ce que les pairs disent')).toHaveTextContent('« Nous avons vu la halle. »');
    expect(side('Ce que les pairs disent')).toHaveTextContent('Pôle Sud');
  });

  it('says why it shows nothing of too few, neither a level nor whose words', async () => {
    const few = ['Sud', 'Est'].map((pole) =>
      aPeer(pole, { a1: { level: 'level-3', comment: `Vu ${pole}` } }),
    );
    await show({ responses: [...members('a1', [0, 0, 1]), ...few] });
    expect(screen.getByText(/^Il y a moins de trois pairs/)).toBeInTheDocument();
    expect(entry('a1')).toHaveTextContent('Pas montré : on reconnaîtrait qui a répondu.');
    expect(entry('a1')).toHaveTextContent('Le pôleNiveau 0Les pairs—');
    const untold = within(entry('a1')).getByRole('heading', { name: /sans dire par qui/ });
    expect(untold.closest('section')).toHaveTextContent('« Vu Est »');
    expect(entry('a1')).not.toHaveTextContent('Sud,');
  });

  it('keeps the first regard beside the one after reading', async () => {
    const twice: Response[] = [
      { ...aPeer('Sud', { a1: { level: 'level-3', comment: 'Vu de loin' } }), id: 'p' },
      {
        ...aPeer('Sud', { a1: { level: 'level-2', comment: 'Lu' } }),
        id: 'q',
        round: 2,
        follows: 'p',
      },
    ];
    await show({ names: 'named', responses: [aResponse({ a1: 0 }), ...twice] });
    expect(screen.getByText(/^Des pairs ont regardé deux fois/)).toBeInTheDocument();
    expect(entry('a1')).toHaveTextContent('Les pairsNiveau 2Les pairs, au premier regardNiveau 3');
    const peers = within(entry('a1')).getByRole('heading', { name: 'Ce que les pairs disent' });
    expect(peers.closest('section')).toHaveTextContent('« Lu »SudAu premier regard« Vu de loin »');
  });

  it('decides after the peers beside all layers, saved as it is typed, and takes it back', async () => {
    const user = userEvent.setup();
    await show(named);
    const a1 = within(entry('a1'));
    await user.click(a1.getByText('Après avoir entendu les pairs'));
    const layers = a1.getAllByRole('list').find((one) => one.className === 'layers');
    expect(the(layers)).toHaveTextContent(
      /^Chacun de son côtéNiveau 0.*L’accord du pôleNiveau 1On débute\..*PairsNiveau 2.*Pôle Sud : Niveau 2$/,
    );
    await user.type(a1.getByLabelText('Ce qui nous le fait dire, après les pairs'), 'Vu');
    expect(final('a1')).toMatchObject({ level: null, proposed: true, rationale: 'Vu' });
    expect(a1.getByText('pas encore décidé')).toBeInTheDocument();
    await user.click(a1.getByRole('radio', { name: 'Niveau 2' }));
    expect(final('a1')).toMatchObject({ level: 'level-2', proposed: false, rationale: 'Vu' });
    expect(theOpenDossier().assessments[0]?.agreements['a1']).toMatchObject({
      level: 'level-1',
      rationale: 'On débute.',
    });
    await user.click(a1.getByRole('button', { name: 'Priorité' }));
    expect(final('a1')).toMatchObject({ highlight: 'priority' });
    await user.click(a1.getByRole('radio', { name: 'Discuté, pas d’accord' }));
    expect(final('a1')).toMatchObject({ level: null, proposed: false });
    undo();
    expect(final('a1')).toMatchObject({ level: 'level-2' });
    await user.click(await a1.findByRole('button', { name: 'Revenir à l’accord d’avant' }));
    expect(final('a1')).toMatchObject({ level: null, proposed: true, rationale: 'Vu' });
    expect(entry('a1').contains(document.activeElement)).toBe(true);
  });

  it('ends with what the peers leave, by pole, in their words', async () => {
    const peer: Response = {
      ...aPeer('Pôle Sud'),
      closing: { seen: 'Une halle pleine', takeHome: 'La règle écrite', process: 'Franche' },
    };
    await show({ names: 'named', responses: [aResponse({ a1: 1 }), peer] });
    const part = the(
      screen.getByRole('heading', { name: 'Ce que les pairs vous laissent' }).closest('section'),
    );
    expect(part).toHaveTextContent(
      'Pôle SudCe que nous avons vu« Une halle pleine »Ce que nous emportons« La règle écrite »Sur la démarche« Franche »',
    );
  });
});
