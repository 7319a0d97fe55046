import { type Assessment, counts } from '#core/dossier.ts';
import { keepSheet, readSheet, type Seat } from '#io/seats.ts';

/** The paper sheet of an assessment that was begun on this device and is not handed in; null: none. */
export function sheetUnderWay({ id, responses }: Assessment): Seat | null {
  const begun = readSheet(id);
  const here = responses.find((response) => response.id === begun?.id);
  return here && (here.deletedAt || counts(here)) ? null : begun;
}

/** The sheets that were typed in since the app was opened here, by assessment. */
const typedIn = new Map<string, Set<string>>();

/** Counts a sheet that was handed in. */
export function countSheet(assessmentId: string, responseId: string): void {
  typedIn.set(assessmentId, (typedIn.get(assessmentId) ?? new Set()).add(responseId));
}

/** How many sheets of an assessment were typed in since the app was opened here, and still stand. */
export function sheetsTypedIn({ id, responses }: Assessment): number {
  const own = typedIn.get(id);
  return responses.filter((one) => own?.has(one.id) && !one.deletedAt && counts(one)).length;
}

/** Remembers which sheet it is; null: none any more. */
export function rememberSheet(assessmentId: string, seat: Seat | null): void {
  keepSheet(assessmentId, seat);
}
