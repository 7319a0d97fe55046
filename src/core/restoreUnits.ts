import { isSameJson } from './canonicalJson.ts';
import {
  earlierOf,
  type Item,
  mergeUnits,
  momentOf,
  standingOver,
  type Unit,
} from './mergeUnits.ts';
import { nowAfter } from './momentSteps.ts';

/**
 * A unit as it was then, said now: what stood goes to `earlier`, and the moment
 * comes after all that either knows, so that no merge with another copy brings
 * back what was undone. Where it says the same, it stays as it is.
 */
export function restoredUnit<T extends Unit>(current: T, then: T, now: string): T {
  const content = contentOf(then);
  if (isSameJson(contentOf(current), content)) return mergeUnits(current, then);
  const updatedAt = nowAfter(now, momentOf(current), momentOf(then));
  const said = [current, then].flatMap((unit) => [withoutEarlier(unit), ...earlierOf(unit)]);
  return standingOver({ ...content, updatedAt }, said) as T;
}

/** A unit that is not there now, as it was then. */
export function broughtBack<T extends Unit>(then: T, now: string): T {
  return { ...then, updatedAt: nowAfter(now, momentOf(then)) };
}

/**
 * A map of units as it was then. What came since has no tombstone in a map: it
 * is emptied, and what it said goes to `earlier`.
 * @param blank what says nothing in this map
 */
export function restoredMap<T extends Unit>(
  current: Readonly<Record<string, T>>,
  then: Readonly<Record<string, T>>,
  blank: T,
  now: string,
): Record<string, T> {
  const restored = new Map<string, T>();
  for (const [key, unit] of Object.entries(current)) {
    restored.set(key, restoredUnit(unit, then[key] ?? blank, now));
  }
  for (const [key, unit] of Object.entries(then)) {
    if (!restored.has(key)) restored.set(key, broughtBack(unit, now));
  }
  return Object.fromEntries(restored);
}

/** What has a tombstone, as it was then: deleted since, it comes back. */
export function restoredItem<T extends Item>(current: T, then: T, now: string): T {
  const unit = restoredUnit(alive(current), alive(then), now);
  const { deletedAt } = current;
  if (then.deletedAt) {
    return { ...unit, deletedAt: stillDeleted(deletedAt, momentOf(unit), now) } as T;
  }
  if (deletedAt) {
    return { ...unit, updatedAt: nowAfter(now, deletedAt, momentOf(unit)), deletedAt: null } as T;
  }
  return (deletedAt === undefined ? unit : { ...unit, deletedAt }) as T;
}

/** A tombstone that stands over the last change. */
export function stillDeleted(
  deletedAt: string | null | undefined,
  lastChange: string,
  now: string,
): string {
  return deletedAt && deletedAt >= lastChange ? deletedAt : nowAfter(now, lastChange);
}

/** A list of what has tombstones, as it was then: what came since is deleted, and kept. */
export function restoredList<T extends { id: string; deletedAt?: string | null | undefined }>(
  current: readonly T[],
  then: readonly T[],
  each: {
    both: (current: T, then: T) => T;
    /** the latest moment at which anything of it changed */
    lastChange: (item: T) => string;
    back: (then: T) => T;
  },
  now: string,
): T[] {
  const former = new Map(then.map((item) => [item.id, item]));
  const restored = current.map((item) => {
    const known = former.get(item.id);
    if (known) return each.both(item, known);
    return item.deletedAt ? item : { ...item, deletedAt: nowAfter(now, each.lastChange(item)) };
  });
  const here = new Set(current.map(({ id }) => id));
  const missing = then.filter(({ id }) => !here.has(id));
  return [...restored, ...missing.map((item) => (item.deletedAt ? item : each.back(item)))];
}

function alive({ deletedAt: _deletedAt, ...item }: Item): Unit {
  return item;
}

function withoutEarlier({ earlier: _earlier, ...unit }: Unit): Unit {
  return unit;
}

function contentOf({ earlier: _earlier, updatedAt: _updatedAt, ...content }: Unit): Unit {
  return content;
}
