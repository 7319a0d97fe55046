import { assessmentOf } from '#core/dossier.ts';
import { dossierStore } from './dossierStore.ts';
import { openDossier } from './openDossier.ts';
import { shippedReferential } from './referentialLoader.ts';
import { loadReferential } from './referentials.ts';

/**
 * Opens a dossier of this device, and the referential of the assessment that
 * is asked for (or of the one that opens by itself). What is missing or broken
 * stands in the stores.
 */
export async function openWithReferential(id: string, assessmentId?: string): Promise<void> {
  // Most diagnoses use the default one: it is read while the disk answers.
  void shippedReferential(null);
  await openDossier(id);
  const { dossier } = dossierStore.getState();
  const assessment = dossier && assessmentOf(dossier, assessmentId);
  if (assessment) await loadReferential(assessment.referential, dossier.referentials);
}
