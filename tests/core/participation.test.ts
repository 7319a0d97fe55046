import { describe, expect, it } from 'vitest';
import type { College } from '#core/dossier.ts';
import { participationOf, pooledColleges } from '#core/participation.ts';
import { anAssessment, aPeer, aResponse, now } from '../fixtures/builders.ts';

function pooled(sizes: Partial<Record<College | 'none', number>>): Record<string, number> {
  const responses = Object.entries(sizes).flatMap(([college, size]) =>
    Array.from({ length: size }, () =>
      aResponse({}, college === 'none' ? {} : { college: college as College }),
    ),
  );
  return Object.fromEntries(pooledColleges(responses).map((one) => [one.college, one.count]));
}

describe('participation', () => {
  it('counts who has answered and who has not yet, by stance', () => {
    const participation = participationOf(
      anAssessment({
        responses: [
          aResponse(),
          aResponse({}, { stance: 'partner' }),
          aResponse({}, { stance: 'facilitator', submittedAt: null }),
          aResponse({}, { submittedAt: null }),
          aResponse({}, { submittedAt: null, deletedAt: now }),
          aPeer('Sud'),
          aPeer(' Nord '),
          aPeer('Nord'),
          aPeer(''),
          aResponse({}, { stance: 'trainee' }),
          aResponse({}, { stance: 'trainee', submittedAt: null }),
        ],
      }),
    );
    expect(participation).toEqual({
      own: 3,
      peers: 4,
      peerPoles: ['Nord', 'Sud'],
      trainees: 1,
      waiting: 1,
      colleges: [],
    });
  });

  it('is the same while the assessment is blind', () => {
    const responses = [aResponse({ a1: 1 }), aPeer('Sud')];
    expect(participationOf(anAssessment({ revealedAt: null, responses }))).toEqual(
      participationOf(anAssessment({ responses })),
    );
  });

  it('has no groups where nobody answered', () => {
    expect(participationOf(anAssessment()).colleges).toEqual([]);
  });
});

describe('colleges', () => {
  it('of three and more stand for themselves, in their order', () => {
    expect(Object.entries(pooled({ citizen: 3, sse: 4 }))).toEqual([
      ['sse', 4],
      ['citizen', 3],
    ]);
  });

  it('of fewer are pooled', () => {
    expect(pooled({ sse: 5, company: 2, citizen: 1 })).toEqual({ sse: 5, others: 3 });
    expect(pooled({ sse: 5, company: 2, authority: 2, citizen: 2 })).toEqual({ sse: 5, others: 6 });
  });

  it('are pooled with the next larger one until the pool has three', () => {
    expect(pooled({ sse: 5, company: 3, citizen: 1 })).toEqual({ sse: 5, others: 4 });
  });

  it('of one size are pooled from the end of the list', () => {
    expect(pooled({ sse: 3, company: 3, citizen: 1 })).toEqual({ sse: 3, others: 4 });
  });

  it('are a total where one pool would be all there is', () => {
    expect(pooled({ sse: 5, citizen: 1 })).toEqual({ total: 6 });
    expect(pooled({ sse: 2, citizen: 2 })).toEqual({ total: 4 });
    expect(pooled({ sse: 1 })).toEqual({ total: 1 });
    expect(pooled({ none: 5 })).toEqual({ total: 5 });
  });

  it('take those who name none among the others', () => {
    expect(pooled({ sse: 4, none: 3 })).toEqual({ sse: 4, others: 3 });
    expect(pooled({ sse: 4, company: 4, none: 1 })).toEqual({ sse: 4, others: 5 });
  });

  it('never show fewer than three but for the total of fewer', () => {
    for (let sse = 0; sse < 6; sse += 1) {
      for (let company = 0; company < 6; company += 1) {
        for (let none = 0; none < 6; none += 1) {
          const groups = pooled({ sse, company, none });
          const shown = Object.entries(groups).filter(([college]) => college !== 'total');
          expect(shown.every(([, count]) => count >= 3)).toBe(true);
          expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(
            sse + company + none,
          );
        }
      }
    }
  });
});
