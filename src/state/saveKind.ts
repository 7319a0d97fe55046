import { unreachable } from '#core/result.ts';
import type { SaveState } from './dossierStore.ts';

/** Which sentence says where saving stands; a write in flight is a matter of milliseconds and not announced. */
export type SaveKind = 'saved' | 'saving' | 'failed' | 'quota' | 'unavailable' | 'stopped';

export function saveKind(save: SaveState): SaveKind {
  switch (save.kind) {
    case 'saved':
    case 'saving':
    case 'stopped':
      return save.kind;
    case 'failed':
      return save.reason === 'unknown' ? 'failed' : save.reason;
    default:
      return unreachable(save);
  }
}
