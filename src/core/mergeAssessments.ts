import { isSameJson } from './canonicalJson.ts';
import type { Assessment } from './dossier.ts';
import { lastChange, mergeResponses, settledResponse } from './mergeResponses.ts';
import { mergeSettings, settledSettings } from './mergeSettings.ts';
import {
  dated,
  earliest,
  firstMoment,
  type Item,
  inOrder,
  latest,
  mergeItems,
  mergeLists,
  mergeMaps,
  mergeUnits,
  momentOf,
  tombstone,
  type Unit,
} from './mergeUnits.ts';
import { compareTexts } from './order.ts';
import { byId } from './voiceOrder.ts';

/**
 * Two states of the same assessment as one (formats.md, "Merging"), both
 * settled. `revealedAt`: a moment stands before null, null before nothing. What
 * was revealed cannot be unseen, so no merge hides it again; and where one copy
 * is blind and the other open, the answers given under cover were promised that
 * nobody sees them before the reveal, which one act makes up for: blind stays.
 */
export function mergeAssessments(a: Assessment, b: Assessment): Assessment {
  if (isSameJson(a, b)) return a;
  const merged = {
    ...mergeSettings(a, b),
    id: a.id,
    responses: mergeLists(a.responses, b.responses, mergeResponses, byId),
    agreements: mergeMaps(a.agreements, b.agreements, mergeUnits),
    finals: mergeMaps(a.finals, b.finals, mergeUnits),
    objectiveNotes: mergeMaps(a.objectiveNotes, b.objectiveNotes, mergeUnits),
    privateNotes: mergeMaps(a.privateNotes, b.privateNotes, mergeUnits),
    parking: mergeLists(a.parking, b.parking, mergeItems, byFirstMoment),
    actions: mergeLists(a.actions, b.actions, mergeItems, byFirstMoment),
  } as Assessment;
  const createdAt = earliest(a.createdAt, b.createdAt) ?? undefined;
  if (createdAt !== undefined) merged.createdAt = createdAt;
  const revealedAt = earliest(a.revealedAt, b.revealedAt);
  if (revealedAt !== undefined) merged.revealedAt = revealedAt;
  const deletedAt = latest(a.deletedAt, b.deletedAt);
  if (deletedAt !== undefined) merged.deletedAt = tombstone(deletedAt, lastChangeOf(merged));
  return merged;
}

/**
 * An assessment with each of its units dated and their `earlier` in order: the
 * form in which they are joined. What is deleted and says nowhere when it
 * changed did so when it was deleted.
 * @param above `updatedAt` of the dossier
 */
export function settledAssessment(assessment: Assessment, above: string): Assessment {
  const moment = assessment.updatedAt ?? assessment.deletedAt ?? above;
  const whole = { ...assessment, updatedAt: moment };
  const { id, createdAt, revealedAt, deletedAt } = assessment;
  return {
    ...settledSettings(whole),
    id,
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(revealedAt === undefined ? {} : { revealedAt }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
    responses: assessment.responses.map((response) =>
      settledResponse(response, response.deletedAt ?? moment),
    ),
    agreements: settledMap(assessment.agreements, moment),
    finals: settledMap(assessment.finals, moment),
    objectiveNotes: settledMap(assessment.objectiveNotes, moment),
    privateNotes: settledMap(assessment.privateNotes, moment),
    parking: assessment.parking.map((question) => settledItem(question, moment)),
    actions: assessment.actions.map((action) => settledItem(action, moment)),
  } as Assessment;
}

/** A question, an action, an exchange: dated, its `earlier` in order. */
export function settledItem<T extends Item>(item: T, above: string): T {
  return inOrder(dated(item, item.deletedAt ?? above));
}

/** In the order in which they were first said, as far as that is known. */
export function byFirstMoment(a: Unit, b: Unit): number {
  return compareTexts(firstMoment(a), firstMoment(b));
}

/** The latest moment at which anything of an assessment changed; of a settled one. */
export function lastChangeOf(assessment: Assessment): string {
  const { agreements, finals, objectiveNotes, privateNotes, parking, actions } = assessment;
  const maps: Record<string, Unit>[] = [agreements, finals, objectiveNotes, privateNotes];
  const units: Unit[] = [...maps.flatMap((map) => Object.values(map)), ...parking, ...actions];
  const moments = [...units.map(momentOf), ...assessment.responses.map(lastChange)];
  return moments.reduce((last, moment) => (moment > last ? moment : last), momentOf(assessment));
}

function settledMap<T extends Unit>(
  map: Readonly<Record<string, T>>,
  above: string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(map).map(([key, unit]) => [key, inOrder(dated(unit, above))]),
  );
}
