import type { Card, CardSheet, CardsPerPage } from '#core/sheets.ts';
import type { Pen, Style } from './pen.ts';
import { black, dark, grey, inStyle, leading } from './sheetLook.ts';
import { drawShape } from './sheetMarks.ts';
import { linesOf, paragraphOf, type SheetPress, said, widthOf, within } from './sheetPress.ts';
import { sheetSize } from './sheetSize.ts';
import { answersOf, cardFoot, cardWords } from './sheetWords.ts';

/** Where a card's parts stand, in points from its top left. */
interface Sizes {
  columns: number;
  rows: number;
  /** of the shape, across, and where its middle is */
  shape: number;
  shapeAt: number;
  /** of the key's digit */
  key: number;
  /** where the label begins, and its largest size */
  labelAt: number;
  label: number;
}

const sizes: Record<CardsPerPage, Sizes> = {
  4: { columns: 2, rows: 2, shape: 176, shapeAt: 134, key: 40, labelAt: 242, label: 40 },
  2: { columns: 1, rows: 2, shape: 208, shapeAt: 136, key: 64, labelAt: 256, label: 64 },
};
const MARGIN = 26;
/** what a label takes at most, from its first line to its last */
const LABEL_HEIGHT = 96;

/** A page of cards, with the size of their labels: one for the whole set. */
export interface PlacedCards extends CardSheet {
  label: number;
}

export function layCards(press: SheetPress, page: CardSheet): PlacedCards {
  const { columns, label } = sizes[page.perPage];
  return { ...page, label: labelSize(press, sheetSize.width / columns - 2 * MARGIN, label) };
}

/** Draws a page of cards, a list of them, and where to cut it. */
export function drawCards(press: SheetPress, { perPage, cards, label }: PlacedCards): void {
  const { columns, rows } = sizes[perPage];
  const [width, height] = [sheetSize.width / columns, sheetSize.height / rows];
  within(press, 'L', () => {
    for (const [i, card] of cards.entries()) {
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const place = { x: column * width, y: row * height, width, height };
      within(press, 'LI', () => drawCard(press, card, place, { ...sizes[perPage], label }));
    }
  });
  drawCuts(press.pen, columns, rows);
}

function drawCard(
  press: SheetPress,
  card: Card,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  size: Sizes,
): void {
  const words = cardWords(press, card);
  const key = said(press, words.key, inStyle('title', size.key));
  within(press, 'Lbl', () =>
    press.pen.text(key.text, x + MARGIN, y + MARGIN + size.key * 0.72, key.style),
  );
  drawShape(press, { x: x + width / 2, y: y + size.shapeAt }, size.shape, card);
  const room = width - 2 * MARGIN;
  const centred = (text: string, style: Style, inset: number, most: number) =>
    paragraphOf(press, [said(press, { text, language: words.language }, style)], {
      x: x + MARGIN + inset,
      width: room - 2 * inset,
      most,
      align: 'centre',
      even: true,
    });
  const style = inStyle('title', size.label);
  const most = Math.max(1, Math.floor(LABEL_HEIGHT / leading(style)));
  const label = centred(words.label, style, 0, most);
  const foot = y + height - MARGIN;
  within(press, 'LBody', () => {
    label.draw(y + size.labelAt);
    if (words.meaning === '') return;
    const top = y + size.labelAt + label.height + 9;
    const meaning = inStyle('text', 10.4);
    const lines = Math.max(1, Math.floor((foot - 14 - top) / leading(meaning)));
    centred(words.meaning, meaning, 8, lines).draw(top);
  });
  const owner = centred(cardFoot(press), inStyle('text', 7.4, dark), 0, 1);
  press.sheets.tags.artifact('repeated', () => owner.draw(foot - 6));
}

/** One size for all labels of a set: the largest in which each stands on a few lines of whole words. */
function labelSize(press: SheetPress, width: number, largest: number): number {
  const labels = answersOf(press.model).map((card) => cardWords(press, card).label);
  const fits = (label: string, size: number) => {
    const style = inStyle('title', size);
    const lines = linesOf(press, [said(press, label, style)], { x: 0, width });
    const words = label.split(/\s+/u).map((word) => widthOf(press, said(press, word, style)));
    return lines.length * leading(style) <= LABEL_HEIGHT && Math.max(...words) <= width;
  };
  for (let size = largest; size > 14; size -= 1) {
    if (labels.every((label) => fits(label, size))) return size;
  }
  return 14;
}

/** Dashed lines from edge to edge; a little cross where they meet. */
function drawCuts(pen: Pen, columns: number, rows: number): void {
  const stroke = { colour: grey, width: 0.6, dash: [4, 4] };
  for (let column = 1; column < columns; column += 1) {
    const x = (sheetSize.width * column) / columns;
    pen.line({ x, y: 0 }, { x, y: sheetSize.height }, stroke);
  }
  for (let row = 1; row < rows; row += 1) {
    const y = (sheetSize.height * row) / rows;
    pen.line({ x: 0, y }, { x: sheetSize.width, y }, stroke);
  }
  const centre = { x: sheetSize.width / 2, y: sheetSize.height / 2 };
  if (columns < 2) return;
  const solid = { colour: black, width: 0.8 };
  pen.line({ x: centre.x - 6, y: centre.y }, { x: centre.x + 6, y: centre.y }, solid);
  pen.line({ x: centre.x, y: centre.y - 6 }, { x: centre.x, y: centre.y + 6 }, solid);
}
