import { describe, expect, it } from 'vitest';
import { doneMoment, inPlanOrder, isOverdue, ownersIn } from '#core/actionPlan.ts';
import type { Action } from '#core/dossier.ts';
import { aDossier, anAssessment, now } from '../fixtures/builders.ts';

const today = '2026-11-21';

function anAction(id: string, other: Partial<Action> = {}): Action {
  return { id, title: `Action ${id}`, about: [], status: 'planned', ...other };
}

describe('a plan', () => {
  it('is read by day, what has none last, as it was added; what is deleted is left out', () => {
    const actions = [
      anAction('none'),
      anAction('late', { due: '2027-03-01' }),
      anAction('gone', { due: '2026-01-01', deletedAt: now }),
      anAction('soon', { due: '2026-12-01' }),
      anAction('also none', { due: null }),
      anAction('as soon', { due: '2026-12-01' }),
    ];
    const order = inPlanOrder(actions).map(({ id }) => id);
    expect(order).toEqual(['soon', 'as soon', 'late', 'none', 'also none']);
  });

  it('is late from the day after, while there is something to do', () => {
    const late = (other: Partial<Action>) => isOverdue(anAction('a', other), today);
    expect(late({ due: '2026-11-20' })).toBe(true);
    expect(late({ due: '2026-11-20', status: 'underway' })).toBe(true);
    expect(late({ due: today })).toBe(false);
    expect(late({ due: '2026-11-20', status: 'done' })).toBe(false);
    expect(late({ due: '2026-11-20', status: 'dropped' })).toBe(false);
    expect(late({})).toBe(false);
  });

  it('says when something was done only where that was noted', () => {
    expect(doneMoment(anAction('a', { status: 'done', doneAt: now }))).toBe(now);
    expect(doneMoment(anAction('a', { status: 'done', doneAt: 'hier' }))).toBeNull();
    expect(doneMoment(anAction('a', { status: 'done' }))).toBeNull();
    expect(doneMoment(anAction('a', { status: 'underway', doneAt: now }))).toBeNull();
  });

  it('knows who was named in any year, each once', () => {
    const before = anAssessment({
      id: 'before',
      date: '2025-11-21',
      actions: [anAction('x', { owner: 'Zoé' }), anAction('y', { owner: ' le trésorier ' })],
    });
    const present = anAssessment({
      actions: [
        anAction('z', { owner: 'le trésorier' }),
        anAction('gone', { owner: 'Ada', deletedAt: now }),
        anAction('blank', { owner: '  ' }),
      ],
    });
    expect(ownersIn(aDossier([before, present]))).toEqual(['le trésorier', 'Zoé']);
  });
});
