import { canonicalSteps } from '#core/canonicalSteps.ts';
import type { Dossier } from '#core/dossier.ts';
import { sha256 } from '#io/fingerprint.ts';
import { inSlices } from '#io/slices.ts';

const known = new WeakMap<Dossier, Promise<string | null>>();

/**
 * A dossier’s fingerprint (io/fingerprint.ts), computed once, and so that the page answers meanwhile;
 * null where it cannot be.
 */
export function dossierSeal(dossier: Dossier): Promise<string | null> {
  const seal = known.get(dossier) ?? inSlices(canonicalSteps(dossier)).then(sha256);
  known.set(dossier, seal);
  return seal;
}
