import type { ReportModel } from '#core/report.ts';
import { radarSentence } from '#charts/radarWords.ts';
import { headingOf, type Strip } from './flow.ts';
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
  const radar = radarPicture(press, drawn, 330);
  const sentence = radarSentence(t, words.language, reading);
  flow.place([
    { height: radar.height, gap: 20, binds: true, draw: radar.draw },
    { height: 12, gap: 14, binds: true, draw: (top) => drawLegend(press, top + 6) },
    ...paragraph(press, [runOf(press, sentence, styles.text)], {
      gap: 16,
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
  const columns = positionColumns(model);
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
  const caption = headingOf(
    paragraph(press, [runOf(press, t('summary.caption'), styles.subtitle)], { gap: 22 }),
  );
  flow.place(withFirst(caption, head, rows.length));
  flow.placeTable(head, tableRows(press, columns, rows));
}

/** A caption never stands alone: it asks for the head and a row below it. */
function withFirst(caption: Strip[], head: readonly Strip[], rows: number): Strip[] {
  const below = head.reduce((sum, strip) => sum + strip.height, 0) + (rows > 0 ? 24 : 0);
  const need: Strip = { height: below, gap: 0, binds: false, draw: () => undefined };
  const back: Strip = { height: -below, gap: 0, binds: false, draw: () => undefined };
  return [...caption, { ...need, binds: true }, back];
}

function positionColumns({ series }: ReportModel): TableColumn[] {
  const each = Math.min(84, (page.width * 0.6) / Math.max(1, series.length));
  const first = page.width - each * series.length;
  return [
    { x: page.left + 10, width: first - 20, align: 'start' },
    ...series.map((_, i) => ({
      x: page.left + first + each * i,
      width: each - (i === series.length - 1 ? 0 : 10),
      align: 'end' as const,
    })),
  ];
}

