import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { goalInk } from '#report/look.ts';
import { the } from '../fixtures/builders.ts';

const css = readFileSync('src/app/look.css', 'utf8');
const [darkByDevice, darkByChoice] = [
  '@media screen and (prefers-color-scheme: dark)',
  ':root[data-theme="dark"]',
].map((mark) => css.indexOf(mark));

/** The custom properties of one theme; the dark one stands twice in the file. */
const themes = {
  light: css.slice(0, darkByDevice),
  'dark, as the device says': css.slice(darkByDevice, darkByChoice),
  'dark, as chosen': css.slice(darkByChoice),
};
const colour = (theme: string, name: string): string =>
  the(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]);
const places = Array.from({ length: limits.goals }, (_, place) => place);

function linear(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b]
    .map((hex) => {
      const [red, green, blue] = linear(hex);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look: a hundred times their distance in Oklab (B. Ottosson, 2020); 2 is just seen. */
function difference(a: string, b: string): number {
  const [one, other] = [a, b].map((hex) => {
    const [red, green, blue] = linear(hex);
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  });
  return 100 * Math.hypot(...the(one).map((part, i) => part - (other?.[i] ?? 0)));
}

describe.each(Object.entries(themes))('the inks of twelve goals, %s', (_, theme) => {
  const inks = places.map((place) => colour(theme, `g${place}`));

  it('can be read on paper, on a sheet, on their tints, as text can on their tints', () => {
    for (const [place, ink] of inks.entries()) {
      const tint = colour(theme, `g${place}-tint`);
      for (const ground of ['paper', 'sheet', 'faint'].map((name) => colour(theme, name))) {
        expect(contrast(ink, ground), `g${place} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      for (const text of [ink, colour(theme, 'ink'), colour(theme, 'soft')]) {
        expect(contrast(text, tint), `${text} on g${place}-tint`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('are told from one another, and neighbours at a glance', () => {
    for (const place of places) {
      for (const other of places.slice(0, place)) {
        const next = place - other === 1 || place - other === limits.goals - 1;
        const said = `g${other} and g${place}`;
        expect(difference(the(inks[place]), the(inks[other])), said).toBeGreaterThan(next ? 14 : 6);
      }
    }
  });
});

describe('the inks of the report', () => {
  it('are those of the light theme', () => {
    for (const place of places) {
      expect(goalInk(place)).toEqual({
        ink: colour(themes.light, `g${place}`),
        tint: colour(themes.light, `g${place}-tint`),
      });
    }
  });
});
