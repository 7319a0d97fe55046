import { shortMarks } from '#core/marks.ts';
import {
  isNamed,
  type RadarGeometry,
  type RadarInput,
  radarGeometry,
} from '#core/radarGeometry.ts';

/** A radar on the screen, in CSS pixels; centre and radius are whole, as Chart.js has them. */
export interface RadarFrame {
  width: number;
  height: number;
  geometry: RadarGeometry;
  /** what stands at the axes where their names do not fit; null: what was given does */
  keys: readonly string[] | null;
}

/** Type of the names at the axes, and of the names on the rings. */
export const labelType = { size: 13.5, weight: 600, lineHeight: 17 } as const;
export const ringType = { size: 12, weight: 400 } as const;

/** Width of a text in the type of the axes or of the rings. */
export type Measure = (text: string, type: 'label' | 'ring') => number;

const LARGEST = 230;
const SMALLEST = 40;
/** Below this, names would leave more room to themselves than to what they name: keys stand at the axes. */
const LEGIBLE = 92;
const MARGIN = 6;

/**
 * The largest radar whose labels fit in `width`. Where names would crush it, be
 * a paragraph each or leave some axis without one, keys stand at the axes; of
 * keys, as many as have room.
 */
export function radarFrame(input: RadarInput, width: number, measure: Measure): RadarFrame {
  const named = fitted(input, width, measure);
  const keys = shortMarks(input.axes.map(({ id }) => id));
  const given = input.axes.every(({ label }, i) => label === keys[i]);
  const fits = named.geometry.radius >= LEGIBLE && isNamed(named.geometry);
  if (fits || given) return { ...named, keys: null };
  const axes = input.axes.map((axis, i) => ({ ...axis, label: keys[i] ?? '' }));
  return { ...fitted({ ...input, axes }, width, measure), keys };
}

/** Axes that stand nearer to one another than this, in pixels on the rim, are drawn finer. */
const AIRY = 17;
/** The finest: half of what nine axes have. */
const FINEST = 0.45;

/** By which lines and points are thinner where there are many axes; 1 for few. */
export function finenessOf({ radius, axes }: RadarGeometry): number {
  const apart = (2 * Math.PI * radius) / Math.max(1, axes.length);
  return Math.min(1, Math.max(FINEST, apart / AIRY));
}

function fitted(input: RadarInput, width: number, measure: Measure): Omit<RadarFrame, 'keys'> {
  const narrow = width < 520;
  const geometryAt = (radius: number, y: number): RadarGeometry =>
    radarGeometry(input, {
      centre: { x: Math.round(width / 2), y },
      radius,
      labelGap: narrow ? 10 : 15,
      labelSize: labelType.size,
      lineHeight: labelType.lineHeight,
      maxLabelWidth: narrow ? Math.max(70, width * 0.27) : 150,
      measure: (text) => measure(text, 'label'),
      ring: { size: ringType.size, measure: (text) => measure(text, 'ring') },
    });
  let radius = Math.min(LARGEST, Math.floor(width / 2) - MARGIN);
  let { bounds } = geometryAt(radius, 0);
  while (radius > SMALLEST && (bounds.left < 0 || bounds.right > width)) {
    radius -= 4;
    bounds = geometryAt(radius, 0).bounds;
  }
  const y = Math.ceil(MARGIN - bounds.top);
  return { width, height: Math.ceil(y + bounds.bottom + MARGIN), geometry: geometryAt(radius, y) };
}
