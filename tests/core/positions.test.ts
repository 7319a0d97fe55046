import { describe, expect, it } from 'vitest';
import type { Response } from '#core/dossier.ts';
import {
  activeIndicators,
  agreedSeries,
  compareRatios,
  ownSeries,
  peersSeries,
  positionInWords,
} from '#core/positions.ts';
import {
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  flatIndex,
  members,
  now,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = flatIndex(['a1', 'a2', 'a3']);

function ownOn(responses: Response[], id = 'a1') {
  return the(ownSeries(index, anAssessment({ responses })).indicators.get(id));
}

function ownPosition(...levels: RatingSketch[]) {
  return ownOn(members('a1', levels)).position;
}

describe('the own position of an indicator', () => {
  it('is the median of the levels that were chosen', () => {
    expect(ownPosition(0, 3, 1)).toBe(1);
    expect(ownPosition(3)).toBe(3);
  });

  it('is the mean of the two middle ones where their number is even', () => {
    expect(ownPosition(0, 1, 2, 3)).toBe(1.5);
    expect(ownPosition(1, 3)).toBe(2);
  });

  it('leaves out what is not a level of the scale', () => {
    expect(ownPosition(3, 'not-applicable', 'unknown', null, 'level-9')).toBe(3);
    expect(ownPosition('not-applicable', 'unknown', null, 'level-9')).toBeNull();
    expect(ownPosition()).toBeNull();
  });

  it('counts members, partners and the facilitator, neither peers nor trainees', () => {
    const responses = [
      aResponse({ a1: 0 }),
      aResponse({ a1: 1 }, { stance: 'partner' }),
      aResponse({ a1: 1 }, { stance: 'facilitator' }),
      aResponse({ a1: 3 }, { stance: 'peer' }),
      aResponse({ a1: 3 }, { stance: 'trainee' }),
    ];
    expect(ownOn(responses)).toMatchObject({ counting: 3, distribution: [1, 2, 0, 0] });
  });

  it('counts a response once it is submitted, the facilitator at once, a deleted one never', () => {
    const responses = [
      aResponse({ a1: 0 }, { submittedAt: null }),
      aResponse({ a1: 1 }, { stance: 'facilitator', submittedAt: null }),
      aResponse({ a1: 3 }, { deletedAt: now }),
    ];
    expect(ownOn(responses)).toMatchObject({ counting: 1, position: 1 });
  });

  it('tells how many say that it does not apply and how many do not know', () => {
    const levels = [1, 'not-applicable', 'not-applicable', 'unknown', null, 'level-9'];
    expect(ownOn(members('a1', levels))).toEqual({
      position: 1,
      responses: 1,
      counting: 6,
      notApplicable: 2,
      unknown: 1,
      distribution: [0, 1, 0, 0],
      coverage: 1 / 6,
      dispersion: null,
    });
  });
});

describe('the coverage of an indicator', () => {
  it('is the part of the counting responses that have a level', () => {
    expect(ownOn(members('a1', [1, 2, 'unknown', null])).coverage).toBe(0.5);
  });

  it('is none where nobody counts', () => {
    expect(ownOn([]).coverage).toBeNull();
  });
});

describe('the dispersion of an indicator (Leik)', () => {
  function dispersion(...levels: RatingSketch[]) {
    return ownOn(members('a1', levels)).dispersion;
  }

  it('is 0 where all say the same', () => {
    expect(the(dispersion(2, 2, 2)).numerator).toBe(0);
  });

  it('is 1 where half stand at each end', () => {
    const { numerator, denominator } = the(dispersion(0, 0, 3, 3));
    expect(numerator).toBe(denominator);
  });

  it('is the exact ratio of the definition', () => {
    // c = 1, 3, 4 of n = 5: 2·(1 + 2 + 1) / (5·3)
    const ratio = the(dispersion(0, 1, 1, 2, 3));
    expect(compareRatios(ratio, { numerator: 8, denominator: 15 })).toBe(0);
  });

  it('is none for fewer than two levels', () => {
    expect(dispersion(1, 'unknown')).toBeNull();
  });

  it('is compared without rounding', () => {
    expect(compareRatios({ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 6 })).toBe(
      0,
    );
    expect(
      compareRatios({ numerator: 2, denominator: 5 }, { numerator: 1, denominator: 3 }),
    ).toBeGreaterThan(0);
    expect(
      compareRatios({ numerator: -1, denominator: 1 }, { numerator: 0, denominator: 9 }),
    ).toBeLessThan(0);
  });
});

describe('the positions of objectives and goals', () => {
  const nested = anIndex();

  it('are means over what has a position, of a goal over its objectives', () => {
    const responses = [aResponse({ a1: 0, a2: 1, b1: 3, c1: 2 })];
    const own = ownSeries(nested, anAssessment({ responses }));
    expect(own.objectives.get('a')?.position).toBe(0.5);
    expect(own.objectives.get('c')?.position).toBe(2);
    // (0.5 + 3) / 2, not (0 + 1 + 3) / 3
    expect(own.goals.get('g1')?.position).toBe(1.75);
  });

  it('are none where nothing has one', () => {
    const own = ownSeries(nested, anAssessment());
    expect(own.objectives.get('a')).toEqual({ position: null, coverage: 0, rated: 0, expected: 2 });
    expect(own.goals.get('g1')).toEqual({ position: null, coverage: 0, rated: 0, expected: 3 });
  });

  it('are covered by their rated indicators, leaving out those that only do not apply', () => {
    const responses = [aResponse({ a1: 2, a2: 'not-applicable' }), aResponse({ a1: 1, a2: null })];
    const own = ownSeries(nested, anAssessment({ responses }));
    expect(own.objectives.get('a')).toMatchObject({ rated: 1, expected: 1, coverage: 1 });
    expect(own.goals.get('g1')).toMatchObject({ rated: 1, expected: 2, coverage: 0.5 });
  });

  it('expect an indicator that some find not applicable and some do not know', () => {
    const responses = [aResponse({ b1: 'not-applicable' }), aResponse({ b1: 'unknown' })];
    expect(ownSeries(nested, anAssessment({ responses })).objectives.get('b')?.expected).toBe(1);
  });

  it('have no coverage where nothing applies', () => {
    const responses = [aResponse({ b1: 'not-applicable' })];
    expect(ownSeries(nested, anAssessment({ responses })).objectives.get('b')).toEqual({
      position: null,
      coverage: null,
      rated: 0,
      expected: 0,
    });
  });
});

describe('a shorter set of indicators', () => {
  const nested = anIndex();
  const assessment = anAssessment({
    indicators: ['c1', 'a2', 'elsewhere'],
    responses: [aResponse({ a1: 0, a2: 3, c1: 1 })],
  });

  it('is asked in the order of the referential', () => {
    const ids = activeIndicators(nested, assessment).map((node) => node.indicator.id);
    expect(ids).toEqual(['a2', 'c1']);
  });

  it('alone is in the series, with the objectives and goals that it touches', () => {
    const own = ownSeries(nested, assessment);
    expect([...own.indicators.keys()]).toEqual(['a2', 'c1']);
    expect([...own.objectives.keys()]).toEqual(['a', 'c']);
    expect([...own.goals.keys()]).toEqual(['g1', 'g2']);
    expect(own.objectives.get('a')).toMatchObject({ position: 3, expected: 1, coverage: 1 });
  });

  it('that touches one goal leaves the other out', () => {
    const one = ownSeries(nested, anAssessment({ indicators: ['a1'] }));
    expect([...one.goals.keys()]).toEqual(['g1']);
  });
});

describe('the position of peers', () => {
  function peersOn(responses: Response[]) {
    return the(peersSeries(index, anAssessment({ responses })).indicators.get('a1'));
  }

  it('is taken within each pole first, then over the poles', () => {
    const crowd = [3, 3, 3, 3, 3].map((level) => aPeer('Nord', { a1: level }));
    const peers = peersOn([...crowd, aPeer('Sud', { a1: 0 }), aPeer('Est', { a1: 1 })]);
    expect(peers.position).toBe(1);
    expect(peers).toMatchObject({ responses: 7, counting: 7, distribution: [1, 1, 0, 5] });
  });

  it('can be a quarter of a level', () => {
    const peers = [aPeer('Nord', { a1: 0 }), aPeer('Nord', { a1: 1 }), aPeer('Sud', { a1: 2 })];
    expect(peersOn(peers).position).toBe(1.25);
  });

  it('takes names that differ in outer blanks or Unicode form as one pole', () => {
    const peers = [
      aPeer('Pôle Sud', { a1: 0 }),
      aPeer(' Po\u0302le Sud ', { a1: 0 }),
      aPeer('Nord', { a1: 3 }),
    ];
    expect(peersOn(peers).position).toBe(1.5);
  });

  it('takes peers without a pole as one pole together', () => {
    const peers = [
      aResponse({ a1: 0 }, { stance: 'peer' }),
      aPeer('  ', { a1: 0 }),
      aPeer('Nord', { a1: 3 }),
    ];
    expect(peersOn(peers).position).toBe(1.5);
  });

  it('leaves out a pole that has no level there', () => {
    expect(peersOn([aPeer('Nord', { a1: 'unknown' }), aPeer('Sud', { a1: 2 })]).position).toBe(2);
  });
});

describe('the agreed position', () => {
  it('is that of the final, else of the agreement', () => {
    const agreed = agreedSeries(
      index,
      anAssessment({
        agreements: { a1: anAgreement(1), a2: anAgreement(2) },
        finals: { a1: anAgreement(3) },
      }),
    );
    expect(agreed.indicators.get('a1')?.position).toBe(3);
    expect(agreed.indicators.get('a2')?.position).toBe(2);
    expect(agreed.indicators.get('a3')?.position).toBeNull();
    expect(agreed.objectives.get('o')).toEqual({
      position: 2.5,
      coverage: 2 / 3,
      rated: 2,
      expected: 3,
    });
  });

  it('is none where there was no agreement at last', () => {
    const assessment = anAssessment({
      agreements: { a1: anAgreement(1) },
      finals: { a1: anAgreement(null) },
    });
    expect(agreedSeries(index, assessment).indicators.get('a1')?.position).toBeNull();
  });

  it('does not count what is only proposed', () => {
    const assessment = anAssessment({
      agreements: {
        a1: anAgreement(1, { proposed: true }),
        a2: anAgreement(2, { proposed: false }),
      },
      finals: { a2: anAgreement(0, { proposed: true }) },
    });
    const agreed = agreedSeries(index, assessment);
    expect(agreed.indicators.get('a1')?.position).toBeNull();
    expect(agreed.indicators.get('a2')?.position).toBe(2);
  });

  it('does not count a level that the scale does not have', () => {
    const assessment = anAssessment({ agreements: { a1: anAgreement('level-9') } });
    expect(agreedSeries(index, assessment).indicators.get('a1')?.position).toBeNull();
  });

  it('is nobody’s response', () => {
    const assessment = anAssessment({ agreements: { a1: anAgreement('not-applicable') } });
    const agreed = agreedSeries(index, assessment);
    expect(agreed.indicators.get('a1')).toMatchObject({
      counting: 0,
      coverage: null,
      dispersion: null,
    });
    expect(agreed.objectives.get('o')?.expected).toBe(2);
  });
});

describe('a position in words', () => {
  const four = flatIndex(['a1']).levels;
  const two = flatIndex(['a1'], 2).levels;

  function words(position: number, levels = four): string {
    const said = positionInWords(position, levels);
    return said.kind === 'level' ? said.level.id : `${said.lower.id} / ${said.upper.id}`;
  }

  it('is the level within a quarter of a level, either side', () => {
    expect(words(1)).toBe('level-1');
    expect(words(0.75)).toBe('level-1');
    expect(words(1.25)).toBe('level-1');
    expect(words(3)).toBe('level-3');
  });

  it('lies between two levels beyond that', () => {
    expect(words(1.26)).toBe('level-1 / level-2');
    expect(words(1.5)).toBe('level-1 / level-2');
    expect(words(0.74)).toBe('level-0 / level-1');
  });

  it('takes a mean that ends a hair beyond the quarter as within it', () => {
    expect(words(0.1 + 0.2 - 0.05)).toBe('level-0');
    expect(0.1 + 0.2 - 0.05).toBeGreaterThan(0.25);
  });

  it('works on a scale of two levels', () => {
    expect(words(0.25, two)).toBe('level-0');
    expect(words(0.5, two)).toBe('level-0 / level-1');
    expect(words(0.75, two)).toBe('level-1');
  });
});
