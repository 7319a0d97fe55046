import type { Assessment, Response } from './dossier.ts';
import { firstAnswers, hasRounds, latestAnswers, personKeys } from './rounds.ts';
import { hidesPeople, smallestShown, type VoiceGroup, voiceGroups } from './voiceGroups.ts';
import { peersOfAllRounds } from './voices.ts';

/**
 * Peers’ first regard, beside the one after reading us.
 *
 * `none`: nobody answered a second time: there is one regard. `withheld`: to
 * show both would tell what few people said. `shown`: the assessment with the
 * first answer of each peer instead of the latest, for whatever draws one.
 */
export type FirstRegard =
  | { kind: 'none' }
  | { kind: 'withheld' }
  | { kind: 'shown'; assessment: Assessment };

/**
 * Whether both regards may stand beside each other. Their difference is made
 * of those alone who answered again. So, where nobody is to be recognised, it
 * is shown only if in each group that Regards croisés draws those who answered
 * again are none or at least three, those who did not likewise (else what one
 * of the few said shows through), and the groups are of the same people in
 * both. Then whoever exchanges what two of those who answered again said, in
 * either round, or two of the others, changes nothing in either view.
 */
export function firstRegard(assessment: Assessment): FirstRegard {
  const all = peersOfAllRounds(assessment);
  if (!hasRounds(all)) return { kind: 'none' };
  const [first, latest] = [firstAnswers(all), latestAnswers(all)];
  const again = answeredAgain(all, first, latest);
  if (again.size === 0) return { kind: 'none' };
  const before = withPeers(assessment, first);
  if (!hidesPeople(assessment)) return { kind: 'shown', assessment: before };
  const keys = personKeys(all);
  const groups = voiceGroups(assessment);
  const isSafe =
    !groups.withheld.peers &&
    samePeople(groups.peers, voiceGroups(before).peers, keys) &&
    groups.peers.every(({ voices }) => {
      const changed = voices.filter(({ id }) => again.has(keys.get(id) ?? id)).length;
      return isNoneOrEnough(changed) && isNoneOrEnough(voices.length - changed);
    });
  return isSafe ? { kind: 'shown', assessment: before } : { kind: 'withheld' };
}

/** Those whose first answer is not their latest, by `personKeys`. */
function answeredAgain(
  all: readonly Response[],
  first: readonly Response[],
  latest: readonly Response[],
): ReadonlySet<string> {
  const keys = personKeys(all);
  const ids = new Set(latest.map(({ id }) => id));
  return new Set(first.flatMap(({ id }) => (ids.has(id) ? [] : [keys.get(id) ?? id])));
}

/** The assessment with these peers’ answers and no others of peers. */
function withPeers(assessment: Assessment, peers: readonly Response[]): Assessment {
  const kept = new Set(peers.map(({ id }) => id));
  const responses = assessment.responses.filter(
    ({ id, respondent }) => respondent.stance !== 'peer' || kept.has(id),
  );
  return { ...assessment, responses };
}

function samePeople(
  a: readonly VoiceGroup[],
  b: readonly VoiceGroup[],
  keys: ReadonlyMap<string, string>,
): boolean {
  const peopleOf = (groups: readonly VoiceGroup[]) =>
    groups
      .map(({ voices }) =>
        voices
          .map(({ id }) => keys.get(id) ?? id)
          .sort()
          .join('\n'),
      )
      .sort()
      .join('\n\n');
  return a.length === b.length && peopleOf(a) === peopleOf(b);
}

function isNoneOrEnough(count: number): boolean {
  return count === 0 || count >= smallestShown;
}
