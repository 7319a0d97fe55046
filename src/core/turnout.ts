import {
  type Assessment,
  type College,
  colleges,
  counts,
  type Response,
  type Stance,
  stances,
} from './dossier.ts';
import { isLate, isLocked } from './locking.ts';
import { compareTexts } from './order.ts';
import { roundOf } from './rounds.ts';
import { groupByPole, ownStances, peerPole, peerResponses } from './voices.ts';

/** One voice as Collecte lists it: who and how far, nothing of what. */
export interface CollectedVoice {
  id: string;
  stance: Stance;
  college: College | null;
  /** '' where none was given, and always in an `anonymous` assessment */
  name: string;
  organisation: string;
  /** a peer’s */
  pole: string;
  /** 2 where it is a peer’s answer after reading us; its first stands beside it */
  round: number;
  /** `draft`: begun here and not handed in, or handed over as it was: it does not count */
  state: 'counts' | 'draft';
  late: boolean;
  locked: boolean;
}

/** How many of one college have answered, of how many. */
export interface CollegeTurnout {
  /** null: named none */
  college: College | null;
  answered: number;
  drafts: number;
  /** null: nobody said */
  expected: number | null;
}

export interface Turnout {
  /** the pole’s own counting voices */
  answered: number;
  /** the sum over the colleges; null where none was said */
  expected: number | null;
  /** in the order of the colleges, those that are expected or here; without a college last */
  colleges: readonly CollegeTurnout[];
  /** counting peers by pole, sorted by pole, one who answered in two rounds once; '' for those who named none */
  peers: readonly { pole: string; answered: number }[];
  trainees: number;
  late: number;
  drafts: number;
  /** how many were deleted */
  withdrawn: number;
  /** sorted by stance, college, organisation, name, then id: by nothing that tells when they came */
  voices: readonly CollectedVoice[];
}

/**
 * Who has answered, against who is expected. It tells nothing of what, so it is
 * the same before and after the reveal, and counts each college by itself.
 */
export function collected(assessment: Assessment): Turnout {
  const here = assessment.responses.filter(({ deletedAt }) => !deletedAt);
  const own = here.filter(({ respondent }) => ownStances.includes(respondent.stance));
  const counting = own.filter(counts);
  const turnout = [...colleges, null].map(
    (college): CollegeTurnout => ({
      college,
      answered: counting.filter((one) => collegeOf(one) === college).length,
      drafts: own.filter((one) => collegeOf(one) === college && !counts(one)).length,
      expected: college === null ? null : (assessment.expected[college] ?? null),
    }),
  );
  const expected = turnout.flatMap((one) => one.expected ?? []);
  return {
    answered: counting.length,
    expected: expected.length === 0 ? null : expected.reduce((sum, count) => sum + count, 0),
    colleges: turnout.filter(
      (one) => one.answered > 0 || one.drafts > 0 || (one.expected !== null && one.expected > 0),
    ),
    peers: groupByPole(peerResponses(assessment))
      .map((group) => ({ pole: group[0] ? peerPole(group[0]) : '', answered: group.length }))
      .sort((a, b) => compareTexts(a.pole, b.pole)),
    trainees: here.filter((one) => one.respondent.stance === 'trainee' && counts(one)).length,
    late: counting.filter((one) => isLate(assessment, one)).length,
    drafts: here.filter((one) => !counts(one)).length,
    withdrawn: assessment.responses.length - here.length,
    voices: here.map((one) => voiceOf(assessment, one)).sort(byPerson),
  };
}

/** Whether others answered than were expected, or more: « 4 of 2 » would say nothing. */
export function isBesideExpected({ answered, expected, colleges: all }: Turnout): boolean {
  if (expected === null) return false;
  return answered > expected || all.some((one) => one.answered > 0 && one.expected === null);
}

function collegeOf(response: Response): College | null {
  return response.respondent.college ?? null;
}

function voiceOf(assessment: Assessment, response: Response): CollectedVoice {
  const { stance, name, organisation } = response.respondent;
  const named = assessment.names !== 'anonymous';
  return {
    id: response.id,
    stance,
    college: collegeOf(response),
    name: (named && name?.trim()) || '',
    organisation: (named && organisation?.trim()) || '',
    pole: stance === 'peer' ? peerPole(response) : '',
    round: roundOf(response),
    state: counts(response) ? 'counts' : 'draft',
    late: isLate(assessment, response),
    locked: isLocked(assessment, response),
  };
}

/** Texts by their units: a screen that shows them sorts them in its language. */
function byPerson(a: CollectedVoice, b: CollectedVoice): number {
  return (
    stances.indexOf(a.stance) - stances.indexOf(b.stance) ||
    placeOf(a.college) - placeOf(b.college) ||
    compareTexts(a.organisation, b.organisation) ||
    compareTexts(a.name, b.name) ||
    a.round - b.round ||
    compareTexts(a.id, b.id)
  );
}

function placeOf(college: College | null): number {
  return college === null ? colleges.length : colleges.indexOf(college);
}
