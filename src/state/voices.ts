import { archivedCopiesOf } from '#core/archivedVoices.ts';
import { type RatingFields, rate as rateIn } from '#core/changes.ts';
import type { ClosingFields } from '#core/closing.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { isLocked } from '#core/locking.ts';
import { failure, success } from '#core/result.ts';
import {
  concludeVoice,
  type Respondent,
  reopen as reopenIn,
  setRespondent as setRespondentIn,
  startVoice,
  submit as submitIn,
  withdrawResponse,
} from '#core/voiceChanges.ts';
import { newId } from '#io/clock.ts';
import type { Seat } from '#io/seats.ts';
import type { ActName } from './dossierStore.ts';
import { type ActOutcome, performIn } from './performing.ts';

export type { Seat } from '#io/seats.ts';

/** A seat for somebody new. */
export function newSeat(respondent: Seat['respondent']): Seat {
  return { id: newId(), respondent };
}

/** Sets fields of one rating of a seat's voice, which begins with it where it is not there yet. */
export function rateFromSeat(
  assessmentId: string,
  seat: Seat,
  indicatorId: string,
  fields: RatingFields,
): ActOutcome {
  const typed = 'level' in fields || 'highlight' in fields ? null : Object.keys(fields).join('+');
  const mergeKey = typed && `rating/${assessmentId}/${seat.id}/${indicatorId}/${typed}`;
  const label = 'level' in fields ? 'rate' : 'comment';
  return sayFromSeat(assessmentId, seat, label, mergeKey, (begun, moment) =>
    rateIn(begun, assessmentId, seat.id, indicatorId, fields, moment),
  );
}

/** Sets fields of the closing words of a seat's voice, likewise. */
export function concludeFromSeat(
  assessmentId: string,
  seat: Seat,
  fields: ClosingFields,
): ActOutcome {
  const mergeKey = `closing/${assessmentId}/${seat.id}/${Object.keys(fields).join('+')}`;
  return sayFromSeat(assessmentId, seat, 'comment', mergeKey, (begun, moment) =>
    concludeVoice(begun, assessmentId, seat.id, fields, moment),
  );
}

/** Hands a seat's voice in: from now on it counts, if it is empty too. */
export function submitFromSeat(assessmentId: string, seat: Seat): ActOutcome {
  return performIn(assessmentId, 'submit', null, (dossier, assessment, moment) => {
    if (voiceOf(assessment, seat.id)?.deletedAt) return failure({ kind: 'notFound' });
    const begun = begin(dossier, assessment, seat, moment);
    return success({ dossier: submitIn(begun, assessmentId, seat.id, moment), told: null });
  });
}

/** Opens a voice again that was handed in: it may be changed, and goes on counting. */
export function reopen(assessmentId: string, responseId: string): ActOutcome {
  return changeVoice(assessmentId, responseId, 'reopen', null, (dossier, moment) =>
    reopenIn(dossier, assessmentId, responseId, moment),
  );
}

/**
 * Deletes one person's answer; history says that one was deleted, not whose.
 * Gives from how many archives it went with it.
 */
export function withdraw(assessmentId: string, responseId: string): ActOutcome<number> {
  return performIn(assessmentId, 'withdraw', null, (dossier, assessment, moment) => {
    const here = voiceOf(assessment, responseId);
    if (!here || here.deletedAt) return failure({ kind: 'notFound' });
    const archives = archivedCopiesOf(dossier, assessmentId, responseId).length;
    return success({
      dossier: withdrawResponse(dossier, assessmentId, responseId, newId(), moment),
      told: archives,
    });
  });
}

/** Sets fields of who answered. */
export function setRespondent(
  assessmentId: string,
  responseId: string,
  fields: Partial<Respondent>,
): ActOutcome {
  const mergeKey = `respondent/${assessmentId}/${responseId}/${Object.keys(fields).join('+')}`;
  return changeVoice(assessmentId, responseId, 'setRespondent', mergeKey, (dossier, moment) =>
    setRespondentIn(dossier, assessmentId, responseId, fields, moment),
  );
}

/** Something said from a seat, whose voice begins with it where it is not there yet. */
function sayFromSeat(
  assessmentId: string,
  seat: Seat,
  label: ActName,
  mergeKey: string | null,
  change: (dossier: Dossier, moment: string) => Dossier,
): ActOutcome {
  return performIn(assessmentId, label, mergeKey, (dossier, assessment, moment) => {
    const here = voiceOf(assessment, seat.id);
    if (here?.deletedAt) return failure({ kind: 'notFound' });
    if (here && isLocked(assessment, here)) return failure({ kind: 'locked' });
    const begun = begin(dossier, assessment, seat, moment);
    return success({ dossier: change(begun, moment), told: null });
  });
}

function changeVoice(
  assessmentId: string,
  responseId: string,
  label: ActName,
  mergeKey: string | null,
  change: (dossier: Dossier, moment: string) => Dossier,
): ActOutcome {
  return performIn(assessmentId, label, mergeKey, (dossier, assessment, moment) => {
    const here = voiceOf(assessment, responseId);
    if (!here || here.deletedAt) return failure({ kind: 'notFound' });
    return success({ dossier: change(dossier, moment), told: null });
  });
}

function begin(dossier: Dossier, { id }: Assessment, seat: Seat, moment: string): Dossier {
  return startVoice(dossier, id, seat, moment);
}

function voiceOf(assessment: Assessment, responseId: string) {
  return assessment.responses.find(({ id }) => id === responseId);
}
