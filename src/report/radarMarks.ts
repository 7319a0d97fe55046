import type { Point } from '#core/radarGeometry.ts';

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
export interface Shape {
  kind: 'shape';
  path: string;
  fill?: ImageInk;
  stroke?: { ink: ImageInk; width: number; dash: readonly number[] };
}

/** A line of text around the middle of its height. */
export interface Label {
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

export type Mark = Shape | Label;

/** Of the baseline below the middle of a line, in ems: where capitals stand in the middle. */
export const BASELINE = 0.36;

/** From right to left. */
const leftwards = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text in its own direction, whatever stands around it (Unicode, annex 9: isolates). */
function isolated(text: string): string {
  return leftwards.test(text) ? `\u2068${text}\u2069` : text;
}

/** A label that stands upright, on nothing. */
export function labelOf(
  text: string,
  at: Point,
  { anchor, type, ink, width }: Pick<Label, 'anchor' | 'ink' | 'width'> & { type: Label['type'] },
): Label {
  const { size, weight } = type;
  const plain = { angle: 0, halo: false } as const;
  const shown = isolated(text);
  return { kind: 'label', text: shown, at, anchor, type: { size, weight }, ink, width, ...plain };
}

export function hairlineOf(path: string): Shape {
  return { kind: 'shape', path, stroke: { ink: 'line', width: 1, dash: [] } };
}

export function polyline(points: readonly Point[], closed: boolean): string {
  const steps = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`);
  return `${steps.join('')}${closed ? 'Z' : ''}`;
}

export function circle({ x, y }: Point, radius: number): string {
  const r = num(radius);
  const half = (to: number) => `A${r} ${r} 0 1 1 ${num(to)} ${num(y)}`;
  return `M${num(x - radius)} ${num(y)}${half(x + radius)}${half(x - radius)}Z`;
}

/** Angles in radians, 0 at the top, clockwise. */
export function slice(centre: Point, radius: number, from: number, to: number): string {
  if (to - from >= 2 * Math.PI - 1e-6) return circle(centre, radius);
  const at = (angle: number) =>
    `${num(centre.x + radius * Math.sin(angle))} ${num(centre.y - radius * Math.cos(angle))}`;
  const large = to - from > Math.PI ? 1 : 0;
  const r = num(radius);
  return `M${num(centre.x)} ${num(centre.y)}L${at(from)}A${r} ${r} 0 ${large} 1 ${at(to)}Z`;
}

/** Hundredths are finer than any printer. */
export function num(value: number): number {
  return Math.round(value * 100) / 100;
}
