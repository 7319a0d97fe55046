// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  attendSitting,
  pauseTime,
  resetTime,
  runTime,
  setSitting,
  showPart,
  sittingStore,
  spentInAll,
  spentOn,
  thisMoment,
} from '#state/sitting.ts';
import { deleteDossier } from '#state/workspace.ts';
import { the } from '../fixtures/builders.ts';

const minute = 60_000;
const sitting = () => the(sittingStore.getState().sitting);
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * minute);
const minutesOn = (part: string) => spentOn(sitting(), part, thisMoment()) / minute;

const here = { dossierId: 'dossier', assessmentId: 'present' };
let leave = () => {};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T18:00:00.000Z') });
  leave = attendSitting(here, () => undefined);
});

afterEach(() => {
  leave();
  vi.useRealTimers();
});

describe('the time of a meeting', () => {
  it('runs for the part that is shown, and stands still in a pause', () => {
    showPart('present', 'calibration', true);
    pass(3);
    expect(minutesOn('calibration')).toBe(0);
    runTime('present');
    pass(4);
    showPart('present', 'discuss:a1', true);
    pass(2);
    pauseTime('present');
    pass(15);
    expect([minutesOn('calibration'), minutesOn('discuss:a1')]).toEqual([4, 2]);
    runTime('present');
    pass(1);
    showPart('present', 'calibration', true);
    pass(1);
    expect([minutesOn('calibration'), minutesOn('discuss:a1')]).toEqual([5, 3]);
    expect(spentInAll(sitting(), thisMoment()) / minute).toBe(8);
    resetTime('present');
    expect(spentInAll(sitting(), thisMoment())).toBe(0);
  });

  it('goes on for the part while the agenda is looked at', () => {
    showPart('present', 'discuss:a1', true);
    runTime('present');
    showPart('present', 'agenda', false);
    pass(2);
    expect(sitting().at).toBe('agenda');
    expect(minutesOn('discuss:a1')).toBe(2);
  });

  it('goes on where a page was closed, but not over a night', () => {
    showPart('present', 'discuss:a1', true);
    runTime('present');
    leave();
    pass(10);
    leave = attendSitting(here, () => undefined);
    expect(minutesOn('discuss:a1')).toBe(10);
    leave();
    pass(12 * 60);
    leave = attendSitting(here, () => undefined);
    expect([sitting().since, sitting().part, minutesOn('discuss:a1')]).toEqual([
      null,
      'discuss:a1',
      0,
    ]);
  });
});

describe('two windows of one meeting', () => {
  /** What another window writes, as the browser tells of it. */
  function elsewhere(fields: object): void {
    const key = 'boussole-ptce/seance/present';
    localStorage.setItem(key, JSON.stringify({ ...sitting(), ...fields }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }

  it('follow one another, and hear of nothing else', () => {
    const moved: string[] = [];
    leave();
    leave = attendSitting(here, (part) => moved.push(part));
    showPart('present', 'calibration', true);
    elsewhere({ at: 'discuss:a1', part: 'discuss:a1' });
    expect(moved).toEqual(['discuss:a1']);
    elsewhere({ since: Date.now() });
    expect(moved).toEqual(['discuss:a1']);
    expect(sitting()).toMatchObject({ at: 'discuss:a1', since: Date.now() });
    setSitting('present', { draft: 'Et après ?' });
    expect(sitting()).toMatchObject({ at: 'discuss:a1', draft: 'Et après ?' });
  });

  it('do without what this device has made unreadable or refuses to keep', () => {
    elsewhere({ spent: 'hier', minutes: 'beaucoup', at: 7 });
    expect(sitting()).toMatchObject({ spent: {}, minutes: null, at: '' });
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    setSitting('present', { draft: 'gardée' });
    setSitting('present', { minutes: 40 });
    refuse.mockRestore();
    expect(sitting()).toMatchObject({ draft: 'gardée', minutes: 40 });
  });
});

describe('what this device remembers of a meeting', () => {
  it('goes with its dossier, and no other’s does', async () => {
    showPart('present', 'calibration', true);
    leave();
    leave = attendSitting({ dossierId: 'other', assessmentId: 'elsewhere' }, () => undefined);
    showPart('elsewhere', 'calibration', true);
    await deleteDossier('dossier');
    await vi.waitFor(() =>
      expect(Object.keys(localStorage)).toEqual(['boussole-ptce/seance/elsewhere']),
    );
  });
});
