import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import {
  dated,
  earliest,
  type Item,
  inOrder,
  latest,
  mergeItems,
  mergeMaps,
  mergeUnits,
  saysTheSame,
  type Unit,
} from '#core/mergeUnits.ts';

const at = (minute: number) => `2026-11-21T09:0${minute}:00.000Z`;
const said = (text: string, minute: number): Item => ({ text, updatedAt: at(minute) });

const moment = fc.integer({ min: 0, max: 4 }).map(at);
const text = fc.constantFrom('', 'un', 'deux', 'trois');
const standing = fc.record({ text, updatedAt: moment }, { noNullPrototype: true });
const unit = fc
  .tuple(standing, fc.option(fc.array(fc.oneof(standing, fc.constant('un')), { maxLength: 3 })))
  .map(([stands, earlier]) => (earlier ? { ...stands, earlier } : stands));
const item: fc.Arbitrary<Item> = fc
  .tuple(unit, fc.constantFrom({}, { deletedAt: null }, { deletedAt: at(2) }, { deletedAt: at(3) }))
  .map(([stands, tombstone]) => ({ id: 'q1', ...stands, ...tombstone }));

describe('a unit', () => {
  it('that changed later stays, and what gives way goes to earlier, in the order of time', () => {
    const once = mergeUnits(said('trois', 3), said('un', 1));
    expect(once).toEqual({ ...said('trois', 3), earlier: [said('un', 1)] });
    expect(mergeUnits(said('deux', 2), once)).toEqual({
      ...said('trois', 3),
      earlier: [said('un', 1), said('deux', 2)],
    });
  });

  it('of the same moment stays by the greater canonical JSON', () => {
    expect(mergeUnits(said('b', 1), said('a', 1))).toEqual({
      ...said('b', 1),
      earlier: [said('a', 1)],
    });
  });

  it('that says the same again, or nothing, leaves nothing in earlier', () => {
    expect(mergeUnits(said('un', 1), said('un', 2))).toEqual(said('un', 2));
    expect(mergeUnits(said('', 1), said('un', 2))).toEqual(said('un', 2));
    expect(mergeUnits({ ...said('un', 1), proposed: true }, said('un', 2))).toEqual(said('un', 2));
  });

  it('that was emptied later stays empty, and what it said is kept', () => {
    expect(mergeUnits(said('', 2), said('un', 1))).toEqual({
      ...said('', 2),
      earlier: [said('un', 1)],
    });
  });

  it('keeps once what stood several times, at the last of them', () => {
    const merged = mergeUnits(
      { ...said('trois', 5), earlier: [said('un', 1)] },
      { ...said('deux', 4), earlier: [said('un', 3)] },
    );
    expect(merged.earlier).toEqual([said('un', 3), said('deux', 4)]);
  });

  it('never lets stand what only stood in earlier, whose shape nobody has checked', () => {
    const odd = { ...said('un', 1), earlier: [{ level: 7, updatedAt: at(9) }] };
    expect(mergeUnits(odd, said('deux', 2))).toMatchObject(said('deux', 2));
  });

  it('without a moment has that of what is above it', () => {
    expect(dated({ text: 'un' }, at(2))).toEqual(said('un', 2));
    expect(dated(said('un', 1), at(2))).toEqual(said('un', 1));
  });

  it('is put in order alone as by merging', () => {
    expect(inOrder({ ...said('un', 5), earlier: [said('trois', 3), said('un', 2)] })).toEqual({
      ...said('un', 5),
      earlier: [said('trois', 3)],
    });
  });

  it('says the same whatever moments and earlier it has', () => {
    expect(saysTheSame({ ...said('un', 1), earlier: ['x'] }, said('un', 2))).toBe(true);
    expect(saysTheSame(said('un', 1), said('deux', 1))).toBe(false);
  });
});

describe('an item with a tombstone', () => {
  const question: Item = { id: 'q1', ...said('un', 2) };

  it('is deleted where that came after its last change, or with it', () => {
    expect(mergeItems(question, { ...question, deletedAt: at(2) }).deletedAt).toBe(at(2));
    expect(mergeItems(question, { ...question, deletedAt: at(1) }).deletedAt).toBeNull();
  });

  it('keeps its text under the tombstone', () => {
    const deleted = { ...question, text: '', updatedAt: at(3), deletedAt: at(3) };
    expect(mergeItems(deleted, question)).toEqual({ ...deleted, earlier: [question] });
  });
});

describe('merging', () => {
  const kinds = [
    { name: 'units', arbitrary: unit, merge: mergeUnits },
    { name: 'items', arbitrary: item, merge: mergeItems },
    {
      name: 'maps of units',
      arbitrary: fc.dictionary(fc.constantFrom('a1', 'a2'), unit, { noNullPrototype: true }),
      merge: (a: Record<string, Unit>, b: Record<string, Unit>) =>
        mergeMaps<Unit>(a, b, mergeUnits),
    },
  ] as {
    name: string;
    arbitrary: fc.Arbitrary<unknown>;
    merge: (a: unknown, b: unknown) => unknown;
  }[];

  for (const { name, arbitrary, merge } of kinds) {
    it(`of ${name} is commutative, associative and idempotent, to the byte`, () => {
      fc.assert(
        fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
          const ab = merge(a, b);
          expect(canonicalJson(merge(b, a))).toBe(canonicalJson(ab));
          expect(canonicalJson(merge(ab, c))).toBe(canonicalJson(merge(a, merge(b, c))));
          expect(canonicalJson(merge(a, a))).toBe(canonicalJson(a));
          expect(canonicalJson(merge(ab, b))).toBe(canonicalJson(ab));
        }),
        { numRuns: 700 },
      );
    });
  }
});

describe('two moments', () => {
  it('have a latest and an earliest; one that is known stands before null, null before none', () => {
    expect([latest(at(1), at(2)), earliest(at(1), at(2))]).toEqual([at(2), at(1)]);
    expect([latest(null, at(2)), earliest(at(2), null)]).toEqual([at(2), at(2)]);
    expect([latest(null, undefined), latest(undefined, undefined)]).toEqual([null, undefined]);
  });
});
