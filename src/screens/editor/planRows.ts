import type { LocalizedText } from '#core/localized.ts';
import type { Goal, Objective } from '#core/referential.ts';
import { type Chosen, GLOSSARY, HEAD, SCALE } from './places.ts';

/** Above this many indicators, objectives begin closed. */
const manyIndicators = 80;

/** One line of the plan. */
export interface Row {
  id: Chosen;
  depth: 1 | 2 | 3;
  label: LocalizedText | null;
  parent: Chosen | null;
  open: boolean | null;
  goal: number | null;
}

/** What is to be seen: a closed node's are left out, but never the one that is chosen. */
export function rowsOf(
  goals: readonly Goal[],
  chosen: Chosen,
  toggled: ReadonlySet<string>,
): readonly Row[] {
  const part = (id: Chosen): Row => ({
    id,
    depth: 1,
    label: null,
    parent: null,
    open: null,
    goal: null,
  });
  const rows = [part(HEAD), part(SCALE), part(GLOSSARY)];
  const count = goals.reduce(
    (sum, goal) => sum + goal.objectives.reduce((all, one) => all + one.indicators.length, 0),
    0,
  );
  for (const [place, goal] of goals.entries()) {
    const goalOpen = !toggled.has(goal.id) || goal.objectives.some((one) => holds(one, chosen));
    const { id, label } = goal;
    rows.push({ id, depth: 1, label, parent: null, open: goalOpen, goal: place });
    for (const objective of goal.objectives) {
      const open =
        objective.indicators.some(({ id: one }) => one === chosen) ||
        toggled.has(objective.id) !== count <= manyIndicators;
      if (!goalOpen) break;
      rows.push({
        id: objective.id,
        depth: 2,
        label: objective.label,
        parent: id,
        open,
        goal: place,
      });
      if (!open) continue;
      for (const one of objective.indicators) {
        const parent = objective.id;
        rows.push({ id: one.id, depth: 3, label: one.label, parent, open: null, goal: place });
      }
    }
  }
  return rows;
}

function holds({ id, indicators }: Objective, chosen: Chosen): boolean {
  return id === chosen || indicators.some((one) => one.id === chosen);
}
