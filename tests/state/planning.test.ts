// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { redo, undo } from '#state/openDossier.ts';
import {
  planAction,
  readPlanView,
  removeAction,
  savePlanView,
  takeUpAction,
  writeAction,
} from '#state/planning.ts';
import { aDossier, anAssessment, anIndex, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const index = anIndex();
const old = {
  id: 'old',
  title: 'Louer la halle',
  about: ['a1'],
  status: 'done' as const,
  note: 'Le mardi suffit',
};

beforeEach(async () => {
  await openInSession(
    aDossier([
      anAssessment({ id: 'earlier', date: '2025-11-21', actions: [old] }),
      anAssessment(),
      anAssessment({ id: 'archived', archived: true }),
    ]),
  );
});

const assessment = (id = 'present') =>
  the(theOpenDossier().assessments.find((one) => one.id === id));
const actions = () => assessment().actions;

/** Plans an action, and gives its id. */
function planned(...given: Parameters<typeof planAction>): string {
  const made = planAction(...given);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

describe('an action of the plan', () => {
  it('is there from its first letter, and a word typed at once is one step of undo', () => {
    const id = planned('present', { title: 'O', about: ['a1'] }, 'title');
    writeAction('present', id, { title: 'Ou' });
    writeAction('present', id, { title: 'Ouvrir' });
    expect(actions()).toMatchObject([{ id, title: 'Ouvrir', about: ['a1'], status: 'planned' }]);
    undo();
    expect(actions()).toEqual([]);
    redo();
    expect(actions()).toMatchObject([{ id, title: 'Ouvrir' }]);
  });

  it('has each of its texts, and each choice, as a step of its own', () => {
    const id = planned('present', { title: 'Ouvrir' }, 'title');
    writeAction('present', id, { owner: 'Zoé' });
    writeAction('present', id, { status: 'underway' });
    writeAction('present', id, { status: 'done' });
    expect(actions()[0]).toMatchObject({ owner: 'Zoé', status: 'done' });
    undo();
    expect(actions()[0]).toMatchObject({ owner: 'Zoé', status: 'underway' });
    undo();
    undo();
    expect(actions()[0]).toMatchObject({ title: 'Ouvrir', status: 'planned' });
    expect(actions()[0]).not.toHaveProperty('owner');
  });

  it('is deleted without a question, and undo brings it back as it was', () => {
    const id = planned('present', { title: 'Ouvrir', note: 'le soir' });
    removeAction('present', id);
    expect(actions()[0]?.deletedAt).toBeTruthy();
    undo();
    expect(actions()[0]).toMatchObject({ title: 'Ouvrir', note: 'le soir' });
    expect(actions()[0]?.deletedAt).toBeFalsy();
  });

  it('is refused in an archived diagnosis, and where its text could not be read again', () => {
    expect(planAction('archived', { title: 'x' })).toMatchObject({ error: { kind: 'archived' } });
    const long = { title: 'x'.repeat(limits.nameLength + 1) };
    expect(planAction('present', long)).toMatchObject({ error: { kind: 'invalid' } });
    expect(actions()).toEqual([]);
  });
});

describe('an action of last year', () => {
  const indexes = { from: index, to: index };

  it('is taken up in this year’s plan; last year’s record stays as it is', () => {
    const before = assessment('earlier');
    expect(takeUpAction('present', 'earlier', 'old', indexes).ok).toBe(true);
    expect(actions()).toMatchObject([
      { title: 'Louer la halle', about: ['a1'], status: 'planned', takesUp: 'old' },
    ]);
    expect(actions()[0]?.note).toBeUndefined();
    expect(assessment('earlier')).toEqual(before);
    undo();
    expect(actions()).toEqual([]);
  });

  it('is nowhere to be taken from where it is not', () => {
    const missing = takeUpAction('present', 'earlier', 'other', indexes);
    expect(missing).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('the view', () => {
  it('is a table, or what was chosen last on this device', () => {
    expect(readPlanView()).toBe('table');
    savePlanView('board');
    expect(readPlanView()).toBe('board');
    savePlanView('table');
    expect(readPlanView()).toBe('table');
  });
});
