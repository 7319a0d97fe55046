import type { Texts as TextsOf } from '#i18n/i18n.ts';
import { refusalWords } from '#i18n/refusalWords.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';

/** Why a file was not opened and what to do, in words; null for one that was. */
export function refusalSentence(outcome: OpenOutcome, t: TextsOf<'refusals'>): string | null {
  const name = outcome.fileName;
  if (outcome.kind === 'unreadableFile') return t('refused.unreadable', { name });
  if (outcome.kind === 'strayResponse') return t('refused.stray', { name });
  if (outcome.kind === 'unsupported') return t('refused.unsupported', { name });
  return outcome.kind === 'refused' ? refusalWords(outcome.error, name, t) : null;
}
