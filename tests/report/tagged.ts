import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { packedObjects } from './pdfObjects.ts';
import { alike } from './printed.ts';

/** An element of a PDF's structure tree, as a reader's software finds it. */
export interface TagNode {
  role: string;
  kids: TagNode[];
  /** what is drawn in it and in no child of it, then its children's, in the tree's order */
  text: string;
  alt: string | null;
  language: string | null;
  /** the element's object without its kids: attributes */
  body: string;
  /** page of each stretch of it */
  pages: number[];
}

export interface TaggedFile {
  root: TagNode;
  /** all elements, in the order in which they are read */
  nodes: TagNode[];
  /** what paints outside every mark, or inside two: page and operator */
  loose: string[];
  /** marks of the pages that no element has, or several, or that lead back to another; elements' marks that no page has */
  astray: string[];
  /** texts of artifacts, by page */
  asides: string[][];
}

interface Stretch {
  tag: string;
  text: string;
}

/** Reads back how a PDF is tagged: its pages by pdf.js, its structure tree from the file itself. */
export async function readTags(bytes: Uint8Array): Promise<TaggedFile> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
    .promise;
  const marks = new Map<string, Stretch>();
  const pageOf = new Map<number, number>();
  const loose: string[] = [];
  const asides: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { num } = page.ref as { num: number };
    pageOf.set(num, number);
    const read = stretchesOf(await page.getOperatorList());
    for (const [id, stretch] of read.marks) marks.set(`${num} ${id}`, stretch);
    loose.push(...read.loose.map((what) => `page ${number}: ${what}`));
    asides.push(read.asides.map(({ text }) => text).filter((text) => text.trim() !== ''));
  }
  await pdf.destroy();
  const objects = packedObjects(bytes);
  const { root, nodes, used } = treeOf(objects, marks, pageOf);
  const back = wayBack(objects, pageOf);
  const astray = [...marks].flatMap(([mark, { tag }]) => {
    const owners = used.get(mark) ?? [];
    const [owner] = owners;
    if (owners.length !== 1) return [`mark ${mark}: ${owners.length} owners`];
    if (owner?.role !== tag) return [`mark ${mark}: ${tag} on the page, ${owner?.role}`];
    return back.get(mark) === owner.number ? [] : [`mark ${mark}: leads back elsewhere`];
  });
  for (const [object, key] of annotations(objects)) {
    const owner = used.get(`pressed ${object}`)?.[0];
    used.delete(`pressed ${object}`);
    const sound = owner?.role === 'Link' && back.get(`key ${key}`) === owner.number;
    if (!sound) astray.push(`link ${object}: of ${owner?.role}`);
  }
  const missing = [...used.keys()].filter((mark) => !marks.has(mark));
  astray.push(...missing.map((mark) => `${mark} is not in the file`));
  return { root, nodes, loose, astray, asides };
}

/** What a page's operators draw, by the marks around them. */
function stretchesOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): {
  marks: Map<number, Stretch>;
  asides: Stretch[];
  loose: string[];
} {
  const marks = new Map<number, Stretch>();
  const asides: Stretch[] = [];
  const loose: string[] = [];
  const open: Stretch[] = [];
  const begin = (args: unknown) => {
    const [tag, id] = args as [string | { name: string }, number | null | undefined];
    const stretch = { tag: typeof tag === 'string' ? tag : tag.name, text: '' };
    open.push(stretch);
    if (typeof id === 'number') marks.set(id, stretch);
    else if (stretch.tag === 'Artifact') asides.push(stretch);
    else loose.push(`${stretch.tag} without a mark`);
  };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    if (beginnings.includes(operator)) begin(args);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (paints(operator, args)) {
      const text = textOf(operator, args);
      if (open.length !== 1) loose.push(`${operatorName(operator)} « ${text} »`);
      for (const stretch of open) stretch.text += text;
    }
  }
  if (open.length > 0) loose.push(`${open.length} marks without an end`);
  return { marks, asides, loose };
}

