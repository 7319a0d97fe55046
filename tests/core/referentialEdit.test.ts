import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { indexReferential, type Referential } from '#core/referential.ts';
import {
  addItem,
  memberAt,
  moveItem,
  nodeOf,
  removeItem,
  setMember,
  setText,
} from '#core/referentialEdit.ts';
import { addLevel, moveLevel, removeLevel } from '#core/referentialEditScale.ts';
import {
  addGoal,
  addIndicator,
  addObjective,
  moveInto,
  moveNode,
  removeNode,
} from '#core/referentialEditTree.ts';
import { aReferential, deepFreeze, the } from '../fixtures/builders.ts';

const base = deepFreeze(aReferential());

/** `g1(a(a1 a2) b(b1)) g2(c(c1 c2))` */
function treeOf({ goals }: Referential): string {
  return goals
    .map(
      ({ id, objectives }) =>
        `${id}(${objectives
          .map((one) => `${one.id}(${one.indicators.map((indicator) => indicator.id).join(' ')})`)
          .join(' ')})`,
    )
    .join(' ');
}

const levelsOf = ({ scale }: Referential) => scale.levels.map(({ id, value }) => `${id}:${value}`);

describe('texts', () => {
  it('are set in one language, on any node, and all else is shared', () => {
    const next = setText(base, 'a2', ['question'], 'fr', 'Comment ?');
    expect(memberAt(nodeOf(next, 'a2'), ['question'])).toEqual({ fr: 'Comment ?' });
    expect(setText(next, 'a2', ['question'], 'en', 'How?')).toMatchObject({});
    const english = setText(next, 'a2', ['question'], 'en', 'How?');
    expect(memberAt(nodeOf(english, 'a2'), ['question'])).toEqual({ fr: 'Comment ?', en: 'How?' });
    expect(next.goals[1]).toBe(base.goals[1]);
    expect(next.scale).toBe(base.scale);
    expect(nodeOf(next, 'a1')).toBe(nodeOf(base, 'a1'));
    for (const [id, steps] of [
      [null, ['title']],
      ['g2', ['label']],
      ['b', ['short']],
      ['level-1', ['label']],
      ['c2', ['rubric', 'level-1']],
    ] as const) {
      const set = setText(base, id, steps, 'fr', 'Des mots');
      expect(memberAt(nodeOf(set, id), [...steps, 'fr'])).toBe('Des mots');
    }
  });

  it('that are the same already, or of a node that is gone, change nothing', () => {
    expect(setText(base, 'a1', ['label'], 'fr', 'Indicateur a1')).toBe(base);
    expect(setText(base, 'a1', ['question'], 'fr', '')).toBe(base);
    expect(setText(base, 'gone', ['label'], 'fr', 'x')).toBe(base);
  });

  it('without words left go where they may be left out; a label stays, empty', () => {
    const asked = setText(base, 'a1', ['question'], 'fr', 'Comment ?');
    expect(nodeOf(setText(asked, 'a1', ['question'], 'fr', ''), 'a1')).not.toHaveProperty(
      'question',
    );
    const seen = setText(base, 'a1', ['rubric', 'level-0'], 'fr', 'On voit');
    const unseen = setText(seen, 'a1', ['rubric', 'level-0'], 'fr', '');
    expect(memberAt(nodeOf(unseen, 'a1'), ['rubric'])).toEqual({});
    const bare = setText(base, 'a1', ['label'], 'fr', '');
    expect(memberAt(nodeOf(bare, 'a1'), ['label'])).toEqual({ fr: '' });
  });

  it('are no longer than the format allows', () => {
    const long = setText(base, 'a1', ['label'], 'fr', 'x'.repeat(limits.textLength + 5));
    expect(String(memberAt(nodeOf(long, 'a1'), ['label', 'fr']))).toHaveLength(limits.textLength);
  });
});

