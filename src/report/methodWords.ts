import type { ReportModel } from '#core/report.ts';
import { formatList } from '#i18n/format.ts';
import type { Words } from './words.ts';

/** How positions, what is to be discussed, strengths and priorities come about, with their source. */
export function methodSentences({ t, language }: Words, model: ReportModel): string[] {
  const { share, gap } = model.rule;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const discussed = { share: percent.format(share), gap: t('method.gap', { count: gap }) };
  return [
    t('method.positionsText'),
    t('method.wordsText'),
    t(model.levels.length > 2 ? 'method.discussText' : 'method.discussTwoText', discussed),
    t('method.orderText'),
    t('method.highlightsText'),
    t('method.groupsText'),
  ];
}

/** What this version of the report says of people, and what it leaves out. */
export function versionSentences(words: Words, model: ReportModel): string[] {
  const { t, language } = words;
  const { names, comments, commentsOn, withoutSeries } = model.options;
  const left = withoutSeries.map((kind) =>
    kind === 'earlier' ? t('method.earlier') : t(`series.${kind}`),
  );
  return [
    t(names === 'named' ? 'method.names_shown' : `method.names_${model.names}`),
    ...(names === 'none' ? [t('method.nobodyNamed')] : []),
    ...(comments === 'none' || (comments === 'chosen' && commentsOn.length === 0)
      ? [t('method.commentsNone')]
      : []),
    ...(comments === 'chosen' && commentsOn.length > 0
      ? [t('method.commentsChosen', { count: commentsOn.length })]
      : []),
    ...(left.length > 0 ? [t('method.withoutSeries', { series: formatList(left, language) })] : []),
  ];
}
