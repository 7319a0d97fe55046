import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { readDossierValue } from '#core/reading.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, now, the } from '../fixtures/builders.ts';
import { anyStateArbitrary, fewMoments, isTyped, textsIn } from '../fixtures/divergedArbitrary.ts';
import { newWord, typing } from '../fixtures/typing.ts';
import { wordsIn } from '../fixtures/workingCopy.ts';

// Thousands of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

function merged(a: Dossier, b: Dossier): Dossier {
  const result = mergeDossiers(a, b);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('merging any two or three states of a dossier', () => {
  it('reads what it is given', () => {
    fc.assert(
      fc.property(anyStateArbitrary, (dossier) => {
        const read = readDossierValue(dossier);
        expect(read.ok ? canonicalJson(read.value) : read.error).toBe(canonicalJson(dossier));
      }),
    );
  });

  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (a, b) => {
        expect(canonicalJson(merged(b, a))).toBe(canonicalJson(merged(a, b)));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same however three are put together', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, anyStateArbitrary, (a, b, c) => {
        const left = merged(merged(a, b), c);
        expect(canonicalJson(merged(a, merged(b, c)))).toBe(canonicalJson(left));
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing where nothing is new', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (a, b) => {
        expect(merged(a, structuredClone(a))).toBe(a);
        const once = merged(a, b);
        expect(merged(once, b)).toBe(once);
        expect(merged(once, a)).toBe(once);
        expect(canonicalJson(merged(b, once))).toBe(canonicalJson(once));
      }),
      { numRuns: 60 },
    );
  });

  it('loses no text, leaves its input as it was, and gives what the reader takes', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (a, b) => {
        const both = merged(deepFreeze(a), deepFreeze(b));
        const found = textsIn(both);
        for (const text of [...textsIn(a), ...textsIn(b)].filter(isTyped)) {
          expect(found).toContain(text);
        }
        const read = readDossierValue(both);
        expect(read.ok ? canonicalJson(read.value) : read.error).toBe(canonicalJson(both));
      }),
      { numRuns: 100 },
    );
  });
});

