import { describe, expect, it } from 'vitest';
import { takeIn } from '#core/collecting.ts';
import type { Dossier, Response } from '#core/dossier.ts';
import type { ResponseFile } from '#core/exchange.ts';
import { askedRegards, exchangeState, givenRegards } from '#core/exchangeState.ts';
import {
  askPole,
  giveRegard,
  markReceived,
  markSent,
  removeExchange,
  renameExchange,
} from '#core/exchanges.ts';
import { mergeItems } from '#core/mergeUnits.ts';
import { readDossierValue } from '#core/reading.ts';
import { aDossier, anAssessment, aPeer, deepFreeze, the } from '../fixtures/builders.ts';

const [planned, sent, later] = [
  '2026-11-21T09:30:00.000Z',
  '2026-11-22T09:30:00.000Z',
  '2026-12-02T09:30:00.000Z',
] as const;
const asked = { id: 'e1', assessmentId: 'present', pole: ' Pôle Sud ', round: 1 };
const start = deepFreeze(aDossier());
const withOne = deepFreeze(askPole(start, asked, planned));

function line(dossier: Dossier, today: string) {
  const assessment = the(dossier.assessments[0]);
  return the(askedRegards(dossier, assessment, today).lines[0]);
}

function file(response: Response): ResponseFile {
  return {
    format: 'ptce-response',
    formatVersion: 1,
    dossierId: 'dossier',
    assessmentId: 'present',
    referential: { id: 'test', version: '1' },
    response,
  };
}

function taken(dossier: Dossier, response: Response, now: string = later): Dossier {
  const result = takeIn(dossier, file(response), now);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.dossier;
}

describe('a pole that is asked', () => {
  it('is planned, sent, awaited, and received when an answer of its people comes in', () => {
    expect(withOne.exchanges).toEqual([
      {
        id: 'e1',
        assessmentId: 'present',
        pole: 'Pôle Sud',
        round: 1,
        direction: 'asked',
        sentAt: null,
        receivedAt: null,
        updatedAt: planned,
      },
    ]);
    expect(line(withOne, '2026-11-21').state).toEqual({ kind: 'planned' });
    const away = deepFreeze(markSent(withOne, 'e1', sent, sent));
    expect(line(away, '2026-11-22').state).toEqual({ kind: 'sent' });
    expect(line(away, '2026-12-02').state).toEqual({ kind: 'awaited', days: 10 });
    const here = deepFreeze(taken(away, aPeer('pole sud', { a1: 2 })));
    expect(the(here.exchanges[0])).toMatchObject({ receivedAt: later, updatedAt: later });
    expect(line(here, '2026-12-05').state).toEqual({ kind: 'received', voices: 1 });
    const both = taken(here, aPeer('Pôle Sud', { a1: 3 }), '2026-12-03T09:30:00.000Z');
    expect(the(both.exchanges[0]).receivedAt).toBe(later);
    expect(line(both, '2026-12-05').state).toEqual({ kind: 'received', voices: 2 });
  });

  it('is not received by a draft, another pole, another round, or one who named no pole', () => {
    const others = [
      { ...aPeer('Pôle Sud'), submittedAt: null },
      aPeer('Pôle Est'),
      { ...aPeer('Pôle Sud'), round: 2 },
      aPeer(''),
      { ...aPeer('Pôle Sud'), respondent: { stance: 'member' as const, pole: 'Pôle Sud' } },
    ];
    for (const other of others) {
      const here = taken(withOne, other);
      expect(here.exchanges).toBe(withOne.exchanges);
      expect(line(here, '2026-12-05').state).toEqual({ kind: 'planned' });
    }
  });

  it('is received by hand, where its people named no pole, and no longer where that was wrong', () => {
    const byHand = markReceived(withOne, 'e1', later, later);
    expect(line(byHand, '2026-12-05').state).toEqual({ kind: 'received', voices: 0 });
    expect(line(markReceived(byHand, 'e1', null, later), '2026-12-05').state.kind).toBe('planned');
  });

  it('is asked once a round, and has a name', () => {
    expect(askPole(withOne, { ...asked, id: 'e2', pole: 'PÔLE SUD' }, later)).toBe(withOne);
    expect(askPole(withOne, { ...asked, id: 'e2', pole: '  ' }, later)).toBe(withOne);
    expect(askPole(withOne, { ...asked, id: 'e2', round: 2 }, later).exchanges).toHaveLength(2);
    const again = { ...asked, id: 'e2', assessmentId: 'other' };
    expect(askPole(withOne, again, later).exchanges).toHaveLength(2);
  });

  it('can be written otherwise and deleted; its tombstone merges, and it can be asked anew', () => {
    const renamed = renameExchange(withOne, 'e1', 'Pôle Sud Archer', sent);
    expect(the(renamed.exchanges[0]).pole).toBe('Pôle Sud Archer');
    expect(renameExchange(withOne, 'e1', ' ', sent)).toBe(withOne);
    const removed = deepFreeze(removeExchange(withOne, 'e1', sent));
    expect(askedRegards(removed, the(removed.assessments[0]), '2026-12-05').lines).toEqual([]);
    expect(askPole(removed, { ...asked, id: 'e2' }, later).exchanges).toHaveLength(2);
    expect(markSent(removed, 'e1', later, later)).toBe(removed);
    const [one, other] = [the(removed.exchanges[0]), the(withOne.exchanges[0])];
    expect(mergeItems(one, other)).toEqual(mergeItems(other, one));
    expect(mergeItems(one, other).deletedAt).toBe(sent);
  });

  it('does nothing where nothing changes or nothing is there', () => {
    expect(markSent(withOne, 'e1', null, later)).toBe(withOne);
    expect(markSent(withOne, 'gone', later, later)).toBe(withOne);
  });

  it('can be read again from a file', () => {
    const read = readDossierValue(removeExchange(withOne, 'e1', sent));
    expect(read.ok && read.value.exchanges[0]).toMatchObject({
      deletedAt: sent,
      updatedAt: sent,
    });
  });
});

