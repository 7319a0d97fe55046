/** The files of texts, without i18next: they can be on their way before it is there. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export const namespaces = [
  'app',
  'refusals',
  'work',
  'report',
  'referential',
  'sheets',
  'editor',
  'findings',
  'moving',
  'exchange',
  'workshop',
  'collect',
  'answer',
  'cross',
  'agree',
  'plan',
  'years',
  'peers',
  'charter',
  'history',
  'outputs',
  'reportOptions',
] as const;
export type Namespace = (typeof namespaces)[number];

const files: Record<Language, Record<Namespace, () => Promise<{ default: object }>>> = {
  fr: {
    app: () => import('./fr/app.json'),
    refusals: () => import('./fr/refusals.json'),
    work: () => import('./fr/work.json'),
    report: () => import('./fr/report.json'),
    referential: () => import('./fr/referential.json'),
    sheets: () => import('./fr/sheets.json'),
    editor: () => import('./fr/editor.json'),
    findings: () => import('./fr/findings.json'),
    moving: () => import('./fr/moving.json'),
    exchange: () => import('./fr/exchange.json'),
    workshop: () => import('./fr/workshop.json'),
    collect: () => import('./fr/collect.json'),
    answer: () => import('./fr/answer.json'),
    cross: () => import('./fr/cross.json'),
    agree: () => import('./fr/agree.json'),
    plan: () => import('./fr/plan.json'),
    years: () => import('./fr/years.json'),
    peers: () => import('./fr/peers.json'),
    charter: () => import('./fr/charter.json'),
    history: () => import('./fr/history.json'),
    outputs: () => import('./fr/outputs.json'),
    reportOptions: () => import('./fr/reportOptions.json'),
  },
  en: {
    app: () => import('./en/app.json'),
    refusals: () => import('./en/refusals.json'),
    work: () => import('./en/work.json'),
    report: () => import('./en/report.json'),
    referential: () => import('./en/referential.json'),
    sheets: () => import('./en/sheets.json'),
    editor: () => import('./en/editor.json'),
    findings: () => import('./en/findings.json'),
    moving: () => import('./en/moving.json'),
    exchange: () => import('./en/exchange.json'),
    workshop: () => import('./en/workshop.json'),
    collect: () => import('./en/collect.json'),
    answer: () => import('./en/answer.json'),
    cross: () => import('./en/cross.json'),
    agree: () => import('./en/agree.json'),
    plan: () => import('./en/plan.json'),
    years: () => import('./en/years.json'),
    peers: () => import('./en/peers.json'),
    charter: () => import('./en/charter.json'),
    history: () => import('./en/history.json'),
    outputs: () => import('./en/outputs.json'),
    reportOptions: () => import('./en/reportOptions.json'),
  },
};

const fetched = new Map<string, Promise<object>>();

/** The texts of a namespace; fetched once, whoever asks. Once they are there, nobody waits for the next task. */
export function fetchTexts(language: Language, namespace: Namespace): Promise<object> {
  const name = `${language}/${namespace}`;
  const former = fetched.get(name);
  if (former !== undefined) return former;
  const texts = files[language][namespace]().then((module) => module.default);
  fetched.set(name, texts);
  // What did not come is asked for again.
  texts.catch(() => fetched.delete(name));
  return texts;
}
