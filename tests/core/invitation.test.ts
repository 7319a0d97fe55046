import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { invitationSchema, responseFileSchema } from '#core/exchange.ts';
import {
  evidenceToReview,
  type InvitationChoice,
  invitationOf,
  profileFields,
  responseFileOf,
} from '#core/invitation.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  deepFreeze,
  flatIndex,
  now,
  the,
} from '../fixtures/builders.ts';
import { withCanaries } from '../fixtures/canaries.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const index = anIndex();
const present = (dossier: Dossier) => the(dossier.assessments[0]);
const invite = (dossier: Dossier, choice: InvitationChoice = { stance: 'member' }, from = index) =>
  invitationOf(dossier, present(dossier), from, choice);

const dossier = deepFreeze(
  aDossier(
    [
      anAssessment({
        referential: { id: 'test', version: '1', sha256: 'a'.repeat(64), 'x-other': 1 },
        agreements: {
          a1: anAgreement(2, { rationale: 'vu ensemble' }),
          a2: anAgreement(1, { proposed: true }),
          b1: anAgreement(null, { dissent: 'deux lectures' }),
        },
        finals: { a1: anAgreement(3) },
        responses: [
          aResponse({ a1: { level: 'level-1', evidence: ' le bilan ' } }),
          aResponse({ a1: { level: 'level-2', evidence: 'la charte' }, a2: 1 }),
          aPeer('Sud', { a1: { level: 'level-0', evidence: 'des pairs' } }),
        ],
      }),
    ],
    {
      pole: {
        name: 'Pôle du Val',
        territory: 'la vallée',
        contact: 'Claire, 01 02 03 04 05',
        circles: [{ name: 'Adhérents', count: 18, 'x-other': 'Nadia' }],
        resources: { memberFees: 10, 'x-other': 'Nadia' },
        earlier: [{ territory: 'la plaine' }],
      },
      referentials: { 'test-1': { id: 'test', version: '1' }, 'test-2': { id: 'test' } },
    },
  ),
);

describe('an invitation', () => {
  it('says who asks what, of whom, and how long it takes', () => {
    const invitation = invite(dossier, { stance: 'partner', college: 'authority' });
    expect(invitation).toEqual({
      format: 'ptce-invitation',
      formatVersion: 1,
      dossierId: 'dossier',
      assessmentId: 'present',
      poleName: 'Pôle du Val',
      title: 'Autodiagnostic 2026',
      date: '2026-11-21',
      referential: { id: 'test', version: '1', sha256: 'a'.repeat(64) },
      customReferential: { id: 'test', version: '1' },
      names: 'college',
      rule: { share: 0.75, gap: 2 },
      minutes: 5,
      stance: 'partner',
      college: 'authority',
      round: 1,
      context: { evidence: {} },
    });
    expect(invitationSchema.parse(invitation)).toEqual(invitation);
  });

  it('asks a shorter set where that is what the assessment asks', () => {
    const shorter = aDossier([anAssessment({ indicators: ['b1', 'a1', 'gone'] })]);
    expect(invite(shorter)).toMatchObject({ indicators: ['a1', 'b1'], minutes: 2 });
    expect('indicators' in invite(dossier)).toBe(false);
    expect('minutes' in invite(aDossier([anAssessment({ indicators: [] })]))).toBe(false);
  });

  it('has of the profile what was ticked, and nothing that stands beside it', () => {
    expect(invite(dossier, { stance: 'peer', profile: ['territory'] }).context.pole).toEqual({
      name: 'Pôle du Val',
      territory: 'la vallée',
    });
    const { pole } = invite(dossier, { stance: 'peer', profile: profileFields }).context;
    expect(pole).toEqual({
      name: 'Pôle du Val',
      territory: 'la vallée',
      contact: 'Claire, 01 02 03 04 05',
      circles: [{ name: 'Adhérents', count: 18 }],
      resources: { memberFees: 10 },
    });
  });

  it('has the evidence that was left after review, of what is asked', () => {
    const evidence = { a1: ' le bilan 2025 ', a2: '  ', gone: 'ailleurs' };
    expect(invite(dossier, { stance: 'peer', evidence }).context.evidence).toEqual({
      a1: 'le bilan 2025',
    });
  });

  it('has agreed levels for peers of the second round alone, and only if that was chosen', () => {
    const choice = { stance: 'peer' as const, round: 2, agreedLevels: true };
    expect(invite(dossier, choice).context.shared).toEqual({
      a1: { level: 'level-3' },
      b1: { level: null },
    });
    for (const other of [{ round: 1 }, { stance: 'member' as const }, { agreedLevels: false }]) {
      expect('shared' in invite(dossier, { ...choice, ...other }).context).toBe(false);
    }
  });

  it('has no agreed level of an assessment that is blind again', () => {
    const assessment = { ...present(dossier), revealedAt: null };
    const choice = { stance: 'peer' as const, round: 2, agreedLevels: true };
    const { context } = invitationOf(dossier, assessment, index, choice);
    expect('shared' in context).toBe(false);
  });

  it('tells peers which pole is asked, and of one reciprocal round who looks at whom', () => {
    const rounds = {
      ...dossier,
      reciprocal: [
        {
          id: 'round',
          title: 'Regards',
          poles: ['Val', 'Sud', 'Est'],
          looks: [{ by: 'Sud', at: 'Est', sentAt: now, 'x-other': 'Nadia' }],
          own: 'Val',
          assessmentId: 'present',
          updatedAt: now,
          'x-other': 'Nadia',
        },
        { id: 'gone', title: '', poles: [], looks: [], deletedAt: now },
      ],
    };
    const choice = { stance: 'peer' as const, askedPole: ' Sud ', reciprocal: 'round' };
    const invitation = invite(rounds, choice);
    expect(invitation).toMatchObject({ askedPole: 'Sud' });
    expect(invitation.reciprocal).toEqual({
      id: 'round',
      title: 'Regards',
      poles: ['Val', 'Sud', 'Est'],
      looks: [{ by: 'Sud', at: 'Est' }],
    });
    expect(invitationSchema.parse(invitation)).toEqual(invitation);
    for (const other of [
      { ...choice, stance: 'member' as const },
      { stance: 'peer' as const, askedPole: ' ', reciprocal: 'gone' },
    ]) {
      const without = invite(rounds, other);
      expect('askedPole' in without || 'reciprocal' in without).toBe(false);
    }
  });

  it('of whatever dossier holds nobody’s rating, comment, name or note that was not chosen', () => {
    fc.assert(
      fc.property(dossierArbitrary, (any) => {
        const secret = withCanaries({
          ...any,
          reciprocal: [
            { id: 'round', title: 't', poles: ['Nord'], looks: [{ by: 'Nord', at: 'Sud' }] },
          ],
        });
        const assessment = secret.assessments[0];
        if (!assessment) return;
        const choices: InvitationChoice[] = [
          { stance: 'member' },
          { stance: 'member', agreedLevels: true, reciprocal: 'round', askedPole: 'Sud' },
          { stance: 'peer', round: 2 },
          { stance: 'peer', round: 2, agreedLevels: false, askedPole: 'Sud' },
          { stance: 'peer', round: 2, reciprocal: 'other' },
          { stance: 'trainee', round: 2, agreedLevels: true, evidence: { a1: 'choisi' } },
          { stance: 'peer', round: 1, agreedLevels: true },
        ];
        for (const choice of choices) {
          const invitation = invitationOf(secret, assessment, index, choice);
          expect(JSON.stringify(invitation)).not.toMatch(/secret-/);
          expect(invitationSchema.safeParse(invitation).success).toBe(true);
        }
        const shown = invitationOf(secret, assessment, index, {
          stance: 'peer',
          round: 2,
          agreedLevels: true,
          profile: profileFields,
        });
        const { pole: _chosen, shared: _levels, ...rest } = shown.context;
        expect(JSON.stringify({ ...shown, context: rest })).not.toMatch(/secret-/);
        const levels = Object.values(shown.context.shared ?? {}).map((one) => Object.keys(one));
        for (const members of levels) expect(members).toEqual(['level']);
        const round = invitationOf(secret, assessment, index, {
          stance: 'peer',
          round: 2,
          reciprocal: 'round',
        });
        const { reciprocal, ...others } = round;
        expect(JSON.stringify(others)).not.toMatch(/secret-/);
        expect(Object.keys(reciprocal ?? {})).toEqual(['id', 'title', 'poles', 'looks']);
      }),
    );
  });
});

