import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, moment } from '#core/moments.ts';
import { momentArbitrary } from '../fixtures/dossierArbitrary.ts';

describe('a day', () => {
  const reads = (text: string) => day.safeParse(text).success;

  it('is one of the calendar', () => {
    for (const text of ['2026-11-21', '2024-02-29', '2000-02-29']) expect(reads(text)).toBe(true);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-01',
      '2026-01-00',
    ]) {
      expect(reads(text)).toBe(false);
    }
  });

  it('is written in full', () => {
    for (const text of ['21/11/2026', '2026-1-1', '2026-11-21T00:00:00Z', ' 2026-11-21', '']) {
      expect(reads(text)).toBe(false);
    }
  });
});

describe('a moment', () => {
  const read = (text: string) => {
    const parsed = moment.safeParse(text);
    return parsed.success ? parsed.data : null;
  };

  it('is brought to milliseconds, so that moments compare as texts', () => {
    expect(read('2026-11-21T09:30:00Z')).toBe('2026-11-21T09:30:00.000Z');
    expect(read('2026-11-21T09:30:00.5Z')).toBe('2026-11-21T09:30:00.500Z');
    expect(read('2026-11-21T09:30:00.123456Z')).toBe('2026-11-21T09:30:00.123Z');
  });

  it('is in UTC, on a day and at a time that exist', () => {
    for (const text of [
      '2026-11-21T09:30:00+01:00',
      '2026-11-21T09:30:00',
      '2026-11-21T24:00:00Z',
      '2026-11-21T09:60:00Z',
      '2026-02-30T09:30:00Z',
      '2026-11-21',
    ]) {
      expect(read(text)).toBeNull();
    }
  });

  it('of the app’s own is read as it was written', () => {
    fc.assert(
      fc.property(momentArbitrary, (written) => {
        expect(read(written)).toBe(written);
      }),
    );
  });
});
