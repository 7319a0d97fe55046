import type { Agreement, Assessment } from './dossier.ts';

/** What holds on an indicator after it was talked about. */
export interface Agreed {
  agreement: Agreement;
  /** decided after the peers were heard */
  isFinal: boolean;
}

/**
 * The final on an indicator, else its agreement; null while it is not
 * discussed. One that is only proposed is not accepted yet: it does not count.
 * A final without a level (discussed, no agreement) stands before an agreement
 * with one: it is what was said last.
 */
export function agreementOf(assessment: Assessment, indicatorId: string): Agreed | null {
  const final = assessment.finals[indicatorId];
  if (final && final.proposed !== true) return { agreement: final, isFinal: true };
  const agreement = assessment.agreements[indicatorId];
  return agreement && agreement.proposed !== true ? { agreement, isFinal: false } : null;
}
