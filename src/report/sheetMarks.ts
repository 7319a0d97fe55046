import type { Point } from '#core/radarGeometry.ts';
import type { Card } from '#core/sheets.ts';
import { drawLevel } from './levels.ts';
import type { Pen } from './pen.ts';
import { black, grey, inStyle } from './sheetLook.ts';
import { type SheetPress, said, widthOf } from './sheetPress.ts';

/** A square of `size` points to tick, from its top left. */
export function drawBox(pen: Pen, { x, y }: Point, size: number): void {
  const corners = [
    { x, y },
    { x: x + size, y },
    { x: x + size, y: y + size },
    { x, y: y + size },
  ];
  pen.path(corners, true, { colour: black, width: 0.9 });
}

/** A line to write on. */
export function drawRule(pen: Pen, y: number, from: number, to: number): void {
  pen.line({ x: from, y }, { x: to, y }, { colour: grey, width: 0.5 });
}

/** A card's shape: the level's ring, a hatched ring for « sans objet », a question mark in one for « je ne sais pas ». Its name is always beside it. */
export function drawShape(press: SheetPress, centre: Point, size: number, card: Card): void {
  press.sheets.tags.artifact('decoration', () => drawRing(press, centre, size, card));
}

function drawRing(press: SheetPress, centre: Point, size: number, card: Card): void {
  const { pen, model } = press;
  if (card.kind === 'level') {
    const levels = model.levels.length;
    drawLevel(pen, centre, size, { level: card.level.place, levels, colour: black });
    return;
  }
  const width = size * 0.09;
  pen.circle(centre, size * 0.455, { stroke: { colour: black, width } });
  if (card.kind === 'notApplicable') hatch(pen, centre, size);
  else {
    const run = said(press, '?', inStyle('strong', size * 0.62));
    const below = run.style.size * 0.36;
    pen.text(run.text, centre.x - widthOf(press, run) / 2, centre.y + below, run.style);
  }
}

/** Slanting lines inside the ring. */
function hatch(pen: Pen, { x, y }: Point, size: number): void {
  const radius = size * 0.33;
  const across = Math.SQRT1_2;
  for (const share of [-0.75, -0.25, 0.25, 0.75]) {
    const off = radius * share;
    const half = Math.sqrt(radius * radius - off * off);
    const middle = { x: x + off * across, y: y + off * across };
    pen.line(
      { x: middle.x - half * across, y: middle.y + half * across },
      { x: middle.x + half * across, y: middle.y - half * across },
      { colour: black, width: size * 0.05 },
    );
  }
}
