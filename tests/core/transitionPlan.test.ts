import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { transitionBetween } from '#core/transition.ts';
import { planTransition, type TransitionPlan } from '#core/transitionPlan.ts';
import { anAgreement, anAssessment, anIndex, aPeer, aResponse, the } from '../fixtures/builders.ts';

const old = anIndex({
  version: '1',
  shape: { g1: { a: ['a1', 'a2'], b: ['b1'] }, g2: { c: ['c1'] }, g3: { d: ['d1'] } },
});
// n2 merges a2 and b1; n3 and n4 split c1; n5 is new; nothing continues d1.
const next = anIndex({
  version: '2',
  supersedes: '1',
  shape: { h: { x: ['n1', 'n2', 'n3', 'n4', 'n5'] } },
  follows: { n1: ['a1'], n2: ['a2', 'b1'], n3: ['c1'], n4: ['c1'] },
});
const map = the(transitionBetween(old, next));

function plan(other: Partial<Assessment>): TransitionPlan {
  return planTransition(map, anAssessment(other));
}

function ids({ carried, fresh, toRead, left }: TransitionPlan) {
  return {
    carried: carried.map(({ indicator }) => indicator.id),
    fresh: fresh.map(({ indicator }) => indicator.id),
    toRead: toRead.map(({ node, reason }) => `${node.indicator.id} ${reason}`),
    left: left.map(({ id }) => id),
  };
}

describe('the plan of a move', () => {
  it('has each indicator that will be asked once', () => {
    expect(ids(plan({}))).toEqual({
      carried: ['n1', 'n2', 'n3', 'n4'],
      fresh: ['n5'],
      toRead: [],
      left: ['d1'],
    });
    const answered = plan({ responses: [aResponse({ a1: 1, a2: 1, b1: 2, c1: 1 })] });
    expect(ids(answered)).toEqual({
      carried: ['n1'],
      fresh: ['n5'],
      toRead: ['n2 merged', 'n3 split', 'n4 split'],
      left: ['d1'],
    });
    expect(answered.toRead[0]?.sources.map(({ indicator }) => indicator.id)).toEqual(['a2', 'b1']);
  });

  it('speaks of a shorter set only', () => {
    const shorter = plan({ indicators: ['a1'], responses: [aResponse({ a1: 1 })] });
    expect(ids(shorter)).toEqual({ carried: ['n1'], fresh: [], toRead: [], left: [] });
    expect(shorter.shorter).toBe(true);
  });

  it('tells what was said of what stays behind, from elsewhere as well', () => {
    const { left, unlinked } = plan({
      responses: [
        aResponse({ d1: { level: 'level-1', comment: 'ici', evidence: 'vu' }, foreign: 2 }),
        aResponse({ d1: { level: null } }),
        aPeer('Nord', { d1: { level: null, comment: 'là' } }),
        aResponse({ d1: 3, never: 1 }, { submittedAt: null }),
      ],
      agreements: { d1: anAgreement(1, { rationale: 'ensemble', dissent: ' ' }) },
      objectiveNotes: { d: { strengths: 'tenace' }, a: { strengths: 'suit' } },
      actions: [
        { id: 't1', title: 'Agir', about: ['d1'], status: 'planned' },
        { id: 't2', title: 'Suivre', about: ['d1', 'a1'], status: 'planned' },
        { id: 't3', title: 'Sans lien', about: [], status: 'planned' },
      ],
      parking: [{ id: 'q1', text: 'Qui ?', about: 'g3', settled: false }],
    });
    expect(left).toEqual([
      {
        id: 'd1',
        label: { fr: 'Indicateur d1' },
        voices: 2,
        comments: [
          { text: 'ici', evidence: 'vu', from: 'own' },
          { text: 'là', evidence: '', from: 'peers' },
        ],
        notes: ['ensemble'],
      },
      { id: 'foreign', label: null, voices: 1, comments: [], notes: [] },
      { id: 'd', label: { fr: 'Objectif d' }, voices: 0, comments: [], notes: ['tenace'] },
    ]);
    expect(unlinked).toBe(2);
  });

  it('tells nothing of what was said in a blind assessment', () => {
    expect(ids(plan({ revealedAt: null })).toRead).toEqual(['n2 merged', 'n3 split', 'n4 split']);
    const { left } = plan({
      revealedAt: null,
      responses: [aResponse({ d1: { level: 'level-1', comment: 'secret' }, foreign: 1 })],
      objectiveNotes: { d: { strengths: 'secret' } },
    });
    expect(left).toEqual([
      { id: 'd1', label: { fr: 'Indicateur d1' }, voices: 0, comments: [], notes: [] },
    ]);
  });
});
