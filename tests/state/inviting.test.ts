// @vitest-environment jsdom
import { Blob as StreamingBlob } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { type Invitation, invitationSchema } from '#core/exchange.ts';
import { askPole, removeExchange } from '#core/exchanges.ts';
import { profileFields } from '#core/invitation.ts';
import { startRound } from '#core/reciprocal.ts';
import { dossierStore, nothingOpen } from '#state/dossierStore.ts';
import { type PeerChoice, peerInvitation, saveInvitation, waysToInvite } from '#state/inviting.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  now,
  the,
} from '../fixtures/builders.ts';
import { openInSession } from '../fixtures/hosted.ts';

const index = anIndex();

/** A mark that is found among bytes: of a thing in its place. */
const secret = (place: string) => `SECRET-${place}`;

/** A dossier with a mark in every place that an invitation must not hold unless it was chosen. */
function marked(): Dossier {
  const said = (place: string) => ({
    a1: {
      level: 'level-3',
      comment: secret(`${place}-comment`),
      evidence: secret(`${place}-evidence`),
      earlier: [{ comment: secret(`${place}-earlier`) }],
    },
  });
  const dossier = aDossier(
    [
      anAssessment({
        responses: [
          aResponse(said('own'), { name: secret('name'), organisation: secret('where') }),
          { ...aPeer(secret('pole'), said('peer')), closing: { seen: secret('seen') } },
        ],
        agreements: {
          a1: anAgreement('level-2', {
            rationale: secret('reason'),
            dissent: secret('dissent'),
            earlier: [{ rationale: secret('earlier') }],
          }),
          a2: anAgreement('level-1', { proposed: true }),
        },
        finals: { b1: anAgreement('level-0', { rationale: secret('final') }) },
        objectiveNotes: { a: { strengths: secret('strengths') } },
        privateNotes: { a1: { text: secret('note') } },
        parking: [{ id: 'q', text: secret('question'), settled: false }],
        actions: [{ id: 't', title: secret('action'), about: [], status: 'planned' }],
      }),
      anAssessment({ id: 'earlier', title: secret('year') }),
    ],
    {
      pole: {
        name: 'Le Val',
        contact: secret('contact'),
        description: secret('description'),
        earlier: [{ description: secret('was') }],
        'x-other': secret('other-tool'),
      },
      history: [{ id: 'h', at: now, act: 'agreed', by: secret('by') }],
    },
  );
  const others = { id: 'e9', assessmentId: 'present', pole: secret('asked'), round: 1 };
  const asked = [1, 2].reduce(
    (all, round) =>
      askPole(all, { id: `e${round}`, assessmentId: 'present', pole: 'Sud', round }, now),
    askPole(dossier, others, now),
  );
  const looks = [{ by: 'Sud', at: 'Le Val', sentAt: '2001-01-01T00:00:00.000Z' }];
  const rounds = [
    { id: 'round', title: 'Regards', poles: ['Le Val', 'Sud', 'Est'], looks, own: secret('own') },
    { id: 'apart', title: secret('round'), poles: [secret('a'), secret('b')], looks: [] },
  ];
  return rounds.reduce((all, one) => startRound(all, one, now), asked);
}

let saved: Blob[] = [];

beforeEach(() => {
  saved = [];
  // The blobs of jsdom do not stream, and it knows no address of one.
  vi.stubGlobal('Blob', StreamingBlob);
  const addresses = {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  };
  vi.stubGlobal('URL', Object.assign(class extends URL {}, addresses));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});

afterEach(() => {
  dossierStore.setState(nothingOpen);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function invitationTo(exchangeId: string, choice: PeerChoice = {}): Promise<Invitation> {
  await openInSession(marked());
  const made = peerInvitation(exchangeId, index, choice);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

/** All that leaves by an invitation, byte by byte: its file, and what the payload of its link unpacks to. */
async function leaving(invitation: Invitation): Promise<string[]> {
  saveInvitation(invitation, 'Sud');
  const ways = await waysToInvite(invitation);
  if (!ways.ok) throw new Error(ways.error.kind);
  const packed = Buffer.from(ways.value.payload.slice(1), 'base64url');
  const file = Buffer.from(await the(saved[0]).arrayBuffer());
  return [file, inflateRawSync(packed)].map((bytes) => bytes.toString('utf8'));
}

describe('an invitation to a peer pole', () => {
  it('is of its exchange: to peers, of its round, with the name of the pole that is asked', async () => {
    expect(await invitationTo('e1')).toMatchObject({ stance: 'peer', round: 1, askedPole: 'Sud' });
    expect(await invitationTo('e2')).toMatchObject({ stance: 'peer', round: 2, askedPole: 'Sud' });
  });

  it('holds in its file and in its link no byte of a rating, a name or a note that was not chosen', async () => {
    const choices: [string, PeerChoice][] = [
      ['e1', {}],
      ['e1', { agreedLevels: true }],
      ['e2', {}],
      ['e2', { reciprocal: 'round' }],
      ['e2', { agreedLevels: true }],
    ];
    for (const [exchangeId, choice] of choices) {
      const invitation = await invitationTo(exchangeId, choice);
      const texts = await leaving(invitation);
      for (const text of texts) {
        expect(text).not.toContain('SECRET');
        // Nor when a round’s looks were sent, nor a level but those that were agreed.
        expect(text).not.toMatch(/2001-01-01|level-3|level-1/);
        const sharesLevels = exchangeId === 'e2' && choice.agreedLevels === true;
        expect(/level-/.test(text)).toBe(sharesLevels);
        expect(invitationSchema.parse(JSON.parse(text))).toEqual(invitation);
      }
      saved = [];
    }
  });

  it('holds what was chosen, and of that nothing beside', async () => {
    const invitation = await invitationTo('e2', {
      agreedLevels: true,
      reciprocal: 'round',
      profile: profileFields,
      evidence: { a1: 'le bilan' },
    });
    const [file = ''] = await leaving(invitation);
    expect(invitation.context.shared).toEqual({
      a1: { level: 'level-2' },
      b1: { level: 'level-0' },
    });
    expect(new Set(file.match(/SECRET-[a-z-]+/g))).toEqual(
      new Set(['SECRET-contact', 'SECRET-description']),
    );
    expect(invitation.reciprocal).toEqual({
      id: 'round',
      title: 'Regards',
      poles: ['Le Val', 'Sud', 'Est'],
      looks: [{ by: 'Sud', at: 'Le Val' }],
    });
  });

  it('is of an exchange that is there', async () => {
    await openInSession(removeExchange(marked(), 'e1', now));
    for (const id of ['e1', 'gone']) {
      expect(peerInvitation(id, index, {})).toEqual({ ok: false, error: { kind: 'notFound' } });
    }
    dossierStore.setState(nothingOpen);
  });
});
