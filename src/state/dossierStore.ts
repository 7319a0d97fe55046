import { createStore } from 'zustand/vanilla';
import type { Dossier } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import type { Space } from '#io/database.ts';

/** What a step of undo was, for a screen that names it. */
export type ActName =
  | 'describePole'
  | 'prepareAssessment'
  | 'rate'
  | 'comment'
  | 'evidence'
  | 'highlight'
  | 'addResponse'
  | 'agree'
  | 'moveToReferential'
  | 'markRead'
  | 'replace'
  | 'resetExample'
  | 'acceptProposed'
  | 'noteObjective'
  | 'notePrivately'
  | 'park'
  | 'followAction'
  | 'planAction'
  | 'removeAction'
  | 'prepareWorkshop'
  | 'hideAnswers'
  | 'reveal'
  | 'takeIn'
  | 'submit'
  | 'reopen'
  | 'withdraw'
  | 'setRespondent'
  | 'merge'
  | 'restore'
  | 'exchange'
  | 'reciprocalRound'
  | 'tieRounds'
  | 'decideFinal'
  | 'openNextYear'
  | 'settleAssessments';

/**
 * Where saving stands, always true. `saved`: every act is on disk, the last at
 * `at` (null: nothing was ever written here). `failed`: the acts are in memory
 * and will be tried again; `unavailable`: this browser stores nothing.
 * `stopped`: a newer version of the app has taken over; nothing is written any more.
 */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  | { kind: 'failed'; reason: 'quota' | 'unavailable' | 'unknown' }
  | { kind: 'stopped'; reason: 'newerApp' };

/** The one dossier that is open. `dossier` is there exactly when `status` is `ready`. */
export interface OpenDossier {
  status: 'none' | 'loading' | 'ready' | 'notFound' | 'deleted' | 'unreadable' | 'unavailable';
  /** the id asked for, from `loading` on */
  id: string | null;
  space: Space | null;
  dossier: Dossier | null;
  /** why it is `unreadable`; its text is then set aside, to be downloaded (workspace.setAside) */
  error: ReadError | null;
  /** deleted in another tab since it is `ready` here: what is done is written with it, and it stays deleted */
  deleted: boolean;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  /** which act the next undo takes back, and the next redo brings back */
  undoLabel: ActName | null;
  redoLabel: ActName | null;
}

export const nothingOpen: OpenDossier = {
  status: 'none',
  id: null,
  space: null,
  dossier: null,
  error: null,
  deleted: false,
  save: { kind: 'saved', at: null },
  canUndo: false,
  canRedo: false,
  undoLabel: null,
  redoLabel: null,
};

/** Light on purpose: hooks of the first load subscribe to it; openDossier.ts fills it. */
export const dossierStore = createStore<OpenDossier>(() => nothingOpen);
