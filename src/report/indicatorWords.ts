import type { Level } from '#core/referential.ts';
import type { ReportIndicator, ReportModel } from '#core/report.ts';
import type { ReportComment } from '#core/reportComments.ts';
import { formatList, formatPosition } from '#i18n/format.ts';
import type { Language } from '#i18n/i18n.ts';
import { capital, plain, type Words } from './words.ts';

/** What stands beside an indicator as its level: words (stressed) and where they come from. */
export function levelWords(words: Words, row: ReportIndicator): { level: string; from: string } {
  const { t } = words;
  if (row.state === 'agreed' || row.state === 'single') {
    const origin = row.state === 'single' ? 'single' : row.isFinal ? 'final' : 'agreed';
    return { level: row.level ? words.text(row.level.label) : '', from: t(`state.${origin}`) };
  }
  if (row.state === 'group') {
    const level = row.words ? capital(plain(words.positionWords(row.words))) : '';
    return { level, from: t('state.group', { count: row.own?.responses ?? 0 }) };
  }
  const count = row.own?.responses ?? 0;
  return { level: t(`state.${row.state}`), from: count > 0 ? t('state.group', { count }) : '' };
}

/** Why an indicator is to be talked about; once it was, how views lay. One sentence, empty for nothing. */
export function discussSentence(words: Words, row: ReportIndicator): string {
  const why = discussReasons(words, row);
  if (why === '') return '';
  return row.state === 'agreed' ? capital(`${why}.`) : words.t('indicator.discuss', { why });
}

function discussReasons({ t, language }: Words, row: ReportIndicator): string {
  const reasons = row.toDiscuss.map((reason) => {
    if (reason === 'spread') return t('indicator.spread');
    if (reason === 'unknown') return t('indicator.doubt');
    const gap = row.gap ?? 0;
    const size = Math.abs(gap);
    // One level and a half is neither one nor two: only a whole one has the singular's words.
    const said = { count: size === 1 ? 1 : 2, gap: formatLevels(size, language) };
    return gap > 0 ? t('indicator.gapHigher', said) : t('indicator.gapLower', said);
  });
  return formatList(reasons, language);
}

/** Where the ring of an indicator's level fills to; between two steps where its position lies there; null: no level. */
export function levelPlace({ levels }: ReportModel, row: ReportIndicator): number | null {
  if (row.level) return levels.indexOf(row.level);
  if (row.state !== 'group' || !row.words) return null;
  const place = (level: Level) => levels.indexOf(level);
  if (row.words.kind === 'level') return place(row.words.level);
  return (place(row.words.lower) + place(row.words.upper)) / 2;
}

/** « 2 Pas engagé, 3 En émergence » */
export function distributionWords(
  words: Words,
  { levels }: ReportModel,
  counts: readonly number[],
): string {
  return counts
    .flatMap((count, place) => {
      const label = levels[place]?.label;
      return count > 0 && label ? [`${count} ${words.text(label)}`] : [];
    })
    .join(', ');
}

/** Who of the own voices is in no part of the distribution: those who do not know, for whom it does not apply. */
export function besideCounts({ t }: Words, { distribution, own }: ReportIndicator): string[] {
  if (!(distribution && own)) return [];
  return [
    ...(own.unknown > 0 ? [t('indicator.unknown', { count: own.unknown })] : []),
    ...(own.notApplicable > 0 ? [t('indicator.notApplicable', { count: own.notApplicable })] : []),
  ];
}

/** What differed, and why: the reasons of the rule, or that no agreement was found. */
export function divergedSentence(words: Words, row: ReportIndicator): string {
  const why = discussReasons(words, row);
  return why === '' ? '' : capital(`${why}.`);
}

/** What came out of talking about it. */
export function outcomeSentence(words: Words, row: ReportIndicator): string {
  const { t } = words;
  if (!row.isConcluded) return t('diverged.open');
  if (row.level) return t('diverged.agreed', { level: words.text(row.level.label) });
  if (row.state === 'notApplicable' || row.state === 'unknown') {
    return t('diverged.agreed', { level: t(`state.${row.state}`) });
  }
  // An agreed level that the scale does not have is said where it stands, and not counted.
  return row.state === 'noAgreement' ? t('diverged.noAgreement') : t('diverged.open');
}

/** Whose words a comment is; empty where that is not said. */
export function authorWords({ t }: Words, { by, from }: ReportComment): string {
  switch (by?.kind) {
    case 'person':
      return [by.name, by.organisation, by.pole].filter((part) => part !== '').join(', ');
    case 'college':
      return t(`college.${by.college}`);
    case 'others':
      return t('college.others');
    case 'pole':
      return by.pole;
    case undefined:
      return from === 'peers' ? t('indicator.fromPeers') : '';
  }
}

/** Where the peers and an earlier year stand, in words. */
export function otherPositions(words: Words, row: ReportIndicator): string[] {
  return row.positions.flatMap(({ series, heading, words: said }) => {
    if (!said || (series !== 'peers' && series !== 'earlier')) return [];
    const place = plain(words.positionWords(said));
    return [words.t('indicator.other', { series: words.series(series, heading), words: place })];
  });
}

/** Why an indicator does not apply here, where that is not among its comments already. */
export function reasonsNotApplicable(model: ReportModel, row: ReportIndicator): string[] {
  if (row.state !== 'notApplicable') return [];
  const written = new Set(row.comments.map((comment) => comment.text));
  return model.notApplicable
    .filter(({ node }) => node.indicator.id === row.node.indicator.id)
    .flatMap(({ reasons }) => reasons)
    .filter((reason) => !written.has(reason));
}

/** A number of levels: a whole one without decimals. */
function formatLevels(size: number, language: Language): string {
  return Number.isInteger(size) ? String(size) : formatPosition(size, language);
}
