import { changeAssessment } from './changes.ts';
import type { Agreement, Dossier } from './dossier.ts';

/**
 * The final agreement, after the peers were heard (formats.md § 2, `finals`).
 * It stands beside what the pole had agreed on by itself, and overwrites
 * nothing of it. As the acts of changes.ts.
 */

/** What can be written of a final. */
export type FinalFields = Partial<Pick<Agreement, 'rationale' | 'dissent' | 'highlight'>>;

/**
 * The group decides, having heard its peers. `level` null: discussed, and not
 * agreed; what was said stands in `dissent`. Nothing where it stands so already.
 */
export function decideFinal(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: FinalFields & { level: string | null },
  now: string,
): Dossier {
  return setFinal(dossier, assessmentId, indicatorId, { ...fields, proposed: false }, now);
}

/**
 * Writes of a final, decided or not. Before a level is decided it is kept as a
 * proposal without a level, which counts for nothing (agreements.ts).
 */
export function writeFinal(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: FinalFields,
  now: string,
): Dossier {
  return setFinal(dossier, assessmentId, indicatorId, fields, now);
}

/** Back to what the pole had agreed on by itself: what was written of the final stays, and counts for nothing. */
export function takeBackFinal(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  now: string,
): Dossier {
  const final = dossier.assessments.find(({ id }) => id === assessmentId)?.finals[indicatorId];
  if (!final || final.proposed === true) return dossier;
  return setFinal(dossier, assessmentId, indicatorId, { level: null, proposed: true }, now);
}

function setFinal(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Agreement>,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const former: Agreement = assessment.finals[indicatorId] ?? { level: null, proposed: true };
    const same = Object.entries(fields).every(([key, value]) => former[key] === value);
    if (same) return assessment;
    const final = { ...former, ...fields, updatedAt: now };
    return { ...assessment, finals: { ...assessment.finals, [indicatorId]: final } };
  });
}
