import { canonicalJson } from './canonicalJson.ts';
import type { Steps } from './steps.ts';

/**
 * What `canonicalJson` writes, in short steps.
 * @param depth how many levels down there is a step for each value: in a dossier, to each response
 */
export function* canonicalSteps(value: unknown, depth = 4): Steps<string> {
  if (depth === 0 || value === null || typeof value !== 'object') return canonicalJson(value);
  const written: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value) {
      written.push(yield* canonicalSteps(item ?? null, depth - 1));
      yield;
    }
    return `[${written.join(',')}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, member] of members) {
    written.push(`${JSON.stringify(key)}:${yield* canonicalSteps(member, depth - 1)}`);
    yield;
  }
  return `{${written.join(',')}}`;
}
