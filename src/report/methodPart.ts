import { formatList } from '#i18n/format.ts';
import { fingerprintGroups } from './fingerprintGroups.ts';
import { headingOf, itemOf, listOf, type Strip, together } from './flow.ts';
import type { Run } from './lines.ts';
import { inLanguage, page, styles } from './look.ts';
import { methodSentences, versionSentences } from './methodWords.ts';
import { partId } from './parts.ts';
import { type Press, paragraph, partTitle, runOf, textOf } from './press.ts';
import { sourceLanguage, sourceLine } from './sourceLine.ts';
import { stretchesOf } from './words.ts';

/** Where the wording comes from, under which licence, how positions are made, and what the typefaces lack; whose peers came, where the cover could not say it. */
export function placeMethod(
  press: Press,
  {
    madeOn,
    polesNamed,
    fingerprint,
  }: { madeOn: string; polesNamed: boolean; fingerprint: string | null },
): void {
  const { flow, words, model, cleaner } = press;
  const { t } = words;
  const { referential } = model;
  const put = (runs: Run | readonly Run[], gap = 3): Strip[] =>
    paragraph(press, [runs].flat(), { gap, width: page.width - 20 });
  const said = (text: string, gap = 3): Strip[] => put(runOf(press, text, styles.smallInk), gap);
  const sourceStyle =
    words.language === sourceLanguage
      ? styles.smallInk
      : inLanguage(styles.smallInk, sourceLanguage);
  const aroundSource = (sentence: string, source: string): Run[] =>
    stretchesOf(sentence, [source]).map(({ text, isWritten }) =>
      runOf(press, text, isWritten ? sourceStyle : styles.smallInk),
    );
  const heading = (title: string): Strip[] =>
    headingOf(paragraph(press, [runOf(press, title, styles.subtitle)], { gap: 20, as: 'H3' }));
  const based = referential.basedOn ? sourceLine(referential.basedOn) : '';
  const poles = t('participation.peerPoles', {
    poles: formatList(model.participation.peerPoles, words.language),
  });
  flow.section('');
  flow.place([
    ...partTitle(press, t('method.title'), partId.method),
    ...heading(t('method.referential')),
    ...put(textOf(press, referential.title, styles.smallInk)),
    ...(based === '' ? [] : put(aroundSource(t('method.basedOn', { source: based }), based))),
    ...(referential.notice ? put(textOf(press, referential.notice, styles.smallInk), 5) : []),
    ...(referential.authors.length > 0
      ? said(t('method.authors', { authors: referential.authors.join(', ') }), 5)
      : []),
    ...(referential.licence ? said(t('method.licence', { licence: referential.licence })) : []),
    ...(referential.sources.length > 0 ? heading(t('method.sources')) : []),
    ...listOf(
      press,
      referential.sources.flatMap((source) =>
        itemOf(press, { text: put(runOf(press, sourceLine(source), sourceStyle)) }),
      ),
    ),
  ]);
  const replaced = cleaner.replaced();
  const positions = [
    ...heading(t('method.positions')),
    ...methodSentences(words, model).flatMap((sentence) => said(sentence)),
  ];
  if (model.reveal !== 'blind') flow.place(together(positions));
  // Together, so that the last page is never a line or two.
  flow.place(
    together([
      ...heading(t('method.computing')),
      ...versionSentences(words, model).flatMap((sentence) => said(sentence)),
      ...(polesNamed ? [] : said(`${poles}.`)),
      ...said(t('method.data', { day: words.day(madeOn.slice(0, 10)) })),
      ...(replaced > 0 ? said(t('method.replaced', { count: replaced })) : []),
      ...(fingerprint === null ? [] : fingerprintStrips(press, fingerprint)),
    ]),
  );
}

/** The dossier’s fingerprint in groups that one can compare by eye. */
function fingerprintStrips(press: Press, fingerprint: string): Strip[] {
  const { t } = press.words;
  const small = (text: string): Strip[] =>
    paragraph(press, [runOf(press, text, styles.smallInk)], { gap: 3, width: page.width - 20 });
  return [
    ...headingOf(
      paragraph(press, [runOf(press, t('method.fingerprint'), styles.subtitle)], {
        gap: 20,
        as: 'H3',
      }),
    ),
    ...fingerprintGroups(fingerprint).flatMap((line) =>
      paragraph(press, [runOf(press, line.replaceAll(' ', '   '), styles.text)], { gap: 1 }),
    ),
    ...small(t('method.fingerprintText')),
  ];
}
