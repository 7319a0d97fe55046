import type { Turnout } from '#core/turnout.ts';
import type { Texts } from '#i18n/i18n.ts';

/** How many answers there are, of how many that are expected where that was said. */
export function turnoutWords({ answered, expected }: Turnout, t: Texts<'collect'>): string {
  if (expected === null) return t('turnout.count', { count: answered });
  if (expected === 1) return t('turnout.countOfOne', { count: answered });
  return t('turnout.countOf', { count: answered, expected });
}
