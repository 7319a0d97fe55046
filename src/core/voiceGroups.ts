import { type Assessment, type College, colleges, type Response, revealOf } from './dossier.ts';
import { compareTexts } from './order.ts';
import { pooledColleges } from './participation.ts';
import { groupByPole, ownResponses, peerPole, peerResponses } from './voices.ts';

/** Fewer voices than this are never shown by themselves, unless people chose to be named. */
export const smallestShown = 3;

/**
 * Whether its people were promised that nobody is recognised: revealed, and not
 * `named`. In an open assessment (one voice on its own machine, or files by
 * other hands) nobody was promised anything.
 */
export function hidesPeople(assessment: Assessment): boolean {
  return revealOf(assessment) === 'revealed' && assessment.names !== 'named';
}

/**
 * Voices that are shown together. `college`: one college; `others`: small
 * colleges and those who named none; `own`: all of the pole’s own; `pole`: the
 * peers of one pole; `peers`: all peers.
 */
export interface VoiceGroup {
  /** of this group among the assessment’s: `college:sse`, `others`, `pole:<name>`, … */
  key: string;
  kind: 'college' | 'others' | 'own' | 'pole' | 'peers';
  college: College | null;
  pole: string | null;
  voices: readonly Response[];
}

/** The groups of an assessment; a side that is withheld has none. */
export interface VoiceGroups {
  own: readonly VoiceGroup[];
  peers: readonly VoiceGroup[];
  /** there are voices, and too few to show any */
  withheld: { own: boolean; peers: boolean };
}

/**
 * Who is shown together (formats.md, "Small groups"). `named`: each college and
 * each pole as it is. Otherwise colleges are pooled until each group has three
 * voices, and fewer than three in all are not shown; peers stand by pole where
 * each pole sent three, else together. `anonymous`: no college, no pole.
 */
export function voiceGroups(assessment: Assessment): VoiceGroups {
  const own = ownResponses(assessment);
  const peers = peerResponses(assessment);
  if (assessment.names === 'named') {
    return {
      own: byCollege(own, new Set(colleges)),
      peers: byPole(peers),
      withheld: { own: false, peers: false },
    };
  }
  const withheld = {
    own: own.length > 0 && own.length < smallestShown,
    peers: peers.length > 0 && peers.length < smallestShown,
  };
  return {
    own: own.length < smallestShown ? [] : pooledOwn(assessment, own),
    peers: peers.length < smallestShown ? [] : pooledPeers(assessment, peers),
    withheld,
  };
}

function pooledOwn(assessment: Assessment, own: readonly Response[]): VoiceGroup[] {
  const shown = pooledColleges(own).map(({ college }) => college);
  if (assessment.names === 'anonymous' || shown.includes('total')) return [everyone('own', own)];
  return byCollege(own, new Set(shown));
}

function pooledPeers(assessment: Assessment, peers: readonly Response[]): VoiceGroup[] {
  const poles = byPole(peers);
  const large = poles.every(({ voices }) => voices.length >= smallestShown);
  return large && assessment.names !== 'anonymous' ? poles : [everyone('peers', peers)];
}

/** One group for each college of `shown`, in the order of the colleges, and one for all others. */
function byCollege(own: readonly Response[], shown: ReadonlySet<string>): VoiceGroup[] {
  const groupOf = ({ respondent: { college } }: Response) =>
    college && shown.has(college) ? college : null;
  const groups = colleges.map((college): VoiceGroup => {
    const voices = own.filter((voice) => groupOf(voice) === college);
    return { key: `college:${college}`, kind: 'college', college, pole: null, voices };
  });
  const others = own.filter((voice) => groupOf(voice) === null);
  const rest: VoiceGroup = {
    key: 'others',
    kind: 'others',
    college: null,
    pole: null,
    voices: others,
  };
  return [...groups, rest].filter(({ voices }) => voices.length > 0);
}

/** One group for each peers’ pole, sorted by name; '' for those who named none. */
function byPole(peers: readonly Response[]): VoiceGroup[] {
  return groupByPole(peers)
    .map((voices): VoiceGroup => {
      const pole = voices[0] ? peerPole(voices[0]) : '';
      return { key: `pole:${pole}`, kind: 'pole', college: null, pole, voices };
    })
    .sort((a, b) => compareTexts(a.key, b.key));
}

function everyone(kind: 'own' | 'peers', voices: readonly Response[]): VoiceGroup {
  return { key: kind, kind, college: null, pole: null, voices };
}

/**
 * Of groups of these sizes, those that may stand by themselves: the smallest
 * are pooled first, until each that is left has three and the pool has none or
 * three (no difference of two shown numbers then stands for fewer than three).
 */
export function largeEnough(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const kept = new Set<string>();
  let pool = 0;
  // Of equal ones the later by name, as everywhere: who came first has no say in it.
  const bySize = [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([keyA, a], [keyB, b]) => a - b || compareTexts(keyB, keyA));
  for (const [key, size] of bySize) {
    const stands = size >= smallestShown && (pool === 0 || pool >= smallestShown);
    if (stands) kept.add(key);
    else pool += size;
  }
  return kept;
}
