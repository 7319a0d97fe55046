import { describe, expect, it } from 'vitest';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { gaveWayIn, standAgain } from '#core/gaveWay.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { aDossier, anAssessment, aResponse, the } from '../fixtures/builders.ts';

const [first, second, third] = [1, 2, 3].map((hour) => `2026-11-21T1${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];

/** Two copies in which the same agreement says something else: the later one stands. */
function twoCopies(): [Dossier, Dossier] {
  const with_ = (level: string, rationale: string, updatedAt: string) =>
    aDossier([anAssessment({ agreements: { a1: { level, rationale, updatedAt } } })]);
  return [with_('level-1', 'La halle', first), with_('level-2', 'La cour', second)];
}

function merged([here, other] = twoCopies()): Dossier {
  const result = mergeDossiers(here, other);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const present = ({ assessments }: Dossier) => the(assessments[0]);
const words = (dossier: Dossier) =>
  gaveWayIn(dossier)
    .flatMap(({ texts }) => texts.flatMap(({ texts: all }) => all))
    .map(({ text }) => text);
const inVoices = (assessment: Partial<Assessment>) =>
  gaveWayIn(
    aDossier([
      anAssessment({
        responses: ['Zoé', 'Awa'].map((name, at) => ({
          ...aResponse({}, { id: `v${at}`, name }),
          ratings: {
            a1: {
              level: 'level-1',
              comment: 'aujourd’hui',
              earlier: [{ level: 'level-3', comment: `${name} autrefois`, updatedAt: first }],
            },
          },
        })),
        ...assessment,
      }),
    ]),
  );

describe('what gave way', () => {
  it('is nothing in a dossier in which nothing did', () => {
    expect(gaveWayIn(twoCopies()[0])).toEqual([]);
  });

  it('tells of settings what each said, where it is set otherwise now', () => {
    const copy = (other: Partial<Assessment>) => aDossier([anAssessment(other)]);
    const both = merged([
      copy({
        title: 'Un',
        date: '2026-11-20',
        rule: { share: 0.5, gap: 1 },
        expected: { sse: 8, citizen: 2 },
        nextMeeting: '2027-05-21',
        updatedAt: first,
      }),
      copy({ title: 'Deux', expected: { sse: 8 }, updatedAt: second }),
    ]);
    const [settings] = gaveWayIn(both);
    expect(settings).toMatchObject({
      place: { kind: 'settings' },
      texts: [
        {
          at: first,
          texts: [{ member: 'title', text: 'Un' }],
          settings: [
            { member: 'date', value: '2026-11-20' },
            { member: 'rule', value: { share: 0.5, gap: 1 } },
            { member: 'expected', value: { sse: 8, citizen: 2 } },
            { member: 'nextMeeting', value: '2027-05-21' },
          ],
        },
      ],
    });
  });

  it('leaves out of settings what stands, and what another tool wrote that is none', () => {
    const earlier = [
      { title: 'Autodiagnostic 2026', date: 'hier', rule: 'toujours', expected: { sse: 3 } },
    ];
    const found = gaveWayIn(aDossier([anAssessment({ expected: { sse: 3 }, earlier })]));
    expect(found).toEqual([]);
  });

  it('is told with its level, its words and its moment, and without what still stands', () => {
    expect(gaveWayIn(merged())).toMatchObject([
      {
        place: { kind: 'agreement', assessmentId: 'present', id: 'a1' },
        texts: [
          { at: first, level: 'level-1', texts: [{ member: 'rationale', text: 'La halle' }] },
        ],
      },
    ]);
    const [here, other] = twoCopies();
    present(other).agreements['a1'] = { level: 'level-1', rationale: 'La cour', updatedAt: second };
    expect(gaveWayIn(merged([here, other]))[0]?.texts[0]?.level).toBeUndefined();
  });

  it('leaves out what other tools wrote there that is no text, and what was deleted since', () => {
    const earlier = [7, null, 'x', { title: 4 }, { updatedAt: 3, title: 'Planter' }];
    const action = { id: 'one', title: 'Semer', about: [], status: 'planned' as const, earlier };
    const dossier = aDossier([
      anAssessment({ actions: [action, { ...action, id: 'two', deletedAt: third }] }),
    ]);
    expect(gaveWayIn(dossier)).toMatchObject([
      { label: 'Semer', texts: [{ at: null, texts: [{ member: 'title', text: 'Planter' }] }] },
    ]);
  });

  it('of voices is their words and never their level, with the name where people are named', () => {
    const found = inVoices({ names: 'named', revealedAt: first });
    expect(found.map(({ label }) => label)).toEqual(['Zoé', 'Awa']);
    expect(found.flatMap(({ texts }) => texts.map(({ level }) => level))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of voices is sorted by its words, without a name, where people are not named', () => {
    const found = inVoices({ names: 'college', revealedAt: first });
    expect(found.map(({ label, texts }) => [label, texts[0]?.texts[0]?.text])).toEqual([
      ['', 'Awa autrefois'],
      ['', 'Zoé autrefois'],
    ]);
    expect(found.flatMap(({ texts }) => texts.map(({ at }) => at))).toEqual([null, null]);
  });

  it('of voices is not told while nobody may know who said what', () => {
    expect(inVoices({ names: 'named', revealedAt: null })).toEqual([]);
  });
});

describe('a text that stands again', () => {
  it('is said now, and what stood gives way in its turn', () => {
    const dossier = merged();
    const [{ place, texts }] = gaveWayIn(dossier) as [ReturnType<typeof gaveWayIn>[number]];
    const again = standAgain(dossier, place, the(texts[0]).entry, third);
    expect(present(again).agreements['a1']).toMatchObject({
      level: 'level-1',
      rationale: 'La halle',
      updatedAt: third,
    });
    expect(again.updatedAt).toBe(third);
    expect(words(again)).toEqual(['La cour']);
    // A copy that still says otherwise does not bring it back.
    const [, other] = twoCopies();
    expect(present(merged([again, other])).agreements['a1']?.rationale).toBe('La halle');
  });

  it('may be of the profile, or of an action, which keeps its id', () => {
    const dossier = aDossier([
      anAssessment({
        actions: [
          {
            id: 'one',
            title: 'Semer',
            about: [],
            status: 'planned',
            updatedAt: second,
            earlier: [
              { id: 'other', title: 'Planter', about: [], status: 'done', updatedAt: first },
            ],
          },
        ],
      }),
    ]);
    const pole = { ...dossier.pole, territory: 'Val', earlier: [{ name: 'Avant' }] };
    const changed = { ...dossier, pole };
    const [profile, action] = gaveWayIn(changed);
    const entryOf = (one: typeof profile) => the(the(one).texts[0]).entry;
    const renamed = standAgain(changed, { kind: 'profile' }, entryOf(profile), third);
    expect(renamed.pole.name).toBe('Avant');
    const again = standAgain(changed, the(action).place, entryOf(action), third);
    expect(present(again).actions).toMatchObject([{ id: 'one', title: 'Planter', status: 'done' }]);
  });

  it('is not of a voice, nor of a thing that is gone', () => {
    const dossier = merged();
    const entry = { comment: 'autre' };
    const gone = { kind: 'final', assessmentId: 'present', id: 'a1' } as const;
    const voice = { kind: 'rating', assessmentId: 'present', responseId: 'v', id: 'a1' } as const;
    expect(standAgain(dossier, gone, entry, third)).toBe(dossier);
    expect(standAgain(dossier, voice, entry, third)).toBe(dossier);
  });
});
