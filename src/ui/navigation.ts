import { createContext, useContext } from 'react';

/** The screens of a dossier, by the word that stands for each in an address. */
export type DossierScreen = 'pole' | 'preparer' | 'questionnaire' | 'synthese' | 'rapport';

/** A place in the app that one can link to. */
export type Place =
  | { name: 'home' }
  | { name: 'about' }
  | {
      name: 'dossier';
      id: string;
      screen: DossierScreen;
      assessment?: string | undefined;
      response?: string | undefined;
      objective?: string | undefined;
    };

/** How screens link to one another without knowing addresses or the history. */
export interface Navigation {
  href: (place: Place) => string;
  go: (place: Place) => void;
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
