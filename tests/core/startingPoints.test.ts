import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { peerGaps } from '#core/peerGap.ts';
import { type StartingPoint, startingPoints } from '#core/startingPoints.ts';
import {
  anAgreement,
  anAssessment,
  aPeer,
  aResponse,
  flatIndex,
  now,
  type RatingSketch,
} from '../fixtures/builders.ts';

const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'];
const index = flatIndex(ids);

/** Three members and three peers who rate every indicator: members by their sketch, peers likewise. */
function assessmentOf(
  own: Record<string, RatingSketch[]>,
  peers: Record<string, number> = {},
  other: Partial<Assessment> = {},
): Assessment {
  const of = (place: number) =>
    Object.fromEntries(ids.map((id) => [id, own[id]?.[place] ?? 3] as const));
  const seen = Object.fromEntries(ids.map((id) => [id, peers[id] ?? 3] as const));
  const responses = [
    ...[0, 1, 2, 3].map((place) => aResponse(of(place))),
    ...['p', 'q', 'r'].map((pole) => aPeer(pole, seen)),
  ];
  return anAssessment({ responses, ...other });
}

function told(assessment: Assessment) {
  const points = startingPoints(index, assessment);
  const ids = (list: readonly StartingPoint[]) => list.map(({ node }) => node.indicator.id);
  return {
    priorities: ids(points.priorities),
    diverged: ids(points.diverged),
    gaps: ids(points.gaps),
    all: [...points.priorities, ...points.diverged, ...points.gaps],
  };
}

/** Five agreed priorities, so that no position fills the list up. */
const priorities = Object.fromEntries(
  ids.slice(0, 5).map((id) => [id, anAgreement(3, { highlight: 'priority' })]),
);

describe('where a plan may start', () => {
  it('is at priorities, then at what was not agreed on, then where peers see it otherwise', () => {
    const split = { a1: [0, 0, 3, 3], a6: [0, 0, 3, 3], a7: [0, 0, 3, 3] };
    const assessment = assessmentOf(
      split,
      { a8: 2 },
      {
        agreements: {
          ...priorities,
          a1: anAgreement(null, { highlight: 'priority' }),
          a7: anAgreement(null),
        },
      },
    );
    const { priorities: first, diverged, gaps, all } = told(assessment);
    expect(first).toContain('a1');
    expect(first).toHaveLength(5);
    expect([...diverged].sort()).toEqual(['a6', 'a7']);
    expect(gaps).toEqual(['a8']);
    const found = (id: string) => all.filter(({ node }) => node.indicator.id === id);
    // Once each, with all that speaks for it.
    expect(found('a1')).toMatchObject([{ priority: { kind: 'agreed' }, diverged: 'noAgreement' }]);
    expect(found('a6')).toMatchObject([{ priority: null, diverged: 'notDiscussed' }]);
    expect(found('a7')).toMatchObject([{ diverged: 'noAgreement' }]);
    expect(found('a8')).toMatchObject([{ gap: -1, diverged: null }]);
  });

  it('is not at what was talked about and agreed, nor at gaps of less than a level', () => {
    const assessment = assessmentOf(
      { a6: [0, 0, 3, 3], a7: [2, 2, 3, 3] },
      { a7: 3 },
      {
        agreements: { ...priorities, a6: anAgreement(3) },
      },
    );
    const { diverged, gaps } = told(assessment);
    expect(diverged).toEqual([]);
    expect(gaps).not.toContain('a7');
  });

  it('is at the gaps that Regards croisés tells, also where three peers of a pole and one without a name looked', () => {
    const own = Object.fromEntries(ids.map((id) => [id, 3]));
    const seen = Object.fromEntries(ids.map((id) => [id, 1]));
    const responses = [
      ...[0, 1, 2].map(() => aResponse(own)),
      ...['Sud', 'Sud', 'Sud', ''].map((pole) => aPeer(pole, seen)),
    ];
    const agreements = Object.fromEntries(ids.map((id) => [id, anAgreement(1)]));
    const open = anAssessment({ responses, agreements });
    const gapsOf = (assessment: Assessment) =>
      peerGaps(index, assessment)?.indicators.filter(({ gap }) => gap !== null).length;
    expect([gapsOf(open), told(open).gaps.length]).toEqual([8, 5]);
    // Once revealed nobody is to be recognised: neither there nor here.
    const revealed = { ...open, revealedAt: now };
    expect([gapsOf(revealed), told(revealed).gaps.length]).toEqual([0, 0]);
  });

  it('names five gaps, the widest first, of indicators that are no priority', () => {
    const wide = flatIndex([...ids, 'b1', 'b2', 'b3', 'b4']);
    const all = wide.indicators.map(({ indicator }) => indicator.id);
    const own = Object.fromEntries(all.map((id) => [id, 3]));
    const seen = Object.fromEntries(all.map((id, at) => [id, at === 7 ? 1 : 2]));
    const assessment = anAssessment({
      rule: { share: 0.75, gap: 3 },
      agreements: priorities,
      responses: [
        ...[0, 1, 2].map(() => aResponse(own)),
        ...['p', 'q', 'r'].map((pole) => aPeer(pole, seen)),
      ],
    });
    const { gaps } = startingPoints(wide, assessment);
    expect(gaps.map(({ node }) => node.indicator.id)).toEqual(['a8', 'a6', 'a7', 'b1', 'b2']);
  });

  it('is nowhere while answers are covered, and tells nothing of too few voices', () => {
    const covered = assessmentOf({ a1: [0, 0, 0, 0] }, {}, { revealedAt: null });
    expect(told(covered).all).toEqual([]);
    const two = anAssessment({ responses: [aResponse({ a1: 0 }), aResponse({ a1: 3 })] });
    expect(told(two)).toMatchObject({ diverged: [], gaps: [] });
  });

  it('is not at what nobody has looked at, or what does not apply', () => {
    const partly = (a1: RatingSketch) => aResponse({ a1, a2: 'not-applicable' });
    const assessment = anAssessment({ responses: [0, 3, 3, 0].map((level) => partly(level)) });
    expect(told(assessment).diverged).toEqual(['a1']);
    const unsure = anAssessment({ responses: ['unknown', 'unknown', 'unknown'].map(partly) });
    expect(told(unsure).diverged).toEqual(['a1']);
  });

  it('says when voices are too few to tell', () => {
    const two = [aResponse({ a1: 0 }), aResponse({ a1: 3 })];
    expect(startingPoints(index, anAssessment({ responses: two, revealedAt: now })).withheld).toBe(
      true,
    );
    const three = [...two, aResponse({ a1: 3 })];
    expect(
      startingPoints(index, anAssessment({ responses: three, revealedAt: now })).withheld,
    ).toBe(false);
  });
});
