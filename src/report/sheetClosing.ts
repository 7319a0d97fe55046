import type { ClosingField } from '#core/closing.ts';
import type { ClosingSheet } from '#core/sheets.ts';
import { headBlock } from './sheetHead.ts';
import { black, inStyle, pitch, sheet } from './sheetLook.ts';
import { drawRule } from './sheetMarks.ts';
import { paragraphOf, type SheetPress, said } from './sheetPress.ts';
import { closingHeading } from './sheetWords.ts';

/** A page for a few words on the whole. */
export interface PlacedClosing {
  kind: 'closing';
  questions: readonly {
    field: ClosingField;
    /** lines to write on, below the question */
    lines: number;
    /** from its upper rule to the next one's, in points */
    height: number;
  }[];
}

/** Of the questions, in points. */
const SIZE = 10.5;
const ABOVE = 6;
const BELOW = 10;
/** Lines to write on at most: more would ask for an essay. */
const LINES_MOST = 7;

/** One page: each question has as many lines as the others. */
export function layClosing(press: SheetPress, { questions }: ClosingSheet): PlacedClosing {
  const room = sheet.bottom - sheet.top - headOf(press).height;
  const measured = questions.map((field) => ABOVE + questionOf(press, field).height + BELOW);
  const words = measured.reduce((sum, height) => sum + height, 0);
  const fitting = Math.floor((room - words) / questions.length / pitch);
  const lines = Math.max(1, Math.min(LINES_MOST, fitting));
  return {
    kind: 'closing',
    questions: questions.map((field, i) => ({
      field,
      lines,
      height: (measured[i] ?? 0) + lines * pitch,
    })),
  };
}

/** Draws it, from its head down. */
export function drawClosing(press: SheetPress, { questions }: PlacedClosing): void {
  const head = headOf(press);
  head.draw(sheet.top);
  let y = sheet.top + head.height;
  for (const { field, lines, height } of questions) {
    const ends = [
      { x: sheet.left, y },
      { x: sheet.right, y },
    ] as const;
    press.pen.line(...ends, { colour: black, width: 0.9 });
    const question = questionOf(press, field);
    question.draw(y + ABOVE);
    for (let line = 1; line <= lines; line += 1) {
      const at = y + ABOVE + question.height + line * pitch;
      drawRule(press.pen, at, sheet.left, sheet.right);
    }
    y += height;
  }
}

function headOf(press: SheetPress) {
  return headBlock(press, closingHeading(press), { fields: true, scale: 'none' });
}

function questionOf(press: SheetPress, field: ClosingField) {
  const words = said(press, press.t(`paper.closing.${field}`), inStyle('title', SIZE));
  return paragraphOf(press, [words], { x: sheet.left, width: sheet.width, as: 'H2' });
}
