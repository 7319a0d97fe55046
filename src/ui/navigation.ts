import { createContext, useContext } from 'react';

/** The screens of a dossier, by the word that stands for each in an address. */
export type DossierScreen =
  | 'pole'
  | 'preparer'
  | 'questionnaire'
  | 'collecte'
  | 'regards'
  | 'accord'
  | 'synthese'
  | 'plan'
  | 'rapport'
  | 'historique';

/** The parts of the Référentiel screen, by the word that stands for each in an address; '' is the book itself. */
export type ReferentialView = '' | 'glossaire' | 'evolutions' | 'feuilles' | 'livret' | 'atelier';

/** The parts of a screen that stand by themselves, by the word for each in an address: of Mise en commun, and `annee` of Préparer. */
export const workshopParts = ['actions', 'lecture', 'accords', 'pairs', 'fin', 'annee'] as const;
export type WorkshopPart = (typeof workshopParts)[number];

/** The other faces of a screen, by the word for each in an address: of Mise en commun the animator’s own window, of Regards croisés the pole and its peers. */
export const dossierViews = ['animateur', 'pairs'] as const;
export type DossierView = (typeof dossierViews)[number];

/** The pages of an answer beside its first, by the word that stands for each in an address. */
export type AnswerPage = 'questions' | 'mots' | 'rendre';

/** A place in the app that one can link to. */
export type Place =
  | { name: 'home' }
  | { name: 'about' }
  | {
      name: 'referential';
      view: ReferentialView;
      /** which one, by its key on the shelf; without: the default */
      key?: string | undefined;
      /** id of the goal, objective or indicator to show */
      node?: string | undefined;
      /** the dossier that one comes from */
      dossier?: string | undefined;
    }
  /** an answer to an invitation, on the device of the one who answers */
  | { name: 'answer'; id: string; page?: AnswerPage | undefined; objective?: string | undefined }
  /** what came in a link: leave it by `replace` once it is read, so that the address keeps nothing of it */
  | { name: 'invitation'; payload: string }
  | { name: 'response'; payload: string }
  | {
      name: 'dossier';
      id: string;
      screen: DossierScreen;
      assessment?: string | undefined;
      response?: string | undefined;
      objective?: string | undefined;
      /** id of the indicator that is talked about */
      indicator?: string | undefined;
      /** a part of Mise en commun that is no indicator’s and no objective’s, or of Préparer: the next year’s form */
      part?: WorkshopPart | undefined;
      view?: DossierView | undefined;
    };

/** How screens link to one another without knowing addresses or the history. */
export interface Navigation {
  href: (place: Place) => string;
  go: (place: Place) => void;
  /** goes there in the stead of the present place, of which the address bar and the history keep nothing */
  replace: (place: Place) => void;
  /** starts fetching what a place needs, when it is likely to be the next */
  prepare: (place: Place) => void;
  /** true once after a change of screen, for the heading that is to take the focus */
  claimArrival: () => boolean;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** @throws outside the shell, which provides it */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('no navigation here');
  return navigation;
}
