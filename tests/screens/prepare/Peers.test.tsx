import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { indexReferential } from '#core/referential.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { Peers } from '#screens/prepare/Peers.tsx';
import {
  aDossier,
  anAgreement,
  anAssessment,
  aPeer,
  aReferential,
  aResponse,
  the,
} from '../../fixtures/builders.ts';
import { theOpenDossier } from '../../fixtures/hosted.ts';
import { showOpen, ways } from '../../fixtures/onScreen.tsx';

const index = indexReferential(aReferential());
const navigation = ways({
  href: () => '#',
});

beforeAll(async () => {
  startI18n();
  await Promise.all((['work', 'workshop', 'peers'] as const).map(loadTexts));
});

const showPeers = (dossier: Dossier) =>
  showOpen(
    dossier,
    (open, assessment) => (
      <Peers
        dossier={open}
        assessment={assessment}
        index={index}
        place={{ name: 'dossier', id: open.id, screen: 'preparer' }}
      />
    ),
    navigation,
  );

async function show(other: Partial<Assessment> = {}, dossier: Partial<Dossier> = {}) {
  await showPeers(aDossier([anAssessment(other)], dossier));
  await screen.findByRole('heading', { level: 2, name: 'Le regard des pairs' });
}

const user = userEvent.setup({ delay: null });
const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString();
const part = (name: RegExp | string) => within(screen.getByRole('region', { name }));
const asked = () => part('Nous demandons un regard');
const given = () => part('Nous regardons d’autres pôles');
const press = (name: RegExp | string) => user.click(screen.getByRole('button', { name }));
const asking = (id: string, pole: string, other: object = {}) => ({
  ...{ id, pole, direction: 'asked' as const, assessmentId: 'present', round: 1 },
  ...other,
});

describe('whom we ask', () => {
  it('says in words how far each pole has come, and who came without being asked', async () => {
    await show(
      { responses: [aPeer('Pôle Sud'), aPeer('pôle  sud'), aPeer('Pôle Nord'), aPeer('')] },
      {
        exchanges: [
          asking('e1', 'Pôle Est'),
          asking('e2', 'Pôle Ouest', { sentAt: daysAgo(3) }),
          asking('e3', 'Pôle Sud', { sentAt: daysAgo(9) }),
          asking('e4', 'Pôle des Monts', { sentAt: daysAgo(0) }),
        ],
      },
    );
    const rows = asked()
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows[0]).toMatch(/^Pôle Estprévu/);
    expect(rows[1]).toMatch(/^Pôle Ouestenvoyé le .*, attendu depuis 3 jours/);
    expect(rows[2]).toMatch(/^Pôle Sudreçu\s: 2 regards/);
    expect(rows[3]).toMatch(/^Pôle des Montsenvoyé le (?!.*attendu)/);
    expect(asked().getByText(/^Pôle Nord\s: 1 regard$/)).toBeVisible();
    expect(asked().getByText(/^Pôles qui ne se nomment pas\s: 1 regard$/)).toBeVisible();
    expect(asked().getByText(/notez son regard comme reçu/)).toBeVisible();
  });

  it('a pole is asked once, renamed, noted as sent and received, removed and brought back', async () => {
    await show();
    const field = asked().getByLabelText(/^Quel pôle/);
    await press('Demander le regard d’un pôle');
    expect(screen.getByRole('alert')).toHaveTextContent('Écrivez le nom du pôle.');
    await user.type(field, 'Pôle Sud{Enter}');
    expect(screen.getByText(/^Ajouté\s: Pôle Sud/)).toBeVisible();
    expect(field).toHaveFocus();
    await user.type(field, 'PÔLE SUD{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('déjà dans la liste');
    await press(/^Noter comme envoyée\s: Pôle Sud/);
    expect(screen.getByRole('button', { name: /^Pas encore envoyée/ })).toHaveFocus();
    await press(/^Noter comme reçu\s: Pôle Sud/);
    expect(asked().getByText('reçu')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Pas encore reçu/ })).toHaveFocus();
    await press(/^Renommer\s: Pôle Sud/);
    await user.type(asked().getByLabelText('Nom du pôle'), ' Loire');
    expect(theOpenDossier().exchanges[0]?.pole).toBe('Pôle Sud Loire');
    await press('C’est bon');
    expect(screen.getByRole('button', { name: /^Renommer/ })).toHaveFocus();
    await press(/^Retirer\s: Pôle Sud Loire/);
    expect(theOpenDossier().exchanges[0]?.deletedAt).toBeTruthy();
    expect(asked().queryByRole('button', { name: /^Retirer/ })).toBeNull();
    await press('Annuler');
    expect(theOpenDossier().exchanges[0]?.deletedAt).toBeFalsy();
    expect(await asked().findByRole('button', { name: /^Retirer/ })).toBeVisible();
  });

  it('suggests the poles that the dossier has met, and neither its own nor those in the list', async () => {
    const earlier = anAssessment({ id: 'earlier', responses: [aPeer('Pôle Nord')] });
    const { container } = await showPeers(
      aDossier([earlier, anAssessment()], {
        exchanges: [
          asking('e1', 'Pôle Sud'),
          { id: 'g', pole: 'Pôle Est', direction: 'given' },
          { id: 'h', pole: 'Pôle du Val d’Exemple', direction: 'given' },
        ],
      }),
    );
    const options = [...the(container.querySelector('datalist')).children];
    expect(options.map((one) => one.getAttribute('value'))).toEqual(['Pôle Est', 'Pôle Nord']);
  });
});

