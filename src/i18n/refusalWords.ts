import type { Texts } from './i18n.ts';

/** What is wrong with a place of a file, as core/faults.ts says it. */
type SaidFault =
  | { kind: 'missing' | 'duplicate' | 'shape' }
  | { kind: 'type'; expected: string }
  | { kind: 'value'; allowed: string[] }
  | { kind: 'tooLong'; limit: number };

/** Why a file is refused, as core/reading.ts says it. */
type SaidRefusal =
  | { kind: 'notJson' }
  | { kind: 'notOurs'; format: string | null }
  | { kind: 'tooNew'; version: number; supported: number }
  | { kind: 'tooBig'; what: 'bytes' | 'depth' | 'assessments' | 'responses'; limit: number }
  | { kind: 'migrationFailed'; version: number }
  | { kind: 'invalid'; path: string[]; fault: SaidFault };

/** Why the file `name` was refused and what to do, as a sentence. */
export function refusalWords(error: SaidRefusal, name: string, t: Texts<'app'>): string {
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
        place:
          error.path.length > 0
            ? `«\u202f${error.path.join(' › ')}\u202f»`
            : t('open.refused.atRoot'),
        fault: faultWords(error.fault, t),
      });
  }
}

const expectedKinds = ['string', 'number', 'boolean', 'array', 'object'] as const;

function faultWords(fault: SaidFault, t: Texts<'app'>): string {
  switch (fault.kind) {
    case 'type':
      return t(`open.fault.${expectedKinds.find((kind) => kind === fault.expected) ?? 'type'}`);
    case 'value':
      return t('open.fault.value', { allowed: fault.allowed.join(', ') });
    case 'tooLong':
      return t('open.fault.tooLong', { limit: fault.limit });
    default:
      return t(`open.fault.${fault.kind}`);
  }
}
