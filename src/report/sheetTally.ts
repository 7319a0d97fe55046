import type { TallyGroup, TallySheet } from '#core/sheets.ts';
import { baselineIn } from './press.ts';
import { headBlock } from './sheetHead.ts';
import { black, dark, grey, inStyle, sheet } from './sheetLook.ts';
import { drawShape } from './sheetMarks.ts';
import {
  type Block,
  linesOf,
  paragraphOf,
  type SheetPress,
  said,
  stacked,
  widthOf,
  within,
} from './sheetPress.ts';
import { answersOf, cardWords, tallyHeading } from './sheetWords.ts';
import { type Element, element, elementOf } from './tagging.ts';

/** A page to count hands on. */
export interface PlacedTally {
  kind: 'tally';
  groups: readonly TallyGroup[];
  continued: boolean;
  /** of the labels, in points */
  size: number;
  /** least height of an indicator's row, in points */
  row: number;
  /** width of a level's column, in points */
  column: number;
  /** width of the ids' column; 0 where they are too long for one and stand before the labels */
  ids: number;
}

const SIZES = [8.6, 8.2, 7.8] as const;
const ROW = 13.6;
const ROW_MOST = 22;
const GROUP = 14;
const COLUMNS = 22;

type Row = TallyGroup['indicators'][number];
type Look = Pick<PlacedTally, 'size' | 'row' | 'column' | 'ids'>;

/** Where the columns stand: one a level, one for each way not to answer. */
function tallyColumns(press: SheetPress): { from: number; width: number; count: number } {
  const count = press.model.levels.length + 2;
  const width = Math.min(34, (sheet.width * 0.46) / count);
  return { from: sheet.right - count * width, width, count };
}

/** One page if all rows can stand on it; else as many as they need. */
export function layTally(press: SheetPress, { groups }: TallySheet): PlacedTally[] {
  const room = sheet.bottom - sheet.top - tallyHead(press, false).height;
  const look = { column: tallyColumns(press).width, ids: idColumn(press, groups) };
  const heightIn = (size: number) =>
    groups.reduce((sum, group) => sum + groupHeight(press, group, { ...look, size, row: ROW }), 0);
  // The lower the page, the fewer labels need a second line.
  const lowest = Math.min(...SIZES.map(heightIn));
  if (lowest <= room) {
    const size = SIZES.find((one) => heightIn(one) <= lowest) ?? SIZES[0];
    const rows = groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
    const row = Math.min(ROW_MOST, ROW + (room - lowest) / rows);
    return [{ kind: 'tally', groups, continued: false, ...look, size, row }];
  }
  const wide = { ...look, size: SIZES[1], row: ROW + 1.6 };
  return pagesOf(press, groups, wide, room).map((own, i) => ({
    kind: 'tally',
    groups: own,
    continued: i > 0,
    ...wide,
  }));
}

/** Groups on pages, a group's head again where it goes on. */
function pagesOf(
  press: SheetPress,
  groups: readonly TallyGroup[],
  look: Look,
  room: number,
): TallyGroup[][] {
  const pages: TallyGroup[][] = [[]];
  let left = room;
  for (const group of groups) {
    let open: {
      id: string;
      label: TallyGroup['label'];
      indicators: Row[];
    } | null = null;
    for (const indicator of group.indicators) {
      const height = rowHeight(press, indicator, look);
      const needed = height + (open ? 0 : GROUP);
      if (needed > left) {
        pages.push([]);
        left = room;
        open = null;
      }
      if (!open) {
        open = { ...group, indicators: [] };
        pages.at(-1)?.push(open);
        left -= GROUP;
      }
      open.indicators.push(indicator);
      left -= height;
    }
  }
  return pages;
}

function tallyHead(press: SheetPress, continued: boolean, table = element('Table')): Block {
  return stacked([
    headBlock(press, tallyHeading(press, continued), { fields: false, scale: 'named' }),
    { height: COLUMNS, draw: (top) => drawColumnHeads(press, table, top) },
  ]);
}

function groupHeight(press: SheetPress, group: TallyGroup, look: Look): number {
  const rows = group.indicators.map((indicator) => rowHeight(press, indicator, look));
  return GROUP + rows.reduce((sum, height) => sum + height, 0);
}

