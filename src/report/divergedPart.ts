import { markOf } from '#core/marks.ts';
import type { ReportIndicator } from '#core/report.ts';
import { columns, entry } from './entry.ts';
import { headingOf, inside, type Strip } from './flow.ts';
import { levelSide } from './indicatorRow.ts';
import { divergedSentence, outcomeSentence } from './indicatorWords.ts';
import { inColour, styles } from './look.ts';
import { partId, placeId } from './parts.ts';
import {
  inkOf,
  markedAs,
  type Press,
  paragraph,
  partTitle,
  runOf,
  textOf,
  writtenOf,
} from './press.ts';
import { element } from './tagging.ts';

/** What views differed on, why, and what came out of talking about it; nothing where all were close. */
export function placeDiverged(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  if (model.diverged.length === 0) return;
  const lead = t('diverged.lead', { count: model.diverged.length });
  const list = element('L');
  const [first = [], ...others] = model.diverged.map((row) =>
    inside(
      press,
      list,
      markedAs(press, placeId.diverged(row.node.indicator.id), divergedRow(press, row)),
    ),
  );
  flow.section('');
  flow.place([
    ...partTitle(press, t('diverged.title'), partId.diverged),
    ...headingOf(paragraph(press, [runOf(press, lead, styles.softText)], { gap: 6, width: 400 })),
    ...first,
  ]);
  for (const strips of others) flow.place(strips);
}

function divergedRow(press: Press, row: ReportIndicator): Strip[] {
  const { words, model } = press;
  const { indicator, goal } = row.node;
  const { ink } = inkOf(press, goal.id);
  const said = (text: string, style: Parameters<typeof runOf>[2], lead = ''): Strip[] =>
    text === ''
      ? []
      : paragraph(
          press,
          [
            ...(lead === '' ? [] : [runOf(press, `${lead} `, styles.smallStrong)]),
            (lead === '' ? runOf : writtenOf)(press, text, style),
          ],
          { ...columns.main, gap: 3 },
        );
  return entry(press, {
    mark: {
      text: markOf(model.referential, indicator.id),
      style: inColour(styles.mark, ink),
    },
    head: paragraph(press, [textOf(press, indicator.label, styles.strong)], columns.main),
    main: [
      ...said(divergedSentence(words, row), inColour(styles.smallStrong, ink)),
      ...said(outcomeSentence(words, row), styles.smallInk),
      ...said(row.dissent, styles.smallInk, words.t('indicator.dissent')),
    ],
    side: levelSide(press, row, ink),
  });
}
