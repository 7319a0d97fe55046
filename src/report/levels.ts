import type { Point } from '#core/radarGeometry.ts';
import { hairline, levelShades, styles, white } from './look.ts';
import type { Colour, Pen } from './pen.ts';
import type { Typesetter } from './typesetter.ts';

/** A level as a shape: a ring that fills by steps, from empty to full. */
export function drawLevel(
  pen: Pen,
  centre: Point,
  size: number,
  { level, levels, colour }: { level: number; levels: number; colour: Colour },
): void {
  const outer = size / 2;
  const inner = outer * 0.66;
  const share = levels < 2 ? 1 : level / (levels - 1);
  pen.circle(centre, outer - size * 0.045, {
    stroke: { colour, width: size * 0.09 },
  });
  if (share > 0) pen.slice(centre, inner, 0, 2 * Math.PI * share, colour);
}

/** A ring of dots: no level (not rated, not applicable, no agreement). */
export function drawNoLevel(pen: Pen, centre: Point, size: number, colour: Colour): void {
  pen.circle(centre, size * 0.455, {
    stroke: { colour, width: size * 0.09, dash: [size * 0.12, size * 0.12] },
  });
}

/** How many responses stand at each level, as one bar with the counts under its parts. */
export function drawDistribution(
  pen: Pen,
  setter: Typesetter,
  frame: { x: number; y: number; width: number; height: number },
  counts: readonly number[],
  colour: Colour,
): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return;
  const shades = levelShades(colour, counts.length);
  const { y, width, height } = frame;
  const seam = 0.8;
  let x = frame.x;
  for (const [level, count] of counts.entries()) {
    if (count === 0) continue;
    const length = (width * count) / total;
    pen.rectangle(x, y, length, height, shades[level] ?? colour);
    if (x > frame.x) pen.rectangle(x - seam / 2, y, seam, height, white);
    const label = String(count);
    const labelWidth = setter.width(label, styles.tiny.face, styles.tiny.size);
    pen.text(label, x + (length - labelWidth) / 2, y + height + 8.5, styles.tiny);
    x += length;
  }
  // The palest shade needs an edge on paper.
  const { x: left } = frame;
  pen.path(
    [
      { x: left, y },
      { x: left + width, y },
      { x: left + width, y: y + height },
      { x: left, y: y + height },
    ],
    true,
    { colour: hairline, width: 0.5 },
  );
}
