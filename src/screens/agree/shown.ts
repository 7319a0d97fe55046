import type { Part } from './parts.ts';
import type { Table } from './table.ts';

/** The indicator that a part is about; null where it is about none. */
export function shownIndicator(part: Part, table: Table): string | null {
  if (part.kind === 'discuss' || part.kind === 'afterPeers') return part.id;
  return part.kind === 'calibration' ? (table.calibration?.indicator.id ?? null) : null;
}
