import { type Assessment, counts, type Response, type Stance } from './dossier.ts';
import { fold } from './folding.ts';
import { latestAnswers } from './rounds.ts';

/** Whose responses are the pole's own regard on itself. */
export const ownStances: readonly Stance[] = ['member', 'partner', 'facilitator'];

/** The counting responses of the pole's own people: members, partners, facilitators. */
export function ownResponses(assessment: Assessment): Response[] {
  return assessment.responses.filter(
    (response) => counts(response) && ownStances.includes(response.respondent.stance),
  );
}

/** The counting responses of peers; of one who answered in two rounds the latest, so that nobody counts twice. */
export function peerResponses(assessment: Assessment): Response[] {
  return [...latestAnswers(peersOfAllRounds(assessment))];
}

/** The counting responses of peers, of each round: the same person may be in it twice. */
export function peersOfAllRounds(assessment: Assessment): Response[] {
  return assessment.responses.filter(
    (response) => counts(response) && response.respondent.stance === 'peer',
  );
}

/**
 * The pole that a peer speaks for, without outer blanks and in one Unicode
 * form. Peers who name none are together one pole, ``: without it they would
 * outweigh the named.
 */
export function peerPole(response: Response): string {
  return poleName(response.respondent.pole ?? '');
}

/** What makes two names of a pole one: `Pôle Sud`, typed on another machine as `pole  sud`. */
export function poleKey(name: string): string {
  return fold(poleName(name)).text.replace(/ +/g, ' ');
}

/** Peer responses, those of one pole together. */
export function groupByPole(responses: readonly Response[]): Response[][] {
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    const pole = poleKey(peerPole(response));
    const group = groups.get(pole);
    if (group) group.push(response);
    else groups.set(pole, [response]);
  }
  return [...groups.values()];
}

function poleName(name: string): string {
  return name.trim().normalize('NFC');
}
