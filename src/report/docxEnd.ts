import type { Paragraph } from 'docx';
import { markOf } from '#core/marks.ts';
import type { Movement } from '#core/movements.ts';
import type { ReportIndicator } from '#core/report.ts';
import type { ReportSince } from '#core/reportSince.ts';
import { countLine, led, levelLine } from './docxGoals.ts';
import { item } from './docxLists.ts';
import {
  around,
  type Desk,
  heading,
  inkOf,
  linked,
  paragraph,
  runs,
  said,
  textRuns,
} from './docxText.ts';
import { type ActionLines, actionLines, asideGroups, followedLines } from './endWords.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import {
  movementLines,
  movementWords,
  namedMovements,
  sinceSentence,
  toldMovements,
} from './sinceWords.ts';

/** What views differed on, why, and what came out of talking about it; nothing where all were close. */
export function divergedPart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  if (model.diverged.length === 0) return [];
  return [
    heading(t('diverged.title'), true),
    ...said('Soft', t('diverged.lead', { count: model.diverged.length })),
    ...model.diverged.flatMap((row) => divergedRow(desk, row)),
  ];
}

function divergedRow(desk: Desk, row: ReportIndicator): Paragraph[] {
  const { model, words } = desk;
  const { indicator, goal } = row.node;
  const { ink: colour } = inkOf(desk, goal.id);
  const mark = runs(`${markOf(model.referential, indicator.id)}  `, { colour });
  return [
    paragraph('RowHeading', [...mark, linked(desk, row.node, textRuns(desk, indicator.label))]),
    levelLine(desk, row, colour),
    ...countLine(desk, row),
    ...said('Normal', divergedSentence(words, row), { strong: true, colour }),
    ...said('Normal', outcomeSentence(words, row)),
    ...led(desk, words.t('indicator.dissent'), row.dissent),
  ];
}

/** What moved since the last assessment, and what became of the actions decided then. */
export function sincePart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { since, lastActions } = model;
  if (!since && !lastActions) return [];
  const last = lastActions?.actions.map((one) => followedLines(words, model, one)) ?? [];
  return [
    heading(t('since.title'), false),
    ...(since ? movementsPart(desk, since) : []),
    ...actionRows(t('actions.last', { when: lastActions?.title ?? '' }), last, false),
  ];
}

function movementsPart(desk: Desk, since: ReportSince): Paragraph[] {
  const { words } = desk;
  return [
    ...said('Lead', sinceSentence(words, since)),
    ...said('Soft', words.t('since.caution')),
    ...toldMovements(since).flatMap((movement) => movementRow(desk, since, movement)),
    ...namedMovements(words, since).flatMap(({ title, names }) => [
      ...said('Heading2', title),
      ...said('Soft', names),
    ]),
  ];
}

function movementRow(desk: Desk, since: ReportSince, movement: Movement): Paragraph[] {
  const { model, words } = desk;
  const [node] = [...movement.after, ...movement.before].map((standing) => standing.node);
  if (!node) return [];
  const { ink: colour } = inkOf(desk, node.goal.id);
  const mark = movement.after.length > 0 ? markOf(model.referential, node.indicator.id) : '–';
  return [
    paragraph('RowHeading', [
      ...runs(`${mark}  `, { colour }),
      ...textRuns(desk, node.indicator.label),
    ]),
    paragraph('Level', runs(movementWords(words, movement), { strong: true, colour })),
    ...movementLines(words, since, movement).map(({ text, rationale }) =>
      paragraph('Normal', around(desk, text, [rationale])),
    ),
  ];
}

/** What was not looked at, not known, not applicable, left out, or kept without counting. */
export function asidePart(desk: Desk): Paragraph[] {
  const { model, words } = desk;
  const groups = asideGroups(words, model);
  if (groups.length === 0) return [];
  return [
    heading(words.t('aside.title'), false),
    ...groups.flatMap(({ title, more, nodes }) => [
      ...said('Heading2', title),
      ...said('Soft', more),
      ...nodes.map(({ node: { indicator, goal }, reasons }) =>
        item([
          ...runs(`${markOf(model.referential, indicator.id)}  `, {
            strong: true,
            colour: inkOf(desk, goal.id).ink,
          }),
          ...textRuns(desk, indicator.label),
          ...reasons.flatMap((text) =>
            runs(`\n${words.t('indicator.quote', { text })}`, { soft: true }),
          ),
        ]),
      ),
    ]),
  ];
}

/** The actions and the day to meet again. */
export function actionsPart({ model, words }: Desk): Paragraph[] {
  const { t } = words;
  const { actions, nextMeeting } = model;
  if (actions.length === 0 && !nextMeeting) return [];
  const rows = actions.map((action) => actionLines(words, model, action));
  return [
    heading(t('actions.title'), false),
    ...(nextMeeting ? said('Lead', t('actions.nextMeeting', { day: words.day(nextMeeting) })) : []),
    ...actionRows(t('actions.caption'), rows, true),
  ];
}

function actionRows(caption: string, rows: readonly ActionLines[], numbered: boolean): Paragraph[] {
  if (rows.length === 0) return [];
  return [
    ...said('Heading2', caption),
    ...rows.map(({ title, main, side }) =>
      item(
        [
          ...runs(title, { strong: true }),
          ...main.flatMap(({ text, style }) => runs(`\n${text}`, { soft: style !== 'text' })),
          ...(side.length > 0 ? runs('\n') : []),
          ...side.flatMap(({ text, strong }, i) => [
            ...runs(i > 0 ? ' · ' : '', { soft: true }),
            ...runs(text, { strong, soft: !strong }),
          ]),
        ],
        numbered,
      ),
    ),
  ];
}
