import type { Sheets } from './jspdf.ts';
import { page } from './look.ts';
import type { Pen } from './pen.ts';
import { type Element, element } from './tagging.ts';

/** A strip of page that is never cut; what a report is made of, from top to bottom. */
export interface Strip {
  height: number;
  /** white above it, left out at the top of a page */
  gap: number;
  /** stays on the page of the strip after it */
  binds: boolean;
  draw(top: number): void;
}

/** Where strips may stand on a page, in points from its top. */
export interface Frame {
  top: number;
  bottom: number;
}

/** Puts strips on pages one below the other, and opens a page where the next ones do not fit. */
export interface Flow {
  place(strips: readonly Strip[]): void;
  /** the same under a caption, with `head` again at the top of each page that the strips go on to */
  placeTable(caption: readonly Strip[], head: readonly Strip[], strips: readonly Strip[]): void;
  /** the next strips begin a page; `label` stands at its head, and on those after it */
  newPage(label: string): void;
  /** the same where less than two fifths of this page are left; else what follows goes on below */
  section(label: string): void;
  /** what follows is another part of the document, on the same page */
  part(): void;
  /** label of each page, in order; pages that are not of the flow have none */
  labels(): ReadonlyMap<number, string>;
}

/** Keeps strips on one page. */
export function together(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => ({ ...strip, binds: i < strips.length - 1 }));
}

/** Keeps strips on one page, and with the beginning of what follows. */
export function headingOf(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, binds: true }));
}

/** The same strips with other white above them. */
export function spaced(gap: number, strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => (i === 0 ? { ...strip, gap } : strip));
}

/** The same strips as parts of an element of the document. */
export function inside(
  { sheets }: { sheets: Sheets },
  whole: Element,
  strips: readonly Strip[],
): Strip[] {
  return strips.map((strip) => ({
    ...strip,
    draw: (top) => sheets.tags.within(whole, () => strip.draw(top)),
  }));
}

/** Rows as one list; `numbered`: their marks count 1, 2, 3. */
export function listOf(
  press: { sheets: Sheets },
  rows: readonly Strip[],
  numbered = false,
): Strip[] {
  return inside(press, element('L', { numbered }), rows);
}

/** A row of a list; `mark`, where it has one, is what draws its label. */
export function itemOf(
  press: { sheets: Sheets },
  { mark = [], text }: { mark?: readonly Strip[]; text: readonly Strip[] },
): Strip[] {
  return inside(press, element('LI'), [...mark, ...inside(press, element('LBody'), text)]);
}

/** Strips that are one picture, of which `alt` is read. */
export function pictureOf(
  press: { sheets: Sheets },
  alt: string,
  strips: readonly Strip[],
): Strip[] {
  const picture = element('Figure', { alt });
  const { left, right } = page;
  const measured = strips.map((strip) => ({
    ...strip,
    draw: (top: number) => {
      picture.box = { left, right, top: picture.box?.top ?? top, bottom: top + strip.height };
      strip.draw(top);
    },
  }));
  return inside(press, picture, measured);
}

/** The height of strips one below the other, without the first gap. */
export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip, i) => sum + strip.height + (i === 0 ? 0 : strip.gap), 0);
}

/** Draws columns of strips from the same height, one column after the other: that is how they are read. */
export function drawColumns(columns: readonly (readonly Strip[])[], top: number): void {
  for (const column of columns) {
    let y = top;
    for (const [i, strip] of column.entries()) {
      y += i === 0 ? 0 : strip.gap;
      strip.draw(y);
      y += strip.height;
    }
  }
}

/** A flow that begins on a page of its own after what is already there. */
export function createFlow(sheets: Sheets, pen: Pen, frame: Frame): Flow {
  const labels = new Map<number, string>();
  const { tags } = sheets;
  let part = element('Sect');
  let label = '';
  let y = frame.bottom;
  let fresh = false;

  function open(): void {
    sheets.add();
    pen.forget();
    labels.set(sheets.count(), label);
    y = frame.top;
    fresh = true;
  }

  function draw(strip: Strip): void {
    y += fresh ? 0 : strip.gap;
    tags.within(part, () => strip.draw(y));
    y += strip.height;
    fresh = false;
  }

  /** The head of a table, where it goes on: read once, with its beginning. */
  function repeat(head: readonly Strip[]): void {
    tags.artifact('repeated', () => head.forEach(draw));
  }

  function placeWith(head: readonly Strip[], strips: readonly Strip[]): void {
    for (const chunk of chunksOf(strips)) {
      const needed = heightOf(chunk) + (fresh ? 0 : (chunk[0]?.gap ?? 0));
      if (y + needed > frame.bottom && !fresh) {
        open();
        repeat(head);
      }
      for (const strip of chunk) {
        // More than a page that should stay together: cut it where the page ends.
        if (y + strip.gap + strip.height > frame.bottom && !fresh) {
          open();
          repeat(head);
        }
        draw(strip);
      }
    }
  }

  return {
    place: (strips) => placeWith([], strips),
    placeTable: (caption, head, strips) => {
      const table = element('Table');
      const [first = [], ...others] = chunksOf(inside({ sheets }, table, strips));
      const top = inside({ sheets }, table, [...caption, ...head]);
      placeWith([], [...headingOf(top), ...first]);
      placeWith(head, others.flat());
    },
    newPage: (next) => {
      label = next;
      part = element('Sect');
      open();
    },
    section: (next) => {
      label = next;
      part = element('Sect');
      if (frame.bottom - y < (frame.bottom - frame.top) * 0.4) open();
    },
    part: () => {
      part = element('Sect');
    },
    labels: () => labels,
  };
}

/** Strips that must share a page, in stretches. */
function chunksOf(strips: readonly Strip[]): Strip[][] {
  const chunks: Strip[][] = [];
  let bound = false;
  for (const strip of strips) {
    const last = chunks.at(-1);
    if (bound && last) last.push(strip);
    else chunks.push([strip]);
    bound = strip.binds;
  }
  return chunks;
}
