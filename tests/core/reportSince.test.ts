import { describe, expect, it } from 'vitest';
import type { EarlierAssessment } from '#core/comparison.ts';
import type { Assessment } from '#core/dossier.ts';
import { hasMoved, sinceEarlier } from '#core/reportSince.ts';
import { aDossier, anAgreement, anAssessment, anIndex, aResponse } from '../fixtures/builders.ts';

const index = anIndex();

function at(id: string, date: string, other: Partial<Assessment>): EarlierAssessment {
  return { index, assessment: anAssessment({ id, date, ...other }) };
}

function since(then: Partial<Assessment>, now: Partial<Assessment>, day = '2026-11-14') {
  const [earlier, present] = [at('then', '2025-11-14', then), at('now', day, now)];
  return sinceEarlier(aDossier([earlier.assessment, present.assessment]), earlier, present);
}

const agreed = (levels: Record<string, number>) => ({
  agreements: Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [id, anAgreement(level)]),
  ),
});

describe('what became of each indicator since the last time', () => {
  it('is counted, and stands by objective in the order of the referential', () => {
    const told = since(
      { ...agreed({ a1: 1, a2: 2, b1: 3, c2: 1 }), indicators: ['a1', 'a2', 'b1', 'c2'] },
      { ...agreed({ a1: 3, a2: 2, b1: 1, c1: 0 }), indicators: ['a1', 'a2', 'b1', 'c1'] },
    );
    expect(told).toMatchObject({ heading: '2025', asked: 4 });
    expect(Object.fromEntries(told?.counts ?? [])).toEqual({
      forward: 1,
      stayed: 1,
      back: 1,
      new: 1,
      dropped: 1,
    });
    expect(
      told?.groups.map(({ objective, movements }) => [
        objective.id,
        movements.map(({ kind }) => kind),
        movements.filter(hasMoved).length,
      ]),
    ).toEqual([
      ['a', ['forward', 'stayed'], 1],
      ['b', ['back'], 1],
      ['c', ['new'], 1],
    ]);
    expect(told?.dropped.map(({ before }) => before[0]?.node.indicator.id)).toEqual(['c2']);
  });

  it('is headed by the day where the year repeats', () => {
    expect(since(agreed({ a1: 1 }), agreed({ a1: 1 }), '2025-12-01')?.heading).toBe('2025-11-14');
  });

  it('is nothing before anything has a position this time, or while somebody answers covered', () => {
    expect(since(agreed({ a1: 1 }), {})).toBeNull();
    const covered = { responses: [aResponse({ a1: 2 })], revealedAt: null };
    expect(since(agreed({ a1: 1 }), { ...agreed({ a1: 2 }), ...covered })).toBeNull();
  });
});
