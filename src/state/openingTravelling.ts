import { readInvitation } from '#core/exchangeReading.ts';
import type { ReadError } from '#core/reading.ts';
import { takeInFile } from './collecting.ts';
import type { OpenOutcome } from './doorTypes.ts';
import { waysFor } from './travelling.ts';

/** Opens a file that travels between devices: an invitation, or somebody's answer on its way back. */
export async function openTravelling(file: File, text: string): Promise<OpenOutcome> {
  const fileName = file.name;
  const invitation = readInvitation(text);
  if (invitation.ok) {
    // From here on it is as if it had come in a link.
    const ways = await waysFor('invitation', JSON.stringify(invitation.value));
    return ways.ok
      ? {
          fileName,
          kind: 'invitation',
          payload: ways.value.payload,
          name: invitation.value.poleName,
        }
      : { fileName, kind: 'unsupported' };
  }
  if (!isResponse(invitation.error)) return { fileName, kind: 'refused', error: invitation.error };
  const { outcome, place } = await takeInFile(file);
  if (place) return { fileName, kind: 'response', ...place, taken: outcome.kind === 'taken' };
  return outcome.kind === 'refused'
    ? { fileName, kind: 'refused', error: outcome.error }
    : { fileName, kind: 'strayResponse' };
}

function isResponse(error: ReadError): boolean {
  return error.kind === 'notOurs' && error.format === 'ptce-response';
}
