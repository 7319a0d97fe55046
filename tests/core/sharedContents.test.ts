import { describe, expect, it } from 'vitest';
import { contentsOf } from '#core/sharedContents.ts';
import { everythingShared, sharedCopy } from '#core/sharedCopy.ts';
import { aDossier, anAgreement, anAssessment, aResponse, now } from '../fixtures/builders.ts';

const dossier = aDossier(
  [
    anAssessment({
      responses: [
        {
          ...aResponse({ a1: { comment: 'Vu', evidence: 'Le plan' }, a2: { comment: '  ' } }),
          closing: { seen: 'La halle', takeHome: '', updatedAt: now },
        },
        aResponse({ a1: 1 }, { name: 'Awa' }),
        aResponse({ a1: 1 }, { deletedAt: now, name: 'Bob' }),
      ],
      agreements: { a1: anAgreement(2) },
      privateNotes: { a1: { text: 'à moi' } },
      actions: [{ id: 't', title: 'Louer', about: [], status: 'planned' }],
    }),
    anAssessment({ id: 'earlier', title: '2025', date: '2025-11-21' }),
  ],
  {
    pole: { name: 'Nord', territory: 'La vallée', contact: ' ', sectors: [], sharedPlace: false },
    history: [{ id: 'h', at: now, act: 'agreed' }],
  },
);

describe('what is in a copy', () => {
  it('is counted from the copy itself, and no more than that', () => {
    expect(contentsOf(sharedCopy(dossier, 'present', everythingShared, 'other'))).toEqual({
      poleName: 'Nord',
      profile: ['territory', 'sharedPlace'],
      assessments: [
        {
          id: 'present',
          title: 'Autodiagnostic 2026',
          date: '2026-11-21',
          voices: 2,
          named: 1,
          comments: 3,
          agreements: 1,
          objectiveNotes: 0,
          parking: 0,
          actions: 1,
        },
        {
          id: 'earlier',
          title: '2025',
          date: '2025-11-21',
          voices: 0,
          named: 0,
          comments: 0,
          agreements: 0,
          objectiveNotes: 0,
          parking: 0,
          actions: 0,
        },
      ],
      journal: 1,
      referentials: 0,
    });
  });

  it('is less with each part that is unticked', () => {
    const without = { ...everythingShared, comments: false, names: false, otherAssessments: false };
    const [only, ...others] = contentsOf(
      sharedCopy(dossier, 'present', without, 'other'),
    ).assessments;
    expect(only).toMatchObject({ voices: 2, named: 0, comments: 0, agreements: 1 });
    expect(others).toEqual([]);
  });
});
