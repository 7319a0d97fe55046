import { page, styles } from './look.ts';
import { type Press, paragraph, runOf } from './press.ts';
import { participationSentences } from './words.ts';

/** Before the reveal: who has answered, and why nothing of it is shown. */
export function placeBlind(press: Press): void {
  const { flow, words, sheets, model } = press;
  const { t } = words;
  flow.newPage('');
  sheets.bookmark(t('blind.title'), null);
  const width = page.width - 60;
  flow.place([
    ...paragraph(press, [runOf(press, t('blind.title'), styles.pageTitle)], { as: 'H2' }),
    ...paragraph(press, [runOf(press, t('blind.text'), styles.lead)], { gap: 8, width }),
    ...paragraph(press, [runOf(press, t('participation.title'), styles.subtitle)], {
      gap: 22,
      as: 'H3',
    }),
    ...participationSentences(words, model).flatMap((sentence) =>
      paragraph(press, [runOf(press, sentence, styles.text)], { gap: 3, width }),
    ),
  ]);
}
