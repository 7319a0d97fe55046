import type { Dossier } from './dossier.ts';

/** A line of history as the dossier holds it; what it has beside the format’s version 1 is read here. */
export type Entry = Dossier['history'][number];

/** When the act of an entry was last done again; null: it was done once. */
export function untilOf(entry: Entry): string | null {
  const until = entry['until'];
  return typeof until === 'string' ? until : null;
}

/** How often the act of an entry was done, or on how many things. */
export function countOf(entry: Entry): number {
  const count = entry['count'];
  return typeof count === 'number' && count > 1 ? count : 1;
}

/** Of which assessment `about` is a part; null: it does not say. */
export function assessmentIdOf(entry: Entry): string | null {
  const id = entry['assessmentId'];
  return typeof id === 'string' ? id : null;
}