const beginnings: number[] = [OPS.beginMarkedContent, OPS.beginMarkedContentProps];
const names = new Map(Object.entries(OPS).map(([name, value]) => [value as number, name]));
const operatorName = (operator: number) => names.get(operator) ?? String(operator);

/** Whether an operator leaves ink: a path that only clips does not. */
function paints(operator: number, args: unknown): boolean {
  if (operator === OPS.constructPath) return (args as [number])[0] !== OPS.endPath;
  return /^(show|nextLine\w*ShowText|stroke|fill|eoFill|closeStroke|close\w*FillStroke|shadingFill|paint)/.test(
    operatorName(operator),
  );
}

function textOf(operator: number, args: unknown): string {
  if (operator !== OPS.showText) return '';
  const [glyphs] = args as [({ unicode: string } | number)[]];
  return glyphs.map((glyph) => (typeof glyph === 'object' ? glyph.unicode : '')).join('');
}

/** Each link's object, with its number and its key in the parent tree. */
function annotations(objects: ReadonlyMap<number, string>): [object: number, key: string][] {
  return [...objects].flatMap(([number, body]) => {
    const key = /^<<\/Type\/Annot\/Subtype\/Link.*\/StructParent (\d+)/.exec(body)?.[1];
    return key === undefined ? [] : [[number, key] satisfies [number, string]];
  });
}

/** From a page’s marks to their elements, by the parent tree. */
function wayBack(
  objects: ReadonlyMap<number, string>,
  pageOf: ReadonlyMap<number, number>,
): Map<string, number> {
  const back = new Map<string, number>();
  const nums = [...objects.values()].find((body) => body.startsWith('<</Nums')) ?? '';
  const pages = [...pageOf.keys()];
  for (const [, key, refs = ''] of nums.matchAll(/(\d+)\[([\d R]*)\]/g)) {
    for (const [mark, ref] of [...refs.matchAll(/(\d+) 0 R/g)].entries()) {
      back.set(`${pages[Number(key)]} ${mark}`, Number(ref[1]));
    }
  }
  for (const [, key, ref] of nums
    .slice(nums.lastIndexOf(']', nums.length - 5))
    .matchAll(/(\d+) (\d+) 0 R/g)) {
    back.set(`key ${key}`, Number(ref));
  }
  return back;
}

function treeOf(
  objects: ReadonlyMap<number, string>,
  marks: ReadonlyMap<string, Stretch>,
  pageOf: ReadonlyMap<number, number>,
): { root: TagNode; nodes: TagNode[]; used: Map<string, { role: string; number: number }[]> } {
  const used = new Map<string, { role: string; number: number }[]>();
  const nodes: TagNode[] = [];
  const read = (number: number): TagNode => {
    const object = objects.get(number) ?? '';
    const role = /^<<\/S\/(\w+)/.exec(object)?.[1] ?? '';
    const home = Number(
      /\/Pg (\d+) 0 R/.exec(object.replace(/<<\/Type\/(?:MCR|OBJR).*?>>/g, ''))?.[1],
    );
    const list = /\/K(?: (\d+(?: 0 R)?)|\[(.*?)\])/.exec(object);
    const kids = list?.[1] ?? list?.[2] ?? '';
    const node: TagNode = {
      role,
      kids: [],
      text: '',
      alt: stringOf(object, 'Alt'),
      language: stringOf(object, 'Lang'),
      body: object.replace(list?.[0] ?? '', ''),
      pages: [],
    };
    nodes.push(node);
    const parts = kids.matchAll(
      /(\d+) 0 R|<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|<<\/Type\/OBJR\/Pg \d+ 0 R\/Obj (\d+) 0 R>>|(\d+)/g,
    );
    for (const [, kid, page, there, pressed, here] of parts) {
      if (pressed !== undefined) {
        used.set(`pressed ${pressed}`, [{ role, number }]);
      } else if (kid !== undefined) {
        const child = read(Number(kid));
        node.kids.push(child);
        node.text += child.text;
        node.pages.push(...child.pages);
      } else {
        const where = page === undefined ? home : Number(page);
        const mark = `${where} ${there ?? here}`;
        used.set(mark, [...(used.get(mark) ?? []), { role, number }]);
        node.text += marks.get(mark)?.text ?? '';
        node.pages.push(pageOf.get(where) ?? 0);
      }
    }
    return node;
  };
  const top = [...objects.values()].find((body) => body.includes('/Type/StructTreeRoot')) ?? '';
  const root = read(Number(/\/K (\d+) 0 R/.exec(top)?.[1]));
  return { root, nodes, used };
}

