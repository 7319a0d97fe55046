import { describe, expect, it } from 'vitest';
import { indexReferential, referentialKey, referentialSchema } from '#core/referential.ts';
import { aReferential } from '../fixtures/builders.ts';

describe('a referential looked through', () => {
  const index = indexReferential(aReferential());

  it('has its objectives and indicators in order, each with its place', () => {
    expect(index.objectives.map(({ objective, goal }) => `${goal.id} ${objective.id}`)).toEqual([
      'g1 a',
      'g1 b',
      'g2 c',
    ]);
    expect(index.indicators.map((node) => node.indicator.id)).toEqual([
      'a1',
      'a2',
      'b1',
      'c1',
      'c2',
    ]);
    expect(index.indicatorById.get('c1')).toMatchObject({
      goal: { id: 'g2' },
      objective: { id: 'c' },
    });
  });

  it('has the value of each level', () => {
    expect([...index.levelValues]).toEqual([
      ['level-0', 0],
      ['level-1', 1],
      ['level-2', 2],
      ['level-3', 3],
    ]);
  });

  it('is named by its id and version', () => {
    expect(referentialKey({ id: 'ptce', version: '2014' })).toBe('ptce-2014');
  });
});

describe('ids inside a referential', () => {
  function reads(id: string): boolean {
    return referentialSchema.safeParse(aReferential({ shape: { g: { o: [id] } } })).success;
  }

  it('are lower-case words', () => {
    for (const id of ['a1', 'a', 'lien-social-2']) expect(reads(id)).toBe(true);
    for (const id of ['', 'A1', '1a', '-a', 'a b', 'é', 'a/1', 'a_1'])
      expect(reads(id)).toBe(false);
  });

  it('are never what a rating may say beside a level', () => {
    for (const id of ['not-applicable', 'unknown', 'constructor', 'prototype'])
      expect(reads(id)).toBe(false);
  });
});

describe('the scale', () => {
  it('has two to seven levels', () => {
    const reads = (levels: number) => referentialSchema.safeParse(aReferential({ levels })).success;
    expect([1, 2, 7, 8].map(reads)).toEqual([false, true, true, false]);
  });
});
