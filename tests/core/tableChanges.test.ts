import { describe, expect, it } from 'vitest';
import { doneMoment } from '#core/actionPlan.ts';
import type { Assessment, Dossier } from '#core/dossier.ts';
import { readDossierValue } from '#core/reading.ts';
import {
  type ActionFields,
  acceptProposed,
  addAction,
  changeAction,
  decide,
  discussedWithoutAgreement,
  noteObjective,
  notePrivately,
  park,
  propose,
  removeAction,
  settleParked,
} from '#core/tableChanges.ts';
import { aDossier, anAgreement, anAssessment, deepFreeze, now, the } from '../fixtures/builders.ts';

const later = '2026-12-01T10:00:00.000Z';
const dossierOf = (other: Partial<Assessment> = {}): Dossier =>
  deepFreeze(aDossier([anAssessment(other)]));
const present = (dossier: Dossier): Assessment => the(dossier.assessments[0]);

describe('agreements that are proposed', () => {
  const standing = dossierOf({
    agreements: {
      a1: anAgreement(1, { rationale: 'vu ensemble' }),
      a2: anAgreement(null, { dissent: 'pas d’accord' }),
      b1: anAgreement(0, { proposed: true }),
    },
  });

  it('stand where nothing stood', () => {
    const levels = new Map([
      ['a1', 'level-3'],
      ['a2', 'level-3'],
      ['b1', 'level-3'],
      ['c1', 'level-2'],
    ]);
    const after = propose(standing, 'present', levels, later);
    expect(present(after).agreements).toEqual({
      ...present(standing).agreements,
      c1: { level: 'level-2', proposed: true, updatedAt: later },
    });
    expect(propose(after, 'present', levels, later)).toBe(after);
  });

  it('are agreed in one act, those that are named, with one line of history', () => {
    const proposed = propose(standing, 'present', new Map([['c1', 'level-2']]), now);
    const after = acceptProposed(proposed, 'present', ['b1', 'c1', 'a1', 'c2'], 'h1', later);
    expect(present(after).agreements).toEqual({
      ...present(standing).agreements,
      b1: { ...anAgreement(0), proposed: false, updatedAt: later },
      c1: { level: 'level-2', proposed: false, updatedAt: later },
    });
    expect(after.history).toEqual([
      { id: 'h1', at: later, act: 'accepted', about: 'present', by: '' },
    ]);
    expect(acceptProposed(after, 'present', ['b1'], 'h2', later)).toBe(after);
  });
});

describe('what the group has said of an indicator', () => {
  it('is agreed, with its reason, and no proposal any more', () => {
    const dossier = dossierOf({ agreements: { a1: anAgreement(0, { proposed: true }) } });
    const fields = { level: 'level-2', rationale: 'la halle', highlight: 'strength' as const };
    const after = decide(dossier, 'present', 'a1', fields, 'h1', later);
    expect(present(after).agreements['a1']).toEqual({
      ...fields,
      proposed: false,
      updatedAt: later,
    });
    expect(after.history).toEqual([
      { id: 'h1', at: later, act: 'agreed', about: 'a1', assessmentId: 'present', by: '' },
    ]);
  });

  it('may be that nothing was agreed', () => {
    const dossier = dossierOf({ agreements: { a1: anAgreement(1, { rationale: 'gardé' }) } });
    const fields = { dissent: 'deux lectures' };
    const after = discussedWithoutAgreement(dossier, 'present', 'a1', fields, 'h1', later);
    expect(present(after).agreements['a1']).toEqual({
      level: null,
      rationale: 'gardé',
      dissent: 'deux lectures',
      proposed: false,
      updatedAt: later,
    });
    expect(after.history[0]).toMatchObject({ act: 'discussed', about: 'a1' });
  });

  it('is not written where the assessment is not', () => {
    const dossier = dossierOf();
    expect(decide(dossier, 'nowhere', 'a1', { level: 'level-1' }, 'h1', later)).toBe(dossier);
  });
});

