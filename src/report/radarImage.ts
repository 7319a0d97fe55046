import { labelType, type Measure, radarFrame, ringType } from '#charts/radarFrame.ts';
import { radarSentence } from '#charts/radarWords.ts';
import { stroked } from '#charts/strokes.ts';
import { FEWEST_AXES, type Point, type RadarInput } from '#core/radarGeometry.ts';
import type { ReportModel } from '#core/report.ts';
import { objectiveReading, type Words } from './words.ts';

/** An ink by what it is for; who draws says which colour that is. */
export type ImageInk =
  | 'ink'
  | 'soft'
  | 'line'
  | 'older'
  | 'peers'
  | 'sheet'
  | { goal: number; as: 'ink' | 'tint' };

/** A shape, in the syntax of SVG paths. */
interface Shape {
  kind: 'shape';
  path: string;
  fill?: ImageInk;
  stroke?: { ink: ImageInk; width: number; dash: readonly number[] };
}

/** A line of text around the middle of its height. */
interface Label {
  kind: 'label';
  text: string;
  at: Point;
  anchor: 'start' | 'middle' | 'end';
  type: { size: number; weight: number };
  ink: ImageInk;
  /** radians, clockwise, around `at` */
  angle: number;
  /** as wide as it was measured: whatever typeface shows it, it collides with nothing */
  width: number;
  /** on a band of the sheet, to be read on lines */
  halo: boolean;
}

/** The radar as shapes and labels: the same for the page, a file and the clipboard. */
export interface RadarImage {
  /** CSS pixels */
  width: number;
  height: number;
  title: string;
  description: string;
  marks: readonly (Shape | Label)[];
}

const MARGIN = 16;
const LINE = 22;

/**
 * The radar of the objectives with its legend, in `width` CSS pixels; null for
 * one or two axes, which no radar goes round. `signed`: it says which pole and
 * when, to be read away from the report.
 */
export function radarImage(
  words: Words,
  model: ReportModel,
  measure: Measure,
  { width, signed }: { width: number; signed: boolean },
): RadarImage | null {
  const reading = objectiveReading(words, model);
  if (reading.axes.length < FEWEST_AXES) return null;
  const { geometry, height, keys } = radarFrame(reading, width, measure);
  const goalOf = (id: string) => model.referential.goals.findIndex((goal) => goal.id === id);
  const { centre, radius, sectors, rings, axes } = geometry;
  const marks: (Shape | Label)[] = [
    ...sectors.map(({ groupId, from, to }): Shape => {
      const fill = { goal: goalOf(groupId), as: 'tint' } as const;
      return { kind: 'shape', path: slice(centre, radius, from, to), fill };
    }),
    ...rings.map((ring): Shape => line(circle(centre, ring.radius), 'line', 1)),
    ...axes.map(({ end }): Shape => line(polyline([centre, end], false), 'line', 1)),
    ...seriesShapes(reading, geometry.series, model, goalOf),
    ...rings.map(
      ({ label, labelAt, labelAngle }): Label => ({
        ...labelOf(label, labelAt, 'middle', ringType, 'soft', measure(label, 'ring')),
        angle: labelAngle,
        halo: true,
      }),
    ),
    ...axes.flatMap(({ label }, i) => {
      const ink = { goal: goalOf(reading.axes[i]?.groupId ?? ''), as: 'ink' } as const;
      return label.lines.map((text, k) => {
        const at = { x: label.at.x, y: label.at.y + k * labelType.lineHeight };
        return labelOf(text, at, label.anchor, labelType, ink, measure(text, 'label'));
      });
    }),
  ];
  let y = height + MARGIN;
  const legend = legendMarks(reading, model, measure, { width, y });
  marks.push(...legend.marks);
  y = legend.bottom;
  const put = (text: string, ink: ImageInk) => {
    const at = { x: width / 2, y: y + LINE / 2 };
    marks.push(labelOf(text, at, 'middle', ringType, ink, measure(text, 'ring')));
    y += LINE;
  };
  if (geometry.numbered) {
    put(reading.levelLabels.map((label, value) => `${value} ${label}`).join('   '), 'soft');
  }
  for (const [i, key] of (keys ?? []).entries()) {
    const axis = reading.axes[i];
    if (axis) put(`${key} ${axis.label}`, { goal: goalOf(axis.groupId), as: 'ink' });
  }
  const signature = [
    ...(model.fictional ? [words.t('page.fictional')] : []),
    model.pole.name,
    model.assessmentTitle,
    words.day(model.date),
  ].join(' · ');
  if (signed) put(signature, 'soft');
  return {
    width,
    height: Math.ceil(y + MARGIN),
    title: signature,
    description: radarSentence(words.t, words.language, reading),
    marks,
  };
}

