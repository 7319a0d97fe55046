import { isSameJson } from './canonicalJson.ts';
import { earlierOf, type Item, keyOf, type Unit } from './mergeUnits.ts';

/** How a unit changes; `kept`: what stands stays, and what the other said beside it comes into `earlier`. */
export interface UnitChange {
  kind: 'new' | 'changed' | 'deleted' | 'back' | 'kept';
  /** null: what changes takes nothing away that was said */
  conflict: Conflict | null;
}

/** Both sides said something else of one thing, and one of them gave way. */
export interface Conflict {
  /** whose words stand from now on */
  stands: 'here' | 'other';
  /** what will stand */
  standing: Unit;
  /** what goes to `earlier`, from the other side than `stands` */
  gaveWay: readonly unknown[];
}

/** How a unit of ours changes; null: not, for whoever reads it. */
export function unitChange(before: Item | null, after: Item): UnitChange | null {
  if (before && isSameJson(before, after)) return null;
  const [wasGone, isGone] = [before?.deletedAt ?? null, after.deletedAt ?? null];
  if (!before) {
    return isGone !== null || keyOf(after) === null ? null : { kind: 'new', conflict: null };
  }
  const conflict = conflictIn(before, after);
  if (wasGone === null && isGone !== null) return { kind: 'deleted', conflict };
  if (wasGone !== null && isGone === null) return { kind: 'back', conflict };
  if (isGone !== null) return null;
  if (membersThatDiffer(before, after).length > 0) return { kind: 'changed', conflict };
  return conflict && { kind: 'kept', conflict };
}

/** Members of two states of a thing that differ, by name; what says nothing is as if it were not there. */
export function membersThatDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const members = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...members].filter(
    (member) => !unread.has(member) && !isSameJson(said(before[member]), said(after[member])),
  );
}

/** Members that tell when and which, and nothing that one reads. */
const unread: ReadonlySet<string> = new Set([
  'id',
  'updatedAt',
  'earlier',
  'deletedAt',
  'lastMove',
]);

function said(value: unknown): unknown {
  return value === '' || value === false || value === undefined ? null : value;
}

function conflictIn(before: Unit, after: Unit): Conflict | null {
  const [former, later] = [keyOf(standingOf(before)), keyOf(standingOf(after))];
  const known = new Set(earlierOf(before).map(keyOf));
  const fresh = earlierOf(after).filter((entry) => !known.has(keyOf(entry)));
  const standing = standingOf(after);
  if (former === later) {
    return fresh.length > 0 ? { stands: 'here', standing, gaveWay: fresh } : null;
  }
  const ours = fresh.filter((entry) => keyOf(entry) === former);
  return ours.length > 0 ? { stands: 'other', standing, gaveWay: ours } : null;
}

/** A tombstone stands beside what was said. */
function standingOf({ earlier: _earlier, deletedAt: _deletedAt, ...unit }: Item): Unit {
  return unit;
}
