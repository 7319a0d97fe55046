import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './fr/app.json';
import { fetchTexts, type Language, languages, type Namespace, namespaces } from './loaders.ts';

export type { Language, Namespace } from './loaders.ts';

/** A translator of one namespace, as functions outside React take it. */
export type Texts<N extends Namespace> = TFunction<N>;

const wanted = new Set<Namespace>(['app']);

/** Sets i18next up with the French of the first screen; nothing is fetched. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: 'fr',
    ns: namespaces,
    defaultNS: 'app',
    resources: { fr: { app } },
    initAsync: false,
    // React escapes what it shows; the PDF is not HTML.
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`missing text ${namespace}:${key}`);
    },
    ...(import.meta.env.DEV && { missingInterpolationHandler }),
  });
}

/** In tests and on the development server: on a screen the placeholder itself would stand. */
function missingInterpolationHandler(text: string, [placeholder]: string[]): never {
  throw new Error(`nothing for ${placeholder} in “${text}”`);
}

/** Has a namespace ready in the present language, and in each one chosen later. */
export async function loadTexts(namespace: Namespace): Promise<void> {
  wanted.add(namespace);
  await loadInto(currentLanguage(), namespace);
}

/** Switches the whole interface, once its texts are there. */
export async function chooseLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((namespace) => loadInto(language, namespace)));
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'fr';
}

/** A translator for what is drawn outside React (the PDF). Its namespace must have been loaded. */
export function translator<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  // Its own type names the namespace in a roundabout way that does not unify with TFunction<N>.
  return i18next.getFixedT(language, namespace) as unknown as TFunction<N>;
}

/** The same once its texts are there, whatever the language of the interface. */
export async function translatorOf<N extends Namespace>(
  language: Language,
  namespace: N,
): Promise<TFunction<N>> {
  await loadInto(language, namespace);
  return translator(language, namespace);
}

async function loadInto(language: Language, namespace: Namespace): Promise<void> {
  if (i18next.hasResourceBundle(language, namespace)) return;
  i18next.addResourceBundle(language, namespace, await fetchTexts(language, namespace));
}
