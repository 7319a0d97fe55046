import { canonicalJson, isSameJson } from './canonicalJson.ts';
import { isObject } from './json.ts';
import { compareTexts } from './order.ts';

/**
 * Merging, unit by unit (formats.md, "Merging"): a unit is the smallest thing
 * with an `updatedAt` of its own. Commutative, associative and idempotent to
 * the byte of the canonical JSON, because a unit is taken for two things that
 * are each merged by a maximum:
 *
 * - what stands: the pair (moment, canonical JSON without `earlier`), of which
 *   the greater stays; only what stood somewhere may stand, never an entry of
 *   `earlier`, whose shape no reader has checked;
 * - all that was ever said: for each different content the latest moment at
 *   which somebody said it. `earlier` is this without what stands.
 *
 * So nothing that somebody typed is ever gone, whatever is merged first.
 */
export interface Unit {
  updatedAt?: string | undefined;
  earlier?: unknown[] | undefined;
  [member: string]: unknown;
}

/** Members that no user typed: they make no difference worth keeping. */
const notTyped: ReadonlySet<string> = new Set([
  'id',
  'updatedAt',
  'earlier',
  'proposed',
  'settled',
  'archived',
]);

/**
 * Two states of the same unit as one. Where a unit has no `updatedAt`, give it
 * that of the nearest thing above first (`dated`).
 */
export function mergeUnits<T extends Unit>(a: T, b: T): T {
  if (isSameJson(a, b)) return a;
  const [one, other] = [withoutEarlier(a), withoutEarlier(b)];
  const standing = compareSaid(one, other) >= 0 ? one : other;
  return standingOver(standing, [one, other, ...earlierOf(a), ...earlierOf(b)]) as T;
}

/** A unit with its `earlier` in order, as merging leaves it; without one where nothing is in it. */
export function inOrder<T extends Unit>(unit: T): T {
  if (!unit.earlier) return unit;
  const standing = withoutEarlier(unit);
  return standingOver(standing, [standing, ...earlierOf(unit)]) as T;
}

/** What stands, with all that was said beside it as its `earlier`. */
export function standingOver(standing: Unit, entries: readonly unknown[]): Unit {
  const earlier = saidBeside([standing], entries);
  return earlier.length > 0 ? { ...standing, earlier } : standing;
}

/** All that was said beside what stands, in the order of time: what `earlier` holds. */
export function saidBeside(standing: readonly Unit[], entries: readonly unknown[]): unknown[] {
  const all = allSaid(entries);
  for (const one of standing) {
    const said = keyOf(one);
    const last = said === null ? undefined : all.get(said);
    // What stands is not repeated, unless `earlier` knows that it was said later still.
    if (said !== null && compareSaid(last, one) <= 0) all.delete(said);
  }
  return [...all.values()].sort(compareSaid);
}

/** The `earlier` of anything, as a list: other tools may have written anything there. */
export function earlierOf(thing: Readonly<Record<string, unknown>>): unknown[] {
  const earlier = thing['earlier'];
  if (Array.isArray(earlier)) return earlier;
  return earlier === undefined || earlier === null ? [] : [earlier];
}

/** The moment of what nobody knows when it was said: it gives way to all that is dated. */
export const longAgo = '1970-01-01T00:00:00.000Z';

/** The unit with its moment: its own, else the one given, of the nearest thing above it. */
export function dated<T extends Unit>(unit: T, above: string): T {
  return unit.updatedAt === undefined ? { ...unit, updatedAt: above } : unit;
}

/** A unit that one can delete: a parked question, an action. */
export interface Item extends Unit {
  deletedAt?: string | null | undefined;
}

/** The same for what has a tombstone: it wins over changes before it or with it, and yields to later ones. */
export function mergeItems<T extends Item>(a: T, b: T): T {
  if (isSameJson(a, b)) return a;
  const merged = mergeUnits(withoutTombstone(a), withoutTombstone(b));
  const deletedAt = latest(a.deletedAt, b.deletedAt);
  if (deletedAt === undefined) return merged as T;
  return { ...merged, deletedAt: tombstone(deletedAt, momentOf(merged)) } as T;
}

