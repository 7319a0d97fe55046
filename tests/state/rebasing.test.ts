import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { agree, describePole, rate } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { diffParts, type Part, splitDossier } from '#core/parts.ts';
import { applyChanges, coalesce, rebasePart } from '#state/rebasing.ts';
import { aDossier, anAssessment, aResponse, now } from '../fixtures/builders.ts';

function part(value: Part['value'], order = 0): Part {
  return { path: 'p', order, value };
}

const act = fc.oneof(
  fc
    .record({
      voice: fc.constantFrom('r1', 'r2'),
      indicator: fc.constantFrom('a1', 'a2', 'b/1'),
      fields: fc.oneof(
        fc.record({ level: fc.constantFrom('x', 'y', null) }),
        fc.record({ comment: fc.string() }),
      ),
    })
    .map(
      ({ voice, indicator, fields }) =>
        (dossier: Dossier) =>
          rate(dossier, 'present', voice, indicator, fields, now),
    ),
  fc
    .string()
    .map((description) => (dossier: Dossier) => describePole(dossier, { description }, now)),
  fc
    .constantFrom('a1', 'a2')
    .map((id) => (dossier: Dossier) => agree(dossier, 'present', id, { level: 'x' }, now)),
);

function start(): Dossier {
  return aDossier([
    anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'r1' }), aResponse({}, { id: 'r2' })] }),
  ]);
}

describe('a change on top of what another tab wrote', () => {
  it('keeps what the other wrote into members that we did not touch', () => {
    const own = {
      before: part({ level: null, comment: '' }),
      after: part({ level: 'x', comment: '' }),
    };
    const standing = part({ level: null, comment: 'Vu.', evidence: 'Statuts' });
    expect(rebasePart(own, standing)?.value).toEqual({
      level: 'x',
      comment: 'Vu.',
      evidence: 'Statuts',
    });
  });

  it('looks into members of members: two fields of the profile both stay', () => {
    const own = {
      before: part({ pole: { name: 'A', territory: 'T' } }),
      after: part({ pole: { name: 'A', territory: 'U' } }),
    };
    const standing = part({ pole: { name: 'A', territory: 'T', legalForm: 'SCIC' } });
    expect(rebasePart(own, standing)?.value).toEqual({
      pole: { name: 'A', territory: 'U', legalForm: 'SCIC' },
    });
  });

  it('stands where both changed the same member, and where the other removed the part', () => {
    const own = { before: part({ level: null }), after: part({ level: 'x' }) };
    expect(rebasePart(own, part({ level: 'y' }))?.value).toEqual({ level: 'x' });
    expect(rebasePart(own, null)).toEqual(own.after);
    expect(rebasePart({ before: own.before, after: null }, part({ level: 'y' }))).toBeNull();
  });

  it('takes back a member that we took back, and leaves one that the other took back', () => {
    const own = { before: part({ a: 1, b: 1 }), after: part({ b: 1 }) };
    expect(rebasePart(own, part({ a: 1 }))?.value).toEqual({});
  });

  it('of a part that both made, a level not yet chosen here leaves the one chosen there', () => {
    const own = { before: null, after: part({ level: null, comment: 'Vu.' }) };
    expect(rebasePart(own, part({ level: 'x' }))?.value).toEqual({ level: 'x', comment: 'Vu.' });
  });

  it('is the change itself where nothing else was changed', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        const before = start();
        const after = acts.reduce((dossier, next) => next(dossier), before);
        for (const change of diffParts(before, after)) {
          expect(canonicalJson(rebasePart(change, change.before))).toBe(
            canonicalJson(change.after),
          );
        }
      }),
    );
  });
});

describe('changes put together', () => {
  it('have the first before and the last after of each part, as one step has', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const before = start();
        let dossier = before;
        let together: ReturnType<typeof diffParts> = [];
        for (const next of acts) {
          const later = next(dossier);
          together = coalesce(together, diffParts(dossier, later));
          dossier = later;
        }
        expect(new Set(together.map(({ path }) => path)).size).toBe(together.length);
        expect(canonicalJson(applyChanges(before, together))).toBe(canonicalJson(dossier));
      }),
    );
  });

  it('are the same dossier whether they are many or few', () => {
    const before = start();
    const many = Array.from({ length: 300 }, (_, at) => `x${at}`).reduce(
      (dossier, id) => rate(dossier, 'present', 'r1', id, { level: 'x' }, now),
      before,
    );
    const changes = diffParts(before, many);
    expect(changes.length).toBeGreaterThan(200);
    expect(canonicalJson(applyChanges(before, changes))).toBe(canonicalJson(many));
    expect(splitDossier(applyChanges(before, changes))).toHaveLength(splitDossier(many).length);
  });
});
