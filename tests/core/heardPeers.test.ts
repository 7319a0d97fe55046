import { describe, expect, it } from 'vitest';
import { heardPeers } from '#core/heardPeers.ts';
import { anAgreement, anAssessment, anIndex, the } from '../fixtures/builders.ts';

const index = anIndex();

describe('what was decided after the peers were heard', () => {
  it('is another level, the same, or a first one, with what stood before', () => {
    const heard = heardPeers(
      index,
      anAssessment({
        agreements: {
          a1: anAgreement(1, { rationale: ' Avant ' }),
          a2: anAgreement(2),
          b1: anAgreement(1, { proposed: true }),
          c1: anAgreement(2),
          c2: anAgreement(2),
        },
        finals: {
          a1: anAgreement(2, { rationale: 'Après', dissent: 'Pas tous' }),
          a2: anAgreement(2),
          b1: anAgreement(3),
          c1: anAgreement(null),
          c2: anAgreement(0, { proposed: true }),
        },
      }),
    );
    expect(heard.map(({ node, kind }) => [node.indicator.id, kind])).toEqual([
      ['a1', 'changed'],
      ['a2', 'kept'],
      ['b1', 'first'],
      ['c1', 'changed'],
    ]);
    expect(the(heard[0])).toMatchObject({
      agreement: { level: { id: 'level-1' }, rationale: 'Avant' },
      final: { level: { id: 'level-2' }, rationale: 'Après', dissent: 'Pas tous' },
    });
    expect(the(heard[2]).agreement).toBeNull();
    expect(the(heard[3]).final).toMatchObject({ level: null, state: 'noAgreement' });
  });

  it('is nothing while answers are covered, or where the indicator is not asked', () => {
    const finals = { a1: anAgreement(2), z9: anAgreement(1) };
    expect(heardPeers(index, anAssessment({ finals, revealedAt: null }))).toEqual([]);
    expect(heardPeers(index, anAssessment({ finals, indicators: ['a2'] }))).toEqual([]);
  });
});
