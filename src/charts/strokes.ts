import type { SeriesKind } from '#core/positions.ts';
import type { Inks } from './inks.ts';

/** How a series is drawn, in the picture and in its legend. */
export interface SeriesStroke {
  ink: keyof Pick<Inks, 'ink' | 'peers' | 'older'>;
  width: number;
  dash: readonly number[];
}

/** What tells earlier years apart, the last one first. */
const dashesOfYears: readonly (readonly number[])[] = [[], [1.5, 3.5], [9, 3, 1.5, 3], [4, 2]];

/**
 * Each series with its stroke. Agreed: strong ink; own: thin ink, strong when it
 * is alone; peers: dashed; earlier years: thin grey, the last one whole, those
 * before it each with dots and dashes of its own.
 */
export function stroked<T extends { kind: SeriesKind }>(
  series: readonly T[],
): (T & { stroke: SeriesStroke })[] {
  const years = series.filter(({ kind }) => kind === 'earlier');
  const alone = series.length === 1;
  return series.map((one) => ({ ...one, stroke: strokeOf(one.kind, alone, years.indexOf(one)) }));
}

/** @param year place among the earlier years */
function strokeOf(kind: SeriesKind, alone: boolean, year: number): SeriesStroke {
  if (kind === 'agreed' || (kind === 'own' && alone)) return { ink: 'ink', width: 2.6, dash: [] };
  if (kind === 'own') return { ink: 'ink', width: 1.4, dash: [] };
  if (kind === 'peers') return { ink: 'peers', width: 2, dash: [5, 4] };
  return { ink: 'older', width: 1.6, dash: dashesOfYears[year % dashesOfYears.length] ?? [] };
}
