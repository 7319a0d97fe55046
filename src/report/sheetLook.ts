import type { FaceName } from './fonts.ts';
import type { Colour, Style } from './pen.ts';
import { sheetSize } from './sheetSize.ts';

/** A sheet's margins in points; 9 mm and more are what office printers and copiers leave alone. */
export const sheet = {
  left: 36,
  right: sheetSize.width - 36,
  width: sheetSize.width - 72,
  top: 28,
  bottom: sheetSize.height - 40,
  foot: sheetSize.height - 25,
} as const;

/** Inks that a photocopier keeps: nothing paler than half black. */
export const black: Colour = '#000000';
export const dark: Colour = '#333333';
export const grey: Colour = '#7f7f7f';

/** Size of what is read, in points: the first with which no page more is needed is taken. */
export const readingSizes = [9.6, 9.2, 8.8, 8.6, 8.4, 8.2] as const;

/** From one line of text to the next, closer than in the report: these are sentences, not pages. */
export function leading({ face, size }: Style): number {
  return size * (face === 'title' ? 1.17 : 1.28);
}

/** From one line to write on to the next: 7 mm. */
export const pitch = 19.8;

/** Columns of an indicator: a box to tick, its level's shape, its sentence; beside them room to write. */
export const columns = {
  key: sheet.left,
  box: sheet.left + 9,
  shape: sheet.left + 26,
  text: sheet.left + 43,
  textWidth: 310,
  why: sheet.left + 365,
} as const;

const made = new Map<string, Style>();

/** The same object for the same style: lines join what is in the very same one. */
export function inStyle(face: FaceName, size: number, colour: Colour = black): Style {
  const key = `${face} ${size} ${colour}`;
  const former = made.get(key);
  if (former) return former;
  const style = { face, size, colour };
  made.set(key, style);
  return style;
}
