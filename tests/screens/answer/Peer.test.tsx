import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { startRound } from '#core/reciprocal.ts';
import { proposedLooks } from '#core/reciprocalLooks.ts';
import { followsOf } from '#core/rounds.ts';
import { loadTexts, startI18n } from '#i18n/i18n.ts';
import { BegunList } from '#screens/answer/BegunList.tsx';
import { ClosingPage } from '#screens/answer/ClosingPage.tsx';
import { FirstPage } from '#screens/answer/FirstPage.tsx';
import { OwnDossier } from '#screens/answer/OwnDossier.tsx';
import { noteInOwnDossier } from '#state/answerNoting.ts';
import {
  answerStore,
  handInAnswer,
  openAnswer,
  rateAnswer,
  startAnswer,
  undoSaid,
} from '#state/answers.ts';
import { useAnswer } from '#state/useAnswer.ts';
import { loadWorkspace } from '#state/workspace.ts';
import { type DossierSummary, workspaceStore } from '#state/workspaceStore.ts';
import { NavigationContext, type Place } from '#ui/navigation.ts';
import { aDossier, anAgreement, anAssessment, anIndex, now, the } from '../../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../../fixtures/hosted.ts';
import { ways } from '../../fixtures/onScreen.tsx';

beforeAll(async () => {
  startI18n();
  await Promise.all((['answer', 'work', 'charter'] as const).map(loadTexts));
});

const index = anIndex();
const user = userEvent.setup({ delay: null });
const go = vi.fn<(place: Place) => void>();
beforeEach(() => go.mockReset());
const navigation = ways({
  go,
});

const poles = ['Pôle du Val', 'Pôle Sud', 'Pôle Nord'];
const round = { id: 'k', title: 'Tour 2026', poles, looks: proposedLooks(poles, 'everyone') };

function invitation(choice: Partial<InvitationChoice> = {}, other: Partial<Assessment> = {}) {
  const dossier: Dossier = startRound(
    aDossier([anAssessment(other)], { pole: { name: 'Pôle du Val' } }),
    round,
    now,
  );
  const assessment = the(dossier.assessments[0]);
  return invitationOf(dossier, assessment, index, { stance: 'peer', ...choice });
}

function Page({ id, page }: { id: string; page: 'first' | 'closing' }) {
  const { answer } = useAnswer(id);
  if (!answer) return null;
  const place = { name: 'answer' as const, id };
  return page === 'first' ? (
    <FirstPage answer={answer} index={index} asked={index.indicators} place={place} />
  ) : (
    <ClosingPage answer={answer} place={place} />
  );
}

async function show(given = invitation(), page: 'first' | 'closing' = 'first') {
  const id = await startAnswer(given);
  await openAnswer(id);
  const view = render(
    <NavigationContext value={navigation}>
      <Page id={id} page={page} />
    </NavigationContext>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { id, ...view };
}

const begin = () => user.click(screen.getByRole('button', { name: 'Commencer' }));
const poleField = () => screen.getByLabelText(/^De quel pôle venez-vous/);

/** What stands in the answer of what its respondent said. */
let said: () => Record<string, unknown> = () => ({});
async function watched(given = invitation()) {
  const shown = await show(given);
  said = () => the(answerStore.getState().answer).response.respondent;
  return shown;
}

describe('a peer, before answering', () => {
  it('reads what is asked, who sees it, and the charter, folded', async () => {
    await show();
    expect(screen.getByText(/un regard sur le travail du pôle, pas un audit/)).toBeVisible();
    expect(screen.getByText(/^Votre regard va au pôle qui le demande/)).toBeVisible();
    const charter = the(screen.getByText('La charte des pairs').closest('details'));
    expect(charter).not.toHaveAttribute('open');
    expect(charter).toHaveTextContent(/Réciprocité/);
    expect(screen.queryByText(/second tour/)).toBeNull();
  });

  it('keeps the suggested name by going on, changes it, or clears it', async () => {
    await watched(invitation({ askedPole: 'Pôle Sud' }));
    expect(poleField()).toHaveValue('Pôle Sud');
    await begin();
    expect(said()['pole']).toBe('Pôle Sud');
    await user.type(poleField(), ' Loire');
    expect(said()['pole']).toBe('Pôle Sud Loire');
    await user.click(screen.getByRole('radio', { name: 'Ne pas nommer notre pôle' }));
    expect(said()['pole']).toBe('');
    expect(screen.getByText(/autres pôles qui ne se nomment pas/)).toBeVisible();
    expect(screen.queryByLabelText(/^De quel pôle/)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Signer du nom de notre pôle' }));
    expect(poleField()).toHaveValue('Pôle Sud Loire');
  });

  it('either names the pole or says not to: an empty name begins nothing', async () => {
    await watched();
    await begin();
    expect(go).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('choisissez de ne pas le nommer');
    expect(poleField()).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'Ne pas nommer notre pôle' }));
    await begin();
    expect(go).toHaveBeenCalled();
    expect(said()['pole']).toBe('');
  });

  it('sees in the field what undo gives back', async () => {
    const { id } = await watched(invitation({ askedPole: 'Pôle Sud' }));
    await user.click(screen.getByRole('radio', { name: 'Ne pas nommer notre pôle' }));
    undoSaid(id);
    expect(await screen.findByLabelText(/^De quel pôle/)).toHaveValue('Pôle Sud');
  });

  it('several as one voice are named by their pole, by no person, and speak as « nous »', async () => {
    const named = invitation({ askedPole: 'Pôle Sud' }, { names: 'named' });
    const { id, unmount } = await watched(named);
    await user.type(screen.getByLabelText('Votre nom'), 'Awa');
    await user.click(screen.getByRole('radio', { name: /^Nous répondons ensemble/ }));
    expect(said()).toMatchObject({ together: true, name: '' });
    expect(screen.queryByLabelText('Votre nom')).toBeNull();
    unmount();
    render(
      <NavigationContext value={navigation}>
        <Page id={id} page="closing" />
      </NavigationContext>,
    );
    for (const words of [
      'Ce que nous avons vu',
      'Nos questions',
      'Nos suggestions',
      'Ce que nous emportons',
    ]) {
      expect(screen.getByLabelText(words)).toBeVisible();
    }
    expect(screen.queryByLabelText(/plan d’action/)).toBeNull();
  });
});

