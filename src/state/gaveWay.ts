import { type GaveWayPlace, type GaveWayText, standAgain } from '#core/gaveWay.ts';
import { success } from '#core/result.ts';
import { type ActOutcome, perform, performIn } from './performing.ts';

/** Has a text that gave way stand again in the open dossier, as a step of undo; what stood gives way in its turn. */
export function takeUpText(place: GaveWayPlace, { entry }: GaveWayText): ActOutcome {
  if (!('assessmentId' in place)) {
    return perform('restore', null, (dossier, moment) =>
      success({ dossier: standAgain(dossier, place, entry, moment), told: null }),
    );
  }
  return performIn(place.assessmentId, 'restore', null, (dossier, _assessment, moment) =>
    success({ dossier: standAgain(dossier, place, entry, moment), told: null }),
  );
}
