import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { agreementOf } from '#core/agreements.ts';
import { canonicalJson } from '#core/canonicalJson.ts';
import { earlierAssessment } from '#core/comparison.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { diffParts } from '#core/parts.ts';
import { readDossier, writeDossier } from '#core/reading.ts';
import { transitionBetween } from '#core/transition.ts';
import { unreadIndicators } from '#core/transitionCarry.ts';
import { markRead, moveAssessment } from '#core/transitionMove.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aReferential,
  aResponse,
  deepFreeze,
  now,
  the,
} from '../fixtures/builders.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

vi.setConfig({ testTimeout: 30_000 });

const later = '2026-12-01T10:00:00.000Z';
const old = anIndex({
  version: '1',
  shape: { g1: { a: ['a1', 'a2'], b: ['b1'] }, g2: { c: ['c1', 'c2'] } },
});
// n1 continues a1; n2 merges a2 and b1; n3 and n4 split c1; nothing continues c2; c2 is now another one, and new.
const next = anIndex({
  version: '2',
  supersedes: '1',
  shape: { h1: { x: ['n1', 'n2'] }, h2: { c: ['n3', 'n4', 'c2'] } },
  follows: { n1: ['a1'], n2: ['a2', 'b1'], n3: ['c1'], n4: ['c1'] },
});

function ids(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

function move(dossier: Dossier, from = old, to = next, moment = later): Dossier {
  const map = the(transitionBetween(from, to));
  const { id, version } = to.referential;
  const target = { reference: { id, version }, copy: null, language: 'fr' };
  return moveAssessment(dossier, 'present', map, target, ids(), moment);
}

function moved(other: Partial<Assessment>): Assessment {
  const dossier = move(deepFreeze(aDossier([anAssessment(other)])));
  expect(readDossier(writeDossier(dossier)).ok).toBe(true);
  return the(dossier.assessments[0]);
}

describe('the assessment as it was', () => {
  const responses = [aResponse({ a1: 1, c2: 2 }), aPeer('Nord', { a1: 3 })];
  const former = anAssessment({ responses, revealedAt: now, agreements: { a1: anAgreement(2) } });
  const dossier = move(deepFreeze(aDossier([former])));
  const archive = the(dossier.assessments[1]);

  it('stays, archived, under ids of its own', () => {
    expect(archive).toEqual({
      ...former,
      id: 'new-1',
      archived: true,
      updatedAt: later,
      responses: responses.map((response, at) => ({
        ...response,
        id: `new-${at + 2}`,
        movedFrom: response.id,
      })),
    });
  });

  it('is named by the moved one, which keeps its id, its locks and those of its responses', () => {
    expect(dossier.assessments[0]).toMatchObject({
      id: 'present',
      referential: { id: 'test', version: '2' },
      revealedAt: now,
      archived: false,
      updatedAt: later,
      transition: { from: { id: 'test', version: '1' }, at: later, archived: 'new-1' },
    });
    expect(dossier.assessments[0]?.responses.map(({ id }) => id)).toEqual(
      responses.map(({ id }) => id),
    );
    expect(dossier.history).toEqual([{ id: 'new-4', at: later, act: 'moved', about: 'present' }]);
  });

  it('is not an earlier year of the moved one, nor that one of it', () => {
    const [present, other] = dossier.assessments;
    expect(earlierAssessment(dossier, the(present))).toBeNull();
    expect(earlierAssessment(dossier, the(other))).toBeNull();
  });
});

describe('what is to be read again', () => {
  const marks = (other: Partial<Assessment>) => the(moved(other).transition).toRead;
  const [alike, apart] = [aResponse({ a2: 1, b1: 1 }), aResponse({ a2: 1, b1: 3 })];

  it('is where what became one differs, and what became several', () => {
    expect(marks({ responses: [alike] })).toEqual([]);
    expect(marks({ responses: [apart] })).toEqual(['n2']);
  });

  it.each([
    ['blind', { revealedAt: null, names: 'named' }],
    ['revealed without names', { revealedAt: now, names: 'college' }],
  ] as const)('tells of a diagnosis that is %s nothing of who said what', (_, covered) => {
    const all = ['n2', 'n3', 'n4'];
    expect(marks({ ...covered, responses: [alike] })).toEqual(all);
    expect(marks({ ...covered, responses: [apart] })).toEqual(all);
  });
});

describe('what goes one to one', () => {
  it('is the very same: its moment, what gave way before, unknown members', () => {
    const rating = { level: 'level-1', comment: 'vu', updatedAt: now, earlier: [1], 'x-other': 2 };
    const after = moved({ responses: [aResponse({ a1: rating })] });
    expect(after.responses[0]?.ratings).toEqual({ n1: rating });
    expect(after.transition?.toRead).toEqual([]);
  });

  it('costs no part but the archive where the ids stay', () => {
    const same = { a1: ['a1'], a2: ['a2'], b1: ['b1'], c1: ['c1'], c2: ['c2'] };
    const more = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g1: { a: ['a1', 'a2', 'a3'], b: ['b1'] }, g2: { c: ['c1', 'c2'] } },
      follows: same,
    });
    const before = aDossier([
      anAssessment({
        responses: [aResponse({ a1: 1, c2: 0 })],
        agreements: { a1: anAgreement(1) },
      }),
    ]);
    const after = move(before, old, more);
    expect(after.assessments[0]?.responses[0]).toBe(before.assessments[0]?.responses[0]);
    const paths = diffParts(before, after).map(({ path }) => path);
    expect(paths.filter((path) => !path.includes('new-'))).toEqual(['', 'assessments/present']);
  });
});