describe('lists and other members', () => {
  it('get items at the end, lose them, and have them moved, never beyond the ends', () => {
    const two = [{ fr: 'un' }, { fr: 'deux' }].reduce(
      (referential, item) => addItem(referential, 'a1', ['evidence'], item),
      base as Referential,
    );
    const evidence = (referential: Referential) =>
      (memberAt(nodeOf(referential, 'a1'), ['evidence']) as { fr: string }[]).map(({ fr }) => fr);
    expect(evidence(two)).toEqual(['un', 'deux']);
    expect(evidence(moveItem(two, 'a1', ['evidence'], 1, -1))).toEqual(['deux', 'un']);
    expect(moveItem(two, 'a1', ['evidence'], 1, 1)).toBe(two);
    expect(evidence(removeItem(two, 'a1', ['evidence'], 0))).toEqual(['deux']);
    expect(removeItem(two, 'a1', ['evidence'], 7)).toBe(two);
    const glossary = addItem(base, null, ['glossary'], {
      term: { fr: '' },
      definition: { fr: '' },
    });
    expect(glossary.glossary).toHaveLength(1);
  });

  it('are set, and taken away by undefined', () => {
    const named = setMember(base, null, ['licence'], 'CC0');
    expect(named.licence).toBe('CC0');
    expect(setMember(named, null, ['licence'], undefined)).not.toHaveProperty('licence');
    expect(setMember(named, null, ['licence'], 'CC0')).toBe(named);
    const published = setMember(base, 'b', ['wording'], 'published');
    expect(memberAt(nodeOf(published, 'b'), ['wording'])).toBe('published');
  });
});

