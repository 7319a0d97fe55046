import { markOf } from '#core/marks.ts';
import type { ReportGoal, ReportObjective } from '#core/report.ts';
import { drawColumns, headingOf, heightOf, listOf, type Strip, spaced } from './flow.ts';
import { indicatorRow } from './indicatorRow.ts';
import type { Bookmark } from './jspdf.ts';
import { inColour, page, styles } from './look.ts';
import { placeId } from './parts.ts';
import {
  inkOf,
  markedAs,
  type Place,
  type Press,
  paragraph,
  runOf,
  runsOf,
  space,
  textOf,
  writtenOf,
} from './press.ts';
import { objectiveSentences } from './words.ts';

/** Titles and what is said under them: a measure that reads well. */
const measure = 400;

/** A goal, on a page of its own beginning, then its objectives. */
export function placeGoal(press: Press, goal: ReportGoal, parent: Bookmark | null): void {
  const { flow, words, sheets, cleaner } = press;
  const { ink } = inkOf(press, goal.goal.id);
  flow.newPage(words.label(goal.goal));
  const mark = sheets.bookmark(cleaner.clean(words.text(goal.goal.label)), parent);
  flow.place(markedAs(press, placeId.goal(goal.goal.id), headingOf(goalHeading(press, goal, ink))));
  for (const [i, objective] of goal.objectives.entries()) {
    const rows = objective.indicators.map((row) => indicatorRow(press, row));
    const [first = [], ...others] = rows;
    flow.place([
      ...objectiveHeading(press, objective, i === 0 ? 22 : 34, mark),
      ...listOf(press, [...first, ...others.flat()]),
      ...objectiveNotes(press, objective),
    ]);
  }
}

function goalHeading(press: Press, { goal, positions }: ReportGoal, ink: `#${string}`): Strip[] {
  const { words } = press;
  const { t } = words;
  const kicker = inColour(styles.smallStrong, ink);
  const said = positions
    .filter(({ words: place }) => place)
    .map(({ series, heading, position }) =>
      t('indicator.other', {
        series: words.series(series, heading),
        words: words.position(position),
      }),
    )
    .join(' · ');
  return [
    ...paragraph(press, [runOf(press, t('goal.kicker'), kicker)]),
    ...paragraph(press, [textOf(press, goal.label, inColour(styles.goalTitle, ink))], {
      gap: 3,
      even: true,
      as: 'H2',
    }),
    ...(goal.description
      ? paragraph(press, [textOf(press, goal.description, styles.lead)], { gap: 6, width: measure })
      : []),
    ...(said === '' ? [] : paragraph(press, [runOf(press, said, styles.small)], { gap: 6 })),
    ruleStrip(press, ink),
  ];
}

function ruleStrip({ pen }: Press, colour: `#${string}`): Strip {
  return {
    height: 2,
    gap: 12,
    binds: true,
    draw: (top) =>
      pen.line({ x: page.left, y: top }, { x: page.right, y: top }, { colour, width: 1.6 }),
  };
}

function objectiveHeading(
  press: Press,
  row: ReportObjective,
  gap: number,
  goalMark: Bookmark,
): Strip[] {
  const { words, sheets, cleaner } = press;
  const { t } = words;
  const { objective, goal } = row;
  const kicker = inColour(styles.smallStrong, inkOf(press, goal.id).ink);
  const sentences = objectiveSentences(words, row).join(' ');
  const title = words.text(objective.label);
  const strips = [
    ...paragraph(press, [
      runOf(
        press,
        t('objective.kicker', { id: markOf(press.model.referential, objective.id) }),
        kicker,
      ),
    ]),
    ...paragraph(press, [textOf(press, objective.label, styles.title)], {
      gap: 2,
      even: true,
      as: 'H3',
    }),
    ...(objective.description
      ? paragraph(press, [textOf(press, objective.description, styles.softText)], {
          gap: 5,
          width: measure,
        })
      : []),
    ...paragraph(press, runsOf(press, sentences, styles.text, styles.strong), {
      gap: 5,
      width: measure,
    }),
    space(4),
  ];
  return headingOf(spaced(gap, strips)).map((strip, i) => ({
    ...strip,
    draw: (top) => {
      if (i === 0) {
        sheets.bookmark(cleaner.clean(title), goalMark);
        sheets.links.mark(objective.id, top);
      }
      strip.draw(top);
    },
  }));
}

/** What the group wrote on the objective as a whole: two columns where both are said and short. */
function objectiveNotes(press: Press, { strengths, improvements }: ReportObjective): Strip[] {
  const { t } = press.words;
  const gutter = 24;
  const said = [
    { lead: t('objective.strengths'), text: strengths },
    { lead: t('objective.improvements'), text: improvements },
  ].filter(({ text }) => text !== '');
  const note = ({ lead, text }: (typeof said)[number], place: Place): Strip[] => [
    ...headingOf(
      paragraph(press, [runOf(press, lead, styles.note)], { ...place, gap: 16, as: 'H4' }),
    ),
    ...paragraph(press, [writtenOf(press, text, styles.text)], { ...place, gap: 3 }),
  ];
  const width = (page.width - gutter) / 2;
  const columns = said.map((one, i) => note(one, { x: page.left + i * (width + gutter), width }));
  const height = Math.max(0, ...columns.map(heightOf));
  if (said.length < 2 || height > (page.bottom - page.top) / 3) {
    return said.flatMap((one) => note(one, { width: measure + 40 }));
  }
  return [{ height, gap: 16, binds: false, draw: (top) => drawColumns(columns, top) }];
}
