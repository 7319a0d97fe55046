import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { chooseLanguage, loadTexts, startI18n } from '#i18n/i18n.ts';
import { CollectScreen } from '#screens/collect/CollectScreen.tsx';
import { forgetArrivals } from '#state/collecting.ts';
import { undo } from '#state/openDossier.ts';
import { useOpenDossier } from '#state/useDossier.ts';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import { aDossier, anAssessment, anIndex, aPeer, aResponse, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { ways } from '../../fixtures/onScreen.tsx';

const index = anIndex();
let gone: Place[] = [];
const navigation = ways({
  href: () => '#',
  go: (place) => gone.push(place),
});

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'collect', 'exchange', 'refusals'] as const).map(loadTexts));
});
beforeEach(() => {
  gone = [];
  localStorage.clear();
  forgetArrivals();
});
afterEach(() => chooseLanguage('fr'));

/** Collecte as the shell shows it, always of the assessment as it now is. */
function Shown() {
  const dossier = useOpenDossier((open) => open.dossier);
  const assessment = dossier?.assessments[0];
  if (!dossier || !assessment) return null;
  return (
    <CollectScreen
      dossier={dossier}
      assessment={assessment}
      index={index}
      place={{ name: 'dossier', id: dossier.id, screen: 'collecte' }}
    />
  );
}

async function show(other: Partial<Assessment> = {}) {
  await openInSession(aDossier([anAssessment(other)]));
  render(
    <NavigationContext value={navigation}>
      <Shown />
    </NavigationContext>,
  );
}

/** What screen readers have been told of what came in. */
const saidOfArrivals = () => document.querySelector('.arrivals > [aria-live="polite"]');
const choose = (...files: File[]) =>
  userEvent.upload(screen.getByLabelText('Choisir des fichiers'), files);

const assessment = () => the(theOpenDossier().assessments[0]);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const people = () =>
  within(screen.getByRole('region', { name: 'Les personnes' })).getAllByRole('listitem');

const awa = aResponse(
  { a1: { level: 'level-3', comment: 'Secret d’Awa' }, b1: 2 },
  { id: 'aaaa-1', name: 'Awa D.', college: 'sse' },
);
const bob = aResponse({ a1: 0 }, { id: 'bbbb-2', name: 'Bob L.', college: 'citizen' });
const draft = aResponse({ a1: 1 }, { id: 'cccc-3', college: 'sse', submittedAt: null });
const blind = {
  revealedAt: null,
  names: 'named',
  expected: { sse: 4, citizen: 2 },
  responses: [awa, bob, draft, aPeer('Pôle voisin', { a1: 3 })],
} as const satisfies Partial<Assessment>;

describe('others than were expected', () => {
  it('are not counted as a part of them', async () => {
    const facilitator = aResponse({ a1: 1 }, { id: 'dddd-4', stance: 'facilitator' });
    await show({ expected: { citizen: 2 }, responses: [facilitator] });
    screen.getByText('1 réponse ; 2 attendues', { selector: '.turnout-count' });
  });

  it('nor are more than were', async () => {
    await show({ expected: { sse: 1 }, responses: [awa, { ...awa, id: 'eeee-5' }] });
    screen.getByText('2 réponses ; une attendue', { selector: '.turnout-count' });
  });
});

describe('one alone', () => {
  it('is said in the singular', async () => {
    await show({ expected: { sse: 1 }, responses: [awa] });
    expect(screen.getByText('1 réponse sur une attendue', { selector: '.turnout-count' }));
  });
});

describe('a peer who answered again on another device', () => {
  const first = { ...aPeer('Pôle voisin', { a1: 3 }), id: 'ffff-1' };
  const second = { ...aPeer('Pôle voisin', { a1: 2 }), id: 'ssss-2', round: 2 };
  const former = () => screen.getByRole('combobox', { name: /^Son premier regard/ });

  it('is tied to the first answer by hand, and untied; both answers stay', async () => {
    await show({ responses: [awa, first, second] });
    expect(screen.getByText(/remise · second tour/)).toBeInTheDocument();
    await userEvent.selectOptions(former(), 'ffff-1');
    expect(assessment().responses.find(({ id }) => id === 'ssss-2')?.['follows']).toBe('ffff-1');
    expect(screen.getByText(/^Rattaché au premier regard/)).toBeInTheDocument();
    await userEvent.selectOptions(former(), '');
    expect(assessment().responses.find(({ id }) => id === 'ssss-2')?.['follows']).toBeUndefined();
    expect(assessment().responses).toHaveLength(3);
  });

  it('is asked nothing where there is no first answer', async () => {
    await show({ responses: [awa, second] });
    expect(screen.queryByRole('combobox', { name: /^Son premier regard/ })).toBeNull();
  });
});

