import { type Assessment, counts } from '#core/dossier.ts';
import { keepSheet, readSheet, type Seat } from '#io/seats.ts';

/** The paper sheet of an assessment that was begun on this device and is not handed in; null: none. */
export function sheetUnderWay({ id, responses }: Assessment): Seat | null {
  const begun = readSheet(id);
  const here = responses.find((response) => response.id === begun?.id);
  return here && (here.deletedAt || counts(here)) ? null : begun;
}

/** Remembers which sheet it is; null: none any more. */
export function rememberSheet(assessmentId: string, seat: Seat | null): void {
  keepSheet(assessmentId, seat);
}
