import type { Assessment } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { type StartingPoints, startingPoints } from '#core/startingPoints.ts';

/** What points depend on: the voices and what was agreed, and nothing of the plan. */
const members = [
  'id',
  'responses',
  'agreements',
  'finals',
  'names',
  'rule',
  'indicators',
  'revealedAt',
] as const;

let known: { index: ReferentialIndex; assessment: Assessment; points: StartingPoints } | null =
  null;

/** Where the plan may start: the same object while only the plan changes, so that a keystroke counts no voice anew. */
export function pointsOf(index: ReferentialIndex, assessment: Assessment): StartingPoints {
  const same =
    known?.index === index && members.every((key) => known?.assessment[key] === assessment[key]);
  if (!same || !known) known = { index, assessment, points: startingPoints(index, assessment) };
  return known.points;
}
