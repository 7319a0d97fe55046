import { createStore } from 'zustand/vanilla';
import type { OpenOutcome } from './doorTypes.ts';
import { openFiles } from './workspace.ts';

/** Files that are being opened, wherever they were chosen or dropped. */
export interface Opening {
  /** name of the file being read; null: none */
  busy: string | null;
  /** what became of those of the last time, until they are forgotten */
  outcomes: readonly OpenOutcome[];
  /** a file that was opened alone leads to its place by itself, once; several are told of where they were opened */
  leads: boolean;
}

const idle: Opening = { busy: null, outcomes: [], leads: false };

export const openingStore = createStore<Opening>(() => idle);

/** Opens files one after the other and tells the store of each. */
export async function openAndReport(files: readonly File[]): Promise<void> {
  openingStore.setState({ busy: files[0]?.name ?? null, outcomes: [] });
  const outcomes: OpenOutcome[] = [];
  for (const file of files) {
    openingStore.setState({ busy: file.name });
    outcomes.push(...(await openFiles([file])));
  }
  // An answer may have come before the dossier that it is for.
  for (const [at, file] of files.entries()) {
    if (files.length === 1 || outcomes[at]?.kind !== 'strayResponse') continue;
    outcomes.splice(at, 1, ...(await openFiles([file])));
  }
  openingStore.setState({ busy: null, outcomes, leads: files.length === 1 });
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

/** What was refused has been read. */
export function forgetRefused(refused: readonly OpenOutcome[]): void {
  openingStore.setState(({ outcomes }) => ({
    outcomes: outcomes.filter((outcome) => !refused.includes(outcome)),
    leads: false,
  }));
}

/** The screen that told of the files is left: it tells of them no more, but for what still waits for an answer. */
export function leaveOpening(): void {
  openingStore.setState(({ outcomes, leads }) => ({
    outcomes: outcomes.filter(
      ({ kind }) =>
        kind === 'exists' || kind === 'referentialExists' || (leads && kind === 'referential'),
    ),
    leads: false,
  }));
}

/** Clears what was said of the last files. */
export function forgetOpening(): void {
  openingStore.setState(idle);
}
