import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '#core/dossier.ts';
import { peersSeries } from '#core/positions.ts';
import { firstAnswers, followsOf, latestAnswers, personKeys, roundOf } from '#core/rounds.ts';
import { transitionBetween } from '#core/transition.ts';
import { moveAssessment } from '#core/transitionMove.ts';
import { collected } from '#core/turnout.ts';
import { groupByPole, peerResponses, peersOfAllRounds, poleKey } from '#core/voices.ts';
import {
  aDossier,
  anAssessment,
  anIndex,
  aPeer,
  flatIndex,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = flatIndex(['a1']);

/** A peer’s answer of a round, and the one that it goes on from. */
function answer(
  id: string,
  level: RatingSketch,
  other: Partial<Response> = {},
  pole = 'Sud',
): Response {
  return { ...aPeer(pole, { a1: level }), id, ...other };
}

const first = answer('first', 0);
const second = answer('second', 3, { round: 2, follows: 'first' });
const ids = (responses: readonly Response[]) => responses.map(({ id }) => id);

describe('a peer who answers in two rounds', () => {
  it('counts once, with the latest answer, and both are kept', () => {
    const assessment = anAssessment({ responses: [first, second] });
    expect(ids(peerResponses(assessment))).toEqual(['second']);
    expect(ids(peersOfAllRounds(assessment))).toEqual(['first', 'second']);
    expect(peersSeries(index, assessment).indicators.get('a1')).toMatchObject({
      position: 3,
      counting: 1,
    });
    expect(collected(assessment).peers).toEqual([{ pole: 'Sud', answered: 1 }]);
    expect(collected(assessment).voices.map(({ round }) => round)).toEqual([1, 2]);
  });

  it('counts with the first while the second is not handed in, or is deleted', () => {
    for (const other of [{ submittedAt: null }, { deletedAt: '2026-12-01T09:30:00.000Z' }]) {
      const assessment = anAssessment({ responses: [first, { ...second, ...other }] });
      expect(ids(peerResponses(assessment))).toEqual(['first']);
    }
  });

  it('counts once where two answers go on from the same one, even from one that is not here', () => {
    const again = answer('again', 2, {
      round: 2,
      follows: 'first',
      submittedAt: '2027-01-01T00:00:00.000Z',
    });
    expect(ids(latestAnswers([first, second, again]))).toEqual(['again']);
    expect(ids(latestAnswers([second, again]))).toEqual(['again']);
    expect(ids(firstAnswers([first, second, again]))).toEqual(['first']);
  });

  it('is not taken for another, whatever a file says', () => {
    const self = answer('self', 1, { follows: 'self' });
    const [one, other] = [
      answer('one', 1, { round: 2, follows: 'other' }),
      answer('other', 1, { round: 2, follows: 'one' }),
    ];
    expect(followsOf(self)).toBeNull();
    expect(followsOf(answer('odd', 1, { follows: 7 }))).toBeNull();
    expect(ids(latestAnswers([self, one, other]))).toEqual(['self', 'one', 'other']);
    expect(roundOf(answer('none', 1, { round: 0 }))).toBe(1);
  });

  it('is one person in the archive too that a move to another version leaves', () => {
    const later = anIndex({ version: '2', supersedes: '1', follows: { a1: ['a1'] } });
    const map = the(transitionBetween(anIndex(), later));
    const dossier = aDossier([anAssessment({ responses: [first, second] })]);
    let count = 0;
    const newIds = () => {
      count += 1;
      return `new-${count}`;
    };
    const to = { reference: { id: 'test', version: '2' }, copy: null, language: 'fr' };
    const moved = moveAssessment(dossier, 'present', map, to, newIds, '2026-12-01T09:30:00.000Z');
    expect(moved.assessments).toHaveLength(2);
    for (const assessment of moved.assessments) {
      expect(assessment.responses).toHaveLength(2);
      expect(peerResponses(assessment).map(roundOf)).toEqual([2]);
    }
  });

  it('is one person in each way through any links between answers', () => {
    const answers = fc
      .array(
        fc.record({
          round: fc.integer({ min: 1, max: 3 }),
          follows: fc.integer({ min: 0, max: 8 }),
        }),
        { maxLength: 7 },
      )
      .map((drawn) =>
        drawn.map(({ round, follows }, at) =>
          answer(`r${at}`, at % 4, { round, ...(follows < 7 ? { follows: `r${follows}` } : {}) }),
        ),
      );
    fc.assert(
      fc.property(answers, (responses) => {
        const keys = personKeys(responses);
        for (const kept of [latestAnswers(responses), firstAnswers(responses)]) {
          const people = kept.map(({ id }) => keys.get(id));
          expect(new Set(people).size).toBe(people.length);
          expect(new Set(people)).toEqual(new Set(keys.values()));
        }
        for (const one of latestAnswers(responses)) {
          const own = responses.filter(({ id }) => keys.get(id) === keys.get(one.id));
          expect(roundOf(one)).toBe(Math.max(...own.map(roundOf)));
        }
        expect(new Set(ids(latestAnswers(responses.toReversed())))).toEqual(
          new Set(ids(latestAnswers(responses))),
        );
      }),
    );
  });
});

describe('the name of a pole', () => {
  it('is the same however it is typed', () => {
    const key = poleKey('Pôle Sud-Archer');
    for (const typed of [' pole  sud-archer ', 'PÔLE SUD-ARCHER', 'Po\u0302le\u00A0Sud-Archer']) {
      expect(poleKey(typed)).toBe(key);
    }
    expect(poleKey('Pôle Sud')).not.toBe(key);
    expect(poleKey('  ')).toBe('');
  });

  it('makes one pole of its people, named as the first of them did', () => {
    const peers = [aPeer('Pôle Sud'), aPeer('pole sud'), aPeer(''), aPeer('Est')];
    expect(groupByPole(peers).map((group) => group.length)).toEqual([2, 1, 1]);
    const turnout = collected(anAssessment({ responses: peers }));
    expect(turnout.peers).toEqual([
      { pole: '', answered: 1 },
      { pole: 'Est', answered: 1 },
      { pole: 'Pôle Sud', answered: 2 },
    ]);
    expect(the(peers[0]).respondent.pole).toBe('Pôle Sud');
  });
});
