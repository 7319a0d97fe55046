import { describe, expect, it } from 'vitest';
import { agenda, divergences } from '#core/divergence.ts';
import type { Assessment } from '#core/dossier.ts';
import { compareRatios } from '#core/positions.ts';
import {
  anAssessment,
  aPeer,
  aResponse,
  flatIndex,
  members,
  now,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = flatIndex(['a1', 'a2', 'a3', 'a4']);

function on(assessment: Partial<Assessment>, referential = index) {
  return the(divergences(referential, anAssessment(assessment)).get('a1'));
}

function reasons(levels: RatingSketch[], other: Partial<Assessment> = {}, referential = index) {
  return on({ responses: members('a1', levels), ...other }, referential).reasons;
}

describe('the gap', () => {
  it('is the position of the peers minus the own one, in levels', () => {
    const responses = [...members('a1', [1, 2]), aPeer('Nord', { a1: 0 })];
    expect(on({ responses }).gap).toBe(-1.5);
  });

  it('is none where one of them has no position', () => {
    expect(on({ responses: members('a1', [1]) }).gap).toBeNull();
    expect(on({ responses: [aPeer('Nord', { a1: 0 })] }).gap).toBeNull();
  });
});

describe('what is to discuss', () => {
  it('is what two neighbouring levels do not hold three quarters of', () => {
    expect(reasons([0, 0, 3, 3])).toEqual(['spread']);
    expect(reasons([0, 1, 2, 2])).toEqual([]);
    expect(reasons([0, 2, 2, 2, 2])).toEqual([]);
    expect(reasons([0, 1, 2, 3])).toEqual(['spread']);
  });

  it('is not what they hold exactly the share of', () => {
    expect(reasons([1, 1, 2, 3])).toEqual([]);
    const rule = { share: 0.55, gap: 2 };
    const held = Array<number>(55).fill(1);
    const apart = Array<number>(45).fill(3);
    // The product ends a hair above the 55 that is meant.
    expect(0.55 * 100).toBeGreaterThan(55);
    expect(reasons([...held, ...apart], { rule })).toEqual([]);
    expect(reasons([...held.slice(1), ...apart, 3], { rule })).toEqual(['spread']);
  });

  it('asks one level for its share where the scale has two', () => {
    const two = flatIndex(['a1'], 2);
    expect(reasons([0, 1], {}, two)).toEqual(['spread']);
    expect(reasons([0, 1, 1, 1], {}, two)).toEqual([]);
  });

  it('is no single voice', () => {
    expect(reasons([2])).toEqual([]);
    expect(reasons([])).toEqual([]);
  });

  it('is a gap as large as the rule says, either way', () => {
    const between = (own: number, peer: number, gap: number) =>
      on({
        responses: [...members('a1', [own]), aPeer('Nord', { a1: peer })],
        rule: { share: 0.75, gap },
      }).reasons;
    expect(between(0, 2, 2)).toEqual(['gap']);
    expect(between(3, 1, 2)).toEqual(['gap']);
    expect(between(0, 1, 2)).toEqual([]);
    expect(between(0, 1, 1)).toEqual(['gap']);
  });

  it('is what fewer than half of at least two know', () => {
    expect(reasons([1, 'unknown', 'unknown'])).toEqual(['unknown']);
    expect(reasons([1, 'unknown'])).toEqual([]);
    expect(reasons(['unknown', null])).toEqual(['unknown']);
    expect(reasons(['unknown'])).toEqual([]);
  });

  it('may have several reasons', () => {
    const responses = [
      ...members('a1', [0, 0, 3, 3, null, null, null, null, null]),
      aPeer('Nord', { a1: 3 }),
    ];
    expect(on({ responses, rule: { share: 0.75, gap: 1.5 } }).reasons).toEqual([
      'spread',
      'gap',
      'unknown',
    ]);
  });

  it('looks neither at peers’ spread nor at trainees', () => {
    const responses = [
      ...members('a1', [1, 1]),
      aPeer('Nord', { a1: 0 }),
      aPeer('Sud', { a1: 2 }),
      aResponse({ a1: 3 }, { stance: 'trainee' }),
    ];
    expect(on({ responses }).reasons).toEqual([]);
  });
});

describe('a proposed agreement', () => {
  function proposal(levels: RatingSketch[]): string | null {
    return on({ responses: members('a1', levels) }).proposal?.id ?? null;
  }

  it('is the lower median level', () => {
    expect(proposal([1, 2])).toBe('level-1');
    expect(proposal([1, 2, 2])).toBe('level-2');
    expect(proposal([2])).toBe('level-2');
  });

  it('is none where fewer than half have a level, or nobody', () => {
    expect(proposal([1, 'unknown'])).toBe('level-1');
    expect(proposal(['unknown'])).toBeNull();
    expect(proposal([])).toBeNull();
  });

  it('is none for what is to be discussed', () => {
    expect(proposal([0, 0, 3, 3])).toBeNull();
    expect(proposal([1, 'unknown', 'unknown'])).toBeNull();
  });
});

describe('the agenda', () => {
  function order(responses: Assessment['responses'], referential = index): string[] {
    return agenda(referential, anAssessment({ responses })).map((one) => one.indicatorId);
  }

  it('is the referential’s order where nothing differs', () => {
    expect(order([aResponse({ a2: 1 })])).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('puts what is to be discussed first, even with less dispersion', () => {
    const all = { a2: 1, a4: 1 };
    const responses = [
      aResponse({ ...all, a1: 1, a3: 0 }),
      aResponse({ ...all, a1: 2, a3: 0 }),
      aPeer('Nord', { a3: 2 }),
    ];
    // a3: D = 0 and a gap of 2; a1: D = 1/3; a2 and a4: D = 0
    expect(order(responses)).toEqual(['a3', 'a1', 'a2', 'a4']);
  });

  it('then goes by dispersion, larger first, none last', () => {
    const responses = [
      aResponse({ a1: 1, a2: 1, a3: 0 }),
      aResponse({ a1: 1, a2: 2, a3: 1 }),
      aResponse({ a1: 1, a2: 2, a3: 1, a4: 1 }),
    ];
    // a4: one level of three voices, to discuss as unknown; a2, a3: D = 2/9; a1: 0
    expect(order(responses)).toEqual(['a4', 'a2', 'a3', 'a1']);
  });

  it('puts no dispersion, of a single level, after the smallest', () => {
    expect(order([aResponse({ a1: 1, a2: 1 }), aResponse({ a2: 1 })])).toEqual([
      'a3',
      'a4',
      'a2',
      'a1',
    ]);
  });

  it('then by the gap, larger first', () => {
    const responses = [
      ...[1, 1].map((level) => aResponse({ a1: level, a2: level, a3: level, a4: level })),
      aPeer('Nord', { a2: 2, a3: 0 }),
      aPeer('Sud', { a3: 0 }),
    ];
    expect(order(responses)).toEqual(['a2', 'a3', 'a1', 'a4']);
  });

  it('compares dispersions exactly', () => {
    // D(a1) = 2·1/(3·3), D(a2) = 2·2/(6·3): equal, so the order of the referential stands
    const responses = [
      aResponse({ a1: 1, a2: 0 }),
      aResponse({ a1: 1, a2: 0 }),
      aResponse({ a1: 2, a2: 1 }),
      aResponse({ a2: 1 }),
      aResponse({ a2: 1 }),
      aResponse({ a2: 1 }),
    ];
    const found = divergences(index, anAssessment({ responses }));
    const [first, second] = ['a1', 'a2'].map((id) => the(the(found.get(id)).dispersion));
    expect(compareRatios(the(first), the(second))).toBe(0);
    expect(order(responses).filter((id) => id === 'a1' || id === 'a2')).toEqual(['a1', 'a2']);
  });
});

describe('a blind assessment', () => {
  it('has nothing to compare yet', () => {
    const blind = anAssessment({ revealedAt: null, responses: members('a1', [0, 3]) });
    expect(divergences(index, blind).size).toBe(0);
    expect(agenda(index, blind)).toEqual([]);
    expect(agenda(index, { ...blind, revealedAt: now }).length).toBe(4);
  });
});
