/** What travels between devices in a link or in QR codes (formats.md § 3–4). */
export type Travelling = 'invitation' | 'response';

/** A payload, and what it is said to be. */
export interface Travel {
  kind: Travelling;
  payload: string;
}

const letters: Record<Travelling, string> = { invitation: 'i', response: 'r' };

/** The part of an address that carries a payload, `#/r/<payload>`: no server ever sees it. */
export function travelHash({ kind, payload }: Travel): string {
  return `#/${letters[kind]}/${payload}`;
}

/** @param address the app’s public address, ending with a slash or a file name */
export function travelLink(address: string, travel: Travel): string {
  return address + travelHash(travel);
}

/**
 * What a hash, a scanned link or a pasted text carries; null: nothing of ours.
 * A link that a letter broke over several lines is put together again, one
 * with words after it ends before them.
 */
export function travelIn(text: string): Travel | null {
  const found = /#\/([ir])\/([\w-][\w\s-]*)/.exec(text);
  if (!found) return null;
  const [, letter, rest = ''] = found;
  const payload = rest.split(/[^\S\r\n]/)[0] ?? '';
  return {
    kind: letter === letters.invitation ? 'invitation' : 'response',
    payload: payload.replace(/\s/g, ''),
  };
}
