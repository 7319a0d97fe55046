import { changeAssessment } from './changes.ts';
import type { Dossier } from './dossier.ts';

/** The acts on assessments as wholes. As those of changes.ts. */

/** Puts an assessment away: it is only read from now on; or takes it back to work on it. */
export function archiveAssessment(
  dossier: Dossier,
  assessmentId: string,
  archived: boolean,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) =>
    assessment.archived === archived || assessment.deletedAt
      ? assessment
      : { ...assessment, archived, updatedAt: now },
  );
}

/** Marks an assessment as deleted; all that is in it stays, and `restoreAssessment` brings it back. */
export function deleteAssessment(dossier: Dossier, assessmentId: string, now: string): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) =>
    assessment.deletedAt ? assessment : { ...assessment, deletedAt: now },
  );
}

/** Brings a deleted assessment back: a change after its deletion, which yields to it wherever both meet. */
export function restoreAssessment(dossier: Dossier, assessmentId: string, now: string): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) =>
    assessment.deletedAt ? { ...assessment, deletedAt: null, updatedAt: now } : assessment,
  );
}
