import { codesOf } from './codeSequence.ts';

/** Characters of a response’s link that still go into one QR code. */
const oneCodeLength = 1000;

/**
 * What a response’s QR codes say, in order: its link where that is short, else
 * a sequence of codes. Null: too long for codes; it goes as a link or a file.
 * @param link null where the app has no public address
 * @param tag of `payloadTag`; null outside a secure context
 */
export function responseCodes(
  link: string | null,
  payload: string,
  tag: string | null,
): string[] | null {
  if (link !== null && link.length <= oneCodeLength) return [link];
  return tag === null ? null : codesOf(payload, tag);
}
