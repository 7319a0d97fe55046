import { agreementOf } from './agreements.ts';
import type { Assessment, Response } from './dossier.ts';
import { compareTexts } from './order.ts';
import { NOT_APPLICABLE, type ReferentialIndex, UNKNOWN } from './referential.ts';
import { ownResponses, peerPole, peerResponses } from './voices.ts';

/** What somebody wrote of an indicator; never with a name. */
export interface ReportComment {
  text: string;
  evidence: string;
  from: 'own' | 'peers';
}

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
  /** empty where the peer named none */
  pole: string;
  closing: Closing;
}

/**
 * Comments and evidence on an indicator, the pole's own first, then the
 * peers'. Unless the assessment is `named` they are sorted by what they say,
 * so that their order betrays nobody.
 */
export function commentsOn(assessment: Assessment, id: string): ReportComment[] {
  const written = (
    responses: readonly Response[],
    from: ReportComment['from'],
  ): ReportComment[] => {
    const comments = responses.flatMap((response) => {
      const rating = response.ratings[id];
      const comment = {
        text: rating?.comment?.trim() ?? '',
        evidence: rating?.evidence?.trim() ?? '',
        from,
      };
      return comment.text !== '' || comment.evidence !== '' ? [comment] : [];
    });
    return inOrder(assessment, comments, ({ text, evidence }) => [text, evidence]);
  };
  return [
    ...written(ownResponses(assessment), 'own'),
    ...written(peerResponses(assessment), 'peers'),
  ];
}

/**
 * Why an indicator does not apply: the reason of the agreement that says so,
 * then, where comments are shown, those of the own responses that say so.
 */
export function notApplicableReasons(
  assessment: Assessment,
  id: string,
  comments: boolean,
): string[] {
  const agreement = agreementOf(assessment, id)?.agreement;
  const agreed = agreement?.level === NOT_APPLICABLE ? [agreement.rationale ?? ''] : [];
  const ratings = comments ? ownResponses(assessment).map((response) => response.ratings[id]) : [];
  const said = ratings
    .filter((rating) => rating?.level === NOT_APPLICABLE)
    .map((rating) => rating?.comment ?? '');
  const reasons = [...agreed, ...inOrder(assessment, said, (reason) => [reason])].map((reason) =>
    reason.trim(),
  );
  return reasons.filter((reason) => reason !== '');
}

/** What peers wrote at the end of their responses, by pole. */
export function peerWords(assessment: Assessment): PeerWords[] {
  const words = peerResponses(assessment).flatMap((response) => {
    const closing = closingOf(response);
    return Object.values(closing).some((text) => text !== '')
      ? [{ pole: peerPole(response), closing }]
      : [];
  });
  const sorted = inOrder(assessment, words, ({ closing }) => Object.values(closing));
  return sorted.sort((a, b) => compareTexts(a.pole, b.pole));
}

/** How many ratings and agreements on an indicator name a level that the scale does not have. */
export function foreignLevels(index: ReferentialIndex, assessment: Assessment, id: string): number {
  const levels = [
    ...voices(assessment).map((response) => response.ratings[id]?.level),
    assessment.agreements[id]?.level,
    assessment.finals[id]?.level,
  ];
  return levels.filter((level) => typeof level === 'string' && !isKnownLevel(index, level)).length;
}

/** Ids of ratings and agreements for indicators that the referential does not have, sorted. */
export function foreignIndicators(index: ReferentialIndex, assessment: Assessment): string[] {
  const rated = [
    ...voices(assessment).map((response) => response.ratings),
    assessment.agreements,
    assessment.finals,
  ];
  const ids = new Set(rated.flatMap((record) => Object.keys(record)));
  return [...ids].filter((id) => !index.indicatorById.has(id)).sort();
}

function voices(assessment: Assessment): Response[] {
  return [...ownResponses(assessment), ...peerResponses(assessment)];
}

function isKnownLevel(index: ReferentialIndex, level: string): boolean {
  return index.levelValues.has(level) || level === NOT_APPLICABLE || level === UNKNOWN;
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

/** As they stand in a `named` assessment, else sorted by their texts. */
function inOrder<T>(
  assessment: Assessment,
  items: readonly T[],
  texts: (item: T) => readonly string[],
): T[] {
  if (assessment.names === 'named') return [...items];
  const keyed = items.map((item) => ({ item, key: JSON.stringify(texts(item)) }));
  return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ item }) => item);
}
