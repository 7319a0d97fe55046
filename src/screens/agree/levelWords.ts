import { localize } from '#core/localized.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from '#core/referential.ts';
import { currentLanguage, type Texts } from '#i18n/i18n.ts';

/** The name of a level, or of what stands beside the scale; what the scale does not have, as it is written. */
export function levelWords(index: ReferentialIndex, level: string, t: Texts<'agree'>): string {
  if (level === NOT_APPLICABLE) return t('levels.notApplicable');
  if (level === UNKNOWN) return t('levels.unknown');
  const found = index.levels.find(({ id }) => id === level);
  return found ? localize(found.label, currentLanguage()).text : level;
}
