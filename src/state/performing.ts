import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ReadError } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { now } from '#io/clock.ts';
import { unreadableAfter } from './checking.ts';
import type { ActName } from './dossierStore.ts';
import { keepPointBefore } from './pointsAhead.ts';
import { withHistory } from './recording.ts';
import { currentSession } from './sessions.ts';

/** Why an act changed nothing. */
export type ActRefusal =
  | { kind: 'nothingOpen' }
  | { kind: 'notFound' }
  | { kind: 'archived' }
  /** a voice that counts, in an assessment that is revealed */
  | { kind: 'locked' }
  /** names or rule, once somebody has answered: every respondent was shown them */
  | { kind: 'promised' }
  /** what it would store could not be read again: a text too long, a value out of bounds */
  | { kind: 'invalid'; error: ReadError };

export type ActOutcome<T = null> = Result<T, ActRefusal>;

/** What an act makes of the dossier, with what it tells its caller. */
export interface Made<T> {
  dossier: Dossier;
  told: T;
}

/** An act on the open dossier: made, checked, stored, and a step of undo. */
export function perform<T>(
  label: ActName,
  mergeKey: string | null,
  act: (dossier: Dossier, moment: string) => ActOutcome<Made<T>>,
): ActOutcome<T> {
  const session = currentSession();
  if (!session) return failure({ kind: 'nothingOpen' });
  const made = act(session.dossier, now());
  if (!made.ok) return made;
  const { dossier, told } = made.value;
  if (dossier === session.dossier) return success(told);
  const next = withHistory(session, dossier, label, mergeKey);
  const error = unreadableAfter(session.dossier, next);
  if (error) return failure({ kind: 'invalid', error });
  keepPointBefore(session, label);
  session.act(next, label, mergeKey);
  return success(told);
}

/** The same on one assessment, unless it is archived. */
export function performIn<T>(
  assessmentId: string,
  label: ActName,
  mergeKey: string | null,
  act: (dossier: Dossier, assessment: Assessment, moment: string) => ActOutcome<Made<T>>,
): ActOutcome<T> {
  return perform(label, mergeKey, (dossier, moment) => {
    const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
    if (!assessment || assessment.deletedAt) return failure({ kind: 'notFound' });
    if (assessment.archived) return failure({ kind: 'archived' });
    return act(dossier, assessment, moment);
  });
}
