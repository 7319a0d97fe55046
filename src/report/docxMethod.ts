import type { Paragraph } from 'docx';
import { item } from './docxLists.ts';
import { type Desk, heading, type Look, paragraph, runs, said, textRuns } from './docxText.ts';
import { fingerprintGroups } from './fingerprintGroups.ts';
import { glossaryTerms } from './glossaryWords.ts';
import { methodSentences, versionSentences } from './methodWords.ts';
import { sourceLanguage, sourceLine } from './sourceLine.ts';
import { stretchesOf } from './words.ts';

/** The terms of the referential’s glossary that the report uses; nothing where there is none. */
export function glossaryPart({ model, words }: Desk): Paragraph[] {
  const terms = glossaryTerms(words, model);
  if (terms.length === 0) return [];
  return [
    heading(words.t('glossary.title'), false),
    ...terms.map(({ term, definition }) =>
      paragraph('Normal', [...runs(term, { strong: true }), ...runs(`\n${definition}`)]),
    ),
  ];
}

/**
 * Where the wording comes from, under which licence, how positions are made, what this version leaves
 * out, and what it was made from.
 * @param day on which it is made
 * @param fingerprint of the dossier; null: nobody could compute it
 */
export function methodPart(desk: Desk, day: string, fingerprint: string | null): Paragraph[] {
  const { model, words } = desk;
  const { t } = words;
  const { referential } = model;
  const based = referential.basedOn ? sourceLine(referential.basedOn) : '';
  const ofSource: Look = words.language === sourceLanguage ? {} : { language: sourceLanguage };
  const aroundSource = (sentence: string, source: string) =>
    stretchesOf(sentence, [source]).flatMap(({ text, isWritten }) =>
      runs(text, isWritten ? ofSource : {}),
    );
  const authors = referential.authors.join(', ');
  const sentences = (all: readonly string[]) => all.flatMap((sentence) => said('Normal', sentence));
  return [
    heading(t('method.title'), false),
    ...said('Heading2', t('method.referential')),
    paragraph('Normal', textRuns(desk, referential.title)),
    ...(based === ''
      ? []
      : [paragraph('Normal', aroundSource(t('method.basedOn', { source: based }), based))]),
    ...(referential.notice ? [paragraph('Normal', textRuns(desk, referential.notice))] : []),
    ...(authors === '' ? [] : said('Normal', t('method.authors', { authors }))),
    ...(referential.licence
      ? said('Normal', t('method.licence', { licence: referential.licence }))
      : []),
    ...(referential.sources.length > 0 ? said('Heading2', t('method.sources')) : []),
    ...referential.sources.map((source) => item(runs(sourceLine(source), ofSource))),
    ...(model.reveal === 'blind'
      ? []
      : [...said('Heading2', t('method.positions')), ...sentences(methodSentences(words, model))]),
    ...said('Heading2', t('method.computing')),
    ...sentences(versionSentences(words, model)),
    ...said('Normal', t('method.data', { day: words.day(day) })),
    ...(fingerprint === null ? [] : fingerprintPart(desk, fingerprint)),
  ];
}

/** The dossier’s fingerprint in groups that one can compare by eye. */
function fingerprintPart({ words: { t } }: Desk, fingerprint: string): Paragraph[] {
  return [
    ...said('Heading2', t('method.fingerprint')),
    ...said('Normal', fingerprintGroups(fingerprint).join('\n')),
    ...said('Soft', t('method.fingerprintText')),
  ];
}