describe('several that become one', () => {
  const name = (id: string) => `Indicateur ${id} (${id}, 1)`;

  it('keep the level that all agree on, with the comments one after the other', () => {
    const responses = [
      aResponse({
        a2: { level: 'level-1', comment: 'A', evidence: 'X', updatedAt: now },
        b1: { level: 'level-1', comment: 'B', updatedAt: now },
      }),
    ];
    const after = moved({ responses });
    expect(after.responses[0]?.ratings).toEqual({
      n2: {
        level: 'level-1',
        comment: `${name('a2')}\nA\n\n${name('b1')}\nB`,
        evidence: `${name('a2')}\nX`,
        updatedAt: later,
      },
    });
    expect(after.transition?.toRead).toEqual([]);
  });

  it('say once what both say', () => {
    const said = { level: 'level-1', comment: 'pareil' };
    const after = moved({ responses: [aResponse({ a2: said, b1: said })] });
    expect(after.responses[0]?.ratings['n2']?.comment).toBe('pareil');
  });

  it('lose the level where they differ, or one is silent, and are to be read again', () => {
    for (const ratings of [{ a2: 1, b1: 2 }, { a2: 1 }, { a2: 1, b1: 'not-applicable' }]) {
      const after = moved({ responses: [aResponse({ a2: 0, b1: 0 }), aResponse(ratings)] });
      expect(after.responses.map((one) => one.ratings['n2']?.level)).toEqual(['level-0', null]);
      expect(after.transition?.toRead).toEqual(['n2']);
    }
  });

  it('agree by the one that was asked, in a shorter set', () => {
    const after = moved({ indicators: ['a2'], responses: [aResponse({ a2: 2 })] });
    expect(after.responses[0]?.ratings['n2']?.level).toBe('level-2');
    expect(after.transition?.toRead).toEqual([]);
    expect(after.indicators).toEqual(['n2']);
  });

  it('keep a flag unless another says the opposite', () => {
    const flagged = (a2: 'strength' | null, b1: 'strength' | 'priority' | null) =>
      moved({
        responses: [
          aResponse({
            a2: { level: 'level-1', highlight: a2 },
            b1: { level: 'level-1', highlight: b1 },
          }),
        ],
      });
    expect(flagged('strength', null).responses[0]?.ratings['n2']?.highlight).toBe('strength');
    expect(flagged('strength', 'priority').responses[0]?.ratings['n2']?.highlight).toBeNull();
    expect(flagged('strength', 'priority').transition?.toRead).toEqual(['n2']);
  });

  it('are no agreement any more where they differ, and no disagreement either', () => {
    const after = moved({
      agreements: {
        a2: anAgreement(1, { rationale: 'oui', dissent: 'sauf un' }),
        b1: anAgreement(2, { rationale: 'aussi' }),
      },
    });
    expect(agreementOf(after, 'n2')).toBeNull();
    expect(after.agreements['n2']).toMatchObject({
      level: null,
      rationale: `${name('a2')}\noui\n\n${name('b1')}\naussi`,
      dissent: `${name('a2')}\nsauf un`,
    });
    expect(after.transition?.toRead).toEqual(['n2']);
    const agreed = moved({ agreements: { a2: anAgreement(1), b1: anAgreement(1) } });
    expect(agreementOf(agreed, 'n2')?.agreement.level).toBe('level-1');
  });

  it('never let the former agreement stand for finals that differ', () => {
    const after = moved({
      agreements: { a2: anAgreement(1), b1: anAgreement(1) },
      finals: { a2: anAgreement(1), b1: anAgreement(2) },
    });
    expect(agreementOf(after, 'n2')).toMatchObject({ isFinal: true, agreement: { level: null } });
  });

  it('are cut at the longest text that a file may hold, and kept whole in `earlier`', () => {
    const [first, second] = ['😀', 'a'].map((letter) =>
      letter.repeat(limits.textLength / letter.length),
    );
    const responses = [
      aResponse({
        a2: { level: 'level-1', comment: the(first), updatedAt: later, earlier: ['x'] },
        b1: { level: 'level-1', comment: the(second), updatedAt: now },
      }),
    ];
    const rating = the(moved({ responses }).responses[0]?.ratings['n2']);
    // One less than may be: no half of a character.
    expect(rating.comment).toHaveLength(limits.textLength - 1);
    expect(rating.comment?.isWellFormed()).toBe(true);
    expect(rating.comment?.endsWith('…')).toBe(true);
    expect(rating.earlier).toEqual([
      'x',
      { level: 'level-1', comment: second, updatedAt: now },
      { level: 'level-1', comment: first, updatedAt: later },
    ]);
  });
});

