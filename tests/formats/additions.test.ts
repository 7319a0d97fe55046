import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { addAction, changeAction } from '#core/tableChanges.ts';
import { formatAdditions } from '../../scripts/formatAdditions.ts';
import { aDossier, anAssessment, now } from '../fixtures/builders.ts';
import { anyStateArbitrary } from '../fixtures/divergedArbitrary.ts';
import { unnamedMembers } from '../fixtures/schemaNames.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('what our files carry beside version 1', () => {
  it('is told to those who write tools, member by member, and nothing else is', () => {
    const page = readFileSync('docs/formats-additions.md', 'utf8');
    for (const [name, members] of Object.entries(formatAdditions)) {
      const [, part = ''] = page.split(`(\`${name}\`)\n`);
      const rows = [...(part.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)];
      expect(rows.map(([, path]) => path).sort(), name).toEqual(Object.keys(members).sort());
    }
  });

  it('is all that the example and a plan that goes on have more', () => {
    const example = readFileSync('public/example/val-d-exemple.ptce.json', 'utf8');
    expect(unnamedMembers(JSON.parse(example))).toEqual([]);
    const action = { id: 'action', title: 'Louer', takesUp: 'former' };
    const planned = addAction(aDossier([anAssessment()]), 'present', action, now);
    const done = changeAction(planned, 'present', 'action', { status: 'done' }, now);
    expect(unnamedMembers(done)).toEqual([]);
  });

  it('is all that any merge writes, but for what other tools wrote', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (a, b) => {
        const merged = mergeDossiers(a, b);
        if (!merged.ok) throw new Error(merged.error.kind);
        const unnamed = unnamedMembers(merged.value);
        // A copy of a referential is told of by the schema of referentials.
        const known = /\.x-other$|^\.referentials/;
        expect(unnamed.filter((path) => !known.test(path))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
