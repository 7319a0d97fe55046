import { describe, expect, it } from 'vitest';
import {
  type RadarFrame,
  type RadarGeometry,
  type RadarInput,
  radarGeometry,
  radiusOf,
} from '#core/radarGeometry.ts';
import { the } from '../fixtures/builders.ts';

/** A type in which every letter is 7 wide. */
const frame: RadarFrame = {
  centre: { x: 300, y: 300 },
  radius: 200,
  labelGap: 10,
  labelSize: 14,
  lineHeight: 18,
  maxLabelWidth: 120,
  measure: (text) => text.length * 7,
  ring: { size: 12, measure: (text) => text.length * 6 },
};

function radar(
  labels: string[],
  positions: (number | null)[] = [],
  groups: string[] = [],
): RadarGeometry {
  const input: RadarInput = {
    axes: labels.map((label, at) => ({ id: `x${at}`, label, groupId: groups[at] ?? 'g' })),
    levelLabels: ['Pas engagé', 'En émergence', 'En développement', 'Bien ancré'],
    series: [{ kind: 'own', label: 'Regards du pôle', positions }],
  };
  return radarGeometry(input, frame);
}

function numbered(count: number, label = (at: number) => `a${at}`): string[] {
  return Array.from({ length: count }, (_, at) => label(at));
}

interface Box {
  id: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What each label covers, from what is given to draw it with. */
function boxes(geometry: RadarGeometry): Box[] {
  return geometry.axes.flatMap(({ id, label: { lines, at, anchor } }) => {
    if (lines.length === 0) return [];
    const width = Math.max(...lines.map(frame.measure));
    const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
    const top = at.y - frame.labelSize / 2;
    const bottom = top + frame.labelSize + (lines.length - 1) * frame.lineHeight;
    return [{ id, left, right: left + width, top, bottom }];
  });
}

function overlaps(geometry: RadarGeometry): string[] {
  const all = boxes(geometry);
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => {
      const apart =
        a.right <= b.left + 1e-6 ||
        b.right <= a.left + 1e-6 ||
        a.bottom <= b.top + 1e-6 ||
        b.bottom <= a.top + 1e-6;
      return apart ? [] : [`${a.id} ${b.id}`];
    }),
  );
}

/** How far the nearest point of a box is from the centre. */
function distance({ left, right, top, bottom }: Box): number {
  const x = Math.max(left - frame.centre.x, 0, frame.centre.x - right);
  const y = Math.max(top - frame.centre.y, 0, frame.centre.y - bottom);
  return Math.hypot(x, y);
}

describe('the radius of a position', () => {
  it('has the highest level on the rim and the lowest on a small ring', () => {
    expect(radiusOf(3, 4, 200)).toBe(200);
    expect(radiusOf(0, 4, 200)).toBeCloseTo((200 * 0.25) / 3.25, 10);
    expect(radiusOf(1.5, 4, 200)).toBeCloseTo((200 * 1.75) / 3.25, 10);
    expect(radiusOf(0, 2, 200)).toBe(40);
  });
});

describe('a radar', () => {
  it('has one ring per level, lowest first, named between the first two axes', () => {
    const { rings } = radar(['a', 'b', 'c', 'd']);
    expect(rings.map((ring) => ring.label)).toEqual([
      'Pas engagé',
      'En émergence',
      'En développement',
      'Bien ancré',
    ]);
    expect(rings.map((ring) => ring.radius)).toEqual([0, 1, 2, 3].map((v) => radiusOf(v, 4, 200)));
    const rim = the(rings.at(-1));
    expect(rim.labelAngle).toBeCloseTo(Math.PI / 4, 10);
    expect(rim.labelAt.x).toBeCloseTo(300 + 200 * Math.SQRT1_2, 6);
    expect(rim.labelAt.y).toBeCloseTo(300 - 200 * Math.SQRT1_2, 6);
  });

  it('begins at the top and goes clockwise', () => {
    const ends = radar(['a', 'b', 'c', 'd']).axes.map(({ end }) => [
      Math.round(end.x),
      Math.round(end.y),
    ]);
    expect(ends).toEqual([
      [300, 100],
      [500, 300],
      [300, 500],
      [100, 300],
    ]);
  });

  it('tints consecutive axes of one goal as one sector, half a step beyond them', () => {
    const { sectors } = radar(['a', 'b', 'c', 'd'], [], ['g1', 'g1', 'g2', 'g1']);
    expect(sectors.map((sector) => sector.groupId)).toEqual(['g1', 'g2', 'g1']);
    expect(sectors[0]?.from).toBeCloseTo(-Math.PI / 4, 10);
    expect(sectors[0]?.to).toBeCloseTo((3 * Math.PI) / 4, 10);
    expect(sectors[2]?.to).toBeCloseTo((7 * Math.PI) / 4, 10);
  });

  it('puts a position on its axis, at its radius', () => {
    const point = the(the(radar(['a', 'b', 'c', 'd'], [0, 3, 1, 2]).series[0]).points[1]);
    expect(point).toMatchObject({ axis: 1, position: 3 });
    expect(point.x).toBeCloseTo(500, 6);
    expect(point.y).toBeCloseTo(300, 6);
  });
});

