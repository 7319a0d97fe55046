import { describe, expect, it } from 'vitest';
import { findingsIn } from '#core/findings.ts';
import type { Referential } from '#core/referential.ts';
import { brief } from '#screens/editor/brief.ts';
import { sameWords, stepsOf } from '#screens/editor/fields.ts';
import { chosenOf, fieldOf, GLOSSARY, HEAD, SCALE } from '#screens/editor/places.ts';
import { rowsOf } from '#screens/editor/planRows.ts';
import { aReferential, the } from '../fixtures/builders.ts';

const referential = aReferential();

/** The one thing that is found at this path, its list items counted from 1. */
function findingAt(one: Referential, ...path: string[]) {
  return the(findingsIn(one).find((finding) => finding.path.join('/') === path.join('/')));
}

describe('a remark', () => {
  it('leads to the part of the plan and the field where it is mended', () => {
    const label = (id: string) => `${id.length === 1 ? 'Objectif' : 'Indicateur'} ${id}...`;
    const faulty: Referential = {
      ...referential,
      title: { fr: '' },
      glossary: [
        { term: { fr: 'SCIC' }, definition: { fr: 'Une société' } },
        { term: { fr: 'SCOP' }, definition: { fr: '' } },
      ],
      scale: { levels: referential.scale.levels.map((level) => ({ ...level, label: { fr: '' } })) },
      goals: referential.goals.map((goal) => ({
        ...goal,
        objectives: goal.objectives.map((objective) => ({
          ...objective,
          label: { fr: label(objective.id) },
          indicators: objective.indicators.map((indicator) => ({
            ...indicator,
            label: { fr: label(indicator.id) },
          })),
        })),
      })),
    };
    const led = (...path: string[]) => fieldOf(faulty, findingAt(faulty, ...path));
    expect(led('title', 'fr')).toEqual({ chosen: HEAD, field: 'title.fr' });
    expect(led('scale', 'levels', '2', 'label', 'fr')).toEqual({
      chosen: SCALE,
      field: 'scale.levels.1.label.fr',
    });
    expect(led('glossary', '2', 'definition', 'fr')).toEqual({
      chosen: GLOSSARY,
      field: 'glossary.1.definition.fr',
    });
    expect(led('goals', '1', 'objectives', '2', 'label', 'fr')).toEqual({
      chosen: 'b',
      field: 'label.fr',
    });
    expect(led('goals', '2', 'objectives', '1', 'indicators', '2', 'label', 'fr')).toEqual({
      chosen: 'c2',
      field: 'label.fr',
    });
  });
});

describe('what an act was done to', () => {
  it('is shown where it is: a level in the scale, what is gone in the head', () => {
    expect(
      ['a1', 'g2', 'level-1', 'gone', GLOSSARY].map((id) => chosenOf(referential, id)),
    ).toEqual(['a1', 'g2', SCALE, HEAD, GLOSSARY]);
  });
});

describe('the plan', () => {
  const idsOf = (...asked: Parameters<typeof rowsOf>) => rowsOf(...asked).map(({ id }) => id);
  const { goals } = referential;

  it('shows everything of a small referential, and closes what is closed', () => {
    const all = [HEAD, SCALE, GLOSSARY, 'g1', 'a', 'a1', 'a2', 'b', 'b1', 'g2', 'c', 'c1', 'c2'];
    expect(idsOf(goals, HEAD, new Set())).toEqual(all);
    expect(idsOf(goals, HEAD, new Set(['a', 'g2']))).toEqual(
      all.slice(0, 5).concat('b', 'b1', 'g2'),
    );
  });

  it('never hides what is chosen', () => {
    expect(idsOf(goals, 'c1', new Set(['a', 'g2', 'c']))).toContain('c1');
    expect(idsOf(goals, 'c', new Set(['g2']))).toContain('c');
  });

  it('begins with closed objectives where there are many indicators', () => {
    const many = Array.from({ length: 100 }, (_, at) => `i${at}`);
    const large = aReferential({ shape: { g: { o: many, p: ['p1'] } } }).goals;
    expect(idsOf(large, HEAD, new Set())).toEqual([HEAD, SCALE, GLOSSARY, 'g', 'o', 'p']);
    expect(idsOf(large, HEAD, new Set(['p']))).toContain('p1');
    expect(idsOf(large, 'i7', new Set())).toContain('i99');
  });
});

describe('the fields of a form', () => {
  it('say the same where what is absent in one is empty in the other', () => {
    expect(sameWords({ a: { fr: 'x', en: '' } }, { a: { fr: 'x' }, b: undefined })).toBe(true);
    expect(sameWords({ year: '2014' }, { year: 2014 })).toBe(true);
    expect(sameWords({ rows: [{ fr: 'x' }, { fr: '' }] }, { rows: [{ fr: 'x' }] })).toBe(true);
    expect(sameWords({ a: { fr: 'x' } }, { a: { fr: 'y' } })).toBe(false);
  });

  it('are named by steps, places in lists as numbers', () => {
    expect(stepsOf('rubric.level-1')).toEqual(['rubric', 'level-1']);
    expect(stepsOf('examples.0.text')).toEqual(['examples', 0, 'text']);
  });

  it('show the beginning of a label in lists', () => {
    expect(brief('Court')).toBe('Court');
    expect(brief('W'.repeat(9000))).toHaveLength(161);
  });
});
