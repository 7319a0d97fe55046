import { useTranslation } from 'react-i18next';
import { type LocalizedText, localize } from '#core/localized.ts';
import { currentLanguage } from '#i18n/i18n.ts';
import { createWords, stressesOf, type Words } from './words.ts';

/** The report's words in the language of the interface. */
export function useWords(): Words {
  const { t } = useTranslation('report');
  return createWords(t, currentLanguage());
}

/** A text of the referential, marked where it is in another language than the page. */
export function Text({ text }: { text: LocalizedText }) {
  const language = currentLanguage();
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
