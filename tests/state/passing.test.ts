// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { counts } from '#core/dossier.ts';
import { dossierStore } from '#state/dossierStore.ts';
import { redo, undo } from '#state/openDossier.ts';
import {
  areDigits,
  askWithoutDigits,
  declineOffer,
  goOnSitting,
  handIn,
  keepShut,
  leaveSeat,
  openIfDue,
  rateSitting,
  sitDown,
  startPassing,
  stopPassing,
  unlock,
} from '#state/passing.ts';
import { followPassing, passingStore } from '#state/passingStore.ts';
import { aDossier, anAssessment, aResponse, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const minutes = (count: number) => count * 60_000;
const passing = () => the(passingStore.getState());
const voices = () => the(theOpenDossier().assessments[0]).responses;
const member = { stance: 'member', college: 'sse' } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  stopPassing();
});

async function pass(
  digits = '2511',
  responses = [aResponse({}, { id: 'draft', submittedAt: null })],
) {
  await openInSession(aDossier([anAssessment({ revealedAt: null, responses })]));
  const place = { dossierId: theOpenDossier().id, assessmentId: 'present' };
  await startPassing(place, digits, null);
}

describe('the lock of a laptop that is passed round', () => {
  it('opens with its four digits only, and keeps them nowhere as they are', async () => {
    await pass('2511');
    const kept = localStorage.getItem('boussole-ptce/passing');
    expect(kept).not.toContain('2511');
    expect(await unlock('2512')).toEqual({ kind: 'wrong' });
    expect(passingStore.getState()).not.toBeNull();
    expect(await unlock('2511')).toEqual({ kind: 'open' });
    expect(passingStore.getState()).toBeNull();
    expect(localStorage.getItem('boussole-ptce/passing')).toBeNull();
  });

  it('does the same at an address without a lock, where browsers have no cryptography', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await pass('2511');
    expect(passing().digest).not.toContain('2511');
    expect(await unlock('2512')).toEqual({ kind: 'wrong' });
    expect(await unlock('2511')).toEqual({ kind: 'open' });
    vi.unstubAllGlobals();
  });

  it('takes four digits, nothing else', () => {
    expect(['0000', '2511'].every(areDigits)).toBe(true);
    expect(['', '123', '12345', '12a4', ' 123'].some(areDigits)).toBe(false);
  });

  it('is there again after a reload', async () => {
    await pass();
    sitDown(member);
    vi.resetModules();
    const reloaded = await import('#state/passingStore.ts');
    expect(reloaded.passingStore.getState()).toEqual(passing());
  });

  it('follows what another tab does', async () => {
    await pass();
    const heard = vi.fn();
    const stop = followPassing(heard);
    localStorage.removeItem('boussole-ptce/passing');
    dispatchEvent(new StorageEvent('storage', { key: 'boussole-ptce/passing' }));
    expect(passingStore.getState()).toBeNull();
    expect(heard).toHaveBeenCalled();
    stop();
  });

  it('has who guesses wait, longer each time, the right digits too', async () => {
    await pass('2511');
    expect(await unlock('0001')).toEqual({ kind: 'wrong' });
    expect(await unlock('0002')).toEqual({ kind: 'wrong' });
    const third = await unlock('0003');
    if (third.kind !== 'wait') throw new Error(third.kind);
    const firstPause = third.until - Date.now();
    expect(firstPause).toBeGreaterThan(0);
    expect((await unlock('2511')).kind).toBe('wait');
    vi.setSystemTime(third.until + 1);
    const fourth = await unlock('0004');
    if (fourth.kind !== 'wait') throw new Error(fourth.kind);
    expect(fourth.until - Date.now()).toBe(2 * firstPause);
    vi.setSystemTime(fourth.until + 1);
    expect(await unlock('2511')).toEqual({ kind: 'open' });
  });

  it('never has anybody wait for more than ten minutes', async () => {
    await pass('2511');
    for (let tries = 0; tries < 20; tries += 1) {
      const tried = await unlock('0000');
      if (tried.kind === 'wait') {
        expect(tried.until - Date.now()).toBeLessThanOrEqual(minutes(10));
        vi.setSystemTime(tried.until + 1);
      }
    }
    expect(await unlock('2511')).toEqual({ kind: 'open' });
  });

  it('opens by itself a quarter of an hour after the digits were said to be forgotten', async () => {
    await pass();
    askWithoutDigits();
    vi.setSystemTime(Date.now() + minutes(14));
    openIfDue();
    expect(passingStore.getState()).not.toBeNull();
    // Asked again, it does not take longer.
    askWithoutDigits();
    vi.setSystemTime(Date.now() + minutes(1));
    openIfDue();
    expect(passingStore.getState()).toBeNull();
  });

  it('stays shut when anybody says so, and when the next person sits down', async () => {
    await pass();
    askWithoutDigits();
    keepShut();
    vi.setSystemTime(Date.now() + minutes(60));
    openIfDue();
    expect(passingStore.getState()).not.toBeNull();
    askWithoutDigits();
    sitDown(member);
    vi.setSystemTime(Date.now() + minutes(60));
    openIfDue();
    expect(passingStore.getState()).not.toBeNull();
  });
});

