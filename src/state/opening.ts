import { createStore } from 'zustand/vanilla';
import type { OpenOutcome } from './doorTypes.ts';
import { openFiles } from './workspace.ts';

/** Files that are being opened, wherever they were chosen or dropped. */
export interface Opening {
  /** name of the file being read; null: none */
  busy: string | null;
  /** what became of those of the last time, until they are forgotten */
  outcomes: readonly OpenOutcome[];
}

const idle: Opening = { busy: null, outcomes: [] };

export const openingStore = createStore<Opening>(() => idle);

/** Opens files one after the other and tells the store of each. */
export async function openAndReport(files: readonly File[]): Promise<void> {
  openingStore.setState({ busy: files[0]?.name ?? null, outcomes: [] });
  const outcomes: OpenOutcome[] = [];
  for (const file of files) {
    openingStore.setState({ busy: file.name });
    outcomes.push(...(await openFiles([file])));
  }
  openingStore.setState({ busy: null, outcomes });
}

type Exists = Extract<OpenOutcome, { kind: 'referentialExists' }>;

/** What the user chose for a referential that was here already: the record that it is now under, or null for none. */
export function settleOpening(asked: Exists, id: string | null): void {
  const { fileName, key } = asked;
  const settled: OpenOutcome = { fileName, kind: 'referential', recordId: id, key };
  const outcomes = openingStore.getState().outcomes.flatMap((outcome) => {
    if (outcome !== asked) return [outcome];
    return id === null ? [] : [settled];
  });
  openingStore.setState({ outcomes });
}

/** Clears what was said of the last files. */
export function forgetOpening(): void {
  openingStore.setState(idle);
}
