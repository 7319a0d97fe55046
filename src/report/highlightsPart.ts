import type { Highlighted } from '#core/highlights.ts';
import { markOf } from '#core/marks.ts';
import { drawColumns, headingOf, heightOf, inside, itemOf, type Strip } from './flow.ts';
import { hairline, inColour, page, styles } from './look.ts';
import { inkOf, type Press, paragraph, runOf, textOf } from './press.ts';
import { element } from './tagging.ts';
import { basisWords } from './words.ts';

const GUTTER = 26;
const INDENT = 24;
const width = (page.width - GUTTER) / 2;
const left = { x: page.left, width };
const right = { x: page.left + width + GUTTER, width };

/** Strengths and priorities, each with what it rests on. */
export function placeHighlights(press: Press): void {
  const { flow, words, sheets, model } = press;
  const { t } = words;
  flow.newPage('');
  sheets.bookmark(t('highlights.title'), null);
  const title = [runOf(press, t('highlights.title'), styles.pageTitle)];
  flow.place(headingOf(paragraph(press, title, { as: 'H2' })));
  flow.place(
    sideBySide(
      column(press, left, t('highlights.strengths'), model.strengths, t('highlights.noStrengths')),
      column(
        press,
        right,
        t('highlights.priorities'),
        model.priorities,
        t('highlights.noPriorities'),
      ),
    ),
  );
}

/** A title, then one block a row: a part of its own, of which the other column's rows are not. */
function column(
  press: Press,
  { x, width }: { x: number; width: number },
  title: string,
  rows: readonly Highlighted[],
  none: string,
): Strip[][] {
  const part = element('Sect');
  const list = element('L');
  const head = paragraph(press, [runOf(press, title, styles.title)], {
    x,
    width,
    gap: 14,
    as: 'H3',
  });
  const blocks =
    rows.length === 0
      ? [paragraph(press, [runOf(press, none, styles.softText)], { x, width, gap: 6 })]
      : rows.map((row) => inside(press, list, highlightBlock(press, row, x, width)));
  return [head, ...blocks].map((block) => inside(press, part, block));
}

function highlightBlock(press: Press, row: Highlighted, x: number, width: number): Strip[] {
  const { words, pen, cleaner, model, sheets } = press;
  const { indicator, objective, goal } = row.node;
  const mark = inColour(styles.mark, inkOf(press, goal.id).ink);
  const place = { x: x + INDENT, width: width - INDENT };
  const basis = `${words.label(objective)} · ${basisWords(words, row)}`;
  const top: Strip = {
    height: 6,
    gap: 6,
    binds: true,
    draw: (y) => {
      pen.line({ x, y }, { x: x + width, y }, { colour: hairline, width: 0.6 });
      sheets.tags.within(element('Lbl'), () =>
        pen.text(cleaner.clean(markOf(model.referential, indicator.id)), x, y + 16, mark),
      );
    },
  };
  return itemOf(press, {
    mark: [top],
    text: [
      ...paragraph(press, [textOf(press, indicator.label, styles.strong)], {
        ...place,
        to: indicator.id,
      }),
      ...paragraph(press, [runOf(press, basis, styles.small)], place),
    ],
  });
}

/** Two columns of blocks, the blocks of one rank beginning at the same height. */
function sideBySide(lefts: readonly Strip[][], rights: readonly Strip[][]): Strip[] {
  const ranks = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, rank) => {
    const blocks = [lefts[rank] ?? [], rights[rank] ?? []];
    return {
      blocks,
      height: Math.max(...blocks.map(heightOf)),
      gap: Math.max(...blocks.map((block) => block[0]?.gap ?? 0)),
    };
  });
  const strips = ranks.map(
    ({ blocks, height, gap }, rank): Strip => ({
      height,
      gap,
      binds: rank === 0,
      draw: (top) => drawColumns(blocks, top),
    }),
  );
  const height = heightOf(strips);
  // Labels by other hands may be long: then rank by rank, from page to page.
  if (height > page.bottom - page.top - 60) return strips;
  const whole = (side: 0 | 1): Strip[] =>
    ranks.map(({ blocks, height: rankHeight, gap }) => ({
      height: rankHeight,
      gap,
      binds: true,
      draw: (top) => drawColumns([blocks[side] ?? []], top),
    }));
  const columns = [whole(0), whole(1)];
  return [
    { height, gap: strips[0]?.gap ?? 0, binds: false, draw: (top) => drawColumns(columns, top) },
  ];
}
