import { useTranslation } from 'react-i18next';
import { localize } from '#core/localized.ts';
import type { PositionWords } from '#core/positions.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** Says a position in words: a level's name, or between which two. */
export function usePositionWords(): (words: PositionWords) => string {
  const { t } = useTranslation('report');
  const language = currentLanguage();
  return (words) =>
    words.kind === 'level'
      ? localize(words.level.label, language).text
      : t('between', {
          lower: localize(words.lower.label, language).text,
          upper: localize(words.upper.label, language).text,
        });
}
