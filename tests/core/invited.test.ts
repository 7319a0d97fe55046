import { describe, expect, it } from 'vitest';
import { closingAsked } from '#core/closing.ts';
import type { Assessment } from '#core/dossier.ts';
import { type Invitation, invitationSchema } from '#core/exchange.ts';
import { type InvitationChoice, invitationOf } from '#core/invitation.ts';
import { askedBy, isSameInvitation, minutesOf } from '#core/invited.ts';
import { aDossier, anAssessment, anIndex, the } from '../fixtures/builders.ts';

const index = anIndex();

function invite(
  choice: InvitationChoice = { stance: 'member' },
  other: Partial<Assessment> = {},
): Invitation {
  const dossier = aDossier([anAssessment(other)]);
  const invitation = invitationOf(dossier, the(dossier.assessments[0]), index, choice);
  return invitationSchema.parse(JSON.parse(JSON.stringify(invitation)));
}

const idsOf = (invitation: Invitation) =>
  askedBy(invitation, index).map(({ indicator }) => indicator.id);

describe('what an invitation asks', () => {
  it('is every indicator, or the shorter set in the referential’s order', () => {
    expect(idsOf(invite())).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
    expect(idsOf(invite(undefined, { indicators: ['c1', 'a2'] }))).toEqual(['a2', 'c1']);
  });

  it('is every indicator where another tool named none that there is', () => {
    expect(idsOf({ ...invite(), indicators: ['zz'] })).toHaveLength(5);
    expect(idsOf({ ...invite(), indicators: 'a1' })).toHaveLength(5);
  });

  it('takes the minutes that it says, else those of its questions; one at least', () => {
    expect(minutesOf({ ...invite(), minutes: 12.4 }, 36)).toBe(12);
    expect(minutesOf({ ...invite(), minutes: null }, 36)).toBe(35);
    expect(minutesOf({ ...invite(), minutes: 0.2 }, 1)).toBe(1);
  });

  it('is the same whatever it shows, and another for other people or on other terms', () => {
    const one = invite({ stance: 'peer', evidence: { a1: 'la charte' } });
    expect(isSameInvitation(one, invite({ stance: 'peer' }))).toBe(true);
    expect(isSameInvitation(one, invite({ stance: 'partner' }))).toBe(false);
    expect(isSameInvitation(one, invite({ stance: 'peer', round: 2 }))).toBe(false);
    expect(isSameInvitation(one, invite({ stance: 'peer', college: 'sse' }))).toBe(false);
    expect(isSameInvitation(one, invite({ stance: 'peer' }, { names: 'named' }))).toBe(false);
    expect(isSameInvitation(one, { ...one, referential: { id: 'test', version: '2' } })).toBe(
      false,
    );
    expect(isSameInvitation(one, { ...one, assessmentId: 'other' })).toBe(false);
    expect(isSameInvitation(one, { ...one, dossierId: 'other' })).toBe(false);
  });

  it('asks peers what they saw, and for the plan in the second round', () => {
    expect(closingAsked(invite())).not.toContain('seen');
    expect(closingAsked(invite({ stance: 'peer' }))).toContain('seen');
    expect(closingAsked(invite({ stance: 'peer' }))).not.toContain('plan');
    expect(closingAsked(invite({ stance: 'peer', round: 2 }))).toContain('plan');
  });
});
