import { agreementOf } from './agreements.ts';
import { closingFields } from './closing.ts';
import type { Assessment, Response } from './dossier.ts';
import { compareTexts, inOrder } from './order.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from './referential.ts';
import type { Attribution } from './reportOptions.ts';
import { followsOf, roundOf } from './rounds.ts';
import { shownVoices } from './shownVoices.ts';
import { hidesPeople } from './voiceGroups.ts';
import { ownResponses, peerPole, peerResponses, peersOfAllRounds } from './voices.ts';

/** What a peer response says at its end; every field a text, empty where nothing is said. */
export interface Closing {
  process: string;
  plan: string;
  seen: string;
  questions: string;
  suggestions: string;
  takeHome: string;
}

export interface PeerWords {
  /** empty where the peer named none, or where no pole is told */
  pole: string;
  /** 1: blind; from 2 on after reading the pole, and only what was not said before */
  round: number;
  closing: Closing;
}

/**
 * Why an indicator does not apply: the reason of the agreement that says so,
 * then, where comments are shown, those of the own responses that say so. Where
 * people are not to be recognised that would put a level beside words: then
 * only if all own responses say so.
 */
export function notApplicableReasons(
  index: ReferentialIndex,
  assessment: Assessment,
  id: string,
  comments: boolean,
): string[] {
  const agreement = agreementOf(assessment, id)?.agreement;
  const agreed = agreement?.level === NOT_APPLICABLE ? [agreement.rationale ?? ''] : [];
  const { own } = shownVoices(index, assessment);
  const notApplicable = own
    .map(({ ratings }) => ratings[id])
    .filter((rating) => rating?.level === NOT_APPLICABLE);
  const isTold = comments && (!hidesPeople(assessment) || notApplicable.length === own.length);
  const said = isTold ? notApplicable.map((rating) => rating?.comment ?? '') : [];
  const reasons = [...agreed, ...inOrder(false, said, (reason) => [reason])].map((reason) =>
    reason.trim(),
  );
  return reasons.filter((reason) => reason !== '');
}

/** What peers wrote at the end of their responses, by pole, then by round; of an `anonymous` assessment, and for nobody’s names, without their poles. */
export function peerWords(assessment: Assessment, names: Attribution = 'groups'): PeerWords[] {
  const isAnonymous = hidesPeople(assessment) && assessment.names === 'anonymous';
  const hidesPoles = isAnonymous || names === 'none';
  const all = peersOfAllRounds(assessment);
  const byId = new Map(all.map((response) => [response.id, response]));
  const words = all.flatMap((response): PeerWords[] => {
    // A further answer begins with a copy of the former one.
    const former = byId.get(followsOf(response) ?? '');
    const closing = without(closingOf(response), former && closingOf(former));
    return Object.values(closing).some((text) => text !== '')
      ? [{ pole: hidesPoles ? '' : peerPole(response), round: roundOf(response), closing }]
      : [];
  });
  const asTheyStand = assessment.names === 'named' && names !== 'none';
  const sorted = inOrder(asTheyStand, words, ({ closing }) => Object.values(closing));
  return sorted.sort((a, b) => compareTexts(a.pole, b.pole) || a.round - b.round);
}

/** How many ratings that may be shown and agreements on an indicator name a level that the scale does not have. */
export function foreignLevels(index: ReferentialIndex, assessment: Assessment, id: string): number {
  const { own, peers, peersOn } = shownVoices(index, assessment);
  const levels = [
    ...[...own, ...(peersOn.has(id) ? peers : [])].map(({ ratings }) => ratings[id]?.level),
    assessment.agreements[id]?.level,
    assessment.finals[id]?.level,
  ];
  return levels.filter((level) => typeof level === 'string' && !isKnownLevel(index, level)).length;
}

/** Ids of ratings and agreements for indicators that the referential does not have, sorted: they tell no level. */
export function foreignIndicators(index: ReferentialIndex, assessment: Assessment): string[] {
  const voices = [...ownResponses(assessment), ...peerResponses(assessment)];
  const rated = [...voices.map(({ ratings }) => ratings), assessment.agreements, assessment.finals];
  const ids = new Set(rated.flatMap((record) => Object.keys(record)));
  return [...ids].filter((id) => !index.indicatorById.has(id)).sort();
}

function isKnownLevel(index: ReferentialIndex, level: string): boolean {
  return index.levelValues.has(level) || level === NOT_APPLICABLE || level === UNKNOWN;
}

/** What was said already is not said again. */
function without(closing: Closing, former: Closing | undefined): Closing {
  if (!former) return closing;
  const left = closingFields.map((field) => [
    field,
    closing[field] === former[field] ? '' : closing[field],
  ]);
  return Object.fromEntries(left) as unknown as Closing;
}

function closingOf(response: Response): Closing {
  const closing = response.closing;
  return {
    process: closing?.process?.trim() ?? '',
    plan: closing?.plan?.trim() ?? '',
    seen: closing?.seen?.trim() ?? '',
    questions: closing?.questions?.trim() ?? '',
    suggestions: closing?.suggestions?.trim() ?? '',
    takeHome: closing?.takeHome?.trim() ?? '',
  };
}
