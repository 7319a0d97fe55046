import { type Assessment, type College, colleges, counts, type Response } from './dossier.ts';
import { groupByPole, ownResponses, peerPole, peerResponses } from './voices.ts';

/** Fewer counting responses than this are not shown as a group of their own (formats.md, "Small groups"). */
const smallestGroup = 3;

export interface CollegeCount {
  /** `others`: small colleges and those who named none, together; `total`: everyone, where groups would be too small */
  college: College | 'others' | 'total';
  count: number;
}

/** Who answered, in groups too large to name anyone. */
export interface Participation {
  /** counting responses of members, partners and facilitators */
  own: number;
  peers: number;
  /** names of the peers' poles, sorted; peers who name none add none */
  peerPoles: readonly string[];
  trainees: number;
  /** responses of members, partners and peers that are here and not submitted yet */
  waiting: number;
  /** own counting responses, in the order of the colleges, `others` last; empty where there would be one group, everybody */
  colleges: readonly CollegeCount[];
}

/** Who has answered an assessment. It tells nothing of what, so a blind one has it too. */
export function participationOf(assessment: Assessment): Participation {
  const own = ownResponses(assessment);
  const peers = peerResponses(assessment);
  const trainees = assessment.responses.filter(isTrainee);
  const waiting = assessment.responses.filter(
    (response) => !counts(response) && !response.deletedAt && !isTrainee(response),
  );
  return {
    own: own.length,
    peers: peers.length,
    peerPoles: groupByPole(peers)
      .map(([first]) => (first ? peerPole(first) : ''))
      .filter((pole) => pole !== '')
      .sort(),
    trainees: trainees.filter(counts).length,
    waiting: waiting.length,
    colleges: pooledColleges(own).filter(({ college }) => college !== 'total'),
  };
}

/**
 * Responses by college, with colleges of fewer than three pooled into
 * `others`, the smallest first (of equal ones the later in the list of
 * colleges), until each group has three; where only one pool would be left,
 * the total. Who names no college is in `others`.
 */
export function pooledColleges(responses: readonly Response[]): CollegeCount[] {
  if (responses.length === 0) return [];
  const groups = colleges
    .map((college) => ({
      college,
      count: responses.filter((one) => one.respondent.college === college).length,
    }))
    .filter(({ count }) => count > 0);
  let others = responses.length - groups.reduce((sum, { count }) => sum + count, 0);
  const bySize = groups.toReversed().sort((a, b) => a.count - b.count);
  const kept = new Set(bySize);
  for (const group of bySize) {
    if (group.count >= smallestGroup && (others === 0 || others >= smallestGroup)) break;
    others += group.count;
    kept.delete(group);
  }
  if (kept.size === 0) return [{ college: 'total', count: responses.length }];
  const shown: CollegeCount[] = groups.filter((group) => kept.has(group));
  return others > 0 ? [...shown, { college: 'others', count: others }] : shown;
}

function isTrainee(response: Response): boolean {
  return response.respondent.stance === 'trainee';
}
