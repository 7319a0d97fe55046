import type { Action } from '#core/dossier.ts';
import { columns, entry, sideOf } from './entry.ts';
import { headingOf, type Strip } from './flow.ts';
import { styles } from './look.ts';
import { type Press, paragraph, partTitle, runOf } from './press.ts';
import { aboutNames } from './words.ts';

/** The actions and the day to meet again. */
export function placeActions(press: Press): void {
  const { flow, words, model } = press;
  const { t } = words;
  if (model.actions.length === 0 && !model.nextMeeting) return;
  flow.section('');
  flow.place([
    ...partTitle(press, t('actions.title')),
    ...(model.nextMeeting
      ? paragraph(
          press,
          [
            runOf(
              press,
              t('actions.nextMeeting', { day: words.day(model.nextMeeting) }),
              styles.lead,
            ),
          ],
          { gap: 4 },
        )
      : []),
  ]);
  if (model.actions.length === 0) return;
  flow.place([
    ...headingOf(
      paragraph(press, [runOf(press, t('actions.caption'), styles.subtitle)], { gap: 20 }),
    ),
    ...model.actions.flatMap((action, i) => actionRow(press, action, i + 1)),
  ]);
}

function actionRow(press: Press, action: Action, number: number): Strip[] {
  const { words, model } = press;
  const { t } = words;
  const { x, width } = columns.main;
  const under = (text: string, style = styles.softText) =>
    text === '' ? [] : paragraph(press, [runOf(press, text, style)], { x, width, gap: 2 });
  const about = aboutNames(words, model, action.about);
  const lines = [
    { text: t(`actions.${action.status}`), style: styles.strong },
    { text: action.owner ?? '', style: styles.small },
    { text: action.due ? words.day(action.due) : '', style: styles.small },
  ].filter(({ text }) => text !== '');
  return entry(press, {
    mark: { text: String(number), style: styles.mark },
    head: paragraph(press, [runOf(press, action.title, styles.strong)], { x, width }),
    main: [
      ...under(action.firstStep ? t('actions.firstStep', { text: action.firstStep }) : ''),
      ...under(action.note ?? '', styles.text),
      ...under(
        about.length > 0 ? t('actions.about', { ids: about.join(' · ') }) : '',
        styles.small,
      ),
    ],
    side: sideOf(
      press,
      lines.map(({ text, style }) => ({ runs: [runOf(press, text, style)], gap: 1 })),
    ),
  });
}
