import type { FaultyPlace } from './faults.ts';
import { limits } from './limits.ts';
import type { Referential } from './referential.ts';

/**
 * What the schema of a referential cannot say: levels have the values 0, 1, 2,
 * … in order, an id is used once in the whole of it, and the numbers of
 * objectives and indicators are limited in all, not only per goal. Null: all well.
 */
export function faultInReferential(referential: Referential): FaultyPlace | null {
  return valueOutOfOrder(referential) ?? duplicateId(referential) ?? tooMany(referential);
}

interface Place {
  id: string;
  path: string[];
}

function levelPlaces(referential: Referential): Place[] {
  return referential.scale.levels.map(({ id }, at) => ({
    id,
    path: ['scale', 'levels', String(at + 1)],
  }));
}

function goalPlaces(referential: Referential): Place[] {
  return referential.goals.map(({ id }, at) => ({ id, path: ['goals', String(at + 1)] }));
}

function objectivePlaces(referential: Referential): Place[] {
  return referential.goals.flatMap(({ objectives }, goal) =>
    objectives.map(({ id }, at) => ({
      id,
      path: ['goals', String(goal + 1), 'objectives', String(at + 1)],
    })),
  );
}

function indicatorPlaces(referential: Referential): Place[] {
  const objectives = referential.goals.flatMap((goal) => goal.objectives);
  return objectivePlaces(referential).flatMap(({ path }, objective) =>
    (objectives[objective]?.indicators ?? []).map(({ id }, at) => ({
      id,
      path: [...path, 'indicators', String(at + 1)],
    })),
  );
}

function valueOutOfOrder(referential: Referential): FaultyPlace | null {
  const at = referential.scale.levels.findIndex((level, place) => level.value !== place);
  if (at < 0) return null;
  return {
    path: ['scale', 'levels', String(at + 1), 'value'],
    fault: { kind: 'value', allowed: [String(at)] },
  };
}

function duplicateId(referential: Referential): FaultyPlace | null {
  const seen = new Set<string>();
  const places = [levelPlaces, goalPlaces, objectivePlaces, indicatorPlaces].flatMap((of) =>
    of(referential),
  );
  for (const { id, path } of places) {
    if (seen.has(id)) return { path: [...path, 'id'], fault: { kind: 'duplicate' } };
    seen.add(id);
  }
  return null;
}

function tooMany(referential: Referential): FaultyPlace | null {
  const objective = objectivePlaces(referential)[limits.objectives];
  if (objective)
    return {
      path: objective.path,
      fault: { kind: 'tooLong', limit: limits.objectives, of: 'items' },
    };
  const indicator = indicatorPlaces(referential)[limits.indicators];
  return indicator
    ? { path: indicator.path, fault: { kind: 'tooLong', limit: limits.indicators, of: 'items' } }
    : null;
}
