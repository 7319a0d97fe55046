import { assessmentOf } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import { failure } from '#core/result.ts';
import { poleKey } from '#core/voices.ts';
import { dossierStore } from './dossierStore.ts';
import { openDossier } from './openDossier.ts';
import { giveRegard } from './peers.ts';
import type { ActOutcome } from './performing.ts';
import { adoptRound } from './reciprocal.ts';

/** What a peer notes of an invitation in the dossier of their own pole. */
export interface OwnNote {
  invitation: Invitation;
  /** under which name our pole is in the invitation’s round; null: that round is not added */
  own: string | null;
  /** our answer has left */
  isGiven: boolean;
}

/**
 * Notes in a dossier of this device, which is opened for it, that its pole
 * looks at the one that invites, and adds the round that came along. Nothing
 * of the answer goes into it.
 */
export async function noteInOwnDossier(
  dossierId: string,
  { invitation, own, isGiven }: OwnNote,
): Promise<ActOutcome> {
  await openDossier(dossierId);
  const { id, status, dossier } = dossierStore.getState();
  if (id !== dossierId || status !== 'ready' || !dossier) return failure({ kind: 'notFound' });
  const { poleName, round, assessmentId, reciprocal } = invitation;
  const ours = assessmentOf(dossier, undefined);
  if (reciprocal && own !== null) {
    const adopted = adoptRound(reciprocal, own, ours && !ours.archived ? ours.id : null);
    if (!adopted.ok) return adopted;
  }
  // The name that the round knows it by: what was planned with it is this.
  const pole = reciprocal?.poles.find((one) => poleKey(one) === poleKey(poleName)) ?? poleName;
  return giveRegard({ pole, round, assessmentId, ...(isGiven ? { isGiven } : { isAsked: true }) });
}