describe('merging copies that went apart by acts', () => {
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom(...Object.keys(typing)),
      choice: fc.nat(30),
      // Few moments: two copies say something at the same one, and clocks go backwards.
      moment: fc.constantFrom(...fewMoments),
    }),
    { maxLength: 12 },
  );
  const acted = (dossier: Dossier, done: { kind: string; choice: number; moment: string }[]) =>
    done.reduce(
      (next, { kind, choice, moment }) => the(typing[kind])(next, newWord(), moment, choice),
      dossier,
    );
  const responses = ['guest-1', 'own'].map((id) => ({ ...aResponse({ a1: 1 }), id }));
  const base = aDossier([anAssessment({ responses })]);

  it('is the same in any order, again or not, with every word of each', () => {
    fc.assert(
      fc.property(acts, acts, acts, acts, (shared, ...apart) => {
        const common = acted(base, shared);
        const [a, b, c] = apart.map((done) => acted(common, done)) as [Dossier, Dossier, Dossier];
        const all = merged(merged(a, b), c);
        const bytes = canonicalJson(all);
        expect(canonicalJson(merged(a, merged(b, c)))).toBe(bytes);
        expect(canonicalJson(merged(merged(c, a), b))).toBe(bytes);
        expect(merged(all, b)).toBe(all);
        const words = wordsIn(all);
        for (const copy of [a, b, c]) {
          for (const word of wordsIn(copy)) expect(words).toContain(word);
        }
        expect(readDossierValue(all).ok).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const at = (minute: number) => `2026-11-21T10:0${minute}:00.000Z`;

function one(here: Partial<Assessment>, other: Partial<Assessment>): Assessment {
  const both = merged(aDossier([anAssessment(here)]), aDossier([anAssessment(other)]));
  return the(both.assessments[0]);
}

describe('a dossier', () => {
  it('of another id is not merged', () => {
    expect(mergeDossiers(aDossier(), aDossier([], { id: 'other' }))).toEqual({
      ok: false,
      error: { kind: 'otherDossier', id: 'other' },
    });
  });

  it('began at the earliest moment, changed at the latest, and is real where either says so', () => {
    const both = merged(
      aDossier([], { createdAt: at(2), updatedAt: at(3), fictional: true }),
      aDossier([], { createdAt: at(1), updatedAt: at(4) }),
    );
    expect(both).toMatchObject({ createdAt: at(1), updatedAt: at(4), fictional: false });
  });

  it('keeps what other tools wrote in it, whoever worked in it last', () => {
    const both = merged(
      aDossier([], { updatedAt: at(1), 'x-carte': [1], 'x-avis': 'un' }),
      aDossier([], { updatedAt: at(9), 'x-avis': 'deux' }),
    );
    expect(both).toMatchObject({
      'x-carte': [1],
      'x-avis': 'un',
      earlier: [{ 'x-avis': 'deux' }],
    });
  });

  it('has the assessments of both, in the order of time', () => {
    const [first, second] = ['2025-11-21', '2026-11-21'].map((date) =>
      anAssessment({ id: `of-${date}`, date }),
    );
    const both = merged(aDossier([the(second)]), aDossier([the(first)]));
    expect(both.assessments.map(({ id }) => id)).toEqual(['of-2025-11-21', 'of-2026-11-21']);
  });

  it('over a limit is refused, with the limit', () => {
    const many = (prefix: string) =>
      Array.from({ length: 30 }, (_, place) => anAssessment({ id: `${prefix}${place}` }));
    expect(mergeDossiers(aDossier(many('a')), aDossier(many('b')))).toEqual({
      ok: false,
      error: { kind: 'tooBig', what: 'assessments', limit: 50 },
    });
    const voices = (prefix: string) =>
      Array.from({ length: 2501 }, (_, place) => ({ ...aResponse(), id: `${prefix}${place}` }));
    expect(
      mergeDossiers(
        aDossier([anAssessment({ responses: voices('a') })]),
        aDossier([anAssessment({ responses: voices('b') })]),
      ),
    ).toMatchObject({ error: { kind: 'tooBig', what: 'responses', limit: 5000 } });
    const deep = (word: string) => {
      const nested = Array.from({ length: 29 }).reduce<unknown>((inner) => [inner], word);
      return aDossier([anAssessment({ title: word, updatedAt: now, 'x-other': nested })]);
    };
    expect(readDossierValue(deep('un')).ok).toBe(true);
    expect(mergeDossiers(deep('un'), deep('deux'))).toMatchObject({
      error: { kind: 'tooBig', what: 'depth', limit: 32 },
    });
  });

  it('has one text of a referential that two copies wrote otherwise, and keeps the other in it', () => {
    const copy = (title: string) => ({ 'ours-1': { id: 'ours', version: '1', title } });
    const both = merged(
      aDossier([], { referentials: copy('un') }),
      aDossier([], { referentials: copy('deux') }),
    );
    expect(both.referentials['ours-1']).toEqual({
      ...copy('un')['ours-1'],
      earlier: [copy('deux')['ours-1']],
    });
  });

  it('has every line of history once; one that went on began first and lasted longest', () => {
    const line = (id: string, minute: number, more = {}) => ({
      id,
      at: at(minute),
      act: 'noted',
      ...more,
    });
    const both = merged(
      aDossier([], { history: [line('h1', 1, { until: at(3), count: 3 }), line('h3', 5)] }),
      aDossier([], { history: [line('h1', 1, { until: at(4), count: 2 }), line('h2', 2)] }),
    );
    expect(both.history).toEqual([
      line('h1', 1, { until: at(4), count: 3 }),
      line('h2', 2),
      line('h3', 5),
    ]);
  });
});

describe('the settings of an assessment', () => {
  it('are those of the later change, and what gave way is kept', () => {
    const { title, updatedAt, earlier } = one(
      { title: 'Un', date: '2026-11-20', updatedAt: at(1) },
      { title: 'Deux', updatedAt: at(2) },
    );
    expect({ title, updatedAt }).toEqual({ title: 'Deux', updatedAt: at(2) });
    expect(earlier).toEqual([
      expect.objectContaining({ title: 'Un', date: '2026-11-20', updatedAt: at(1) }),
    ]);
  });

  const moved = (version: string, minute: number, toRead: string[] = []) => ({
    referential: { id: 'test', version },
    transition: {
      from: { id: 'test', version: '1' },
      at: at(minute),
      archived: `archive-${version}`,
      toRead,
    },
    updatedAt: at(minute),
  });

  it('keep the referential that it was moved to, though another copy has a later title', () => {
    const both = one(
      { ...moved('2', 3), indicators: ['n1'] },
      {
        title: 'Revu',
        indicators: ['a1'],
        updatedAt: at(5),
      },
    );
    expect(both).toMatchObject({
      title: 'Revu',
      referential: { version: '2' },
      indicators: ['n1'],
      transition: { archived: 'archive-2' },
    });
    expect(both.earlier).toContainEqual(
      expect.objectContaining({ referential: { id: 'test', version: '1' }, indicators: ['a1'] }),
    );
  });

  it('follow the later of two moves, and both archives stay', () => {
    const archive = (version: string) => anAssessment({ id: `archive-${version}`, archived: true });
    const here = aDossier([anAssessment(moved('2', 3)), archive('2')]);
    const other = aDossier([anAssessment({ ...moved('3', 4) }), archive('3')]);
    const both = merged(here, other);
    expect(both.assessments.map(({ id }) => id).sort()).toEqual([
      'archive-2',
      'archive-3',
      'present',
    ]);
    const present = the(both.assessments.find(({ id }) => id === 'present'));
    expect(present.transition).toMatchObject({ at: at(4), archived: 'archive-3' });
  });

  it('ask nobody to read again what was read in either copy', () => {
    const both = one(moved('2', 3, ['a1', 'b1']), {
      ...moved('2', 3, ['b1', 'c1']),
      title: 'Revu',
    });
    expect(both.transition?.toRead).toEqual(['b1']);
  });

  it('name people as strictly as those were told who have answered', () => {
    const responses = [aResponse({ a1: 1 })];
    const told = { names: 'college' as const, updatedAt: at(1), responses };
    expect(one(told, { names: 'named', updatedAt: at(5) }).names).toBe('college');
    expect(one({ ...told, responses: [] }, { names: 'named', updatedAt: at(5) }).names).toBe(
      'named',
    );
  });
});

describe('the reveal of an assessment', () => {
  const reveal = (a: string | null | undefined, b: string | null | undefined) =>
    one(a === undefined ? {} : { revealedAt: a }, {
      title: 'Autre',
      ...(b === undefined ? {} : { revealedAt: b }),
    }).revealedAt;

  it('is the earliest, and no merge takes it back or shows what was promised to be hidden', () => {
    expect(reveal(at(3), at(2))).toBe(at(2));
    expect(reveal(null, at(2))).toBe(at(2));
    expect(reveal(undefined, at(2))).toBe(at(2));
    expect(reveal(undefined, null)).toBeNull();
    expect(reveal(undefined, undefined)).toBeUndefined();
  });
});

describe('what was deleted', () => {
  it('stays so over what was changed before, and comes back with what was changed after', () => {
    const action = (other: Partial<Assessment['actions'][number]>) => ({
      actions: [{ id: 'act', title: 'Louer', about: [], status: 'planned' as const, ...other }],
    });
    const deleted = action({ updatedAt: at(3), deletedAt: at(3) });
    expect(one(deleted, action({ updatedAt: at(2), note: 'vu' })).actions[0]?.deletedAt).toBe(
      at(3),
    );
    expect(one(deleted, action({ updatedAt: at(4), note: 'vu' })).actions[0]?.deletedAt).toBeNull();
  });

  it('is an assessment that nothing was said in since', () => {
    const note = (minute: number) => ({
      updatedAt: at(1),
      objectiveNotes: { a: { strengths: 'La halle', updatedAt: at(minute) } },
    });
    const deleted = { updatedAt: at(1), deletedAt: at(3) };
    expect(one(deleted, note(2)).deletedAt).toBe(at(3));
    expect(one(deleted, note(4)).deletedAt).toBeNull();
  });
});

describe('lists that differ', () => {
  it('stand in the order in which things were first said', () => {
    const parked = (id: string, minute: number) => ({
      id,
      text: id,
      settled: false,
      updatedAt: at(minute),
    });
    const both = one(
      { parking: [parked('z', 1), parked('b', 3)] },
      { parking: [parked('z', 1), parked('a', 2)] },
    );
    expect(both.parking.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('stay as they are where both have the same', () => {
    const parking = ['z', 'a'].map((id) => ({ id, text: id, settled: false, updatedAt: at(1) }));
    expect(one({ parking }, { parking, title: 'Autre' }).parking).toEqual(parking);
  });
});
