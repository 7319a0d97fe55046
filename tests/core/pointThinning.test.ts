import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointLimits, thinnedOut } from '#core/pointThinning.ts';
import { momentArbitrary } from '../fixtures/dossierArbitrary.ts';

const spans = { dayAgo: '2026-11-20T12:00:00.000Z', monthAgo: '2026-10-21T12:00:00.000Z' };
const point = (at: string, other: { name?: string; bytes?: number } = {}) => ({
  at: `${at}.000Z`,
  name: '',
  bytes: 1000,
  ...other,
});
const left = (points: ReturnType<typeof point>[]) => {
  const gone = new Set(thinnedOut(points, spans));
  return points.filter((one) => !gone.has(one)).map(({ at }) => at.slice(0, 16));
};

describe('points that are kept', () => {
  it('are all of the last day, then one a day, then one a month: the last each time', () => {
    const points = [
      '2026-09-01T09:00:00',
      '2026-09-30T09:00:00',
      '2026-11-02T09:00:00',
      '2026-11-02T18:00:00',
      '2026-11-03T09:00:00',
      '2026-11-21T09:00:00',
      '2026-11-21T09:01:00',
    ].map((at) => point(at));
    expect(left(points)).toEqual([
      '2026-09-30T09:00',
      '2026-11-02T18:00',
      '2026-11-03T09:00',
      '2026-11-21T09:00',
      '2026-11-21T09:01',
    ]);
  });

  it('are those with a name, whatever else is kept of that day', () => {
    const points = [
      point('2026-11-02T09:00:00', { name: 'avant' }),
      point('2026-11-02T10:00:00'),
      point('2026-11-02T11:00:00', { name: 'après' }),
    ];
    expect(left(points)).toHaveLength(3);
  });

  it('are as many and as large as a device is asked for, the oldest going first', () => {
    const many = Array.from({ length: 70 }, (_, minute) =>
      point(`2026-11-21T10:${String(minute % 60).padStart(2, '0')}:${minute < 60 ? '00' : '30'}`),
    );
    expect(left(many)).toHaveLength(pointLimits.points);
    const half = pointLimits.bytes / 2;
    const large = [
      point('2026-11-21T09:00:00', { bytes: half, name: 'avant' }),
      point('2026-11-21T09:01:00', { bytes: half }),
      point('2026-11-21T09:02:00', { bytes: half }),
    ];
    expect(left(large)).toEqual(['2026-11-21T09:00', '2026-11-21T09:02']);
    const [huge, larger] = [pointLimits.bytes + 1, pointLimits.bytes + 2];
    expect(
      left([
        point('2026-11-21T09:00:00', { bytes: huge }),
        point('2026-11-21T09:01:00', { bytes: larger }),
      ]),
    ).toEqual(['2026-11-21T09:01']);
  });

  it('are the same when they are thinned out again, the latest among them', () => {
    const points = fc.array(
      fc.record({
        at: momentArbitrary,
        name: fc.constantFrom('', '', 'avant'),
        bytes: fc.nat(pointLimits.bytes),
      }),
      { maxLength: 90 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const gone = new Set(thinnedOut(all, spans));
        const kept = all.filter((one) => !gone.has(one));
        expect(thinnedOut(kept, spans)).toEqual([]);
        const last = all
          .map(({ at }) => at)
          .sort()
          .at(-1);
        if (last !== undefined) expect(kept.map(({ at }) => at)).toContain(last);
      }),
    );
  });
});
