import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongerThan, nestsDeeper, valueNestsDeeper, withoutForbiddenKeys } from '#core/json.ts';

describe('the nesting of JSON', () => {
  it('is counted the same in a text and in its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 5 }), (value, limit) => {
        expect(nestsDeeper(JSON.stringify(value), limit)).toBe(valueNestsDeeper(value, limit));
      }),
    );
  });
});

describe('the bytes of a text', () => {
  it('are those of its UTF-8', () => {
    const encoder = new TextEncoder();
    const pieces = ['a', '\u0000', 'é', 'œ', '€', '\u202f', '\uffff', '😀', '\ud83d', '\ude00'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (chosen) => {
        const text = chosen.join('');
        const bytes = encoder.encode(text).length;
        expect(isLongerThan(text, bytes)).toBe(false);
        expect(isLongerThan(text, bytes - 1)).toBe(true);
      }),
    );
  });
});

describe('JSON without forbidden keys', () => {
  it('is the same object where there are none', () => {
    const value = { a: [{ b: 1 }, 'constructor'] };
    expect(withoutForbiddenKeys(value)).toBe(value);
  });

  it('lacks them at every depth, and shares the rest', () => {
    const kept = { c: 1 };
    const value: unknown = {
      ...JSON.parse('{"a":[{"__proto__":{"x":1},"b":2}],"prototype":0}'),
      kept,
    };
    const clean = withoutForbiddenKeys(value);
    expect(clean).toEqual({ a: [{ b: 2 }], kept: { c: 1 } });
    expect((clean as { kept: unknown }).kept).toBe(kept);
  });
});
