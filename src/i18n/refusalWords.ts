import type { Texts } from './i18n.ts';

/** What is wrong with a place of a file, as core/faults.ts says it. */
type SaidFault =
  | { kind: 'missing' | 'duplicate' | 'shape' | 'day' | 'moment' }
  | { kind: 'type'; expected: string }
  | { kind: 'value'; allowed: string[] }
  | { kind: 'tooLong'; limit: number; of: 'characters' | 'items' };

/** Why a file is refused, as core/reading.ts says it. */
type SaidRefusal =
  | { kind: 'notJson' }
  | { kind: 'notOurs'; format: string | null }
  | { kind: 'tooNew'; version: number; supported: number }
  | { kind: 'tooBig'; what: 'bytes' | 'depth' | 'assessments' | 'responses'; limit: number }
  | { kind: 'migrationFailed'; version: number }
  | { kind: 'invalid'; path: string[]; fault: SaidFault };

/** Why the file `name` was refused and what to do, as a sentence. */
export function refusalWords(error: SaidRefusal, name: string, t: Texts<'refusals'>): string {
  switch (error.kind) {
    case 'notJson':
      return t('refused.notJson', { name });
    case 'notOurs':
      return error.format?.startsWith('ptce-')
        ? t('refused.otherFormat', { name, format: error.format })
        : t('refused.notOurs', { name });
    case 'tooNew':
      return t('refused.tooNew', { name, version: error.version, supported: error.supported });
    case 'tooBig':
      return t(`refused.${error.what}`, { name, limit: error.limit });
    case 'migrationFailed':
      return t('refused.migrationFailed', { name, version: error.version });
    case 'invalid':
      return t('refused.invalid', {
        name,
        place:
          error.path.length > 0
            ? t('refused.place', { path: error.path.join(' › ') })
            : t('refused.atRoot'),
        fault: faultWords(error.fault, t),
      });
  }
}

const expectedKinds = ['string', 'number', 'boolean', 'array', 'object'] as const;

function faultWords(fault: SaidFault, t: Texts<'refusals'>): string {
  switch (fault.kind) {
    case 'type':
      return t(`fault.${expectedKinds.find((kind) => kind === fault.expected) ?? 'type'}`);
    case 'value':
      return t('fault.value', { allowed: fault.allowed.join(', ') });
    case 'tooLong':
      return t(`fault.${fault.of}`, { limit: fault.limit });
    default:
      return t(`fault.${fault.kind}`);
  }
}