describe('one that becomes several', () => {
  it('is copied to each, to be read again', () => {
    const after = moved({ responses: [aResponse({ c1: 2 })], agreements: { c1: anAgreement(1) } });
    expect(after.responses[0]?.ratings).toEqual({
      n3: { level: 'level-2' },
      n4: { level: 'level-2' },
    });
    expect(Object.keys(after.agreements)).toEqual(['n3', 'n4']);
    expect(after.transition?.toRead).toEqual(['n3', 'n4']);
  });

  it('is not to be read again where nothing was said', () => {
    expect(moved({ responses: [aResponse({ a1: 2 })] }).transition?.toRead).toEqual([]);
  });
});

describe('what nothing continues', () => {
  it('stays in the archive', () => {
    const dossier = move(
      aDossier([anAssessment({ responses: [aResponse({ foreign: 1, a1: 1 })] })]),
    );
    expect(dossier.assessments[0]?.responses[0]?.ratings).toEqual({ n1: { level: 'level-1' } });
    expect(dossier.assessments[1]?.responses[0]?.ratings['foreign']).toEqual({ level: 'level-1' });
  });

  it('leaves a blank under an id that now asks something else, newer than what a merge may bring', () => {
    const after = moved({
      responses: [aResponse({ c2: { level: 'level-3', comment: 'avant', updatedAt: now } })],
      agreements: { c2: anAgreement(3) },
    });
    expect(after.responses[0]?.ratings).toEqual({ c2: { level: null, updatedAt: later } });
    expect(agreementOf(after, 'c2')).toBeNull();
    expect(after.agreements['c2']?.updatedAt).toBe(later);
  });
});

describe('a level that the other scale lacks', () => {
  it('is kept, and to be read again', () => {
    const short = anIndex({
      version: '2',
      supersedes: '1',
      levels: 3,
      follows: { a1: ['a1'], a2: ['a2'], b1: ['b1'] },
    });
    const responses = [aResponse({ a1: 3, a2: 2, b1: 'unknown' })];
    const after = move(aDossier([anAssessment({ responses })]), old, short).assessments[0];
    expect(after?.responses[0]?.ratings['a1']?.level).toBe('level-3');
    expect(after?.transition?.toRead).toEqual(['a1']);
  });
});

