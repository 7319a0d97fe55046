import { radarSentence } from '#charts/radarWords.ts';
import { headingOf } from './flow.ts';
import { page, styles } from './look.ts';
import { inkOf, type Press, paragraph, runOf } from './press.ts';
import { radarPicture, strokeOf } from './radar.ts';
import { type TableColumn, tableHead, tableRows } from './table.ts';
import { leadSentence, objectiveReading } from './words.ts';

/** Beyond this many objectives, axes carry their ids: names would not fit around the radar. */
const NAMED_AXES = 24;

/** Where the pole stands: the radar of the objectives, its sentence, its table. */
export function placeSummary(press: Press): void {
  const { flow, words, sheets, model } = press;
  const { t } = words;
  flow.newPage('');
  sheets.bookmark(t('summary.title'), null);
  flow.place(
    headingOf([
      ...paragraph(press, [runOf(press, t('summary.title'), styles.pageTitle)]),
      ...paragraph(press, [runOf(press, leadSentence(words, model), styles.lead)], { gap: 4 }),
    ]),
  );
  const reading = objectiveReading(words, model);
  const short = reading.axes.length > NAMED_AXES;
  const drawn = short
    ? { ...reading, axes: reading.axes.map((axis) => ({ ...axis, label: axis.id })) }
    : reading;
  const radar = radarPicture(press, drawn, 310);
  const sentence = radarSentence(t, words.language, reading);
  flow.place([
    { height: radar.height, gap: 16, binds: true, draw: radar.draw },
    { height: 12, gap: 12, binds: true, draw: (top) => drawLegend(press, top + 6) },
    ...paragraph(press, [runOf(press, sentence, styles.text)], {
      gap: 12,
      x: page.left + 30,
      width: page.width - 60,
    }),
  ]);
  placePositions(press);
}

/** Names of the series with their strokes, in one line under the radar. */
function drawLegend(press: Press, middle: number): void {
  const { model, words, setter, pen } = press;
  const alone = model.series.length === 1;
  const { face, size } = styles.small;
  const items = model.series.map(({ kind, heading }) => {
    const label = press.cleaner.clean(words.series(kind, heading));
    return { kind, label, width: 26 + setter.width(label, face, size) };
  });
  const gap = 20;
  const whole = items.reduce((sum, { width }) => sum + width, gap * (items.length - 1));
  let x = page.left + (page.width - whole) / 2;
  for (const { kind, label, width } of items) {
    pen.line({ x, y: middle }, { x: x + 20, y: middle }, strokeOf(kind, alone));
    pen.text(label, x + 26, middle + size * 0.36, styles.small);
    x += width + gap;
  }
}

function placePositions(press: Press): void {
  const { flow, model, words } = press;
  const { t } = words;
  const columns = positionColumns(press);
  const head = tableHead(press, columns, [
    [runOf(press, t('summary.head'), styles.small)],
    ...model.series.map(({ kind, heading }) => [
      runOf(press, words.series(kind, heading), styles.small),
    ]),
  ]);
  const rows = model.goals.flatMap((goal) =>
    goal.objectives.map((row) => ({
      bar: inkOf(press, row.goal.id).ink,
      cells: [
        [runOf(press, words.label(row.objective), styles.text)],
        ...row.positions.map(({ position }) => [
          runOf(press, words.position(position), styles.text),
        ]),
      ],
    })),
  );
  const caption = paragraph(press, [runOf(press, t('summary.caption'), styles.subtitle)], {
    gap: 20,
  });
  flow.placeTable(caption, head, tableRows(press, columns, rows));
}

function positionColumns(press: Press): TableColumn[] {
  const { model, words, setter } = press;
  const { face, size } = styles.small;
  const widths = model.series.map(({ kind, heading }) =>
    Math.max(34, setter.width(press.cleaner.clean(words.series(kind, heading)), face, size) + 1),
  );
  const gap = 26;
  let x: number = page.right;
  const numbers = widths.toReversed().map((width): TableColumn => {
    x -= width;
    const column: TableColumn = { x, width, align: 'decimal' };
    x -= gap;
    return column;
  });
  return [
    { x: page.left + 10, width: x - page.left - 10, align: 'start' },
    ...numbers.toReversed(),
  ];
}