describe('who sits at the laptop', () => {
  it('has a voice of their own, that counts once it is handed in', async () => {
    await pass();
    sitDown(member);
    // Nobody who says nothing leaves anything behind.
    expect(voices()).toHaveLength(1);
    rateSitting('a1', { level: 'level-2' });
    rateSitting('a1', { comment: 'Le marché' });
    const id = the(passing().seat).id;
    const voice = () => the(voices().find((one) => one.id === id));
    expect(voice()).toMatchObject({
      respondent: { stance: 'member', college: 'sse' },
      ratings: { a1: { level: 'level-2', comment: 'Le marché' } },
    });
    expect(counts(voice())).toBe(false);
    expect(handIn().ok).toBe(true);
    expect(counts(voice())).toBe(true);
    expect(passing()).toMatchObject({ seat: null, last: 'handedIn' });
  });

  it('counts too when handing in without a word', async () => {
    await pass();
    sitDown(member);
    handIn();
    expect(voices().filter(counts)).toHaveLength(1);
  });

  it('leaves what was said as a draft when stopping', async () => {
    await pass();
    sitDown(member);
    rateSitting('a1', { level: 'level-1' });
    leaveSeat();
    expect(voices().filter(counts)).toHaveLength(0);
    expect(voices()).toHaveLength(2);
    expect(passing()).toMatchObject({ seat: null, last: 'left' });
  });

  it('takes back nothing of what somebody else did, nor does the animator', async () => {
    await pass();
    sitDown(member);
    rateSitting('a1', { level: 'level-2' });
    handIn();
    const handedIn = theOpenDossier();
    undo();
    expect(theOpenDossier()).toBe(handedIn);
    await unlock('2511');
    undo();
    redo();
    expect(theOpenDossier()).toBe(handedIn);
    expect(dossierStore.getState()).toMatchObject({ canUndo: false, canRedo: false });
  });

  it('goes on with a voice that was begun, if they say that it is theirs', async () => {
    await openInSession(
      aDossier([
        anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'draft', submittedAt: null })] }),
      ]),
    );
    const place = { dossierId: theOpenDossier().id, assessmentId: 'present' };
    const offered = { id: 'draft', respondent: { stance: 'member' } as const };
    await startPassing(place, '2511', offered);
    expect(passing().seat).toBeNull();
    goOnSitting();
    rateSitting('a2', { level: 'level-3' });
    handIn();
    expect(the(voices()[0]).ratings).toMatchObject({
      a1: { level: 'level-1' },
      a2: { level: 'level-3' },
    });
    expect(voices().filter(counts)).toHaveLength(1);
    await startPassing(place, '2511', offered);
    declineOffer();
    goOnSitting();
    expect(passing()).toMatchObject({ seat: null, offered: null });
  });
});
