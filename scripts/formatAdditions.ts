import type { FormatName } from '#core/migrations.ts';

/** A member that our files carry beside version 1 of a format. */
interface Addition {
  description: string;
  example: unknown;
}

const anId = '3f1c7a52-0a3f-4d0b-8f2d-6f3f5a7c9b01';
const moment = '2026-11-21T09:30:00.000Z';
const formerState = (of: string) => ({
  description: `a list: former states of ${of} that gave way when two copies were merged, or on going back to a point`,
  example: [],
});
const changed = { description: 'moment of the last change', example: moment };
const deleted = {
  description: 'moment at which it was deleted; null or absent: it is there',
  example: null,
};

const response = {
  follows: {
    description:
      'id of the answer of an earlier round by the same peer, that this one goes on from',
    example: anId,
  },
  'respondent.together': {
    description: 'true: several people of one pole agreed on this answer; it is one voice',
    example: true,
  },
  'respondent.updatedAt': changed,
  'respondent.earlier': formerState('who answered'),
};
const within = (path: string, members: Readonly<Record<string, Addition>>) =>
  Object.fromEntries(Object.entries(members).map(([key, member]) => [`${path}.${key}`, member]));

const round = {
  description:
    'rounds in which three to six poles look at one another: poles by name, and who looks at whom (by, at)',
  example: [{ id: anId, title: 'Tour 2026', poles: ['Val', 'Sud', 'Est'], looks: [] }],
};

/**
 * What our files carry beside version 1 of the formats, by format and path:
 * docs/formats-additions.md tells the same at length, for whoever writes a tool
 * (a test sees that neither forgets one). A reader takes any value there for
 * unknown that it cannot use, so that the schema demands none.
 */
export const formatAdditions: Partial<Record<FormatName, Readonly<Record<string, Addition>>>> = {
  'ptce-dossier': {
    reciprocal: round,
    earlier: formerState('what other tools wrote in the dossier itself'),
    'assessments[].meeting': {
      description:
        'the meeting: its length in minutes, when it begins (or null), and whether people rate together, one after the other, or each before it',
      example: { minutes: 180, start: '14:00', rating: 'together' },
    },
    'assessments[].lastMove': {
      description:
        'when the assessment last came to its referential, when its set of indicators was chosen, and the updatedAt that these go with; only where transition and updatedAt do not tell',
      example: { at: moment, chosen: moment, with: moment },
    },
    ...within('assessments[].responses[]', {
      ...response,
      receivedAt: {
        description:
          'moment at which an answer came in that came after the reveal: it is marked as late',
        example: moment,
      },
      earlier: formerState('what other tools wrote in the answer itself'),
      movedFrom: {
        description:
          'in an archive that a move to another referential left: id of the answer that this is a copy of',
        example: anId,
      },
    }),
    'assessments[].parking[].earlier': formerState('the question'),
    'assessments[].actions[].doneAt': {
      description: 'moment at which its state became "done"',
      example: moment,
    },
    'assessments[].actions[].takesUp': {
      description: 'id of the action of an earlier plan that this one takes up again',
      example: anId,
    },
    'exchanges[].updatedAt': changed,
    'exchanges[].earlier': formerState('the exchange'),
    'exchanges[].deletedAt': deleted,
    'exchanges[].reciprocal': {
      description: 'id of the reciprocal round that the exchange belongs to',
      example: anId,
    },
    'history[].assessmentId': {
      description: 'where `about` is a part of an assessment: id of that assessment',
      example: anId,
    },
    'history[].until': {
      description: 'of an act that was done several times on end: moment of the last',
      example: moment,
    },
    'history[].count': { description: 'how often, or on how many things, it was done', example: 2 },
    'history[].to': {
      description: 'of an act that goes back to a point: the moment of that point',
      example: moment,
    },
    'history[].earlier': formerState('what other tools wrote in the line'),
    'referentials{}.earlier': formerState('the copy'),
  },
  'ptce-invitation': {
    indicators: {
      description: 'ids of the shorter set that is asked; absent: all indicators',
      example: ['a1', 'b2'],
    },
    askedPole: {
      description: 'the pole that is asked, as its people may name it: a suggestion',
      example: 'Pôle Sud',
    },
    reciprocal: {
      description:
        'the reciprocal round that this belongs to: its poles by name and who looks at whom, for the peer’s own dossier',
      example: { id: anId, title: 'Tour 2026', poles: ['Val', 'Sud', 'Est'], looks: [] },
    },
  },
  'ptce-response': within('response', response),
};
