import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { filteredViews } from '#core/crossFilter.ts';
import { crossViews } from '#core/crossViews.ts';
import { voiceGroups } from '#core/voiceGroups.ts';
import { aDossier, anIndex, the } from '../fixtures/builders.ts';
import { withCanaries } from '../fixtures/canaries.ts';
import {
  exchangedArbitrary,
  exchanges,
  revealedArbitrary,
  saidOtherwise,
} from '../fixtures/revealedArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const index = anIndex();
const ids = index.indicators.map(({ indicator }) => indicator.id);

const assessments = revealedArbitrary(ids);

describe('where people are not named', () => {
  for (const [what, exchange] of Object.entries(exchanges)) {
    it(`no view changes when two of a group exchange ${what} on an indicator, so none can tell whose it is`, () => {
      fc.assert(
        fc.property(exchangedArbitrary(ids, exchange), ([before, after]) => {
          expect(crossViews(index, after)).toEqual(crossViews(index, before));
        }),
        { numRuns: 500 },
      );
    });
  }

  it('no view changes with what a side that is withheld says', () => {
    const levels = fc.constantFrom('level-0', 'level-3', 'unknown', 'not-applicable', null);
    fc.assert(
      fc.property(assessments, levels, (assessment, level) => {
        const { withheld } = voiceGroups(assessment);
        const after = saidOtherwise(assessment, { level }, ({ respondent }) =>
          respondent.stance === 'peer' ? withheld.peers : withheld.own,
        );
        expect(crossViews(index, after)).toEqual(crossViews(index, assessment));
      }),
    );
  });

  it('every number is of three voices or more, and so is every difference of a total and its groups', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const views = the(crossViews(index, assessment));
        for (const side of ['own', 'peers'] as const) {
          const sizes = views.groups.filter((group) => group.side === side).map(({ size }) => size);
          if (sizes.length > 0) {
            expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(views.voices[side]);
          }
          for (const size of sizes) expect(size).toBeGreaterThanOrEqual(3);
        }
        for (const { node, own } of views.indicators) {
          const marks = views.groups
            .filter(({ side }) => side === 'own')
            .map(({ marks: of }) => the(of.get(node.indicator.id)).counts);
          const total = index.levels.map((_, at) =>
            marks.reduce((sum, counts) => sum + the(counts[at]), 0),
          );
          if (own) expect(total).toEqual(own.distribution);
        }
      }),
    );
  });

  it('no filter tells anything that is not in the whole', () => {
    const filters = fc.record(
      {
        goal: fc.constantFrom('g1', 'g2'),
        group: fc.constantFrom('college:sse', 'others', 'own', 'peers'),
        toDiscuss: fc.boolean(),
        agreed: fc.boolean(),
        withComments: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(assessments, filters, (assessment, filter) => {
        const views = the(crossViews(index, assessment));
        const { indicators, groups } = filteredViews(views, filter);
        for (const one of indicators) expect(views.indicators).toContain(one);
        for (const one of groups) expect(views.groups).toContain(one);
      }),
    );
  });

  it('no name, no id and no level beside a word is in any view', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const secret = the(withCanaries(aDossier([assessment])).assessments[0]);
        const named = secret.responses.map((one, at) => ({
          ...one,
          id: `person-${at}`,
          respondent: { ...one.respondent, name: `person-${at}`, organisation: `person-${at}` },
        }));
        const views = the(crossViews(index, { ...secret, responses: named }));
        const everything = JSON.stringify(views, (_key, value) =>
          value instanceof Map ? [...value] : value,
        );
        expect(everything).not.toMatch(/person-/);
        for (const { comments } of views.indicators) {
          for (const comment of comments) {
            expect(Object.keys(comment).sort()).toEqual(['evidence', 'group', 'text', 'voice']);
            expect(comment.voice).toBeNull();
          }
        }
      }),
    );
  });
});
