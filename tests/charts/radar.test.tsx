import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Radar } from '#charts/Radar.tsx';
import { radarFrame } from '#charts/radarFrame.ts';
import type { RadarInput } from '#core/radarGeometry.ts';

const measure = (text: string) => text.length * 7;

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

describe('the radar', () => {
  it('fits its labels in a narrow page', () => {
    const { geometry, height } = radarFrame(input(9, [own([])]), 320, measure);
    expect(geometry.bounds.left).toBeGreaterThanOrEqual(0);
    expect(geometry.bounds.right).toBeLessThanOrEqual(320);
    expect(geometry.bounds.top).toBeGreaterThanOrEqual(0);
    expect(geometry.bounds.bottom).toBeLessThanOrEqual(height);
  });

  it('keeps a legible size on a phone: keys at the axes where names would crush it', () => {
    const long = input(9, [own([])]);
    const axes = long.axes.map((axis) => ({ ...axis, label: 'Développement économique' }));
    const phone = radarFrame({ ...long, axes }, 320, measure);
    expect(phone.geometry.radius).toBeGreaterThan(110);
    expect(phone.keys).toEqual(axes.map(({ id }) => id));
    expect(radarFrame({ ...long, axes }, 640, measure).keys).toBeNull();
  });

  it('is a picture with a sentence for a name, and a legend of its lines', () => {
    const picture = input(3, [own([1, 2, 3]), agreed([1, 2, 2])]);
    render(<Radar {...picture} description="Radar à 3 axes. Nous sommes au milieu." />);
    expect(
      screen.getByRole('img', { name: 'Radar à 3 axes. Nous sommes au milieu.' }),
    ).toBeInTheDocument();
    const names = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(names.map((item) => item.textContent)).toEqual(['Regards du pôle', 'Convenu']);
  });

  it('draws own views strong where they are alone', () => {
    render(<Radar {...input(3, [own([1, 2, 3])])} description="Radar" />);
    const stroke = screen.getByRole('listitem').querySelector('path');
    expect(stroke).toHaveAttribute('stroke-width', '2.6');
  });
});
