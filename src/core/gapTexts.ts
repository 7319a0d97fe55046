import { type CrossComment, crossComments } from './crossComments.ts';
import type { Assessment } from './dossier.ts';
import { hidesPeople, voiceGroups } from './voiceGroups.ts';
import { ownResponses, peerPole, peerResponses } from './voices.ts';

/** What somebody wrote of an indicator. */
export interface GapComment {
  text: string;
  evidence: string;
  /** of a peer: its pole, where it is told; '' or null otherwise */
  pole: string | null;
}

/** What both sides wrote of an indicator, to be read side by side. */
export interface GapTexts {
  /** why the pole agreed on its level before it heard the peers, and what some would not share; '' where nothing is */
  reason: string;
  dissent: string;
  own: readonly GapComment[];
  peers: readonly GapComment[];
  /** of whichever side: to say would tell who wrote */
  untold: readonly GapComment[];
}

/**
 * What was written, never with a name or a level. Where people are not to be
 * recognised, side and pole are told only where Regards croisés tells the group
 * (crossComments.ts).
 */
export function gapTexts(assessment: Assessment): (indicatorId: string) => GapTexts {
  const commentsOn = hidesPeople(assessment) ? discreet(assessment) : plain(assessment);
  return (id) => {
    const agreement = assessment.agreements[id];
    const said = agreement && agreement.proposed !== true ? agreement : null;
    return {
      reason: said?.rationale?.trim() ?? '',
      dissent: said?.dissent?.trim() ?? '',
      ...commentsOn(id),
    };
  };
}

type Sides = Pick<GapTexts, 'own' | 'peers' | 'untold'>;

function discreet(assessment: Assessment): (id: string) => Sides {
  const { own, peers } = voiceGroups(assessment);
  const ownKeys = new Set(own.map(({ key }) => key));
  const poles = new Map(peers.map(({ key, pole }) => [key, pole]));
  const written = crossComments(assessment, [...own, ...peers]);
  return (id) => {
    const comments = written(id);
    const of = (holds: (group: string | null) => boolean) =>
      comments.filter(({ group }) => holds(group)).map((one) => gapComment(one, poles));
    return {
      own: of((group) => group !== null && ownKeys.has(group)),
      peers: of((group) => group !== null && poles.has(group)),
      untold: of((group) => group === null || !(ownKeys.has(group) || poles.has(group))),
    };
  };
}

function gapComment(
  { text, evidence, group }: CrossComment,
  poles: ReadonlyMap<string, string | null>,
): GapComment {
  return { text, evidence, pole: poles.get(group ?? '') ?? null };
}

/** Of an open assessment, or one whose people are named: as it was written. */
function plain(assessment: Assessment): (id: string) => Sides {
  const written = crossComments({ ...assessment, names: 'named' }, []);
  const poles = new Map(peerResponses(assessment).map((one) => [one.id, peerPole(one)]));
  const ownIds = new Set(ownResponses(assessment).map(({ id }) => id));
  return (id) => {
    const comments = written(id);
    const own = comments.filter(({ voice }) => ownIds.has(voice ?? ''));
    const peers = comments.filter(({ voice }) => poles.has(voice ?? ''));
    return {
      own: own.map(({ text, evidence }) => ({ text, evidence, pole: null })),
      peers: peers.map(({ text, evidence, voice }) => ({
        text,
        evidence,
        pole: poles.get(voice ?? '') ?? '',
      })),
      untold: [],
    };
  };
}
