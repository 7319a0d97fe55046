/**
 * What everything on the pages is: the state of the tags while a PDF is drawn (ISO 32000-1, 14.7
 * and 14.8). Who draws says within which element; here, each stretch of a page's operators gets its
 * mark and each element its place in the document's logical order, that of its first drawing.
 */

/** Standard structure types in use here; the first ones hold other elements only, the last ones what is drawn. */
export type Tag =
  | ('Document' | 'Sect' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR')
  | (
      | 'H1'
      | 'H2'
      | 'H3'
      | 'H4'
      | 'P'
      | 'Lbl'
      | 'TH'
      | 'TD'
      | 'Caption'
      | 'Span'
      | 'Link'
      | 'Figure'
    );

/** In points, from the page's top left. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Details {
  /** BCP 47, where it is not the document's */
  language?: string;
  /** what a picture shows, read instead of what is in it */
  alt?: string;
  /** what a picture covers */
  box?: Box;
  /** of which cells a `TH` is the head */
  scope?: 'Row' | 'Column';
  /** columns that a cell covers, more than one */
  across?: number;
  /** labels of an `L` that count 1, 2, 3; else they are names */
  numbered?: boolean;
}

/** A stretch of one page's operators. */
export interface Mark {
  page: number;
  id: number;
}

/** What is pressed on a page to go elsewhere: an object of the file, 0 where it leads nowhere, and its key in the parent tree. */
export interface Pressed {
  page: number;
  object: number;
  key: number;
}

/** A node of the structure tree. */
export interface Element extends Details {
  readonly tag: Tag;
  parent: Element | null;
  readonly kids: (Element | Mark | Pressed)[];
}

/** What is not of the document's logical order: what only pleases, what every page repeats. */
const artifacts = {
  decoration: '/Artifact BMC',
  head: '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
  foot: '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
  repeated: '/Artifact<</Type/Pagination>>BDC',
} as const;
export type Artifact = keyof typeof artifacts;

const holdsElementsOnly: ReadonlySet<Tag> = new Set<Tag>([
  'Document',
  'Sect',
  'L',
  'LI',
  'LBody',
  'Table',
  'TR',
]);

/** The tags of an open document. */
export interface Tags {
  readonly root: Element;
  /** by page, from 0, and by mark: the element that the stretch belongs to */
  readonly owners: readonly (readonly Element[])[];
  /** what `draw` draws is this element's, or its children's */
  within(element: Element, draw: () => void): void;
  /** what `draw` draws is of no element */
  artifact(kind: Artifact, draw: () => void): void;
  /** the next operators show a text, in this language where it is not the document's */
  text(language?: string): void;
  /** the next operators draw lines or areas: decoration, where they are not of a picture */
  shape(): void;
  /** before another page, or another state of the graphics, is begun */
  close(): void;
}

/** An element that takes its place when something of it is drawn. */
export function element(tag: Tag, details: Details = {}): Element {
  return { tag, ...details, parent: null, kids: [] };
}

/** An element with all its children in their order, drawn or not: a row has each of its cells. */
export function elementOf(tag: Tag, children: readonly Element[]): Element {
  const whole = element(tag);
  for (const child of children) adopt(whole, child);
  return whole;
}

function adopt(parent: Element, child: Element): void {
  child.parent = parent;
  parent.kids.push(child);
}

/** Tags for pages to which `write` adds operators; `page` is the number of the one in hand, from 1. */
export function createTags(write: (operators: string) => void, page: () => number): Tags {
  const root = element('Document');
  const owners: Element[][] = [];
  const stack: Element[] = [root];
  let aside: Artifact | null = null;
  let open: Element | Artifact | null = null;

  function close(): void {
    if (open !== null) write('EMC');
    open = null;
  }

  function enter(next: Element | Artifact | null): void {
    if (next === open) return;
    close();
    open = next;
    if (next === null) return;
    if (typeof next === 'string') write(artifacts[next]);
    else write(`/${next.tag}<</MCID ${markOn(next)}>>BDC`);
  }

  function markOn(one: Element): number {
    const number = page();
    while (owners.length < number) owners.push([]);
    const marks = owners[number - 1] ?? [];
    one.kids.push({ page: number, id: marks.length });
    return marks.push(one) - 1;
  }

  /** The innermost element, with all around it in their places. */
  function placed(): Element {
    let parent = root;
    for (const one of stack) {
      if (one.parent === null && one !== root) adopt(parent, one);
      parent = one;
    }
    return parent;
  }

  function inLanguage(holder: Element, language: string): Element {
    const last = holder.kids.at(-1);
    if (last && 'tag' in last && last.tag === 'Span' && last.language === language) return last;
    const span = element('Span', { language });
    adopt(holder, span);
    return span;
  }

  function inner(): Element {
    return stack.at(-1) ?? root;
  }

  return {
    root,
    owners,
    within(one, draw) {
      // A picture is one thing, however it is drawn.
      if (aside !== null || inner().tag === 'Figure') {
        draw();
        return;
      }
      stack.push(one);
      draw();
      stack.pop();
    },
    artifact(kind, draw) {
      const around = aside;
      aside = around ?? kind;
      draw();
      aside = around;
    },
    text(language) {
      if (aside !== null) enter(aside);
      // Nobody has said what this text is: it stays without a mark, and a test finds it.
      else if (holdsElementsOnly.has(inner().tag)) enter(null);
      else {
        const holder = placed();
        const own = language === undefined || holder.tag === 'Figure';
        enter(own ? holder : inLanguage(holder, language));
      }
    },
    shape() {
      if (aside === null && inner().tag === 'Figure') enter(placed());
      else enter(aside ?? 'decoration');
    },
    close,
  };
}
