import type { Colour, Style } from './pen.ts';
import { sheetSize } from './sheetSize.ts';

/** The report's paper: margins in points (19 mm at the sides), the same on every page. */
export const page = {
  left: 54,
  right: sheetSize.width - 54,
  width: sheetSize.width - 108,
  head: 50,
  top: 80,
  bottom: sheetSize.height - 64,
  foot: sheetSize.height - 38,
} as const;

export const ink: Colour = '#20251f';
export const soft: Colour = '#565d55';
export const hairline: Colour = '#d6cebf';
export const older: Colour = '#8f8878';
export const white: Colour = '#ffffff';

/** A goal's ink, its tint, and the ink in its goal's place of the app's look. */
export interface GoalInk {
  ink: Colour;
  tint: Colour;
}

/** The inks of app/look.css, light, in the referential's order of goals; economy's is the peers' too. */
const goalInks: readonly GoalInk[] = [
  { ink: '#1d5c45', tint: '#e6efe6' },
  { ink: '#3c418f', tint: '#e7e8f3' },
  { ink: '#9c4326', tint: '#f6e8df' },
  { ink: '#406385', tint: '#e3eefa' },
  { ink: '#503d0c', tint: '#f3ecde' },
  { ink: '#522d60', tint: '#f3e9f7' },
  { ink: '#5d5930', tint: '#efeee0' },
  { ink: '#1c5079', tint: '#e1effb' },
  { ink: '#7e3503', tint: '#fae9e1' },
  { ink: '#6e3d7e', tint: '#f3e9f7' },
  { ink: '#264733', tint: '#e4f0e8' },
  { ink: '#8c4678', tint: '#f8e7f2' },
];
const plainInk: GoalInk = { ink, tint: '#efe9de' };
/** Ink of a series that has one of its own. */
export const inkOfSeries: { peers: Colour } = { peers: '#9c4326' };

/** The ink of the goal at this place of the referential. */
export function goalInk(place: number): GoalInk {
  return goalInks[place] ?? plainInk;
}

/** Shades of one hue from pale to full, one per level; each darker in grey too. */
export function levelShades(full: Colour, levels: number): Colour[] {
  return Array.from({ length: levels }, (_, level) => {
    const strength = levels < 2 ? 1 : level / (levels - 1);
    return mix(full, white, 0.12 + 0.88 * strength ** 1.15);
  });
}

function mix(colour: Colour, other: Colour, share: number): Colour {
  const parts = [1, 3, 5].map((from) => {
    const [a, b] = [colour, other].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const style = (face: Style['face'], size: number, colour: Colour): Style => ({
  face,
  size,
  colour,
});

/** Every style of the report once: lines join what is in the very same style. */
export const styles = {
  coverTitle: style('title', 38, ink),
  coverUnder: style('title', 19, ink),
  brand: style('title', 14, ink),
  goalTitle: style('title', 27, ink),
  pageTitle: style('title', 25, ink),
  title: style('title', 20, ink),
  subtitle: style('title', 14, ink),
  note: style('title', 12.5, ink),
  mark: style('title', 10.5, ink),
  lead: style('text', 11, soft),
  text: style('text', 9.5, ink),
  softText: style('text', 9.5, soft),
  strong: style('strong', 9.5, ink),
  softStrong: style('strong', 9.5, soft),
  small: style('text', 8.5, soft),
  smallStrong: style('strong', 8.5, soft),
  smallInk: style('text', 8.5, ink),
  tiny: style('text', 7.5, soft),
  head: style('text', 8, soft),
} as const;

/** From one line to the next, for a style's size. */
export function leadingOf({ face, size }: Style): number {
  return size * (face === 'title' ? 1.17 : size > 10 ? 1.48 : 1.42);
}

const coloured = new Map<string, Style>();

/** The same style in a goal's ink. */
export function inColour(plain: Style, colour: Colour): Style {
  return sameFor({ ...plain, colour });
}

/** The same style for words in another language than the document's. */
export function inLanguage(plain: Style, language: string): Style {
  return sameFor({ ...plain, language });
}

function sameFor(style: Style): Style {
  const key = Object.values(style).join(' ');
  const former = coloured.get(key);
  if (former) return former;
  coloured.set(key, style);
  return style;
}
