import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { joinParts, type Part, type PartChange, patchParts, splitDossier } from '#core/parts.ts';

/** One part before and after an act of ours. */
export type Own = Pick<PartChange, 'before' | 'after'>;

/**
 * What we changed, on top of what now stands: members that we did not touch
 * stay as they are there, so that a rating here never takes back the profile
 * that another tab has just written into the same part. Where both changed the
 * same member, ours stands: it is the later one to be written.
 */
export function rebasePart({ before, after }: Own, standing: Part | null): Part | null {
  if (!after || !standing) return after;
  return {
    path: after.path,
    order: before?.order === after.order ? standing.order : after.order,
    value: rebaseMembers(before?.value ?? emptyOf(after.value), after.value, standing.value),
  };
}

type Members = Record<string, unknown>;

/** Of a part that both made: a null in ours ("no level yet") is no choice that could take back theirs. */
function emptyOf(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value === null));
}

function rebaseMembers(before: Members, after: Members, standing: Members): Members {
  const keys = new Set([...Object.keys(standing), ...Object.keys(after)]);
  const members: [string, unknown][] = [];
  for (const key of keys) {
    const value = rebaseValue(before[key], after[key], standing[key]);
    if (value !== undefined) members.push([key, value]);
  }
  return Object.fromEntries(members);
}

function rebaseValue(before: unknown, after: unknown, standing: unknown): unknown {
  if (sameJson(before, after)) return standing;
  if (isMembers(before) && isMembers(after) && isMembers(standing)) {
    return rebaseMembers(before, after, standing);
  }
  return after;
}

/** Whether two values are the same once written; absent and `undefined` are. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

function isMembers(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Changes to the same part become one: the first `before`, the last `after`. */
export function coalesce(
  earlier: readonly PartChange[],
  later: readonly PartChange[],
): PartChange[] {
  const byPath = new Map(earlier.map((change) => [change.path, change]));
  for (const change of later) {
    const former = byPath.get(change.path);
    byPath.set(change.path, former ? { ...change, before: former.before } : change);
  }
  return [...byPath.values()];
}

/** Above this many changes it is cheaper to lay the whole dossier again than to patch it one by one. */
const manyChanges = 200;

/** The dossier with each change's `after` in place. */
export function applyChanges(dossier: Dossier, changes: readonly PartChange[]): Dossier {
  if (changes.length <= manyChanges) return patchParts(dossier, changes);
  const parts = new Map(splitDossier(dossier).map((part) => [part.path, part]));
  for (const { path, after } of changes) {
    if (after) parts.set(path, after);
    else parts.delete(path);
  }
  return (joinParts([...parts.values()]) ?? dossier) as Dossier;
}
