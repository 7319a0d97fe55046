import type { Dossier } from '#core/dossier.ts';
import { recordAct, recordActs } from '#core/history.ts';
import type { Act } from '#core/historyActs.ts';
import { limits } from '#core/limits.ts';
import { newId, now } from '#io/clock.ts';
import { keep, readKept } from '#io/preferences.ts';
import type { ActName } from './dossierStore.ts';
import type { Session } from './session.ts';
import { joinsLast } from './undoStack.ts';

/**
 * The history, written where every act passes. A line is part of its act’s step
 * of undo: taking the act back takes the line back, so that history tells of
 * what stands; bringing it back brings the line back too.
 */

const signature = 'signature';

/** Who works on this device, as history tells it; '' where nobody said. It is in no invitation. */
export function signer(): string {
  return readKept(signature) ?? '';
}

/** Sets it for this device, from the next act on. */
export function setSigner(name: string): void {
  const typed = name.trim().slice(0, limits.nameLength);
  keep(signature, typed === '' ? null : typed);
}

/** The dossier after an act, with its lines of history. */
export function withHistory(
  session: Session,
  next: Dossier,
  label: ActName,
  mergeKey: string | null,
): Dossier {
  const moment = now();
  return recordActs(session.dossier, next, {
    by: signer(),
    bringsIn: label === 'takeIn',
    goesOn: joinsLast(session.stack, { mergeKey, at: Date.parse(moment) }),
    ids: newId,
    now: moment,
  });
}

/** The dossier with one line for an act that changes it as a whole. */
export function withLine(dossier: Dossier, act: Act, more: { to?: string } = {}): Dossier {
  return recordAct(dossier, act, { by: signer(), ids: newId, now: now() }, more);
}
