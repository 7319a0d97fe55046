import { type RadarGeometry, type RadarInput, radarGeometry } from '#core/radarGeometry.ts';

/** A radar on the screen, in CSS pixels; centre and radius are whole, as Chart.js has them. */
export interface RadarFrame {
  width: number;
  height: number;
  geometry: RadarGeometry;
}

/** Type of the names at the axes, and of the names on the rings. */
export const labelType = { size: 13.5, weight: 600, lineHeight: 17 } as const;
export const ringType = { size: 12, weight: 400 } as const;

const LARGEST = 230;
const SMALLEST = 56;
const MARGIN = 6;

/** The largest radar whose labels fit in `width`; `measure` gives a label's width in its type. */
export function radarFrame(
  input: RadarInput,
  width: number,
  measure: (text: string) => number,
): RadarFrame {
  const narrow = width < 520;
  const geometryAt = (radius: number, y: number): RadarGeometry =>
    radarGeometry(input, {
      centre: { x: Math.round(width / 2), y },
      radius,
      labelGap: narrow ? 10 : 15,
      labelSize: labelType.size,
      lineHeight: labelType.lineHeight,
      maxLabelWidth: narrow ? Math.max(70, width * 0.27) : 150,
      measure,
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
