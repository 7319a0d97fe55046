import { type Finding, found, placed } from './findingsKinds.ts';
import { isObject, type Json } from './json.ts';

/**
 * What a file leaves to a default that its author should say: where the words
 * of a label come from. To be asked of the JSON as it was read, before the
 * schema fills it in; what has not the shape of a referential is passed over.
 */
export function findingsInRaw(raw: unknown): Finding[] {
  const goals = nodesIn(raw, 'goals', []);
  const objectives = goals.flatMap(({ node, path }) => nodesIn(node, 'objectives', path));
  const indicators = objectives.flatMap(({ node, path }) => nodesIn(node, 'indicators', path));
  return [...goals, ...objectives, ...indicators].flatMap(({ node, path }) =>
    node['wording'] === undefined
      ? [placed(found('wordingMissing', ['wording']), String(node['id'] ?? ''), path)]
      : [],
  );
}

interface RawNode {
  node: Json;
  path: readonly string[];
}

function nodesIn(parent: unknown, list: string, path: readonly string[]): RawNode[] {
  const items = isObject(parent) ? parent[list] : null;
  if (!Array.isArray(items)) return [];
  return items.flatMap((node: unknown, at) =>
    isObject(node) ? [{ node, path: [...path, list, String(at + 1)] }] : [],
  );
}
