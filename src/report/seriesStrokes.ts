import { type SeriesStroke, stroked } from '#charts/strokes.ts';
import type { SeriesKind } from '#core/positions.ts';

/** Without colours, what tells earlier years from the peers’ dashes and from one another; the last one first. */
const dashesOfGreyYears: readonly (readonly number[])[] = [
  [1.5, 3.5],
  [9, 3, 1.5, 3],
  [16, 4],
  [6, 3, 1.5, 3, 1.5, 3],
];

/** How the app draws each series, in CSS pixels; without colours every earlier year has dots or dashes of its own. */
export function seriesStrokes(
  series: readonly { kind: SeriesKind }[],
  blackAndWhite: boolean,
): SeriesStroke[] {
  return stroked(series).map(({ stroke }, i) => {
    if (!blackAndWhite || stroke.ink !== 'older') return stroke;
    const year = series.slice(0, i).filter(({ kind }) => kind === 'earlier').length;
    return { ...stroke, dash: dashesOfGreyYears[year % dashesOfGreyYears.length] ?? [] };
  });
}
