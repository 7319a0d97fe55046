import { agreementOf } from './agreements.ts';
import { type Assessment, type Dossier, inOrderOfTime, revealOf } from './dossier.ts';
import {
  activeIndicators,
  agreedSeries,
  type IndicatorPosition,
  nowhere,
  type Series,
  seriesOf,
} from './positions.ts';
import { type ReferentialIndex, referentialKey } from './referential.ts';
import { shownVoices } from './shownVoices.ts';
import { carriedPairs, continuedBy, transitionBetween } from './transition.ts';

/** An assessment to compare with, and the referential that it was made with. */
export interface EarlierAssessment {
  assessment: Assessment;
  index: ReferentialIndex;
}

/**
 * The last assessment before this one (by date, then creation, then place in
 * the file) that is not archived, deleted or blind, nor what an archived one
 * became; null: none.
 */
export function earlierAssessment(dossier: Dossier, assessment: Assessment): Assessment | null {
  const inTime = inOrderOfTime(dossier.assessments);
  const place = inTime.findIndex((one) => one.id === assessment.id);
  const continued = continuedBy(dossier, assessment);
  const before = inTime.slice(0, Math.max(place, 0));
  return before.findLast((one) => isShown(one) && one !== continued) ?? null;
}

/**
 * An earlier assessment as a series of this one: of each indicator the agreed
 * position where there is one, else the own one; objectives and goals are
 * means over these. Made with another version of the referential, a position
 * goes along `follows`, in either direction, from one indicator to the only
 * one that continues it, if both scales have as many levels; what was merged,
 * split or is new has none.
 */
export function earlierSeries(
  index: ReferentialIndex,
  assessment: Assessment,
  dossier: Dossier,
  earlier: Assessment,
  earlierIndex: ReferentialIndex,
): Series {
  const own = shownVoices(earlierIndex, earlier).ownSeries.indicators;
  const agreed = agreedSeries(earlierIndex, earlier).indicators;
  const former = formerIndicators(index, earlierIndex);
  const indicators = activeIndicators(index, assessment).map(
    ({ indicator }): [string, IndicatorPosition] => {
      const id = former.get(indicator.id) ?? '';
      const accepted = agreed.get(id);
      const found = typeof accepted?.position === 'number' ? accepted : own.get(id);
      return [indicator.id, found ?? nowhere(index)];
    },
  );
  return seriesOf(
    'earlier',
    earlierHeading(dossier, assessment, earlier),
    index,
    new Map(indicators),
  );
}

/**
 * Every series that there is, in the order own, peers, agreed, earlier: own
 * and peers with a counting response that may be shown (shownVoices.ts), agreed
 * with an accepted agreement on an asked indicator, earlier with a position.
 * None of a blind assessment; of one of which there is nothing to show, the own
 * one, empty, so that tables exist.
 */
export function allSeries(
  index: ReferentialIndex,
  assessment: Assessment,
  dossier: Dossier,
  earlier: EarlierAssessment | null,
): Series[] {
  if (revealOf(assessment) === 'blind') return [];
  const { own, ownSeries, peers, peersSeries, withheld } = shownVoices(index, assessment);
  const hasPeers =
    peers.length > 0 &&
    (withheld.peersOn === 0 || [...peersSeries.indicators.values()].some(hasPosition));
  const hasAgreed = activeIndicators(index, assessment).some(
    ({ indicator }) => agreementOf(assessment, indicator.id) !== null,
  );
  const hasOwn = own.length > 0 || !(hasPeers || hasAgreed || withheld.own > 0);
  const series: Series[] = [];
  if (hasOwn) series.push(ownSeries);
  if (hasPeers) series.push(peersSeries);
  if (hasAgreed) series.push(agreedSeries(index, assessment));
  if (earlier) {
    const before = earlierSeries(index, assessment, dossier, earlier.assessment, earlier.index);
    if ([...before.indicators.values()].some(hasPosition)) series.push(before);
  }
  return series.length > 0 ? series : [ownSeries];
}

function hasPosition({ position }: IndicatorPosition): boolean {
  return position !== null;
}

/** What heads an earlier assessment of which only what was agreed is shown; null: all of it is. */
export function withheldEarlier(
  dossier: Dossier,
  assessment: Assessment,
  earlier: EarlierAssessment,
): string | null {
  if (revealOf(assessment) === 'blind') return null;
  const { withheld } = shownVoices(earlier.index, earlier.assessment);
  return withheld.own > 0 ? earlierHeading(dossier, assessment, earlier.assessment) : null;
}

/** The earlier assessment's year; its day where that is the year of this one or of another that is shown. */
export function earlierHeading(
  dossier: Dossier,
  assessment: Assessment,
  earlier: Assessment,
): string {
  const year = earlier.date.slice(0, 4);
  const others = dossier.assessments.filter(
    (one) => one.id === assessment.id || (isShown(one) && one.id !== earlier.id),
  );
  return others.some((one) => one.date.startsWith(year)) ? earlier.date : year;
}

function isShown(assessment: Assessment): boolean {
  return !assessment.archived && !assessment.deletedAt && revealOf(assessment) !== 'blind';
}

/** Which of the earlier referential's indicators each of the present one's continues, where it is one to one. */
function formerIndicators(
  index: ReferentialIndex,
  earlierIndex: ReferentialIndex,
): ReadonlyMap<string, string> {
  if (index.levels.length !== earlierIndex.levels.length) return new Map();
  if (referentialKey(index.referential) === referentialKey(earlierIndex.referential)) {
    return new Map(index.indicators.map(({ indicator }) => [indicator.id, indicator.id]));
  }
  const map = transitionBetween(earlierIndex, index);
  return map ? carriedPairs(map) : new Map();
}
