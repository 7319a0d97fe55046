import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Assessment, Dossier, Response } from '#core/dossier.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { keyOf, type Unit } from '#core/mergeUnits.ts';
import { readDossierValue } from '#core/reading.ts';
import { restoreTo } from '#core/restoring.ts';
import { deepFreeze } from '../fixtures/builders.ts';
import { anyStateArbitrary, isTyped, textsIn } from '../fixtures/divergedArbitrary.ts';

// Thousands of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

/** Before some of the moments in the dossiers, so that clocks were ahead of it. */
const now = '2026-11-21T09:03:30.000Z';

function restored(current: Dossier, then: Dossier, at = now): Dossier {
  const result = restoreTo(current, then, at);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

function merged(a: Dossier, b: Dossier): Dossier {
  const result = mergeDossiers(a, b);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** Nothing was said in it, and it has no date. */
const isBare = ({ createdAt, submittedAt, ratings, closing }: Response) =>
  Object.keys(ratings).length === 0 && !closing && !createdAt && !submittedAt;

const isWithdrawn = (response: Response) => response.deletedAt && isBare(response);

/** Bare voices of a dossier: once put away, nothing tells them from withdrawn ones. */
function bareIn({ assessments }: Dossier): string[] {
  return assessments.flatMap(({ id, responses }) =>
    responses.filter(isBare).map((response) => `${id}/${response.id}`),
  );
}

/** Voices that were withdrawn in any of these. */
function withdrawnIn(...dossiers: Dossier[]): Set<string> {
  return new Set(
    dossiers.flatMap(({ assessments }) =>
      assessments.flatMap(({ id, responses }) =>
        responses.filter(isWithdrawn).map((response) => `${id}/${response.id}`),
      ),
    ),
  );
}

/** What one sees of a dossier, but for what does not un-happen. */
function shown(dossier: Dossier, withdrawn: Set<string>): string {
  return canonicalJson({
    pole: content(dossier.pole),
    assessments: byIds(dossier.assessments, (assessment) => shownAssessment(assessment, withdrawn)),
  });
}

function shownAssessment(assessment: Assessment, withdrawn: Set<string>) {
  const { title, date, rule, expected, referential, indicators, transition } = assessment;
  const { toRead: _toRead, ...move } = transition ?? {};
  const settings = { title, date, rule, expected, referential, indicators, move };
  const { agreements, finals, objectiveNotes, privateNotes, parking, actions } = assessment;
  return {
    ...settings,
    meeting: assessment['meeting'],
    archived: assessment.archived,
    responses: byIds(
      assessment.responses.filter(({ id }) => !withdrawn.has(`${assessment.id}/${id}`)),
      ({ respondent, ratings, closing }) => ({
        respondent: content(respondent),
        ratings: map(ratings),
        closing: keyOf(content(closing ?? {})),
      }),
    ),
    maps: [agreements, finals, objectiveNotes, privateNotes].map(map),
    items: [byIds(parking, content), byIds(actions, content)],
  };
}

function byIds<T extends { id: string; deletedAt?: string | null | undefined }>(
  list: readonly T[],
  look: (item: T) => unknown,
) {
  const alive = list.filter(({ deletedAt }) => !deletedAt);
  return Object.fromEntries(alive.map((item) => [item.id, look(item)]));
}

function map(units: Record<string, Unit>) {
  const said = Object.entries(units).filter(
    ([, unit]) => keyOf(content(unit)) !== null || unit['proposed'] === false,
  );
  return Object.fromEntries(said.map(([key, unit]) => [key, content(unit)]));
}

function content({ updatedAt: _at, earlier: _earlier, deletedAt: _gone, ...unit }: Unit): Unit {
  return unit;
}

describe('restoring any dossier to any other state of it', () => {
  it('shows what stood then, and reads', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (current, then) => {
        const back = restored(deepFreeze(current), deepFreeze(then));
        const withdrawn = withdrawnIn(current);
        expect(shown(back, withdrawn)).toBe(shown(then, withdrawn));
        expect(readDossierValue(back).ok).toBe(true);
      }),
    );
  });

  it('loses no text, but of voices that were withdrawn since', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (current, then) => {
        const found = textsIn(restored(current, then));
        const withdrawn = withdrawnIn(current);
        const kept = {
          ...then,
          assessments: then.assessments.map((assessment) => ({
            ...assessment,
            responses: assessment.responses.filter(
              ({ id }) => !withdrawn.has(`${assessment.id}/${id}`),
            ),
          })),
        };
        for (const text of [...textsIn(current), ...textsIn(kept)].filter(isTyped)) {
          expect(found).toContain(text);
        }
      }),
    );
  });

  it('is not taken back by a merge with a copy of the present', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (current, then) => {
        const back = restored(current, then);
        const withdrawn = withdrawnIn(current);
        expect(shown(merged(back, current), withdrawn)).toBe(shown(back, withdrawn));
        expect(shown(merged(back, then), withdrawn)).toBe(shown(back, withdrawn));
      }),
    );
  });

  it('can be taken back by restoring to the present', () => {
    fc.assert(
      fc.property(anyStateArbitrary, anyStateArbitrary, (current, then) => {
        const back = restored(restored(current, then), current);
        const withdrawn = new Set([...withdrawnIn(current, then), ...bareIn(current)]);
        expect(shown(back, withdrawn)).toBe(shown(current, withdrawn));
      }),
    );
  });

  it('changes nothing where nothing differs', () => {
    fc.assert(
      fc.property(anyStateArbitrary, (dossier) => {
        expect(restored(dossier, structuredClone(dossier))).toBe(dossier);
      }),
    );
  });
});
