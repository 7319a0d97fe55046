import type { ReportModel } from '#core/report.ts';
import type { Words } from './words.ts';

/** What positions, peers, means, agreements, bars and numbers are. */
export function readingSentences({ t, text }: Words, model: ReportModel): string[] {
  const [lowest, highest] = [model.levels[0], model.levels.at(-1)];
  const kinds = new Set(model.series.map(({ kind }) => kind));
  return [
    t('reading.meaning'),
    t('reading.median'),
    ...(kinds.has('peers') ? [t('reading.peers')] : []),
    t('reading.mean'),
    ...(kinds.has('agreed') ? [t('reading.agreed')] : []),
    t('reading.bar'),
    t('reading.quotes'),
    ...(lowest && highest
      ? [
          t('reading.numbers', {
            lowestValue: lowest.value,
            lowest: text(lowest.label),
            highestValue: highest.value,
            highest: text(highest.label),
          }),
        ]
      : []),
  ];
}
