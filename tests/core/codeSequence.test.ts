import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeIn,
  codesOf,
  forgetSequence,
  noSequences,
  type Sequences,
  takeCode,
  unfinished,
} from '#core/codeSequence.ts';
import { the } from '../fixtures/builders.ts';

const tag = '0a1b2c3d';
const payloadOf = (length: number) =>
  Array.from({ length }, (_, at) => 'ABCxyz019-_'[at % 11]).join('');

function taken(texts: readonly string[], from: Sequences = noSequences) {
  let sequences = from;
  const outcomes = texts.map((text) => {
    const next = takeCode(sequences, text);
    sequences = next.sequences;
    return next.taken;
  });
  return { sequences, outcomes, last: the(outcomes.at(-1)) };
}

describe('cutting a payload', () => {
  it('gives codes of at most 800 characters, about equally long', () => {
    expect(the(codesOf(payloadOf(800), tag))).toEqual([`PTCE1/${tag}/1/1/${payloadOf(800)}`]);
    const codes = the(codesOf(payloadOf(1601), tag));
    expect(codes.map((code) => code.split('/')[4]?.length)).toEqual([534, 534, 533]);
    expect(codes[2]).toMatch(/^PTCE1\/0a1b2c3d\/3\/3\//);
  });

  it('gives none above twelve codes, and none of nothing', () => {
    expect(codesOf(payloadOf(9600), tag)).toHaveLength(12);
    expect(codesOf(payloadOf(9601), tag)).toBeNull();
    expect(codesOf('', tag)).toBeNull();
  });
});

describe('a scanned text', () => {
  it('is a code of a sequence, or none', () => {
    expect(codeIn(' PTCE1/0a1b2c3d/2/3/Ab-_9\n')).toEqual({
      tag,
      place: 2,
      codes: 3,
      chunk: 'Ab-_9',
    });
    for (const text of [
      '',
      'https://exemple.org/#/r/1abc',
      'PTCE2/0a1b2c3d/2/3/Ab',
      'PTCE1/0A1B2C3D/2/3/Ab',
      'PTCE1/0a1b2c3d/0/3/Ab',
      'PTCE1/0a1b2c3d/4/3/Ab',
      'PTCE1/0a1b2c3d/1/13/Ab',
      'PTCE1/0a1b2c3d/1/3/',
      'PTCE1/0a1b2c3d/1/3/A+b',
      `PTCE1/0a1b2c3d/1/3/${payloadOf(801)}`,
    ]) {
      expect(codeIn(text), text).toBeNull();
    }
  });
});

describe('collecting codes', () => {
  it('gives every payload back, in whatever order and however often the codes of several come', () => {
    const payload = fc.string({
      unit: fc.constantFrom(...'ABCxyz019-_'),
      minLength: 1,
      maxLength: 5000,
    });
    const several = fc.tuple(payload, payload).chain(([one, other]) => {
      const codes = [...the(codesOf(one, tag)), ...the(codesOf(other, 'ffffffff'))];
      const again = fc.subarray(codes);
      return fc.tuple(
        fc.constant({ one, other }),
        again.chain((some) =>
          fc.shuffledSubarray([...codes, ...some], { minLength: codes.length + some.length }),
        ),
      );
    });
    fc.assert(
      fc.property(several, ([{ one, other }, codes]) => {
        const { outcomes, sequences } = taken(codes);
        const whole = outcomes.flatMap((outcome) =>
          outcome.kind === 'whole' ? [[outcome.tag, outcome.payload]] : [],
        );
        expect(new Map(whole as [string, string][])).toEqual(
          new Map([
            [tag, one],
            ['ffffffff', other],
          ]),
        );
        expect(unfinished(sequences)).toEqual([]);
      }),
    );
  });

  it('says what is missing', () => {
    const codes = the(codesOf(payloadOf(2000), tag));
    const { last, sequences } = taken([the(codes[1])]);
    expect(last).toEqual({ kind: 'taken', tag, codes: 3, missing: [1, 3] });
    expect(unfinished(sequences)).toEqual([{ tag, codes: 3, missing: [1, 3] }]);
  });

  it('says of a code that it was taken before, also when all is whole', () => {
    const codes = the(codesOf(payloadOf(1000), tag));
    expect(taken([the(codes[0]), the(codes[0])]).last).toMatchObject({
      kind: 'again',
      missing: [2],
    });
    expect(taken([...codes, the(codes[0])]).last).toMatchObject({ kind: 'again', missing: [] });
  });

  it('leaves foreign codes alone', () => {
    const { sequences, last } = taken(['https://exemple.org']);
    expect(last).toEqual({ kind: 'foreign' });
    expect(sequences).toBe(noSequences);
  });

  it('refuses another number of codes, and another text for a place, and keeps what it has', () => {
    const first = `PTCE1/${tag}/1/2/AAA`;
    for (const other of [`PTCE1/${tag}/2/3/BBB`, `PTCE1/${tag}/1/2/BBB`]) {
      const { last, sequences } = taken([first, other]);
      expect(last).toEqual({ kind: 'contradicts', tag, codes: 2, missing: [2] });
      expect(taken([`PTCE1/${tag}/2/2/CCC`], sequences).last).toMatchObject({ payload: 'AAACCC' });
    }
  });

  it('begins anew where a sequence is forgotten', () => {
    const { sequences } = taken([`PTCE1/${tag}/1/2/AAA`]);
    const anew = forgetSequence(sequences, tag);
    expect(taken([`PTCE1/${tag}/2/3/BBB`], anew).last).toMatchObject({ missing: [1, 3] });
    expect(sequences.has(tag)).toBe(true);
  });
});
