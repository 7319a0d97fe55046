import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Response } from '#core/dossier.ts';
import { dossierSchema } from '#core/dossier.ts';
import { changesBetween, isNoChange, lastChange, mergeResponses } from '#core/mergeResponses.ts';
import { aDossier, anAssessment, aResponse, deepFreeze } from '../fixtures/builders.ts';
import { voiceArbitrary } from '../fixtures/voiceArbitrary.ts';

// Thousands of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const at = (minute: number) => `2026-11-21T09:0${minute}:00.000Z`;

function aVoice(other: Partial<Response> = {}): Response {
  return { ...aResponse({}), id: 'voice', submittedAt: at(1), updatedAt: at(1), ...other };
}

/** Every text that stands anywhere in a value. */
function textsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value]);
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(Object.values(value).flatMap((member) => [...textsIn(member)]));
}

const isMoment = (text: string) => /^\d{4}-.*Z$/.test(text);

describe('merging two states of a voice', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(voiceArbitrary, voiceArbitrary, (a, b) => {
        expect(canonicalJson(mergeResponses(a, b))).toBe(canonicalJson(mergeResponses(b, a)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same however three are put together', () => {
    fc.assert(
      fc.property(voiceArbitrary, voiceArbitrary, voiceArbitrary, (a, b, c) => {
        const left = mergeResponses(mergeResponses(a, b), c);
        const right = mergeResponses(a, mergeResponses(b, c));
        expect(canonicalJson(left)).toBe(canonicalJson(right));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing where nothing is new', () => {
    fc.assert(
      fc.property(voiceArbitrary, voiceArbitrary, (a, b) => {
        expect(mergeResponses(a, structuredClone(a))).toBe(a);
        const merged = mergeResponses(a, b);
        expect(mergeResponses(merged, a)).toBe(merged);
        expect(canonicalJson(mergeResponses(b, merged))).toBe(canonicalJson(merged));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no text, and leaves its input as it was', () => {
    fc.assert(
      fc.property(voiceArbitrary, voiceArbitrary, (a, b) => {
        const merged = textsIn(mergeResponses(deepFreeze(a), deepFreeze(b)));
        const typed = [...textsIn(a), ...textsIn(b)].filter(
          (text) => !isMoment(text) && text !== '',
        );
        for (const text of typed) expect(merged).toContain(text);
      }),
    );
  });

  it('gives a voice that reads', () => {
    fc.assert(
      fc.property(voiceArbitrary, voiceArbitrary, (a, b) => {
        const responses = [mergeResponses(a, b)];
        const parsed = dossierSchema.safeParse(aDossier([anAssessment({ responses })]));
        expect(parsed.success).toBe(true);
      }),
    );
  });
});

describe('each part of a voice', () => {
  const rated = (minute: number, level: string, comment?: string) => ({
    level,
    ...(comment === undefined ? {} : { comment }),
    updatedAt: at(minute),
  });

  it('is that of the later change, with what gave way kept', () => {
    const former = aVoice({ ratings: { a1: rated(1, 'level-1', 'vu'), a2: rated(5, 'level-3') } });
    const later = aVoice({ ratings: { a1: rated(3, 'level-2', 'revu'), a2: rated(2, 'level-0') } });
    const { ratings } = mergeResponses(former, later);
    expect(ratings['a1']).toEqual({
      ...rated(3, 'level-2', 'revu'),
      earlier: [rated(1, 'level-1', 'vu')],
    });
    expect(ratings['a2']).toEqual({ ...rated(5, 'level-3'), earlier: [rated(2, 'level-0')] });
  });

  it('keeps nothing where the same was said again, or nothing had been said', () => {
    const former = aVoice({
      ratings: { a1: rated(1, 'level-1'), a2: { level: null, comment: '' } },
    });
    const later = aVoice({ ratings: { a1: rated(3, 'level-1'), a2: rated(4, 'level-2') } });
    expect(mergeResponses(former, later).ratings).toEqual(later.ratings);
  });

  it('takes its moment from the voice where it has none of its own', () => {
    const former = aVoice({ updatedAt: at(4), ratings: { a1: { level: 'level-1' } } });
    const later = aVoice({ updatedAt: at(6), ratings: { a1: rated(3, 'level-2') } });
    expect(mergeResponses(former, later).ratings['a1']).toEqual({
      ...rated(4, 'level-1'),
      earlier: [rated(3, 'level-2')],
    });
  });

  it('keeps a name that was put right, though a rating came after it', () => {
    const named = (name: string, minute: number) => ({
      stance: 'member' as const,
      name,
      updatedAt: at(minute),
    });
    const corrected = aVoice({ updatedAt: at(3), respondent: named('Aïcha', 3) });
    const rating = { ratings: { a1: rated(5, 'level-1') }, updatedAt: at(5) };
    const merged = mergeResponses(aVoice({ respondent: named('Aicha', 1), ...rating }), corrected);
    expect(merged.respondent).toEqual({ ...named('Aïcha', 3), earlier: [named('Aicha', 1)] });
    expect(merged.updatedAt).toBe(at(5));
  });

  it('is handed in at the latest moment, begun at the earliest', () => {
    const one = aVoice({ createdAt: at(2), submittedAt: at(3), reopenedAt: null });
    const other = aVoice({ createdAt: at(1), submittedAt: null, reopenedAt: at(4) });
    expect(mergeResponses(one, other)).toMatchObject({
      createdAt: at(1),
      submittedAt: at(3),
      reopenedAt: at(4),
    });
  });
});

describe('a tombstone', () => {
  const deleted = (minute: number) => aVoice({ updatedAt: at(minute), deletedAt: at(minute) });
  const changed = (minute: number) =>
    aVoice({ ratings: { a1: { level: 'level-1', updatedAt: at(minute) } } });

  it('wins over changes before it, and over one at the same moment', () => {
    expect(mergeResponses(changed(3), deleted(4)).deletedAt).toBe(at(4));
    expect(mergeResponses(deleted(4), changed(4)).deletedAt).toBe(at(4));
  });

  it('yields to a change after it', () => {
    expect(mergeResponses(deleted(4), changed(5)).deletedAt).toBeNull();
  });

  it('keeps what was typed under it', () => {
    const merged = mergeResponses(deleted(4), changed(3));
    expect(merged.ratings['a1']?.level).toBe('level-1');
  });
});

describe('what has changed', () => {
  it('is told by indicator, and what only a merge sees is not', () => {
    const former = aVoice({
      submittedAt: null,
      ratings: { a1: { level: 'level-1' }, a2: { level: 'level-2', updatedAt: at(1) } },
    });
    const later = aVoice({
      ratings: {
        a1: { level: 'level-1', comment: 'vu' },
        a2: { level: 'level-2', updatedAt: at(2), earlier: [{ level: 'level-0' }] },
        b1: { level: null },
        b2: { level: 'unknown' },
      },
      closing: { seen: 'la halle' },
    });
    const changes = changesBetween(former, later);
    expect(changes).toEqual({
      ratings: ['a1', 'b2'],
      closing: true,
      respondent: false,
      submitted: true,
    });
    expect(isNoChange(changes)).toBe(false);
    expect(isNoChange(changesBetween(former, structuredClone(former)))).toBe(true);
  });

  it('was last at the latest moment of any part', () => {
    const ratings = {
      a1: { level: null, updatedAt: at(7) },
      a2: { level: null, updatedAt: at(3) },
    };
    expect(lastChange(aVoice({ submittedAt: at(5), ratings }))).toBe(at(7));
    expect(lastChange(aVoice({ submittedAt: at(8), ratings }))).toBe(at(8));
  });
});
