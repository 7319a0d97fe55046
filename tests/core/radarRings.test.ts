import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNamed,
  type RadarFrame,
  type RadarGeometry,
  radarGeometry,
} from '#core/radarGeometry.ts';

const frame = (radius: number, labelGap = 10): RadarFrame => ({
  centre: { x: 300, y: 300 },
  radius,
  labelGap,
  labelSize: 13.5,
  lineHeight: 17,
  maxLabelWidth: 120,
  measure: (text) => text.length * 7,
  ring: { size: 12, measure: (text) => text.length * 6 },
});

function radar(labels: string[], levelLabels: string[], radius = 200): RadarGeometry {
  return radarGeometry(
    {
      axes: labels.map((label, at) => ({ id: `x${at}`, label, groupId: `g${at % 3}` })),
      levelLabels,
      series: [],
    },
    frame(radius),
  );
}

const axes = (count: number, label = (at: number) => `Axe ${at}`) =>
  Array.from({ length: count }, (_, at) => label(at));
const four = ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'];

interface Rectangle {
  middle: { x: number; y: number };
  width: number;
  height: number;
  angle: number;
}

/** Points all over a rectangle, a hair inside its edges. */
function pointsOf({ middle, width, height, angle }: Rectangle): { x: number; y: number }[] {
  const along = Array.from({ length: 41 }, (_, i) => (i / 40 - 0.5) * (width - 0.1));
  const across = [-0.5, -0.25, 0, 0.25, 0.5].map((share) => share * (height - 0.1));
  return along.flatMap((u) =>
    across.map((v) => ({
      x: middle.x + u * Math.cos(angle) - v * Math.sin(angle),
      y: middle.y + u * Math.sin(angle) + v * Math.cos(angle),
    })),
  );
}

function holds({ middle, width, height, angle }: Rectangle, x: number, y: number): boolean {
  const u = (x - middle.x) * Math.cos(angle) + (y - middle.y) * Math.sin(angle);
  const v = (y - middle.y) * Math.cos(angle) - (x - middle.x) * Math.sin(angle);
  return Math.abs(u) < width / 2 && Math.abs(v) < height / 2;
}

/** Everything written on a radar, from what is given to draw it with. */
function written(geometry: RadarGeometry, { measure, ring, ...type }: RadarFrame): Rectangle[] {
  const names = geometry.axes.flatMap(({ label: { lines, at, anchor } }) => {
    if (lines.length === 0) return [];
    const width = Math.max(...lines.map(measure));
    const height = type.labelSize + (lines.length - 1) * type.lineHeight;
    const x = anchor === 'middle' ? at.x : at.x + (anchor === 'start' ? width : -width) / 2;
    return [{ middle: { x, y: at.y - type.labelSize / 2 + height / 2 }, width, height, angle: 0 }];
  });
  const levels = geometry.rings
    .filter(({ label }) => label !== '')
    .map(({ label, labelAt, labelAngle }) => {
      return {
        middle: labelAt,
        width: ring.measure(label),
        height: ring.size,
        angle: labelAngle,
      };
    });
  return [...names, ...levels];
}

function touching(all: readonly Rectangle[]): number {
  return all.filter((one, at) =>
    all
      .slice(at + 1)
      .some(
        (other) =>
          pointsOf(one).some(({ x, y }) => holds(other, x, y)) ||
          pointsOf(other).some(({ x, y }) => holds(one, x, y)),
      ),
  ).length;
}

describe('the names on the rings', () => {
  it('are the levels’ where they fit', () => {
    const { rings, numbered } = radar(axes(9), four);
    expect(rings.map(({ label }) => label)).toEqual(four);
    expect(numbered).toBe(false);
  });

  it.each([
    [
      'is wider than the radar’s radius',
      ['Pas engagé', 'Expérimenté par plusieurs membres du pôle'],
    ],
    ['would touch the next ring’s', Array.from({ length: 7 }, (_, i) => `Niveau ${i}`)],
  ])('are the levels’ values, upright, where one %s', (_, levels) => {
    const { rings, numbered } = radar(axes(9), levels, levels.length > 2 ? 70 : 200);
    expect(numbered).toBe(true);
    expect(rings.at(-1)?.label).toBe(String(levels.length - 1));
    expect(rings.every(({ labelAngle }) => labelAngle === 0)).toBe(true);
  });

  it('are their values where one would lie on the name of an axis', () => {
    // The first axis has its name above it, as wide as the ring's next to it begins.
    const wide = axes(40, (at) => (at === 1 ? 'xx' : 'x'));
    const { numbered } = radar(wide, ['a', 'Un niveau assez long'], 150);
    expect(numbered).toBe(true);
  });

  it('leave out values where rings are nearer than a line, from the highest down', () => {
    const levels = Array.from({ length: 7 }, (_, i) => `Niveau ${i}`);
    const { rings } = radar(axes(9), levels, 40);
    expect(rings.map(({ label }) => label)).toEqual(['0', '', '2', '', '4', '', '6']);
  });
});

describe('an axis', () => {
  it('is named where it has its whole name in few lines', () => {
    expect(isNamed(radar(axes(9), four))).toBe(true);
    expect(
      isNamed(
        radar(
          axes(9, () => 'mot '.repeat(80)),
          four,
        ),
      ),
    ).toBe(false);
    expect(isNamed(radar(axes(200), four))).toBe(false);
  });
});

describe('whatever the referential', () => {
  const label = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'é', 'm', '-'), minLength: 1, maxLength: 24 }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(' ').slice(0, 190));

  it('nothing written on a radar touches anything else, and all is within its bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.array(label, { minLength: 1, maxLength: 9 }),
        fc.array(label, { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 40, max: 230 }),
        (count, labels, levels, radius) => {
          const geometry = radar(
            axes(count, (at) => labels[at % labels.length] ?? ''),
            levels,
            radius,
          );
          const all = written(geometry, frame(radius));
          expect(touching(all)).toBe(0);
          const { left, top, right, bottom } = geometry.bounds;
          const outside = all
            .flatMap(pointsOf)
            .some(({ x, y }) => x < left || x > right || y < top || y > bottom);
          expect(outside).toBe(false);
        },
      ),
      { numRuns: 60, seed: 36 },
    );
  });
});
