import type { Colour } from './pen.ts';

/** A colour’s share of red, green and blue, 0 to 1. */
export function partsOf(colour: Colour): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
}

/** 0 black, 1 white: as bright as the eye finds it (ITU-R BT.601); tints a little brighter, for photocopies. */
export function greyness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour);
  const bright = 0.299 * red + 0.587 * green + 0.114 * blue;
  return bright > 0.88 ? (1 + bright) / 2 : bright;
}

/** A colour as dark as it is, without its hue. */
export function greyOf(colour: Colour): Colour {
  const part = Math.round(greyness(colour) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}