describe('deleting somebody’s answer', () => {
  it('says that it is deleted in what was archived, too, and undo brings both back', async () => {
    const responses = [awa, bob];
    const archive = anAssessment({
      id: 'archive',
      archived: true,
      date: '2025-11-21',
      responses: responses.map((one) => ({ ...one, id: `old-${one.id}`, movedFrom: one.id })),
    });
    await openInSession(aDossier([anAssessment({ names: 'named', responses }), archive]));
    render(
      <NavigationContext value={navigation}>
        <Shown />
      </NavigationContext>,
    );
    await press('Supprimer la réponse\u202f: Awa D.');
    expect(screen.getByText(/Elle l’est aussi dans le diagnostic archivé/)).toBeInTheDocument();
    expect(JSON.stringify(theOpenDossier())).not.toContain('Secret d’Awa');
    await press('Annuler la suppression');
    expect(JSON.stringify(theOpenDossier()).match(/Secret d’Awa/g)).toHaveLength(2);
  });
});

describe('who has answered', () => {
  it('the animator’s own voice counts without being handed in', async () => {
    const own = aResponse({ a1: 1 }, { id: 'ffff-5', stance: 'facilitator', submittedAt: null });
    await show({ responses: [awa, own] });
    expect(people().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('remise'),
      expect.stringMatching(/^Animationcompte déjà$/),
    ]);
    const table = screen.getByRole('table', { name: 'Réponses par collège' });
    expect(within(table).getByRole('columnheader', { name: 'Réponses' })).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /^Sans collège/ })).toHaveTextContent(/1—$/);
  });

  it('is counted against who is expected, by college, live, and the drafts apart', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    expect(screen.getByText('2 réponses sur 6 attendues', { selector: '.turnout-count' }));
    const row = (name: string) =>
      within(screen.getByRole('table', { name: 'Réponses par collège' }))
        .getByRole('row', { name: new RegExp(name) })
        .textContent.replace(name, '');
    expect(row('Économie sociale et solidaire')).toBe('11 commencée4');
    expect(row('Habitants')).toBe('12');
    expect(document.body).toHaveTextContent('Pairs, Pôle voisin : 1 réponse');
    await press('Supprimer la réponse\u202f: Bob L.');
    expect(screen.getByText('1 réponse sur 6 attendues', { selector: '.turnout-count' }));
  });

  it('says nothing of what was answered before the reveal, not in an attribute either', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    await press('Corriger qui c’est\u202f: Awa D.');
    const html = document.body.innerHTML;
    expect(html).not.toMatch(/Secret|level-\d|Niveau \d/);
  });
});

describe('one person’s answer', () => {
  it('is found by name or college, whatever the accents', async () => {
    const many = Array.from({ length: 8 }, (_, at) =>
      aResponse({}, { name: `Personne ${at}`, college: 'sse' }),
    );
    await show({ names: 'named', responses: [...many, bob] });
    await userEvent.type(
      screen.getByLabelText('Chercher une personne, un collège'),
      'habitant bób',
    );
    expect(people().map((row) => row.textContent)).toEqual([expect.stringContaining('Bob L.')]);
  });

  it('is deleted, and back at once; history says that one was deleted, not whose', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    await press('Supprimer la réponse\u202f: Awa D.');
    expect(screen.queryByText('Awa D.')).toBeNull();
    expect(assessment().responses.find(({ id }) => id === awa.id)).toMatchObject({ ratings: {} });
    expect(JSON.stringify(theOpenDossier().history)).not.toMatch(/Awa|aaaa-1/);
    expect(theOpenDossier().history.at(-1)).toMatchObject({ act: 'withdrawn' });
    expect(screen.getByRole('heading', { name: 'Les personnes' })).toHaveFocus();
    await press('Annuler la suppression');
    expect(screen.getByText('Awa D.')).toBeInTheDocument();
    expect(assessment().responses.find(({ id }) => id === awa.id)).toMatchObject(awa);
  });

  it('can be said to be of somebody else, as one types', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    await press('Corriger qui c’est\u202f: Bob L.');
    const form = screen.getByRole('form', { name: /Qui est-ce/ });
    await userEvent.clear(within(form).getByLabelText('Nom'));
    await userEvent.type(within(form).getByLabelText('Nom'), 'Robert');
    await userEvent.click(within(form).getByLabelText('Collectivités'));
    expect(assessment().responses.find(({ id }) => id === bob.id)?.respondent).toMatchObject({
      name: 'Robert',
      college: 'authority',
    });
  });

  it('stays in its group once groups are shown: who moved would be known by the difference', async () => {
    await show({ names: 'college', revealedAt: '2026-11-21T10:00:00.000Z', responses: [awa] });
    await press('Corriger qui c’est\u202f: Awa D.');
    expect(screen.getByLabelText('Nom')).toBeInTheDocument();
    expect(screen.queryByLabelText('Collectivités')).toBeNull();
    expect(screen.queryByLabelText('Membre du pôle')).toBeNull();
  });

  it('may be offered the laptop to go on; who gives that up is back among the people', async () => {
    await show({ responses: [draft] });
    await press(/^Continuer sur cet ordinateur/);
    await press('Annuler');
    expect(screen.getByRole('heading', { name: 'Les personnes' })).toHaveFocus();
  });

  it('may come on paper, and one is back where one left for the sheets', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    await show({ responses: [awa] });
    await press('Saisir des feuilles');
    await press('Revenir à la Collecte');
    expect(button('Saisir des feuilles')).toHaveFocus();
  });

  it('is reopened where it is closed', async () => {
    await show({ names: 'named', revealedAt: '2026-11-21T10:00:00.000Z', responses: [awa] });
    expect(people()[0]).toHaveTextContent('remise · close');
    await press('Rouvrir la réponse\u202f: Awa D.');
    expect(people()[0]).not.toHaveTextContent('close');
    expect(assessment().responses[0]?.reopenedAt).toBeTruthy();
    // The button is gone: the focus stays in its row.
    expect(button('Corriger qui c’est\u202f: Awa D.')).toHaveFocus();
  });

  it('bears a mark and no name in an anonymous assessment', async () => {
    await show({ names: 'anonymous', responses: [awa, bob] });
    expect(document.body).not.toHaveTextContent(/Awa|Bob/);
    expect(button('Supprimer la réponse\u202f: réponse bbbb')).toBeInTheDocument();
  });

  it('can no longer be touched in an archive', async () => {
    await show({ archived: true, responses: [awa] });
    expect(screen.queryByRole('button', { name: /Supprimer|Corriger|Choisir/ })).toBeNull();
  });
});