function labelLines(press: SheetPress, { id, label }: Row, { size, ids }: Look): Block[] {
  const before = ids === 0 ? [said(press, `${id}\u00a0 `, inStyle('strong', size))] : [];
  return linesOf(press, [...before, said(press, label, inStyle('text', size))], {
    x: sheet.left + ids,
    width: tallyColumns(press).from - sheet.left - ids - 4,
    most: 8,
  });
}

function idColumn(press: SheetPress, groups: readonly TallyGroup[]): number {
  const ids = groups.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  if (ids.some((id) => id.length > 6)) return 0;
  const widths = ids.map((id) => widthOf(press, said(press, id, inStyle('strong', SIZES[0]))));
  return Math.max(18, ...widths.map((width) => width + 5));
}

function rowHeight(press: SheetPress, row: Row, look: Look): number {
  const lines = labelLines(press, row, look);
  return Math.max(look.row, lines.reduce((sum, { height }) => sum + height * 0.9, 0) + 3.4);
}

function drawColumnHeads(press: SheetPress, table: Element, top: number): void {
  const { pen, model, t, sheets } = press;
  const { from, width } = tallyColumns(press);
  const middle = top + COLUMNS / 2;
  const baseline = baselineIn(top, COLUMNS, 8.2);
  const how = said(press, t('paper.tallyHow'), inStyle('text', 8.2, dark));
  within(press, 'P', () => pen.text(how.text, sheet.left, baseline, how.style));
  const answers = answersOf(model);
  const heads = answers.map(() => element('TH', { scope: 'Column' }));
  sheets.tags.within(table, () =>
    sheets.tags.within(elementOf('TR', [element('TD'), ...heads]), () => {
      for (const [i, card] of answers.entries()) {
        const x = from + i * width + width / 2;
        const { key } = cardWords(press, card);
        const draw = () => pen.text(key, x - 9, baseline, inStyle('strong', 8.2));
        sheets.tags.within(heads[i] ?? table, draw);
        drawShape(press, { x: x + 5, y: middle }, 10.5, card);
      }
    }),
  );
}

/** Draws a page to count on, from its head down: a table whose cells are to be filled in. */
export function drawTally(press: SheetPress, page: PlacedTally): void {
  const { pen, sheets } = press;
  const { from, width, count } = tallyColumns(press);
  const table = element('Table');
  const head = tallyHead(press, page.continued, table);
  const drawRow = (name: Element, cells: number, draw: () => void) => {
    const row = elementOf('TR', [name, ...Array.from({ length: cells }, () => element('TD'))]);
    const inRow = () => sheets.tags.within(row, () => sheets.tags.within(name, draw));
    sheets.tags.within(table, inRow);
  };
  head.draw(sheet.top);
  let y = sheet.top + head.height;
  const across = (colour: typeof black, weight: number) =>
    pen.line({ x: sheet.left, y }, { x: sheet.right, y }, { colour, width: weight });
  for (const group of page.groups) {
    across(black, 0.9);
    const strong = inStyle('strong', page.size);
    const { id, label } = group;
    const title = said(press, { ...label, text: `${id}\u00a0 ${label.text}` }, strong);
    const [line] = linesOf(press, [title], { x: sheet.left, width: sheet.width, most: 1 });
    const over = element('TH', { scope: 'Row', across: count + 1 });
    drawRow(over, 0, () => line?.draw(y + 2));
    y += GROUP;
    const groupTop = y;
    for (const indicator of group.indicators) {
      across(grey, 0.5);
      const lines = labelLines(press, indicator, page);
      const height = rowHeight(press, indicator, page);
      const text = lines.reduce((sum, line) => sum + line.height * 0.9, 0);
      let at = y + (height - text) / 2 - 0.4;
      drawRow(element('TH', { scope: 'Row' }), count, () => {
        if (page.ids > 0) {
          const id = said(press, indicator.id, strong);
          paragraphOf(press, [id], { x: sheet.left, width: page.ids }).draw(at);
        }
        for (const line of lines) {
          line.draw(at);
          at += line.height * 0.9;
        }
      });
      y += height;
    }
    for (let i = 0; i < count; i += 1) {
      const x = from + i * width;
      pen.line({ x, y: groupTop }, { x, y }, { colour: grey, width: 0.5 });
    }
    pen.line({ x: sheet.right, y: groupTop }, { x: sheet.right, y }, { colour: grey, width: 0.5 });
  }
  across(black, 0.9);
}
