import { stroked } from '#charts/strokes.ts';
import { shortMarks } from '#core/marks.ts';
import {
  isNamed,
  type RadarGeometry,
  type RadarInput,
  radarGeometry,
} from '#core/radarGeometry.ts';
import { hairline, inColour, page, styles, white } from './look.ts';
import { onPaper } from './paperInks.ts';
import type { Stroke, Style } from './pen.ts';
import { inkOf, type Press } from './press.ts';

const rim = { ...styles.smallStrong };

/** A picture of positions and the height it takes. */
export interface PlacedPicture {
  height: number;
  draw(top: number): void;
  /** what stands at the axes where their names do not fit: the table is to show it; null: they do */
  keys: readonly string[] | null;
  /** levels are shown as their values: a line under the picture is to name them */
  numbered: boolean;
}

const [LARGEST, SMALLEST, LEGIBLE] = [150, 60, 84];

/** The radar of the report, as large as its labels allow in the width of the page; keys stand for names that do not fit. */
export function radarPicture(press: Press, reading: RadarInput, tallest: number): PlacedPicture {
  const clean = (text: string) => press.cleaner.clean(text);
  const input = {
    axes: reading.axes.map((axis) => ({ ...axis, label: clean(axis.label) })),
    levelLabels: reading.levelLabels.map(clean),
    series: reading.series,
  };
  const named = fitted(press, input, tallest);
  const fits = named.geometry.radius >= LEGIBLE && isNamed(named.geometry);
  const keys = fits ? null : shortMarks(input.axes.map(({ id }) => id));
  const { geometry, at } = keys
    ? fitted(
        press,
        { ...input, axes: input.axes.map((axis, i) => ({ ...axis, label: keys[i] ?? '' })) },
        tallest,
      )
    : named;
  const { top, bottom } = geometry.bounds;
  return {
    height: bottom - top,
    draw: (y) => drawRadar(press, at(y - top), reading),
    keys,
    numbered: geometry.numbered,
  };
}

/** The largest radar that stays within the page's width and `tallest`: around 0, and with its centre elsewhere. */
function fitted(
  press: Press,
  input: RadarInput,
  tallest: number,
): { geometry: RadarGeometry; at(y: number): RadarGeometry } {
  const measureIn =
    ({ face, size }: Style) =>
    (text: string) =>
      press.setter.width(text, face, size);
  const geometryAt = (radius: number, y: number): RadarGeometry =>
    radarGeometry(input, {
      centre: { x: page.left + page.width / 2, y },
      radius,
      labelGap: 11,
      labelSize: rim.size,
      lineHeight: rim.size * 1.28,
      maxLabelWidth: 104,
      measure: measureIn(rim),
      ring: { size: styles.tiny.size, measure: measureIn(styles.tiny) },
    });
  let radius = LARGEST;
  let geometry = geometryAt(radius, 0);
  const fits = ({ bounds }: RadarGeometry) =>
    bounds.bottom - bounds.top <= tallest &&
    bounds.left >= page.left - 1 &&
    bounds.right <= page.right + 1;
  while (!fits(geometry) && radius > SMALLEST) {
    radius -= 6;
    geometry = geometryAt(radius, 0);
  }
  return { geometry, at: (y) => geometryAt(radius, y) };
}

/** How each series is drawn, in the picture and in its legend: as on the screen, in points of paper. */
export function strokesOf({ model: { series, options } }: Press): Stroke[] {
  const finer = 0.72;
  return stroked(series, options.blackAndWhite).map(({ stroke: { ink, width, dash } }) => ({
    colour: onPaper(ink, options.blackAndWhite),
    width: width * finer,
    dash: dash.map((length) => length * finer),
  }));
}

function drawRadar(press: Press, geometry: RadarGeometry, reading: RadarInput): void {
  const { pen } = press;
  const { centre, radius } = geometry;
  for (const { groupId, from, to } of geometry.sectors) {
    pen.slice(centre, radius, from, to, inkOf(press, groupId).tint);
  }
  for (const ring of geometry.rings) {
    pen.circle(centre, ring.radius, { stroke: { colour: hairline, width: 0.6 } });
  }
  for (const { end } of geometry.axes) pen.line(centre, end, { colour: hairline, width: 0.6 });
  drawSeries(press, geometry, reading);
  for (const { label, labelAt, labelAngle } of geometry.rings) {
    pen.turned(label, labelAt, labelAngle, styles.tiny, white);
  }
  drawLabels(press, geometry, reading);
}

function drawSeries(press: Press, geometry: RadarGeometry, reading: RadarInput): void {
  const { pen } = press;
  const strokes = strokesOf(press);
  const main = geometry.series.find(({ kind }) => kind === 'agreed') ?? geometry.series[0];
  const others = geometry.series.filter((series) => series !== main).toReversed();
  // The strongest line last, on top of the others.
  for (const series of main ? [...others, main] : []) {
    const stroke = strokes[geometry.series.indexOf(series)];
    if (!stroke) continue;
    for (const run of series.runs) {
      if (run.length > 1) pen.path(run, series.closed, stroke);
      else for (const point of run) pen.circle(point, 1.8, { fill: stroke.colour });
    }
  }
  for (const point of main?.points ?? []) {
    const axis = point && reading.axes[point.axis];
    if (!point || !axis) continue;
    const { ink: fill } = inkOf(press, axis.groupId);
    pen.circle(point, 3.2, { fill, stroke: { colour: white, width: 1 } });
  }
}

function drawLabels(press: Press, geometry: RadarGeometry, reading: RadarInput): void {
  const { pen, setter } = press;
  for (const [i, { label }] of geometry.axes.entries()) {
    const style = inColour(rim, inkOf(press, reading.axes[i]?.groupId ?? '').ink);
    for (const [k, line] of label.lines.entries()) {
      const width = setter.width(line, style.face, style.size);
      const before = label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2;
      const middle = label.at.y + k * rim.size * 1.28;
      pen.text(line, label.at.x - before, middle + rim.size * 0.36, style);
    }
  }
}
