import { crossViews } from './crossViews.ts';
import { type Assessment, revealOf } from './dossier.ts';
import { type HighlightBasis, priorities } from './highlights.ts';
import { peerGaps } from './peerGap.ts';
import type { IndicatorNode, ReferentialIndex } from './referential.ts';

/** An indicator from which an action may start, and why. */
export interface StartingPoint {
  node: IndicatorNode;
  /** why it is a priority; null: it is none */
  priority: HighlightBasis | null;
  /** views differ, or it is not known: talked about without agreement, or not talked about; null: neither, or agreed */
  diverged: 'noAgreement' | 'notDiscussed' | null;
  /** the peers’ position minus the own one, in levels, of at least one level; null: less, or not known */
  gap: number | null;
}

export interface StartingPoints {
  priorities: readonly StartingPoint[];
  /** in the order to talk about them */
  diverged: readonly StartingPoint[];
  /** the widest first, five at most */
  gaps: readonly StartingPoint[];
  /** what the own voices say is not shown: they are too few */
  withheld: boolean;
}

/** How many gaps are named: a plan is to be short. */
const mostGaps = 5;

/**
 * Where a plan may start: the priorities, then what views differed on without
 * an agreement, then where peers see the pole elsewhere by a level or more.
 * Each indicator stands once, in the first list that it belongs to, with all
 * its reasons. A gap is what Regards croisés says of the pole and its peers; what is
 * withheld there stays so here. Nothing while the assessment is blind.
 */
export function startingPoints(index: ReferentialIndex, assessment: Assessment): StartingPoints {
  const views = revealOf(assessment) === 'blind' ? null : crossViews(index, assessment);
  if (!views) return { priorities: [], diverged: [], gaps: [], withheld: false };
  const gaps = new Map(
    peerGaps(index, assessment)?.indicators.map(({ node, gap }) => [node.indicator.id, gap]),
  );
  const bases = new Map(
    priorities(index, assessment).map(({ node, basis }) => [node.indicator.id, basis]),
  );
  const points = new Map(
    views.indicators.map(({ node, agreement, reasons, own }): [string, StartingPoint] => {
      const { id } = node.indicator;
      const gap = gaps.get(id) ?? null;
      const open = agreement.kind === 'open' || agreement.kind === 'proposed';
      // What nobody has looked at, or does not apply, asks for an answer and not for an action.
      const isAnswered = own !== null && (own.position !== null || own.unknown > 0);
      return [
        id,
        {
          node,
          priority: bases.get(id) ?? null,
          diverged:
            agreement.kind === 'noAgreement'
              ? 'noAgreement'
              : open && isAnswered && reasons.length > 0
                ? 'notDiscussed'
                : null,
          gap: gap !== null && Math.abs(gap) >= 1 ? gap : null,
        },
      ];
    }),
  );
  const of = (ids: Iterable<string>) => [...ids].flatMap((id) => points.get(id) ?? []);
  const first = of(bases.keys());
  const others = of(views.agenda).filter(({ priority }) => priority === null);
  return {
    priorities: first,
    diverged: others.filter(({ diverged }) => diverged !== null),
    gaps: others
      .filter(({ diverged, gap }) => diverged === null && gap !== null)
      .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
      .slice(0, mostGaps),
    withheld: views.withheld.own,
  };
}
