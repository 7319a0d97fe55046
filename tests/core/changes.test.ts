import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addResponse,
  agree,
  copyDossier,
  describePole,
  facilitatorResponse,
  newAssessment,
  prepareAssessment,
  rate,
  startDossier,
} from '#core/changes.ts';
import { counts, type Dossier, revealOf } from '#core/dossier.ts';
import { readDossierValue } from '#core/reading.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, the } from '../fixtures/builders.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: half a second alone, more than the usual five where others use the machine.
vi.setConfig({ testTimeout: 30_000 });

const later = '2026-12-01T10:00:00.000Z';

function dossierOf(): Dossier {
  const responses = [{ ...aResponse({ a1: { level: 'level-1', comment: 'vu' } }), id: 'r1' }];
  return deepFreeze(aDossier([anAssessment({ responses }), anAssessment({ id: 'other' })]));
}

describe('a new dossier', () => {
  const referential = {
    id: 'ptce',
    version: '2014',
    sha256: 'a'.repeat(64),
    title: 'not part of a reference',
  };
  const assessment = newAssessment({
    id: 's1',
    title: 'Un',
    date: '2026-12-01',
    referential,
    now: later,
  });
  const dossier = startDossier({ id: 'd1', poleName: 'Nord', assessment, now: later });

  it('is one that the reader takes', () => {
    expect(readDossierValue(dossier)).toEqual({ ok: true, value: dossier });
  });

  it('has one open assessment, of a referential named and nothing more', () => {
    expect(dossier.assessments).toEqual([assessment]);
    expect(revealOf(assessment)).toBe('open');
    expect(assessment.referential).toEqual({ id: 'ptce', version: '2014', sha256: 'a'.repeat(64) });
    expect(
      'sha256' in newAssessment({ ...start(), referential: { id: 'x', version: '1' } }).referential,
    ).toBe(false);
  });

  function start() {
    return { id: 's1', title: 'Un', date: '2026-12-01', now: later };
  }
});

describe('describing the pole', () => {
  it('sets fields and takes fields back', () => {
    const described = describePole(
      dossierOf(),
      { territory: 'la vallée', foundedYear: 2011 },
      later,
    );
    expect(described.pole).toMatchObject({
      territory: 'la vallée',
      foundedYear: 2011,
      updatedAt: later,
    });
    const back = describePole(described, { territory: null }, later).pole;
    expect('territory' in back).toBe(false);
    expect(back.foundedYear).toBe(2011);
  });

  it('never takes the name back', () => {
    const fields = { name: null } as unknown as { name: string };
    expect(describePole(dossierOf(), fields, later).pole.name).toBe('Pôle du Val d’Exemple');
    expect(describePole(dossierOf(), { name: 'Nord' }, later).pole.name).toBe('Nord');
  });
});

describe('preparing an assessment', () => {
  it('sets what it is given and leaves the rest', () => {
    const before = dossierOf();
    const after = prepareAssessment(
      before,
      'present',
      { title: 'Deux', indicators: ['a1'] },
      later,
    );
    expect(after.assessments[0]).toEqual({
      ...before.assessments[0],
      title: 'Deux',
      indicators: ['a1'],
      updatedAt: later,
    });
    expect(after.assessments[1]).toBe(before.assessments[1]);
    expect(after.updatedAt).toBe(later);
  });
});

describe('a voice', () => {
  it('comes in at the end', () => {
    const voice = facilitatorResponse('r2', later);
    const after = addResponse(dossierOf(), 'present', voice, later);
    expect(after.assessments[0]?.responses.map((response) => response.id)).toEqual(['r1', 'r2']);
    expect(counts(voice)).toBe(true);
  });
});

describe('rating', () => {
  it('sets what it is given and keeps the rest of the rating', () => {
    const after = rate(dossierOf(), 'present', 'r1', 'a1', { level: 'level-2' }, later);
    const response = the(the(after.assessments[0]).responses[0]);
    expect(response.ratings['a1']).toEqual({ level: 'level-2', comment: 'vu', updatedAt: later });
    expect(response.updatedAt).toBe(later);
  });

  it('takes an answer back to not yet rated, with its comment kept', () => {
    const after = rate(dossierOf(), 'present', 'r1', 'a1', { level: null }, later);
    expect(after.assessments[0]?.responses[0]?.ratings['a1']).toMatchObject({
      level: null,
      comment: 'vu',
    });
  });

  it('begins a rating with what is said first, be it a comment', () => {
    const after = rate(dossierOf(), 'present', 'r1', 'a2', { comment: 'à voir' }, later);
    expect(after.assessments[0]?.responses[0]?.ratings['a2']).toEqual({
      level: null,
      comment: 'à voir',
      updatedAt: later,
    });
  });
});

describe('agreeing', () => {
  it('sets what it is given and keeps the rest of the agreement', () => {
    const once = agree(dossierOf(), 'present', 'a1', { level: 'level-2', rationale: 'vu' }, later);
    const twice = agree(once, 'present', 'a1', { level: null, dissent: 'sauf un' }, later);
    expect(twice.assessments[0]?.agreements).toEqual({
      a1: { level: null, rationale: 'vu', dissent: 'sauf un', updatedAt: later },
    });
  });
});

describe('an act on what is not there', () => {
  it('gives back the dossier itself', () => {
    const dossier = dossierOf();
    expect(rate(dossier, 'nowhere', 'r1', 'a1', { level: 'level-2' }, later)).toBe(dossier);
    expect(rate(dossier, 'present', 'nobody', 'a1', { level: 'level-2' }, later)).toBe(dossier);
    expect(agree(dossier, 'nowhere', 'a1', {}, later)).toBe(dossier);
    expect(prepareAssessment(dossier, 'nowhere', { title: 'x' }, later)).toBe(dossier);
    expect(addResponse(dossier, 'nowhere', aResponse(), later)).toBe(dossier);
  });
});

describe('a copy', () => {
  it('is the same under another id', () => {
    const dossier = dossierOf();
    expect(copyDossier(dossier, 'd2', later)).toEqual({ ...dossier, id: 'd2', updatedAt: later });
  });
});

describe('no act', () => {
  const acts: ((dossier: Dossier, assessmentId: string, responseId: string) => Dossier)[] = [
    (dossier) => describePole(dossier, { territory: 'la vallée', description: null }, later),
    (dossier, assessment) => prepareAssessment(dossier, assessment, { title: 'Deux' }, later),
    (dossier, assessment) =>
      addResponse(dossier, assessment, facilitatorResponse('new', later), later),
    (dossier, assessment, response) =>
      rate(dossier, assessment, response, 'a1', { level: 'level-1' }, later),
    (dossier, assessment) => agree(dossier, assessment, 'a1', { level: 'level-1' }, later),
    (dossier) => copyDossier(dossier, 'copy', later),
  ];

  it('changes its input, and each leaves a dossier that reads', () => {
    fc.assert(
      fc.property(dossierArbitrary, fc.constantFrom(...acts), (dossier, act) => {
        const assessment = deepFreeze(dossier).assessments[0];
        const after = act(
          dossier,
          assessment?.id ?? 'none',
          assessment?.responses[0]?.id ?? 'none',
        );
        expect(readDossierValue(after).ok).toBe(true);
      }),
    );
  });
});
