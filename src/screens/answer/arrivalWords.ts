import { unreachable } from '#core/result.ts';
import type { Texts } from '#i18n/i18n.ts';
import type { ArrivalError } from '#state/arriving.ts';

/** Why an invitation cannot be answered and what to do, as a sentence. */
export function arrivalWords({ error }: ArrivalError, t: Texts<'answer'>): string {
  switch (error.kind) {
    case 'tooNew':
    case 'unsupported':
      return t(`arrival.because.${error.kind}`);
    case 'notPayload':
    case 'notJson':
    case 'damaged':
      return t('arrival.because.damaged');
    case 'notOurs':
      return t('arrival.because.notOurs');
    case 'tooBig':
      return t('arrival.because.tooBig');
    case 'migrationFailed':
      return t('arrival.because.migrationFailed', { version: error.version });
    case 'invalid':
      return t('arrival.because.invalid', { place: error.path.join(' › ') });
    default:
      return unreachable(error);
  }
}
