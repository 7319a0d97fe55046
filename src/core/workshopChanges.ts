import { changeAssessment, prepareAssessment } from './changes.ts';
import type { Assessment, Dossier } from './dossier.ts';
import { revealOf } from './dossier.ts';
import { blindnessOf, hasAnswers, isPromised } from './locking.ts';

/**
 * The acts of a workshop on the assessment as a whole, as those of changes.ts:
 * ids and moments come in, the next dossier comes out, and an act that has
 * nothing to do returns the dossier itself.
 */

/** What happened, for `history`. `about`: the assessment’s id, or that of an indicator. */
export interface Entry {
  id: string;
  act: 'revealed' | 'agreed' | 'discussed' | 'accepted' | 'withdrawn';
  about: string;
  /** where `about` is an indicator: of which assessment (a member of our own: the format knows none) */
  assessmentId?: string;
  /** who did it; '' where nobody says */
  by?: string;
}

/** Writes a line of history, once for each id. */
export function record(dossier: Dossier, entry: Entry, now: string): Dossier {
  if (dossier.history.some(({ id }) => id === entry.id)) return dossier;
  const line = { ...entry, at: now, by: entry.by ?? '' };
  return { ...dossier, updatedAt: now, history: [...dossier.history, line] };
}

/**
 * From now on nobody sees a level by person, until the reveal. Only where it is
 * `possible` (locking.ts): an animator’s own voice may be there already, and
 * stays; it counts, and is revealed with the others.
 */
export function prepareBlind(dossier: Dossier, assessmentId: string, now: string): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) =>
    blindnessOf(assessment) === 'possible' ? { ...assessment, revealedAt: null } : assessment,
  );
}

/** Back to an open assessment, while nobody but the animator has begun to answer. */
export function prepareOpen(dossier: Dossier, assessmentId: string, now: string): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    if (revealOf(assessment) !== 'blind' || hasAnswers(assessment)) return assessment;
    const { revealedAt: _blind, ...open } = assessment;
    return open;
  });
}

/**
 * What is settled before a workshop: how many of each college are expected, at
 * any time; how people are named and when to discuss only before the first
 * answer, since every respondent was shown them.
 */
export function prepareWorkshop(
  dossier: Dossier,
  assessmentId: string,
  fields: Partial<Pick<Assessment, 'names' | 'rule' | 'expected'>>,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const { names, rule, expected } = fields;
    const promised = isPromised(assessment);
    const settled = {
      ...(names === undefined || promised ? {} : { names }),
      ...(rule === undefined || promised ? {} : { rule }),
      ...(expected === undefined ? {} : { expected }),
    };
    return Object.keys(settled).length === 0
      ? assessment
      : { ...assessment, ...settled, updatedAt: now };
  });
}

/**
 * The reveal, of a blind assessment, once: it locks every voice that counts
 * (locking.ts) and opens the cross views.
 * @param entryId id of the line that history gets
 */
export function reveal(
  dossier: Dossier,
  assessmentId: string,
  entryId: string,
  now: string,
): Dossier {
  // `revealedAt` merges by itself, the earliest: the settings’ `updatedAt` says nothing of it.
  const revealed = changeAssessment(dossier, assessmentId, now, (assessment) =>
    revealOf(assessment) === 'blind' ? { ...assessment, revealedAt: now } : assessment,
  );
  if (revealed === dossier) return dossier;
  return record(revealed, { id: entryId, act: 'revealed', about: assessmentId }, now);
}

/** When the group meets again, `2027-05-21`; null: not settled. */
export function setNextMeeting(
  dossier: Dossier,
  assessmentId: string,
  day: string | null,
  now: string,
): Dossier {
  return prepareAssessment(dossier, assessmentId, { nextMeeting: day }, now);
}