describe('what is brought in', () => {
  it('is told file by file, in words', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    const file = (name: string, content: unknown) => new File([JSON.stringify(content)], name);
    const answer = (other: object) => ({
      format: 'ptce-response',
      formatVersion: 1,
      dossierId: theOpenDossier().id,
      assessmentId: 'present',
      referential: { id: 'test', version: '1' },
      response: aResponse({ a1: 1 }, { id: 'new', name: 'Chloé', college: 'company' }),
      ...other,
    });
    const again = {
      ...awa,
      ratings: { ...awa.ratings, b1: { level: 'level-0', updatedAt: '2027-01-01T00:00:00.000Z' } },
    };
    await userEvent.upload(screen.getByLabelText('Choisir des fichiers'), [
      file('a.json', answer({})),
      file('b.json', answer({})),
      file('c.json', answer({ response: again })),
      file('d.json', answer({ dossierId: 'other' })),
      file('e.json', answer({ referential: { id: 'test', version: '2' } })),
      file('f.json', answer({ assessmentId: 'lost' })),
      new File(['{"format":'], 'g.json'),
      file('h.json', answer({ formatVersion: 9 })),
    ]);
    const list = await screen.findByText('Ce qui vient d’arriver');
    const said = () =>
      within(the(list.parentElement))
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    await waitFor(() => expect(said()).toHaveLength(8));
    const [h, g, f, e, d, c, b, a] = said();
    expect(a).toContain('Chloé réponse reçue');
    expect(b).toContain('déjà là, rien de nouveau');
    expect(c).toContain('Awa D. réponse mise à jour (1 indicateur\u202f: b1)');
    expect(d).toContain('le dossier d’un autre pôle');
    expect(e).toContain('avec le référentiel test\u00a02\u202f; ce diagnostic suit test\u00a01');
    expect(f).toContain('un autre diagnostic');
    expect(g).toContain('«\u202fg.json\u202f»');
    expect(h).toContain('version plus récente');
    expect(screen.getByText('2 réponses reçues, 1 déjà là, 5 écartées')).toBeInTheDocument();
    screen.getByText('3 réponses ; 6 attendues', { selector: '.turnout-count' });
    const forget = button('Effacer cette liste');
    forget.focus();
    await userEvent.keyboard('{Enter}');
    expect(forget).not.toBeInTheDocument();
    expect(the(document.getElementById('files-heading'))).toHaveFocus();
  });

  it('is nothing where the field is empty, and what stands in it stays where no link is found', async () => {
    await show();
    await press('Prendre cette réponse');
    expect(screen.getByRole('alert')).toHaveTextContent('Collez d’abord le lien');
    const field = screen.getByLabelText('Un lien reçu par message');
    await userEvent.type(field, 'bonjour');
    await press('Prendre cette réponse');
    expect(await screen.findAllByText(/pas de lien de la Boussole/)).not.toHaveLength(0);
    expect(field).toHaveValue('bonjour');
  });
});

