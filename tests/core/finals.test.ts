import { describe, expect, it } from 'vitest';
import { agreementOf } from '#core/agreements.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { decideFinal, takeBackFinal, writeFinal } from '#core/finals.ts';
import { layersOf } from '#core/layers.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  deepFreeze,
  members,
  now,
  the,
} from '../fixtures/builders.ts';

const later = '2026-12-01T09:30:00.000Z';
const index = anIndex();
const own = { a1: anAgreement(1, { rationale: 'la halle', updatedAt: now }) };
const start = deepFreeze(
  aDossier([
    anAssessment({
      names: 'named',
      agreements: own,
      responses: [
        ...members('a1', [0, 1, 3]),
        aPeer('Sud', { a1: 3 }),
        aPeer('Sud', { a1: 2 }),
        aPeer('', { a1: 2 }),
      ],
    }),
  ]),
);
const present = (dossier: Dossier): Assessment => the(dossier.assessments[0]);
const decided = deepFreeze(
  decideFinal(start, 'present', 'a1', { level: 'level-2', rationale: 'les pairs' }, later),
);

describe('a final agreement', () => {
  it('stands beside what was agreed before, and in its place where one level is asked', () => {
    expect(present(decided).agreements).toBe(present(start).agreements);
    expect(present(decided).finals['a1']).toEqual({
      level: 'level-2',
      rationale: 'les pairs',
      proposed: false,
      updatedAt: later,
    });
    expect(agreementOf(present(decided), 'a1')).toMatchObject({ isFinal: true });
  });

  it('is nothing new where it stands so already', () => {
    const again = { level: 'level-2', rationale: 'les pairs' };
    expect(decideFinal(decided, 'present', 'a1', again, later)).toBe(decided);
    expect(decideFinal(start, 'gone', 'a1', again, later)).toBe(start);
  });

  it('may be no agreement, with what was said', () => {
    const fields = { level: null, dissent: 'deux lectures' };
    const open = decideFinal(start, 'present', 'a1', fields, later);
    expect(agreementOf(present(open), 'a1')).toMatchObject({
      isFinal: true,
      agreement: { level: null },
    });
  });

  it('counts for nothing while only its reason is written', () => {
    const written = writeFinal(start, 'present', 'a1', { rationale: 'à dire' }, later);
    expect(agreementOf(present(written), 'a1')).toMatchObject({ isFinal: false });
    const then = decideFinal(written, 'present', 'a1', { level: 'level-2' }, later);
    expect(present(then).finals['a1']).toMatchObject({ level: 'level-2', rationale: 'à dire' });
  });

  it('is taken back to what the pole agreed on by itself, and keeps what was written', () => {
    const back = takeBackFinal(decided, 'present', 'a1', later);
    expect(agreementOf(present(back), 'a1')).toMatchObject({
      isFinal: false,
      agreement: { level: 'level-1' },
    });
    expect(present(back).finals['a1']).toMatchObject({ rationale: 'les pairs', level: null });
    expect(takeBackFinal(back, 'present', 'a1', later)).toBe(back);
    expect(takeBackFinal(start, 'present', 'a1', later)).toBe(start);
  });
});

describe('the layers of an indicator', () => {
  it('are the people, what they agreed, the peers by pole, what was decided then', () => {
    expect(layersOf(index, present(decided), 'a1')).toMatchObject({
      own: { distribution: [1, 1, 0, 1], position: 1, words: { kind: 'level' } },
      agreement: { level: { id: 'level-1' }, state: 'level', rationale: 'la halle', at: now },
      peers: { distribution: [0, 0, 2, 1], position: 2.25 },
      poles: [
        { pole: '', position: 2, distribution: [0, 0, 1, 0] },
        { pole: 'Sud', position: 2.5, words: { kind: 'between' } },
      ],
      final: { level: { id: 'level-2' }, rationale: 'les pairs' },
      withheld: { own: false, peers: false },
    });
  });

  it('are missing where nobody said anything, or nothing is decided', () => {
    expect(layersOf(index, anAssessment(), 'a1')).toEqual({
      own: null,
      agreement: null,
      peers: null,
      poles: [],
      final: null,
      withheld: { own: false, peers: false },
    });
    expect(layersOf(index, anAssessment({ indicators: ['a2'] }), 'a1')).toBeNull();
    expect(layersOf(index, anAssessment({ revealedAt: null, agreements: own }), 'a1')).toBeNull();
  });

  it('say why a decision has no level', () => {
    const stateOf = (level: string | null) =>
      layersOf(index, anAssessment({ agreements: { a1: anAgreement(level) } }), 'a1')?.agreement
        ?.state;
    expect(['not-applicable', 'unknown', null, 'level-9'].map(stateOf)).toEqual([
      'notApplicable',
      'unknown',
      'noAgreement',
      'otherScale',
    ]);
    const taken = anAssessment({ finals: { a1: anAgreement(null, { proposed: true }) } });
    expect(layersOf(index, taken, 'a1')?.final).toBeNull();
  });

  it('are not shown where somebody could be recognised', () => {
    const discreet = (names: Assessment['names'], responses = present(decided).responses) =>
      layersOf(index, { ...present(decided), names, responses, revealedAt: now }, 'a1');
    // Two poles, of which one has fewer than three: they stand together, and their position by pole is not known from that.
    expect(discreet('college')).toMatchObject({
      own: { position: 1 },
      peers: null,
      poles: [],
      withheld: { own: false, peers: true },
    });
    const few = present(decided).responses.filter(
      ({ id }) => id !== present(decided).responses[0]?.id,
    );
    expect(discreet('college', few)).toMatchObject({ own: null, withheld: { own: true } });
    const three = [
      ...members('a1', [0, 1, 3]),
      ...[1, 2, 3].map((level) => aPeer('Sud', { a1: level })),
    ];
    expect(discreet('college', three)?.poles).toMatchObject([{ pole: 'Sud', position: 2 }]);
    expect(discreet('anonymous', three)).toMatchObject({ poles: [], peers: { position: 2 } });
  });
});
