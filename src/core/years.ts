import { type EarlierAssessment, earlierSeries } from './comparison.ts';
import { type Assessment, type Dossier, inOrderOfTime, revealOf } from './dossier.ts';
import type { Series } from './positions.ts';
import type { ReferentialIndex } from './referential.ts';
import { continuedBy } from './transition.ts';

/**
 * All assessments before this one that can be compared with, oldest first: not
 * archived, deleted or blind, nor what an archived one became. (The last of
 * them is comparison.ts, `earlierAssessment`.)
 */
export function earlierAssessments(dossier: Dossier, assessment: Assessment): Assessment[] {
  const inTime = inOrderOfTime(dossier.assessments);
  const place = inTime.findIndex(({ id }) => id === assessment.id);
  const continued = continuedBy(dossier, assessment);
  return inTime
    .slice(0, Math.max(place, 0))
    .filter(
      (one) => !one.archived && !one.deletedAt && revealOf(one) !== 'blind' && one !== continued,
    );
}

/**
 * What heads each of several assessments: its year; its day where two are of
 * the same year.
 */
export function yearHeadings(assessments: readonly Assessment[]): ReadonlyMap<string, string> {
  const years = assessments.map(({ date }) => date.slice(0, 4));
  return new Map(
    assessments.map(({ id, date }, at) => {
      const year = years[at] ?? '';
      return [id, years.filter((one) => one === year).length > 1 ? date : year];
    }),
  );
}

/**
 * One series for each earlier assessment that has a position on what this one
 * asks, oldest first, for a radar of several years. Each is headed as
 * comparison.ts heads the last.
 */
export function yearSeries(
  index: ReferentialIndex,
  assessment: Assessment,
  dossier: Dossier,
  earlier: readonly EarlierAssessment[],
): Series[] {
  if (revealOf(assessment) === 'blind') return [];
  return earlier
    .map((one) => earlierSeries(index, assessment, dossier, one.assessment, one.index))
    .filter(({ indicators }) => [...indicators.values()].some(({ position }) => position !== null));
}