describe('notes', () => {
  it('have the fields that are set, and keep the others', () => {
    const once = noteObjective(dossierOf(), 'present', 'a', { strengths: 'la halle' }, now);
    const twice = noteObjective(once, 'present', 'a', { improvements: 'le bail' }, later);
    expect(present(twice).objectiveNotes).toEqual({
      a: { strengths: 'la halle', improvements: 'le bail', updatedAt: later },
    });
    const mine = notePrivately(dossierOf(), 'present', 'a1', 'demander à Nadia', later);
    expect(present(mine).privateNotes).toEqual({
      a1: { text: 'demander à Nadia', updatedAt: later },
    });
  });
});

describe('a parked question', () => {
  it('is there once, and settled or open again', () => {
    const question = { id: 'q1', text: 'Et après 2028 ?', about: 'a2' };
    const parked = park(dossierOf(), 'present', question, now);
    expect(present(parked).parking).toEqual([{ ...question, settled: false, updatedAt: now }]);
    expect(park(parked, 'present', question, later)).toBe(parked);
    const settled = settleParked(parked, 'present', 'q1', true, later);
    expect(present(settled).parking[0]).toMatchObject({ settled: true, updatedAt: later });
    expect(settleParked(parked, 'present', 'q2', true, later)).toBe(parked);
  });
});

describe('an action', () => {
  const planned = addAction(dossierOf(), 'present', { id: 't1', title: 'Écrire' }, now);

  it('is added once, planned, and changed field by field', () => {
    expect(present(planned).actions).toEqual([
      { id: 't1', title: 'Écrire', about: [], status: 'planned', updatedAt: now },
    ]);
    expect(addAction(planned, 'present', { id: 't1', title: 'x' }, later)).toBe(planned);
    const fields = { status: 'done' as const, note: 'fait', due: '2027-03-31' };
    const after = changeAction(planned, 'present', 't1', fields, later);
    expect(present(after).actions[0]).toEqual({
      ...present(planned).actions[0],
      ...fields,
      doneAt: later,
      updatedAt: later,
    });
  });

  it('notes when it was done, once, and no more where it is open again', () => {
    const change = (dossier: Dossier, fields: ActionFields, at: string) =>
      changeAction(dossier, 'present', 't1', fields, at);
    const action = (dossier: Dossier) => the(present(dossier).actions[0]);
    const done = change(planned, { status: 'done' }, later);
    expect(doneMoment(action(done))).toBe(later);
    const noted = change(done, { status: 'done', note: 'relue' }, '2027-01-10T10:00:00.000Z');
    expect(doneMoment(action(noted))).toBe(later);
    expect(doneMoment(action(change(noted, { status: 'underway' }, later)))).toBeNull();
    expect(action(change(planned, { status: 'underway' }, later))).not.toHaveProperty('doneAt');
  });

  it('that is deleted leaves a tombstone, and cannot be changed any more', () => {
    const after = removeAction(planned, 'present', 't1', later);
    expect(present(after).actions[0]).toMatchObject({
      title: 'Écrire',
      deletedAt: later,
      updatedAt: later,
    });
    expect(changeAction(after, 'present', 't1', { title: 'x' }, later)).toBe(after);
  });
});

describe('all of it', () => {
  it('leaves a dossier that reads', () => {
    let dossier = dossierOf();
    dossier = propose(dossier, 'present', new Map([['c1', 'level-2']]), later);
    dossier = acceptProposed(dossier, 'present', ['c1'], 'h1', later);
    dossier = discussedWithoutAgreement(dossier, 'present', 'a1', {}, 'h2', later);
    dossier = noteObjective(dossier, 'present', 'a', { strengths: 'x' }, later);
    dossier = notePrivately(dossier, 'present', 'a1', 'x', later);
    dossier = park(dossier, 'present', { id: 'q1', text: 'x' }, later);
    dossier = addAction(dossier, 'present', { id: 't1', title: 'x', due: null }, later);
    dossier = removeAction(dossier, 'present', 't1', later);
    expect(readDossierValue(dossier)).toEqual({ ok: true, value: dossier });
  });
});
