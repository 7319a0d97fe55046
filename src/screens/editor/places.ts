import type { Finding } from '#core/findings.ts';
import type { Goal, Indicator, Objective, Referential } from '#core/referential.ts';

/** What can be chosen in the plan: parts of the head by names that are no ids, and the nodes by theirs. */
export const HEAD = ':head';
export const SCALE = ':scale';
export const GLOSSARY = ':glossary';
export type Chosen = string;

/** A node of the tree with what it is in. */
export type TreePlace =
  | { kind: 'goal'; goal: Goal }
  | { kind: 'objective'; goal: Goal; objective: Objective }
  | { kind: 'indicator'; goal: Goal; objective: Objective; indicator: Indicator };

/** Where an id stands in the tree; null where it is gone. */
export function placeOf(referential: Referential, id: string): TreePlace | null {
  for (const goal of referential.goals) {
    if (goal.id === id) return { kind: 'goal', goal };
    for (const objective of goal.objectives) {
      if (objective.id === id) return { kind: 'objective', goal, objective };
      const indicator = objective.indicators.find((one) => one.id === id);
      if (indicator) return { kind: 'indicator', goal, objective, indicator };
    }
  }
  return null;
}

/** Which part of the plan shows what is asked for: a level's is the scale, that of what is gone the head. */
export function chosenOf(referential: Referential, asked: Chosen): Chosen {
  if (asked.startsWith(':') || placeOf(referential, asked)) return asked;
  return referential.scale.levels.some(({ id }) => id === asked) ? SCALE : HEAD;
}

const prefixes: Record<TreePlace['kind'], number> = { goal: 2, objective: 4, indicator: 6 };

/** Where a finding is mended: the part of the plan, and the field's name in its form. */
export function fieldOf(
  referential: Referential,
  { node, path }: Finding,
): { chosen: Chosen; field: string } {
  const place = node === null ? null : placeOf(referential, node);
  const steps = path.map((step) => (/^\d+$/.test(step) ? String(Number(step) - 1) : step));
  if (place && node !== null) {
    return { chosen: node, field: steps.slice(prefixes[place.kind]).join('.') };
  }
  const [first] = steps;
  const chosen = first === 'scale' ? SCALE : first === 'glossary' ? GLOSSARY : HEAD;
  return { chosen, field: steps.join('.') };
}
