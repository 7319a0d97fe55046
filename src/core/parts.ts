import type { Dossier } from './dossier.ts';
import { compareTexts } from './order.ts';
import {
  type Child,
  childrenOf,
  childShapes,
  emptyMember,
  encodeStep,
  lastStep,
  type Node,
  ownMembers,
  type Shape,
  sameMembers,
  shape,
  stepsOf,
} from './partShape.ts';

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
  /** place among its siblings in a list; 0 in a map and in a list sorted by id, where order says nothing */
  order: number;
  value: Record<string, unknown>;
}

/** How one part differs between two dossiers; null where it is not in one of them. */
export interface PartChange {
  path: string;
  before: Part | null;
  after: Part | null;
}

/** Every part of a dossier, parents before children. */
export function splitDossier(dossier: Dossier): Part[] {
  const changes = diffNodes(null, { node: dossier, order: 0 }, shape, '');
  return changes.flatMap((change) => (change.after ? [change.after] : []));
}

/**
 * The parts that differ between two dossiers that share what did not change:
 * what is the same object is not looked into.
 */
export function diffParts(before: Dossier, after: Dossier): PartChange[] {
  return diffNodes({ node: before, order: 0 }, { node: after, order: 0 }, shape, '');
}

/** The same changes backwards. */
export function reverseChanges(changes: readonly PartChange[]): PartChange[] {
  return changes
    .map(({ path, before, after }) => ({ path, before: after, after: before }))
    .reverse();
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
 * The dossier with each change's `after` in place; what no change names is
 * shared. A part that is changed and not moved stays where it stands (another
 * tab may have put others before it); one that is added or moved goes to its
 * order. A part whose parent is not there is left out.
 */
export function patchParts(dossier: Dossier, changes: readonly PartChange[]): Dossier {
  const root: Patch = { change: null, members: new Map() };
  for (const change of changes) patchAt(root, stepsOf(change.path)).change = change;
  return (patchNode(dossier, root, shape) ?? dossier) as Dossier;
}

function joinNode(part: Part, nodeShape: Shape, children: ReadonlyMap<string, Part[]>): Node {
  const node: Node = { ...part.value };
  const prefix = part.path === '' ? '' : `${part.path}/`;
  for (const [key, childShape] of Object.entries(nodeShape.lists)) {
    const siblings = [...(children.get(`${prefix}${key}`) ?? [])].sort((a, b) => a.order - b.order);
    const joined = siblings.map((child) => joinNode(child, childShape, children));
    node[key] = childShape.sorted ? joined.sort(byNodeId) : joined;
  }
  for (const [key, childShape] of Object.entries(nodeShape.maps)) {
    const siblings = children.get(`${prefix}${key}`) ?? [];
    node[key] = Object.fromEntries(
      siblings.map((child) => [lastStep(child.path), joinNode(child, childShape, children)]),
    );
  }
  return node;
}

/** What differs in a thing that is on both sides, or on one. */
function diffNodes(
  before: Child | null,
  after: Child | null,
  nodeShape: Shape,
  path: string,
): PartChange[] {
  const moved = before !== null && after !== null && before.order !== after.order;
  if (before?.node === after?.node && !moved) return [];
  const formerPart = before && partOf(before, nodeShape, path);
  const laterPart = after && partOf(after, nodeShape, path);
  const same = formerPart && laterPart && sameMembers(formerPart.value, laterPart.value);
  const changes = same && !moved ? [] : [{ path, before: formerPart, after: laterPart }];
  for (const [key, childShape] of childShapes(nodeShape)) {
    const former = before?.node[key];
    const later = after?.node[key];
    if (former === later) continue;
    const formerChildren = childrenOf(former, childShape);
    const laterChildren = childrenOf(later, childShape);
    for (const id of new Set([...formerChildren.keys(), ...laterChildren.keys()])) {
      const childPath = `${path === '' ? '' : `${path}/`}${key}/${encodeStep(id)}`;
      const [formerChild, laterChild] = [formerChildren.get(id), laterChildren.get(id)];
      const below = diffNodes(formerChild ?? null, laterChild ?? null, childShape, childPath);
      // One by one: as arguments, a hundred thousand would be more than the stack holds.
      for (const change of below) changes.push(change);
    }
  }
  return changes;
}

function partOf({ node, order }: Child, nodeShape: Shape, path: string): Part {
  return { path, order, value: ownMembers(node, nodeShape) };
}

/** Changes as a tree: of a thing itself, and of what is in its lists and maps, by key and id. */
interface Patch {
  change: PartChange | null;
  members: Map<string, Map<string, Patch>>;
}

/** The place of a path in the tree, made where it is not there yet. */
function patchAt(root: Patch, steps: readonly string[]): Patch {
  let patch = root;
  for (let at = 0; at + 1 < steps.length; at += 2) {
    const [key = '', id = ''] = steps.slice(at, at + 2);
    const member = patch.members.get(key) ?? new Map<string, Patch>();
    patch.members.set(key, member);
    patch = member.get(id) ?? { change: null, members: new Map() };
    member.set(id, patch);
  }
  return patch;
}

/** A thing after its changes; null: it is removed, or was never there. */
function patchNode(node: Node | null, { change, members }: Patch, nodeShape: Shape): Node | null {
  if (change && !change.after) return null;
  let next = node;
  if (change?.after) {
    const kept = childShapes(nodeShape).map(([key]) => [
      key,
      node?.[key] ?? emptyMember(nodeShape, key),
    ]);
    next = { ...change.after.value, ...Object.fromEntries(kept) };
  }
  if (!next) return null;
  for (const [key, patches] of members) {
    next = { ...next, [key]: patchMember(next[key], patches, nodeShape, key) };
  }
  return next;
}

function patchMember(
  member: unknown,
  patches: ReadonlyMap<string, Patch>,
  nodeShape: Shape,
  key: string,
): unknown {
  const listShape = nodeShape.lists[key];
  if (listShape) return patchList((member ?? []) as Node[], patches, listShape);
  const mapShape = nodeShape.maps[key];
  return mapShape ? patchMap((member ?? {}) as Record<string, Node>, patches, mapShape) : member;
}

function patchMap(
  former: Record<string, Node>,
  patches: ReadonlyMap<string, Patch>,
  childShape: Shape,
): Record<string, Node> {
  const next = { ...former };
  for (const [id, patch] of patches) {
    const child = patchNode(former[id] ?? null, patch, childShape);
    if (child) next[id] = child;
    else delete next[id];
  }
  return next;
}

/**
 * What is removed or goes elsewhere is taken out first; then each is put in at
 * its order, lowest first: all before it stand already, so the order is its place.
 */
function patchList(former: Node[], patches: ReadonlyMap<string, Patch>, childShape: Shape): Node[] {
  const here = new Map(former.map((node) => [String(node['id']), node]));
  const inPlace = new Map<string, Node>();
  const placed: Child[] = [];
  for (const [id, patch] of patches) {
    const node = here.get(id) ?? null;
    const next = patchNode(node, patch, childShape);
    const order = patch.change?.after?.order;
    const moved = order !== undefined && (!node || patch.change?.before?.order !== order);
    if (next && moved) placed.push({ node: next, order });
    else if (next) inPlace.set(id, next);
  }
  const next = former.flatMap((node): Node[] => {
    const id = String(node['id']);
    if (!patches.has(id)) return [node];
    const kept = inPlace.get(id);
    return kept ? [kept] : [];
  });
  if (childShape.sorted) return [...next, ...placed.map(({ node }) => node)].sort(byNodeId);
  for (const { node, order } of placed.sort((a, b) => a.order - b.order))
    next.splice(order, 0, node);
  return next;
}

function byNodeId(a: Node, b: Node): number {
  return compareTexts(String(a['id']), String(b['id']));
}
