import type { Invitation } from '#core/exchange.ts';
import { failure, type Result } from '#core/result.ts';
import { slug } from '#core/slug.ts';
import { download, jsonBlob } from '#io/files.ts';
import { copyText } from '#io/sharing.ts';
import { type PackError, type Ways, waysFor } from './travelling.ts';

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
