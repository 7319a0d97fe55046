import type { DecisionLayer } from '#core/layers.ts';
import { localize } from '#core/localized.ts';
import type { PositionWords } from '#core/positions.ts';
import type { Language } from '#i18n/i18n.ts';
import type { ReportTexts } from './radarWords.ts';

/** How wide a gap is, whichever way: « d’un demi-niveau », « d’un niveau », « de 1,5 niveau ». */
export function gapSize(t: ReportTexts, language: Language, gap: number): string {
  const size = Math.abs(gap);
  if (size === 1) return t('gap.size.one');
  if (size === 0.5) return t('gap.size.half');
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return t('gap.size.levels', { count: size, gap: number.format(size) });
}

/** A position: a level’s name, or between which two. */
export function placeWords(t: ReportTexts, language: Language, words: PositionWords): string {
  const text = (level: { label: Parameters<typeof localize>[0] }) =>
    localize(level.label, language).text;
  return words.kind === 'level'
    ? text(words.level)
    : t('between', { lower: text(words.lower), upper: text(words.upper) });
}

/** What a group decided: the level’s name, or what it said in its stead. */
export function decisionWords(
  t: ReportTexts,
  language: Language,
  { level, state }: DecisionLayer,
): string {
  if (level) return localize(level.label, language).text;
  return state === 'otherScale' || state === 'level' ? t('layers.otherScale') : t(`state.${state}`);
}
