import type { ComponentType, ReactNode } from 'react';
import { loadChart } from '#charts/loadChart.ts';
import { loadTexts } from '#i18n/i18n.ts';
import { HomeScreen } from '#screens/home/HomeScreen.tsx';
import type { DossierScreen } from '#ui/navigation.ts';
import type { DossierScreenProps } from './DossierPlace.tsx';
import { Lost } from './Failure.tsx';
import { parseRoute, type Route } from './routes.ts';

/** What an address shows: the screen, and what the shell adds around it. */
export interface LoadedScreen {
  element: ReactNode;
  bar: ReactNode;
  path: ReactNode;
}

const dossierScreens: Record<DossierScreen, () => Promise<ComponentType<DossierScreenProps>>> = {
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

/** Starts fetching what a route needs, code and data at once. */
export function prepareRoute(route: Route): void {
  if (route.name !== 'dossier') return;
  void Promise.allSettled([...codeOf(route), dataOf(route), expectDefault()]);
}

async function expectDefault(): Promise<void> {
  const { expectReferential } = await import('#state/referentials.ts');
  await expectReferential();
}

/** The same for a place that may be the next: its code only, so that nothing opens by itself. */
export function prepareCode(place: Route): void {
  if (place.name === 'dossier') void Promise.allSettled(codeOf(place));
}

/** Everything that an address needs, ready to be shown. */
export async function loadScreen(hash: string): Promise<LoadedScreen> {
  const route = parseRoute(hash);
  switch (route.name) {
    case 'home':
      return bare(<HomeScreen />);
    case 'about': {
      const [{ AboutScreen }] = await Promise.all([
        import('#screens/about/AboutScreen.tsx'),
        loadTexts('work'),
      ]);
      return bare(<AboutScreen />);
    }
    case 'dossier': {
      const [[Screen, { DossierPlace }, { DossierBar }, { DossierPath }]] = await Promise.all([
        Promise.all(codeOf(route)),
        dataOf(route),
      ]);
      return {
        element: <DossierPlace place={route} Screen={Screen} />,
        bar: <DossierBar place={route} />,
        path: <DossierPath place={route} />,
      };
    }
    case 'lost':
      return bare(<Lost />);
  }
}

function bare(element: ReactNode): LoadedScreen {
  return { element, bar: null, path: null };
}

type DossierRoute = Extract<Route, { name: 'dossier' }>;

function codeOf(route: DossierRoute) {
  return [
    dossierScreens[route.screen](),
    import('./DossierPlace.tsx'),
    import('./DossierBar.tsx'),
    import('./DossierPath.tsx'),
    loadTexts('work'),
    route.screen === 'synthese' || route.screen === 'rapport' ? loadTexts('report') : null,
  ] as const;
}

async function dataOf(route: DossierRoute): Promise<void> {
  const { openDossier } = await import('#state/openDossier.ts');
  await openDossier(route.id);
}
