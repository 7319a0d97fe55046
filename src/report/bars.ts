import { type RadarInput, radiusOf } from '#core/radarGeometry.ts';
import { heightOf } from './flow.ts';
import { hairline, inColour, leadingOf, page, styles, white } from './look.ts';
import { baselineIn, inkOf, type Press, paragraph, runOf } from './press.ts';
import { type PlacedPicture, strokesOf } from './radar.ts';

const ROW = 17;
const INDENT = 104;
const AXIS_GAP = 16;

/** The positions of one or two axes, which no radar can go round: a line each series, on the radar's own scale. */
export function barsPicture(press: Press, reading: RadarInput): PlacedPicture {
  const { axes, series, levelLabels } = reading;
  const width = page.width - 60;
  const blocks = axes.map(({ label, groupId }, axis) => {
    const style = inColour(styles.strong, inkOf(press, groupId).ink);
    const name = paragraph(press, [runOf(press, label, style)], { x: page.left + 30, width });
    return { name, axis, height: heightOf(name) + 4 + series.length * ROW };
  });
  const rows = blocks.reduce((sum, { height }) => sum + height, AXIS_GAP * (blocks.length - 1));
  return {
    height: rows + 14,
    keys: null,
    numbered: true,
    draw: (top) => {
      let y = top;
      for (const { name, axis, height } of blocks) {
        let under = y;
        for (const strip of name) {
          strip.draw(under);
          under += strip.height;
        }
        for (const [i] of series.entries()) drawRow(press, reading, axis, i, under + 4 + i * ROW);
        y += height + AXIS_GAP;
      }
      const { face, size } = styles.tiny;
      for (const [value] of levelLabels.entries()) {
        const text = String(value);
        const middle = xOf(value, levelLabels.length) - press.setter.width(text, face, size) / 2;
        press.pen.text(text, middle, top + rows + 10, styles.tiny);
      }
    },
  };
}

function drawRow(
  press: Press,
  { axes, levelLabels, series }: RadarInput,
  axis: number,
  row: number,
  top: number,
): void {
  const { pen } = press;
  const one = series[row];
  if (!one) return;
  const { ink, tint } = inkOf(press, axes[axis]?.groupId ?? '');
  const levels = levelLabels.length;
  const middle = top + ROW / 2;
  const name = runOf(press, one.label, styles.small);
  const leading = leadingOf(name.style);
  const baseline = baselineIn(middle - leading / 2, leading, name.style.size);
  pen.text(name.text, page.left + 30, baseline, name.style);
  pen.rectangle(xStart, top + 1, xOf(levels - 1, levels) - xStart, ROW - 2, tint);
  for (const [value] of levelLabels.entries()) {
    const x = xOf(value, levels);
    pen.line({ x, y: top + 1 }, { x, y: top + ROW - 1 }, { colour: hairline, width: 0.6 });
  }
  const position = one.positions[axis] ?? null;
  if (position === null) return;
  const end = { x: xOf(position, levels), y: middle };
  const stroke = strokesOf(press)[row];
  if (stroke) pen.line({ x: xStart, y: middle }, end, stroke);
  pen.circle(end, 3.2, { fill: ink, stroke: { colour: white, width: 1 } });
}

const xStart = page.left + 30 + INDENT;

function xOf(position: number, levels: number): number {
  return xStart + radiusOf(position, levels, page.right - 34 - xStart);
}
