import type { SeriesKind } from '#core/positions.ts';
import type { Inks } from './inks.ts';

/** How a series is drawn, in the picture and in its legend. */
export interface SeriesStroke {
  ink: keyof Pick<Inks, 'ink' | 'peers' | 'older'>;
  /** CSS pixels */
  width: number;
  dash: readonly number[];
}

type Dashes = readonly (readonly number[])[];

/** What tells earlier years apart, the last one first. */
const dashesOfYears: Dashes = [[], [1.5, 3.5], [9, 3, 1.5, 3], [4, 2]];
/** And from the peers’ dashes, where there are no colours. */
const greyDashesOfYears: Dashes = [
  [1.5, 3.5],
  [9, 3, 1.5, 3],
  [16, 4],
  [6, 3, 1.5, 3, 1.5, 3],
];

/**
 * Each series with its stroke. Agreed: strong ink; own: thin ink, strong when it
 * is alone; peers: dashed; earlier years: thin grey, the last one whole, those
 * before it each with dots and dashes of its own; without colours the last one too.
 */
export function stroked<T extends { kind: SeriesKind }>(
  series: readonly T[],
  blackAndWhite = false,
): (T & { stroke: SeriesStroke })[] {
  const years = series.filter(({ kind }) => kind === 'earlier');
  const alone = series.length === 1;
  const dashes = blackAndWhite ? greyDashesOfYears : dashesOfYears;
  return series.map((one) => {
    const dash = dashes[years.indexOf(one) % dashes.length] ?? [];
    return { ...one, stroke: strokeOf(one.kind, alone, dash) };
  });
}

/** @param dash of an earlier year */
function strokeOf(kind: SeriesKind, alone: boolean, dash: readonly number[]): SeriesStroke {
  if (kind === 'agreed' || (kind === 'own' && alone)) return { ink: 'ink', width: 2.6, dash: [] };
  if (kind === 'own') return { ink: 'ink', width: 1.4, dash: [] };
  if (kind === 'peers') return { ink: 'peers', width: 2, dash: [5, 4] };
  return { ink: 'older', width: 1.6, dash };
}
