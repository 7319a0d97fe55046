import { createStore } from 'zustand/vanilla';
import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import type { MergeRefusal } from '#core/mergeDossiers.ts';
import { type MergePreview, previewBetween } from '#core/mergePreview.ts';
import { thinnedOut } from '#core/pointThinning.ts';
import { type ReadError, readDossier } from '#core/reading.ts';
import { restoreTo } from '#core/restoring.ts';
import { failure, type Result, success } from '#core/result.ts';
import { newId, now } from '#io/clock.ts';
import type { Space, StorageError } from '#io/database.ts';
import { deflated, inflated } from '#io/payload.ts';
import { listPoints, type Point, type PointKind, putPoint, readPoint } from '#io/points.ts';
import { unreadableAfter } from './checking.ts';
import { withLine } from './recording.ts';
import type { Session } from './session.ts';
import { currentSession } from './sessions.ts';

export type { Point } from '#io/points.ts';

/**
 * Points to go back to, kept on this device and in no file. They are kept when
 * a dossier is opened that has changed since the last one, before acts that
 * change much, and by hand.
 */
export interface Points {
  /** whose they are; null: none are listed */
  dossierId: string | null;
  /** latest first */
  points: readonly Point[];
  /** why the last one could not be kept (a full disk, as a rule); null: it was. Work goes on either way. */
  notKept: StorageError['kind'] | null;
}

const nothing: Points = { dossierId: null, points: [], notKept: null };

export const pointsStore = createStore<Points>(() => nothing);

/** Why a dossier was not restored; nothing is changed. */
export type RestoreRefusal =
  | { kind: 'nothingOpen' }
  /** another tab has let it go, or a newer version of the app wrote it */
  | { kind: 'pointGone' }
  | { kind: 'unreadable'; error: ReadError }
  | { kind: 'storage'; error: StorageError }
  | MergeRefusal;

const dayLong = 24 * 60 * 60 * 1000;

/** Lists the points of the open dossier. */
export async function loadPoints(): Promise<void> {
  const session = currentSession();
  if (session) await list(session.space, session.dossier.id);
}

/** Keeps the open dossier as it is now, under a name; null: it is kept. */
export async function keepPoint(name: string): Promise<StorageError['kind'] | null> {
  const session = currentSession();
  if (!session) return null;
  const typed = name.trim().slice(0, limits.nameLength);
  return await keepPointOf(session.space, session.dossier, 'named', typed);
}

/** Keeps a dossier as it is on opening, where it has changed since it was last kept. */
export async function keepPointAtOpening(space: Space, dossier: Dossier): Promise<void> {
  const points = await listPoints(space, dossier.id);
  if (!points.ok || points.value[0]?.state === stateOf(dossier)) return;
  await keepPointOf(space, dossier, 'opened');
}

/**
 * Keeps a state of a dossier, and lets go what is thinned out; gives why not,
 * null: it is kept. What is to come goes on in any case.
 */
export async function keepPointOf(
  space: Space,
  dossier: Dossier,
  kind: PointKind,
  name = '',
): Promise<StorageError['kind'] | null> {
  const text = JSON.stringify(dossier);
  const packed = (await deflated(text)) ?? text;
  const at = now();
  const { id: dossierId } = dossier;
  const bytes = packed.length;
  const point: Point = { id: newId(), dossierId, at, kind, name, state: stateOf(dossier), bytes };
  const here = await listPoints(space, dossierId);
  const all = here.ok ? here.value : [];
  const kept = await putPoint(space, point, packed, thinnedOut([...all, point], ago(at)));
  pointsStore.setState({ notKept: kept.ok ? null : kept.error.kind });
  if (kept.ok && pointsStore.getState().dossierId === dossierId) await list(space, dossierId);
  return kept.ok ? null : kept.error.kind;
}

/** What restoring the open dossier to a point would change; nothing is changed yet. */
export async function previewRestore(
  pointId: string,
): Promise<Result<MergePreview, RestoreRefusal>> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const read = await dossierAt(session, pointId);
  if (!read.ok) return read;
  const restored = restoreTo(session.dossier, read.value.dossier, now());
  return restored.ok ? success(previewBetween(session.dossier, restored.value)) : restored;
}

/**
 * Restores the open dossier to a point, in one step of undo, with a point kept
 * before and a line of history. Nothing that was said since is lost.
 */
export async function restorePoint(pointId: string): Promise<Result<null, RestoreRefusal>> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const read = await dossierAt(session, pointId);
  if (!read.ok) return read;
  await keepPointOf(session.space, session.dossier, 'restore');
  if (currentSession() !== session) return failure({ kind: 'nothingOpen' });
  const { point, dossier } = read.value;
  const restored = restoreTo(session.dossier, dossier, now());
  if (!restored.ok) return restored;
  if (restored.value === session.dossier) return success(null);
  const next = withLine(restored.value, 'restored', { to: point.at });
  const error = unreadableAfter(session.dossier, next);
  if (error) return failure({ kind: 'unreadable', error });
  session.replace(next, 'restore');
  await session.flush();
  return success(null);
}

async function dossierAt(
  { space, dossier: { id } }: Session,
  pointId: string,
): Promise<Result<{ point: Point; dossier: Dossier }, RestoreRefusal>> {
  const here = await listPoints(space, id);
  if (!here.ok) return failure({ kind: 'storage', error: here.error });
  const point = here.value.find((one) => one.id === pointId);
  const packed = point && (await readPoint(space, point));
  if (packed && !packed.ok) return failure({ kind: 'storage', error: packed.error });
  const row = packed?.value ?? null;
  const text =
    typeof row === 'string' || row === null ? row : await inflated(row, limits.fileBytes);
  if (!point || text === null) return failure({ kind: 'pointGone' });
  const read = readDossier(text);
  return read.ok
    ? success({ point, dossier: read.value })
    : failure({ kind: 'unreadable', error: read.error });
}

async function list(space: Space, dossierId: string): Promise<void> {
  const listed = await listPoints(space, dossierId);
  if (listed.ok) pointsStore.setState({ dossierId, points: listed.value });
}

function stateOf({ updatedAt = '' }: Dossier): string {
  return updatedAt;
}

function ago(at: string): { dayAgo: string; monthAgo: string } {
  const before = (days: number) => new Date(Date.parse(at) - days * dayLong).toISOString();
  return { dayAgo: before(1), monthAgo: before(31) };
}
