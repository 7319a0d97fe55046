import type { Fault, ReadError } from '#core/reading.ts';
import { unreachable } from '#core/result.ts';
import type { Texts as TextsOf } from '#i18n/i18n.ts';
import type { OpenOutcome } from '#state/doorTypes.ts';

type Texts = TextsOf<'app'>;

/** Why a file was not opened and what to do, in words; null for one that was. */
export function refusalSentence(outcome: OpenOutcome, t: Texts): string | null {
  const name = outcome.fileName;
  if (outcome.kind === 'unreadableFile') return t('open.refused.unreadable', { name });
  return outcome.kind === 'refused' ? readErrorSentence(outcome.error, name, t) : null;
}

function readErrorSentence(error: ReadError, name: string, t: Texts): string {
  switch (error.kind) {
    case 'notJson':
      return t('open.refused.notJson', { name });
    case 'notOurs':
      return error.format?.startsWith('ptce-')
        ? t('open.refused.otherFormat', { name, format: error.format })
        : t('open.refused.notOurs', { name });
    case 'tooNew':
      return t('open.refused.tooNew', { name, version: error.version, supported: error.supported });
    case 'tooBig':
      return t(`open.refused.${error.what}`, { name, limit: error.limit });
    case 'migrationFailed':
      return t('open.refused.migrationFailed', { name, version: error.version });
    case 'invalid':
      return t('open.refused.invalid', {
        name,
        place: error.path.length > 0 ? `« ${error.path.join(' › ')} »` : t('open.refused.atRoot'),
        fault: faultSentence(error.fault, t),
      });
    default:
      return unreachable(error);
  }
}

const expectedKinds = ['string', 'number', 'boolean', 'array', 'object'] as const;

function faultSentence(fault: Fault, t: Texts): string {
  switch (fault.kind) {
    case 'missing':
      return t('open.fault.missing');
    case 'type':
      return t(`open.fault.${expectedKinds.find((kind) => kind === fault.expected) ?? 'type'}`);
    case 'value':
      return t('open.fault.value', { allowed: fault.allowed.join(', ') });
    case 'tooLong':
      return t('open.fault.tooLong', { limit: fault.limit });
    case 'duplicate':
      return t('open.fault.duplicate');
    case 'shape':
      return t('open.fault.shape');
    default:
      return unreachable(fault);
  }
}
