import type { Referential } from '#core/referential.ts';
import type { Result } from '#core/result.ts';
import { now } from '#io/clock.ts';
import type { CatalogueError } from './catalogueError.ts';
import type { DiagnosisStart, OpenOutcome, StartError } from './doorTypes.ts';
import { listWorkspace, markDeleted } from './workspaceStore.ts';

/**
 * The doors: what the first screen can do. It is in the first load, and what
 * is behind the doors (reading, parts, acts) comes when one is opened.
 */

/** Lists what is on this device. Resolves once the store says so. */
export function loadWorkspace(): Promise<void> {
  return listWorkspace();
}

/** A dossier with one open assessment, stored before this resolves; gives its id. */
export async function startDiagnosis(start: DiagnosisStart): Promise<Result<string, StartError>> {
  const doors = await import('./doors.ts');
  return doors.startDiagnosis(start);
}

/** Opens files one after the other; nothing that is here is changed by it. */
export async function openFiles(files: readonly File[]): Promise<OpenOutcome[]> {
  const doors = await import('./doors.ts');
  return doors.openFiles(files);
}

/** Keeps a referential read from a file beside the one that has its key, under the next free version; gives its record. */
export async function keepReferential(referential: Referential): Promise<string> {
  const opening = await import('./openingReferentials.ts');
  return opening.keepBeside(referential);
}

/** Puts a referential read from a file in the place of one's own, as one step of undo in its editor; gives its record. */
export async function replaceReferential(
  recordId: string,
  referential: Referential,
): Promise<string> {
  const opening = await import('./openingReferentials.ts');
  return opening.replaceOwn(recordId, referential);
}

/** The fictional dossier that ships with the app, as it was left; gives its id. */
export async function openExample(): Promise<Result<string, CatalogueError>> {
  const doors = await import('./doors.ts');
  return doors.openExample();
}

/** Puts the example back as it ships, as one step of undo; gives its id. */
export async function resetExample(): Promise<Result<string, CatalogueError>> {
  const doors = await import('./doors.ts');
  return doors.resetExample();
}

/** Marks a dossier as deleted; nothing is lost, `restoreDossier` takes it back. */
export function deleteDossier(id: string): Promise<void> {
  // What this device remembers of its workshops is no work: it need not come back.
  void import('#io/sittings.ts').then(({ forgetSittingsOf }) => forgetSittingsOf(id));
  return markDeleted(id, now());
}

export function restoreDossier(id: string): Promise<void> {
  return markDeleted(id, null);
}

/** Downloads a text that was set aside, as it was stored. False: it is not there. */
export async function saveSetAside(id: string): Promise<boolean> {
  const doors = await import('./doors.ts');
  return doors.saveSetAside(id);
}
