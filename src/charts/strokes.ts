import type { SeriesKind } from '#core/positions.ts';
import type { Inks } from './inks.ts';

/** How a series is drawn, in the picture and in its legend. */
export interface SeriesStroke {
  ink: keyof Pick<Inks, 'ink' | 'peers' | 'older'>;
  width: number;
  dash: readonly number[];
}

/** Agreed: strong ink; own: thin ink, strong when it is alone; peers: dashed; an earlier year: thin grey. */
export function strokeOf(kind: SeriesKind, alone: boolean): SeriesStroke {
  if (kind === 'agreed' || (kind === 'own' && alone)) return { ink: 'ink', width: 2.6, dash: [] };
  if (kind === 'own') return { ink: 'ink', width: 1.4, dash: [] };
  if (kind === 'peers') return { ink: 'peers', width: 2, dash: [5, 4] };
  return { ink: 'older', width: 1.6, dash: [] };
}
