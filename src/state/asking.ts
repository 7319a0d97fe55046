import { createStore } from 'zustand/vanilla';
import type { OpenOutcome } from './doorTypes.ts';
import { openingStore } from './opening.ts';

/** A file of which the dossier is here already and says something else. */
export type AskedCopy = Extract<OpenOutcome, { kind: 'exists' }>;

/** Copies that were opened, and wait for the answer to what is to become of them. */
export const askedStore = createStore<{ copies: readonly AskedCopy[] }>(() => ({ copies: [] }));

/** Takes the copies of a dossier over from the first screen: it has led to where one answers, and leads there no more. */
export function takeAsked(dossierId: string): void {
  const { outcomes } = openingStore.getState();
  const copies = outcomes.filter(
    (outcome): outcome is AskedCopy => outcome.kind === 'exists' && outcome.id === dossierId,
  );
  if (copies.length === 0) return;
  openingStore.setState({
    outcomes: outcomes.filter((outcome) => !copies.some((copy) => copy === outcome)),
    leads: false,
  });
  askedStore.setState((asked) => ({ copies: [...asked.copies, ...copies] }));
}

/** Opens a copy as a dossier of its own, beside the one that is here; gives its id. */
export async function keepApart(copy: AskedCopy): Promise<string> {
  const { keepBoth } = await import('./doors.ts');
  const id = await keepBoth(copy.dossier);
  settleAsked(copy);
  return id;
}

/** The answer was given. */
export function settleAsked(copy: AskedCopy): void {
  askedStore.setState(({ copies }) => ({ copies: copies.filter((one) => one !== copy) }));
}
