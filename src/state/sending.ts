import { canonicalJson } from '#core/canonicalJson.ts';
import { readResponseFile } from '#core/exchangeReading.ts';
import { leanResponseFile } from '#core/guestChanges.ts';
import { failure, type Result, success } from '#core/result.ts';
import { slug } from '#core/slug.ts';
import { today } from '#io/clock.ts';
import { download, jsonBlob } from '#io/files.ts';
import { canShare, copyText, shareLink } from '#io/sharing.ts';
import type { Answer } from './answerWriting.ts';

/** The JSON that is sent of an answer (formats.md § 4). */
export function sentJson({ invitation, response }: Answer): string {
  return JSON.stringify(leanResponseFile(invitation, response));
}

/** Downloads an answer as a file, after that very text was read back. */
export function saveAnswerFile(answer: Answer): Result<{ fileName: string }, { kind: 'mismatch' }> {
  const sent = leanResponseFile(answer.invitation, answer.response);
  const text = `${JSON.stringify(sent, null, 2)}\n`;
  const read = readResponseFile(text);
  if (!read.ok || canonicalJson(read.value) !== canonicalJson(sent)) {
    return failure({ kind: 'mismatch' });
  }
  const fileName = `reponse-${slug(answer.invitation.poleName)}-${today()}.ptce.json`;
  download(jsonBlob(text), fileName);
  return success({ fileName });
}

/** Puts an answer's link on the clipboard. False: the browser refuses. */
export async function copyAnswerLink(link: string): Promise<boolean> {
  return await copyText(link);
}

/** Whether this device has a sheet of apps to hand a link to. */
export function canHandOver(): boolean {
  return canShare();
}

/** Opens that sheet. `cancelled`: the user went back; `failed`: the browser refuses. */
export async function handOver(
  title: string,
  link: string,
): Promise<'shared' | 'cancelled' | 'failed'> {
  return await shareLink(title, link);
}
