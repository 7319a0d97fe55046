import i18next, { type TFunction } from 'i18next';
import type { Language, Namespace } from './loaders.ts';

/**
 * A translator of texts that are handed over, for where nothing is fetched and no page is: it says
 * what the page’s own says.
 * @param texts of this namespace, as `fetchTexts` has them
 */
export function translatorFrom<N extends Namespace>(
  language: Language,
  namespace: N,
  texts: object,
): TFunction<N> {
  const own = i18next.createInstance();
  void own.init({
    lng: language,
    fallbackLng: false,
    ns: [namespace],
    defaultNS: namespace,
    resources: { [language]: { [namespace]: texts } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  // As in i18n.ts: its own type does not unify with TFunction<N>.
  return own.getFixedT(language, namespace) as unknown as TFunction<N>;
}
