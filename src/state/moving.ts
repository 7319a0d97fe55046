import type { Assessment, Dossier } from '#core/dossier.ts';
import {
  type ReferentialIndex,
  type ReferentialReference,
  referentialKey,
} from '#core/referential.ts';
import { copyFor } from '#core/referentialCopies.ts';
import { failure, type Result, success } from '#core/result.ts';
import { type TransitionMap, transitionBetween } from '#core/transition.ts';
import { markRead as markAsRead, moveAssessment } from '#core/transitionMove.ts';
import { planTransition, type TransitionPlan } from '#core/transitionPlan.ts';
import { newId } from '#io/clock.ts';
import type { CatalogueError } from './catalogueError.ts';
import { type ActOutcome, type ActRefusal, performIn } from './performing.ts';
import {
  copiedReferential,
  findReferential,
  type Shelved,
  shelfReferential,
  shippedCatalogue,
} from './referentialLoader.ts';
import { loadReferential, referentialStore, stateKey } from './referentials.ts';
import { currentSession } from './sessions.ts';
import type { ShelfEntry } from './useShelf.ts';

/** Why an assessment cannot be moved. `unlinked`: no chain of known versions leads from its referential to that one. */
export type MoveRefusal = ActRefusal | CatalogueError | { kind: 'unlinked' };

/** What moving an assessment would do; nothing is changed yet. */
export interface MovePreview {
  map: TransitionMap;
  plan: TransitionPlan;
}

/** The same, with the text of the referential that is reached. */
export interface PreparedMove extends MovePreview {
  target: Shelved;
}

/** A referential that one may move to. */
export type MoveTarget = Pick<ShelfEntry, 'key' | 'title' | 'indicators'>;

/**
 * Where an assessment may go, as far as the shelf tells: what can be rated
 * with, and what the dossier itself holds (a dossier by other hands comes with
 * referentials that are not on this device), but not where it is.
 */
export function moveTargets(
  shelf: readonly ShelfEntry[],
  { referentials }: Pick<Dossier, 'referentials'>,
  assessment: Assessment,
): MoveTarget[] {
  const shelved = new Set(shelf.map(({ key }) => key));
  const inside = Object.entries(referentials).flatMap(([key, copy]): MoveTarget[] => {
    const read = shelved.has(key) ? null : copiedReferential(copy);
    if (!read?.ok) return [];
    const { referential, indicators } = read.value.index;
    return [{ key, title: referential.title, indicators: indicators.length }];
  });
  const present = referentialKey(assessment.referential);
  return [...shelf.filter(({ usable }) => usable), ...inside].filter(({ key }) => key !== present);
}

/** What moving an assessment to a referential of the shelf would carry and leave. */
export async function previewMove(
  assessmentId: string,
  key: string,
): Promise<Result<MovePreview, MoveRefusal>> {
  return await prepared(assessmentId, key);
}

/**
 * Moves an assessment to a referential of the shelf, in one step of undo. As
 * it was it stays beside it, archived. `language`: of the names under which
 * joined texts stand.
 */
export async function moveToReferential(
  assessmentId: string,
  key: string,
  language: string,
): Promise<Result<null, MoveRefusal>> {
  const asked = currentSession();
  const ready = await prepared(assessmentId, key);
  if (!ready.ok) return ready;
  const { map, target } = ready.value;
  const { id, version } = map.to.referential;
  const sha256 = await target.fingerprint();
  const reference = sha256 === null ? { id, version } : { id, version, sha256 };
  const { copy } = target;
  const copies = asked?.dossier.referentials ?? {};
  await shown(reference, copy ? { ...copies, [referentialKey(reference)]: copy } : copies);
  if (currentSession() !== asked) return failure({ kind: 'nothingOpen' });
  return performIn(assessmentId, 'moveToReferential', null, (dossier, _assessment, moment) => {
    const to = { reference, copy, language };
    const moved = moveAssessment(dossier, assessmentId, map, to, newId, moment);
    // Another tab has moved it meanwhile.
    if (moved === dossier) return failure({ kind: 'notFound' });
    return success({ dossier: moved, told: null });
  });
}

/** Says that what was carried to an indicator has been read again. */
export function markRead(assessmentId: string, indicatorId: string): ActOutcome {
  return performIn(assessmentId, 'markRead', null, (dossier, _assessment, moment) =>
    success({ dossier: markAsRead(dossier, assessmentId, indicatorId, moment), told: null }),
  );
}

/** What `previewMove` gives, to whoever needs the text of the referential too. */
export async function prepared(
  assessmentId: string,
  key: string,
): Promise<Result<PreparedMove, MoveRefusal>> {
  const dossier = currentSession()?.dossier;
  if (!dossier) return failure({ kind: 'nothingOpen' });
  const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
  if (!assessment || assessment.deletedAt) return failure({ kind: 'notFound' });
  if (assessment.archived) return failure({ kind: 'archived' });
  const [from, target] = await Promise.all([
    findReferential(assessment.referential, dossier.referentials),
    targetOf(dossier, assessmentId, key),
  ]);
  if (!from.ok) return from;
  if (!target.ok) return target;
  const [former, later] = [from.value.index, target.value.index];
  const map =
    transitionBetween(former, later) ??
    transitionBetween(former, later, await knownReferentials(dossier));
  if (!map) return failure({ kind: 'unlinked' });
  return success({ map, plan: planTransition(map, assessment), target: target.value });
}

/**
 * Of the shelf, else of the dossier. A dossier has one text of each
 * referential: where it holds a copy that is in use, that one is meant.
 */
async function targetOf(
  dossier: Dossier,
  assessmentId: string,
  key: string,
): Promise<Result<Shelved, CatalogueError>> {
  const target = await shelfReferential(key);
  if (target.ok && !target.value.copy) return target;
  const shelved = target.ok ? target.value.copy : null;
  const held = shelved ? copyFor(dossier, assessmentId, key) : dossier.referentials[key];
  if (!held) return target;
  const copied = copiedReferential(held);
  if (!copied.ok) return copied;
  return success({ ...copied.value, copy: shelved });
}

/** Those of the shelf and those inside the dossier: links in a chain of versions. What cannot be had is left out. */
export async function knownReferentials(dossier: Dossier): Promise<ReferentialIndex[]> {
  // Most dossiers never need it.
  const { loadOwn, ownKeys } = await import('./ownReferentials.ts');
  const [catalogue] = await Promise.all([shippedCatalogue(), loadOwn()]);
  const shipped = catalogue.ok ? catalogue.value.referentials.map(({ key }) => key) : [];
  const shelved = await Promise.all([...shipped, ...ownKeys()].map(shelfReferential));
  const copied = Object.values(dossier.referentials).map(copiedReferential);
  return [...shelved, ...copied].flatMap((loaded) => (loaded.ok ? [loaded.value.index] : []));
}

/** Has a referential in the store before an assessment names it: its screen stays where it is, and so does the focus. */
async function shown(
  reference: ReferentialReference,
  copies: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = stateKey(reference);
  const isThere = () => {
    const status = referentialStore.getState().states.get(key)?.status;
    return status === 'ready' || status === 'failed';
  };
  const loading = loadReferential(reference, copies);
  await new Promise<void>((resolve) => {
    const stop = referentialStore.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
    if (isThere()) {
      stop();
      resolve();
    }
    void loading.then(resolve);
  });
}
