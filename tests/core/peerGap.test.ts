import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { gapTexts } from '#core/gapTexts.ts';
import { type GapKind, peerGaps } from '#core/peerGap.ts';
import { shownVoices } from '#core/shownVoices.ts';
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
import { assessmentArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const index = anIndex();
const open = (other: Partial<Assessment>) => anAssessment({ names: 'named', ...other });
const gapsOf = (assessment: Assessment) => the(peerGaps(index, assessment));

/** One own voice and one peer. */
function both(own: Record<string, RatingSketch>, peers: Record<string, RatingSketch>) {
  return open({ responses: [aResponse(own), aPeer('Sud', peers)] });
}

describe('own against peers', () => {
  it('says of each indicator who sees it further, with both in the words of the levels', () => {
    const gaps = gapsOf(
      both({ a1: 0, a2: 3, b1: 2, c1: 1 }, { a1: 3, a2: 1, b1: 2, c2: 2 }),
    ).indicators;
    expect(gaps.map(({ node, kind, gap }) => [node.indicator.id, kind, gap])).toEqual([
      ['a1', 'peersFurther', 3],
      ['a2', 'ownFurther', -2],
      ['b1', 'close', 0],
      ['c1', 'onlyOwn', null],
      ['c2', 'onlyPeers', null],
    ] satisfies [string, GapKind, number | null][]);
    expect(gaps[0]).toMatchObject({
      toDiscuss: true,
      own: { position: 0, words: { kind: 'level', level: { id: 'level-0' } }, basis: 'voices' },
      peers: { position: 3, words: { kind: 'level', level: { id: 'level-3' } } },
    });
    expect(gaps.map(({ toDiscuss }) => toDiscuss)).toEqual([true, true, false, false, false]);
  });

  it('stands widest first, and as in the referential where gaps are as wide', () => {
    const gaps = gapsOf(both({ a1: 1, a2: 2, b1: 0, c1: 3 }, { a1: 2, a2: 1, b1: 2, c1: 1 }));
    expect(gaps.indicators.map(({ node }) => node.indicator.id)).toEqual([
      'b1',
      'c1',
      'a1',
      'a2',
      'c2',
    ]);
  });

  it('is close within less than half a level', () => {
    const half = open({
      responses: [...members('a1', [1, 1]), aPeer('Sud', { a1: 1 }), aPeer('Est', { a1: 2 })],
    });
    expect(gapsOf(half).indicators[0]).toMatchObject({ kind: 'peersFurther', gap: 0.5 });
    const third = both({ a1: 1, a2: 1, b1: 0 }, { a1: 1, a2: 1, b1: 0 });
    expect(gapsOf(third).objectives.every(({ gap }) => gap === null || gap === 0)).toBe(true);
  });

  it('speaks of an objective and a goal over what both have a position on', () => {
    const gaps = gapsOf(both({ a1: 0, a2: 3, b1: 1, c1: 1 }, { a1: 2, b1: 2, c2: 3 }));
    const nodes = [...gaps.objectives, ...gaps.goals];
    expect(
      nodes.map(({ id, kind, gap, compared, asked }) => [id, kind, gap, compared, asked]),
    ).toEqual([
      ['a', 'peersFurther', 2, 1, 2],
      ['b', 'peersFurther', 1, 1, 1],
      ['c', 'onlyOwn', null, 0, 2],
      ['g1', 'peersFurther', 1.5, 2, 3],
      ['g2', 'onlyOwn', null, 0, 2],
    ]);
    expect(gaps.goals[0]).toMatchObject({ own: { position: 0.5 }, peers: { position: 2 } });
  });

  it('takes what the pole agreed on by itself where its voices may not be shown, never a final', () => {
    const few = anAssessment({
      revealedAt: now,
      responses: [
        aResponse({ a1: 0 }),
        ...['Sud', 'Sud', 'Sud'].map((pole) => aPeer(pole, { a1: 2, a2: 2 })),
      ],
      agreements: { a1: anAgreement(1) },
      finals: { a1: anAgreement(2), a2: anAgreement(2) },
    });
    const [a1, a2] = ['a1', 'a2'].map((id) =>
      gapsOf(few).indicators.find(({ node }) => node.indicator.id === id),
    );
    expect(a1).toMatchObject({
      own: { position: 1, basis: 'agreed' },
      kind: 'peersFurther',
      gap: 1,
    });
    expect(a2).toMatchObject({ own: null, kind: 'withheld', gap: null });
  });

  it('says that it is withheld, and nothing else, where few peers answered', () => {
    const few = anAssessment({
      revealedAt: now,
      responses: [...members('a1', [1, 1, 2]), aPeer('Sud', { a1: 3 })],
    });
    expect(gapsOf(few).indicators[0]).toMatchObject({ kind: 'withheld', gap: null, peers: null });
    expect(gapsOf(few).goals[0]).toMatchObject({ kind: 'withheld', gap: null });
    expect(peerGaps(index, { ...few, revealedAt: null })).toBeNull();
  });

  it('is of whatever assessment made of what may be shown alone', () => {
    fc.assert(
      fc.property(assessmentArbitrary, (assessment) => {
        const gaps = peerGaps(index, assessment);
        if (!gaps) return;
        const shown = shownVoices(index, assessment);
        for (const { node, own, peers, gap } of gaps.indicators) {
          const { id } = node.indicator;
          const position = shown.ownSeries.indicators.get(id)?.position ?? null;
          if (own?.basis === 'voices') expect(own.position).toBe(position);
          else expect(position).toBeNull();
          expect(peers?.position ?? null).toBe(
            shown.peersSeries.indicators.get(id)?.position ?? null,
          );
          expect(gap).toBe(own && peers ? peers.position - own.position : null);
        }
        const widths = gaps.indicators.map(({ gap }) => (gap === null ? -1 : Math.abs(gap)));
        expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('the texts of both sides', () => {
  const said = (comment: string) => ({ a1: { level: 'level-1', comment } });
  const responses = [
    aResponse(said('chez nous')),
    aPeer('Sud', said('vu du Sud')),
    aPeer('', said('vu sans nom')),
  ];

  it('stand side by side, peers’ with their pole where they named one', () => {
    const texts = gapTexts(
      open({
        responses,
        agreements: { a1: anAgreement(1, { rationale: ' la halle ', dissent: 'deux lectures' }) },
      }),
    )('a1');
    expect(texts).toEqual({
      reason: 'la halle',
      dissent: 'deux lectures',
      own: [{ text: 'chez nous', evidence: '', pole: null }],
      peers: [
        { text: 'vu du Sud', evidence: '', pole: 'Sud' },
        { text: 'vu sans nom', evidence: '', pole: '' },
      ],
      untold: [],
    });
  });

  it('say neither side nor pole where few wrote and nobody is to be recognised', () => {
    const few = anAssessment({ revealedAt: now, responses });
    expect(gapTexts(few)('a1')).toMatchObject({ own: [], peers: [], untold: { length: 3 } });
    const many = anAssessment({
      revealedAt: now,
      responses: [
        ...[1, 2, 3].map((at) => aResponse(said(`nous ${at}`))),
        ...[1, 2, 3].map((at) => aPeer('Sud', said(`Sud ${at}`))),
      ],
    });
    const told = gapTexts(many)('a1');
    expect(told.own.map(({ text }) => text)).toEqual(['nous 1', 'nous 2', 'nous 3']);
    expect(told.peers.map(({ text, pole }) => [text, pole])).toEqual([
      ['Sud 1', 'Sud'],
      ['Sud 2', 'Sud'],
      ['Sud 3', 'Sud'],
    ]);
    const anonymous = gapTexts({ ...many, names: 'anonymous' })('a1');
    expect(anonymous).toMatchObject({ own: [], peers: [], untold: { length: 6 } });
  });

  it('leave out the reason of what is only proposed', () => {
    const proposed = { a1: anAgreement(1, { rationale: 'à voir', proposed: true }) };
    expect(gapTexts(open({ agreements: proposed }))('a1').reason).toBe('');
  });
});