describe('the second round', () => {
  const agreements = { a1: anAgreement(2) };
  const second = () => invitation({ round: 2, agreedLevels: true }, { agreements });

  it('is told on the first page, and asks about the plan at the end', async () => {
    const { unmount } = await show(second());
    expect(screen.getByText(/^C’est le second tour/)).toBeVisible();
    expect(screen.queryByText(/repris ici/)).toBeNull();
    unmount();
    await show(second(), 'closing');
    expect(screen.getByLabelText(/plan d’action/)).toBeVisible();
  });

  it('goes on from the first answer of this device, which stays as it is', async () => {
    const first = await startAnswer(invitation());
    rateAnswer(first, 'a1', { level: 'level-1', comment: 'Vu au marché' });
    handInAnswer(first);
    await openAnswer(first);
    const former = the(answerStore.getState().answer);
    const onFollow = vi.fn();
    const onOther = vi.fn();
    render(
      <NavigationContext value={navigation}>
        <BegunList
          invitation={second()}
          begun={[]}
          earlier={[{ answer: former, updatedAt: now }]}
          onResume={() => undefined}
          onFollow={onFollow}
          onOther={onOther}
        />
      </NavigationContext>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('déjà répondu');
    await user.click(
      screen.getByRole('button', { name: 'Répondre sans reprendre de premier regard' }),
    );
    expect(onOther).toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Compléter ce regard' }));
    expect(onFollow).toHaveBeenCalledWith(former);
    const id = await startAnswer(second(), former);
    await openAnswer(id);
    const next = the(answerStore.getState().answer).response;
    expect(followsOf(next)).toBe(first);
    expect(next.ratings['a1']?.comment).toBe('Vu au marché');
  });
});

describe('the dossier of a peer’s own pole on this device', () => {
  const summary = {
    space: 'work' as const,
    fictional: false,
    updatedAt: now,
    assessments: 1,
    copiedAt: null,
  };

  /** The device has these, once what it was asked for has been listed. */
  async function holds(dossiers: DossierSummary[]): Promise<void> {
    await loadWorkspace();
    act(() => workspaceStore.setState({ dossiers }));
  }

  it('is not spoken of where there is none, or only the one that invites', async () => {
    const { container } = render(<OwnDossier invitation={invitation()} given={false} />);
    await holds([{ ...summary, id: 'dossier', name: 'Pôle du Val' }]);
    expect(container).toBeEmptyDOMElement();
  });

  it('asks which pole is ours where the names differ', async () => {
    render(
      <NavigationContext value={navigation}>
        <OwnDossier invitation={invitation({ reciprocal: 'k' })} given={false} />
      </NavigationContext>,
    );
    await holds([{ ...summary, id: 'ours', name: 'PTCE Sud' }]);
    await user.click(await screen.findByText('Votre pôle a son dossier sur cet appareil'));
    expect(screen.queryByRole('radio', { name: 'Pôle du Val' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Noter dans notre dossier' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Dites lequel est votre pôle.');
    await holds([{ ...summary, id: 'ours', name: 'pôle  sud' }]);
    expect(await screen.findByRole('radio', { name: 'Pôle Sud' })).toBeChecked();
  });

  it('gets the round, whom we look at and whom we may ask, and nothing of the answer', async () => {
    await openInSession(aDossier([anAssessment()], { id: 'sud', pole: { name: 'PTCE Sud' } }));
    const note = { invitation: invitation({ reciprocal: 'k' }), own: 'Pôle Sud', isGiven: false };
    expect((await noteInOwnDossier(theOpenDossier().id, note)).ok).toBe(true);
    const { reciprocal, exchanges, assessments } = theOpenDossier();
    expect(reciprocal).toMatchObject([{ id: 'k', own: 'Pôle Sud', assessmentId: 'present' }]);
    expect(assessments[0]?.responses).toEqual([]);
    const lines = exchanges.map(({ direction, pole }) => `${direction} ${pole}`);
    expect(lines).toEqual([
      ...['asked Pôle du Val', 'asked Pôle Nord'],
      ...['given Pôle du Val', 'given Pôle Nord'],
    ]);
    const toVal = () =>
      theOpenDossier().exchanges.find(
        ({ direction, pole }) => direction === 'given' && pole === 'Pôle du Val',
      );
    expect(toVal()).toMatchObject({ sentAt: null, receivedAt: expect.any(String) });
    await noteInOwnDossier(theOpenDossier().id, { ...note, isGiven: true });
    expect(toVal()?.sentAt).toEqual(expect.any(String));
    expect(theOpenDossier().exchanges).toHaveLength(4);
  });
});
