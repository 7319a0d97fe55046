import { archivedCopiesOf } from './archivedVoices.ts';
import { addResponse, changeAssessment } from './changes.ts';
import { type ClosingFields, conclude } from './closing.ts';
import type { Assessment, Dossier, Response } from './dossier.ts';
import { revealOf } from './dossier.ts';
import { canBeLate } from './locking.ts';
import { record } from './workshopChanges.ts';

/** The acts on one voice: it begins, is handed in, is opened again, is withdrawn. As those of changes.ts. */

export type Respondent = Response['respondent'];

/** A voice begins, empty and not handed in; nothing where its id is there already. */
export function startVoice(
  dossier: Dossier,
  assessmentId: string,
  voice: { id: string; respondent: Respondent; round?: number },
  now: string,
): Dossier {
  const assessment = dossier.assessments.find(({ id }) => id === assessmentId);
  if (!assessment || assessment.responses.some(({ id }) => id === voice.id)) return dossier;
  const response: Response = {
    id: voice.id,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    ...(voice.round === undefined ? {} : { round: voice.round }),
    respondent: { ...respondentFor(assessment.names, voice.respondent), updatedAt: now },
    ratings: {},
  };
  return addResponse(dossier, assessmentId, response, now);
}

/**
 * A voice is handed in: from now on it counts, and after the reveal it is
 * locked. One of the pole’s own that counts only after the reveal is late.
 */
export function submit(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  now: string,
): Dossier {
  return changeVoice(dossier, assessmentId, responseId, now, (response, assessment) => {
    const late = revealOf(assessment) === 'revealed' && !response.submittedAt;
    const received = late && canBeLate(response) ? { receivedAt: now } : {};
    return { ...response, ...received, submittedAt: now };
  });
}

/** A voice that was handed in may be changed again, until it is handed in anew; it counts all the while. */
export function reopen(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  now: string,
): Dossier {
  return changeVoice(dossier, assessmentId, responseId, now, (response) =>
    response.submittedAt || response.respondent.stance === 'facilitator'
      ? { ...response, reopenedAt: now }
      : response,
  );
}

/** Sets fields of who answers: stance, college, name, organisation, a peer’s pole. */
export function setRespondent(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  fields: Partial<Respondent>,
  now: string,
): Dossier {
  return changeVoice(dossier, assessmentId, responseId, now, (response, { names }) => {
    const respondent = respondentFor(names, { ...response.respondent, ...fields });
    return { ...response, respondent: { ...respondent, updatedAt: now } };
  });
}

/** Sets fields of a voice’s closing words. */
export function concludeVoice(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  fields: ClosingFields,
  now: string,
): Dossier {
  return changeVoice(dossier, assessmentId, responseId, now, (response) =>
    conclude(response, fields, now),
  );
}

/**
 * One person’s answer is deleted: its tombstone stays, emptied of everything
 * that was said and of who said it, so that no copy saved from now on holds it
 * and a file sent again does not bring it back. History says that one was
 * deleted, not whose. Its copies in the archives of moves to another referential
 * (archivedVoices.ts) are deleted with it. (Merging with a copy that still holds it brings the texts
 * back under the tombstone, unseen and uncounted: what is merged is never lost.)
 * @param entryId id of the line that history gets
 */
export function withdrawResponse(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  entryId: string,
  now: string,
): Dossier {
  const emptied = (response: Response): Response => ({
    id: response.id,
    updatedAt: now,
    deletedAt: now,
    respondent: { stance: response.respondent.stance },
    ratings: {},
  });
  const here = changeVoice(dossier, assessmentId, responseId, now, emptied);
  if (here === dossier) return dossier;
  const withdrawn = archivedCopiesOf(dossier, assessmentId, responseId).reduce(
    (next, copy) => changeVoice(next, copy.assessmentId, copy.responseId, now, emptied),
    here,
  );
  return record(withdrawn, { id: entryId, act: 'withdrawn', about: assessmentId }, now);
}

/**
 * Who answers, as far as the assessment promised to keep it: an `anonymous` one
 * keeps no name and no organisation, not even from a file that holds them. (The
 * college stays: who has answered is counted by it, and shown in groups only.)
 */
export function respondentFor(names: Assessment['names'], respondent: Respondent): Respondent {
  if (names !== 'anonymous') return respondent;
  const { name: _name, organisation: _organisation, earlier: _earlier, ...kept } = respondent;
  return kept as Respondent;
}

/** One voice changed, unless it is deleted. */
function changeVoice(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  now: string,
  change: (response: Response, assessment: Assessment) => Response,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const at = assessment.responses.findIndex(({ id }) => id === responseId);
    const former = assessment.responses[at];
    if (!former || former.deletedAt) return assessment;
    const next = change(former, assessment);
    if (next === former) return assessment;
    const responses = assessment.responses.with(at, { ...next, updatedAt: now });
    return { ...assessment, responses };
  });
}
