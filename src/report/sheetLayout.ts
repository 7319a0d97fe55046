import { unreachable } from '#core/result.ts';
import type { ObjectiveSheet } from '#core/sheets.ts';
import { layCards, type PlacedCards } from './sheetCards.ts';
import { layClosing, type PlacedClosing } from './sheetClosing.ts';
import { headBlock, titleSize } from './sheetHead.ts';
import {
  headOf,
  heightOf,
  linesBeside,
  type MeasuredIndicator,
  measureIndicator,
  openings,
  type PlacedIndicator,
} from './sheetIndicator.ts';
import { pitch, readingSizes, sheet } from './sheetLook.ts';
import type { SheetPress } from './sheetPress.ts';
import { layTally, type PlacedTally } from './sheetTally.ts';
import { objectiveHeading } from './sheetWords.ts';

/** A page of one objective. */
export interface PlacedObjective {
  kind: 'objective';
  sheet: ObjectiveSheet;
  /** the objective began on an earlier page */
  continued: boolean;
  /** of what is read, in points; of the title */
  size: number;
  title: number;
  indicators: readonly PlacedIndicator[];
}

/** A page of paper. */
export type PlacedPage = PlacedObjective | PlacedClosing | PlacedTally | PlacedCards;

/** Lines to write on below an indicator, at most: a page with one indicator is not a notebook. */
const BELOW_MOST = 9;
/** White that a page's levels may take at most, each, before lines are added. */
const AIR_MOST = 2.4;

/** The head of an objective's page; the scale is explained on the first one. */
export function headOfPage(press: SheetPress, page: PlacedObjective) {
  return headBlock(press, objectiveHeading(press, page.sheet, page.continued), {
    fields: true,
    scale: page.continued ? 'none' : 'explained',
  });
}

/** Puts a model's sheets on pages of paper. */
export function layOut(press: SheetPress): PlacedPage[] {
  return press.model.pages.flatMap((page): readonly PlacedPage[] => {
    switch (page.kind) {
      case 'objective':
        return layObjective(press, page);
      case 'closing':
        return [layClosing(press, page)];
      case 'tally':
        return layTally(press, page);
      case 'cards':
        return [layCards(press, page)];
      default:
        return unreachable(page);
    }
  });
}

/** An objective's pages: as few as can be, in the largest text with which they are so few. */
function layObjective(press: SheetPress, page: ObjectiveSheet): PlacedObjective[] {
  let best: PlacedObjective[] | null = null;
  for (const size of readingSizes) {
    const placed = inSize(press, page, size);
    if (!best || placed.length < best.length) best = placed;
    if (placed.length === 1) break;
  }
  return best ?? [];
}

/** A stretch of an indicator that must stay on one page. */
interface Piece {
  measured: MeasuredIndicator;
  from: number;
  to: number;
  height: number;
}

function inSize(press: SheetPress, page: ObjectiveSheet, size: number): PlacedObjective[] {
  const place = (continued: boolean): PlacedObjective => ({
    kind: 'objective',
    sheet: page,
    continued,
    size,
    title: titleSize(press, objectiveHeading(press, page, continued)),
    indicators: [],
  });
  const room = (continued: boolean) =>
    sheet.bottom - sheet.top - headOfPage(press, place(continued)).height;
  const rooms = { first: room(false), later: room(true) };
  const pieces = page.indicators.flatMap((indicator) =>
    piecesOf(
      press,
      measureIndicator(press, indicator, size),
      size,
      Math.min(rooms.first, rooms.later),
    ),
  );
  return evenly(pieces, rooms).map((own, i) => ({
    ...place(i > 0),
    indicators: spread(own, i === 0 ? rooms.first : rooms.later),
  }));
}

/** An indicator whole; one that no page could hold, cut between its lines. */
function piecesOf(
  press: SheetPress,
  measured: MeasuredIndicator,
  size: number,
  room: number,
): Piece[] {
  const { indicator, head, rows, height } = measured;
  if (height <= room) return [{ measured, from: 0, to: rows.length, height }];
  const pieces: Piece[] = [];
  let from = 0;
  while (from < rows.length) {
    const own = from === 0 ? head : headOf(press, indicator, size, true);
    let to = from + 1;
    while (to < rows.length && heightOf(own, rows.slice(from, to + 1), 0) <= room) to += 1;
    const there = { ...measured, head: own };
    pieces.push({ measured: there, from, to, height: heightOf(own, rows.slice(from, to), 0) });
    from = to;
  }
  return pieces;
}

/** As few pages as can be, each about as full as the others. */
function evenly(pieces: readonly Piece[], rooms: { first: number; later: number }): Piece[][] {
  const count = fill(pieces, rooms, 1).length;
  let [low, high] = [0.3, 1];
  for (let i = 0; i < 8; i += 1) {
    const middle = (low + high) / 2;
    if (fill(pieces, rooms, middle).length > count) low = middle;
    else high = middle;
  }
  return fill(pieces, rooms, high);
}

function fill(
  pieces: readonly Piece[],
  rooms: { first: number; later: number },
  share: number,
): Piece[][] {
  const pages: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    const page = pages.at(-1);
    if (page && piece.height <= left) {
      page.push(piece);
      left -= piece.height;
    } else {
      left = (page ? rooms.later : rooms.first) * share - piece.height;
      pages.push([piece]);
    }
  }
  return pages;
}

/** What is left of a page becomes white between the levels, then lines to write on. */
function spread(pieces: readonly Piece[], room: number): PlacedIndicator[] {
  const rowsOf = ({ measured, from, to }: Piece) => measured.rows.slice(from, to);
  const total = (air: number) =>
    pieces.reduce((sum, piece) => sum + heightOf(piece.measured.head, rowsOf(piece), air), 0);
  const opening = pieces.reduce((sum, piece) => sum + openings(rowsOf(piece)), 0);
  const air = Math.min(AIR_MOST, Math.max(0, (room - total(0)) / Math.max(1, opening)) * 0.6);
  const spare = Math.max(0, room - total(air)) / pieces.length;
  const below = Math.min(BELOW_MOST, Math.floor(spare / pitch));
  const white = Math.min(12, spare - below * pitch);
  return pieces.map((piece) => {
    const { measured, from, to } = piece;
    const own = heightOf(measured.head, rowsOf(piece), air);
    return {
      indicator: measured.indicator,
      from,
      to,
      air,
      beside: linesBeside(rowsOf(piece), air),
      below,
      height: own + below * pitch + white,
    };
  });
}
