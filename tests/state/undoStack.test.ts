import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { addResponse, describePole, facilitatorResponse, rate } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { diffParts } from '#core/parts.ts';
import { applyChanges } from '#state/rebasing.ts';
import {
  backwardChanges,
  emptyStack,
  forwardChanges,
  pushStep,
  type Step,
  takeRedo,
  takeUndo,
  type UndoStack,
} from '#state/undoStack.ts';
import { aDossier, anAssessment, aResponse, now, the } from '../fixtures/builders.ts';

function step(other: Partial<Step> = {}): Step {
  return { label: 'rate', mergeKey: null, at: 0, changes: [], ...other };
}

function start(): Dossier {
  return aDossier([anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'r1' })] })]);
}

const act = fc.oneof(
  fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.constantFrom('x', 'y', null)).map(
    ([id, level]) =>
      (dossier: Dossier) =>
        rate(dossier, 'present', 'r1', id, { level }, now),
  ),
  fc.string().map((territory) => (dossier: Dossier) => describePole(dossier, { territory }, now)),
  fc
    .uuid()
    .map(
      (id) => (dossier: Dossier) =>
        addResponse(dossier, 'present', facilitatorResponse(id, now), now),
    ),
);

function perform(dossier: Dossier, stack: UndoStack, next: Dossier, other: Partial<Step> = {}) {
  return {
    dossier: next,
    stack: pushStep(stack, step({ ...other, changes: diffParts(dossier, next) })),
  };
}

describe('steps', () => {
  it('are one when they have the same key within a second and a half of one another', () => {
    let stack = pushStep(emptyStack, step({ mergeKey: 'k', at: 0 }));
    stack = pushStep(stack, step({ mergeKey: 'k', at: 1500 }));
    stack = pushStep(stack, step({ mergeKey: 'k', at: 3000 }));
    expect(stack.past).toHaveLength(1);
    stack = pushStep(stack, step({ mergeKey: 'k', at: 4501 }));
    expect(stack.past).toHaveLength(2);
    stack = pushStep(stack, step({ mergeKey: 'other', at: 4502 }));
    expect(stack.past).toHaveLength(3);
    stack = pushStep(stack, step({ at: 4503 }));
    stack = pushStep(stack, step({ at: 4504 }));
    expect(stack.past).toHaveLength(5);
  });

  it('are not put together with one from before an undo', () => {
    let stack = pushStep(emptyStack, step({ mergeKey: 'k' }));
    stack = pushStep(stack, step({ mergeKey: 'other' }));
    stack = the(takeUndo(stack)).stack;
    expect(pushStep(stack, step({ mergeKey: 'k' })).past).toHaveLength(2);
  });

  it('are forgotten beyond 500, the oldest first', () => {
    let stack = emptyStack;
    for (let at = 0; at < 510; at += 1) stack = pushStep(stack, step({ at }));
    expect(stack.past).toHaveLength(500);
    expect(stack.past[0]?.at).toBe(10);
  });

  it('cannot be brought back after a new act', () => {
    const undone = the(takeUndo(pushStep(emptyStack, step()))).stack;
    expect(takeRedo(undone)).not.toBeNull();
    expect(takeRedo(pushStep(undone, step()))).toBeNull();
    expect(takeUndo(emptyStack)).toBeNull();
  });
});

describe('undo and redo', () => {
  it('walk back and forth over the very same dossiers', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        const seen = [start()];
        let now = { dossier: the(seen[0]), stack: emptyStack };
        for (const next of acts) {
          const later = next(now.dossier);
          now = perform(now.dossier, now.stack, later);
          seen.push(later);
        }
        for (let at = seen.length - 2; at >= 0; at -= 1) {
          const taken = the(takeUndo(now.stack));
          const dossier = applyChanges(now.dossier, backwardChanges(taken.step, now.dossier));
          now = { dossier, stack: taken.stack };
          expect(canonicalJson(dossier)).toBe(canonicalJson(seen[at]));
        }
        for (let at = 1; at < seen.length; at += 1) {
          const taken = the(takeRedo(now.stack));
          const dossier = applyChanges(now.dossier, forwardChanges(taken.step, now.dossier));
          now = { dossier, stack: taken.stack };
          expect(canonicalJson(dossier)).toBe(canonicalJson(seen[at]));
        }
      }),
    );
  });

  it('leave what changed elsewhere, in the same part too', () => {
    const before = start();
    const rated = rate(before, 'present', 'r1', 'a1', { level: 'x' }, now);
    const done = perform(before, emptyStack, rated);
    const elsewhere = describePole(
      rate(rated, 'present', 'r1', 'a1', { comment: 'Vu.' }, now),
      { territory: 'Les Rives' },
      now,
    );
    const { step: taken } = the(takeUndo(done.stack));
    const undone = applyChanges(elsewhere, backwardChanges(taken, elsewhere));
    expect(undone.pole.territory).toBe('Les Rives');
    expect(undone.assessments[0]?.responses[0]?.ratings['a1']).toMatchObject({
      level: 'level-1',
      comment: 'Vu.',
    });
  });

  it('do nothing, and do not throw, where the part is gone', () => {
    const before = start();
    const rated = rate(before, 'present', 'r1', 'a1', { level: 'x' }, now);
    const done = perform(before, emptyStack, rated);
    const emptied = { ...rated, assessments: [] };
    const { step: taken } = the(takeUndo(done.stack));
    expect(applyChanges(emptied, backwardChanges(taken, emptied)).assessments).toEqual([]);
  });
});
