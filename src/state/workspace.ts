import { createStore } from 'zustand/vanilla';
import type { Dossier } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import type { Result } from '#core/result.ts';
import type { Space } from '#io/database.ts';
import type { CatalogueError } from './referentials.ts';

export interface DossierSummary {
  id: string;
  /** the pole's */
  name: string;
  space: Space;
  fictional: boolean;
  updatedAt: string;
  assessments: number;
  /** when a copy was last saved; null: never */
  copiedAt: string | null;
}

/** A stored text that could not be read: kept as it is, offered as a download. */
export interface SetAside {
  id: string;
  name: string;
  at: string;
}

export interface Workspace {
  /** `unavailable`: this browser stores nothing (the app works in memory); `stopped`: a newer app has taken over */
  status: 'loading' | 'ready' | 'unavailable' | 'stopped';
  /** latest first */
  dossiers: readonly DossierSummary[];
  /** marked as deleted, to be restored; gone at a start more than 30 days later */
  deleted: readonly DossierSummary[];
  setAside: readonly SetAside[];
  /** whether the browser has promised to keep what is stored; null: not asked, or it cannot say */
  durable: boolean | null;
}

export const workspaceStore = createStore<Workspace>(() => ({
  status: 'loading',
  dossiers: [],
  deleted: [],
  setAside: [],
  durable: null,
}));

export interface DiagnosisStart {
  poleName: string;
  /** title of the first assessment, in the user's language */
  title: string;
  /** key in the catalogue; the catalogue's default where absent */
  referentialKey?: string;
}

export type StartError =
  | CatalogueError
  | { kind: 'noName' }
  | { kind: 'nameTooLong'; limit: number };

/** What became of one file that the user opened. */
export type OpenOutcome = { fileName: string } & (
  | { kind: 'opened'; id: string }
  /** here already, and the same */
  | { kind: 'same'; id: string }
  /** here already, and different: `keepBoth` or `replaceWith` */
  | { kind: 'exists'; id: string; dossier: Dossier }
  | { kind: 'refused'; error: ReadError }
  /** the device did not give the file's bytes */
  | { kind: 'unreadableFile' }
);

/** Lists what is on this device. Resolves once the store says so. */
export async function loadWorkspace(): Promise<void> {
  throw new Error('to be written');
}

/** A dossier with one open assessment, stored before this resolves; gives its id. */
export async function startDiagnosis(start: DiagnosisStart): Promise<Result<string, StartError>> {
  throw new Error(`to be written ${start.poleName}`);
}

/** Opens files one after the other; nothing that is here is changed by it. */
export async function openFiles(files: readonly File[]): Promise<OpenOutcome[]> {
  throw new Error(`to be written ${files.length}`);
}

/** Keeps a dossier read from a file beside the one that has its id; gives the new id. */
export async function keepBoth(dossier: Dossier): Promise<string> {
  throw new Error(`to be written ${dossier.id}`);
}

/** Puts a dossier read from a file in the place of the one that has its id, as one step of undo; gives its id. */
export async function replaceWith(dossier: Dossier): Promise<string> {
  throw new Error(`to be written ${dossier.id}`);
}

/** The fictional dossier that ships with the app, as it was left; gives its id. */
export async function openExample(): Promise<Result<string, CatalogueError>> {
  throw new Error('to be written');
}

/** Puts the example back as it ships, as one step of undo; gives its id. */
export async function resetExample(): Promise<Result<string, CatalogueError>> {
  throw new Error('to be written');
}

/** Marks a dossier as deleted; nothing is lost, `restoreDossier` takes it back. */
export async function deleteDossier(id: string): Promise<void> {
  throw new Error(`to be written ${id}`);
}

export async function restoreDossier(id: string): Promise<void> {
  throw new Error(`to be written ${id}`);
}

/** Downloads a text that was set aside, as it was stored. False: it is not there. */
export async function saveSetAside(id: string): Promise<boolean> {
  throw new Error(`to be written ${id}`);
}
