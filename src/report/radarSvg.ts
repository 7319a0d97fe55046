import { stroked } from '#charts/strokes.ts';
import { shortMarks } from '#core/marks.ts';
import {
  isNamed,
  type Point,
  type RadarGeometry,
  type RadarInput,
  radarGeometry,
} from '#core/radarGeometry.ts';
import { goalInk, hairline, ink, inkOfSeries, older, soft, white } from './look.ts';
import { xmlText } from './xmlText.ts';

/** A radar as a drawing that stands by itself. */
export interface RadarSvg {
  svg: string;
  /** in its own unit, 1/96 inch */
  width: number;
  height: number;
  /** what stands at the axes where their names do not fit: a table is to show it; null: they do */
  keys: readonly string[] | null;
  /** levels are shown as their values: a line under it is to name them */
  numbered: boolean;
}

/** Width of a text in a type of the drawing, in its unit. */
export type MeasureText = (text: string, type: { size: number; weight: number }) => number;

/** Faces of most machines: an SVG in a document has no other. */
export const svgFamily = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';

const WIDTH = 600;
const LEGEND = 34;
const [LARGEST, SMALLEST, LEGIBLE] = [190, 80, 110];
const rim = { size: 14, weight: 600 } as const;
const ring = { size: 11.5, weight: 400 } as const;
const lineHeight = 17;

/** The radar of the objectives with the names of its series under it, on white. */
export function radarSvg(
  reading: RadarInput,
  goalIds: readonly string[],
  measure: MeasureText,
): RadarSvg {
  const named = fitted(reading, measure);
  const fits = named.radius >= LEGIBLE && isNamed(named);
  const keys = fits ? null : shortMarks(reading.axes.map(({ id }) => id));
  const axes = reading.axes.map((axis, i) => ({ ...axis, label: keys?.[i] ?? axis.label }));
  const input = { ...reading, axes };
  const { radius, bounds } = keys ? fitted(input, measure) : named;
  const geometry = geometryAt(input, measure, radius, 8 - bounds.top);
  const height = Math.ceil(geometry.bounds.bottom + 8 + LEGEND);
  const inkOf = (groupId: string) => goalInk(goalIds.indexOf(groupId));
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="${white}"/>`,
    ...geometry.sectors.map(
      ({ groupId, from, to }) =>
        `<path d="${slice(geometry.centre, geometry.radius, from, to)}" fill="${inkOf(groupId).tint}"/>`,
    ),
    ...geometry.rings.map(
      (one) =>
        `<circle ${centreOf(geometry.centre)} r="${n(one.radius)}" fill="none" stroke="${hairline}" stroke-width="0.8"/>`,
    ),
    ...geometry.axes.map(
      ({ end }) =>
        `<path d="${path([geometry.centre, end])}" stroke="${hairline}" stroke-width="0.8"/>`,
    ),
    ...seriesParts(geometry, input, inkOf),
    ...geometry.rings.flatMap(ringLabel),
    ...geometry.axes.flatMap(({ label }, i) => {
      const colour = inkOf(input.axes[i]?.groupId ?? '').ink;
      return label.lines.map((line, k) =>
        text(line, { x: label.at.x, y: label.at.y + k * lineHeight }, rim, label.anchor, colour),
      );
    }),
    ...legend(reading, measure, height - LEGEND / 2),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${attribute(svgFamily)}">${parts.join('')}</svg>`;
  return { svg, width: WIDTH, height, keys, numbered: geometry.numbered };
}

function geometryAt(
  input: RadarInput,
  measure: MeasureText,
  radius: number,
  y: number,
): RadarGeometry {
  return radarGeometry(input, {
    centre: { x: WIDTH / 2, y },
    radius,
    labelGap: 13,
    labelSize: rim.size,
    lineHeight,
    maxLabelWidth: 140,
    measure: (label) => measure(label, rim),
    ring: { size: ring.size, measure: (label) => measure(label, ring) },
  });
}

/** The largest whose names stay within the width, around 0. */
function fitted(input: RadarInput, measure: MeasureText): RadarGeometry {
  let radius = LARGEST;
  let geometry = geometryAt(input, measure, radius, 0);
  const fits = ({ bounds }: RadarGeometry) => bounds.left >= 4 && bounds.right <= WIDTH - 4;
  while (!fits(geometry) && radius > SMALLEST) {
    radius -= 6;
    geometry = geometryAt(input, measure, radius, 0);
  }
  return geometry;
}

