import type { Agreement, Assessment, Dossier, Pole, Rating, Response } from './dossier.ts';
import { DOSSIER_FORMAT_VERSION } from './dossier.ts';
import type { ReferentialReference } from './referential.ts';
import { withVoice } from './voiceOrder.ts';

/**
 * The named acts on a dossier. Each takes the dossier and what the act needs,
 * ids and moments included, and returns the next dossier; what it does not
 * touch is shared with the former one. An act on something that is not there
 * returns the dossier itself.
 */

/** A new dossier of one pole, with its first assessment. */
export function startDossier(start: {
  id: string;
  poleName: string;
  assessment: Assessment;
  now: string;
  fictional?: boolean;
}): Dossier {
  return {
    format: 'ptce-dossier',
    formatVersion: DOSSIER_FORMAT_VERSION,
    id: start.id,
    createdAt: start.now,
    updatedAt: start.now,
    fictional: start.fictional ?? false,
    pole: { name: start.poleName, updatedAt: start.now },
    assessments: [start.assessment],
    exchanges: [],
    history: [],
    referentials: {},
  };
}

/** An assessment before its first answer, open: one voice, everything shown. */
export function newAssessment(start: {
  id: string;
  title: string;
  date: string;
  referential: ReferentialReference;
  now: string;
}): Assessment {
  return {
    id: start.id,
    createdAt: start.now,
    updatedAt: start.now,
    title: start.title,
    date: start.date,
    referential: referenceOf(start.referential),
    names: 'college',
    rule: { share: 0.75, gap: 2 },
    expected: {},
    indicators: null,
    transition: null,
    archived: false,
    responses: [],
    agreements: {},
    finals: {},
    objectiveNotes: {},
    privateNotes: {},
    parking: [],
    actions: [],
  };
}

/** Sets fields of the profile; `undefined` or null takes one back, but never the name, which a pole must have. */
export function describePole(dossier: Dossier, fields: Partial<Pole>, now: string): Dossier {
  return touch({ ...dossier, pole: { ...withFields(dossier.pole, fields), updatedAt: now } }, now);
}

/**
 * Sets title, date, referential and other settings of an assessment; not how
 * people are named nor the rule, which are promised (workshopChanges.ts).
 */
export function prepareAssessment(
  dossier: Dossier,
  assessmentId: string,
  fields: Partial<
    Pick<Assessment, 'title' | 'date' | 'referential' | 'indicators' | 'nextMeeting'>
  >,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => ({
    ...assessment,
    ...fields,
    updatedAt: now,
  }));
}

/** Adds a voice to an assessment. */
export function addResponse(
  dossier: Dossier,
  assessmentId: string,
  response: Response,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => ({
    ...assessment,
    responses: withVoice(assessment.responses, response),
  }));
}

/** The animator's own voice, or the group's when it rates together on the screen. */
export function facilitatorResponse(id: string, now: string): Response {
  return {
    id,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    respondent: { stance: 'facilitator' },
    ratings: {},
  };
}

/** What one act may set of a rating. */
export type RatingFields = Partial<Pick<Rating, 'level' | 'comment' | 'evidence' | 'highlight'>>;

/**
 * Sets fields of one rating of one response: level (a level's id,
 * `not-applicable`, `unknown`, or null for "not yet rated"), comment, evidence,
 * highlight. The other fields stay as they are.
 */
export function rate(
  dossier: Dossier,
  assessmentId: string,
  responseId: string,
  indicatorId: string,
  fields: RatingFields,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) =>
    changeResponse(assessment, responseId, (response) => {
      const former: Rating = response.ratings[indicatorId] ?? { level: null };
      return {
        ...response,
        updatedAt: now,
        ratings: { ...response.ratings, [indicatorId]: { ...former, ...fields, updatedAt: now } },
      };
    }),
  );
}

/** Sets fields of the level agreed on an indicator. */
export function agree(
  dossier: Dossier,
  assessmentId: string,
  indicatorId: string,
  fields: Partial<Agreement>,
  now: string,
): Dossier {
  return changeAssessment(dossier, assessmentId, now, (assessment) => {
    const former: Agreement = assessment.agreements[indicatorId] ?? { level: null };
    const agreement = { ...former, ...fields, updatedAt: now };
    return { ...assessment, agreements: { ...assessment.agreements, [indicatorId]: agreement } };
  });
}

/** The same dossier under another id, as a dossier of its own beside the first. */
export function copyDossier(dossier: Dossier, id: string, now: string): Dossier {
  return touch({ ...dossier, id }, now);
}

/** The dossier with one assessment changed; the dossier itself where that changes nothing. */
export function changeAssessment(
  dossier: Dossier,
  assessmentId: string,
  now: string,
  change: (assessment: Assessment) => Assessment,
): Dossier {
  let changed = false;
  const assessments = dossier.assessments.map((assessment) => {
    if (assessment.id !== assessmentId) return assessment;
    const next = change(assessment);
    changed ||= next !== assessment;
    return next;
  });
  return changed ? touch({ ...dossier, assessments }, now) : dossier;
}

/** The assessment with one response changed; the assessment itself where it is not there. */
export function changeResponse(
  assessment: Assessment,
  responseId: string,
  change: (response: Response) => Response,
): Assessment {
  const at = assessment.responses.findIndex((response) => response.id === responseId);
  const former = assessment.responses[at];
  if (!former) return assessment;
  return { ...assessment, responses: assessment.responses.with(at, change(former)) };
}

function touch(dossier: Dossier, now: string): Dossier {
  return { ...dossier, updatedAt: now };
}

function withFields(pole: Pole, fields: Partial<Pole>): Pole {
  const next: Pole = { ...pole };
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) next[key] = value;
    else if (key !== 'name') delete next[key];
  }
  return next;
}

function referenceOf({ id, version, sha256 }: ReferentialReference): Assessment['referential'] {
  return sha256 === undefined ? { id, version } : { id, version, sha256 };
}
