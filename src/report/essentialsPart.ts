import type { Action } from '#core/dossier.ts';
import type { Highlighted } from '#core/highlights.ts';
import { markOf } from '#core/marks.ts';
import type { ReportIndicator } from '#core/report.ts';
import { actLine, differenceLine, nextActs, noDifference } from './essentialWords.ts';
import { drawColumns, headingOf, heightOf, inside, itemOf, type Strip, spaced } from './flow.ts';
import type { Run } from './lines.ts';
import { hairline, inColour, ink, page, styles } from './look.ts';
import { moreLine } from './pageNumbers.ts';
import { partId, placeId } from './parts.ts';
import type { Colour } from './pen.ts';
import {
  inkOf,
  type Press,
  paragraph,
  partTitle,
  runOf,
  runsAround,
  textOf,
  writtenOf,
} from './press.ts';
import { element } from './tagging.ts';
import { basisWords } from './words.ts';

const GUTTER = 26;
const INDENT = 24;
/** White between the two pairs of columns. */
const GAP = 26;
const width = (page.width - GUTTER) / 2;
const left = { x: page.left, width };
const right = { x: page.left + width + GUTTER, width };

/** A line of the summary that leads to its place further on. */
interface Row {
  mark: string;
  ink: Colour;
  label: Run;
  to: string;
  under: readonly Run[];
}

interface Listed {
  title: string;
  lead?: string;
  /** said where there is no row */
  none: string;
  rows: readonly Row[];
  /** how many more, and where they are */
  more?: { count: number; to: string };
}

/** As many of a long list as its page has room for; never more than these. */
const MOST = 7;

/** What to keep in mind, on one page: strengths and priorities, what differed and what comes next. */
export function placeEssentials(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  flow.newPage('');
  const title = headingOf(partTitle(press, t('highlights.title'), partId.essentials));
  const highlighted = (title: string, rows: readonly Highlighted[], none: string) => ({
    title,
    none,
    rows: rows.map((row) => highlightRow(press, row)),
  });
  const above = sideBySide(
    column(
      press,
      left,
      highlighted(t('highlights.strengths'), model.strengths, t('highlights.noStrengths')),
    ),
    column(
      press,
      right,
      highlighted(t('highlights.priorities'), model.priorities, t('highlights.noPriorities')),
    ),
  );
  flow.place(title);
  flow.place(above);
  const room = page.bottom - page.top - heightOf(title) - heightOf(above) - GAP;
  flow.place(spaced(GAP, beneath(press, room)));
}

/** What differed beside what comes next, as many of each as fit. */
function beneath(press: Press, room: number): Strip[] {
  const { words, model } = press;
  const { t } = words;
  const acts = nextActs(model);
  const { nextMeeting } = model;
  const withRows = (most: number) =>
    sideBySide(
      column(press, left, {
        title: t('summary.diverged'),
        none: noDifference(words, model),
        rows: model.diverged.slice(0, most).map((row) => divergedRow(press, row)),
        more: { count: model.diverged.length - most, to: partId.diverged },
      }),
      column(press, right, {
        title: t('summary.acts'),
        lead: nextMeeting ? t('actions.nextMeeting', { day: words.day(nextMeeting) }) : '',
        none: t('summary.noActs'),
        rows: acts.slice(0, most).map((action) => actRow(press, action)),
        more: { count: acts.length - most, to: partId.actions },
      }),
    );
  let most = MOST;
  let strips = withRows(most);
  while (most > 1 && heightOf(strips) > room) {
    most -= 1;
    strips = withRows(most);
  }
  return strips;
}

function highlightRow(press: Press, row: Highlighted): Row {
  const { words, model } = press;
  const { indicator, objective, goal } = row.node;
  return {
    mark: markOf(model.referential, indicator.id),
    ink: inkOf(press, goal.id).ink,
    label: textOf(press, indicator.label, styles.strong),
    to: indicator.id,
    under: [runOf(press, `${words.label(objective)} · ${basisWords(words, row)}`, styles.small)],
  };
}

function divergedRow(press: Press, row: ReportIndicator): Row {
  const { indicator, goal } = row.node;
  return {
    mark: markOf(press.model.referential, indicator.id),
    ink: inkOf(press, goal.id).ink,
    label: textOf(press, indicator.label, styles.strong),
    to: placeId.diverged(indicator.id),
    under: [runOf(press, differenceLine(press.words, row), styles.small)],
  };
}

function actRow(press: Press, action: Action): Row {
  const { words, model } = press;
  const title = action.title.trim();
  return {
    mark: String(model.actions.indexOf(action) + 1),
    ink,
    label:
      title === ''
        ? runOf(press, words.t('actions.untitled'), styles.strong)
        : writtenOf(press, title, styles.strong),
    to: placeId.action(action.id),
    under: runsAround(press, actLine(words, action), [action.owner?.trim() ?? ''], styles.small),
  };
}

/** A title, then one block a row: a part of its own, of which the other column's rows are not. */
function column(
  press: Press,
  { x, width }: { x: number; width: number },
  { title, lead = '', none, rows, more }: Listed,
): Strip[][] {
  const part = element('Sect');
  const list = element('L');
  const place = { x, width };
  const head = [
    ...paragraph(press, [runOf(press, title, styles.title)], { ...place, gap: 14, as: 'H3' }),
    ...(lead === ''
      ? []
      : paragraph(press, [runOf(press, lead, styles.text)], { ...place, gap: 2 })),
  ];
  const blocks =
    rows.length === 0
      ? [paragraph(press, [runOf(press, none, styles.softText)], { ...place, gap: 6 })]
      : rows.map((row) => inside(press, list, rowBlock(press, row, x, width)));
  const rest = more && more.count > 0 ? [moreLine(press, more.count, more.to, place)] : [];
  return [head, ...blocks, ...rest].map((block) => inside(press, part, block));
}

function rowBlock(press: Press, row: Row, x: number, width: number): Strip[] {
  const { pen, cleaner, sheets } = press;
  const place = { x: x + INDENT, width: width - INDENT };
  const mark = inColour(styles.mark, row.ink);
  const top: Strip = {
    height: 5,
    gap: 5,
    binds: true,
    draw: (y) => {
      pen.line({ x, y }, { x: x + width, y }, { colour: hairline, width: 0.6 });
      sheets.tags.within(element('Lbl'), () => pen.text(cleaner.clean(row.mark), x, y + 15, mark));
    },
  };
  return itemOf(press, {
    mark: [top],
    text: [
      ...paragraph(press, [row.label], { ...place, to: row.to }),
      ...(row.under.some(({ text }) => text !== '') ? paragraph(press, row.under, place) : []),
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
