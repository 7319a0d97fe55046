import { afterEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#core/moments.ts';
import { newId, now, today } from '#io/clock.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the clock', () => {
  it('gives moments as dossiers keep them, and the day where the user is', () => {
    expect(moment.safeParse(now()).data).toMatch(/\.\d{3}Z$/);
    const [year, month, date] = today().split('-').map(Number);
    const local = new Date();
    expect([year, month, date]).toEqual([
      local.getFullYear(),
      local.getMonth() + 1,
      local.getDate(),
    ]);
  });
});

describe('new ids', () => {
  it('are UUIDs of version 4, over plain http as well', () => {
    expect(newId()).toMatch(uuid);
    // Outside a secure context browsers have the random numbers but not the function.
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal('crypto', { getRandomValues });
    const ids = Array.from({ length: 50 }, newId);
    for (const id of ids) expect(id).toMatch(uuid);
    expect(new Set(ids).size).toBe(50);
  });
});
