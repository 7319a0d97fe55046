import { describe, expect, it } from 'vitest';
import { type MigrationStep, migrate } from '#core/migrations.ts';
import { deepFreeze } from '../fixtures/builders.ts';

const rename: MigrationStep = {
  from: 1,
  migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
};
const wrap: MigrationStep = {
  from: 2,
  migrate: ({ name, ...rest }) => ({ ...rest, pole: { name } }),
};

describe('migrating', () => {
  it('goes through every later step, each with the result of the one before', () => {
    const raw = deepFreeze({ formatVersion: 1, title: 'Nord' });
    expect(migrate(raw, 1, 3, [wrap, rename])).toEqual({
      formatVersion: 3,
      pole: { name: 'Nord' },
    });
  });

  it('begins where the file stands', () => {
    expect(migrate({ formatVersion: 2, name: 'Nord' }, 2, 3, [rename, wrap])).toEqual({
      formatVersion: 3,
      pole: { name: 'Nord' },
    });
  });

  it('of the present version gives the file itself', () => {
    const raw = { formatVersion: 3 };
    expect(migrate(raw, 3, 3, [rename, wrap])).toBe(raw);
  });

  it('throws where a step is missing', () => {
    expect(() => migrate({}, 1, 3, [rename])).toThrow('version 2');
  });
});
