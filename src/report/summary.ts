import { radarSentence } from '#charts/radarWords.ts';
import { FEWEST_AXES } from '#core/radarGeometry.ts';
import { barsPicture } from './bars.ts';
import { headingOf, pictureOf, type Strip } from './flow.ts';
import { inColour, page, styles } from './look.ts';
import { partId } from './parts.ts';
import { inkOf, markedAs, type Place, type Press, paragraph, runOf, textOf } from './press.ts';
import { radarPicture, strokesOf } from './radar.ts';
import { type TableColumn, tableHead, tableRows } from './table.ts';
import { leadSentence, objectiveReading } from './words.ts';

/** Where the pole stands: the radar of the objectives, its sentence, its table. */
export function placeSummary(press: Press): void {
  const { flow, words, sheets, model } = press;
  const { t } = words;
  flow.newPage('');
  sheets.bookmark(t('summary.title'), null);
  flow.place(
    markedAs(
      press,
      partId.summary,
      headingOf([
        ...paragraph(press, [runOf(press, t('summary.title'), styles.pageTitle)], { as: 'H2' }),
        ...paragraph(press, [runOf(press, leadSentence(words, model), styles.lead)], { gap: 4 }),
      ]),
    ),
  );
  const reading = objectiveReading(words, model);
  const bars = reading.axes.length < FEWEST_AXES;
  const picture = bars ? barsPicture(press, reading) : radarPicture(press, reading, 296);
  const sentence = radarSentence(t, words.language, reading);
  const under = { x: page.left + 30, width: page.width - 60 };
  const [lowest = '', highest = ''] = [reading.levelLabels.at(0), reading.levelLabels.at(-1)];
  const shown = { count: reading.axes.length, lowest, highest };
  // The sentence stands below: it is not read twice.
  const alt = bars ? t('radar.bars', shown) : t('radar.picture', { ...shown, sentence: '' }).trim();
  flow.place([
    ...pictureOf(press, alt, [
      { height: picture.height, gap: 16, binds: true, draw: picture.draw },
      ...(bars
        ? []
        : [
            { height: 12, gap: 12, binds: true, draw: (top: number) => drawLegend(press, top + 6) },
          ]),
    ]),
    ...(picture.numbered ? headingOf(levelNames(press, reading.levelLabels, under)) : []),
    ...paragraph(press, [runOf(press, sentence, styles.text)], { gap: 12, ...under }),
  ]);
  placePositions(press, picture.keys);
}

/** Which value is which level, where the picture has only the values. */
function levelNames(press: Press, labels: readonly string[], place: Place): Strip[] {
  const runs = labels.flatMap((label, value) => [
    runOf(press, `${value}\u00a0`, styles.smallStrong),
    runOf(press, `${label}${value < labels.length - 1 ? '   ' : ''}`, styles.small),
  ]);
  return paragraph(press, runs, { ...place, gap: 10 });
}

/** Names of the series with their strokes, in one line under the radar. */
function drawLegend(press: Press, middle: number): void {
  const { model, words, setter, pen } = press;
  const strokes = strokesOf(press);
  const { face, size } = styles.small;
  const items = model.series.map(({ kind, heading }, i) => {
    const label = press.cleaner.clean(words.series(kind, heading));
    return { stroke: strokes[i], label, width: 26 + setter.width(label, face, size) };
  });
  const gap = 20;
  const whole = items.reduce((sum, { width }) => sum + width, gap * (items.length - 1));
  let x = page.left + (page.width - whole) / 2;
  for (const { stroke, label, width } of items) {
    if (stroke) pen.line({ x, y: middle }, { x: x + 20, y: middle }, stroke);
    pen.text(label, x + 26, middle + size * 0.36, styles.small);
    x += width + gap;
  }
}

function placePositions(press: Press, keys: readonly string[] | null): void {
  const { flow, model, words } = press;
  const { t } = words;
  const columns = positionColumns(press);
  const head = tableHead(press, columns, [
    [runOf(press, t('summary.head'), styles.small)],
    ...model.series.map(({ kind, heading }) => [
      runOf(press, words.series(kind, heading), styles.small),
    ]),
  ]);
  const objectives = model.goals.flatMap((goal) => goal.objectives);
  const rows = objectives.map((row, i) => {
    const { ink } = inkOf(press, row.goal.id);
    const mark = keys ? [runOf(press, `${keys[i]}  `, inColour(styles.strong, ink))] : [];
    return {
      bar: ink,
      to: row.objective.id,
      cells: [
        [...mark, textOf(press, row.objective.short ?? row.objective.label, styles.text)],
        ...row.positions.map(({ position }) => [
          runOf(press, words.position(position), styles.text),
        ]),
      ],
    };
  });
  const caption = paragraph(press, [runOf(press, t('summary.caption'), styles.subtitle)], {
    gap: 20,
    as: 'Caption',
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
