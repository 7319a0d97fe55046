import { describe, expect, it } from 'vitest';
import { markOf, shortMarks } from '#core/marks.ts';
import { aReferential } from '../fixtures/builders.ts';
import { extremeReferential } from '../fixtures/extremes.ts';

describe('short marks', () => {
  it('are the ids where all of them are short, else their places', () => {
    expect(shortMarks(['a', 'b1', 'c120'])).toEqual(['a', 'b1', 'c120']);
    expect(shortMarks(['a', 'gouvernance', 'c'])).toEqual(['1', '2', '3']);
    expect(shortMarks([])).toEqual([]);
  });
});

describe('the mark of a node', () => {
  it('is decided for goals, objectives and indicators each by themselves', () => {
    const referential = aReferential({
      shape: { territoire: { a: ['a-un-lieu', 'a-des-liens'] }, economie: { b: ['b1'] } },
    });
    const marks = (...ids: string[]) => ids.map((id) => markOf(referential, id));
    expect(marks('territoire', 'economie')).toEqual(['1', '2']);
    expect(marks('a', 'b')).toEqual(['a', 'b']);
    expect(marks('a-un-lieu', 'a-des-liens', 'b1')).toEqual(['1', '2', '3']);
  });

  it('is the id itself for what the referential does not have', () => {
    expect(markOf(aReferential(), 'disparu')).toBe('disparu');
  });

  it('is another one for each node of a kind, and short, whatever the ids are', () => {
    const referential = extremeReferential('lopsided');
    const ids = referential.goals
      .flatMap((goal) => goal.objectives)
      .flatMap((objective) => objective.indicators)
      .map(({ id }) => id);
    const marks = ids.map((id) => markOf(referential, id));
    expect(new Set(marks).size).toBe(ids.length);
    expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThanOrEqual(4);
  });
});
