import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalizedText, localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { createWords, stressesOf, stretchesOf, type Words } from './words.ts';

/** The words of the report in hand: it may be in another language than the interface. */
export const ReportWords = createContext<Words | null>(null);

/** The report's words; those of the interface where there is no report around. */
export function useWords(): Words {
  const { t } = useTranslation('report');
  return useContext(ReportWords) ?? createWords(t, currentLanguage());
}

/** What people wrote, marked where it is in another language than the report. */
export function Written({ text }: { text: string }) {
  const { language, writtenIn } = useWords();
  return writtenIn === language ? text : <span lang={writtenIn}>{text}</span>;
}

/** A sentence around what people wrote. */
export function Around({ sentence, written }: { sentence: string; written: readonly string[] }) {
  return stretchesOf(sentence, written).map(({ text, isWritten }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name
    isWritten ? <Written key={i} text={text} /> : <span key={i}>{text}</span>,
  );
}

/** A text of the referential, marked where it is in another language than the page. */
export function Text({ text }: { text: LocalizedText }) {
  const { language } = useWords();
  const shown = localize(text, language);
  return shown.language === language ? shown.text : <span lang={shown.language}>{shown.text}</span>;
}

/** A sentence with its stresses. */
export function Stressed({ sentence }: { sentence: string }) {
  return stressesOf(sentence).map(({ text, stressed }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name
    stressed ? <strong key={i}>{text}</strong> : <span key={i}>{text}</span>,
  );
}