function stringOf(object: string, key: string): string | null {
  const found = new RegExp(`/${key}(?:<feff([0-9a-f]*)>|\\(((?:[^\\\\)]|\\\\.)*)\\))`).exec(object);
  if (!found) return null;
  const [, hex, plain] = found;
  if (hex === undefined) return (plain ?? '').replace(/\\(.)/g, '$1');
  return hex.replace(/.{4}/g, (code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What is wrong with how elements stand in one another; empty where nothing is. */
function faultsOf({ root, nodes }: TaggedFile): string[] {
  const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
  return [
    ...(root.role === 'Document' ? [] : [`${root.role} is no document`]),
    ...skipped.map((level) => `a heading of level ${level} after a much higher one`),
    ...nodes.flatMap((node) =>
      wrongWith(node).map((why) => `${node.role} « ${node.text.slice(0, 40)} » ${why}`),
    ),
  ];
}

function wrongWith(node: TagNode): string[] {
  const { role, kids, text, alt, body } = node;
  const allowed = inside[role] ?? ['Span', 'Link'];
  const strangers = kids.filter((kid) => !allowed.includes(kid.role));
  const rows = role === 'Table' ? kids.filter((kid) => kid.role === 'TR').map(columnsOf) : [];
  const lacks: [boolean, string][] = [
    [role === 'Figure' && (alt ?? '').trim() === '', 'says nothing'],
    [role === 'Figure' && !/\/BBox\[[\d. ]+\]/.test(body), 'is nowhere'],
    [role === 'TH' && !/\/Scope\/(Row|Column)/.test(body), 'heads nothing'],
    [role !== 'TD' && role !== 'Figure' && kids.length === 0 && text === '', 'is empty'],
    [new Set(rows).size > 1, `has rows of ${[...new Set(rows)].join(', ')} cells`],
  ];
  return [
    ...strangers.map((kid) => `holds ${kid.role}`),
    ...lacks.flatMap(([is, words]) => (is ? [words] : [])),
  ];
}

function columnsOf({ kids }: TagNode): number {
  return kids.reduce((sum, { body }) => sum + Number(/\/ColSpan (\d+)/.exec(body)?.[1] ?? 1), 0);
}

const blocks = ['Sect', 'H1', 'H2', 'H3', 'H4', 'P', 'L', 'Table', 'Figure'];
/** What may stand in what; in the others, text and stretches of another language. */
const inside: Readonly<Record<string, readonly string[]>> = {
  Document: ['Sect'],
  Sect: blocks,
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  LBody: ['P', 'Figure', 'L'],
  Table: ['Caption', 'TR'],
  TR: ['TH', 'TD'],
  TH: ['P', 'Span', 'Link'],
  Figure: [],
};

/** All elements of a role below a node, in their order. */
export function elementsOf(node: TagNode, role: string): TagNode[] {
  return node.kids.flatMap((kid) => [
    ...(kid.role === role ? [kid] : []),
    ...elementsOf(kid, role),
  ]);
}

/** What elements say, all spaces alike. */
export function wordsIn(nodes: readonly TagNode[]): string[] {
  return nodes.map(({ text }) => alike(text));
}

/** Everything is tagged, and soundly. */
export function expectSound(tagged: TaggedFile): void {
  expect(tagged.loose).toEqual([]);
  expect(tagged.astray).toEqual([]);
  expect(faultsOf(tagged)).toEqual([]);
}
