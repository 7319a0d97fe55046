import { describe, expect, it } from 'vitest';
import type { Part, PartChange } from '#core/parts.ts';
import { Pending } from '#state/pending.ts';

function part(path: string, value: Part['value']): Part {
  return { path, order: 0, value };
}

function change(
  path: string,
  before: Part['value'] | null,
  after: Part['value'] | null,
): PartChange {
  return { path, before: before && part(path, before), after: after && part(path, after) };
}

describe('what is still to be written', () => {
  it('is one change a part, from the first state to the last', () => {
    const pending = new Pending();
    pending.add([change('a', { n: 0 }, { n: 1 }), change('b', null, { n: 1 })]);
    pending.add([change('a', { n: 1 }, { n: 2 })]);
    expect(pending.take()).toEqual([change('a', { n: 0 }, { n: 2 }), change('b', null, { n: 1 })]);
    expect(pending.isEmpty).toBe(true);
  });

  it('goes back under what came meanwhile when it could not be written', () => {
    const pending = new Pending();
    pending.add([change('a', { n: 0 }, { n: 1 })]);
    const batch = pending.take();
    pending.add([change('a', { n: 1 }, { n: 2 }), change('b', null, { n: 1 })]);
    pending.putBack(batch);
    expect(pending.take()).toEqual([change('a', { n: 0 }, { n: 2 }), change('b', null, { n: 1 })]);
  });

  it('goes on top of what others have written, and is based on it from then on', () => {
    const pending = new Pending();
    pending.add([change('a', { level: null, comment: '' }, { level: 'x', comment: '' })]);
    const standing = change('a', null, { level: null, comment: 'Vu.' });
    const elsewhere = change('b', null, { n: 1 });
    expect(pending.absorb([standing, elsewhere])).toEqual([
      change('a', { level: null, comment: 'Vu.' }, { level: 'x', comment: 'Vu.' }),
      elsewhere,
    ]);
    expect(pending.take()).toEqual([
      change('a', { level: null, comment: 'Vu.' }, { level: 'x', comment: 'Vu.' }),
    ]);
  });

  it('goes on top of a dossier that was read anew, parts that are gone included', () => {
    const pending = new Pending();
    pending.add([change('a', { n: 0 }, { n: 1 }), change('b', { n: 0 }, { n: 1 })]);
    expect(pending.rebaseOn([part('a', { n: 0, m: 5 })])).toEqual([
      change('a', { n: 0, m: 5 }, { n: 1, m: 5 }),
      change('b', null, { n: 1 }),
    ]);
  });
});
