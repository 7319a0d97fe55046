import type { Sheets } from './jspdf.ts';
import { type Box, type Element, element, type Pressed } from './tagging.ts';
import { textString } from './taggingTree.ts';

/** What leads to another place of the document when it is pressed. */
interface Link extends Pressed {
  box: Box;
  to: string;
  /** said of it before it is pressed */
  words: string;
}

/** Where a link leads, in points from its page's top. */
interface Place {
  page: number;
  top: number;
}

/** The links of an open document and where they lead. */
export interface Links {
  /** the page in hand, at this height, is where `to` leads */
  mark(to: string, top: number): void;
  /** a box on the page in hand leads to `to`; `whole` is what is drawn there */
  add(link: Pick<Link, 'box' | 'to' | 'words'>, whole: Element): void;
  /** the page of where `to` leads; null: nowhere yet */
  pageOf(to: string): number | null;
  /** those of a page that lead somewhere */
  on(page: number): readonly (Link & { place: Place })[];
}

/** Links for pages of which `page` is the number of the one in hand, from 1. */
export function createLinks(page: () => number): Links {
  const places = new Map<string, Place>();
  const links: Link[] = [];
  return {
    mark: (to, top) => void places.set(to, { page: page(), top }),
    add: (link, whole) => {
      const made = { ...link, page: page(), object: 0, key: 0 };
      links.push(made);
      whole.kids.push(made);
    },
    pageOf: (to) => places.get(to)?.page ?? null,
    on: (number) =>
      links.flatMap((link) => {
        const place = places.get(link.to);
        return link.page === number && place ? [Object.assign(link, { place })] : [];
      }),
  };
}

/** What draws lines that lead to `to`, each in its box: one link, however many lines it has. */
export function linkTo(
  { sheets }: { sheets: Sheets },
  to: string,
  words: string,
): (box: Box, draw: () => void) => void {
  const whole = element('Link');
  return (box, draw) => {
    sheets.tags.within(whole, draw);
    sheets.links.add({ box, to, words }, whole);
  };
}

/** A link as the body of a PDF object (ISO 32000-1, 12.5.6.5); `pages` are the pages’ numbers, from 0. */
export function linkObject(
  { box, words, key, place }: Link & { place: Place },
  { pages, height }: { pages: readonly number[]; height: number },
): string {
  const sides = [box.left, height - box.bottom, box.right, height - box.top];
  return [
    `<</Type/Annot/Subtype/Link/Rect[${sides.map((side) => side.toFixed(2)).join(' ')}]`,
    `/Border[0 0 0]/F 4/StructParent ${key}/Contents${textString(words)}`,
    `/Dest[${pages[place.page - 1]} 0 R/XYZ 0 ${(height - place.top).toFixed(2)} null]>>`,
  ].join('');
}
