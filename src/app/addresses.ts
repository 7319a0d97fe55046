import { travelHash, travelIn } from '#core/exchangeLink.ts';
import {
  type AnswerPage,
  type DossierScreen,
  dossierViews,
  type Place,
  type ReferentialView,
  workshopParts,
} from '#ui/navigation.ts';

/** Where the address bar points; `lost` where it points nowhere. */
export type Route = Place | { name: 'lost' };

const dossierScreens: readonly DossierScreen[] = [
  'pole',
  'preparer',
  'questionnaire',
  'collecte',
  'regards',
  'accord',
  'synthese',
  'plan',
  'rapport',
  'historique',
];

const referentialViews: readonly ReferentialView[] = [
  '',
  'glossaire',
  'evolutions',
  'feuilles',
  'livret',
  'atelier',
];

const answerPages: readonly AnswerPage[] = ['questions', 'mots', 'rendre'];

/** The route of an address's hash, `#/dossier/<id>/questionnaire?a=…&o=b`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [head, id, screen, ...rest] = path
    .split('/')
    .filter((step) => step !== '')
    .map(decodeStep);
  if (head === undefined) return { name: 'home' };
  if (head === 'a-propos' && id === undefined) return { name: 'about' };
  const asked = new URLSearchParams(query);
  if (head === 'reponse' && id !== undefined && screen === undefined) {
    const page = answerPages.find((name) => name === asked.get('p'));
    return { name: 'answer', id, page, objective: asked.get('o') ?? undefined };
  }
  if (head === 'referentiel') return referentialRoute(id ?? '', screen, asked);
  if (head === 'i' || head === 'r') return travelRoute(hash);
  const known = dossierScreens.find((name) => name === (screen ?? 'synthese'));
  if (head !== 'dossier' || id === undefined || !known || rest.length > 0) return { name: 'lost' };
  return {
    name: 'dossier',
    id,
    screen: known,
    assessment: asked.get('a') ?? undefined,
    response: asked.get('r') ?? undefined,
    objective: asked.get('o') ?? undefined,
    indicator: asked.get('i') ?? undefined,
    part: workshopParts.find((word) => word === asked.get('e')),
    view: dossierViews.find((word) => word === asked.get('v')),
  };
}

function referentialRoute(word: string, beyond: string | undefined, asked: URLSearchParams): Route {
  const view = referentialViews.find((name) => name === word);
  if (view === undefined || beyond !== undefined) return { name: 'lost' };
  return {
    name: 'referential',
    view,
    key: asked.get('v') ?? undefined,
    node: asked.get('i') ?? undefined,
    dossier: asked.get('d') ?? undefined,
  };
}

/** A link that was cut or changed on its way still leads to the screen that can say so. */
function travelRoute(hash: string): Route {
  const travel = travelIn(hash);
  return travel ? { name: travel.kind, payload: travel.payload } : { name: 'lost' };
}

/** The address of a place; the reverse of `parseRoute`. */
export function hrefOf(place: Place): string {
  switch (place.name) {
    case 'home':
      return '#/';
    case 'about':
      return '#/a-propos';
    case 'referential': {
      const path = place.view === '' ? '#/referentiel' : `#/referentiel/${place.view}`;
      return path + queryOf({ v: place.key, i: place.node, d: place.dossier });
    }
    case 'answer':
      return `#/reponse/${encodeURIComponent(place.id)}${queryOf({ p: place.page, o: place.objective })}`;
    case 'invitation':
    case 'response':
      return travelHash({ kind: place.name, payload: place.payload });
    case 'dossier': {
      const path = `#/dossier/${encodeURIComponent(place.id)}/${place.screen}`;
      return (
        path +
        queryOf({
          a: place.assessment,
          r: place.response,
          o: place.objective,
          i: place.indicator,
          e: place.part,
          v: place.view,
        })
      );
    }
  }
}

function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value);
  return query.size > 0 ? `?${query}` : '';
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