describe('the invitation to a pole', () => {
  const preview = () => the(screen.getByText('Voir tout ce qui part').closest('details'));
  const pole = { name: 'Pôle du Val', territory: 'La vallée' };
  const own = aResponse({ a1: { level: 'level-2', evidence: 'Le plan affiché' } });
  const agreements = { a1: anAgreement(2), a2: anAgreement(null) };

  it('holds the name that is suggested and what is ticked, no position of ours', async () => {
    await show({ responses: [own], agreements }, { pole, exchanges: [asking('e', 'Pôle Sud')] });
    await press(/^Préparer l’invitation\s: Pôle Sud/);
    expect(screen.getByText(/^Sans vos positions/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /La vallée/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Le plan affiché' }));
    expect(preview()).toHaveTextContent(/Pôle Sud, que le pôle peut garder/);
    expect(preview()).toHaveTextContent(/La vallée/);
    expect(preview()).toHaveTextContent(/Le plan affiché/);
    expect(preview()).not.toHaveTextContent(/Niveau 2|Position convenue/);
    expect(screen.queryByRole('checkbox', { name: /positions convenues/ })).toBeNull();
  });

  it('to a second round is offered once they have answered and we have agreed, and shows what we agreed on', async () => {
    const responses = [own, aPeer('Pôle Sud', { a1: 1 })];
    await show({ responses, agreements }, { pole, exchanges: [asking('e', 'Pôle Sud')] });
    await press(/^Proposer un second tour\s: Pôle Sud/);
    expect(screen.getByRole('heading', { name: /second tour\s: Pôle Sud/ })).toHaveFocus();
    expect(preview()).toHaveTextContent(/Position convenue Niveau 2/);
    expect(preview()).toHaveTextContent(/discuté, sans accord/);
    await user.click(screen.getByRole('checkbox', { name: /Joindre nos positions convenues/ }));
    expect(preview()).not.toHaveTextContent(/Position convenue/);
    expect(screen.queryByRole('button', { name: /^Proposer un second tour/ })).toBeNull();
    expect(theOpenDossier().exchanges).toMatchObject([{ round: 1 }, { round: 2 }]);
  });

  it('to a second round is not offered while nothing is agreed', async () => {
    await show(
      { responses: [aPeer('Pôle Sud', { a1: 1 })] },
      { exchanges: [asking('e', 'Pôle Sud')] },
    );
    expect(screen.queryByRole('button', { name: /^Proposer un second tour/ })).toBeNull();
  });
});

describe('whom we look at', () => {
  it('is noted by hand, step by step', async () => {
    await show();
    await user.type(given().getByLabelText(/^Quel pôle regardez-vous/), 'Pôle Nord{Enter}');
    await press(/^Noter l’invitation comme reçue\s: Pôle Nord/);
    expect(given().getByText('invitation reçue, notre regard est attendu')).toBeVisible();
    await press(/^Noter comme rendu\s: Pôle Nord/);
    expect(given().getByText(/^rendu le /)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Pas encore rendu/ })).toHaveFocus();
  });
});

