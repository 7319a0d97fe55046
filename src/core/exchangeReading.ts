import {
  type Invitation,
  invitationSchema,
  type ResponseFile,
  responseFileSchema,
} from './exchange.ts';
import { type Format, type ReadError, readText, readValue } from './reading.ts';
import type { Result } from './result.ts';

const invitationFormat: Format<Invitation> = { name: 'ptce-invitation', schema: invitationSchema };

const responseFormat: Format<ResponseFile> = { name: 'ptce-response', schema: responseFileSchema };

/** An invitation's text, or the reason why not. Never throws. */
export function readInvitation(text: string): Result<Invitation, ReadError> {
  return readText(text, invitationFormat);
}

/** The same for JSON that is already parsed (storage). */
export function readInvitationValue(raw: unknown): Result<Invitation, ReadError> {
  return readValue(raw, invitationFormat);
}

/** The text of one person's answers, or the reason why not. Never throws. */
export function readResponseFile(text: string): Result<ResponseFile, ReadError> {
  return readText(text, responseFormat);
}

/** The same for JSON that is already parsed (storage). */
export function readResponseFileValue(raw: unknown): Result<ResponseFile, ReadError> {
  return readValue(raw, responseFormat);
}
