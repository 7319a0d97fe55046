import type { Dossier } from '#core/dossier.ts';
import {
  askPole as ask,
  giveRegard as give,
  markReceived as received,
  removeExchange as removeIn,
  renameExchange as renameIn,
  markSent as sent,
} from '#core/exchanges.ts';
import {
  decideFinal as decide,
  type FinalFields,
  takeBackFinal as takeBack,
  writeFinal as write,
} from '#core/finals.ts';
import { success } from '#core/result.ts';
import { tieRounds as tie } from '#core/secondRound.ts';
import { newId } from '#io/clock.ts';
import { type ActOutcome, perform, performIn } from './performing.ts';

/** The acts of co-evaluation on the open dossier, each a step of undo. */

/** Plans to ask a pole to look at an assessment; gives the exchange’s id (`''`: it is planned already, or has no name). */
export function askPole(assessmentId: string, pole: string, round: number): ActOutcome<string> {
  const id = newId();
  return performIn(assessmentId, 'exchange', null, (dossier, _assessment, moment) => {
    const asked = ask(dossier, { id, assessmentId, pole, round }, moment);
    return success({ dossier: asked, told: asked === dossier ? '' : id });
  });
}

/** Notes that what leaves us has left, now; or that it has not. */
export function markSent(exchangeId: string, isSent: boolean): ActOutcome {
  return exchange((dossier, moment) => sent(dossier, exchangeId, isSent ? moment : null, moment));
}

/** Notes by hand that what comes to us has come, now; or that it has not. */
export function markReceived(exchangeId: string, isReceived: boolean): ActOutcome {
  return exchange((dossier, moment) =>
    received(dossier, exchangeId, isReceived ? moment : null, moment),
  );
}

/** Writes the name of a pole otherwise; keystrokes are one step. */
export function renameExchange(exchangeId: string, pole: string): ActOutcome {
  return exchange(
    (dossier, moment) => renameIn(dossier, exchangeId, pole, moment),
    `exchange/${exchangeId}/pole`,
  );
}

/** Deletes an exchange; undo brings it back, and what was answered stays. */
export function removeExchange(exchangeId: string): ActOutcome {
  return exchange((dossier, moment) => removeIn(dossier, exchangeId, moment));
}

/** A regard that we give: planned, asked of us, or given. `assessmentId`: of theirs. */
export interface GivenRegard {
  pole: string;
  round: number;
  assessmentId?: string;
  /** their invitation is here */
  isAsked?: boolean;
  /** our answer has left */
  isGiven?: boolean;
}

/** Notes that we look at another pole’s assessment. */
export function giveRegard(regard: GivenRegard): ActOutcome {
  const { pole, round, assessmentId, isAsked, isGiven } = regard;
  return exchange((dossier, moment) => {
    const given = {
      id: newId(),
      pole,
      round,
      ...(assessmentId === undefined ? {} : { assessmentId }),
      ...(isAsked ? { receivedAt: moment } : {}),
      ...(isGiven ? { sentAt: moment } : {}),
    };
    return give(dossier, given, moment);
  });
}

/** Says that two answers of peers are of one person, in two rounds; null: that they are not. */
export function tieRounds(
  assessmentId: string,
  responseId: string,
  formerId: string | null,
): ActOutcome {
  return performIn(assessmentId, 'tieRounds', null, (dossier, _assessment, moment) =>
    success({ dossier: tie(dossier, assessmentId, responseId, formerId, moment), told: null }),
  );
}

/** The group decides on a level, having heard its peers; null: discussed, and not agreed. */
export function decideFinal(
  assessmentId: string,
  indicatorId: string,
  level: string | null,
): ActOutcome {
  return final(assessmentId, null, (dossier, moment) =>
    decide(dossier, assessmentId, indicatorId, { level }, moment),
  );
}

/** What is written of a final, or how it is marked; keystrokes in one text are one step. */
export function writeFinal(
  assessmentId: string,
  indicatorId: string,
  fields: FinalFields,
): ActOutcome {
  const key = `final/${assessmentId}/${indicatorId}/${Object.keys(fields).join('+')}`;
  return final(assessmentId, 'highlight' in fields ? null : key, (dossier, moment) =>
    write(dossier, assessmentId, indicatorId, fields, moment),
  );
}

/** Back to what the pole had agreed on by itself; what was written stays. */
export function takeBackFinal(assessmentId: string, indicatorId: string): ActOutcome {
  return final(assessmentId, null, (dossier, moment) =>
    takeBack(dossier, assessmentId, indicatorId, moment),
  );
}

function exchange(
  act: (dossier: Dossier, moment: string) => Dossier,
  mergeKey: string | null = null,
): ActOutcome {
  return perform('exchange', mergeKey, (dossier, moment) =>
    success({ dossier: act(dossier, moment), told: null }),
  );
}

function final(
  assessmentId: string,
  mergeKey: string | null,
  act: (dossier: Dossier, moment: string) => Dossier,
): ActOutcome {
  return performIn(assessmentId, 'decideFinal', mergeKey, (dossier, _assessment, moment) =>
    success({ dossier: act(dossier, moment), told: null }),
  );
}
