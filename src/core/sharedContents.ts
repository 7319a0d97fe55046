import type { Assessment, Dossier, Response } from './dossier.ts';
import { type ProfileField, profileFields } from './invitation.ts';

/** What of one assessment is in a copy, counted. */
export interface AssessmentContents {
  id: string;
  title: string;
  date: string;
  voices: number;
  /** voices with a name or an organisation */
  named: number;
  /** comments, evidence and closing words */
  comments: number;
  /** agreements and finals */
  agreements: number;
  objectiveNotes: number;
  parking: number;
  actions: number;
}

/** What is in a copy of a dossier, to be read before it leaves. */
export interface Contents {
  poleName: string;
  /** fields of the profile that say something, the contact among them */
  profile: readonly ProfileField[];
  assessments: readonly AssessmentContents[];
  /** lines of history, and what was asked of and given to other poles */
  journal: number;
  /** full copies of referentials */
  referentials: number;
}

/** Reads from the copy itself what is in it. */
export function contentsOf({
  pole,
  assessments,
  history,
  exchanges,
  reciprocal,
  referentials,
}: Dossier): Contents {
  return {
    poleName: pole.name,
    profile: profileFields.filter((field) => saysSomething(pole[field])),
    assessments: assessments.map(assessmentContents),
    journal: history.length + exchanges.length + (reciprocal?.length ?? 0),
    referentials: Object.keys(referentials).length,
  };
}

function assessmentContents(assessment: Assessment): AssessmentContents {
  const { id, title, date, responses, parking, actions } = assessment;
  const { agreements, finals, objectiveNotes } = assessment;
  return {
    id,
    title,
    date,
    voices: responses.length,
    named: responses.filter(
      ({ respondent: { name, organisation } }) =>
        saysSomething(name) || saysSomething(organisation),
    ).length,
    comments: responses.reduce((sum, response) => sum + wordsIn(response), 0),
    agreements: Object.keys(agreements).length + Object.keys(finals).length,
    objectiveNotes: Object.keys(objectiveNotes).length,
    parking: parking.length,
    actions: actions.length,
  };
}

function wordsIn({ ratings, closing }: Response): number {
  const rated = Object.values(ratings).flatMap(({ comment, evidence }) => [comment, evidence]);
  const { updatedAt: _updatedAt, earlier: _earlier, ...last } = closing ?? {};
  return [...rated, ...Object.values(last)].filter(saysSomething).length;
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value != null;
}
