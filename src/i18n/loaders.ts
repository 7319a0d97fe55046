/** The files of texts, without i18next: they can be on their way before it is there. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type Namespace = 'app' | 'work' | 'report';

const files: Record<Language, Record<Namespace, () => Promise<{ default: object }>>> = {
  fr: {
    app: () => import('./fr/app.json'),
    work: () => import('./fr/work.json'),
    report: () => import('./fr/report.json'),
  },
  en: {
    app: () => import('./en/app.json'),
    work: () => import('./en/work.json'),
    report: () => import('./en/report.json'),
  },
};

/** The texts of a namespace; fetched once, whoever asks. */
export async function fetchTexts(language: Language, namespace: Namespace): Promise<object> {
  return (await files[language][namespace]()).default;
}
