import { type ActionLines, actionLines, writtenEnd } from './endWords.ts';
import { columns, entry, sideOf } from './entry.ts';
import { headingOf, listOf, type Strip } from './flow.ts';
import { styles } from './look.ts';
import { partId, placeId } from './parts.ts';
import type { Style } from './pen.ts';
import { markedAs, type Press, paragraph, partTitle, runOf, runsAround } from './press.ts';

/** The actions and the day to meet again. */
export function placeActions(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  const { actions, nextMeeting } = model;
  if (actions.length === 0 && !nextMeeting) return;
  flow.section('');
  flow.place([
    ...partTitle(press, t('actions.title'), partId.actions),
    ...(nextMeeting
      ? paragraph(
          press,
          [runOf(press, t('actions.nextMeeting', { day: words.day(nextMeeting) }), styles.lead)],
          { gap: 4 },
        )
      : []),
  ]);
  const rows = actions.map((action, i) =>
    markedAs(
      press,
      placeId.action(action.id),
      actionRow(press, actionLines(words, model, action), String(i + 1)),
    ),
  );
  placeRows(press, t('actions.caption'), rows, true);
}

/** Rows of actions as a list under its caption; nothing without a row. */
export function placeRows(
  press: Press,
  caption: string,
  rows: readonly Strip[][],
  numbered = false,
): void {
  if (rows.length === 0) return;
  const title = [runOf(press, caption, styles.subtitle)];
  press.flow.place([
    ...headingOf(paragraph(press, title, { gap: 20, as: 'H3' })),
    ...listOf(press, rows.flat(), numbered),
  ]);
}

/** An action with what is said of it. */
export function actionRow(
  press: Press,
  { title, main, side, written }: ActionLines,
  mark: string,
): Strip[] {
  const { x, width } = columns.main;
  const around = (text: string, style: Style) =>
    runsAround(press, text, writtenEnd(text, written), style);
  const inks = { soft: styles.softText, text: styles.text, small: styles.small };
  return entry(press, {
    mark: { text: mark, style: styles.mark },
    head: paragraph(press, around(title, styles.strong), { x, width }),
    main: main.flatMap(({ text, style }) =>
      paragraph(press, around(text, inks[style]), { x, width, gap: 2 }),
    ),
    side: sideOf(
      press,
      side.map(({ text, strong }) => ({
        runs: around(text, strong ? styles.strong : styles.small),
        gap: 1,
      })),
    ),
  });
}
