import type { College } from '#core/dossier.ts';
import type { InvitationChoice, ProfileField } from '#core/invitation.ts';

export const invitedStances = ['member', 'partner', 'peer', 'trainee'] as const;
export type InvitedStance = (typeof invitedStances)[number];

/** A text of the dossier, ticked or not, as it was left. */
export interface SentText {
  goes: boolean;
  text: string;
}

/** What goes along with an invitation: nothing but what was ticked. */
export interface Shown {
  profile: readonly ProfileField[];
  /** by indicator, then by the text as the dossier has it */
  evidence: Readonly<Record<string, Readonly<Record<string, SentText>>>>;
}

/** Whom the animator invites just now; what was ticked for one stance is never sent to another. */
export interface Wish {
  stance: InvitedStance;
  /** null: the respondent says */
  college: College | null;
  shown: Readonly<Partial<Record<InvitedStance, Shown>>>;
}

export const firstWish: Wish = { stance: 'member', college: null, shown: {} };

const nothingShown: Shown = { profile: [], evidence: {} };

export function shownIn({ stance, shown }: Wish): Shown {
  return shown[stance] ?? nothingShown;
}

/** Colleges are those of the pole: who comes from elsewhere has none. */
export function hasCollege(stance: InvitedStance): boolean {
  return stance === 'member' || stance === 'partner';
}

/**
 * What the invitation is made of.
 * @param review the texts that can be shown just now: one that was ticked and has gone since does not leave
 */
export function choiceOf(
  wish: Wish,
  review: ReadonlyMap<string, readonly string[]>,
): InvitationChoice {
  const { profile, evidence } = shownIn(wish);
  const texts = [...review].flatMap(([id, offered]): [string, string][] => {
    const left = offered.flatMap((text) => {
      const sent = evidence[id]?.[text];
      return sent?.goes && sent.text.trim() !== '' ? [sent.text] : [];
    });
    return left.length > 0 ? [[id, left.join('\n')]] : [];
  });
  return {
    stance: wish.stance,
    college: hasCollege(wish.stance) ? wish.college : null,
    profile,
    evidence: Object.fromEntries(texts),
  };
}
