import { agreementOf } from './agreements.ts';
import { type Agreement, type Assessment, revealOf } from './dossier.ts';
import { activeIndicators, agreedSeries } from './positions.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';
import { shownVoices } from './shownVoices.ts';

/** What puts an indicator among the strengths or the priorities. */
export type HighlightBasis =
  | { kind: 'agreed' }
  | { kind: 'voices'; count: number }
  | { kind: 'position'; position: number };

export interface Highlighted {
  node: IndicatorNode;
  /** the agreed position where there is one, else the own one */
  position: number | null;
  basis: HighlightBasis;
}

/** How many strengths, and how many priorities, at most. */
const most = 5;

/**
 * Five strengths at most: first what was agreed to be one, then by the number
 * of own voices that say so, then the higher position; ties in the
 * referential's order. Empty while the assessment is blind.
 */
export function strengths(index: ReferentialIndex, assessment: Assessment): Highlighted[] {
  return highlights(index, assessment).strengths;
}

/** Five priorities at most, likewise, with the lower position. */
export function priorities(index: ReferentialIndex, assessment: Assessment): Highlighted[] {
  return highlights(index, assessment).priorities;
}

/**
 * Both lists, of the voices that may be shown. Where its position alone would put an indicator in one, it must
 * have a position, not be in the other list, and not be at the lowest level
 * (for a strength) or the highest (for a priority); strengths are filled up
 * first. Agreements and voices may put one indicator in both: that is what
 * people said.
 */
export function highlights(
  index: ReferentialIndex,
  assessment: Assessment,
): { strengths: Highlighted[]; priorities: Highlighted[] } {
  if (revealOf(assessment) === 'blind') return { strengths: [], priorities: [] };
  const ranked = rankedIndicators(index, assessment);
  const top = Math.max(...index.levels.map((level) => level.value));
  const strong = said(ranked, 'strength', (position) => position);
  const weak = said(ranked, 'priority', (position) => -position);
  fillUp(strong, weak, ranked, (position) => (position > 0 ? position : null));
  fillUp(weak, strong, ranked, (position) => (position < top ? -position : null));
  return { strengths: strong, priorities: weak };
}

interface Ranked {
  node: IndicatorNode;
  position: number | null;
  agreed: Agreement['highlight'];
  voices: { strength: number; priority: number };
}

function rankedIndicators(index: ReferentialIndex, assessment: Assessment): Ranked[] {
  const { own: responses, ownSeries } = shownVoices(index, assessment);
  const own = ownSeries.indicators;
  const agreed = agreedSeries(index, assessment).indicators;
  return activeIndicators(index, assessment).map((node) => {
    const id = node.indicator.id;
    const said = responses.map((response) => response.ratings[id]?.highlight);
    return {
      node,
      position: agreed.get(id)?.position ?? own.get(id)?.position ?? null,
      agreed: agreedHighlight(assessment, id),
      voices: {
        strength: said.filter((one) => one === 'strength').length,
        priority: said.filter((one) => one === 'priority').length,
      },
    };
  });
}

/** Of the final if it says anything of it (even "neither", null), else of the agreement. */
function agreedHighlight(assessment: Assessment, id: string): Agreement['highlight'] {
  const last = agreementOf(assessment, id);
  if (!last?.isFinal || last.agreement.highlight !== undefined) return last?.agreement.highlight;
  const agreement = assessment.agreements[id];
  return agreement?.proposed === true ? null : agreement?.highlight;
}

/** Those that an agreement or voices put in a list. `rank`: the higher the further up. */
function said(
  ranked: readonly Ranked[],
  list: 'strength' | 'priority',
  rank: (position: number) => number,
): Highlighted[] {
  return ranked
    .filter((one) => one.agreed === list || one.voices[list] > 0)
    .sort(
      (a, b) =>
        Number(b.agreed === list) - Number(a.agreed === list) ||
        b.voices[list] - a.voices[list] ||
        byRank(a.position, b.position, rank),
    )
    .slice(0, most)
    .map(({ node, position, agreed, voices }) => ({
      node,
      position,
      basis: agreed === list ? { kind: 'agreed' } : { kind: 'voices', count: voices[list] },
    }));
}

/** Adds to a list, up to five, what its position alone puts there. `rank` gives null for a position that cannot. */
function fillUp(
  list: Highlighted[],
  other: readonly Highlighted[],
  ranked: readonly Ranked[],
  rank: (position: number) => number | null,
): void {
  const taken = new Set([...list, ...other].map((one) => one.node));
  const candidates = ranked.flatMap(({ node, position }) => {
    const place = position === null || taken.has(node) ? null : rank(position);
    return position === null || place === null ? [] : [{ node, position, place }];
  });
  const best = candidates.sort((a, b) => b.place - a.place).slice(0, most - list.length);
  list.push(
    ...best.map(({ node, position }): Highlighted => {
      return { node, position, basis: { kind: 'position', position } };
    }),
  );
}

/** Higher rank first, no position last. */
function byRank(a: number | null, b: number | null, rank: (position: number) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return rank(b) - rank(a);
}