describe('what speaks of indicators', () => {
  it('goes along: actions, questions, notes, private ones too', () => {
    const after = moved({
      actions: [
        { id: 't1', title: 'Réunir', about: ['a2', 'b1', 'c1'], status: 'planned', updatedAt: now },
        { id: 't2', title: 'Lire', about: ['elsewhere'], status: 'planned', updatedAt: now },
      ],
      parking: [
        { id: 'q1', text: 'Qui ?', about: 'c1', settled: false },
        { id: 'q2', text: 'Quand ?', about: 'c2', settled: false },
      ],
      objectiveNotes: {
        a: { strengths: 'fort' },
        b: { strengths: 'aussi', improvements: 'mieux' },
        c: { strengths: 'reste' },
      },
      privateNotes: { c1: { text: 'pour moi' }, a: { text: 'de l’objectif' } },
    });
    expect(after.actions.map(({ about, updatedAt }) => [about, updatedAt])).toEqual([
      [['n2', 'n3', 'n4'], later],
      [['elsewhere'], now],
    ]);
    expect(after.parking.map(({ about }) => about)).toEqual(['n3', null]);
    expect(after.objectiveNotes).toEqual({
      x: {
        strengths: 'Objectif a (a, 1)\nfort\n\nObjectif b (b, 1)\naussi',
        improvements: 'Objectif b (b, 1)\nmieux',
        updatedAt: later,
      },
      c: { strengths: 'reste' },
    });
    expect(after.privateNotes).toEqual({
      n3: { text: 'pour moi' },
      n4: { text: 'pour moi' },
      x: { text: 'Objectif a (a, 1)\nde l’objectif', updatedAt: later },
    });
  });

  it('asks everything where nothing of a shorter set goes on', () => {
    expect(moved({ indicators: ['c2'] }).indicators).toBeNull();
    expect(moved({ indicators: ['c1', 'a1'] }).indicators).toEqual(['n1', 'n3', 'n4']);
  });
});

describe('what is to be read again', () => {
  const base = anAssessment({ responses: [aResponse({ c1: 2 }, { id: 'r1' })] });
  const after = move(aDossier([base]));
  const present = the(after.assessments[0]);

  it('is what nobody has touched since', () => {
    expect(unreadIndicators(present)).toEqual(['n3', 'n4']);
    const touched = { n3: { level: 'level-1', updatedAt: '2026-12-02T10:00:00.000Z' } };
    const [response] = present.responses;
    const rated = { ...present, responses: [{ ...the(response), ratings: touched }] };
    expect(unreadIndicators(rated)).toEqual(['n4']);
    expect(unreadIndicators({ ...present, agreements: touched })).toEqual(['n4']);
    expect(unreadIndicators({ ...present, finals: touched })).toEqual(['n4']);
    expect(unreadIndicators(base)).toEqual([]);
  });

  it('is ticked off one by one', () => {
    const read = markRead(deepFreeze(after), 'present', 'n3', now);
    expect(read.assessments[0]?.transition?.toRead).toEqual(['n4']);
    expect(markRead(read, 'present', 'n3', now)).toBe(read);
    expect(markRead(read, 'nowhere', 'n4', now)).toBe(read);
  });

  it('is still to be read after another move', () => {
    const third = anIndex({
      version: '3',
      supersedes: '2',
      shape: { g: { o: ['n1', 'n3'] } },
      follows: { n1: ['n1'], n3: ['n3'] },
    });
    const again = move(after, next, third, '2026-12-03T10:00:00.000Z');
    expect(again.assessments[0]?.transition?.toRead).toEqual(['n3']);
  });
});

describe('an own referential', () => {
  it('comes with the dossier; the text that another assessment uses stays', () => {
    const copy = aReferential({ version: '2' });
    const map = the(transitionBetween(old, next));
    const target = { reference: { id: 'test', version: '2' }, copy, language: 'fr' };
    const act = (dossier: Dossier) =>
      moveAssessment(dossier, 'present', map, target, ids(), later).referentials['test-2'];
    expect(act(aDossier())).toBe(copy);
    const standing = { id: 'test', version: '2' };
    const other = anAssessment({ id: 'other', referential: { id: 'test', version: '2' } });
    const referentials = { 'test-2': standing };
    expect(act(aDossier([anAssessment(), other], { referentials }))).toBe(standing);
    expect(act(aDossier([anAssessment()], { referentials }))).toBe(copy);
  });
});

