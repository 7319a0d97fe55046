import { describe, expect, it } from 'vitest';
import type { Assessment, Response } from '#core/dossier.ts';
import { reportPeers } from '#core/reportPeers.ts';
import { peerWords } from '#core/reportVoices.ts';
import {
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
  now,
  type RatingSketch,
  the,
} from '../fixtures/builders.ts';

const index = anIndex();
const peersOf = (assessment: Partial<Assessment>) =>
  reportPeers(index, anAssessment({ names: 'named', ...assessment }));

/** A peer who answers, then again after reading. */
function twice(
  before: Record<string, RatingSketch>,
  after: Record<string, RatingSketch>,
): Response[] {
  return [
    { ...aPeer('Sud', before), id: 'first' },
    { ...aPeer('Sud', after), id: 'second', round: 2, follows: 'first' },
  ];
}

describe('the peers in the report', () => {
  it('are where both differ, widest first, and how many of each kind', () => {
    const own = aResponse({ a1: 1, a2: 3, b1: 2, c1: 1 });
    const peers = the(peersOf({ responses: [own, aPeer('Sud', { a1: 2, a2: 1, b1: 2 })] }));
    expect(peers.apart.map(({ node, kind, gap }) => [node.indicator.id, kind, gap])).toEqual([
      ['a2', 'ownFurther', -2],
      ['a1', 'peersFurther', 1],
    ]);
    expect(Object.fromEntries(peers.counts)).toEqual({
      ownFurther: 1,
      peersFurther: 1,
      close: 1,
      onlyOwn: 1,
      none: 1,
    });
    expect(peers.rounds).toBe('none');
    expect(JSON.stringify(peers.apart)).not.toContain('"texts"');
  });

  it('say where they stood before they read the pole, where that is elsewhere', () => {
    const own = aResponse({ a1: 3, a2: 3 });
    const responses = [own, ...twice({ a1: 0, a2: 1 }, { a1: 1, a2: 1 })];
    const shown = the(peersOf({ responses }));
    expect(shown.rounds).toBe('shown');
    expect(shown.apart.map(({ node, first }) => [node.indicator.id, first?.position])).toEqual([
      ['a1', 0],
      ['a2', undefined],
    ]);
    const few = [...members('a1', [3, 3, 3]), ...twice({ a1: 0 }, { a1: 1 })];
    const withheld = the(
      peersOf({
        names: 'college',
        revealedAt: now,
        responses: [...few, aPeer('Sud', { a1: 1 }), aPeer('Sud', { a1: 1 })],
      }),
    );
    expect(withheld.rounds).toBe('withheld');
    expect(withheld.apart.map(({ first }) => first)).toEqual([null]);
  });

  it('are not there where nobody looked and nothing was decided after it, nor while blind', () => {
    expect(peersOf({ responses: [aResponse({ a1: 1 })] })).toBeNull();
    expect(the(peersOf({ finals: { a1: anAgreement(1) } })).heard).toHaveLength(1);
    expect(peersOf({ responses: [aPeer('Sud', { a1: 1 })], revealedAt: null })).toBeNull();
  });
});

describe('the closing words of peers who looked twice', () => {
  it('stand under each round, the second with what it adds', () => {
    const [first, second] = twice({}, {}) as [Response, Response];
    const said = peerWords(
      anAssessment({
        responses: [
          { ...second, closing: { seen: 'La halle', questions: 'Et le bail ?', plan: 'Tenable' } },
          { ...first, closing: { seen: 'La halle', questions: 'Qui décide ?' } },
        ],
      }),
    );
    expect(said.map(({ round, closing }) => [round, closing.seen, closing.questions])).toEqual([
      [1, 'La halle', 'Qui décide ?'],
      [2, '', 'Et le bail ?'],
    ]);
  });
});
