import { formatList } from '#i18n/format.ts';
import { headingOf, itemOf, listOf, type Strip } from './flow.ts';
import type { Run } from './lines.ts';
import { page, styles } from './look.ts';
import { type Press, paragraph, partTitle, runOf, textOf } from './press.ts';
import { sourceLine } from './words.ts';

/** Where the wording comes from, under which licence, how positions are made, and what the typefaces lack; whose peers came, where the cover could not say it. */
export function placeMethod(press: Press, madeOn: string, polesNamed: boolean): void {
  const { flow, words, model, cleaner } = press;
  const { t } = words;
  const { referential } = model;
  const put = (run: Run, gap = 3): Strip[] =>
    paragraph(press, [run], { gap, width: page.width - 20 });
  const said = (text: string, gap = 3): Strip[] => put(runOf(press, text, styles.smallInk), gap);
  const heading = (title: string): Strip[] =>
    headingOf(paragraph(press, [runOf(press, title, styles.subtitle)], { gap: 20, as: 'H3' }));
  const based = referential.basedOn ? sourceLine(words, referential.basedOn) : '';
  const poles = t('participation.peerPoles', {
    poles: formatList(model.participation.peerPoles, words.language),
  });
  flow.section('');
  flow.place([
    ...partTitle(press, t('method.title')),
    ...heading(t('method.referential')),
    ...put(textOf(press, referential.title, styles.smallInk)),
    ...(based === '' ? [] : said(t('method.basedOn', { source: based }))),
    ...(referential.notice ? put(textOf(press, referential.notice, styles.smallInk), 5) : []),
    ...(referential.authors.length > 0
      ? said(t('method.authors', { authors: referential.authors.join(', ') }), 5)
      : []),
    ...(referential.licence ? said(t('method.licence', { licence: referential.licence })) : []),
    ...(referential.sources.length > 0 ? heading(t('method.sources')) : []),
    ...listOf(
      press,
      referential.sources.flatMap((source) =>
        itemOf(press, { text: said(sourceLine(words, source)) }),
      ),
    ),
    ...heading(t('method.computing')),
    ...said(t(`method.names_${model.names}`)),
    ...(polesNamed ? [] : said(`${poles}.`)),
    ...said(t('method.data', { day: words.day(madeOn.slice(0, 10)) })),
  ]);
  const replaced = cleaner.replaced();
  if (replaced > 0) flow.place(said(t('method.replaced', { count: replaced }), 8));
}
