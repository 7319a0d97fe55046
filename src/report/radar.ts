import {
  type RadarFrame,
  type RadarGeometry,
  type RadarInput,
  radarGeometry,
} from '#core/radarGeometry.ts';
import { hairline, inColour, ink, inkOfSeries, older, page, styles, white } from './look.ts';
import type { Stroke } from './pen.ts';
import { inkOf, type Press } from './press.ts';

const rim = { ...styles.smallStrong };

/** A radar and the height it takes. */
export interface PlacedRadar {
  height: number;
  draw(top: number): void;
}

/** The radar of the report, as large as its labels allow in the width of the page. */
export function radarPicture(press: Press, reading: RadarInput, tallest: number): PlacedRadar {
  const measure = (text: string) => press.setter.width(text, rim.face, rim.size);
  const clean = (text: string) => press.cleaner.clean(text);
  const input = {
    axes: reading.axes.map((axis) => ({ ...axis, label: clean(axis.label) })),
    levelLabels: reading.levelLabels.map(clean),
    series: reading.series,
  };
  const geometryAt = (radius: number, y: number): RadarGeometry => {
    const frame: RadarFrame = {
      centre: { x: page.left + page.width / 2, y },
      radius,
      labelGap: 11,
      labelSize: rim.size,
      lineHeight: rim.size * 1.28,
      maxLabelWidth: 104,
      measure,
    };
    return radarGeometry(input, frame);
  };
  let radius = 150;
  let { bounds } = geometryAt(radius, 0);
  const fits = () =>
    bounds.bottom - bounds.top <= tallest &&
    bounds.left >= page.left - 1 &&
    bounds.right <= page.right + 1;
  while (!fits() && radius > 60) {
    radius -= 6;
    bounds = geometryAt(radius, 0).bounds;
  }
  return {
    height: bounds.bottom - bounds.top,
    draw: (top) => drawRadar(press, geometryAt(radius, top - bounds.top), reading),
  };
}

/** How a series is drawn, in the picture and in its legend; own alone is drawn strong. */
export function strokeOf(kind: RadarInput['series'][number]['kind'], alone: boolean): Stroke {
  if (kind === 'agreed' || (kind === 'own' && alone)) return { colour: ink, width: 2 };
  if (kind === 'own') return { colour: ink, width: 0.9 };
  if (kind === 'peers') return { colour: inkOfSeries.peers, width: 1.4, dash: [3.6, 2.6] };
  return { colour: older, width: 1.1 };
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
  const alone = geometry.series.length === 1;
  const main = geometry.series.find(({ kind }) => kind === 'agreed') ?? geometry.series[0];
  const others = geometry.series.filter((series) => series !== main).toReversed();
  // The strongest line last, on top of the others.
  for (const series of main ? [...others, main] : []) {
    const stroke = strokeOf(series.kind, alone);
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
