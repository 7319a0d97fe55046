import { markOf } from '#core/marks.ts';
import type { Movement } from '#core/movements.ts';
import type { ReportSince } from '#core/reportSince.ts';
import { actionRow, placeRows } from './actionsPart.ts';
import { followedLines } from './endWords.ts';
import { columns, entry, sideOf } from './entry.ts';
import { headingOf, inside, type Strip } from './flow.ts';
import { inColour, styles } from './look.ts';
import { partId } from './parts.ts';
import { inkOf, type Press, paragraph, partTitle, runOf, runsAround, textOf } from './press.ts';
import {
  movementLines,
  movementWords,
  namedMovements,
  sinceSentence,
  toldMovements,
} from './sinceWords.ts';
import { element } from './tagging.ts';

/** What moved since the last assessment, and what became of the actions decided then. */
export function placeSince(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  const { since, lastActions } = model;
  if (!since && !lastActions) return;
  flow.section('');
  const title = partTitle(press, t('since.title'), partId.since);
  if (since) placeMovements(press, since, title);
  else flow.place(title);
  const last = lastActions?.actions.map((action) =>
    actionRow(press, followedLines(words, model, action), '–'),
  );
  placeRows(press, t('actions.last', { when: lastActions?.title ?? '' }), last ?? []);
}

function placeMovements(press: Press, since: ReportSince, title: readonly Strip[]): void {
  const { flow, words } = press;
  const list = element('L');
  const [first = [], ...others] = toldMovements(since).map((movement) =>
    inside(press, list, movementRow(press, since, movement)),
  );
  const sentence = [runOf(press, sinceSentence(words, since), styles.lead)];
  const caution = [runOf(press, words.t('since.caution'), styles.softText)];
  flow.place([
    ...title,
    ...headingOf(paragraph(press, sentence, { gap: 6 })),
    ...headingOf(paragraph(press, caution, { gap: 6, width: 400 })),
    ...first,
  ]);
  for (const strips of others) flow.place(strips);
  for (const { title: named, names } of namedMovements(words, since)) {
    flow.place([
      ...headingOf(paragraph(press, [runOf(press, named, styles.subtitle)], { gap: 18, as: 'H3' })),
      ...paragraph(press, [runOf(press, names, styles.softText)], { gap: 2 }),
    ]);
  }
}

function movementRow(press: Press, since: ReportSince, movement: Movement): Strip[] {
  const { words, model } = press;
  const [node] = [...movement.after, ...movement.before].map((standing) => standing.node);
  if (!node) return [];
  const { ink } = inkOf(press, node.goal.id);
  const mark = movement.after.length > 0 ? markOf(model.referential, node.indicator.id) : '–';
  return entry(press, {
    mark: { text: mark, style: inColour(styles.mark, ink) },
    head: paragraph(press, [textOf(press, node.indicator.label, styles.strong)], columns.main),
    main: movementLines(words, since, movement).flatMap(({ text, rationale }) =>
      paragraph(press, runsAround(press, text, [rationale], styles.smallInk), {
        ...columns.main,
        gap: 3,
      }),
    ),
    side: sideOf(press, [
      { runs: [runOf(press, movementWords(words, movement), inColour(styles.strong, ink))] },
    ]),
  });
}
