import {
  archiveAssessment as archiveIn,
  deleteAssessment as deleteIn,
  restoreAssessment as restoreIn,
} from '#core/assessmentChanges.ts';
import { type Dossier, liveAssessments } from '#core/dossier.ts';
import { failure, success } from '#core/result.ts';
import { type ActOutcome, perform } from './performing.ts';

/** The acts on the assessments of the open dossier as wholes, each a step of undo. */

/** Puts an assessment away, only to be read; or takes it back. */
export function archiveAssessment(assessmentId: string, archived: boolean): ActOutcome {
  return performOn(assessmentId, (dossier, moment) =>
    archiveIn(dossier, assessmentId, archived, moment),
  );
}

/** Deletes an assessment; `notFound`: it is the last one, without which there is nothing to work on. */
export function deleteAssessment(assessmentId: string): ActOutcome {
  return performOn(assessmentId, (dossier, moment) =>
    liveAssessments(dossier).length > 1 ? deleteIn(dossier, assessmentId, moment) : null,
  );
}

/** Brings a deleted assessment back. */
export function restoreAssessment(assessmentId: string): ActOutcome {
  return performOn(assessmentId, (dossier, moment) => restoreIn(dossier, assessmentId, moment));
}

function performOn(
  assessmentId: string,
  act: (dossier: Dossier, moment: string) => Dossier | null,
): ActOutcome {
  return perform('settleAssessments', null, (dossier, moment) => {
    const isThere = dossier.assessments.some(({ id }) => id === assessmentId);
    const made = isThere ? act(dossier, moment) : null;
    return made ? success({ dossier: made, told: null }) : failure({ kind: 'notFound' });
  });
}
