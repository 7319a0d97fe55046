import { limits } from './limits.ts';
import type { Goal, Indicator, Objective, Referential } from './referential.ts';
import { moved, replaced } from './referentialEdit.ts';
import {
  firstFree,
  letterPlace,
  letters,
  numberAfter,
  stemOf,
  takenIds,
} from './referentialEditIds.ts';

/** A referential after something was added to it, and the new thing's id; null: its limit is reached, nothing was added. */
export interface Added {
  referential: Referential;
  id: string | null;
}

const none: ReadonlySet<string> = new Set();

/** Adds a goal at the end. `reserved`: ids not to be used again (those of the version before). */
export function addGoal(referential: Referential, reserved = none): Added {
  if (referential.goals.length >= limits.goals) return { referential, id: null };
  const taken = takenIds(referential, reserved);
  const id = firstFree(taken, referential.goals.length + 1, (number) => `goal-${number}`);
  const goal: Goal = { id, label: { fr: '' }, wording: 'ours', objectives: [] };
  return { referential: { ...referential, goals: [...referential.goals, goal] }, id };
}

/** Adds an objective at the end of a goal, named by the letter after the last one: j after i, aa after z. */
export function addObjective(referential: Referential, goalId: string, reserved = none): Added {
  const objectives = referential.goals.flatMap((goal) => goal.objectives);
  const goal = referential.goals.find((one) => one.id === goalId);
  if (!goal || objectives.length >= limits.objectives) return { referential, id: null };
  const taken = takenIds(referential, reserved);
  const last = Math.max(-1, ...[...objectives.map(({ id }) => id), ...reserved].map(letterPlace));
  const id = firstFree(taken, last + 1, letters);
  const objective: Objective = {
    id,
    label: { fr: '' },
    wording: 'ours',
    leansOn: [],
    indicators: [],
  };
  return {
    referential: withObjectives(referential, goalId, [...goal.objectives, objective]),
    id,
  };
}

/** Adds an indicator at the end of an objective, named by the objective and the next number: a5 after a4. */
export function addIndicator(
  referential: Referential,
  objectiveId: string,
  reserved = none,
): Added {
  const objectives = referential.goals.flatMap((goal) => goal.objectives);
  const objective = objectives.find((one) => one.id === objectiveId);
  const count = objectives.reduce((sum, { indicators }) => sum + indicators.length, 0);
  if (!objective || count >= limits.indicators) return { referential, id: null };
  const taken = takenIds(referential, reserved);
  const stem = stemOf(objectiveId);
  const last = Math.max(0, ...[...taken].map((id) => numberAfter(stem, id)));
  const id = firstFree(taken, last + 1, (number) => `${stem}${number}`);
  const indicator: Indicator = {
    id,
    label: { fr: '' },
    rubric: {},
    evidence: [],
    examples: [],
    wording: 'ours',
    // Where versions follow one another, a new one says that it follows none.
    ...(referential.supersedes ? { follows: [] } : {}),
  };
  return {
    referential: withIndicators(referential, objectiveId, [...objective.indicators, indicator]),
    id,
  };
}

/** Takes a goal, an objective or an indicator out, with what is in it; nothing leans on what is gone. */
export function removeNode(referential: Referential, id: string): Referential {
  const goals = withoutId(referential.goals, id).map((goal) => {
    const objectives = withoutId(goal.objectives, id).map((objective) => {
      const indicators = withoutId(objective.indicators, id);
      return indicators === objective.indicators ? objective : { ...objective, indicators };
    });
    return same(objectives, goal.objectives) ? goal : { ...goal, objectives };
  });
  if (same(goals, referential.goals)) return referential;
  return withoutLoosePointers(referential, { ...referential, goals });
}

/**
 * Moves a goal, an objective or an indicator one place up (−1) or down (1). At
 * the end of its list it goes over into the neighbouring goal or objective.
 */
