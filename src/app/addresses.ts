import type { DossierScreen, Place } from '#ui/navigation.ts';

/** Where the address bar points; `lost` where it points nowhere. */
export type Route = Place | { name: 'lost' };

const dossierScreens: readonly DossierScreen[] = [
  'pole',
  'preparer',
  'questionnaire',
  'synthese',
  'rapport',
];

/** The route of an address's hash, `#/dossier/<id>/questionnaire?a=…&o=b`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [head, id, screen, ...rest] = path
    .split('/')
    .filter((step) => step !== '')
    .map(decodeStep);
  if (head === undefined) return { name: 'home' };
  if (head === 'a-propos' && id === undefined) return { name: 'about' };
  const known = dossierScreens.find((name) => name === (screen ?? 'synthese'));
  if (head !== 'dossier' || id === undefined || !known || rest.length > 0) return { name: 'lost' };
  const asked = new URLSearchParams(query);
  return {
    name: 'dossier',
    id,
    screen: known,
    assessment: asked.get('a') ?? undefined,
    response: asked.get('r') ?? undefined,
    objective: asked.get('o') ?? undefined,
  };
}

/** The address of a place; the reverse of `parseRoute`. */
export function hrefOf(place: Place): string {
  switch (place.name) {
    case 'home':
      return '#/';
    case 'about':
      return '#/a-propos';
    case 'dossier': {
      const query = new URLSearchParams();
      if (place.assessment) query.set('a', place.assessment);
      if (place.response) query.set('r', place.response);
      if (place.objective) query.set('o', place.objective);
      const asked = query.size > 0 ? `?${query}` : '';
      return `#/dossier/${encodeURIComponent(place.id)}/${place.screen}${asked}`;
    }
  }
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
