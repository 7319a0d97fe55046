import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Dossier, stances } from '#core/dossier.ts';
import type { Invitation, invitationSchema } from '#core/exchange.ts';
import { type InvitationChoice, invitationOf, profileFields } from '#core/invitation.ts';
import { anIndex } from '../fixtures/builders.ts';
import { withCanaries } from '../fixtures/canaries.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

/** All members of an invitation: those of its schema, and the one that it has beside it. */
type Member = keyof typeof invitationSchema._zod.def.shape | 'indicators';

/**
 * Where each member may come from. `framing`: which assessment, and on which
 * terms one answers; `choice`: what the animator typed or ticked for this
 * invitation; else the part of the dossier that is let in if that was chosen. A
 * new member does not compile until it is put here.
 */
const sources: Record<Member, 'constant' | 'framing' | 'choice' | 'parts'> = {
  format: 'constant',
  formatVersion: 'constant',
  dossierId: 'framing',
  assessmentId: 'framing',
  poleName: 'framing',
  title: 'framing',
  date: 'framing',
  referential: 'framing',
  customReferential: 'framing',
  names: 'framing',
  rule: 'framing',
  indicators: 'framing',
  minutes: 'framing',
  stance: 'choice',
  college: 'choice',
  round: 'choice',
  askedPole: 'choice',
  context: 'parts',
  reciprocal: 'parts',
};

const index = anIndex();
const round = { id: 'round', title: 'Tour', poles: ['Nord'], looks: [{ by: 'Nord', at: 'Sud' }] };

/** A dossier of any kind in which each text has the mark of the place where it stands. */
const marked: fc.Arbitrary<Dossier> = dossierArbitrary
  .filter(({ assessments }) => assessments.length > 0)
  .map((dossier) => withCanaries({ ...dossier, reciprocal: [round] }));

const choice: fc.Arbitrary<InvitationChoice> = fc.record(
  {
    stance: fc.constantFrom(...stances.filter((stance) => stance !== 'facilitator')),
    college: fc.constantFrom('sse' as const, null),
    round: fc.constantFrom(1, 2, 3),
    profile: fc.subarray([...profileFields]),
    evidence: fc.dictionary(fc.constantFrom('a1', 'b1', 'zz'), fc.constant('choisi'), {
      noNullPrototype: true,
    }),
    agreedLevels: fc.boolean(),
    askedPole: fc.constantFrom('Sud', ''),
    reciprocal: fc.constantFrom('round', 'other'),
  },
  { requiredKeys: ['stance'], noNullPrototype: true },
);

/** The marks of what stands in a value, byte for byte as it would leave: `pole`, `0-agreements`, … */
const marksIn = (value: unknown) =>
  new Set(
    [...(JSON.stringify(value) ?? '').matchAll(/secret-([a-z]+|\d+-[a-z]+)/gi)].map(([, at]) => at),
  );

function eachInvitation(look: (invitation: Invitation, chosen: InvitationChoice) => void): void {
  fc.assert(
    fc.property(marked, choice, (dossier, chosen) => {
      for (const assessment of dossier.assessments) {
        look(invitationOf(dossier, assessment, index, chosen), chosen);
      }
    }),
    { numRuns: 300 },
  );
}

describe('an invitation, whatever the dossier and the choice', () => {
  it('has no member that is not in the table', () => {
    eachInvitation((invitation) => {
      for (const member of Object.keys(invitation)) expect(sources).toHaveProperty(member);
    });
  });

  it('holds of what somebody said nothing but what is let in by choice, there', () => {
    eachInvitation((invitation) => {
      for (const [member, value] of Object.entries(invitation)) {
        if (sources[member as Member] !== 'parts') expect([...marksIn(value)], member).toEqual([]);
      }
    });
  });

  it('holds in its context the ticked fields of the profile, the typed evidence, and no other text', () => {
    eachInvitation(({ context }, { profile = [], evidence = {} }) => {
      const { pole = {}, evidence: given, shared: _levels, ...rest } = context;
      expect(rest).toEqual({});
      expect(new Set(['name', ...profile])).toEqual(
        new Set(['name', ...profile, ...Object.keys(pole)]),
      );
      const marks = [...marksIn(pole)];
      expect(marks.every((at) => at === 'pole')).toBe(true);
      expect([...marksIn(given)]).toEqual([]);
      for (const [id, text] of Object.entries(given)) expect(evidence[id]).toBe(text);
    });
  });

  it('holds agreed levels, bare, only for peers from the second round on, if that was chosen', () => {
    eachInvitation(({ context: { shared } }, { stance, round: of = 1, agreedLevels = false }) => {
      if (!(stance === 'peer' && of >= 2 && agreedLevels)) {
        expect(shared).toBeUndefined();
        return;
      }
      for (const said of Object.values(shared ?? {})) expect(Object.keys(said)).toEqual(['level']);
      for (const at of marksIn(shared)) expect(at).toMatch(/^\d+-(agreements|finals)$/);
    });
  });

  it('holds who looks at whom only for peers of the round that was chosen, and no name of a person', () => {
    eachInvitation(({ reciprocal }, { stance, reciprocal: wanted }) => {
      if (!(stance === 'peer' && wanted === 'round')) {
        expect(reciprocal).toBeUndefined();
        return;
      }
      expect(Object.keys(reciprocal ?? {}).sort()).toEqual(['id', 'looks', 'poles', 'title']);
      for (const at of marksIn(reciprocal)) expect(at).toBe('reciprocal');
    });
  });
});
