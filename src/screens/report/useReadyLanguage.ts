import { useEffect, useState } from 'react';
import { currentLanguage, type Language, translatorOf } from '#i18n/i18n.ts';

/** The language of the report once its texts are there; until then, that of the app. */
export function useReadyLanguage(language: Language): Language {
  const [ready, setReady] = useState<Language>(currentLanguage);
  useEffect(() => {
    let isWanted = true;
    translatorOf(language, 'report')
      .then(() => isWanted && setReady(language))
      .catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [language]);
  return ready === language ? language : currentLanguage();
}
