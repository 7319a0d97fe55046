import type * as z from 'zod/mini';

/** What is wrong at the first faulty place of a file. */
export type Fault =
  | { kind: 'missing' }
  | { kind: 'type'; expected: string }
  | { kind: 'value'; allowed: string[] }
  | { kind: 'tooLong'; limit: number; of: 'characters' | 'items' }
  /** no day of the calendar, or not as `2026-11-21` */
  | { kind: 'day' }
  /** no moment in UTC, `2026-11-21T09:30:00Z` */
  | { kind: 'moment' }
  | { kind: 'duplicate' }
  | { kind: 'shape' };

/** A fault with the place where it stands; list items count from 1. */
export interface FaultyPlace {
  path: string[];
  fault: Fault;
}

/** The first fault that the parse of `raw` found, as data. */
export function firstFault(error: z.core.$ZodError, raw: unknown): FaultyPlace {
  const issue = error.issues[0];
  if (!issue) return { path: [], fault: { kind: 'shape' } };
  return {
    path: issue.path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))),
    fault: faultOf(issue, valueAt(raw, issue.path)),
  };
}

function faultOf(issue: z.core.$ZodIssue, found: unknown): Fault {
  if (found === undefined) return { kind: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', expected: issue.expected };
    case 'invalid_value':
      return { kind: 'value', allowed: issue.values.map(String) };
    case 'too_big':
      return issue.origin === 'number'
        ? { kind: 'shape' }
        : {
            kind: 'tooLong',
            limit: Number(issue.maximum),
            of: issue.origin === 'string' ? 'characters' : 'items',
          };
    case 'too_small':
      return issue.origin === 'number' ? { kind: 'shape' } : { kind: 'missing' };
    default:
      // As core/moments.ts names them.
      return issue.message === 'day' || issue.message === 'moment'
        ? { kind: issue.message }
        : { kind: 'shape' };
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  );
}
