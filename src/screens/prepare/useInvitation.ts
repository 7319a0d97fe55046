import { useEffect, useMemo, useState } from 'react';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { Invitation } from '#core/exchange.ts';
import { evidenceToReview, invitationOf } from '#core/invitation.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { waysToInvite } from '#state/inviting.ts';
import { choiceOf, type Wish } from './inviteWish.ts';

/** An invitation with the ways that it can take. */
export interface Invited {
  invitation: Invitation;
  /** what can be ticked to go along, by indicator */
  review: ReadonlyMap<string, readonly string[]>;
  /** null: being packed */
  ways: Awaited<ReturnType<typeof waysToInvite>> | null;
}

/** The invitation to people of a stance as it would leave now. */
export function useInvitation(
  dossier: Dossier,
  assessment: Assessment,
  index: ReferentialIndex,
  wish: Wish,
): Invited {
  const review = useMemo(() => evidenceToReview(index, assessment), [index, assessment]);
  const made = invitationOf(dossier, assessment, index, choiceOf(wish, review));
  return { review, ...usePacked(made) };
}

/** An invitation with the ways that it can take, packed anew whenever anything in it changes. */
export function usePacked(made: Invitation): Pick<Invited, 'invitation' | 'ways'> {
  const json = JSON.stringify(made);
  // The same object as long as it says the same, whatever else changes in the dossier.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `json` says all that `made` does
  const invitation = useMemo(() => made, [json]);
  const [packed, setPacked] = useState<{ of: Invitation; ways: Invited['ways'] } | null>(null);
  useEffect(() => {
    let current = true;
    void waysToInvite(invitation).then((ways) => {
      if (current) setPacked({ of: invitation, ways });
    });
    return () => {
      current = false;
    };
  }, [invitation]);
  return { invitation, ways: packed?.of === invitation ? packed.ways : null };
}