describe('what can be shown to those who are invited', () => {
  it('is the reason of what was agreed and the own evidence, in an order that betrays nobody', () => {
    expect([...evidenceToReview(index, present(dossier))]).toEqual([
      ['a1', ['la charte', 'le bilan']],
    ]);
    const agreed = anAssessment({ ...present(dossier), finals: {} });
    expect(evidenceToReview(index, agreed).get('a1')).toEqual([
      'vu ensemble',
      'la charte',
      'le bilan',
    ]);
  });

  it('is nothing while the assessment is blind', () => {
    expect(evidenceToReview(index, { ...present(dossier), revealedAt: null }).size).toBe(0);
  });
});

describe('the file of an answer', () => {
  const answer = aResponse(
    { a1: 2 },
    { college: 'citizen', name: 'Nadia', organisation: 'La Halle', stance: 'member' },
  );

  it('goes back to the assessment that asked, with the stance and college that were asked', () => {
    const invitation = invite(dossier, { stance: 'partner', college: 'authority' });
    const file = responseFileOf(invitation, answer);
    expect(responseFileSchema.parse(file)).toEqual(file);
    expect(file).toEqual({
      format: 'ptce-response',
      formatVersion: 1,
      dossierId: 'dossier',
      assessmentId: 'present',
      referential: { id: 'test', version: '1', sha256: 'a'.repeat(64) },
      response: {
        ...answer,
        round: 1,
        respondent: { ...answer.respondent, stance: 'partner', college: 'authority' },
      },
    });
    expect(responseFileOf(invite(dossier), answer).response.respondent.college).toBe('citizen');
  });

  it('has no name where none was to be kept', () => {
    const anonymous = aDossier([anAssessment({ names: 'anonymous' })]);
    const file = responseFileOf(
      invitationOf(anonymous, present(anonymous), flatIndex(['a1']), { stance: 'member' }),
      answer,
    );
    expect(JSON.stringify(file)).not.toMatch(/Nadia|Halle/);
    expect(file.response.respondent.college).toBe('citizen');
  });

  it('needs nothing of the clock', () => {
    expect(responseFileOf(invite(dossier), answer)).toEqual(
      responseFileOf(invite(dossier), answer),
    );
    expect(answer.submittedAt).toBe(now);
  });
});
