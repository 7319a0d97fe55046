/** The largest dossier that a report is promised for: everybody rates, many write. Seeded: each run has the same. */
import { readFileSync } from 'node:fs';

const colleges = ['sse', 'company', 'authority', 'research-training', 'citizen', 'other'];
const levels = ['not-started', 'emerging', 'developing', 'established'];
const peerPoles = ['Pôle des Trois Clochers', 'Pôle de la Rivière', 'Pôle du Plateau'];

/** What people write, put together piece by piece: no two comments are quite alike. */
const beginnings = [
  'Nous en parlons à chaque réunion du comité',
  'Le sujet est connu de tous les adhérents',
  'Depuis l’an dernier, une commission suit ce point',
  'Les entreprises du territoire y prennent part',
  'Une convention a été signée avec la communauté de communes',
  'L’équipe d’animation y consacre une demi-journée par semaine',
  'Trois structures sur dix s’y sont mises',
  'Cela fonctionne bien entre voisins',
];
const middles = [
  'mais rien n’est encore écrit',
  'et le compte rendu en garde la trace',
  'même si les habitants n’en savent pas grand-chose',
  'sans que nous ayons mesuré ce que cela change',
  'avec un budget qui reste fragile',
  'et la mairie nous suit depuis le début',
];
const ends = [
  'Il faudrait en faire un vrai rendez-vous.',
  'À reprendre à l’automne.',
  'Les nouveaux venus ont besoin qu’on le leur raconte.',
  'C’est ce dont nous sommes le plus fiers.',
  'D’autres pôles y arrivent mieux que nous.',
  '',
];

/** Numbers from 0 to 1, the same ones at every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Sixty respondents and those of three peer poles on all indicators, two years, ten actions, made
 * from the fictional example.
 * @param exampleFile where the example's dossier is
 */
export function largeDossier(exampleFile) {
  const example = JSON.parse(readFileSync(exampleFile, 'utf8'));
  const chance = seeded(20261121);
  const oneOf = (list) => list[Math.floor(chance() * list.length)];
  const [last, present] = example.assessments.slice(-2);
  const fullest = present.responses.find(({ ratings }) => Object.keys(ratings).length === 36);
  const ids = Object.keys(fullest.ratings);
  const comment = () =>
    [`${oneOf(beginnings)}, ${oneOf(middles)}.`, oneOf(ends)].filter(Boolean).join(' ');
  const response = (year, place, respondent) => ({
    id: `0000000${year}-0000-4000-8000-${String(place).padStart(12, '0')}`,
    submittedAt: `202${5 + year}-11-14T08:00:00.000Z`,
    respondent,
    ratings: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          level: chance() < 0.06 ? 'unknown' : oneOf(levels),
          comment: chance() < 0.66 ? comment() : '',
          ...(chance() < 0.05 ? { evidence: 'Compte rendu de l’assemblée générale' } : {}),
        },
      ]),
    ),
  });
  const responses = (year) => [
    ...Array.from({ length: 60 }, (_, place) =>
      response(year, place, { stance: 'member', college: oneOf(colleges) }),
    ),
    ...peerPoles.flatMap((pole, at) =>
      Array.from({ length: 4 }, (_, place) =>
        response(year, 100 + at * 10 + place, { stance: 'peer', pole }),
      ),
    ),
  ];
  const assessments = [last, present].map((assessment, year) => ({
    ...assessment,
    names: 'college',
    responses: responses(year),
    actions: Array.from({ length: 10 }, (_, place) => ({
      ...present.actions[place % present.actions.length],
      id: `1000000${year}-0000-4000-8000-${String(place).padStart(12, '0')}`,
    })),
  }));
  return {
    ...example,
    id: '5e3f1d52-9a37-4d0c-8a7b-0b8d6a1c2e46',
    fictional: false,
    pole: { ...example.pole, name: 'Pôle des grandes tablées' },
    assessments,
    exchanges: [],
    history: [],
  };
}
