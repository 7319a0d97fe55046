import { describe, expect, it } from 'vitest';
import {
  carriedPairs,
  continuationOf,
  continuedBy,
  type Links,
  transitionBetween,
} from '#core/transition.ts';
import { aDossier, anAssessment, anIndex, now, the } from '../fixtures/builders.ts';

const old = anIndex({
  version: '1',
  shape: { g1: { a: ['b1', 'b2', 'b3'], b: ['b4'] }, g2: { c: ['b5'] } },
});
// a1 continues b1; a2 merges b2 and b3; a3 and a4 split b4; a5 is new; nothing continues b5.
const later = anIndex({
  version: '2',
  supersedes: '1',
  shape: { g1: { a: ['a1', 'a2'], b: ['a3', 'a4'], d: ['a5'] } },
  follows: { a1: ['b1'], a2: ['b3', 'b2', 'gone', 'b2'], a3: ['b4'], a4: ['b4'] },
});

function linked(links: Links): Record<string, readonly string[]> {
  return Object.fromEntries(links.followers);
}

describe('from one version to the next', () => {
  const map = the(transitionBetween(old, later));

  it('indicators go along `follows`, in the order of the referentials', () => {
    expect(linked(map.indicators)).toEqual({
      b1: ['a1'],
      b2: ['a2'],
      b3: ['a2'],
      b4: ['a3', 'a4'],
    });
    expect(map.indicators.sources.get('a2')).toEqual(['b2', 'b3']);
    expect(
      Object.fromEntries(['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => [id, continuationOf(map, id)])),
    ).toEqual({
      a1: 'carried',
      a2: 'merged',
      a3: 'split',
      a4: 'split',
      a5: 'fresh',
    });
    expect([...carriedPairs(map)]).toEqual([['a1', 'b1']]);
  });

  it('objectives and goals go where most of their indicators go', () => {
    expect(linked(map.objectives)).toEqual({ a: ['a'], b: ['b'] });
    expect(linked(map.goals)).toEqual({ g1: ['g1'] });
  });

  it('the way back is the same map read backwards', () => {
    const back = the(transitionBetween(later, old));
    const turned = (links: Links): Links => ({
      followers: links.sources,
      sources: links.followers,
    });
    for (const kind of ['indicators', 'objectives', 'goals'] as const) {
      expect(back[kind]).toEqual(turned(map[kind]));
    }
    expect(continuationOf(back, 'b2')).toBe('split');
    expect(continuationOf(back, 'b4')).toBe('merged');
    expect(continuationOf(back, 'b5')).toBe('fresh');
  });
});

describe('objectives that are reordered', () => {
  function objectives(before: Record<string, string[]>, after: Record<string, string[]>) {
    const from = anIndex({ version: '1', shape: { g: before } });
    const kept = new Set(from.indicators.map(({ indicator }) => indicator.id));
    const follows = Object.fromEntries([...kept].map((id) => [id, [id]]));
    const to = anIndex({ version: '2', supersedes: '1', shape: { g: after }, follows });
    return linked(the(transitionBetween(from, to)).objectives);
  }

  it('that are split, are split; that are merged, are merged', () => {
    expect(objectives({ a: ['i1', 'i2'] }, { x: ['i1'], y: ['i2'] })).toEqual({ a: ['x', 'y'] });
    expect(objectives({ a: ['i1'], b: ['i2'] }, { x: ['i1', 'i2'] })).toEqual({
      a: ['x'],
      b: ['x'],
    });
  });

  it('that hand an indicator over to one that goes on, stay themselves', () => {
    expect(
      objectives({ a: ['i1', 'i2'], b: ['i3', 'i4'] }, { a: ['i1'], b: ['i2', 'i3', 'i4'] }),
    ).toEqual({ a: ['a'], b: ['b'] });
    expect(
      objectives({ a: ['i1', 'i2'], b: ['i3', 'i4'] }, { x: ['i1', 'i3', 'i4'], a: ['i2'] }),
    ).toEqual({ a: ['a'], b: ['x'] });
  });
});

describe('where one is not the next of the other', () => {
  const third = anIndex({
    version: '3',
    supersedes: '2',
    shape: { g: { a: ['c1', 'c2', 'c3'] } },
    follows: { c1: ['a1'], c2: ['a3', 'a4'], c3: ['a5'] },
  });
  const variant = anIndex({
    version: 'v',
    supersedes: '1',
    shape: { g: { a: ['v1', 'v2'] } },
    follows: { v1: ['b1'], v2: ['b4'] },
  });

  it('nothing is known', () => {
    expect(transitionBetween(old, third)).toBeNull();
    expect(transitionBetween(old, anIndex({ version: 'x' }))).toBeNull();
  });

  it('a chain of known versions links them, up and down', () => {
    const up = the(transitionBetween(old, third, [later, variant]));
    // What was split and put together again is whole.
    expect(linked(up.indicators)).toEqual({ b1: ['c1'], b4: ['c2'] });
    const across = the(transitionBetween(variant, third, [variant, later, old]));
    expect(linked(across.indicators)).toEqual({ v1: ['c1'], v2: ['c2'] });
    expect(linked(the(transitionBetween(third, variant, [old, later])).indicators)).toEqual({
      c1: ['v1'],
      c2: ['v2'],
    });
  });

  it('versions that name each other in circles end somewhere', () => {
    const [a, b] = ['a', 'b'].map((version) =>
      anIndex({ version, supersedes: version === 'a' ? 'b' : 'a' }),
    );
    expect(transitionBetween(the(a), old, [the(b)])).toBeNull();
  });
});

describe('no way', () => {
  it('leads from a referential to itself, nor where nothing would be carried', () => {
    expect(transitionBetween(old, old)).toBeNull();
    expect(transitionBetween(old, anIndex({ version: '1' }), [later])).toBeNull();
    expect(transitionBetween(old, anIndex({ version: '2', supersedes: '1' }))).toBeNull();
  });
});

describe('what an archived assessment became', () => {
  const move = (archived: string) => ({
    transition: { from: { id: 'test', version: '1' }, at: now, archived, toRead: [] },
  });
  const first = anAssessment({ id: 'first', archived: true });
  const second = anAssessment({ id: 'second', archived: true, ...move('first') });
  const present = anAssessment({ ...move('second') });

  it('is found through one move or several', () => {
    const dossier = aDossier([present, first, second]);
    expect(continuedBy(dossier, second)?.id).toBe('present');
    expect(continuedBy(dossier, first)?.id).toBe('present');
    expect(continuedBy(dossier, present)).toBeNull();
  });

  it('is nothing where it is deleted, or files go in circles', () => {
    const gone = { ...present, deletedAt: now };
    expect(continuedBy(aDossier([gone, first, second]), first)).toBeNull();
    const circle = { ...first, ...move('second') };
    expect(continuedBy(aDossier([circle, second]), circle)).toBeNull();
  });
});
