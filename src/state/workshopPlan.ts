import { calibrationIndicator } from '#core/calibration.ts';
import { crossViews } from '#core/crossViews.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { minutesFor } from '#core/duration.ts';
import { activeIndicators } from '#core/positions.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { collected } from '#core/turnout.ts';
import { lastActions, type WorkshopInput } from '#core/workshopAgenda.ts';
import { meetingOf } from './workshop.ts';

/**
 * What the time boxes of an assessment’s meeting depend on (workshopAgenda.ts),
 * but for how far the meeting has come.
 */
export function workshopInput(
  dossier: Dossier,
  assessment: Assessment,
  index: ReferentialIndex,
): WorkshopInput {
  const { minutes, rating } = meetingOf(assessment);
  const asked = activeIndicators(index, assessment).length;
  return {
    minutes,
    asked,
    rating: rating === 'before' ? 'before' : 'here',
    ratingMinutes: rating === 'inTurn' ? minutesFor(asked) * peopleHere(assessment) : null,
    lastActions: lastActions(dossier, assessment)?.actions.length ?? 0,
    calibration: calibrationIndicator(index, assessment)?.indicator.id ?? null,
    toDiscuss: toDiscuss(assessment, index),
  };
}

/** How many sit down at the one computer: those expected, or those who did; one at least. */
function peopleHere(assessment: Assessment): number {
  const { expected, answered } = collected(assessment);
  return Math.max(1, expected ?? 0, answered);
}

/** What diverges, in the order to talk about it; null while nobody can know: before the reveal, or with too few voices. */
function toDiscuss(assessment: Assessment, index: ReferentialIndex): readonly string[] | null {
  const views = crossViews(index, assessment);
  if (!views || views.withheld.own || views.voices.own < 2) return null;
  const diverging = new Set(
    views.indicators
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ node }) => node.indicator.id),
  );
  return views.agenda.filter((id) => diverging.has(id));
}
