import { limits } from './limits.ts';
import { isNodeId, type Referential } from './referential.ts';

/** Every id of a referential, and those not to be used again. */
export function takenIds(
  referential: Referential,
  reserved: ReadonlySet<string> = new Set(),
): Set<string> {
  const ids = new Set([...referential.scale.levels.map(({ id }) => id), ...reserved]);
  for (const goal of referential.goals) {
    ids.add(goal.id);
    for (const objective of goal.objectives) {
      ids.add(objective.id);
      for (const { id } of objective.indicators) ids.add(id);
    }
  }
  return ids;
}

/** The first name from a number on that is an id and not taken. */
export function firstFree(
  taken: ReadonlySet<string>,
  from: number,
  named: (number: number) => string,
): string {
  for (let number = from; ; number += 1) {
    const id = named(number);
    if (isNodeId(id) && !taken.has(id)) return id;
  }
}

/** 0: a, 25: z, 26: aa, as columns of a sheet are named. */
export function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

/** The reverse for one or two letters; −1 for any other id. */
export function letterPlace(id: string): number {
  if (!/^[a-z]{1,2}$/.test(id)) return -1;
  return [...id].reduce((place, letter) => (place + 1) * 26 + letter.charCodeAt(0) - 97, -1);
}

/** What an indicator's number comes after: `a`, or `axe-1-` where the objective's id ends with a figure. */
export function stemOf(objectiveId: string): string {
  const stem = objectiveId.slice(0, limits.nameLength - 10);
  return /[0-9]$/.test(stem) ? `${stem}-` : stem;
}

/** The number that an id has after a stem; 0 for any other id. */
export function numberAfter(stem: string, id: string): number {
  if (!id.startsWith(stem)) return 0;
  const number = id.slice(stem.length);
  return /^[0-9]{1,6}$/.test(number) ? Number(number) : 0;
}
