import { minutesFor } from './duration.ts';
import type { Invitation } from './exchange.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';

/** What an invitation asks of the one who answers it. */

/**
 * The indicators that are asked, in the referential's order: those of the
 * invitation's `indicators`, a member beside version 1 of the format; all where
 * it has none, or names none that the referential has.
 */
export function askedBy(invitation: Invitation, index: ReferentialIndex): readonly IndicatorNode[] {
  const named: unknown = invitation['indicators'];
  if (!Array.isArray(named)) return index.indicators;
  const wanted = new Set<unknown>(named);
  const asked = index.indicators.filter(({ indicator }) => wanted.has(indicator.id));
  return asked.length > 0 ? asked : index.indicators;
}

/** Whole minutes that answering should take: what the invitation says, else what the questions do. */
export function minutesOf(invitation: Invitation, asked: number): number {
  return Math.round(invitation.minutes ?? minutesFor(asked)) || 1;
}

/**
 * Whether two invitations ask the same thing of the same people on the same
 * terms: an answer begun to the one can go on with the other. What they show
 * (profile, evidence) may differ.
 */
export function isSameInvitation(a: Invitation, b: Invitation): boolean {
  return (
    a.dossierId === b.dossierId &&
    a.assessmentId === b.assessmentId &&
    a.referential.id === b.referential.id &&
    a.referential.version === b.referential.version &&
    a.names === b.names &&
    a.stance === b.stance &&
    a.college === b.college &&
    a.round === b.round
  );
}
