import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { markReceived, markSent } from '#core/exchanges.ts';
import { mergeItems } from '#core/mergeUnits.ts';
import { readDossierValue } from '#core/reading.ts';
import {
  adoptRound,
  changeRound,
  ownPoleIn,
  planExchanges,
  type ReciprocalRound,
  reciprocalRounds,
  removeRound,
  roundFrame,
  startRound,
  tickLook,
} from '#core/reciprocal.ts';
import { reciprocalGrid } from '#core/reciprocalGrid.ts';
import {
  isSound,
  looksPlans,
  proposedLooks,
  roundFaults,
  roundSheet,
} from '#core/reciprocalLooks.ts';
import { aDossier, anAssessment, aPeer, deepFreeze, now, the } from '../fixtures/builders.ts';

const later = '2026-12-01T09:30:00.000Z';
const poles = ['Val', 'Sud', 'Est', 'Nord'];
const round: ReciprocalRound = deepFreeze({
  id: 'round',
  title: 'Regards 2026',
  poles,
  looks: proposedLooks(poles, 'ring'),
  assessmentId: 'present',
  own: 'Val',
});
const start = deepFreeze(aDossier());
const begun = deepFreeze(startRound(start, round, now));

function ids() {
  let count = 0;
  return () => {
    count += 1;
    return `x${count}`;
  };
}

const planned = deepFreeze(planExchanges(begun, 'round', ids(), now));
const gridOf = (dossier: Dossier, today = '2026-12-05') =>
  reciprocalGrid(dossier, the(reciprocalRounds(dossier)[0]), today);
const kinds = (dossier: Dossier, today?: string) =>
  gridOf(dossier, today).rows.map((row) => row.map((look) => look?.state.kind ?? '·').join(' '));