describe('what is not there, or made with another referential', () => {
  it('is left alone', () => {
    const other = anAssessment({ referential: { id: 'test', version: '9' } });
    for (const dossier of [aDossier([]), aDossier([other])]) expect(move(dossier)).toBe(dossier);
  });
});

/** Every text that is not blank, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

describe('whatever is in the dossier', () => {
  const moves = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 });

  it('no text is lost there and back, nothing given is changed, and it reads', () => {
    fc.assert(
      fc.property(dossierArbitrary, moves, (given, again) => {
        const first = given.assessments[0];
        if (!first) return;
        const start = {
          ...given,
          assessments: [{ ...first, id: 'present' }, ...given.assessments.slice(1)],
        };
        let dossier: Dossier = deepFreeze(start);
        let count = 0;
        for (const [at, _] of again.entries()) {
          const [from, to] = at % 2 === 0 ? [old, next] : [next, old];
          const { id, version } = to.referential;
          dossier = moveAssessment(
            dossier,
            'present',
            the(transitionBetween(from, to)),
            { reference: { id, version }, copy: null, language: 'fr' },
            () => {
              count += 1;
              return `id-${count}`;
            },
            later,
          );
        }
        const after = canonicalJson(dossier);
        for (const text of textsIn(start)) {
          expect(after).toContain(JSON.stringify(text).slice(1, -1));
        }
        expect(readDossier(writeDossier(dossier))).toMatchObject({ ok: true });
      }),
    );
  });

  it('what goes one to one comes back as it was', () => {
    const renamed = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g1: { b: ['a2', 'b1'], a: ['z1'] }, g2: { c: ['c2', 'c1'] } },
      // a1 and a2 change places, b1 and c1 change names.
      follows: { a2: ['a1'], b1: ['a2'], z1: ['b1'], c2: ['c1'], c1: ['c2'] },
    });
    fc.assert(
      fc.property(dossierArbitrary, (given) => {
        const first = given.assessments[0];
        if (!first) return;
        const start = aDossier([{ ...first, id: 'present' }]);
        const there = move(start, old, renamed);
        expect(
          the(there.assessments[0]).transition?.toRead.every((id) => levelNine(there, id)),
        ).toBe(true);
        const back = the(move(there, renamed, old).assessments[0]);
        // Where an id was used in between for something else, a blank stands against merges.
        const known = (record: Record<string, object>) =>
          Object.entries(record).filter(
            ([id, said]) =>
              old.indicatorById.has(id) && !('updatedAt' in said && said.updatedAt === later),
          );
        const byId = (record: Record<string, object>) => Object.fromEntries(known(record));
        expect(back.responses.map(({ ratings }) => byId(ratings))).toEqual(
          first.responses.map(({ ratings }) => byId(ratings)),
        );
        expect(byId(back.agreements)).toEqual(byId(first.agreements));
        expect(byId(back.finals)).toEqual(byId(first.finals));
      }),
    );
  });

  /** Only the level that no scale has is to be read again. */
  function levelNine(dossier: Dossier, id: string): boolean {
    const { responses, agreements, finals } = the(dossier.assessments[0]);
    return [...responses.map(({ ratings }) => ratings), agreements, finals].some(
      (record) => record[id]?.level === 'level-9',
    );
  }
});

describe('two thousand voices', () => {
  // Looking each of them up among the others would take minutes.
  it('are moved, each of them', () => {
    const ids36 = Array.from({ length: 36 }, (_, at) => `i${at}`);
    const from = anIndex({ version: '1', shape: { g: { o: ids36 } } });
    const to = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g: { o: ids36.slice(0, 18).map((id) => `m${id}`) } },
      follows: Object.fromEntries(
        ids36.slice(0, 18).map((id, at) => [`m${id}`, [id, `i${at + 18}`]]),
      ),
    });
    const rating = { level: 'level-1', comment: 'Nous le faisons depuis trois ans.' };
    const responses = Array.from({ length: 2000 }, () =>
      aResponse(Object.fromEntries(ids36.map((id) => [id, rating]))),
    );
    const dossier = aDossier([anAssessment({ responses })]);
    const after = move(dossier, from, to);
    const moved = after.assessments[0]?.responses ?? [];
    expect(moved).toHaveLength(2000);
    for (const { ratings } of moved) expect(Object.keys(ratings)).toHaveLength(18);
  });
});
