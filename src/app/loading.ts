import type { ComponentType } from 'react';
import { loadChart } from '#charts/loadChart.ts';
import { fetchTexts, type Namespace } from '#i18n/loaders.ts';
import { expectReferential } from '#io/catalogue.ts';
import { expectStored } from '#io/storedDossiers.ts';
import type { DossierScreen, ReferentialView } from '#ui/navigation.ts';
import type { Route } from './addresses.ts';
import type { BareScreenProps, DossierScreenProps, withoutReferential } from './DossierPlace.tsx';
import type { ReferentialScreenProps } from './ReferentialPlace.tsx';

/** The texts of an answer to an invitation. */
export const answerTexts = ['work', 'exchange', 'answer', 'charter'] as const;

/**
 * What each route needs, in parts that come on their own. Light: it is run
 * before anything else, so that all parts are on their way at once.
 */
export type DossierRoute = Extract<Route, { name: 'dossier' }>;
export type ReferentialRoute = Extract<Route, { name: 'referential' }>;

type Screens = Record<DossierScreen, () => Promise<ComponentType<DossierScreenProps>>> &
  Record<(typeof withoutReferential)[number], () => Promise<ComponentType<BareScreenProps>>>;

const screens: Screens = {
  pole: async () => (await import('#screens/pole/PoleScreen.tsx')).PoleScreen,
  preparer: async () => (await import('#screens/prepare/PrepareScreen.tsx')).PrepareScreen,
  questionnaire: async () =>
    (await import('#screens/questionnaire/QuestionnaireScreen.tsx')).QuestionnaireScreen,
  collecte: async () => (await import('#screens/collect/CollectScreen.tsx')).CollectScreen,
  regards: async () => (await import('#screens/cross/CrossScreen.tsx')).CrossScreen,
  accord: async () => (await import('#screens/agree/AgreeScreen.tsx')).AgreeScreen,
  // The radar comes with its screen: fetched before the screen changes, it is drawn at once.
  synthese: async () => {
    const [{ SummaryScreen }] = await Promise.all([
      import('#screens/summary/SummaryScreen.tsx'),
      loadChart(),
    ]);
    return SummaryScreen;
  },
  plan: async () => (await import('#screens/plan/PlanScreen.tsx')).PlanScreen,
  rapport: async () => (await import('#screens/report/ReportScreen.tsx')).ReportScreen,
  historique: async () => (await import('#screens/history/HistoryScreen.tsx')).HistoryScreen,
};

const views: Record<ReferentialView, () => Promise<ComponentType<ReferentialScreenProps>>> = {
  '': async () => (await import('#screens/referential/BookScreen.tsx')).BookScreen,
  glossaire: async () => (await import('#screens/referential/GlossaryScreen.tsx')).GlossaryScreen,
  evolutions: async () => (await import('#screens/referential/ChangesScreen.tsx')).ChangesScreen,
  livret: async () => (await import('#screens/referential/BookletScreen.tsx')).BookletScreen,
  feuilles: async () => (await import('#screens/sheets/SheetsScreen.tsx')).SheetsScreen,
  atelier: async () => (await import('#screens/editor/EditorScreen.tsx')).EditorScreen,
};

/** What is on its way or there: asking the browser again, even for a module it has, takes it some frames. */
const asked = new Map<string, Promise<unknown>>();

function once<T>(name: string, load: () => Promise<T>): Promise<T> {
  const known = asked.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const loading = load();
  asked.set(name, loading);
  // What failed is asked for again the next time.
  loading.catch(() => asked.delete(name));
  return loading;
}

/** The code of a dossier's screen and of what stands around it. */
export function codeOf(route: DossierRoute) {
  return [
    once(route.screen, screens[route.screen]),
    once('place', () => import('./DossierPlace.tsx')),
    once('bar', () => import('./DossierBar.tsx')),
    once('path', () => import('./DossierPath.tsx')),
  ] as const;
}

/** The namespaces of texts that a dossier's screen speaks with. */
export function textsOf(route: DossierRoute): Namespace[] {
  switch (route.screen) {
    case 'preparer':
      return ['work', 'moving', 'workshop', 'years', 'peers', 'charter'];
    case 'collecte':
      return ['work', 'collect', 'exchange', 'refusals'];
    case 'regards':
      return ['work', 'report', 'cross'];
    case 'accord':
      return ['work', 'report', 'cross', 'agree', 'years'];
    case 'plan':
      return ['work', 'report', 'plan', 'years'];
    case 'synthese':
      return ['work', 'report', 'years'];
    case 'rapport':
      return ['work', 'report', 'reportOptions', 'outputs'];
    case 'historique':
      return ['work', 'history'];
    default:
      return ['work'];
  }
}

/** The code of a part of the Référentiel screen and of what stands around it. */
export function codeOfReferential(route: ReferentialRoute) {
  return [
    once(`referential/${route.view}`, views[route.view]),
    once('referential', () => import('./ReferentialPlace.tsx')),
    once('referential-path', () => import('./ReferentialPath.tsx')),
  ] as const;
}

/** The namespaces of texts that a part of the Référentiel screen speaks with. */
export function textsOfReferential({ view }: ReferentialRoute): Namespace[] {
  const shared: Namespace[] = ['work', 'referential'];
  switch (view) {
    case 'feuilles':
      return [...shared, 'sheets'];
    case 'atelier':
      return [...shared, 'editor', 'findings', 'refusals'];
    default:
      return shared;
  }
}

/** The dossier and its referential, in their stores, so that the screen is whole at its first picture. */
export async function openDossierOf(route: Pick<DossierRoute, 'id' | 'assessment'>): Promise<void> {
  const { openWithReferential } = await once('open', () => import('#state/openWithReferential.ts'));
  await openWithReferential(route.id, route.assessment);
}

/** Starts fetching what a route needs, code, texts and data at once. */
export function prepareRoute(route: Route): void {
  if (route.name === 'invitation' || route.name === 'answer') {
    void Promise.allSettled([
      expectReferential(),
      import('#screens/answer/AnswerScreen.tsx'),
      ...answerTexts.map((namespace) => fetchTexts('fr', namespace)),
    ]);
    return;
  }
  if (route.name !== 'dossier') return;
  expectStored('work', route.id);
  void Promise.allSettled([
    expectReferential(),
    ...codeOf(route),
    ...textsOf(route).map((namespace) => fetchTexts('fr', namespace)),
    openDossierOf(route),
  ]);
}

/** The same for a place that may be the next: its code only. */
export function prepareCode(place: Route): void {
  if (place.name === 'dossier') void Promise.allSettled(codeOf(place));
  if (place.name === 'referential') void Promise.allSettled(codeOfReferential(place));
}
