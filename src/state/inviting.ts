import type { Invitation } from '#core/exchange.ts';
import { exchangeRound } from '#core/exchanges.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { failure, type Result, success } from '#core/result.ts';
import { slug } from '#core/slug.ts';
import { download, jsonBlob } from '#io/files.ts';
import { copyText } from '#io/sharing.ts';
import type { ActOutcome } from './performing.ts';
import { currentSession } from './sessions.ts';
import { type PackError, type Ways, waysFor } from './travelling.ts';

/** What the animator ticked for a peer pole. `agreedLevels`: only of use in the second round. */
export type PeerChoice = Pick<
  InvitationChoice,
  'profile' | 'evidence' | 'agreedLevels' | 'reciprocal'
>;

/**
 * The invitation that an exchange of the open dossier is about: to peers, of
 * its round (1 blind, 2 after reading us), with its pole as the name that they
 * may keep. Nothing leaves by it.
 */
export function peerInvitation(
  exchangeId: string,
  index: ReferentialIndex,
  choice: PeerChoice,
): ActOutcome<Invitation> {
  const dossier = currentSession()?.dossier;
  if (!dossier) return failure({ kind: 'nothingOpen' });
  const exchange = dossier.exchanges.find(({ id }) => id === exchangeId);
  const assessment = dossier.assessments.find(({ id }) => id === exchange?.assessmentId);
  if (!exchange || exchange.deletedAt || !assessment || assessment.deletedAt) {
    return failure({ kind: 'notFound' });
  }
  if (assessment.archived) return failure({ kind: 'archived' });
  return success(
    invitationOf(dossier, assessment, index, {
      ...choice,
      stance: 'peer',
      round: exchangeRound(exchange),
      askedPole: exchange.pole ?? '',
    }),
  );
}

/** How an invitation can leave, beside its file (`saveInvitation`). */
export async function waysToInvite(invitation: Invitation): Promise<Result<Ways, PackError>> {
  try {
    return await waysFor('invitation', JSON.stringify(invitation));
  } catch {
    // A browser with half of what packing takes (blobs that do not stream): the file is left.
    return failure({ kind: 'unsupported' });
  }
}

/**
 * Hands an invitation to the user as a file, `invitation-pole-du-val-2026-11-21-membre.ptce.json`.
 * @param whom for whom it is, in the user's words
 */
export function saveInvitation(invitation: Invitation, whom: string): void {
  const { poleName, date } = invitation;
  const fileName = `invitation-${slug(poleName)}-${date}-${slug(whom)}.ptce.json`;
  download(jsonBlob(JSON.stringify(invitation, null, 1)), fileName);
}

/** Puts an invitation's link on the clipboard. False: the browser refuses. */
export async function copyLink(link: string): Promise<boolean> {
  return await copyText(link);
}
