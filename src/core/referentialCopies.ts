import { prepareAssessment } from './changes.ts';
import type { Dossier } from './dossier.ts';
import { type Referential, type ReferentialReference, referentialKey } from './referential.ts';

/**
 * An assessment with another referential; `copy` is the whole of it where it
 * does not ship with the app (formats.md § 2, `referentials`). The copy of the
 * former goes where nothing else in the dossier uses it; one that something
 * else uses stays as it is: what was answered belongs to its text.
 */
export function withReferential(
  dossier: Dossier,
  assessmentId: string,
  reference: ReferentialReference,
  copy: Referential | null,
  now: string,
): Dossier {
  const former = dossier.assessments.find(({ id }) => id === assessmentId)?.referential;
  if (!former) return dossier;
  const { id, version, sha256 } = reference;
  const referential = sha256 === undefined ? { id, version } : { id, version, sha256 };
  const next = prepareAssessment(dossier, assessmentId, { referential }, now);
  const key = referentialKey(reference);
  const formerKey = referentialKey(former);
  const referentials = { ...dossier.referentials };
  if (formerKey !== key && !isUsed(next, formerKey)) delete referentials[formerKey];
  if (copy) referentials[key] = copyFor(dossier, assessmentId, key) ?? { ...copy };
  return { ...next, referentials };
}

/** The copy that another assessment of the dossier already uses under this key; null where there is none. */
export function copyFor(
  dossier: Dossier,
  assessmentId: string,
  key: string,
): Dossier['referentials'][string] | null {
  const others = dossier.assessments.filter(({ id }) => id !== assessmentId);
  return isUsed({ ...dossier, assessments: others }, key)
    ? (dossier.referentials[key] ?? null)
    : null;
}

/** Deleted assessments count too: they may come back. */
function isUsed(dossier: Dossier, key: string): boolean {
  return dossier.assessments.some(
    ({ referential, transition }) =>
      referentialKey(referential) === key ||
      (transition !== null && referentialKey(transition.from) === key),
  );
}
