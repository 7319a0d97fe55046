import { describe, expect, it } from 'vitest';
import { conclude } from '#core/closing.ts';
import { takeIn } from '#core/collecting.ts';
import type { Response } from '#core/dossier.ts';
import { responseFileSchema } from '#core/exchange.ts';
import {
  guestResponse,
  handIn,
  hasSaidAnything,
  introduceGuest,
  isHandedIn,
  isTogether,
  leanResponseFile,
  rateAsGuest,
  takeBack,
} from '#core/guestChanges.ts';
import { invitationOf } from '#core/invitation.ts';
import { aDossier, anAssessment, anIndex, deepFreeze, the } from '../fixtures/builders.ts';

const at = (minute: number) => `2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`;
const dossier = deepFreeze(aDossier([anAssessment()]));
const invitation = invitationOf(dossier, the(dossier.assessments[0]), anIndex(), {
  stance: 'member',
  college: 'sse',
});
const voice = (): Response => deepFreeze(guestResponse(invitation, 'voice', at(0)));

describe('a guest’s voice', () => {
  it('begins with the stance and the college that were asked, and has said nothing', () => {
    expect(voice()).toMatchObject({
      id: 'voice',
      submittedAt: null,
      round: 1,
      respondent: { stance: 'member', college: 'sse' },
    });
    expect(hasSaidAnything(voice())).toBe(false);
    expect(hasSaidAnything(introduceGuest(voice(), { name: 'Awa' }, at(1)))).toBe(false);
  });

  it('has said something with a level, a word or a mark, not with a level taken back', () => {
    expect(hasSaidAnything(rateAsGuest(voice(), 'a1', { level: 'level-0' }, at(1)))).toBe(true);
    expect(hasSaidAnything(rateAsGuest(voice(), 'a1', { comment: 'oui' }, at(1)))).toBe(true);
    expect(hasSaidAnything(rateAsGuest(voice(), 'a1', { highlight: 'strength' }, at(1)))).toBe(
      true,
    );
    expect(hasSaidAnything(conclude(voice(), { takeHome: 'tout' }, at(1)))).toBe(true);
    expect(hasSaidAnything(rateAsGuest(voice(), 'a1', { level: null }, at(1)))).toBe(false);
    expect(hasSaidAnything(conclude(voice(), { takeHome: ' ' }, at(1)))).toBe(false);
  });

  it('may be of several who agreed on it, and says so where it goes', () => {
    expect(isTogether(voice())).toBe(false);
    const agreed = introduceGuest(voice(), { together: true }, at(1));
    expect(isTogether(agreed)).toBe(true);
    const sent = responseFileSchema.parse(leanResponseFile(invitation, agreed));
    expect(isTogether(sent.response)).toBe(true);
  });

  it('is handed in until something changes; handing in the same again changes nothing', () => {
    const rated = rateAsGuest(voice(), 'a1', { level: 'level-2' }, at(1));
    expect(isHandedIn(rated)).toBe(false);
    const handed = handIn(rated, at(2));
    expect(isHandedIn(handed)).toBe(true);
    expect(handIn(handed, at(3))).toBe(handed);
    const changed = conclude(handed, { takeHome: 'revenir' }, at(4));
    expect(isHandedIn(changed)).toBe(false);
    expect(handIn(changed, at(5)).submittedAt).toBe(at(5));
  });

  it('takes one thing back, and leaves what was said of the rest meanwhile', () => {
    const before = rateAsGuest(voice(), 'a1', { level: 'level-1', comment: 'peu' }, at(1));
    const after = rateAsGuest(before, 'a1', { level: 'level-3' }, at(2));
    const later = rateAsGuest(after, 'b1', { level: 'level-0' }, at(3));
    const back = takeBack(later, { before, after }, at(4));
    expect(back.ratings).toMatchObject({
      a1: { level: 'level-1', comment: 'peu', updatedAt: at(4) },
      b1: { level: 'level-0', updatedAt: at(3) },
    });
    expect(back.respondent).toBe(later.respondent);
    const first = takeBack(before, { before: voice(), after: before }, at(5));
    expect(first.ratings['a1']).toEqual({ level: null, updatedAt: at(5) });
    // Turned round it is said again, also what nothing stood for before.
    const again = takeBack(first, { before, after: voice() }, at(6));
    expect(again.ratings['a1']).toMatchObject({ level: 'level-1', updatedAt: at(6) });
    const said = conclude(voice(), { seen: 'le lieu' }, at(1));
    expect(takeBack(said, { before: voice(), after: said }, at(2)).closing).toEqual({
      updatedAt: at(2),
    });
  });
});

describe('a guest’s answers on their way', () => {
  it('leave out what is blank and what gave way, and are taken in as they were typed', () => {
    const typed = [
      rateAsGuest(voice(), 'a1', { level: 'level-1', comment: 'au marché' }, at(1)),
    ].map((one) => rateAsGuest(one, 'a2', { level: null, comment: '', highlight: null }, at(2)))[0];
    const merged = {
      ...the(typed),
      ratings: {
        ...the(typed).ratings,
        b1: { level: 'unknown', updatedAt: at(3), earlier: [{ comment: 'effacé' }] },
      },
    };
    const file = leanResponseFile(invitation, handIn(merged, at(4)));
    expect(responseFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(file.response.ratings).toEqual({
      a1: { level: 'level-1', comment: 'au marché', updatedAt: at(1) },
      a2: { level: null, updatedAt: at(2) },
      b1: { level: 'unknown', updatedAt: at(3) },
    });
    const taken = takeIn(dossier, file, at(5));
    expect(taken).toMatchObject({ ok: true, value: { taken: { kind: 'added' } } });
  });

  it('corrected and handed in again are one voice, in which the correction stands', () => {
    const first = handIn(rateAsGuest(voice(), 'a1', { level: 'level-1' }, at(1)), at(2));
    const second = handIn(rateAsGuest(first, 'a1', { level: null }, at(3)), at(4));
    const files = [first, second].map((one) => leanResponseFile(invitation, one));
    for (const order of [files, files.toReversed()]) {
      const final = order.reduce((held, file) => {
        const taken = takeIn(held, file, at(9));
        if (!taken.ok) throw new Error(taken.error.kind);
        return taken.value.dossier;
      }, dossier);
      const [voiceThere] = the(final.assessments[0]).responses;
      expect(voiceThere?.ratings['a1']?.level).toBeNull();
    }
  });
});
