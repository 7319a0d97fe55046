import type { Dossier } from '#core/dossier.ts';
import {
  adoptRound as adopt,
  changeRound as change,
  planExchanges,
  type ReciprocalFrame,
  type ReciprocalRound,
  removeRound as removeIn,
  renamePole as rename,
  startRound as start,
  tickLook as tick,
} from '#core/reciprocal.ts';
import {
  isSound,
  type LooksPlan,
  proposedLooks,
  type RoundFault,
  roundFaults,
} from '#core/reciprocalLooks.ts';
import { success } from '#core/result.ts';
import { newId } from '#io/clock.ts';
import { type ActOutcome, perform } from './performing.ts';

/** The acts on reciprocal rounds, each a step of undo. */

/** What a new round is made of. `own`: under which name we are in it; null: we only keep count for the others. */
export interface NewRound {
  title: string;
  poles: readonly string[];
  plan: LooksPlan;
  own: string | null;
  /** our assessment that is looked at */
  assessmentId: string | null;
}

/** What became of it: its id, or what stands against it. */
export type RoundStarted =
  | { kind: 'started'; id: string }
  | { kind: 'unsound'; faults: readonly RoundFault[] };

/** A round begins, and the exchanges that it asks of us are planned; nothing where something stands against it. */
export function startRound({
  title,
  poles,
  plan,
  own,
  assessmentId,
}: NewRound): ActOutcome<RoundStarted> {
  const names = poles.map((pole) => pole.trim());
  const round: ReciprocalRound = {
    id: newId(),
    title,
    poles: names,
    looks: proposedLooks(names, plan),
    ...(own === null ? {} : { own }),
    ...(assessmentId === null ? {} : { assessmentId }),
  };
  const faults = roundFaults(round, own);
  return perform<RoundStarted>('reciprocalRound', null, (dossier, moment) => {
    if (!isSound(faults)) return success({ dossier, told: { kind: 'unsound', faults } });
    const started = start(dossier, round, moment);
    const planned = planExchanges(started, round.id, newId, moment);
    return success({ dossier: planned, told: { kind: 'started', id: round.id } });
  });
}

/** Sets the title, the poles, who looks at whom, our assessment; what that asks of us anew is planned. */
export function changeRound(
  roundId: string,
  fields: Partial<Pick<ReciprocalRound, 'title' | 'poles' | 'looks' | 'assessmentId' | 'own'>>,
): ActOutcome {
  const key = Object.keys(fields).join() === 'title' ? `round/${roundId}/title` : null;
  return act(key, (dossier, moment) => {
    const changed = change(dossier, roundId, fields, moment);
    return changed === dossier ? dossier : planExchanges(changed, roundId, newId, moment);
  });
}

/** A pole of a round is called otherwise, in its exchanges too; false where the name is empty or another pole’s. */
export function renamePole(roundId: string, pole: string, name: string): ActOutcome<boolean> {
  return perform('reciprocalRound', null, (dossier, moment) => {
    const renamed = rename(dossier, roundId, { pole, name }, moment);
    return success({ dossier: renamed, told: renamed !== dossier || pole === name.trim() });
  });
}

/** Ticks by hand, now, what two other poles have sent or received; false takes it back. */
export function tickLook(
  roundId: string,
  look: { by: string; at: string },
  ticked: { sent?: boolean; received?: boolean },
): ActOutcome {
  return act(null, (dossier, moment) => {
    const moments = {
      ...(ticked.sent === undefined ? {} : { sentAt: ticked.sent ? moment : null }),
      ...(ticked.received === undefined ? {} : { receivedAt: ticked.received ? moment : null }),
    };
    return tick(dossier, roundId, look, moments, moment);
  });
}

/** Deletes a round; undo brings it back, and its exchanges stay. */
export function removeRound(roundId: string): ActOutcome {
  return act(null, (dossier, moment) => removeIn(dossier, roundId, moment));
}

/**
 * Adds a round that came in an invitation to the open dossier, and plans what
 * it asks of us.
 * @param own under which of its names we are in it
 * @param assessmentId our assessment that is looked at; null: not known yet
 */
export function adoptRound(
  frame: ReciprocalFrame,
  own: string,
  assessmentId: string | null,
): ActOutcome {
  return act(null, (dossier, moment) => {
    const adopted = adopt(dossier, frame, own, moment);
    const ours =
      assessmentId === null ? adopted : change(adopted, frame.id, { assessmentId }, moment);
    return ours === dossier ? dossier : planExchanges(ours, frame.id, newId, moment);
  });
}

function act(
  mergeKey: string | null,
  change: (dossier: Dossier, moment: string) => Dossier,
): ActOutcome {
  return perform('reciprocalRound', mergeKey, (dossier, moment) =>
    success({ dossier: change(dossier, moment), told: null }),
  );
}
