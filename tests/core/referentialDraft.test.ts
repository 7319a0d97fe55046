import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft, readDraftValue, readReferentialValue } from '#core/reading.ts';
import { indexReferential, type Referential } from '#core/referential.ts';
import { withoutBlanks } from '#core/referentialDraft.ts';
import { addItem, moveItem, removeItem, setMember, setText } from '#core/referentialEdit.ts';
import { takenIds } from '#core/referentialEditIds.ts';
import { addLevel, moveLevel, removeLevel } from '#core/referentialEditScale.ts';
import {
  addGoal,
  addIndicator,
  addObjective,
  moveInto,
  moveNode,
  removeNode,
} from '#core/referentialEditTree.ts';
import { nextVersion, setIdentity } from '#core/referentialEditVersions.ts';
import { aReferential, deepFreeze } from '../fixtures/builders.ts';

const bare = deepFreeze(
  aReferential({ shape: { g: { a: [], b: ['b1'] }, h: {} }, levels: 3, supersedes: '0' }),
);

describe('a draft', () => {
  it('may lack words and items where a finished referential may not', () => {
    const draft = { ...bare, title: { fr: '' } };
    expect(readDraftValue(draft)).toEqual({ ok: true, value: draft });
    expect(readReferentialValue(draft)).toMatchObject({ error: { path: ['title', 'fr'] } });
    expect(readReferentialValue(bare)).toMatchObject({
      error: { path: ['goals', '1', 'objectives', '1', 'indicators'] },
    });
  });

  it('is refused for anything else, with the place', () => {
    const level = bare.scale.levels[0];
    const short = { ...bare, scale: { levels: [level] } };
    expect(readDraftValue(short)).toMatchObject({ error: { path: ['scale', 'levels'] } });
    expect(readDraft(JSON.stringify({ ...bare, id: 'À' }))).toMatchObject({
      error: { kind: 'invalid', path: ['id'] },
    });
    const twice = { ...bare, goals: [bare.goals[0], bare.goals[0]] };
    expect(readDraftValue(twice)).toMatchObject({ error: { fault: { kind: 'duplicate' } } });
  });

  it('is handed on without what was left blank', () => {
    const wordy = [
      (one: Referential) => addItem(one, 'b1', ['evidence'], { fr: ' ' }),
      (one: Referential) => addItem(one, 'b1', ['evidence'], { fr: 'Une charte' }),
      (one: Referential) => addItem(one, 'b1', ['examples'], { text: { fr: '' } }),
      (one: Referential) => addItem(one, 'b', ['leansOn'], { objective: '', why: { fr: '' } }),
      (one: Referential) =>
        addItem(one, null, ['glossary'], { term: { fr: '' }, definition: { fr: '' } }),
      (one: Referential) => addItem(one, null, ['sources'], { title: '' }),
      (one: Referential) => setMember(one, 'b1', ['question'], { fr: '', en: ' ' }),
      (one: Referential) => setMember(one, 'b1', ['rubric'], { 'level-0': { fr: '' } }),
    ].reduce((one, act) => act(one), bare as Referential);
    const handed = withoutBlanks(wordy);
    expect(handed).toEqual(addItem(bare, 'b1', ['evidence'], { fr: 'Une charte' }));
    expect(handed.goals[1]).toBe(wordy.goals[1]);
    expect(withoutBlanks(bare)).toBe(bare);
  });

  it('keeps a row that says something, be it in one place only', () => {
    const half = addItem(bare, 'b1', ['examples'], { text: { fr: '' }, pole: 'Sud Archer' });
    expect(withoutBlanks(half)).toBe(half);
  });
});

/** An act on whatever is there: the numbers choose among the nodes of the moment. */
type Act = (referential: Referential) => Referential;

const place = fc.nat(400);
const step = fc.constantFrom<-1 | 1>(-1, 1);
const words = fc.oneof(fc.string(), fc.constant(''), fc.constant('x'.repeat(10_050)));

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

const nodesOf = (one: Referential) => [...takenIds(one)];
const objectivesOf = (one: Referential) => indexReferential(one).objectives;
const levelsOf = (one: Referential) => one.scale.levels.map(({ id }) => id);
const onNode =
  (at: number, act: (one: Referential, id: string) => Referential): Act =>
  (one) =>
    act(one, pick(nodesOf(one), at) ?? '');

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((one) => addGoal(one).referential),
  place.map<Act>((at) => (one) => addObjective(one, pick(one.goals, at)?.id ?? '').referential),
  place.map<Act>(
    (at) => (one) => addIndicator(one, pick(objectivesOf(one), at)?.objective.id ?? '').referential,
  ),
  place.map((at) => onNode(at, removeNode)),
  fc.tuple(place, step).map(([at, by]) => onNode(at, (one, id) => moveNode(one, id, by))),
  fc
    .tuple(place, place)
    .map(([at, to]) => onNode(at, (one, id) => moveInto(one, id, pick(nodesOf(one), to) ?? ''))),
  fc.constant<Act>((one) => addLevel(one).referential),
  place.map<Act>((at) => (one) => removeLevel(one, pick(levelsOf(one), at) ?? '')),
  fc.tuple(place, step).map<Act>(
    ([at, by]) =>
      (one) =>
        moveLevel(one, pick(levelsOf(one), at) ?? '', by),
  ),
  fc
    .tuple(place, fc.constantFrom('label', 'description'), fc.constantFrom('fr', 'en'), words)
    .map(([at, member, language, text]) =>
      onNode(at, (one, id) => setText(one, id, [member], language, text)),
    ),
  fc.tuple(place, words).map<Act>(([at, text]) => (one) => {
    const { indicators } = indexReferential(one);
    const level = pick(levelsOf(one), at) ?? '';
    return setText(one, pick(indicators, at)?.indicator.id ?? '', ['rubric', level], 'fr', text);
  }),
  fc.tuple(place, place, step).map<Act>(([at, row, by]) => (one) => {
    const id = pick(indexReferential(one).indicators, at)?.indicator.id ?? '';
    const added = addItem(one, id, ['evidence'], { fr: '' });
    return row % 2
      ? moveItem(added, id, ['evidence'], row, by)
      : removeItem(added, id, ['evidence'], 0);
  }),
  words.map<Act>((version) => (one) => setIdentity(one, { version })),
  fc.constant<Act>((one) => nextVersion(one, { day: '2026-11-21', taken: new Set() })),
);

describe('any acts in any order', () => {
  it('leave a draft that reads back as it is, with ids used once and limits held', () => {
    const holds = fc.property(fc.array(anAct, { maxLength: 60 }), (acts) => {
      const made = acts.reduce((one, act) => deepFreeze(act(one)), bare as Referential);
      // The reader checks ids, values in order, and 12/24/200/7.
      expect(readDraft(JSON.stringify(made))).toEqual({ ok: true, value: made });
      expect(made.scale.levels.length).toBeGreaterThanOrEqual(2);
    });
    fc.assert(holds, { numRuns: 150 });
  });

  it('share what they do not touch: a text of one indicator leaves every other node the same object', () => {
    const before = indexReferential(aReferential());
    for (const { indicator } of before.indicators) {
      const after = indexReferential(
        setText(before.referential, indicator.id, ['label'], 'fr', 'Autre'),
      );
      const changed = after.indicators.filter(
        (one, at) => one.indicator !== before.indicators[at]?.indicator,
      );
      expect(changed.map((one) => one.indicator.id)).toEqual([indicator.id]);
    }
  });
});
