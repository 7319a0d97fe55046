import { localize } from '#core/localized.ts';
import type { Goal } from '#core/referential.ts';
import type { ReportModel, ReportPosition } from '#core/report.ts';

/** How deep one looks: the goals, the objectives, or every indicator. */
export const depths = ['objectives', 'goals', 'indicators'] as const;
export type Depth = (typeof depths)[number];

/** One row of a table, one axis of the radar. */
export interface Reading {
  id: string;
  /** the full label, or the short one where there is one */
  label: string;
  language: string;
  goal: Goal;
  positions: readonly ReportPosition[];
}

/** What stands at a depth, in the referential's order. */
export function readingsAt(depth: Depth, model: ReportModel, language: string): Reading[] {
  switch (depth) {
    case 'goals':
      return model.goals.map(({ goal, positions }) =>
        named(goal.id, goal.short ?? goal.label, goal, positions),
      );
    case 'objectives':
      return model.goals.flatMap(({ goal, objectives }) =>
        objectives.map(({ objective, positions }) =>
          named(objective.id, objective.short ?? objective.label, goal, positions),
        ),
      );
    case 'indicators':
      return model.goals.flatMap(({ goal, objectives }) =>
        objectives.flatMap(({ indicators }) =>
          indicators.map(({ node, positions }) =>
            named(node.indicator.id, node.indicator.label, goal, positions),
          ),
        ),
      );
  }

  function named(
    id: string,
    text: Parameters<typeof localize>[0],
    goal: Goal,
    positions: readonly ReportPosition[],
  ): Reading {
    const words = localize(text, language);
    return { id, label: words.text, language: words.language, goal, positions };
  }
}
