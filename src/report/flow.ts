import type { Sheets } from './jspdf.ts';
import type { Pen } from './pen.ts';

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
    strip.draw(y);
    y += strip.height;
    fresh = false;
  }

  function placeWith(head: readonly Strip[], strips: readonly Strip[]): void {
    for (const chunk of chunksOf(strips)) {
      const needed = heightOf(chunk) + (fresh ? 0 : (chunk[0]?.gap ?? 0));
      if (y + needed > frame.bottom && !fresh) {
        open();
        head.forEach(draw);
      }
      for (const strip of chunk) {
        // More than a page that should stay together: cut it where the page ends.
        if (y + strip.gap + strip.height > frame.bottom && !fresh) {
          open();
          head.forEach(draw);
        }
        draw(strip);
      }
    }
  }

  return {
    place: (strips) => placeWith([], strips),
    placeTable: (caption, head, strips) => {
      const [first = [], ...others] = chunksOf(strips);
      placeWith([], [...headingOf([...caption, ...head]), ...first]);
      placeWith(head, others.flat());
    },
    newPage: (next) => {
      label = next;
      open();
    },
    section: (next) => {
      label = next;
      if (frame.bottom - y < (frame.bottom - frame.top) * 0.4) open();
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
