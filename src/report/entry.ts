import { headingOf, heightOf, itemOf, type Strip, together } from './flow.ts';
import { drawLine, type Run, wrap } from './lines.ts';
import { hairline, leadingOf, page } from './look.ts';
import type { Style } from './pen.ts';
import { baselineIn, type Press } from './press.ts';
import { element } from './tagging.ts';

/** Columns of an entry: a mark, what is said, and a narrow side. */
export const columns = {
  mark: { x: page.left, width: 24 },
  main: { x: page.left + 28, width: page.width - 28 - 134 },
  side: { x: page.right - 118, width: 118 },
} as const;

/** What stands beside an entry's text, drawn at once with its beginning. */
export interface Side {
  height: number;
  draw(top: number): void;
}

const PADDING = 7.5;
const half = (page.bottom - page.top) / 2;

/**
 * A row under a hairline, of a list (`listOf`): mark, head and text, side. It stays on one page
 * unless it is longer than half of one; then only its beginning stays with its
 * side. Drawn in the order in which it is read aloud: mark, head, side, text.
 */
export function entry(
  press: Press,
  {
    mark,
    head,
    main,
    side,
  }: { mark: { text: string; style: Style }; head: Strip[]; main: Strip[]; side: Side },
): Strip[] {
  const { pen } = press;
  let sideTop = 0;
  const top: Strip = {
    height: PADDING,
    gap: PADDING,
    binds: true,
    draw: (y) => {
      pen.line({ x: page.left, y }, { x: page.right, y }, { colour: hairline, width: 0.6 });
      sideTop = y + PADDING;
      drawMark(press, mark, sideTop);
    },
  };
  const beginning = headingOf(head).map((strip, i) =>
    i < head.length - 1 ? strip : { ...strip, draw: both(strip.draw, () => side.draw(sideTop)) },
  );
  const text = [...beginning, ...main];
  const height = heightOf(text);
  const missing = side.height - height;
  const strips = itemOf(press, {
    mark: [top],
    text: [...text, ...(missing > 0 ? [filler(missing)] : [])],
  });
  if (PADDING + Math.max(height, side.height) <= half) return together(strips);
  return bindBeginning(strips, PADDING + side.height);
}

function both(draw: (top: number) => void, then: () => void): (top: number) => void {
  return (top) => {
    draw(top);
    then();
  };
}

function drawMark(
  press: Press,
  { text, style }: { text: string; style: Style },
  top: number,
): void {
  const clean = press.cleaner.clean(text);
  const lines = wrap(press.setter, [{ text: clean, style }], columns.mark.width);
  press.sheets.tags.within(element('Lbl'), () => {
    for (const [i, line] of lines.entries()) {
      const leading = i === 0 ? leadingOf({ ...style, face: 'text' }) : style.size * 1.1;
      drawLine(press.pen, line, columns.mark.x, baselineIn(top + i * leading, leading, style.size));
    }
  });
}

function filler(height: number): Strip {
  return { height, gap: 0, binds: false, draw: () => undefined };
}

function bindBeginning(strips: readonly Strip[], height: number): Strip[] {
  let used = 0;
  return strips.map((strip, i) => {
    used += strip.height + (i === 0 ? 0 : strip.gap);
    return used < height ? { ...strip, binds: true } : strip;
  });
}

/** Short paragraphs one below the other, as the side of an entry. */
export function sideOf(
  press: Press,
  paragraphs: readonly { runs: readonly Run[]; gap?: number; indent?: number }[],
): Side {
  const { setter, pen, sheets } = press;
  let height = 0;
  const drawn: { at: number; draw(top: number): void }[] = [];
  for (const { runs, gap = 0, indent = 0 } of paragraphs) {
    const whole = element('P');
    height += height === 0 ? 0 : gap;
    for (const line of wrap(setter, runs, columns.side.width - indent)) {
      const style = runs[0]?.style;
      if (!style) continue;
      const leading = leadingOf(style);
      const at = height;
      drawn.push({
        at,
        draw: (top) =>
          sheets.tags.within(whole, () =>
            drawLine(pen, line, columns.side.x + indent, baselineIn(top, leading, style.size)),
          ),
      });
      height += leading;
    }
  }
  return {
    height,
    draw: (top) => {
      for (const { at, draw } of drawn) draw(top + at);
    },
  };
}
