import type { SeriesKind } from './positions.ts';
import {
  type Box,
  type Point,
  placeLabels,
  type RadarFrame,
  type RadarLabel,
} from './radarLabels.ts';
import { placeRings, type RadarRing } from './radarRings.ts';

export type { Point, RadarFrame, RadarLabel } from './radarLabels.ts';

export interface RadarAxis {
  id: string;
  /** already in the reader's language */
  label: string;
  /** the goal, which makes the tinted sectors */
  groupId: string;
}

export interface RadarInput {
  axes: readonly RadarAxis[];
  /** lowest level first */
  levelLabels: readonly string[];
  /** positions in level values, one per axis; null (or absent): a gap */
  series: readonly { kind: SeriesKind; label: string; positions: readonly (number | null)[] }[];
}

/** One series as points on its axes. */
export interface RadarSeries {
  kind: SeriesKind;
  label: string;
  /** one per axis; null: no position */
  points: readonly ((Point & { axis: number; position: number }) | null)[];
  /** unbroken stretches, clockwise; a run of one point is a lone dot */
  runs: readonly (readonly Point[])[];
  /** no gap and at least three axes: the one run goes back to its first point */
  closed: boolean;
}

/** A radar as numbers. Angles in radians, 0 at the top, clockwise. */
export interface RadarGeometry {
  centre: Point;
  radius: number;
  /** one per level, lowest first */
  rings: readonly RadarRing[];
  /** rings have the levels' values, not their names: something beside the picture says which is which */
  numbered: boolean;
  /** consecutive axes of one group, half a step beyond the first and the last; the first may begin below 0 */
  sectors: readonly { groupId: string; from: number; to: number }[];
  axes: readonly { id: string; angle: number; end: Point; label: RadarLabel }[];
  series: readonly RadarSeries[];
  /** what rings and labels cover, to choose a frame that fits a page */
  bounds: Box;
}

/**
 * The distance from the centre of a position: R·(v + offset)/(m + offset),
 * with an offset of a quarter level, so that the lowest level is a small ring
 * and not a point.
 */
export function radiusOf(position: number, levels: number, radius: number): number {
  const offset = 0.25;
  return (radius * (position + offset)) / (levels - 1 + offset);
}

/** Fewer axes go round nothing: their positions are drawn as bars, on the scale of `radiusOf`. */
export const FEWEST_AXES = 3;

/** Longer names beside a radar are a paragraph each. */
const MOST_LINES = 4;

/** Whether every axis has its whole name, in few lines. */
export function isNamed({ axes }: RadarGeometry): boolean {
  return axes.every(({ label: { lines } }) => lines.length > 0 && lines.length <= MOST_LINES);
}

/** Everything that a radar is drawn from, for any number of axes. */
export function radarGeometry(input: RadarInput, frame: RadarFrame): RadarGeometry {
  const { centre, radius } = frame;
  const step = (2 * Math.PI) / Math.max(1, input.axes.length);
  const angles = input.axes.map((_, at) => at * step);
  const placed = placeLabels(
    input.axes.map((axis) => axis.label),
    angles,
    frame,
  );
  const levels = input.levelLabels.length;
  const radii = input.levelLabels.map((_, value) => radiusOf(value, levels, radius));
  const { rings, numbered, boxes } = placeRings(input.levelLabels, radii, {
    centre,
    angle: step / 2,
    type: frame.ring,
    labels: placed.boxes,
  });
  return {
    centre,
    radius,
    rings,
    numbered,
    sectors: sectorsOf(input.axes, step),
    axes: input.axes.flatMap(({ id }, at) => {
      const label = placed.labels[at];
      const angle = at * step;
      return label ? [{ id, angle, end: pointAt(centre, radius, angle), label }] : [];
    }),
    series: input.series.map(({ kind, label, positions }) => {
      const points = angles.map((angle, axis) => {
        const position = positions[axis] ?? null;
        if (position === null) return null;
        return { ...pointAt(centre, radiusOf(position, levels, radius), angle), axis, position };
      });
      const closed = points.length >= 3 && points.every((point) => point !== null);
      return { kind, label, points, runs: runsOf(points), closed };
    }),
    bounds: boundsOf([...placed.boxes, ...boxes], centre, radius),
  };
}

function pointAt(centre: Point, distance: number, angle: number): Point {
  return { x: centre.x + distance * Math.sin(angle), y: centre.y - distance * Math.cos(angle) };
}

function sectorsOf(axes: readonly RadarAxis[], step: number): RadarGeometry['sectors'] {
  const sectors: { groupId: string; from: number; to: number }[] = [];
  for (const [at, { groupId }] of axes.entries()) {
    const last = sectors.at(-1);
    const to = (at + 0.5) * step;
    if (last?.groupId === groupId) last.to = to;
    else sectors.push({ groupId, from: (at - 0.5) * step, to });
  }
  return sectors;
}

/** Stretches between gaps; what begins before the top and goes on after it is one. */
function runsOf(points: readonly (Point | null)[]): Point[][] {
  const gap = points.indexOf(null);
  const fromGap = gap < 0 ? points : [...points.slice(gap), ...points.slice(0, gap)];
  const runs: Point[][] = [];
  let open = false;
  for (const point of fromGap) {
    if (point && open) runs.at(-1)?.push(point);
    else if (point) runs.push([point]);
    open = point !== null;
  }
  return runs;
}

function boundsOf(boxes: readonly Box[], centre: Point, radius: number): Box {
  return {
    left: Math.min(centre.x - radius, ...boxes.map((box) => box.left)),
    top: Math.min(centre.y - radius, ...boxes.map((box) => box.top)),
    right: Math.max(centre.x + radius, ...boxes.map((box) => box.right)),
    bottom: Math.max(centre.y + radius, ...boxes.map((box) => box.bottom)),
  };
}
