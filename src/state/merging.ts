import type { Dossier } from '#core/dossier.ts';
import { type MergeRefusal, mergeDossiers } from '#core/mergeDossiers.ts';
import { type MergePreview, previewBetween } from '#core/mergePreview.ts';
import { type ReadError, readDossier } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { readText } from '#io/files.ts';
import { unreadableAfter } from './checking.ts';
import { keepPointOf } from './points.ts';
import { withLine } from './recording.ts';
import type { Session } from './session.ts';
import { findSession, spaceOf } from './sessions.ts';

/** Why two states of a dossier were not merged; nothing is changed. */
export type MergeError =
  /** the file is no dossier that can be read, or too long; as `ReadError` says it */
  | { kind: 'refused'; error: ReadError }
  /** the device did not give the file’s bytes */
  | { kind: 'unreadableFile' }
  /** no dossier of this id is here (or it is deleted): it opens as it is */
  | { kind: 'notHere'; id: string }
  /** one is real and the other fictional: they never meet */
  | { kind: 'otherSpace' }
  | MergeRefusal;

/** What a merge would do; nothing is changed yet. */
export interface MergeAhead {
  /** id and pole of the dossier that is here */
  id: string;
  poleName: string;
  preview: MergePreview;
  /** what came, to be merged */
  other: Dossier;
  /** what will stand */
  merged: Dossier;
}

/** What merging a file, or a dossier that was read from one, into the dossier of its id would change. */
export async function previewMerge(
  source: File | Dossier,
): Promise<Result<MergeAhead, MergeError>> {
  const other = await read(source);
  if (!other.ok) return other;
  const found = await here(other.value);
  if (!found.ok) return found;
  const { dossier } = found.value;
  const merged = mergeDossiers(dossier, other.value);
  if (!merged.ok) return merged;
  return success({
    id: dossier.id,
    poleName: dossier.pole.name,
    preview: previewBetween(dossier, merged.value),
    other: other.value,
    merged: merged.value,
  });
}

/**
 * Merges another state of a dossier into the one that is here, open or not, in
 * one step of undo, with a point kept before; other tabs are told. Gives its
 * id; nothing is written where nothing is new. A line of history tells of it,
 * unless the other state knew all that is here: then both are the same from
 * now on, to the byte, and copies sent to and fro come to rest.
 */
export async function mergeInto(other: Dossier): Promise<Result<string, MergeError>> {
  const found = await here(other);
  if (!found.ok) return found;
  const session = found.value;
  const ahead = mergeDossiers(session.dossier, other);
  if (!ahead.ok) return ahead;
  if (ahead.value === session.dossier) return success(other.id);
  await keepPointOf(session.space, session.dossier, 'merge');
  // What was done here meanwhile counts.
  const merged = mergeDossiers(session.dossier, other);
  if (!merged.ok) return merged;
  const back = mergeDossiers(other, session.dossier);
  const wasAhead = back.ok && back.value === other;
  const next = wasAhead ? merged.value : withLine(merged.value, 'merged');
  const error = unreadableAfter(session.dossier, next);
  if (error) return failure({ kind: 'refused', error });
  session.replace(next, 'merge');
  await session.flush();
  return success(other.id);
}

async function read(source: File | Dossier): Promise<Result<Dossier, MergeError>> {
  if (!(source instanceof File)) return success(source);
  const text = await readText(source);
  if (!text.ok) {
    return text.error.kind === 'unreadableFile'
      ? failure(text.error)
      : failure({ kind: 'refused', error: text.error });
  }
  const dossier = readDossier(text.value);
  return dossier.ok ? dossier : failure({ kind: 'refused', error: dossier.error });
}

async function here(other: Dossier): Promise<Result<Session, MergeError>> {
  const found = await findSession(other.id);
  if (!found.ok) return failure({ kind: 'notHere', id: other.id });
  return found.value.space === spaceOf(other) ? found : failure({ kind: 'otherSpace' });
}
