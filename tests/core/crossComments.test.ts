import { describe, expect, it } from 'vitest';
import { crossComments } from '#core/crossComments.ts';
import type { Assessment, College, Response } from '#core/dossier.ts';
import { voiceGroups } from '#core/voiceGroups.ts';
import { anAssessment, aPeer, aResponse, now } from '../fixtures/builders.ts';

const say = (college: College, comment: string): Response =>
  aResponse({ a1: { level: 'level-1', comment } }, { college });

function told(responses: Response[], other: Partial<Assessment> = {}) {
  const assessment = anAssessment({ responses, ...other });
  const { own, peers } = voiceGroups(assessment);
  return crossComments(assessment, [...own, ...peers])('a1').map(({ text, group }) => [
    text,
    group,
  ]);
}

const sse = ['d', 'b', 'a', 'c'].map((text) => say('sse', text));
const citizens = ['g', 'f', 'e'].map((text) => say('citizen', text));

describe('comments on an indicator', () => {
  it('stand in the order of what they say, whoever came first', () => {
    expect(told([...sse, ...citizens])).toEqual([
      ['a', 'college:sse'],
      ['b', 'college:sse'],
      ['c', 'college:sse'],
      ['d', 'college:sse'],
      ['e', 'college:citizen'],
      ['f', 'college:citizen'],
      ['g', 'college:citizen'],
    ]);
    expect(told([...citizens, ...sse].toReversed())).toEqual(told([...sse, ...citizens]));
  });

  it('say their group only where three of it wrote, and no one or two are left unsaid', () => {
    const silent = [1, 2, 3].map(() => aResponse({ a1: 1 }, { college: 'authority' }));
    const one = say('authority', 'h');
    expect(told([...sse, ...citizens, ...silent]).every(([, group]) => group !== null)).toBe(true);
    expect(told([...sse, ...citizens, ...silent, one]).filter(([, group]) => group)).toEqual([
      ['a', 'college:sse'],
      ['b', 'college:sse'],
      ['c', 'college:sse'],
      ['d', 'college:sse'],
    ]);
    expect(told([...sse, ...silent, one]).filter(([, group]) => group)).toEqual([]);
  });

  it('never say it in an anonymous assessment', () => {
    expect(told([...sse, ...citizens], { names: 'anonymous' }).map(([, group]) => group)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it('of a side that is withheld are there, without a word of whom', () => {
    const peer = aPeer('Sud', { a1: { level: 'level-3', comment: 'des pairs' } });
    expect(told([...sse, peer])).toContainEqual(['des pairs', null]);
  });

  it('say who wrote only where people chose to be named', () => {
    const assessment = (names: Assessment['names']) => {
      const made = anAssessment({ names, responses: sse });
      return crossComments(made, voiceGroups(made).own)('a1').map(({ voice }) => voice);
    };
    expect(assessment('named')).toEqual([sse[2], sse[1], sse[3], sse[0]].map((one) => one?.id));
    expect(assessment('college')).toEqual([null, null, null, null]);
  });

  it('are those of voices that count, with something in them', () => {
    const empty = aResponse({ a1: { level: 'level-1', comment: '  ', evidence: '' } });
    const evidence = aResponse({ a1: { level: 'level-1', evidence: ' le bilan ' } });
    const draft = aResponse({ a1: { comment: 'brouillon' } }, { submittedAt: null });
    const gone = aResponse({ a1: { comment: 'retiré' } }, { deletedAt: now });
    expect(
      crossComments(anAssessment({ responses: [empty, evidence, draft, gone] }), [])('a1'),
    ).toEqual([{ text: '', evidence: 'le bilan', group: null, voice: null }]);
  });
});
