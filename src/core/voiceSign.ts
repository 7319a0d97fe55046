import type { Response } from './dossier.ts';

/** Digits of an id that tell one unnamed answer from another. */
const length = 4;

/** The sign of an answer by which it can be found where no name is kept, `3f2a`: the same on the device where it was given. */
export function signOf(responseId: string): string {
  return responseId.slice(0, length);
}

/** Whether nothing but its sign tells an answer from others: no name, no organisation, no pole of a peer. */
export function isKnownBySign({
  stance,
  name = '',
  organisation = '',
  pole = '',
}: Response['respondent']): boolean {
  if (stance === 'facilitator' || name.trim() || organisation.trim()) return false;
  return stance !== 'peer' || !pole.trim();
}
