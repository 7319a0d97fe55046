import { describe, expect, it } from 'vitest';
import { splitDossier } from '#core/parts.ts';
import { migrationChanges, readParts, recordOf, textOfParts } from '#state/stored.ts';
import { aDossier, anAssessment, aResponse, now } from '../fixtures/builders.ts';

const dossier = aDossier([anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'r1' })] })]);
const parts = splitDossier(dossier);

describe('stored parts', () => {
  it('are read as the dossier’s file would be, in any order', () => {
    const read = readParts(parts.toReversed());
    expect(read.ok && read.value.dossier).toEqual(dossier);
  });

  it('are refused with the reason when there is no head, a faulty member, or a row that is no part', () => {
    expect(readParts(parts.slice(1))).toMatchObject({ ok: false, error: { kind: 'notOurs' } });
    const faulty = parts.map((part) =>
      part.path.endsWith('ratings/a1') ? { ...part, value: { level: 1 } } : part,
    );
    expect(readParts(faulty)).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        path: ['assessments', '1', 'responses', '1', 'ratings', 'a1', 'level'],
      },
    });
    expect(readParts([...parts, 'no part'])).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fault: { kind: 'shape' } },
    });
  });

  it('make a text that holds all of them, put together where that can be', () => {
    expect(JSON.parse(textOfParts(parts))).toEqual(dossier);
    expect(JSON.parse(textOfParts(parts.slice(1)))).toEqual(parts.slice(1));
    expect(JSON.parse(textOfParts([...parts, 'no part']))).toHaveLength(parts.length + 1);
  });
});

describe('what a migration has written', () => {
  it('is what differs, and nothing where nothing does', () => {
    expect(migrationChanges(dossier, parts)).toEqual([]);
    const extra = { path: 'gone', order: 0, value: {} };
    const older = parts.map((part) =>
      part.path === '' ? { ...part, value: { ...part.value, fictional: true } } : part,
    );
    expect(migrationChanges(dossier, [...older, extra])).toEqual([
      { path: '', before: older[0], after: parts[0] },
      { path: 'gone', before: extra, after: null },
    ]);
  });
});

describe('a record', () => {
  it('says what the list needs', () => {
    expect(recordOf(dossier, false)).toEqual({
      id: 'dossier',
      name: 'Pôle du Val d’Exemple',
      fictional: false,
      shipped: false,
      formatVersion: 1,
      revision: 0,
      updatedAt: now,
      assessments: 1,
      deletedAt: null,
      copiedAt: null,
      setAsideAt: null,
    });
  });
});