function labelOf(
  text: string,
  at: Point,
  anchor: Label['anchor'],
  { size, weight }: { size: number; weight: number },
  ink: ImageInk,
  width: number,
): Label {
  return {
    kind: 'label',
    text,
    at,
    anchor,
    type: { size, weight },
    ink,
    angle: 0,
    width,
    halo: false,
  };
}

/** How each series is drawn; without colours an earlier year is dotted. */
function strokesOf({ series }: RadarInput, { options }: ReportModel) {
  return stroked(series).map(({ stroke }) => ({
    ...stroke,
    dash: options.blackAndWhite && stroke.ink === 'older' ? [1.5, 3.5] : stroke.dash,
  }));
}

function seriesShapes(
  reading: RadarInput,
  series: ReturnType<typeof radarFrame>['geometry']['series'],
  model: ReportModel,
  goalOf: (id: string) => number,
): Shape[] {
  const strokes = strokesOf(reading, model);
  const main = series.find(({ kind }) => kind === 'agreed') ?? series[0];
  const drawn = series.map((one, i) => {
    const stroke = strokes[i];
    return one.runs.flatMap((run): Shape[] => {
      const [first] = run;
      if (!(stroke && first)) return [];
      if (run.length === 1) return [{ kind: 'shape', path: circle(first, 2.4), fill: stroke.ink }];
      const path = polyline(run, one.closed);
      return [{ kind: 'shape', path, stroke }];
    });
  });
  // The strongest line last, on top of the others.
  const last = main ? series.indexOf(main) : -1;
  const others = drawn.filter((_, i) => i !== last).toReversed();
  const points = (main?.points ?? []).flatMap((point): Shape[] => {
    const axis = point && reading.axes[point.axis];
    if (!(point && axis)) return [];
    const fill = { goal: goalOf(axis.groupId), as: 'ink' } as const;
    const stroke = { ink: 'sheet', width: 1.2, dash: [] } as const;
    return [{ kind: 'shape', path: circle(point, 4.2), fill, stroke }];
  });
  return [...others.flat(), ...(drawn[last] ?? []), ...points];
}

/** The names of the series with their strokes, in as few lines as hold them. */
function legendMarks(
  reading: RadarInput,
  model: ReportModel,
  measure: Measure,
  { width, y }: { width: number; y: number },
): { marks: (Shape | Label)[]; bottom: number } {
  const strokes = strokesOf(reading, model);
  const items = reading.series.map(({ label }, i) => ({
    label,
    stroke: strokes[i],
    textWidth: measure(label, 'ring'),
  }));
  const [dash, gap] = [26, 24];
  const rows: (typeof items)[] = [[]];
  const widthOf = (row: typeof items) =>
    row.reduce((sum, { textWidth }) => sum + dash + 8 + textWidth, gap * (row.length - 1));
  for (const item of items) {
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && widthOf([...row, item]) > width) rows.push([item]);
    else row.push(item);
  }
  const marks = rows.flatMap((row, r) => {
    const middle = y + (r + 0.5) * LINE;
    let x = (width - widthOf(row)) / 2;
    return row.flatMap(({ label, stroke, textWidth }): (Shape | Label)[] => {
      const from = { x, y: middle };
      x += dash + 8 + textWidth + gap;
      const to = { x: from.x + dash, y: middle };
      if (!stroke) return [];
      return [
        { kind: 'shape', path: polyline([from, to], false), stroke },
        labelOf(label, { x: to.x + 8, y: middle }, 'start', ringType, 'soft', textWidth),
      ];
    });
  });
  return { marks, bottom: y + rows.length * LINE };
}

function line(path: string, ink: ImageInk, width: number): Shape {
  return { kind: 'shape', path, stroke: { ink, width, dash: [] } };
}

function polyline(points: readonly Point[], closed: boolean): string {
  const steps = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`);
  return `${steps.join('')}${closed ? 'Z' : ''}`;
}

function circle({ x, y }: Point, radius: number): string {
  const r = num(radius);
  const half = (to: number) => `A${r} ${r} 0 1 1 ${num(to)} ${num(y)}`;
  return `M${num(x - radius)} ${num(y)}${half(x + radius)}${half(x - radius)}Z`;
}

/** Angles in radians, 0 at the top, clockwise. */
function slice(centre: Point, radius: number, from: number, to: number): string {
  if (to - from >= 2 * Math.PI - 1e-6) return circle(centre, radius);
  const at = (angle: number) =>
    `${num(centre.x + radius * Math.sin(angle))} ${num(centre.y - radius * Math.cos(angle))}`;
  const large = to - from > Math.PI ? 1 : 0;
  const r = num(radius);
  return `M${num(centre.x)} ${num(centre.y)}L${at(from)}A${r} ${r} 0 ${large} 1 ${at(to)}Z`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
