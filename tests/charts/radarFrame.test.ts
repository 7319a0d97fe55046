// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finenessOf, radarFrame } from '#charts/radarFrame.ts';
import type { RadarInput } from '#core/radarGeometry.ts';
import { hostileTexts, LONGEST_LABEL } from '../fixtures/extremes.ts';

const measure = (text: string, type: 'label' | 'ring') => text.length * (type === 'label' ? 7 : 6);

const input = (
  labels: readonly string[],
  levels = 4,
  id = (at: number) => `o${at}`,
): RadarInput => ({
  axes: labels.map((label, at) => ({ id: id(at), label, groupId: 'g' })),
  levelLabels: Array.from({ length: levels }, (_, i) => `Niveau ${i}`),
  series: [],
});
const times = (count: number, label: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => label(at));

describe('what stands at the axes', () => {
  const keysOf = (picture: RadarInput, width = 640) => radarFrame(picture, width, measure).keys;

  it('is their names where they fit', () => {
    expect(keysOf(input(times(9, (at) => `Objectif ${at}`)))).toBeNull();
  });

  it('is a key each, as soon as one name would be left out', () => {
    const many = times(
      24,
      (at) => `Coopérer avec les acteurs du territoire pour mutualiser, ${at}`,
    );
    expect(keysOf(input(many))).toEqual(many.map((_, at) => `o${at}`));
  });

  it('is a key each where one name is a paragraph, or a word that no line holds', () => {
    const short = times(5, (at) => `Objectif ${at}`);
    expect(keysOf(input([...short, 'mot '.repeat(40).trim()]))).toHaveLength(6);
    expect(keysOf(input([...short, hostileTexts.unbroken]))).toHaveLength(6);
  });

  it('is its place where ids are no marks either', () => {
    const many = times(
      24,
      (at) => `Coopérer avec les acteurs du territoire pour mutualiser, ${at}`,
    );
    const picture = input(many, 4, (at) => `mutualisation-et-cooperation-${at}`);
    expect(keysOf(picture)).toEqual(many.map((_, at) => String(at + 1)));
  });

  it('is what was given where keys were: as many as have room, and no list of them', () => {
    const marks = times(200, (at) => `o${at}`);
    const { keys, geometry } = radarFrame(input(marks), 560, measure);
    expect(keys).toBeNull();
    expect(geometry.radius).toBeGreaterThan(180);
    expect(geometry.axes.filter(({ label }) => label.lines.length > 0).length).toBeGreaterThan(40);
  });
});

describe('on a screen of any width', () => {
  it('the radar is whole and legible, whatever names the referential has', () => {
    const name = fc
      .integer({ min: 1, max: LONGEST_LABEL })
      .chain((length) =>
        fc.constantFrom(
          'coopérer avec les acteurs du territoire '.repeat(5).slice(0, length).trim(),
          hostileTexts.unbroken.slice(0, length),
        ),
      );
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 200 }),
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 280, max: 900 }),
        (count, names, levels, width) => {
          const labels = times(count, (at) => names[at % names.length] ?? '');
          const { geometry, height, keys } = radarFrame(input(labels, levels), width, measure);
          expect(geometry.bounds.left).toBeGreaterThanOrEqual(0);
          expect(geometry.bounds.right).toBeLessThanOrEqual(width);
          expect(geometry.bounds.top).toBeGreaterThanOrEqual(0);
          expect(geometry.bounds.bottom).toBeLessThanOrEqual(height);
          expect(geometry.radius).toBeGreaterThan(85);
          if (!keys) {
            expect(geometry.axes.every(({ label }) => label.lines.length > 0)).toBe(true);
          }
        },
      ),
      { numRuns: 40, seed: 36 },
    );
  });
});

describe('lines and points', () => {
  const fineness = (count: number, width: number) =>
    finenessOf(radarFrame(input(times(count, (at) => `o${at}`)), width, measure).geometry);

  it('are as thick for 36 axes as for nine, also on a phone', () => {
    for (const width of [320, 560]) {
      expect(fineness(9, width)).toBe(1);
      expect(fineness(36, width)).toBe(1);
    }
  });

  it('are finer the nearer the axes are, and never vanish', () => {
    expect(fineness(120, 560)).toBeLessThan(0.8);
    expect(fineness(200, 560)).toBeLessThan(fineness(120, 560));
    expect(fineness(200, 320)).toBeGreaterThan(0.4);
  });
});