describe('a round of several poles', () => {
  async function begin() {
    await show();
    await press('Organiser un tour à plusieurs pôles');
    await user.type(screen.getByLabelText('Pôle 2'), 'Pôle Sud');
    await user.type(screen.getByLabelText('Pôle 3'), 'Pôle Nord');
  }
  const cell = (by: string, at: string) => {
    const table = screen.getByRole('table', { name: /^Qui regarde qui/ });
    const column = within(table)
      .getAllByRole('columnheader')
      .findIndex(({ textContent }) => textContent?.startsWith(at));
    const row = within(table).getByRole('row', { name: new RegExp(`^${by}`) });
    return the(row.querySelectorAll('td')[column - 1]);
  };

  it('has the focus in the pole that was just added', async () => {
    await show();
    await press('Organiser un tour à plusieurs pôles');
    await press('Ajouter un pôle');
    expect(screen.getByLabelText('Pôle 4')).toHaveFocus();
  });

  it('says in words what stands against it, and begins nothing', async () => {
    await show();
    await press('Organiser un tour à plusieurs pôles');
    await user.type(screen.getByLabelText('Pôle 2'), 'pôle du val d’exemple');
    await press('Commencer ce tour');
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('Un pôle n’a pas de nom');
    expect(alert).toHaveTextContent('est écrit deux fois');
    expect(theOpenDossier().reciprocal ?? []).toEqual([]);
  });

  it('plans what it asks of us, and is a table of what is sent, received, awaited', async () => {
    await begin();
    await user.click(screen.getByRole('radio', { name: /en ronde/ }));
    await press('Commencer ce tour');
    expect(
      screen.getByRole('button', { name: 'Organiser un tour à plusieurs pôles' }),
    ).toHaveFocus();
    expect(cell('Pôle du Val', 'Pôle Sud')).toHaveTextContent('prévu');
    expect(cell('Pôle Nord', 'Pôle du Val')).toHaveTextContent('prévu');
    expect(cell('Pôle Sud', 'Pôle du Val')).toHaveTextContent('ne se regardent pas dans ce tour');
    expect(asked().getByText('Pôle Nord')).toBeVisible();
    expect(given().getByText('Pôle Sud')).toBeVisible();
    await press(/^Noter comme envoyée\s: Pôle Nord/);
    expect(cell('Pôle Nord', 'Pôle du Val')).toHaveTextContent('envoyé le');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Regard de Pôle Sud sur Pôle Nord' }),
      'regard reçu',
    );
    expect(screen.getByText('1 regard sur 3 est là.')).toBeVisible();
    const look = theOpenDossier().reciprocal?.[0]?.looks.find(({ by }) => by === 'Pôle Sud');
    expect(look?.receivedAt).toBeTruthy();
  });

  it('can be changed look by look, says what is uneven, and goes along in our invitations', async () => {
    await begin();
    await press('Commencer ce tour');
    await press('Changer qui regarde qui');
    await user.click(screen.getByRole('checkbox', { name: 'Pôle Nord regarde Pôle Sud' }));
    expect(screen.getByText(/^Pôle Nord donne 1 et reçoit 2/)).toBeVisible();
    const name = screen.getByRole('textbox', { name: 'Pôle 2' });
    await user.clear(name);
    await user.type(name, 'Pôle Nord{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('est écrit deux fois');
    await user.clear(name);
    await user.type(name, 'Pôle du Sud{Enter}');
    expect(asked().getByText('Pôle du Sud')).toBeVisible();
    await user.clear(name);
    await user.type(name, 'Pôle Sud{Enter}');
    await press('Changer qui regarde qui');
    expect(cell('Pôle Nord', 'Pôle Sud')).toHaveTextContent('ne se regardent pas');
    await press(/^Préparer l’invitation\s: Pôle Nord/);
    const preview = the(screen.getByText('Voir tout ce qui part').closest('details'));
    expect(preview).toHaveTextContent('Pôle Sud regarde Pôle Nord');
    await user.click(screen.getByRole('checkbox', { name: /^Joindre qui regarde qui/ }));
    expect(preview).not.toHaveTextContent('Pôle Sud regarde Pôle Nord');
    await press('Retirer ce tour');
    expect(screen.queryByRole('table')).toBeNull();
    await press('Annuler');
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });
});