describe('answers that nobody asked for', () => {
  it('are listed by pole and round beside those that were', () => {
    const here = [
      aPeer('Pôle Sud'),
      { ...aPeer('Est'), id: 'a' },
      { ...aPeer('est'), id: 'b' },
      { ...aPeer('Est'), round: 2 },
      aPeer(''),
    ].reduce((dossier, response) => taken(dossier, response), withOne);
    expect(askedRegards(here, the(here.assessments[0]), '2026-12-05').others).toEqual(
      expect.arrayContaining([
        { pole: 'Est', round: 1, voices: 2 },
        { pole: '', round: 1, voices: 1 },
        { pole: 'Est', round: 2, voices: 1 },
      ]),
    );
    expect(askedRegards(here, the(here.assessments[0]), '2026-12-05').others).toHaveLength(3);
  });
});

describe('a regard that we give', () => {
  const given = { id: 'g1', pole: 'Pôle Est', round: 1 };

  it('is planned, then asked of us, then given, in one exchange', () => {
    const plan = giveRegard(start, given, planned);
    expect(givenRegards(plan, '2026-12-05').map(({ state }) => state)).toEqual([
      { kind: 'planned' },
    ]);
    const theirs = { ...given, id: 'g2', pole: 'pole est', assessmentId: 'theirs' };
    const come = giveRegard(plan, { ...theirs, receivedAt: sent }, sent);
    expect(come.exchanges).toHaveLength(1);
    expect(the(come.exchanges[0])).toMatchObject({
      id: 'g1',
      pole: 'Pôle Est',
      assessmentId: 'theirs',
      receivedAt: sent,
      sentAt: null,
    });
    expect(givenRegards(come, '2026-11-25')[0]?.state).toEqual({ kind: 'toGive', days: 3 });
    const answered = giveRegard(come, { ...theirs, sentAt: later }, later);
    expect(the(answered.exchanges[0])).toMatchObject({ receivedAt: sent, sentAt: later });
    expect(givenRegards(answered, '2026-12-05')[0]?.state).toEqual({ kind: 'given' });
    expect(giveRegard(answered, { ...theirs, sentAt: later }, later)).toBe(answered);
    const secondRound = giveRegard(answered, { ...theirs, id: 'g3', round: 2 }, later);
    expect(secondRound.exchanges).toHaveLength(2);
  });

  it('is no answer to what we asked', () => {
    const dossier = giveRegard(withOne, { ...given, pole: 'Pôle Sud' }, planned);
    const here = taken(dossier, aPeer('Pôle Sud'));
    expect(here.exchanges.map(({ receivedAt }) => receivedAt)).toEqual([later, null]);
    const assessment = the(here.assessments[0]);
    expect(exchangeState(assessment, the(here.exchanges[1]), '2026-12-05').kind).toBe('planned');
    expect(giveRegard(start, { ...given, pole: '' }, planned)).toBe(start);
  });
});

describe('an assessment without exchanges', () => {
  it('has none', () => {
    expect(askedRegards(start, anAssessment(), '2026-12-05')).toEqual({ lines: [], others: [] });
  });
});
