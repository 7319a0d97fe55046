import type { ReactNode } from 'react';
import { loadTexts } from '#i18n/i18n.ts';
import { HomeScreen } from '#screens/home/HomeScreen.tsx';
import { passingStore } from '#state/passingStore.ts';
import { parseRoute, type Route } from './addresses.ts';
import { Lost } from './Failure.tsx';
import {
  answerTexts,
  codeOf,
  codeOfReferential,
  openDossierOf,
  prepareCode,
  textsOf,
  textsOfReferential,
} from './loading.ts';
import { passingAddress } from './shownAddress.ts';

/** What an address shows: the screen, and what the shell adds around it. */
export interface LoadedScreen {
  element: ReactNode;
  bar: ReactNode;
  path: ReactNode;
}

/** The code and the texts of a place that may be the next; nothing opens by itself. */
export function prepareScreen(place: Route): void {
  prepareCode(place);
  const texts =
    place.name === 'dossier'
      ? textsOf(place)
      : place.name === 'referential'
        ? textsOfReferential(place)
        : [];
  // What fails is asked for again, and said, by whoever goes there.
  void Promise.allSettled(texts.map(loadTexts));
}

/** Everything that an address needs, ready to be shown. */
export async function loadScreen(hash: string): Promise<LoadedScreen> {
  if (hash === passingAddress) return await passingScreen();
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
        Promise.all(textsOf(route).map(loadTexts)),
        openDossierOf(route),
      ]);
      return {
        element: <DossierPlace place={route} Screen={Screen} />,
        bar: <DossierBar place={route} />,
        path: <DossierPath place={route} />,
      };
    }
    case 'referential': {
      const [[Screen, { ReferentialPlace }, { ReferentialPath }]] = await Promise.all([
        Promise.all(codeOfReferential(route)),
        Promise.all(textsOfReferential(route).map(loadTexts)),
      ]);
      return {
        element: <ReferentialPlace place={route} Screen={Screen} />,
        bar: null,
        path: <ReferentialPath place={route} />,
      };
    }
    case 'answer': {
      const [{ AnswerScreen }] = await Promise.all([
        import('#screens/answer/AnswerScreen.tsx'),
        ...answerTexts.map(loadTexts),
      ]);
      return bare(<AnswerScreen place={route} />);
    }
    case 'invitation': {
      const [{ InvitationArrival }] = await Promise.all([
        import('#screens/answer/InvitationArrival.tsx'),
        ...answerTexts.map(loadTexts),
      ]);
      return bare(<InvitationArrival payload={route.payload} />);
    }
    case 'response': {
      const [{ ResponseArrival }] = await Promise.all([
        import('#screens/collect/ResponseArrival.tsx'),
        ...answerTexts.map(loadTexts),
        loadTexts('collect'),
        loadTexts('refusals'),
      ]);
      return bare(<ResponseArrival payload={route.payload} />);
    }
    case 'lost':
      return bare(<Lost />);
  }
}

/** Whose turn it is at the laptop that is passed round, and nothing else. */
async function passingScreen(): Promise<LoadedScreen> {
  const passing = passingStore.getState();
  const [{ Passing }] = await Promise.all([
    import('#screens/collect/Passing.tsx'),
    loadTexts('work'),
    loadTexts('collect'),
    passing && openDossierOf({ id: passing.dossierId, assessment: passing.assessmentId }),
  ]);
  return bare(<Passing />);
}

function bare(element: ReactNode): LoadedScreen {
  return { element, bar: null, path: null };
}
