import { useState } from 'react';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { type ReportChoice, readReportChoice } from '#core/reportOptions.ts';
import { keep, readKept } from '#io/preferences.ts';

/**
 * What was chosen of an assessment’s report, and how to choose otherwise. It
 * stays on this device, for this assessment: never in a file, nor for another
 * dossier, whose people were promised something else.
 */
export function useReportChoice(
  dossier: Dossier,
  assessment: Assessment,
): [ReportChoice, (choice: ReportChoice) => void] {
  const name = `report/${dossier.id}/${assessment.id}`;
  const [kept, setKept] = useState(() => ({ name, choice: readReportChoice(readKept(name)) }));
  const choice = kept.name === name ? kept.choice : readReportChoice(readKept(name));
  const choose = (next: ReportChoice) => {
    keep(name, JSON.stringify(next));
    setKept({ name, choice: next });
  };
  return [choice, choose];
}
