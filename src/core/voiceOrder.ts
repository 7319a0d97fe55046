import type { Assessment, Dossier, Response } from './dossier.ts';
import { compareTexts } from './order.ts';

/**
 * Voices stand by their id: their order tells nobody who answered first, the
 * same answers make the same dossier in whatever order they come, and one more
 * moves none of the others.
 */
export function byId(a: { id: string }, b: { id: string }): number {
  return compareTexts(a.id, b.id);
}

/** The voices with one more, or with a former one replaced; those given stand in order. */
export function withVoice(responses: readonly Response[], response: Response): Response[] {
  const at = responses.findIndex(({ id }) => id === response.id);
  if (at >= 0) return responses.with(at, response);
  const greater = responses.findIndex((other) => byId(other, response) > 0);
  return responses.toSpliced(greater < 0 ? responses.length : greater, 0, response);
}

/** A dossier whose voices stand in order; itself where they do. */
export function inVoiceOrder(dossier: Dossier): Dossier {
  if (dossier.assessments.every(isInOrder)) return dossier;
  const assessments = dossier.assessments.map((assessment) =>
    isInOrder(assessment)
      ? assessment
      : { ...assessment, responses: assessment.responses.toSorted(byId) },
  );
  return { ...dossier, assessments };
}

function isInOrder({ responses }: Assessment): boolean {
  return responses.every((response, at) => {
    const next = responses[at + 1];
    return !next || byId(response, next) < 0;
  });
}