const inks = { ink, peers: inkOfSeries.peers, older } as const;

function seriesParts(
  geometry: RadarGeometry,
  { axes }: RadarInput,
  inkOf: (groupId: string) => { ink: string },
): string[] {
  const series = stroked(geometry.series);
  const main = series.find(({ kind }) => kind === 'agreed') ?? series[0];
  const others = series.filter((one) => one !== main).toReversed();
  // The strongest line last, on top of the others.
  const lines = (main ? [...others, main] : []).flatMap(({ runs, closed, stroke }) =>
    runs.map((run) => {
      const colour = inks[stroke.ink];
      const [alone] = run;
      if (run.length === 1 && alone) return `<circle ${centreOf(alone)} r="2.4" fill="${colour}"/>`;
      return `<path d="${path(run)}${closed ? 'Z' : ''}" fill="none" stroke-linejoin="round" ${strokeOf(stroke)}/>`;
    }),
  );
  const dots = (main?.points ?? []).flatMap((point) => {
    const axis = point && axes[point.axis];
    if (!point || !axis) return [];
    return `<circle ${centreOf(point)} r="4.2" fill="${inkOf(axis.groupId).ink}" stroke="${white}" stroke-width="1.3"/>`;
  });
  return [...lines, ...dots];
}

type Stroke = ReturnType<typeof stroked<RadarInput['series'][number]>>[number]['stroke'];

function strokeOf({ ink: name, width, dash }: Stroke): string {
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `stroke="${inks[name]}" stroke-width="${width}"${dashes}`;
}

/** The level’s name on its ring, over a stroke of the paper’s white. */
function ringLabel({ label, labelAt, labelAngle }: RadarGeometry['rings'][number]): string[] {
  if (label === '') return [];
  const turn = `rotate(${n((labelAngle * 180) / Math.PI)} ${n(labelAt.x)} ${n(labelAt.y)})`;
  const attributes = `transform="${turn}" stroke="${white}" stroke-width="3" paint-order="stroke"`;
  return [text(label, labelAt, ring, 'middle', soft, attributes)];
}

/** Names of the series with their strokes, in one line. */
function legend({ series }: RadarInput, measure: MeasureText, middle: number): string[] {
  const gap = 26;
  const items = stroked(series).map((one) => ({ ...one, width: 34 + measure(one.label, ring) }));
  const whole = items.reduce((sum, { width }) => sum + width, gap * (items.length - 1));
  let x = (WIDTH - whole) / 2;
  return items.flatMap(({ label, stroke, width }) => {
    const from = { x, y: middle };
    x += width + gap;
    return [
      `<path d="${path([from, { x: from.x + 26, y: middle }])}" ${strokeOf(stroke)}/>`,
      text(label, { x: from.x + 34, y: middle }, ring, 'start', soft),
    ];
  });
}

function text(
  words: string,
  { x, y }: Point,
  { size, weight }: { size: number; weight: number },
  anchor: 'start' | 'middle' | 'end',
  colour: string,
  more = '',
): string {
  // Not every reader knows `dominant-baseline`: the baseline is where capitals stand in the middle.
  const place = `x="${n(x)}" y="${n(y + size * 0.35)}" text-anchor="${anchor}"`;
  return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${colour}"${more === '' ? '' : ` ${more}`}>${escaped(words)}</text>`;
}

function slice(centre: Point, radius: number, from: number, to: number): string {
  const at = (angle: number) =>
    `${n(centre.x + radius * Math.sin(angle))} ${n(centre.y - radius * Math.cos(angle))}`;
  if (to - from >= 2 * Math.PI - 1e-9) {
    return `${slice(centre, radius, from, (from + to) / 2)}${slice(centre, radius, (from + to) / 2, to - 1e-6)}`;
  }
  const large = to - from > Math.PI ? 1 : 0;
  return `M${n(centre.x)} ${n(centre.y)}L${at(from)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${at(to)}Z`;
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

function centreOf({ x, y }: Point): string {
  return `cx="${n(x)}" cy="${n(y)}"`;
}

/** Hundredths are finer than any printer. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(words: string): string {
  return xmlText(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(value: string): string {
  return escaped(value).replaceAll('"', '&quot;');
}
