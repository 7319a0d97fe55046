// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { openRadar } from '#charts/chart.ts';
import { radarFrame } from '#charts/radarFrame.ts';
import type { RadarInput } from '#core/radarGeometry.ts';

const measure = (text: string) => text.length * 7;
const inks = {
  ink: '#000000',
  soft: '#000000',
  line: '#000000',
  paper: '#ffffff',
  older: '#000000',
  peers: '#000000',
  goals: [],
};

/** Node has no canvas: a context that draws nowhere and measures as above; what is asked of Chart.js is where. */
function blankContext(): CanvasRenderingContext2D {
  const context = new Proxy({} as Record<string, unknown>, {
    get: (set, name: string) => {
      if (name === 'canvas') return canvas;
      if (name === 'length') return 0;
      if (name === 'measureText') return (text: string) => ({ width: measure(text) });
      return set[name] ?? (() => undefined);
    },
  }) as unknown as CanvasRenderingContext2D;
  const canvas = { width: 0, height: 0, style: {}, getContext: () => context };
  return context;
}

const input = (axes: number, series: RadarInput['series'], levels = 4): RadarInput => ({
  axes: Array.from({ length: axes }, (_, i) => ({
    id: `o${i}`,
    label: `Objectif ${i}`,
    groupId: `g${Math.floor(i / 3)}`,
  })),
  levelLabels: Array.from({ length: levels }, (_, i) => `Niveau ${i}`),
  series,
});

const own = (positions: (number | null)[]) => ({
  kind: 'own' as const,
  label: 'Regards du pôle',
  positions,
});
const agreed = (positions: (number | null)[]) => ({
  kind: 'agreed' as const,
  label: 'Convenu',
  positions,
});

describe('the radar on the screen', () => {
  for (const [axes, levels, width] of [
    [9, 4, 320],
    [9, 4, 903],
    [3, 2, 500],
    [1, 7, 640],
    [2, 4, 640],
    [36, 4, 900],
    [200, 4, 900],
  ] as const) {
    it(`of ${axes} axes, ${levels} levels, ${width} px: Chart.js draws on the very points of the geometry`, () => {
      const positions = Array.from({ length: axes }, (_, i) =>
        axes > 4 && i % 5 === 3 ? null : (i * 0.37) % (levels - 1),
      );
      const picture = input(axes, [own(positions), agreed(positions.toReversed())], levels);
      const chart = openRadar(blankContext());
      chart.draw({
        input: picture,
        goals: ['g0', 'g1', 'g2'],
        width,
        pixelRatio: 1.5,
        inks,
        family: 'Inter',
        animated: false,
      });
      const { geometry } = radarFrame(picture, width, measure);
      for (const [i, series] of geometry.series.entries()) {
        const drawn = chart.pointsOf(i);
        expect(drawn).toHaveLength(axes);
        for (const [axis, point] of series.points.entries()) {
          const there = drawn[axis] ?? null;
          expect(there === null).toBe(point === null);
          if (!point || !there) continue;
          expect(Math.abs(there.x - point.x)).toBeLessThan(0.01);
          expect(Math.abs(there.y - point.y)).toBeLessThan(0.01);
        }
      }
      chart.destroy();
    });
  }
});
