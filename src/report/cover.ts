import type { Point } from '#core/radarGeometry.ts';
import type { ReportModel } from '#core/report.ts';
import { itemOf, listOf, type Strip } from './flow.ts';
import { goalInk, hairline, ink, page, styles } from './look.ts';
import { sheetSize } from './paper.ts';
import type { Pen } from './pen.ts';
import { baselineIn, type Press, paragraph, runOf, textOf, writtenOf } from './press.ts';
import { element } from './tagging.ts';
import { askedSentence, participationSentences } from './words.ts';

/**
 * The first page: which pole, which diagnosis, when, on what, by whom. False
 * where the peers' poles are too many to stand there: another page is to name them.
 */
export function drawCover(press: Press): boolean {
  let named = false;
  press.sheets.tags.within(element('Sect'), () => {
    named = drawInside(press);
  });
  return named;
}

function drawInside(press: Press): boolean {
  const { pen, words, model, sheets } = press;
  const { t } = words;
  drawMotif(press);
  drawCompass(pen, { x: page.left + 9, y: 62 }, 9);
  said(press, () => pen.text(t('cover.brand'), page.left + 27, 67, styles.brand));
  if (model.fictional) drawBand(press);
  sheets.bookmark(press.cleaner.clean(model.assessmentTitle), null);
  let y = 182;
  const put = (strips: readonly Strip[]) => {
    for (const strip of strips) {
      strip.draw(y + strip.gap);
      y += strip.gap + strip.height;
    }
  };
  const width = 400;
  put([
    ...coverTitle(press, width + 40),
    ...paragraph(press, [writtenOf(press, model.assessmentTitle, styles.coverUnder)], {
      gap: 14,
      width,
      even: true,
    }),
    ...paragraph(press, [runOf(press, words.day(model.date), styles.lead)], { gap: 5, width }),
  ]);
  return placeFoot(press, y + 24);
}

/** A paragraph of one line, at a place of its own. */
function said({ sheets }: Press, draw: () => void): void {
  sheets.tags.within(element('P'), draw);
}

/** The pole's name as large as three lines of it can be. */
function coverTitle(press: Press, width: number): Strip[] {
  const sizes = [38, 32, 27, 22];
  const inSize = (size: number) => {
    const style = { ...styles.coverTitle, size };
    return paragraph(press, [writtenOf(press, press.model.pole.name, style)], {
      width,
      even: true,
      as: 'H1',
    });
  };
  const fitting = sizes.map(inSize).find((strips) => strips.length <= 3);
  return fitting ?? inSize(sizes.at(-1) ?? styles.coverTitle.size);
}

/** Across the page, so that nobody takes an example for a pole. */
function drawBand(press: Press): void {
  const { pen, words } = press;
  const [top, height] = [106, 26];
  pen.rectangle(0, top, sheetSize.width, height, goalInk(2).tint);
  const run = runOf(press, words.t('cover.fictional'), styles.strong);
  said(press, () =>
    pen.text(run.text, page.left, baselineIn(top, height, run.style.size), run.style),
  );
}

/** At the foot, below `from`: beside the motif, over it where that is too narrow, else without the poles' names. */
function placeFoot(press: Press, from: number): boolean {
  const heightOf = (strips: readonly Strip[]) =>
    strips.reduce((sum, strip) => sum + strip.gap + strip.height, 0);
  const room = sheetSize.height - 62 - from;
  const whole = [206, 400]
    .map((width) => footStrips(press, press.model, width))
    .find((strips) => heightOf(strips) <= room);
  const { model } = press;
  const unnamed = { ...model, participation: { ...model.participation, peerPoles: [] } };
  const strips = whole ?? footStrips(press, unnamed, 206);
  let y = sheetSize.height - 62 - heightOf(strips);
  for (const strip of strips) {
    strip.draw(y + strip.gap);
    y += strip.gap + strip.height;
  }
  return whole !== undefined;
}

function footStrips(press: Press, model: ReportModel, width: number): Strip[] {
  const { words } = press;
  const line = (text: string, gap = 0, style = styles.text) =>
    paragraph(press, [runOf(press, text, style)], { gap, width });
  const title = runOf(press, words.t('participation.title'), styles.subtitle);
  return [
    ...paragraph(press, [title], { width, as: 'H2' }),
    ...participationSentences(words, model).flatMap((sentence) => line(sentence, 3)),
    ...collegeLines(press, width),
    ...paragraph(press, [textOf(press, model.referential.title, styles.softText)], {
      gap: 12,
      width,
    }),
    ...line(askedSentence(words, model), 0, styles.softText),
  ];
}

function collegeLines(press: Press, width: number): Strip[] {
  const { words, model } = press;
  const { colleges } = model.participation;
  if (colleges.length === 0) return [];
  const rows = colleges.flatMap(({ college, count }, i) => {
    const text = paragraph(
      press,
      [
        runOf(press, `${count}  `, styles.strong),
        runOf(press, words.t(`college.${college}`), styles.softText),
      ],
      { gap: i === 0 ? 4 : 0, width },
    );
    return itemOf(press, { text });
  });
  return listOf(press, rows);
}

/** A radar without data, in the goals' tints: what the report is about, and nothing of what was answered. */
function drawMotif({ pen, model }: Press): void {
  const centre: Point = { x: sheetSize.width - 52, y: 524 };
  const radius = 272;
  const goals = model.referential.goals;
  const step = (2 * Math.PI) / Math.max(1, goals.length);
  const turn = -step / 2;
  pen.clipped(0, 0, sheetSize.width, sheetSize.height, () => {
    for (const [i] of goals.entries()) {
      pen.slice(centre, radius, turn + i * step, turn + (i + 1) * step, goalInk(i).tint);
    }
    const levels = Math.max(2, model.levels.length);
    for (let level = 0; level < levels; level += 1) {
      const ring = (radius * (level + 0.25)) / (levels - 0.75);
      pen.circle(centre, ring, { stroke: { colour: hairline, width: 0.6 } });
    }
  });
}

/** The app's compass: a ring and a needle. */
function drawCompass(pen: Pen, { x, y }: Point, radius: number): void {
  const needle = radius * 0.74;
  const half = radius * 0.26;
  pen.circle({ x, y }, radius, { stroke: { colour: ink, width: 1.1 } });
  const points = [
    { x, y: y - needle },
    { x: x + half, y },
    { x, y: y + needle },
    { x: x - half, y },
  ];
  pen.path(points, true, { colour: ink, width: 1.1 });
  pen.shape([points[0] ?? { x, y }, points[1] ?? { x, y }, points[3] ?? { x, y }], ink);
}
