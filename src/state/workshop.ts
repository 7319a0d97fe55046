import { changeAssessment } from '#core/changes.ts';
import type { Assessment } from '#core/dossier.ts';
import { isPromised } from '#core/locking.ts';
import { failure, success } from '#core/result.ts';
import {
  prepareBlind as blind,
  prepareOpen as open,
  prepareWorkshop as prepare,
  reveal as revealIn,
} from '#core/workshopChanges.ts';
import { newId } from '#io/clock.ts';
import { type ActOutcome, performIn } from './performing.ts';

/** When people rate: all at once in the meeting, one after the other at one computer there, or each before it. */
export const ratingTimes = ['here', 'inTurn', 'before'] as const;
export type RatingTime = (typeof ratingTimes)[number];

/** What is settled of the meeting itself. */
export interface Meeting {
  /** of the whole meeting */
  minutes: number;
  /** when it begins, `14:00`; null: nobody said */
  start: string | null;
  rating: RatingTime;
}

/** Two hours and a half, rating included: what people grant as a rule. */
const usualMeeting: Meeting = { minutes: 150, start: null, rating: 'here' };

/** Minutes that a meeting may be given: a quarter of an hour to a long day. */
const bounds = { least: 15, most: 600 };

/**
 * The meeting of an assessment. It is kept in the assessment’s settings as
 * `meeting`, a member that the format’s version 1 does not name, so that it is
 * there on another device, in a copy, after a merge. What cannot be understood
 * in it is as if nobody had said it.
 */
export function meetingOf(assessment: Assessment): Meeting {
  const kept = assessment['meeting'];
  if (typeof kept !== 'object' || kept === null) return usualMeeting;
  const { minutes, start, rating } = kept as Record<string, unknown>;
  return {
    minutes: isLength(minutes) ? minutes : usualMeeting.minutes,
    start: isTimeOfDay(start) ? start : null,
    rating: ratingTimes.find((time) => time === rating) ?? usualMeeting.rating,
  };
}

/** Sets how long the meeting is, when it begins, when people rate. */
export function setMeeting(assessmentId: string, fields: Partial<Meeting>): ActOutcome {
  const mergeKey = 'start' in fields ? `meeting/${assessmentId}/start` : null;
  return performIn(assessmentId, 'prepareWorkshop', mergeKey, (dossier, assessment, moment) => {
    const former = meetingOf(assessment);
    const { minutes, start, rating } = { ...former, ...fields };
    const same = minutes === former.minutes && start === former.start && rating === former.rating;
    const kept = assessment['meeting'];
    const meeting = { ...(typeof kept === 'object' ? kept : {}), minutes, start, rating };
    const changed = changeAssessment(dossier, assessmentId, moment, (one) =>
      same ? one : { ...one, meeting, updatedAt: moment },
    );
    return success({ dossier: changed, told: null });
  });
}

/** How people are named and when to discuss (until the first answer), and how many are expected. */
export function prepareWorkshop(
  assessmentId: string,
  fields: Partial<Pick<Assessment, 'names' | 'rule' | 'expected'>>,
): ActOutcome {
  // Numbers are typed digit by digit; a choice is a step of its own.
  const mergeKey = 'expected' in fields ? `expected/${assessmentId}` : null;
  return performIn(assessmentId, 'prepareWorkshop', mergeKey, (dossier, assessment, moment) => {
    const promise = 'names' in fields || 'rule' in fields;
    if (promise && isPromised(assessment)) return failure({ kind: 'promised' });
    return success({ dossier: prepare(dossier, assessmentId, fields, moment), told: null });
  });
}

/** From now on nobody sees what was answered, until the reveal; nothing where that is not possible any more. */
export function prepareBlind(assessmentId: string): ActOutcome {
  return performIn(assessmentId, 'hideAnswers', null, (dossier, _assessment, moment) =>
    success({ dossier: blind(dossier, assessmentId, moment), told: null }),
  );
}

/** Back to answers that are seen as they come; nothing where somebody answered under cover. */
export function prepareOpen(assessmentId: string): ActOutcome {
  return performIn(assessmentId, 'hideAnswers', null, (dossier, _assessment, moment) =>
    success({ dossier: open(dossier, assessmentId, moment), told: null }),
  );
}

/** The reveal: locks the voices that count and opens the cross views; nothing where the assessment is not blind. */
export function reveal(assessmentId: string): ActOutcome {
  return performIn(assessmentId, 'reveal', null, (dossier, _assessment, moment) =>
    success({ dossier: revealIn(dossier, assessmentId, newId(), moment), told: null }),
  );
}

function isLength(minutes: unknown): minutes is number {
  return (
    typeof minutes === 'number' &&
    Number.isInteger(minutes) &&
    minutes >= bounds.least &&
    minutes <= bounds.most
  );
}

function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
