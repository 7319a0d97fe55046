import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { readDossierValue } from '#core/reading.ts';
import { everythingShared, type SharedChoice, sharedCopy } from '#core/sharedCopy.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  aResponse,
  deepFreeze,
  now,
  the,
} from '../fixtures/builders.ts';
import { withCanaries } from '../fixtures/canaries.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const rating = {
  level: 'level-2',
  comment: 'SECRET commentaire',
  evidence: 'SECRET preuve',
  highlight: 'strength' as const,
  updatedAt: now,
  earlier: [{ comment: 'SECRET ancien' }],
};
const dossier: Dossier = deepFreeze(
  aDossier(
    [
      anAssessment({
        responses: [
          {
            ...aResponse(
              { a1: rating },
              { college: 'sse', name: 'SECRET nom', organisation: 'SECRET lieu' },
            ),
            id: 'r1',
            closing: { seen: 'SECRET vu' },
          },
          { ...aResponse({ a1: rating }), id: 'gone', deletedAt: now },
        ],
        agreements: { a1: anAgreement(2, { rationale: 'SECRET raison' }) },
        finals: { a1: anAgreement(2) },
        objectiveNotes: { a: { strengths: 'SECRET force' } },
        privateNotes: { a1: { text: 'SECRET à moi' } },
        parking: [
          { id: 'q1', text: 'SECRET question', settled: false },
          { id: 'q2', text: 'SECRET supprimée', settled: false, deletedAt: now },
        ],
        actions: [
          { id: 't1', title: 'SECRET action', about: [], status: 'planned' },
          { id: 't2', title: 'SECRET retirée', about: [], status: 'planned', deletedAt: now },
        ],
      }),
      anAssessment({ id: 'earlier', title: '2025', privateNotes: { a1: { text: 'SECRET 2025' } } }),
      anAssessment({ id: 'deleted', title: 'SECRET', deletedAt: now }),
    ],
    {
      pole: { name: 'Nord', contact: 'SECRET contact', territory: 'SECRET vallée', updatedAt: now },
      history: [{ id: 'h1', at: now, act: 'agreed', by: 'SECRET qui' }],
      exchanges: [
        { id: 'e1', pole: 'SECRET pair' },
        { id: 'e2', pole: 'SECRET retiré', deletedAt: now },
      ],
      reciprocal: [
        { id: 'round', title: 'SECRET tour', poles: [], looks: [] },
        { id: 'gone', title: 'SECRET annulé', poles: [], looks: [], deletedAt: now },
      ],
    },
  ),
);
const copy = (choice: Partial<SharedChoice> = {}) =>
  sharedCopy(dossier, 'present', { ...everythingShared, ...choice }, 'other');
const nothing = Object.fromEntries(
  Object.keys(everythingShared).map((part) => [part, false]),
) as unknown as SharedChoice;

describe('a copy to share', () => {
  it('is the dossier without private notes and without what is deleted', () => {
    const [assessment, earlier] = dossier.assessments.map(the);
    expect(copy()).toEqual({
      ...dossier,
      assessments: [
        {
          ...the(assessment),
          privateNotes: {},
          responses: [assessment?.responses[0]],
          parking: [assessment?.parking[0]],
          actions: [assessment?.actions[0]],
        },
        { ...the(earlier), privateNotes: {} },
      ],
      exchanges: [dossier.exchanges[0]],
      reciprocal: [dossier.reciprocal?.[0]],
    });
    expect('reciprocal' in sharedCopy(aDossier(), 'present', everythingShared, 'other')).toBe(
      false,
    );
  });

  it('has no word of anybody where all is unticked', () => {
    const bare = copy(nothing);
    expect(JSON.stringify(bare)).not.toMatch(/SECRET/);
    expect(bare.assessments.map(({ id }) => id)).toEqual(['present']);
    expect(readDossierValue(bare).ok).toBe(true);
  });

  it('leaves out what is unticked, part by part', () => {
    const left = (part: keyof SharedChoice) => {
      const before = new Set(JSON.stringify(copy()).match(/SECRET [\p{L} ]+/gu));
      const after = JSON.stringify(copy({ [part]: false }));
      return [...before].filter((text) => !after.includes(text)).sort();
    };
    expect(left('profile')).toEqual(['SECRET vallée']);
    expect(left('contact')).toEqual(['SECRET contact']);
    expect(left('names')).toEqual(['SECRET lieu', 'SECRET nom']);
    expect(left('comments')).toEqual([
      'SECRET ancien',
      'SECRET commentaire',
      'SECRET preuve',
      'SECRET vu',
    ]);
    expect(left('agreements')).toEqual(['SECRET raison']);
    expect(left('objectiveNotes')).toEqual(['SECRET force']);
    expect(left('parking')).toEqual(['SECRET question']);
    expect(left('actions')).toEqual(['SECRET action']);
    expect(left('journal')).toEqual(['SECRET pair', 'SECRET qui', 'SECRET tour']);
    expect(copy({ voices: false }).assessments[0]?.responses).toEqual([]);
    expect(copy({ comments: false }).assessments[0]?.responses[0]?.ratings).toEqual({
      a1: { level: 'level-2', highlight: 'strength', updatedAt: now },
    });
  });

  it('is a dossier of its own where a unit lost a part of itself, and only there', () => {
    expect(copy({ agreements: false, journal: false, otherAssessments: false }).id).toBe('dossier');
    expect(copy({ voices: false, names: false, comments: false }).id).toBe('dossier');
    for (const part of ['names', 'comments', 'contact', 'profile'] as const) {
      expect(copy({ [part]: false }).id).toBe('other');
    }
  });

  it('of whatever dossier holds no private note, nothing unticked, and reads', () => {
    fc.assert(
      fc.property(dossierArbitrary, (any) => {
        const secret = withCanaries(any);
        const id = secret.assessments[0]?.id ?? 'none';
        const shared = sharedCopy(deepFreeze(secret), id, everythingShared, 'other');
        expect(JSON.stringify(shared)).not.toMatch(/secret-\d+-privateNotes/);
        expect(readDossierValue(shared).ok).toBe(true);
        const names = sharedCopy(secret, id, { ...everythingShared, names: false }, 'other');
        const respondents = names.assessments.flatMap(({ responses }) =>
          responses.map(({ respondent }) => Object.keys(respondent)),
        );
        for (const members of respondents) {
          expect(['stance', 'college', 'pole']).toEqual(expect.arrayContaining(members));
        }
      }),
    );
  });
});
