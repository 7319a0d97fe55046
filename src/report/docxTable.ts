import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Desk, inkOf, linked, paragraph, runs, said, textRuns } from './docxText.ts';
import { greyOf } from './grey.ts';
import { hairline } from './look.ts';
import type { Colour } from './pen.ts';

/** Across the page within its margins, in twentieths of a point. */
const ACROSS = 9746;
const NUMBERS = 1500;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The positions of the objectives under their caption: a column a series, the head again on each page, rows whole. */
export function positionsTable(desk: Desk, keys: readonly string[] | null): (Paragraph | Table)[] {
  const { model, words } = desk;
  const { t } = words;
  const many = model.series.length;
  const line = model.options.blackAndWhite ? greyOf(hairline) : hairline;
  const rule = { style: BorderStyle.SINGLE, size: 4, color: line.slice(1) } as const;
  const width = Math.min(NUMBERS, Math.floor((ACROSS * 0.6) / Math.max(1, many)));
  const widths = [ACROSS - many * width, ...model.series.map(() => width)];
  const rows = model.goals.flatMap(({ objectives }) => objectives);
  const heads = [
    t('summary.head'),
    ...model.series.map(({ kind, heading }) => words.series(kind, heading)),
  ].map((head, i) => cell('Head', runs(head), widths[i] ?? width, i > 0));
  const body = rows.map((row, place) => {
    const { ink } = inkOf(desk, row.goal.id);
    const key = keys ? runs(`${keys[place] ?? ''}  `, { strong: true, colour: ink }) : [];
    const label = textRuns(desk, row.objective.short ?? row.objective.label);
    const name = [...key, linked(desk, row, label)];
    return new TableRow({
      cantSplit: true,
      children: [
        cell('Cell', name, widths[0] ?? 0, false, ink),
        ...row.positions.map(({ position }) =>
          cell('Cell', runs(words.position(position)), width, true),
        ),
      ],
    });
  });
  return [
    ...said('Caption', t('summary.caption')),
    new Table({
      width: { size: ACROSS, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: rule,
        insideHorizontal: rule,
        insideVertical: none,
      },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...body],
    }),
  ];
}

function cell(
  style: 'Cell' | 'Head',
  children: readonly ParagraphChild[],
  width: number,
  isNumber: boolean,
  bar?: Colour,
): TableCell {
  const alignment = isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const left = bar && { style: BorderStyle.SINGLE, size: 18, color: bar.slice(1) };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: isNumber ? 60 : 120, right: 60 },
    ...(left ? { borders: { left } } : {}),
    children: [paragraph(style, children, { alignment })],
  });
}
