import type { Assessment, Dossier, Response } from './dossier.ts';
import { type Chosen, leaving } from './leaving.ts';
import { reciprocalRounds } from './reciprocal.ts';

/** What a user leaves ticked for a copy to share. */
export type SharedChoice = Readonly<Record<Chosen<'sharedCopy'>, boolean>>;

/** Everything that may leave in a shared copy: how the choice begins. */
export const everythingShared: SharedChoice = {
  profile: true,
  contact: true,
  names: true,
  voices: true,
  comments: true,
  agreements: true,
  objectiveNotes: true,
  parking: true,
  actions: true,
  journal: true,
  otherAssessments: true,
};

/**
 * A copy of the dossier to share: without anybody’s private notes, without what
 * is deleted, without what was unticked. Where a unit has lost a part of itself
 * (a comment, a name, a field of the profile) the copy is a dossier of its own,
 * `otherId`: merged with this one, what was cut could stand for what was said.
 * @param assessmentId the assessment that is open: the one that stays where the others are unticked
 */
export function sharedCopy(
  dossier: Dossier,
  assessmentId: string,
  choice: SharedChoice,
  otherId: string,
): Dossier {
  const left = Object.entries(cuts).flatMap(([part, cut]) =>
    choice[part as keyof SharedChoice] ? [] : [cut],
  );
  const cut = left.reduce((copy, next) => next(copy, assessmentId), withoutNever(dossier));
  const { profile, contact, names, voices, comments } = choice;
  const whole = profile && contact && (!voices || (names && comments));
  return whole ? cut : { ...cut, id: otherId };
}

type Cut = (dossier: Dossier, assessmentId: string) => Dossier;

/** How each part that may be unticked is taken out; one that is missing here does not compile. */
const cuts: Readonly<Record<Chosen<'sharedCopy'>, Cut>> = {
  profile: (dossier) => {
    const { name, contact } = dossier.pole;
    return { ...dossier, pole: contact == null ? { name } : { name, contact } };
  },
  contact: (dossier) => {
    const { contact: _contact, earlier: _earlier, ...pole } = dossier.pole;
    return { ...dossier, pole: pole as Dossier['pole'] };
  },
  names: (dossier) => eachVoice(dossier, withoutName),
  voices: (dossier) => eachAssessment(dossier, () => ({ responses: [] })),
  comments: (dossier) => eachVoice(dossier, withoutWords),
  agreements: (dossier) => eachAssessment(dossier, () => ({ agreements: {}, finals: {} })),
  objectiveNotes: (dossier) => eachAssessment(dossier, () => ({ objectiveNotes: {} })),
  parking: (dossier) => eachAssessment(dossier, () => ({ parking: [] })),
  actions: (dossier) => eachAssessment(dossier, () => ({ actions: [] })),
  journal: ({ reciprocal: _rounds, ...dossier }) => ({
    ...(dossier as Dossier),
    history: [],
    exchanges: [],
  }),
  otherAssessments: (dossier, assessmentId) => ({
    ...dossier,
    assessments: dossier.assessments.filter(({ id }) => id === assessmentId),
  }),
};

/** What no choice lets leave. */
function withoutNever(dossier: Dossier): Dossier {
  const live = {
    ...dossier,
    assessments: dossier.assessments.filter(({ deletedAt }) => !deletedAt),
    exchanges: dossier.exchanges.filter(({ deletedAt }) => !deletedAt),
    ...(dossier.reciprocal ? { reciprocal: reciprocalRounds(dossier) } : {}),
  };
  return eachAssessment(live, (assessment) => ({
    ...(leaving.privateNotes.sharedCopy === 'never' ? { privateNotes: {} } : {}),
    responses: assessment.responses.filter(({ deletedAt }) => !deletedAt),
    parking: assessment.parking.filter(({ deletedAt }) => !deletedAt),
    actions: assessment.actions.filter(({ deletedAt }) => !deletedAt),
  }));
}

function eachAssessment(
  dossier: Dossier,
  change: (assessment: Assessment) => Partial<Assessment>,
): Dossier {
  const assessments = dossier.assessments.map((one) => ({ ...one, ...change(one) }));
  return { ...dossier, assessments };
}

function eachVoice(dossier: Dossier, change: (response: Response) => Response): Dossier {
  return eachAssessment(dossier, ({ responses }) => ({ responses: responses.map(change) }));
}

/** By a list of what stays: other tools may have written a name anywhere beside. */
function withoutName(response: Response): Response {
  const { stance, college, pole } = response.respondent;
  const respondent = {
    stance,
    ...(college === undefined ? {} : { college }),
    ...(pole === undefined ? {} : { pole }),
  };
  return { ...response, respondent };
}

function withoutWords(response: Response): Response {
  const { closing: _closing, earlier: _earlier, ...kept } = response;
  const ratings = Object.entries(response.ratings).map(([id, { level, highlight, updatedAt }]) => [
    id,
    {
      level,
      ...(highlight === undefined ? {} : { highlight }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
    },
  ]);
  return { ...kept, ratings: Object.fromEntries(ratings) } as Response;
}
