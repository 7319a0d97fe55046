import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { canonicalSteps } from '#core/canonicalSteps.ts';
import { atOnce } from '#core/steps.ts';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';

it('writes what canonicalJson writes, whatever the value and wherever its steps are', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 6 }), fc.nat(6), (value, depth) => {
      const steps = { ...value, missing: undefined, list: [value, undefined, null] };
      expect(atOnce(canonicalSteps(steps, depth))).toBe(canonicalJson(steps));
    }),
    { numRuns: 200 },
  );
});

it('makes a step of each response', () => {
  const responses = Array.from({ length: 60 }, () => aResponse({ a1: { level: 'level-1' } }));
  const steps = canonicalSteps(aDossier([anAssessment({ responses })]));
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(count).toBeGreaterThan(60);
});
