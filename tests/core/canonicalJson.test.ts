import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isSameJson } from '#core/canonicalJson.ts';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units, at every depth (the example of RFC 8785, 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes no blank, and numbers and texts as ECMAScript does', () => {
    const value = { b: [1e21, 0.000001, -0, 4.5], a: { d: 'é\u0007"\\\n', c: null } };
    expect(canonicalJson(value)).toBe(
      '{"a":{"c":null,"d":"é\\u0007\\"\\\\\\n"},"b":[1e+21,0.000001,0,4.5]}',
    );
  });

  it('leaves out members that are undefined, as JSON.stringify does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('is the same for the same JSON, in whatever order its keys stand', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
          expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        }
      }),
    );
  });
});

describe('two values', () => {
  it('are the same where their canonical JSON is', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom(1, null, undefined, [undefined]), {
        noNullPrototype: true,
      }),
    );
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isSameJson(a, structuredClone(a))).toBe(true);
        expect(isSameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});