export function moveNode(referential: Referential, id: string, step: -1 | 1): Referential {
  const { goals } = referential;
  const goalAt = goals.findIndex((goal) => goal.id === id);
  if (goalAt >= 0) {
    const next = moved(goals, goalAt, step);
    return next === goals ? referential : { ...referential, goals: [...next] };
  }
  const home = goals.find((goal) => goal.objectives.some((objective) => objective.id === id));
  if (home) return moveObjective(referential, home, id, step);
  const objectives = goals.flatMap((goal) => goal.objectives);
  const objective = objectives.find(({ indicators }) => indicators.some((one) => one.id === id));
  if (!objective) return referential;
  const at = objective.indicators.findIndex((one) => one.id === id);
  const next = moved(objective.indicators, at, step);
  if (next !== objective.indicators) return withIndicators(referential, objective.id, [...next]);
  const neighbour = objectives[objectives.indexOf(objective) + step];
  return neighbour
    ? moveInto(referential, id, neighbour.id, step === 1 ? 0 : undefined)
    : referential;
}

/** Moves an objective into another goal, or an indicator into another objective: to its end, or to a place in it. */
export function moveInto(
  referential: Referential,
  id: string,
  parentId: string,
  place?: number,
): Referential {
  const { goals } = referential;
  const objectives = goals.flatMap((goal) => goal.objectives);
  const objective = objectives.find((one) => one.id === id);
  if (objective) {
    const goal = goals.find((one) => one.id === parentId);
    if (!goal || goal.objectives.includes(objective)) return referential;
    const without = takenOut(referential, id);
    const list = goal.objectives;
    return withObjectives(without, parentId, list.toSpliced(place ?? list.length, 0, objective));
  }
  const indicator = objectives.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  const parent = objectives.find((one) => one.id === parentId);
  if (!indicator || !parent || parent.indicators.includes(indicator)) return referential;
  const list = parent.indicators;
  return withIndicators(
    takenOut(referential, id),
    parentId,
    list.toSpliced(place ?? list.length, 0, indicator),
  );
}

function moveObjective(
  referential: Referential,
  goal: Goal,
  id: string,
  step: -1 | 1,
): Referential {
  const at = goal.objectives.findIndex((one) => one.id === id);
  const next = moved(goal.objectives, at, step);
  if (next !== goal.objectives) return withObjectives(referential, goal.id, [...next]);
  const neighbour = referential.goals[referential.goals.indexOf(goal) + step];
  return neighbour
    ? moveInto(referential, id, neighbour.id, step === 1 ? 0 : undefined)
    : referential;
}

/** Without a node that goes elsewhere: what leans on it stays. */
function takenOut(referential: Referential, id: string): Referential {
  const goals = replaced(referential.goals, (goal) => {
    const objectives = replaced(withoutId(goal.objectives, id), (objective) => {
      const indicators = withoutId(objective.indicators, id);
      return indicators === objective.indicators ? objective : { ...objective, indicators };
    });
    return objectives === goal.objectives ? goal : { ...goal, objectives };
  });
  return { ...referential, goals };
}

function withObjectives(referential: Referential, goalId: string, objectives: Objective[]) {
  const goals = replaced(referential.goals, (goal) =>
    goal.id === goalId ? { ...goal, objectives } : goal,
  );
  return { ...referential, goals };
}

function withIndicators(referential: Referential, objectiveId: string, indicators: Indicator[]) {
  const goals = replaced(referential.goals, (goal) => {
    const objectives = replaced(goal.objectives, (objective) =>
      objective.id === objectiveId ? { ...objective, indicators } : objective,
    );
    return objectives === goal.objectives ? goal : { ...goal, objectives };
  });
  return { ...referential, goals };
}

/** Of what was in `before` and is no more: no objective says that it leans on it. */
function withoutLoosePointers(before: Referential, after: Referential): Referential {
  const left = objectiveIds(after);
  const gone = [...objectiveIds(before)].filter((id) => !left.has(id));
  if (gone.length === 0) return after;
  const goals = replaced(after.goals, (goal) => {
    const objectives = replaced(goal.objectives, (objective) => {
      const leansOn = objective.leansOn.filter((one) => !gone.includes(one.objective));
      return leansOn.length === objective.leansOn.length ? objective : { ...objective, leansOn };
    });
    return objectives === goal.objectives ? goal : { ...goal, objectives };
  });
  return { ...after, goals };
}

function objectiveIds(referential: Referential): Set<string> {
  return new Set(referential.goals.flatMap((goal) => goal.objectives.map(({ id }) => id)));
}

function withoutId<T extends { id: string }>(items: T[], id: string): T[] {
  return items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
