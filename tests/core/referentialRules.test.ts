import { describe, expect, it } from 'vitest';
import { faultInReferential } from '#core/referentialRules.ts';
import { aReferential } from '../fixtures/builders.ts';

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}

describe('a referential', () => {
  it('of any shape within the limits is well', () => {
    expect(faultInReferential(aReferential())).toBeNull();
    expect(faultInReferential(aReferential({ levels: 7 }))).toBeNull();
    const full = {
      g: Object.fromEntries(numbered('o', 24).map((id) => [id, numbered(`${id}-`, 8)])),
    };
    expect(faultInReferential(aReferential({ shape: full }))).toBeNull();
  });

  it('has the values of its levels in order from 0', () => {
    const referential = aReferential({ levels: 3 });
    const [first, second, third] = referential.scale.levels;
    if (!first || !second || !third) throw new Error('there are three');
    const fault = (levels: typeof referential.scale.levels) =>
      faultInReferential({ ...referential, scale: { levels } });
    expect(fault([first, third, second])).toEqual({
      path: ['scale', 'levels', '2', 'value'],
      fault: { kind: 'value', allowed: ['1'] },
    });
    expect(fault([second, third])?.path).toEqual(['scale', 'levels', '1', 'value']);
    expect(fault([first, { ...second, value: 3 }])?.path).toEqual([
      'scale',
      'levels',
      '2',
      'value',
    ]);
  });

  it('uses an id once in the whole of it', () => {
    const path = (shape: Record<string, Record<string, string[]>>) =>
      faultInReferential(aReferential({ shape }))?.path.join(' ');
    expect(path({ g1: { a: ['x'] }, g2: { b: ['x'] } })).toBe(
      'goals 2 objectives 1 indicators 1 id',
    );
    expect(path({ g1: { a: ['a'] } })).toBe('goals 1 objectives 1 indicators 1 id');
    expect(path({ g1: { g1: ['x'] } })).toBe('goals 1 objectives 1 id');
    expect(path({ 'level-0': { a: ['x'] } })).toBe('goals 1 id');
  });

  it('has 24 objectives and 200 indicators at most, in all its goals together', () => {
    const objectives = (prefix: string, count: number, each: number) =>
      Object.fromEntries(numbered(prefix, count).map((id) => [id, numbered(`${id}-`, each)]));
    const tooMany = aReferential({
      shape: { g1: objectives('a', 12, 1), g2: objectives('b', 13, 1) },
    });
    expect(faultInReferential(tooMany)).toEqual({
      path: ['goals', '2', 'objectives', '13'],
      fault: { kind: 'tooLong', limit: 24, of: 'items' },
    });
    const crowded = aReferential({
      shape: { g1: objectives('a', 2, 67), g2: objectives('b', 1, 67) },
    });
    expect(faultInReferential(crowded)).toEqual({
      path: ['goals', '2', 'objectives', '1', 'indicators', '67'],
      fault: { kind: 'tooLong', limit: 200, of: 'items' },
    });
  });
});