describe('the tree', () => {
  it('takes new nodes, named by the next letter or number', () => {
    const goal = addGoal(base);
    expect(goal.id).toBe('goal-3');
    const objective = addObjective(goal.referential, 'goal-3');
    expect(objective.id).toBe('d');
    const indicator = addIndicator(objective.referential, 'd');
    expect(indicator.id).toBe('d1');
    expect(treeOf(indicator.referential)).toBe('g1(a(a1 a2) b(b1)) g2(c(c1 c2)) goal-3(d(d1))');
    expect(addIndicator(base, 'a').id).toBe('a3');
    expect(addIndicator(base, 'gone')).toEqual({ referential: base, id: null });
    expect(addObjective(base, 'gone').id).toBeNull();
  });

  it('never gives an id of the version before again', () => {
    const without = removeNode(base, 'a2');
    expect(addIndicator(without, 'a').id).toBe('a2');
    expect(addIndicator(without, 'a', new Set(['a2', 'a7'])).id).toBe('a8');
    expect(addObjective(removeNode(base, 'c'), 'g2', new Set(['c'])).id).toBe('d');
  });

  it('goes on with two letters after z, and with a hyphen after a figure', () => {
    const z = aReferential({ shape: { g: { y: ['y1'], z: ['z1'] } } });
    expect(addObjective(z, 'g').id).toBe('aa');
    const figures = aReferential({ shape: { g: { o1: ['x'] } } });
    expect(addIndicator(figures, 'o1').id).toBe('o1-1');
  });

  it('says that a new indicator follows none where versions follow one another', () => {
    const added = addIndicator(aReferential({ supersedes: '0' }), 'a');
    expect(memberAt(nodeOf(added.referential, 'a3'), ['follows'])).toEqual([]);
    expect(nodeOf(addIndicator(base, 'a').referential, 'a3')).not.toHaveProperty('follows');
  });

  it('holds its limits: 12 goals, 24 objectives, 200 indicators', () => {
    let full: Referential = base;
    for (let tries = 0; tries < 20; tries += 1) full = addGoal(full).referential;
    for (let tries = 0; tries < 40; tries += 1) full = addObjective(full, 'g1').referential;
    for (let tries = 0; tries < 300; tries += 1) full = addIndicator(full, 'b').referential;
    const { goals } = full;
    expect(goals).toHaveLength(12);
    expect(goals.flatMap(({ objectives }) => objectives)).toHaveLength(24);
    expect(indexReferential(full).indicators).toHaveLength(200);
    expect(addIndicator(full, 'a').id).toBeNull();
  });

  it('loses a node with what is in it, and what leans on it', () => {
    const leaning = setMember(
      base,
      'a',
      ['leansOn'],
      [
        { objective: 'c', why: { fr: 'x' } },
        { objective: 'b', why: { fr: 'y' } },
      ],
    );
    const left = removeNode(leaning, 'g2');
    expect(treeOf(left)).toBe('g1(a(a1 a2) b(b1))');
    expect(memberAt(nodeOf(left, 'a'), ['leansOn'])).toEqual([
      { objective: 'b', why: { fr: 'y' } },
    ]);
    expect(treeOf(removeNode(base, 'a1'))).toBe('g1(a(a2) b(b1)) g2(c(c1 c2))');
    expect(removeNode(base, 'gone')).toBe(base);
  });

  it('has nodes moved: among their own, then over into the neighbour', () => {
    expect(treeOf(moveNode(base, 'a2', -1))).toBe('g1(a(a2 a1) b(b1)) g2(c(c1 c2))');
    expect(treeOf(moveNode(base, 'a2', 1))).toBe('g1(a(a1) b(a2 b1)) g2(c(c1 c2))');
    expect(treeOf(moveNode(base, 'c1', -1))).toBe('g1(a(a1 a2) b(b1 c1)) g2(c(c2))');
    expect(treeOf(moveNode(base, 'b', 1))).toBe('g1(a(a1 a2)) g2(b(b1) c(c1 c2))');
    expect(treeOf(moveNode(base, 'g2', -1))).toBe('g2(c(c1 c2)) g1(a(a1 a2) b(b1))');
    expect(moveNode(base, 'a1', -1)).toBe(base);
    expect(moveNode(base, 'g2', 1)).toBe(base);
    expect(treeOf(moveInto(base, 'c1', 'a'))).toBe('g1(a(a1 a2 c1) b(b1)) g2(c(c2))');
    expect(treeOf(moveInto(base, 'a', 'g2'))).toBe('g1(b(b1)) g2(c(c1 c2) a(a1 a2))');
    expect(moveInto(base, 'a1', 'a')).toBe(base);
    expect(moveInto(base, 'a1', 'gone')).toBe(base);
  });
});

describe('the scale', () => {
  const seen = setText(base, 'a1', ['rubric', 'level-2'], 'fr', 'On voit deux');

  it('takes levels up to seven, numbered anew', () => {
    let scale: Referential = base;
    for (let tries = 0; tries < 9; tries += 1) scale = addLevel(scale).referential;
    expect(levelsOf(scale)).toEqual([
      'level-0:0',
      'level-1:1',
      'level-2:2',
      'level-3:3',
      'level-4:4',
      'level-5:5',
      'level-6:6',
    ]);
  });

  it('loses levels down to two, with their sentences', () => {
    const less = removeLevel(seen, 'level-2');
    expect(levelsOf(less)).toEqual(['level-0:0', 'level-1:1', 'level-3:2']);
    expect(memberAt(nodeOf(less, 'a1'), ['rubric'])).toEqual({});
    expect(nodeOf(less, 'a2')).toBe(nodeOf(seen, 'a2'));
    const two = removeLevel(less, 'level-0');
    expect(removeLevel(two, 'level-1')).toBe(two);
  });

  it('has levels moved, and the sentences go with them', () => {
    const moved = moveLevel(seen, 'level-2', -1);
    expect(levelsOf(moved)).toEqual(['level-0:0', 'level-2:1', 'level-1:2', 'level-3:3']);
    expect(nodeOf(moved, 'a1')).toBe(the(nodeOf(seen, 'a1')));
    expect(moveLevel(seen, 'level-3', 1)).toBe(seen);
  });
});