describe('a series', () => {
  function shapeOf(positions: (number | null)[], axes = positions.length) {
    const series = the(radar(numbered(axes), positions).series[0]);
    const at = (point: { x: number; y: number }) =>
      series.points.findIndex((one) => one?.x === point.x && one.y === point.y);
    return { closed: series.closed, runs: series.runs.map((run) => run.map(at)) };
  }

  it('without a gap is one closed run', () => {
    expect(shapeOf([1, 2, 3, 0])).toEqual({ closed: true, runs: [[0, 1, 2, 3]] });
  });

  it('is broken at a missing position, which is neither a zero nor a bridge', () => {
    expect(shapeOf([1, null, 3, 0, null, 2])).toEqual({
      closed: false,
      runs: [
        [2, 3],
        [5, 0],
      ],
    });
  });

  it('has a run of one where a position stands alone', () => {
    expect(shapeOf([null, 1, null, 2])).toEqual({ closed: false, runs: [[1], [3]] });
  });

  it('goes on over the top', () => {
    expect(shapeOf([1, 2, null, 3])).toEqual({ closed: false, runs: [[3, 0, 1]] });
  });

  it('without a position has no run', () => {
    expect(shapeOf([null, null, null])).toEqual({ closed: false, runs: [] });
  });

  it('with fewer positions than axes has gaps at the end', () => {
    expect(shapeOf([1, 2], 4)).toEqual({ closed: false, runs: [[0, 1]] });
  });

  it('of one or two axes is not closed: there is nothing to go round', () => {
    expect(shapeOf([1])).toEqual({ closed: false, runs: [[0]] });
    expect(shapeOf([1, 2])).toEqual({ closed: false, runs: [[0, 1]] });
    expect(shapeOf([])).toEqual({ closed: false, runs: [] });
  });
});

describe('labels', () => {
  const objective = (at: number) => `Objectif principal numéro ${at} du pôle`;

  it('are wrapped on their words', () => {
    const lines = radar(['Ancrage territorial et démocratique']).axes[0]?.label.lines;
    expect(lines).toEqual(['Ancrage', 'territorial et', 'démocratique']);
  });

  it('keep a word that is longer than a line, and what a no-break space holds', () => {
    expect(radar(['Anticonstitutionnellement vôtre']).axes[0]?.label.lines).toEqual([
      'Anticonstitutionnellement',
      'vôtre',
    ]);
    expect(radar(['Ancrage territorial\u202F: oui']).axes[0]?.label.lines).toEqual([
      'Ancrage',
      'territorial\u202F: oui',
    ]);
  });

  it('are centred above and below, start on the right and end on the left', () => {
    const anchors = radar(['a', 'b', 'c', 'd']).axes.map((axis) => axis.label.anchor);
    expect(anchors).toEqual(['middle', 'start', 'middle', 'end']);
  });

  it('stand at their axes where none is in another’s way', () => {
    const { axes } = radar(numbered(36));
    const far = axes.filter(
      ({ end, label }) => Math.hypot(label.at.x - end.x, label.at.y - end.y) > 25,
    );
    expect(far).toEqual([]);
  });

  /** Names of one line beside names of many: those in between must give way. */
  const uneven = (at: number) =>
    at % 3 === 1 ? `${objective(at)} et de son territoire` : `a${at}`;
  const namings = [objective, uneven, (at: number) => `a${at}`, () => 'Territoire'];

  it.each([1, 2, 3, 5, 9, 12, 15, 18, 24, 27, 36, 100, 200])(
    'of %i axes stand outside, on no other, and no further up or down than one at the top or bottom',
    (count) => {
      for (const label of namings) {
        const geometry = radar(numbered(count, label));
        expect(geometry.axes.length).toBe(count);
        expect(overlaps(geometry)).toEqual([]);
        const reach = frame.radius + frame.labelGap;
        const all = boxes(geometry);
        expect(all.filter((box) => distance(box) < reach - 1e-6)).toEqual([]);
        const tallest = Math.max(...all.map((box) => box.bottom - box.top));
        const far = all.filter(
          (box) => Math.max(300 - box.top, box.bottom - 300) > reach + tallest + 1e-6,
        );
        expect(far).toEqual([]);
      }
    },
  );

  it.each([
    [19, 5, 5],
    [28, 8, 3],
    [28, 21, 7],
    [22, 6, 4],
  ])(
    'of %i axes give way to three tall ones on the side, at %i, of %i lines',
    (count, middle, lines) => {
      const tall = Array<string>(lines).fill('territorial').join(' ');
      const geometry = radar(numbered(count, (at) => (Math.abs(at - middle) <= 1 ? tall : 'abc')));
      expect(overlaps(geometry)).toEqual([]);
    },
  );

  it('all stand for nine objectives of several lines and for 36 short names', () => {
    for (const geometry of [
      radar(numbered(9, objective)),
      radar(numbered(36)),
      radar(numbered(27, () => 'Emploi local')),
    ]) {
      expect(geometry.axes.filter((axis) => axis.label.lines.length === 0)).toEqual([]);
    }
  });

  it('are thinned evenly where there is no room for all', () => {
    const shown = radar(numbered(200)).axes.flatMap((axis, at) =>
      axis.label.lines.length > 0 ? [at] : [],
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.length).toBeLessThan(80);
    expect(new Set(shown.slice(1).map((at, place) => at - (shown[place] ?? 0))).size).toBe(1);
  });

  it('stay in the order of their axes on each side', () => {
    const { axes } = radar(numbered(24, objective));
    const right = axes.filter(
      (axis) => axis.label.anchor === 'start' && axis.label.lines.length > 0,
    );
    const heights = right.map((axis) => axis.label.at.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('and rings are within the bounds', () => {
    const geometry = radar(numbered(9, objective));
    const { bounds } = geometry;
    expect(bounds.top).toBeLessThan(100);
    const outside = boxes(geometry).filter(
      (box) =>
        box.left < bounds.left - 1e-6 ||
        box.right > bounds.right + 1e-6 ||
        box.top < bounds.top - 1e-6 ||
        box.bottom > bounds.bottom + 1e-6,
    );
    expect(outside).toEqual([]);
    // The lowest ring's name stands below all when there is no axis: half its type is under the rim.
    expect(radar([]).bounds).toEqual({ left: 100, top: 100, right: 500, bottom: 506 });
  });
});
