import type { ReportModel } from '#core/report.ts';
import { slug } from '#core/slug.ts';

/** `rapport-pole-du-val-d-exemple-2026-11-14.docx`: what it is, of which pole, on which day. */
export function fileNameOf(
  { pole, date }: Pick<ReportModel, 'pole' | 'date'>,
  what: 'rapport' | 'positions' | 'ratings',
  ending: 'pdf' | 'docx' | 'xlsx' | 'csv',
): string {
  return `${what}-${slug(pole.name)}-${date}.${ending}`;
}