describe('the reveal', () => {
  it('is one act, with the counts before it, and leads to the cross views', async () => {
    await show({ ...blind, responses: [...blind.responses] });
    const section = screen.getByRole('region', { name: 'La mise au jour' });
    expect(section).toHaveTextContent('2 réponses sur 6 attendues');
    expect(section).toHaveTextContent('1 réponse commencée n’est pas remise');
    await press('Mettre au jour');
    expect(assessment().revealedAt).toBeTruthy();
    expect(gone).toMatchObject([{ screen: 'regards', assessment: 'present' }]);
    expect(section).toHaveTextContent('Mis au jour le');
    act(undo);
    expect(button('Mettre au jour')).toBeInTheDocument();
  });

  it('says before it that fewer than three would not be shown, and stays possible', async () => {
    const few = /^Moins de trois réponses\u202f: une fois mises au jour/;
    const exact = { normalizer: (text: string) => text };
    await show({ ...blind, names: 'college', responses: [awa, bob] });
    const section = screen.getByRole('region', { name: 'La mise au jour' });
    expect(screen.getByText(few, exact)).toBeInTheDocument();
    expect(section).toHaveTextContent('Ce qui a été vu ne s’oublie pas.');
    expect(section).not.toHaveTextContent('On ne revient pas dessus');
    expect(button('Mettre au jour')).toBeEnabled();
    cleanup();
    await show({ ...blind, names: 'college', responses: [awa, bob, { ...bob, id: 'dddd-4' }] });
    expect(screen.queryByText(few, exact)).toBeNull();
    cleanup();
    await show({ ...blind, responses: [awa, bob] });
    expect(screen.queryByText(few, exact)).toBeNull();
  });

  it('says it in English, too', async () => {
    await chooseLanguage('en');
    await show({ ...blind, names: 'college', responses: [awa, bob] });
    const section = screen.getByRole('region', { name: 'The reveal' });
    expect(section).toHaveTextContent('Fewer than three answers: once revealed');
    expect(section).toHaveTextContent('What has been seen cannot be unseen.');
  });

  it('waits for a first answer', async () => {
    await show({ revealedAt: null });
    expect(button('Mettre au jour')).toBeDisabled();
  });

  it('is not offered where nothing is hidden', async () => {
    await show({ responses: [awa] });
    expect(screen.queryByRole('button', { name: 'Mettre au jour' })).toBeNull();
    expect(screen.getByText(/n’est pas à l’aveugle/)).toBeInTheDocument();
  });
});

describe('what was brought and left out', () => {
  const file = (name: string, content: object) =>
    new File([JSON.stringify(content)], name, { type: 'application/json' });
  const recipe = (name: string) => file(name, { recipes: ['tarte'] });

  it('is told with its reason, each file of each lot', async () => {
    await show();
    await choose(recipe('un.json'));
    await waitFor(() =>
      expect(saidOfArrivals()).toHaveTextContent(/^un\.json : .*n’est pas une réponse/),
    );
    await choose(recipe('deux.json'));
    await waitFor(() =>
      expect(saidOfArrivals()).toHaveTextContent(/^deux\.json : .*n’est pas une réponse/),
    );
    await choose(recipe('trois.json'), recipe('quatre.json'));
    await waitFor(() =>
      expect(saidOfArrivals()).toHaveTextContent(
        /^2 écartées\..*(trois\.json : .*quatre|quatre\.json : .*trois)\.json : .*n’est pas/,
      ),
    );
    expect(screen.getByText('4 écartées')).toBeVisible();
  });

  it('is told again when the same is brought again', async () => {
    await show();
    await choose(recipe('un.json'));
    await waitFor(() => expect(saidOfArrivals()).toHaveTextContent(/un\.json/));
    const first = saidOfArrivals()?.firstElementChild;
    await choose(recipe('un.json'));
    await waitFor(() => expect(saidOfArrivals()?.firstElementChild).not.toBe(first));
    expect(saidOfArrivals()).toHaveTextContent(/^un\.json/);
  });

  it('says of a referential where it is opened', async () => {
    await show();
    await choose(file('referentiel.json', { format: 'ptce-referential', formatVersion: 1 }));
    await waitFor(() =>
      expect(saidOfArrivals()).toHaveTextContent(/est un référentiel.*depuis l’accueil/),
    );
    expect(saidOfArrivals()).not.toHaveTextContent('Cherchez un fichier');
  });
});
