import type { ReportTexts } from '#charts/radarWords.ts';
import type { ReportModel } from '#core/report.ts';
import { formatDay } from '#i18n/format.ts';
import type { Language } from '#i18n/i18n.ts';
import { indicatorsOf, type Words } from './words.ts';

/**
 * What positions, peers, means, agreements, bars and numbers are; what is not shown, and why.
 * @param isDrawn the output draws the views under a level as a bar; others say them
 */
export function readingSentences(
  { t, text, language }: Words,
  model: ReportModel,
  isDrawn: boolean,
): string[] {
  const [lowest, highest] = [model.levels[0], model.levels.at(-1)];
  const kinds = new Set(model.series.map(({ kind }) => kind));
  const isAlone = model.participation.own === 1 && kinds.size === 1 && kinds.has('own');
  const rows = indicatorsOf(model);
  return [
    t('reading.meaning'),
    t(isAlone ? 'reading.single' : 'reading.median'),
    ...(kinds.has('peers') ? [t('reading.peers')] : []),
    ...withheldSentences(t, language, model),
    t('reading.mean'),
    ...(kinds.has('agreed') ? [t('reading.agreed')] : []),
    ...(isDrawn && rows.some(({ distribution }) => distribution) ? [t('reading.bar')] : []),
    ...(hasQuotes(model) ? [t(quotesKey(model))] : []),
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

/** Which positions are there and not shown, and why; empty where all are. */
export function withheldSentences(
  t: ReportTexts,
  language: Language,
  { withheld }: ReportModel,
): string[] {
  const { own, peers, peersOn, earlier } = withheld;
  const isDay = (earlier ?? '').length > 4;
  return [
    ...(own > 0 ? [t('withheld.own', { count: own })] : []),
    ...(peers > 0 ? [t('withheld.peers', { count: peers })] : []),
    ...(peersOn > 0 ? [t('withheld.peersOn', { count: peersOn })] : []),
    ...(earlier === null
      ? []
      : [
          isDay
            ? t('withheld.earlierDay', { when: formatDay(earlier, language) })
            : t('withheld.earlier', { when: earlier }),
        ]),
  ];
}

function hasQuotes(model: ReportModel): boolean {
  return (
    model.peerWords.length > 0 || indicatorsOf(model).some(({ comments }) => comments.length > 0)
  );
}

function quotesKey(model: ReportModel) {
  if (model.options.names === 'named') return 'reading.quotesNamed';
  return model.options.names !== 'none' && hasUnsaidPeers(model)
    ? 'withheld.comments'
    : 'reading.quotes';
}

/** Whether some comment does not say whose side it is from, and may be a peer’s. */
function hasUnsaidPeers(model: ReportModel): boolean {
  return (
    model.participation.peers > 0 &&
    indicatorsOf(model).some(({ comments }) => comments.some(({ from }) => from === null))
  );
}
