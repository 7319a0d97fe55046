import { isBesideExpected, type Turnout } from '#core/turnout.ts';
import type { Texts } from '#i18n/i18n.ts';

/** How many answers there are, of how many that are expected where that was said. */
export function turnoutWords(turnout: Turnout, t: Texts<'collect'>): string {
  const { answered, expected } = turnout;
  const answers = t('turnout.count', { count: answered });
  if (expected === null) return answers;
  if (isBesideExpected(turnout)) {
    return t('turnout.beside', { answers, awaited: t('turnout.awaited', { count: expected }) });
  }
  if (expected === 1) return t('turnout.countOfOne', { count: answered });
  return t('turnout.countOf', { count: answered, expected });
}
