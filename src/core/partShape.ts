/**
 * Which members of a part are parts of their own: lists of things with an id
 * (`sorted`: by that id, whatever was put in when), maps by id.
 */
export interface Shape {
  lists: Record<string, Shape>;
  maps: Record<string, Shape>;
  sorted?: true;
}

const leaf: Shape = { lists: {}, maps: {} };
/** How a dossier falls into parts (formats.md § 2, "Merging": the smallest things with an `updatedAt`). */
export const shape: Shape = {
  lists: {
    assessments: {
      lists: {
        responses: { lists: {}, maps: { ratings: leaf }, sorted: true },
        parking: leaf,
        actions: leaf,
      },
      maps: { agreements: leaf, finals: leaf, objectiveNotes: leaf, privateNotes: leaf },
    },
    exchanges: leaf,
    history: leaf,
  },
  maps: { referentials: leaf },
};

/** A part of a dossier's JSON. */
export type Node = Record<string, unknown>;

/** A part in its list or map; `order` is 0 in a map and in a list that is sorted by id. */
export interface Child {
  node: Node;
  order: number;
}

/** What is in a list or a map, by id. */
export function childrenOf(member: unknown, { sorted }: Shape): Map<string, Child> {
  if (Array.isArray(member)) {
    return new Map(
      member.map((node: Node, at) => [String(node['id']), { node, order: sorted ? 0 : at }]),
    );
  }
  if (member !== null && typeof member === 'object') {
    return new Map(
      Object.entries(member as Record<string, Node>).map(([id, node]) => [id, { node, order: 0 }]),
    );
  }
  return new Map();
}

/** The lists, then the maps, that parts of this shape have. */
export function childShapes(nodeShape: Shape): [string, Shape][] {
  return [...Object.entries(nodeShape.lists), ...Object.entries(nodeShape.maps)];
}

/** The list or map of a part that has none yet. */
export function emptyMember(nodeShape: Shape, key: string): unknown {
  return key in nodeShape.lists ? [] : {};
}

/** What belongs to a part itself. */
export function ownMembers(node: Node, nodeShape: Shape): Node {
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => !(key in nodeShape.lists) && !(key in nodeShape.maps)),
  );
}

/** Whether two parts hold the very same members. */
export function sameMembers(a: Node, b: Node): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && a[key] === b[key])
  );
}

/** Ids in files by other hands may hold anything, `/` too. */
export function encodeStep(key: string): string {
  return key.replace(/[%/]/g, encodeURIComponent);
}

/** The keys and ids of a path. */
export function stepsOf(path: string): string[] {
  return path === '' ? [] : path.split('/').map(decodeURIComponent);
}

/** The id at the end of a path. */
export function lastStep(path: string): string {
  return stepsOf(path).at(-1) ?? '';
}
