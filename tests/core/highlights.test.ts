import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { type Highlighted, priorities, strengths } from '#core/highlights.ts';
import {
  anAgreement,
  anAssessment,
  aPeer,
  aResponse,
  flatIndex,
  now,
  type RatingSketch,
} from '../fixtures/builders.ts';

const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];
const index = flatIndex(ids);

function said(list: Highlighted[]): string[] {
  return list.map(({ node, basis }) => {
    const rest =
      basis.kind === 'voices' ? basis.count : basis.kind === 'position' ? basis.position : 'agreed';
    return `${node.indicator.id} ${rest}`;
  });
}

function lists(other: Partial<Assessment>): { strong: string[]; weak: string[] } {
  const assessment = anAssessment(other);
  return { strong: said(strengths(index, assessment)), weak: said(priorities(index, assessment)) };
}

function all(...levels: RatingSketch[]): Record<string, RatingSketch> {
  return Object.fromEntries(ids.map((id, at) => [id, levels[at] ?? null]));
}

describe('strengths and priorities', () => {
  it('are first what was agreed, then what voices say, then what positions say', () => {
    const strength = { highlight: 'strength' as const };
    const { strong } = lists({
      responses: [
        aResponse({
          a1: 3,
          a2: { level: 'level-3', ...strength },
          a3: { level: 'level-1', ...strength },
        }),
        aResponse({ a1: 3, a3: { level: 'level-1', ...strength }, a4: 0 }),
      ],
      agreements: { a4: anAgreement(1, strength) },
    });
    expect(strong).toEqual(['a4 agreed', 'a3 2', 'a2 1', 'a1 3']);
  });

  it('are five at most', () => {
    const highlight = { highlight: 'priority' as const };
    const { strong, weak } = lists({
      responses: [
        aResponse(Object.fromEntries(ids.map((id) => [id, { level: 'level-2', ...highlight }]))),
      ],
    });
    expect(weak).toEqual(['a1 1', 'a2 1', 'a3 1', 'a4 1', 'a5 1']);
    expect(strong).toEqual(['a6 2', 'a7 2']);
  });

  it('break a tie of voices by the position, higher for strengths, lower for priorities, none last', () => {
    const rated = (highlight: 'strength' | 'priority') =>
      aResponse({
        a1: { level: null, highlight },
        a2: { level: 'level-1', highlight },
        a3: { level: 'level-2', highlight },
      });
    expect(lists({ responses: [rated('strength')] }).strong).toEqual(['a3 1', 'a2 1', 'a1 1']);
    expect(lists({ responses: [rated('priority')] }).weak).toEqual(['a2 1', 'a3 1', 'a1 1']);
  });

  it('take the agreed position before the own one', () => {
    const { strong } = lists({
      responses: [aResponse(all(3, 1, 2))],
      agreements: { a1: anAgreement(1) },
      finals: { a2: anAgreement(3) },
    });
    expect(strong).toEqual(['a2 3', 'a3 2', 'a1 1']);
  });

  it('by position alone fill strengths from the top first, then priorities from the bottom', () => {
    const { strong, weak } = lists({ responses: [aResponse(all(0, 1, 2, 3, 1, 2, 1))] });
    expect(strong).toEqual(['a4 3', 'a3 2', 'a6 2', 'a2 1', 'a5 1']);
    expect(weak).toEqual(['a1 0', 'a7 1']);
  });

  it('by position alone never take the lowest level as a strength nor the highest as a priority', () => {
    expect(lists({ responses: [aResponse(all(0, 0, 0))] })).toEqual({
      strong: [],
      weak: ['a1 0', 'a2 0', 'a3 0'],
    });
    expect(lists({ responses: [aResponse(all(3, 3, 3, 3, 3, 3, 3))] })).toEqual({
      strong: ['a1 3', 'a2 3', 'a3 3', 'a4 3', 'a5 3'],
      weak: [],
    });
  });

  it('by position alone never take what is in the other list', () => {
    const { strong, weak } = lists({
      responses: [aResponse({ a1: { level: 'level-3', highlight: 'priority' }, a2: 2 })],
    });
    expect(strong).toEqual(['a2 2']);
    expect(weak).toEqual(['a1 1']);
  });

  it('may hold one indicator twice where voices differ', () => {
    const { strong, weak } = lists({
      responses: [
        aResponse({ a1: { level: 'level-2', highlight: 'strength' } }),
        aResponse({ a1: { level: 'level-2', highlight: 'priority' } }),
      ],
    });
    expect(strong).toEqual(['a1 1']);
    expect(weak).toEqual(['a1 1']);
  });

  it('do not take what has no position for its position', () => {
    expect(lists({ responses: [aResponse(all('unknown', 'not-applicable'))] })).toEqual({
      strong: [],
      weak: [],
    });
  });

  it('hear own counting voices only, and no agreement that is only proposed', () => {
    const mark = { level: null, highlight: 'strength' as const };
    const { strong } = lists({
      responses: [
        aPeer('Nord', { a1: mark }),
        aResponse({ a2: mark }, { submittedAt: null }),
        aResponse({ a3: mark }, { stance: 'trainee' }),
      ],
      agreements: { a4: anAgreement(null, { highlight: 'strength', proposed: true }) },
    });
    expect(strong).toEqual([]);
  });

  it('keep the highlight of the agreement where the final says nothing of it', () => {
    const agreements = { a1: anAgreement(1, { highlight: 'strength' }) };
    expect(lists({ agreements, finals: { a1: anAgreement(2) } }).strong).toEqual(['a1 agreed']);
    const finals = { a1: anAgreement(2, { highlight: null }) };
    expect(lists({ agreements, finals }).strong).toEqual(['a1 2']);
  });

  it('are only of the indicators that were asked', () => {
    const { strong } = lists({ indicators: ['a2'], responses: [aResponse(all(3, 2))] });
    expect(strong).toEqual(['a2 2']);
  });

  it('are none while the assessment is blind', () => {
    const responses = [aResponse(all(0, 3))];
    expect(lists({ revealedAt: null, responses })).toEqual({ strong: [], weak: [] });
    expect(lists({ revealedAt: now, names: 'named', responses }).strong).toEqual(['a2 3']);
  });

  it('of a revealed assessment that is not named hear three voices or more, or none', () => {
    const voices = [0, 1, 2].map(() =>
      aResponse({ a1: { level: 'level-2', highlight: 'strength' } }),
    );
    const strong = (responses: typeof voices) => lists({ revealedAt: now, responses }).strong;
    expect(strong(voices.slice(1))).toEqual([]);
    expect(strong(voices)).toEqual(['a1 3']);
  });
});
