import type { Element, Mark, Pressed, Tags } from './tagging.ts';

/** Numbers of the objects of a file that the structure tree refers to. */
export interface Places {
  /** the first of the tree's own objects; the others follow it */
  first: number;
  /** by page, from 0 */
  pages: readonly number[];
  /** of a page, in points: boxes in a file are measured from its foot */
  height: number;
}

/** The structure tree of a document as the bodies of PDF objects; the first is its root (ISO 32000-1, 14.7). */
export function structureObjects({ root, owners }: Tags, places: Places): string[] {
  const { first } = places;
  const numbers = new Map<Element, number>();
  const elements: Element[] = [];
  const count = (one: Element) => {
    numbers.set(one, first + 2 + elements.length);
    elements.push(one);
    for (const kid of one.kids) if ('tag' in kid) count(kid);
  };
  count(root);
  const to = (one: Element) => `${numbers.get(one)} 0 R`;
  const pages = owners.map((own, page) => `${page}[${own.map(to).join(' ')}]`);
  const pressed = elements
    .flatMap((one) => leading(one).map(({ key }) => ({ key, entry: `${key} ${to(one)}` })))
    .sort((a, b) => a.key - b.key);
  const next = places.pages.length + pressed.length;
  return [
    `<</Type/StructTreeRoot/K ${to(root)}/ParentTree ${first + 1} 0 R/ParentTreeNextKey ${next}>>`,
    `<</Nums[${pages.join('')}${pressed.map(({ entry }) => entry).join(' ')}]>>`,
    ...elements.map((one) => elementObject(one, places, to)),
  ];
}

function elementObject(
  one: Element,
  { first, pages, height }: Places,
  to: (other: Element) => string,
): string {
  const marks = one.kids.filter((kid): kid is Mark => 'id' in kid);
  const home = marks[0]?.page ?? 0;
  const object = (page: number) => `${pages[page - 1]} 0 R`;
  const kids = one.kids.flatMap((kid) => {
    if ('tag' in kid) return [to(kid)];
    if ('id' in kid) {
      const here = kid.page === home;
      return [here ? String(kid.id) : `<</Type/MCR/Pg ${object(kid.page)}/MCID ${kid.id}>>`];
    }
    return kid.object === 0 ? [] : [`<</Type/OBJR/Pg ${object(kid.page)}/Obj ${kid.object} 0 R>>`];
  });
  return [
    `<</S/${one.tag}/P ${one.parent ? to(one.parent) : `${first} 0 R`}`,
    home > 0 ? `/Pg ${object(home)}` : '',
    kids.length > 0 ? `/K${kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`}` : '',
    attributes(one, height),
    one.alt === undefined ? '' : `/Alt${textString(one.alt)}`,
    one.language === undefined ? '' : `/Lang${textString(one.language)}`,
    '>>',
  ].join('');
}

function leading({ kids }: Element): Pressed[] {
  return kids.filter((kid): kid is Pressed => 'object' in kid && kid.object > 0);
}

function attributes({ tag, scope, across, numbered, box }: Element, height: number): string {
  const cell = [
    scope === undefined ? '' : `/Scope/${scope}`,
    across === undefined ? '' : `/ColSpan ${across}`,
  ].join('');
  if (cell !== '') return `/A<</O/Table${cell}>>`;
  if (tag === 'L') return `/A<</O/List/ListNumbering/${numbered ? 'Decimal' : 'None'}>>`;
  if (!box) return '';
  const sides = [box.left, height - box.bottom, box.right, height - box.top];
  return `/A<</O/Layout/Placement/Block/BBox[${sides.map((side) => side.toFixed(2)).join(' ')}]>>`;
}

/** A text string: as it is where it is of Latin letters, else in UTF-16. */
export function textString(text: string): string {
  if (/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff]*$/.test(text)) {
    return `(${text.replace(/[\\()]/g, '\\$&')})`;
  }
  let hex = 'feff';
  for (let i = 0; i < text.length; i += 1) {
    hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  }
  return `<${hex}>`;
}