describe('who looks at whom', () => {
  it('is proposed so that each pole gives as much as it gets, and never looks at itself', () => {
    const names = fc
      .uniqueArray(
        fc.string({ minLength: 1, maxLength: 8 }).filter((name) => /^[a-z]+$/.test(name)),
        {
          minLength: 3,
          maxLength: 6,
        },
      )
      .map((found) => found.map((name, at) => `${name} ${at}`));
    const fewNames = fc
      .integer({ min: 3, max: 6 })
      .map((size) => Array.from({ length: size }, (_, at) => `Pôle ${at}`));
    fc.assert(
      fc.property(fc.oneof(fewNames, names), fc.constantFrom(...looksPlans), (some, plan) => {
        const looks = proposedLooks(some, plan);
        expect(roundFaults({ poles: some, looks, own: the(some[0]) }, null)).toEqual([]);
        const each = { everyone: some.length - 1, nextTwo: 2, ring: 1 }[plan];
        for (const { looksAt, lookedAtBy } of roundSheet({ poles: some, looks })) {
          expect(looksAt).toHaveLength(each);
          expect(lookedAtBy).toHaveLength(each);
        }
      }),
    );
  });

  it('can be printed, pole by pole, in the round’s order', () => {
    expect(roundSheet({ poles, looks: proposedLooks(poles, 'nextTwo') })).toEqual([
      { pole: 'Val', looksAt: ['Sud', 'Est'], lookedAtBy: ['Est', 'Nord'] },
      { pole: 'Sud', looksAt: ['Est', 'Nord'], lookedAtBy: ['Val', 'Nord'] },
      { pole: 'Est', looksAt: ['Val', 'Nord'], lookedAtBy: ['Val', 'Sud'] },
      { pole: 'Nord', looksAt: ['Val', 'Sud'], lookedAtBy: ['Sud', 'Est'] },
    ]);
  });

  it('has three to six poles with names of their own, ours among them', () => {
    const faults = (names: string[], own: string | null = 'Val') =>
      roundFaults({ poles: names, looks: [] }, own).map(({ kind }) => kind);
    expect(faults(['Val', 'Sud'])).toEqual(['tooFew']);
    expect(faults(['Val', 'a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['tooMany']);
    expect(faults(['Val', 'Sud', ' sud', ''])).toEqual(['noName', 'sameName']);
    expect(faults(['Est', 'Sud', 'Nord'])).toEqual(['ownMissing']);
    expect(faults(['Est', 'Sud', 'Nord'], null)).toEqual([]);
    const looks = [
      { by: 'Val', at: 'val' },
      { by: 'Val', at: 'Sud' },
      { by: 'val', at: 'sud' },
      { by: 'Val', at: 'Ouest' },
    ];
    const found = roundFaults({ poles, looks }, 'Val');
    expect(found.filter(({ kind }) => kind === 'wrongLook')).toHaveLength(3);
    expect(isSound(found)).toBe(false);
  });

  it('may be uneven, and that is said', () => {
    const looks = [{ by: 'Val', at: 'Sud' }];
    const found = roundFaults({ poles, looks }, 'Val');
    expect(found).toEqual([
      { kind: 'unbalanced', pole: 'Val', gives: 1, gets: 0 },
      { kind: 'unbalanced', pole: 'Sud', gives: 0, gets: 1 },
    ]);
    expect(isSound(found)).toBe(true);
  });
});

describe('a round in a dossier', () => {
  it('begins once, changes, is deleted and merges', () => {
    expect(startRound(begun, round, later)).toBe(begun);
    const changed = deepFreeze(changeRound(begun, 'round', { title: 'Autre' }, later));
    expect(reciprocalRounds(changed)[0]).toMatchObject({ title: 'Autre', updatedAt: later });
    expect(changeRound(changed, 'round', { title: 'Autre' }, later)).toBe(changed);
    const removed = deepFreeze(removeRound(changed, 'round', later));
    expect(reciprocalRounds(removed)).toEqual([]);
    expect(changeRound(removed, 'round', { title: 'x' }, later)).toBe(removed);
    const [one, other] = [the(removed.reciprocal?.[0]), the(begun.reciprocal?.[0])];
    expect(mergeItems(one, other)).toEqual(mergeItems(other, one));
    expect(mergeItems(one, other).deletedAt).toBe(later);
    const read = readDossierValue(removed);
    expect(read.ok && read.value).toEqual(removed);
  });

  it('knows which pole is ours by the name said, else by the dossier’s', () => {
    expect(ownPoleIn(start, round)).toBe('Val');
    const { own: _own, ...unsaid } = round;
    expect(ownPoleIn(start, unsaid)).toBeNull();
    const named = aDossier([], { pole: { name: 'SUD' } });
    expect(ownPoleIn(named, unsaid)).toBe('Sud');
  });

  it('plans what it asks of us, once', () => {
    expect(planned.exchanges.map(({ direction, pole }) => `${direction} ${pole}`)).toEqual([
      'asked Nord',
      'given Sud',
    ]);
    expect(planExchanges(planned, 'round', ids(), later)).toBe(planned);
    expect(planExchanges(planned, 'gone', ids(), later)).toBe(planned);
    const { own: _own, ...others } = round;
    const animator = startRound(start, others, now);
    expect(planExchanges(animator, 'round', ids(), now)).toBe(animator);
  });
});

describe('the grid of a round', () => {
  it('shows of ours what the exchanges say, and of the others what was ticked', () => {
    expect(kinds(planned)).toEqual([
      '· planned · ·',
      '· · planned ·',
      '· · · planned',
      'planned · · ·',
    ]);
    const given = the(planned.exchanges.find(({ direction }) => direction === 'given'));
    const sent = markSent(planned, 'x1', now, now);
    const come = markReceived(sent, given.id, now, now);
    const ticked = tickLook(come, 'round', { by: 'sud', at: 'Est' }, { sentAt: now }, later);
    expect(kinds(ticked)).toEqual([
      '· toGive · ·',
      '· · awaited ·',
      '· · · planned',
      'awaited · · ·',
    ]);
    const done = tickLook(ticked, 'round', { by: 'Sud', at: 'Est' }, { receivedAt: later }, later);
    const answered = {
      ...markSent(done, given.id, later, later),
      assessments: [anAssessment({ responses: [aPeer('nord', { a1: 1 })] })],
    };
    expect(kinds(answered)).toEqual([
      '· given · ·',
      '· · received ·',
      '· · · planned',
      'received · · ·',
    ]);
    expect(gridOf(answered)).toMatchObject({ own: 'Val', done: 3, total: 4 });
    const grid = gridOf(answered);
    expect(grid.rows[3]?.[0]).toMatchObject({
      by: 'Nord',
      at: 'Val',
      ours: true,
      exchange: { id: 'x1' },
      state: { kind: 'received', voices: 1 },
    });
    expect(grid.rows[1]?.[2]).toMatchObject({ ours: false, exchange: null });
  });

  it('keeps the first round of questions in sight until the second begins', () => {
    const received = markReceived(planned, 'x1', now, now);
    const second = {
      id: 'x9',
      assessmentId: 'present',
      pole: 'Nord',
      direction: 'asked' as const,
      round: 2,
    };
    const both = { ...received, exchanges: [...received.exchanges, second] };
    expect(gridOf(both).rows[3]?.[0]).toMatchObject({ round: 1, state: { kind: 'received' } });
    const away = markSent(both, 'x9', later, later);
    expect(gridOf(away).rows[3]?.[0]).toMatchObject({
      round: 2,
      state: { kind: 'awaited', days: 4 },
    });
  });

  it('counts what came without being asked', () => {
    const bare = {
      ...begun,
      assessments: [anAssessment({ responses: [aPeer('Nord', { a1: 1 })] })],
    };
    expect(gridOf(bare).rows[3]?.[0]).toMatchObject({
      exchange: null,
      state: { kind: 'received' },
    });
  });
});

describe('a round that came in an invitation', () => {
  const theirs = aDossier([], { id: 'theirs', pole: { name: 'Le pôle du Sud' } });
  const ticked = tickLook(begun, 'round', { by: 'Est', at: 'Nord' }, { sentAt: now }, now);
  const frame = roundFrame(the(reciprocalRounds(ticked)[0]));

  it('says who looks at whom, and nothing else', () => {
    expect(frame).toEqual({
      id: 'round',
      title: 'Regards 2026',
      poles,
      looks: round.looks.map(({ by, at }) => ({ by, at })),
    });
  });

  it('is added once, under the name that is ours in it, and keeps what was ticked here', () => {
    const adopted = deepFreeze(adoptRound(theirs, frame, 'Sud', now));
    expect(adopted.reciprocal).toEqual([{ ...frame, own: 'Sud', updatedAt: now }]);
    expect(adoptRound(adopted, frame, 'Sud', later)).toBe(adopted);
    const own = tickLook(adopted, 'round', { by: 'Est', at: 'Nord' }, { sentAt: now }, now);
    const wider = { ...frame, looks: [...frame.looks, { by: 'Val', at: 'Est' }] };
    const updated = adoptRound(own, wider, 'Sud', later);
    expect(the(updated.reciprocal?.[0]).looks).toEqual([
      { by: 'Val', at: 'Sud' },
      { by: 'Sud', at: 'Est' },
      { by: 'Est', at: 'Nord', sentAt: now },
      { by: 'Nord', at: 'Val' },
      { by: 'Val', at: 'Est' },
    ]);
    const gone = removeRound(updated, 'round', later);
    const back = adoptRound(gone, frame, 'Sud', '2027-01-01T00:00:00.000Z');
    expect(reciprocalRounds(back)).toHaveLength(1);
  });
});