/** Two maps of units: what is in one only stays as it is. */
export function mergeMaps<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (one: T, other: T) => T,
): Record<string, T> {
  const merged = new Map(Object.entries(a));
  for (const [key, other] of Object.entries(b)) {
    const one = merged.get(key);
    merged.set(key, one === undefined ? other : merge(one, other));
  }
  return Object.fromEntries(merged);
}

/**
 * Two lists of things with an id. Where they differ they stand in an order that
 * is made of what is in them alone: the same however many are merged, and how.
 */
export function mergeLists<T extends { id: string }>(
  a: readonly T[],
  b: readonly T[],
  merge: (one: T, other: T) => T,
  inOrder: (one: T, other: T) => number,
): T[] {
  if (isSameJson(a, b)) return a as T[];
  const merged = mergeMaps(byIds(a), byIds(b), merge);
  return Object.values(merged).sort((x, y) => inOrder(x, y) || compareTexts(x.id, y.id));
}

function byIds<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((item) => [item.id, item]));
}

/** A moment, known not to be (null), or not known. */
export type Moment = string | null | undefined;

/** The later of two moments; a moment stands before null, null before nothing. */
export function latest(a: Moment, b: Moment): Moment {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? b : a;
  return a ?? b ?? (a === null || b === null ? null : undefined);
}

/** The earlier of two moments, with the same order of null and nothing. */
export function earliest(a: Moment, b: Moment): Moment {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? a : b;
  return latest(a, b);
}

/** What a tombstone is after the latest change: itself, or null where the change came after it. */
export function tombstone(deletedAt: string | null, changedAt: string): string | null {
  return deletedAt !== null && deletedAt >= changedAt ? deletedAt : null;
}

/** Whether two states of a unit say the same to whoever reads them: `earlier` and moments apart. */
export function saysTheSame(a: Unit, b: Unit): boolean {
  return keyOf(withoutEarlier(a)) === keyOf(withoutEarlier(b));
}

function withoutEarlier({ earlier: _earlier, ...unit }: Unit): Unit {
  return unit;
}

function withoutTombstone({ deletedAt: _deletedAt, ...item }: Item): Unit {
  return item;
}

/** For each content that says anything, the latest of those that say it. */
function allSaid(entries: readonly unknown[]): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const known = all.get(key);
    if (known === undefined || compareSaid(known, entry) < 0) all.set(key, entry);
  }
  return all;
}

/** What a user typed in it, as a key; null: nothing. */
export function keyOf(entry: unknown): string | null {
  if (!isObject(entry)) return isBlank(entry) ? null : canonicalJson(entry);
  const typed = Object.entries(entry).filter(
    ([member, value]) => !notTyped.has(member) && !isBlank(value),
  );
  return typed.length === 0 ? null : canonicalJson(Object.fromEntries(typed));
}

function isBlank(value: unknown): boolean {
  return value == null || value === '' || value === false;
}

/** When a thing was first said, as far as it tells: `createdAt`, else the first moment of what it said. */
export function firstMoment(unit: Unit): string {
  const created = unit['createdAt'];
  if (typeof created === 'string') return created;
  const moments = [unit, ...earlierOf(unit)].map(momentOf).filter((moment) => moment !== '');
  return moments.sort(compareTexts)[0] ?? '';
}

/** By moment, then by canonical JSON. */
export function compareSaid(a: unknown, b: unknown): number {
  return compareTexts(momentOf(a), momentOf(b)) || compareTexts(canonicalJson(a), canonicalJson(b));
}

/** When something was said; '' where nobody knows. */
export function momentOf(entry: unknown): string {
  const moment = isObject(entry) ? entry['updatedAt'] : undefined;
  return typeof moment === 'string' ? moment : '';
}
