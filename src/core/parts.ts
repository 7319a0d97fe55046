import type { Dossier } from './dossier.ts';

/**
 * A dossier as the small parts that are stored one by one, so that an act
 * writes what it changed and nothing else. The same parts undo an act and
 * tell other tabs of it.
 *
 * A path is `/`-separated: `` (the head: profile and settings of the dossier),
 * `assessments/<id>` (its settings), `assessments/<id>/responses/<id>`,
 * `assessments/<id>/responses/<id>/ratings/<indicator>`, …
 */
export interface Part {
  path: string;
  /** place among its siblings in a list; 0 in a map, where order says nothing */
  order: number;
  value: Record<string, unknown>;
}

/** How one part differs between two dossiers; null where it is not in one of them. */
export interface PartChange {
  path: string;
  before: Part | null;
  after: Part | null;
}

/** Which members of a part are parts of their own: lists of things with an id, maps by id. */
interface Shape {
  lists: Record<string, Shape>;
  maps: Record<string, Shape>;
}

const leaf: Shape = { lists: {}, maps: {} };
const shape: Shape = {
  lists: {
    assessments: {
      lists: {
        responses: { lists: {}, maps: { ratings: leaf } },
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

type Node = Record<string, unknown>;

/** Every part of a dossier, parents before children. */
export function splitDossier(dossier: Dossier): Part[] {
  return diffNodes(null, dossier, shape, '', 0).flatMap((change) => (change.after ? [change.after] : []));
}

/**
 * The parts that differ between two dossiers that share what did not change:
 * what is the same object is not looked into.
 */
export function diffParts(before: Dossier, after: Dossier): PartChange[] {
  return diffNodes(before, after, shape, '', 0);
}

/** The same changes backwards. */
export function reverseChanges(changes: readonly PartChange[]): PartChange[] {
  return changes.map(({ path, before, after }) => ({ path, before: after, after: before })).reverse();
}

/**
 * The dossier's JSON from its parts, in any order; to be read as a file is
 * (`readDossierValue`). Null without a head. A part whose parent is missing is
 * left out.
 */
export function joinParts(parts: readonly Part[]): Node | null {
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const children = new Map<string, Part[]>();
  for (const part of parts) {
    if (part.path === '') continue;
    const group = part.path.slice(0, part.path.lastIndexOf('/'));
    const siblings = children.get(group);
    if (siblings) siblings.push(part);
    else children.set(group, [part]);
  }
  const head = byPath.get('');
  return head ? joinNode(head, shape, children) : null;
}

/**
 * The dossier with each change's `after` in place; parts that are not named
 * are shared. Removals come first, then parents before children and lists from
 * their head, so that every place is right when it is filled.
 */
export function patchParts(dossier: Dossier, changes: readonly PartChange[]): Dossier {
  const inOrder = [...changes].sort(
    (a, b) =>
      Number(a.after !== null) - Number(b.after !== null) ||
      stepsOf(a.path).length - stepsOf(b.path).length ||
      (a.after?.order ?? 0) - (b.after?.order ?? 0),
  );
  let patched: Node = dossier;
  for (const change of inOrder) {
    patched = patchNode(patched, stepsOf(change.path), change.after, shape) ?? patched;
  }
  return patched as Dossier;
}

function joinNode(part: Part, nodeShape: Shape, children: ReadonlyMap<string, Part[]>): Node {
  const node: Node = { ...part.value };
  const prefix = part.path === '' ? '' : `${part.path}/`;
  for (const [key, childShape] of Object.entries(nodeShape.lists)) {
    const siblings = [...(children.get(`${prefix}${key}`) ?? [])].sort((a, b) => a.order - b.order);
    node[key] = siblings.map((child) => joinNode(child, childShape, children));
  }
  for (const [key, childShape] of Object.entries(nodeShape.maps)) {
    const siblings = children.get(`${prefix}${key}`) ?? [];
    node[key] = Object.fromEntries(
      siblings.map((child) => [lastStep(child.path), joinNode(child, childShape, children)]),
    );
  }
  return node;
}

function diffNodes(
  before: Node | null,
  after: Node | null,
  nodeShape: Shape,
  path: string,
  order: number,
): PartChange[] {
  if (before === after) return [];
  const changes: PartChange[] = [];
  const formerPart = before && { path, order, value: ownMembers(before, nodeShape) };
  const laterPart = after && { path, order, value: ownMembers(after, nodeShape) };
  if (!formerPart || !laterPart || !sameMembers(formerPart.value, laterPart.value)) {
    changes.push({ path, before: formerPart, after: laterPart });
  }
  for (const [key, childShape] of childShapes(nodeShape)) {
    const former = before?.[key];
    const later = after?.[key];
    if (former === later) continue;
    const formerChildren = childrenOf(former);
    const laterChildren = childrenOf(later);
    const prefix = path === '' ? key : `${path}/${key}`;
    for (const [childKey, child] of formerChildren) {
      if (!laterChildren.has(childKey)) {
        changes.push(...diffNodes(child.node, null, childShape, `${prefix}/${encodeStep(childKey)}`, child.order));
      }
    }
    for (const [childKey, child] of laterChildren) {
      const formerChild = formerChildren.get(childKey);
      const childPath = `${prefix}/${encodeStep(childKey)}`;
      const deeper = diffNodes(formerChild?.node ?? null, child.node, childShape, childPath, child.order);
      const moved = formerChild && formerChild.order !== child.order && deeper[0]?.path !== childPath;
      if (moved) {
        changes.push({
          path: childPath,
          before: { path: childPath, order: formerChild.order, value: ownMembers(formerChild.node, childShape) },
          after: { path: childPath, order: child.order, value: ownMembers(child.node, childShape) },
        });
      }
      changes.push(...deeper);
    }
  }
  return changes;
}

function patchNode(node: Node | null, steps: readonly string[], part: Part | null, nodeShape: Shape): Node | null {
  const [key, childKey, ...rest] = steps;
  if (key === undefined) {
    if (!part) return null;
    const kept = childShapes(nodeShape).map(([member]) => [member, node?.[member] ?? emptyMember(nodeShape, member)]);
    return { ...part.value, ...Object.fromEntries(kept) };
  }
  const childShape = nodeShape.lists[key] ?? nodeShape.maps[key];
  if (!node || !childShape || childKey === undefined) return node;
  const former = childrenOf(node[key]).get(childKey)?.node ?? null;
  const next = patchNode(former, rest, part, childShape);
  const moves = rest.length === 0 && part !== null;
  if (next === former && !moves) return node;
  if (key in nodeShape.maps) return { ...node, [key]: patchMap(node[key], childKey, next) };
  return { ...node, [key]: patchList(node[key], childKey, next, moves ? part.order : null) };
}

function patchMap(member: unknown, id: string, next: Node | null): Node {
  const { [id]: _former, ...others } = (member ?? {}) as Node;
  return next ? { ...(member as Node), [id]: next } : others;
}

function patchList(member: unknown, id: string, next: Node | null, order: number | null): Node[] {
  const list = (member ?? []) as Node[];
  const at = list.findIndex((node) => node['id'] === id);
  if (next && order === null) return list.with(at, next);
  const others = list.filter((_, place) => place !== at);
  return next ? others.toSpliced(order ?? others.length, 0, next) : others;
}

interface Child {
  node: Node;
  order: number;
}

function childrenOf(member: unknown): Map<string, Child> {
  if (Array.isArray(member)) {
    return new Map(member.map((node: Node, order) => [String(node['id']), { node, order }]));
  }
  if (member !== null && typeof member === 'object') {
    return new Map(
      Object.entries(member as Record<string, Node>).map(([id, node]) => [id, { node, order: 0 }]),
    );
  }
  return new Map();
}

function childShapes(nodeShape: Shape): [string, Shape][] {
  return [...Object.entries(nodeShape.lists), ...Object.entries(nodeShape.maps)];
}

function emptyMember(nodeShape: Shape, key: string): unknown {
  return key in nodeShape.lists ? [] : {};
}

function ownMembers(node: Node, nodeShape: Shape): Node {
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => !(key in nodeShape.lists) && !(key in nodeShape.maps)),
  );
}

function sameMembers(a: Node, b: Node): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Ids in files by other hands may hold anything, `/` too. */
function encodeStep(key: string): string {
  return key.replace(/[%/]/g, encodeURIComponent);
}

function stepsOf(path: string): string[] {
  return path === '' ? [] : path.split('/').map(decodeURIComponent);
}

function lastStep(path: string): string {
  return stepsOf(path).at(-1) ?? '';
}
