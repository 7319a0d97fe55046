import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Radar } from '#charts/Radar.tsx';
import type { RadarInput } from '#core/radarGeometry.ts';

const picture = (axes: number, positions: (number | null)[], levels = 2): RadarInput => ({
  axes: Array.from({ length: axes }, (_, i) => ({
    id: `o${i}`,
    label: `Objectif ${i}`,
    groupId: `g${i}`,
  })),
  levelLabels: Array.from({ length: levels }, (_, i) => `Niveau ${i}`),
  series: [
    { kind: 'own', label: 'Regards du pôle', positions },
    { kind: 'peers', label: 'Pairs', positions: positions.map(() => null) },
  ],
});

/** The line of each series of each axis, by how far it goes; null: no position. */
function lines(image: HTMLElement): (number | null)[] {
  return [...image.querySelectorAll('.bars-axis .bars-row')].map((row) => {
    const point = row.querySelector('circle');
    return point ? Number.parseFloat(point.getAttribute('cx') ?? '') : null;
  });
}

describe('positions on one axis or two', () => {
  it('are bars, named by a sentence, on the scale that is said under them', () => {
    render(<Radar {...picture(2, [1, 0])} goals={['g0', 'g1']} description="Au même point." />);
    const image = screen.getByRole('img', { name: 'Au même point.' });
    expect(image).toHaveTextContent('Objectif 0Regards du pôlePairsObjectif 1');
    const [first, none, second] = lines(image);
    expect(none).toBeNull();
    expect(first).toBeGreaterThan(90);
    // The lowest level is a little way along, as on the radar.
    expect(second).toBeGreaterThan(10);
    expect(second).toBeLessThan(30);
    const levels = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(levels.map((item) => item.textContent)).toEqual(['0 Niveau 0', '1 Niveau 1']);
    expect(document.querySelector('canvas')).toBeNull();
  });

  it('go as far as the level does, for any scale', () => {
    for (let levels = 2; levels <= 7; levels += 1) {
      const ends = Array.from({ length: levels }, (_, level) => {
        const { container, unmount } = render(
          <Radar {...picture(1, [level], levels)} description="Une barre." />,
        );
        const [end] = lines(container);
        unmount();
        return end ?? 0;
      });
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      expect(new Set(ends).size).toBe(levels);
      expect(ends.at(-1)).toBeLessThanOrEqual(100);
    }
  });

  it('are a radar from three on', () => {
    render(<Radar {...picture(3, [0, 1, 1])} description="Radar à 3 axes." />);
    expect(screen.getByRole('img', { name: 'Radar à 3 axes.' }).tagName).toBe('CANVAS');
  });
});
