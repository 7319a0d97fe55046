import { describe, expect, it } from 'vitest';
import type { Action } from '#core/dossier.ts';
import { addAction } from '#core/tableChanges.ts';
import { takenUp, takenUpFrom, takingUp } from '#core/takingUp.ts';
import { aDossier, anAssessment, anIndex, now, the } from '../fixtures/builders.ts';

const today = '2026-11-21';

function anAction(id: string, other: Partial<Action> = {}): Action {
  return { id, title: `Action ${id}`, about: [], status: 'planned', ...other };
}

describe('an action that is taken up again', () => {
  const index = anIndex();
  const same = { from: index, to: index };
  const earlier = anAction('old', {
    title: 'Ouvrir la halle',
    firstStep: 'Trouver les clés',
    owner: 'Zoé',
    about: ['a1', 'b'],
    due: '2026-12-15',
    status: 'underway',
    note: 'Trois bénévoles',
  });

  it('keeps what, first step, who and a day to come; begins anew, and says what it takes up', () => {
    expect(takenUp(earlier, today, same)).toEqual({
      title: 'Ouvrir la halle',
      firstStep: 'Trouver les clés',
      owner: 'Zoé',
      about: ['a1', 'b'],
      due: '2026-12-15',
      takesUp: 'old',
    });
    expect(takenUp({ ...earlier, due: '2026-06-30' }, today, same)).not.toHaveProperty('due');
  });

  it('is about what continues its indicators in another version', () => {
    const to = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g1: { a: ['n1', 'n2'] } },
      follows: { n1: ['a1'], n2: ['a1'] },
    });
    const about = (from: typeof index | null) =>
      takenUp({ ...earlier, about: ['a1', 'c2', 'elsewhere'] }, today, { from, to }).about;
    expect(about(index)).toEqual(['n1', 'n2', 'elsewhere']);
    // While the former referential is not there, only what this one has is known.
    expect(about(null)).toEqual([]);
  });

  it('is found from both sides, until one of them is deleted', () => {
    const before = anAssessment({ id: 'before', date: '2025-11-21', actions: [earlier] });
    const dossier = addAction(
      aDossier([before, anAssessment()]),
      'present',
      { ...takenUp(earlier, today, same), id: 'new' },
      now,
    );
    const present = the(dossier.assessments[1]);
    const action = the(present.actions[0]);
    expect(dossier.assessments[0]).toBe(before);
    expect(takenUpFrom(dossier, action)).toEqual({ assessment: before, action: earlier });
    expect(takingUp(present, 'old')).toBe(action);
    expect(takenUpFrom(dossier, earlier)).toBeNull();
    expect(takingUp(present, 'other')).toBeNull();
    const gone = { ...before, actions: [{ ...earlier, deletedAt: now }] };
    expect(takenUpFrom(aDossier([gone, present]), action)).toBeNull();
    expect(takingUp({ ...present, actions: [{ ...action, deletedAt: now }] }, 'old')).toBeNull();
  });
});
