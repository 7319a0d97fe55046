import { type Assessment, counts, type Response, type Stance } from './dossier.ts';

/** Whose responses are the pole's own regard on itself. */
export const ownStances: readonly Stance[] = ['member', 'partner', 'facilitator'];

/** The counting responses of the pole's own people: members, partners, facilitators. */
export function ownResponses(assessment: Assessment): Response[] {
  return assessment.responses.filter(
    (response) => counts(response) && ownStances.includes(response.respondent.stance),
  );
}

/** The counting responses of peers. */
export function peerResponses(assessment: Assessment): Response[] {
  return assessment.responses.filter(
    (response) => counts(response) && response.respondent.stance === 'peer',
  );
}

/**
 * The pole that a peer speaks for, without outer blanks and in one Unicode
 * form, so that one name typed on two machines is one pole. Peers who name
 * none are together one pole, ``: without it they would outweigh the named.
 */
export function peerPole(response: Response): string {
  return (response.respondent.pole ?? '').trim().normalize('NFC');
}

/** Peer responses, those of one pole together. */
export function groupByPole(responses: readonly Response[]): Response[][] {
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    const pole = peerPole(response);
    const group = groups.get(pole);
    if (group) group.push(response);
    else groups.set(pole, [response]);
  }
  return [...groups.values()];
}
