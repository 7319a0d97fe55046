import { describe, expect, it } from 'vitest';
import { takeIn } from '#core/collecting.ts';
import type { Dossier } from '#core/dossier.ts';
import { type ResponseFile, responseFileSchema } from '#core/exchange.ts';
import { guestResponse, handIn, leanResponseFile, rateAsGuest } from '#core/guestChanges.ts';
import { invitationOf } from '#core/invitation.ts';
import { peersSeries } from '#core/positions.ts';
import { followsOf } from '#core/rounds.ts';
import { followingResponse, isFollowedBy, tieRounds } from '#core/secondRound.ts';
import { peerResponses, peersOfAllRounds } from '#core/voices.ts';
import {
  aDossier,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  deepFreeze,
  now,
  the,
} from '../fixtures/builders.ts';

const later = '2026-12-01T09:30:00.000Z';
const index = anIndex();
const dossier = deepFreeze(aDossier());
const invite = (round: number) =>
  invitationOf(dossier, the(dossier.assessments[0]), index, { stance: 'peer', round });

/** What a peer said in the first round, handed in. */
const first = deepFreeze(
  handIn(
    {
      ...rateAsGuest(
        guestResponse(invite(1), 'first', now),
        'a1',
        { level: 'level-1', comment: 'vu' },
        now,
      ),
      respondent: { stance: 'peer', pole: 'Sud', name: 'Nadia', earlier: [{ name: 'N' }] },
      closing: { seen: 'la halle', updatedAt: now, earlier: [{ seen: 'rien' }] },
    },
    now,
  ),
);
const former = { invitation: invite(1), response: first };

function taken(into: Dossier, file: ResponseFile): Dossier {
  const result = takeIn(into, responseFileSchema.parse(structuredClone(file)), later);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.dossier;
}

describe('the second, open round', () => {
  it('is gone on with from the first by the same peers alone', () => {
    expect(isFollowedBy(invite(1), invite(2))).toBe(true);
    expect(isFollowedBy(invite(2), invite(2))).toBe(false);
    expect(isFollowedBy(invite(1), { ...invite(2), assessmentId: 'other' })).toBe(false);
    expect(isFollowedBy(invite(1), { ...invite(2), dossierId: 'other' })).toBe(false);
    expect(isFollowedBy({ ...invite(1), stance: 'member' }, invite(2))).toBe(false);
  });

  it('begins with what was said in the first, to be added to, in an answer of its own', () => {
    const second = followingResponse(invite(2), former, 'second', later);
    expect(second).toEqual({
      id: 'second',
      createdAt: later,
      updatedAt: later,
      submittedAt: null,
      round: 2,
      follows: 'first',
      respondent: { stance: 'peer', pole: 'Sud', name: 'Nadia', updatedAt: later },
      ratings: { a1: { level: 'level-1', comment: 'vu', updatedAt: later } },
      closing: { seen: 'la halle', updatedAt: later },
    });
  });

  it('begins empty where the questions are another referential’s by now', () => {
    const moved = { ...invite(2), referential: { id: 'test', version: '2' } };
    const second = followingResponse(moved, former, 'second', later);
    expect(second).toMatchObject({ follows: 'first', ratings: {}, respondent: { pole: 'Sud' } });
    expect(second.closing).toBeUndefined();
  });

  it('comes in beside the first, which stays to the byte, and counts in its place', () => {
    const second = handIn(
      rateAsGuest(
        followingResponse(invite(2), former, 'second', later),
        'a1',
        { level: 'level-3' },
        later,
      ),
      later,
    );
    const once = taken(dossier, leanResponseFile(invite(1), first));
    const both = taken(once, leanResponseFile(invite(2), second));
    const kept = (of: Dossier) => the(of.assessments[0]).responses.find(({ id }) => id === 'first');
    expect(kept(both)).toBe(kept(once));
    const assessment = the(both.assessments[0]);
    expect(peersOfAllRounds(assessment)).toHaveLength(2);
    expect(peerResponses(assessment).map(({ id }) => id)).toEqual(['second']);
    expect(peersSeries(index, assessment).indicators.get('a1')?.position).toBe(3);
    const otherWay = taken(
      taken(dossier, leanResponseFile(invite(2), second)),
      leanResponseFile(invite(1), first),
    );
    expect(the(otherWay.assessments[0]).responses).toEqual(assessment.responses);
  });
});

describe('two answers of one person who changed devices', () => {
  const two = deepFreeze(
    aDossier([
      anAssessment({
        responses: [
          { ...aPeer('Sud', { a1: 0 }), id: 'one' },
          { ...aPeer('Sud', { a1: 3 }), id: 'two', round: 2 },
          aResponse({}, { stance: 'member' }),
        ],
      }),
    ]),
  );
  const peersOf = (of: Dossier) => peerResponses(the(of.assessments[0])).map(({ id }) => id);

  it('are tied by hand, and untied', () => {
    expect(peersOf(two)).toEqual(['one', 'two']);
    const tied = tieRounds(two, 'present', 'two', 'one', later);
    expect(peersOf(tied)).toEqual(['two']);
    expect(tieRounds(tied, 'present', 'two', 'one', later)).toBe(tied);
    const untied = tieRounds(tied, 'present', 'two', null, later);
    expect(peersOf(untied)).toEqual(['one', 'two']);
    expect(followsOf(the(the(untied.assessments[0]).responses[1]))).toBeNull();
  });

  it('are tied only where one comes before the other, and both are of peers', () => {
    const member = the(the(two.assessments[0]).responses[2]).id;
    expect(tieRounds(two, 'present', 'one', 'two', later)).toBe(two);
    expect(tieRounds(two, 'present', 'two', member, later)).toBe(two);
    expect(tieRounds(two, 'present', 'gone', 'one', later)).toBe(two);
    expect(tieRounds(two, 'present', 'two', null, later)).toBe(two);
  });
});
