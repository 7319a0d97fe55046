import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { type AssessmentPreview, previewMerge, previewResponse } from '#core/mergePreview.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, now, the } from '../fixtures/builders.ts';
import { anyStateArbitrary } from '../fixtures/divergedArbitrary.ts';

vi.setConfig({ testTimeout: 60_000 });

const at = (minute: number) => `2026-11-21T10:0${minute}:00.000Z`;

function preview(here: Dossier, other: Dossier) {
  const result = previewMerge(deepFreeze(here), deepFreeze(other));
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** What is told of the one assessment that changes. */
function told(here: Partial<Assessment>, other: Partial<Assessment>): AssessmentPreview {
  const { assessments } = preview(aDossier([anAssessment(here)]), aDossier([anAssessment(other)]));
  expect(assessments).toHaveLength(1);
  return the(assessments[0]);
}

const rating = (level: string, minute: number, comment = '') => ({
  a1: { level, comment, updatedAt: at(minute) },
});
const voice = (id: string, other: Partial<Assessment['responses'][number]> = {}) => ({
  ...aResponse({}, { name: 'Awa' }),
  id,
  createdAt: at(0),
  updatedAt: at(0),
  submittedAt: at(0),
  ...other,
});

describe('looking at a merge', () => {
  it('finds nothing new in the same dossier, in an older one, or in one merged already', () => {
    const dossier = aDossier([anAssessment({ responses: [voice('v1')] })]);
    expect(preview(dossier, structuredClone(dossier)).nothingNew).toBe(true);
    const later = aDossier([
      anAssessment({ title: 'Revu', updatedAt: at(1), responses: [voice('v1'), voice('v2')] }),
    ]);
    expect(preview(later, dossier).assessments).toMatchObject([
      { settings: { fields: [], change: { kind: 'kept' } } },
    ]);
    const both = mergeDossiers(later, dossier);
    if (!both.ok) throw new Error(both.error.kind);
    expect(preview(both.value, dossier).nothingNew).toBe(true);
  });

  it('never throws, and says nothing new just where a merge has been done', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (here, other) => {
        const both = mergeDossiers(here, other);
        if (!both.ok) return;
        preview(here, other);
        expect(preview(both.value, other).nothingNew).toBe(true);
        expect(preview(both.value, here).nothingNew).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('tells which fields of the profile change, and whose words stand', () => {
    const pole = (territory: string, minute: number) =>
      aDossier([], { pole: { name: 'Val', territory, updatedAt: at(minute) } });
    expect(preview(pole('Nord', 1), pole('Sud', 2)).profile).toEqual({
      fields: ['territory'],
      change: {
        kind: 'changed',
        conflict: {
          stands: 'other',
          standing: { name: 'Val', territory: 'Sud', updatedAt: at(2) },
          gaveWay: [{ name: 'Val', territory: 'Nord', updatedAt: at(1) }],
        },
      },
    });
    expect(preview(pole('Nord', 3), pole('Sud', 2)).profile).toMatchObject({
      fields: [],
      change: { kind: 'kept', conflict: { stands: 'here', gaveWay: [{ territory: 'Sud' }] } },
    });
  });

  it('tells of an assessment that comes, is deleted, or moved', () => {
    const come = preview(aDossier([]), aDossier([anAssessment({ responses: [voice('v1')] })]));
    expect(come.assessments).toMatchObject([
      { kind: 'new', title: 'Autodiagnostic 2026', voices: { added: 1, counting: 1 } },
    ]);
    expect(told({}, { deletedAt: at(5) }).kind).toBe('deleted');
    const moved = told(
      {},
      {
        referential: { id: 'test', version: '2' },
        transition: { from: { id: 'test', version: '1' }, at: at(1), archived: 'x', toRead: [] },
        updatedAt: at(1),
      },
    );
    expect(moved).toMatchObject({ kind: 'changed', moved: { from: 'test-1', to: 'test-2' } });
  });

  it('counts voices that come, change, or were withdrawn, and names who where people are named', () => {
    const here = [
      voice('v1', { ratings: rating('level-1', 1) }),
      voice('v2', { ratings: rating('level-1', 4, 'la halle') }),
      voice('v3'),
    ];
    const other = [
      voice('v1', { ratings: rating('level-2', 2) }),
      voice('v2', { ratings: rating('level-3', 3, 'la cour') }),
      voice('v3', { updatedAt: at(5), deletedAt: at(5) }),
      voice('v4'),
    ];
    const { voices } = told({ responses: here }, { responses: other });
    expect(voices).toEqual({
      added: 1,
      changed: 1,
      ratings: 1,
      withdrawn: 1,
      back: 0,
      counting: 1,
      conflicts: { here: 1, other: 1 },
      people: [],
    });
    const named = told({ names: 'named', responses: here }, { names: 'named', responses: other });
    expect(named.voices.people).toEqual([
      { id: 'v1', name: 'Awa', kind: 'changed', ratings: ['a1'] },
      { id: 'v2', name: 'Awa', kind: 'kept', ratings: [] },
      { id: 'v3', name: 'Awa', kind: 'deleted', ratings: [] },
      { id: 'v4', name: 'Awa', kind: 'new', ratings: [] },
    ]);
  });

  it('tells the level that was agreed before and after', () => {
    const agreed = (level: string | null, minute: number, other = {}) => ({
      agreements: { a1: { level, updatedAt: at(minute), ...other } },
    });
    const between = (here: Partial<Assessment>, other: Partial<Assessment>) => {
      const [agreement] = told(here, other).agreements;
      return [agreement?.before, agreement?.after, agreement?.change.conflict?.stands];
    };
    const level = (name: string) => ({ kind: 'level', level: name });
    expect(between(agreed('level-1', 1), agreed('level-2', 2))).toEqual([
      level('level-1'),
      level('level-2'),
      'other',
    ]);
    expect(between({}, agreed('level-2', 2))).toEqual([
      { kind: 'none' },
      level('level-2'),
      undefined,
    ]);
    expect(between(agreed('level-2', 1), agreed(null, 2, { dissent: 'Non' }))).toEqual([
      level('level-2'),
      { kind: 'open' },
      'other',
    ]);
    expect(between(agreed('level-2', 3), agreed('level-1', 2))).toEqual([
      level('level-2'),
      level('level-2'),
      'here',
    ]);
  });

  it('names actions, questions and notes', () => {
    const action = (title: string, minute: number) => ({
      id: 't1',
      title,
      about: [],
      status: 'planned' as const,
      updatedAt: at(minute),
    });
    const here = {
      actions: [action('Louer', 1)],
      parking: [{ id: 'q1', text: 'Qui ?', settled: false, updatedAt: at(1) }],
    };
    const other = {
      actions: [action('Louer la halle', 2), { ...action('Planter', 1), id: 't2' }],
      parking: [{ id: 'q1', text: 'Qui ?', settled: true, updatedAt: at(2) }],
      objectiveNotes: { a: { strengths: 'La halle', updatedAt: at(1) } },
    };
    const { actions, parking, notes } = told(here, other);
    const short = (changes: typeof actions) => changes.map((one) => [one.label, one.change.kind]);
    expect(short(actions)).toEqual([
      ['Louer la halle', 'changed'],
      ['Planter', 'new'],
    ]);
    expect(short(parking)).toEqual([['Qui ?', 'changed']]);
    expect(notes).toMatchObject([{ id: 'a', change: { kind: 'new' } }]);
  });
});

describe('looking at a merge with an assessment that is blind', () => {
  const secret = 'level-3';
  const said = {
    names: 'named' as const,
    responses: [voice('v1', { ratings: rating(secret, 2, 'la halle secrète') })],
    agreements: { a1: { level: secret, rationale: 'raison secrète', updatedAt: at(2) } },
  };
  const nothing = { names: 'named' as const, responses: [voice('v1')] };

  it('tells numbers, and nothing of what anybody said', () => {
    const blind = { revealedAt: null };
    for (const [here, other] of [
      [
        { ...nothing, ...blind },
        { ...said, ...blind },
      ],
      [nothing, { ...said, ...blind }],
      [
        { ...nothing, ...blind },
        { ...said, revealedAt: now },
      ],
    ] as const) {
      const assessment = told(here, other);
      expect(assessment).toMatchObject({ hidden: true, voices: { changed: 1, ratings: 1 } });
      expect(JSON.stringify(assessment)).not.toMatch(/level-3|secr|Awa|"v1"/);
    }
  });

  it('says that a merge reveals it, or makes it blind', () => {
    expect(told({ revealedAt: null }, { revealedAt: now }).reveal).toBe('revealed');
    expect(told({}, { revealedAt: null }).reveal).toBe('hidden');
  });
});

describe('looking at one answer that comes in', () => {
  const file = (response: Assessment['responses'][number]): ResponseFile => ({
    format: 'ptce-response',
    formatVersion: 1,
    dossierId: 'dossier',
    assessmentId: 'present',
    referential: { id: 'test', version: '1' },
    response,
  });

  it('tells the same as of a dossier that holds it', () => {
    const here = aDossier([
      anAssessment({ responses: [voice('v1', { ratings: rating('level-1', 1) })] }),
    ]);
    const later = voice('v1', { ratings: rating('level-2', 2) });
    const seen = previewResponse(here, file(later), now);
    if (!seen.ok) throw new Error(seen.error.kind);
    expect(seen.value.taken.kind).toBe('merged');
    expect(seen.value.preview.assessments).toMatchObject([
      { id: 'present', voices: { changed: 1, ratings: 1, conflicts: { here: 0, other: 1 } } },
    ]);
    const unknown = previewResponse(here, { ...file(later), dossierId: 'other' }, now);
    expect(unknown).toMatchObject({ error: { kind: 'otherDossier' } });
  });
});
