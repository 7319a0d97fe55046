import { canonicalJson } from '#core/canonicalJson.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { fileIdOf } from '#core/fileId.ts';
import type { ReportModel } from '#core/report.ts';
import { dossierSeal } from './dossierSeal.ts';
import type { Stamp } from './downloads.ts';

/** What a report is stamped with: nothing of it comes from the clock or from chance. */
export interface ReportStamp extends Stamp {
  /** SHA-256 of the dossier’s canonical JSON; null outside a secure context */
  fingerprint: string | null;
}

/** The same for the same dossier, assessment, options and day: so the same report is the same bytes. */
export async function reportStamp(of: {
  dossier: Dossier;
  assessment: Assessment;
  model: Pick<ReportModel, 'options'>;
  /** `2026-11-21` */
  today: string;
}): Promise<ReportStamp> {
  const { dossier, assessment, model, today } = of;
  const seal = await dossierSeal(dossier);
  const { options } = model;
  const state = seal ?? canonicalJson(dossier);
  const whole = { state, assessment: assessment.id, options, today };
  return {
    // Noon: the same day almost wherever it is read.
    createdAt: `${today}T12:00:00.000Z`,
    fileId: fileIdOf(canonicalJson(whole)),
    fingerprint: seal,
  };
}
