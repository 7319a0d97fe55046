import type { ComponentType } from 'react';
import { loadChart } from '#charts/loadChart.ts';
import { fetchTexts, type Namespace } from '#i18n/loaders.ts';
import { expectReferential } from '#io/catalogue.ts';
import { expectStored } from '#io/storedDossiers.ts';
import type { DossierScreen } from '#ui/navigation.ts';
import type { Route } from './addresses.ts';
import type { DossierScreenProps } from './DossierPlace.tsx';

/**
 * What each route needs, in parts that come on their own. Light: it is run
 * before anything else, so that all parts are on their way at once.
 */
export type DossierRoute = Extract<Route, { name: 'dossier' }>;

const screens: Record<DossierScreen, () => Promise<ComponentType<DossierScreenProps>>> = {
  pole: async () => (await import('#screens/pole/PoleScreen.tsx')).PoleScreen,
  preparer: async () => (await import('#screens/prepare/PrepareScreen.tsx')).PrepareScreen,
  questionnaire: async () =>
    (await import('#screens/questionnaire/QuestionnaireScreen.tsx')).QuestionnaireScreen,
  // The radar comes with its screen: fetched before the screen changes, it is drawn at once.
  synthese: async () => {
    const [{ SummaryScreen }] = await Promise.all([
      import('#screens/summary/SummaryScreen.tsx'),
      loadChart(),
    ]);
    return SummaryScreen;
  },
  rapport: async () => (await import('#screens/report/ReportScreen.tsx')).ReportScreen,
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
  return route.screen === 'synthese' || route.screen === 'rapport' ? ['work', 'report'] : ['work'];
}

/** The dossier and its referential, in their stores, so that the screen is whole at its first picture. */
export async function openDossierOf(route: DossierRoute): Promise<void> {
  const { openWithReferential } = await once('open', () => import('#state/openWithReferential.ts'));
  await openWithReferential(route.id, route.assessment);
}

/** Starts fetching what a route needs, code, texts and data at once. */
export function prepareRoute(route: Route): void {
  if (route.name !== 'dossier') return;
  expectStored('work', route.id);
  void Promise.allSettled([
    expectReferential(),
    ...codeOf(route),
    ...textsOf(route).map((namespace) => fetchTexts('fr', namespace)),
    openDossierOf(route),
  ]);
}

/** The same for a place that may be the next: its code only, so that nothing opens by itself. */
export function prepareCode(place: Route): void {
  if (place.name === 'dossier') void Promise.allSettled(codeOf(place));
}
