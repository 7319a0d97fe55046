import { limits } from './limits.ts';
import type { LocalizedText } from './localized.ts';
import type { Goal, Indicator, Level, Objective, Referential } from './referential.ts';

/**
 * Acts on the texts and lists of one's own referential. Each returns the next
 * referential, shares what it does not touch, and returns the referential
 * itself where there is nothing to do. The tree's acts are in
 * referentialEditTree.ts, the scale's in referentialEditScale.ts.
 */

/** The id of a goal, an objective, an indicator or a level; null: the head. */
export type NodeId = string | null;

/** A place within a node: names of members, and places in lists from 0. */
export type Steps = readonly (string | number)[];

type Members = Readonly<Record<string, unknown>>;

/** What a node holds at a place; undefined where nothing is. */
export function memberAt(node: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    node,
  );
}

/** The goal, objective, indicator or level of this id, or the referential itself (null); undefined where it is gone. */
export function nodeOf(
  referential: Referential,
  id: NodeId,
): Referential | Goal | Objective | Indicator | Level | undefined {
  if (id === null) return referential;
  const level = referential.scale.levels.find((one) => one.id === id);
  if (level) return level;
  for (const goal of referential.goals) {
    if (goal.id === id) return goal;
    for (const objective of goal.objectives) {
      if (objective.id === id) return objective;
      const indicator = objective.indicators.find((one) => one.id === id);
      if (indicator) return indicator;
    }
  }
  return undefined;
}

/**
 * Sets a text in one language, at most as long as the format allows. A text
 * that may be left out and has no words left in any language is taken away.
 */
export function setText(
  referential: Referential,
  id: NodeId,
  steps: Steps,
  language: string,
  text: string,
): Referential {
  return changeNode(referential, id, (node) => {
    const former = (memberAt(node, steps) ?? { fr: '' }) as LocalizedText;
    const clipped = text.slice(0, limits.textLength);
    if ((former[language] ?? '') === clipped) return node;
    const next: LocalizedText = { ...former, [language]: clipped };
    if (language !== 'fr' && clipped === '') delete next[language];
    const gone = mayBeLeftOut(steps) && Object.values(next).every((words) => words === '');
    return withMember(node, steps, gone ? undefined : next);
  });
}

/** Sets any other member of a node (wording, year, pole, follows, licence, …); undefined takes it away. */
export function setMember(
  referential: Referential,
  id: NodeId,
  steps: Steps,
  value: unknown,
): Referential {
  return changeNode(referential, id, (node) =>
    memberAt(node, steps) === value ? node : withMember(node, steps, value),
  );
}

/** Puts an item at the end of a list of a node (evidence, examples, leansOn, glossary, sources). */
export function addItem(
  referential: Referential,
  id: NodeId,
  list: Steps,
  item: unknown,
): Referential {
  return changeList(referential, id, list, (items) => [...items, item]);
}

/** Takes an item out of a list of a node. */
export function removeItem(
  referential: Referential,
  id: NodeId,
  list: Steps,
  at: number,
): Referential {
  return changeList(referential, id, list, (items) =>
    at in items ? items.toSpliced(at, 1) : items,
  );
}

/** Moves an item of a list of a node one place up (−1) or down (1). */
export function moveItem(
  referential: Referential,
  id: NodeId,
  list: Steps,
  at: number,
  step: -1 | 1,
): Referential {
  return changeList(referential, id, list, (items) => moved(items, at, step));
}

/** The list with one item a place further; the list itself where that is beyond its ends. */
export function moved<T>(items: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const to = at + step;
  if (!(at in items) || !(to in items)) return items;
  return items.toSpliced(at, 1).toSpliced(to, 0, items[at] as T);
}

/** The referential with one node changed, and all that is not above it shared. */
function changeNode(
  referential: Referential,
  id: NodeId,
  change: (node: Members) => Members,
): Referential {
  const as = <T extends Members>(node: T): T => change(node) as T;
  if (id === null) return as(referential);
  const levels = replaced(referential.scale.levels, (level) =>
    level.id === id ? as(level) : level,
  );
  if (levels !== referential.scale.levels) {
    return { ...referential, scale: { ...referential.scale, levels } };
  }
  const goals = replaced(referential.goals, (goal) => {
    if (goal.id === id) return as(goal);
    const objectives = replaced(goal.objectives, (objective) => {
      if (objective.id === id) return as(objective);
      const indicators = replaced(objective.indicators, (indicator) =>
        indicator.id === id ? as(indicator) : indicator,
      );
      return indicators === objective.indicators ? objective : { ...objective, indicators };
    });
    return objectives === goal.objectives ? goal : { ...goal, objectives };
  });
  return goals === referential.goals ? referential : { ...referential, goals };
}

/** The list with each item changed; the list itself where none was. */
export function replaced<T>(items: T[], change: (item: T) => T): T[] {
  const next = items.map((item) => change(item));
  return next.some((item, at) => item !== items[at]) ? next : items;
}

function changeList(
  referential: Referential,
  id: NodeId,
  list: Steps,
  change: (items: readonly unknown[]) => readonly unknown[],
): Referential {
  return changeNode(referential, id, (node) => {
    const former = memberAt(node, list);
    const items: readonly unknown[] = Array.isArray(former) ? former : [];
    const next = change(items);
    return next === items ? node : withMember(node, list, next);
  });
}

/** The node with a member set, or taken away; what is on the way is made where it is missing. */
function withMember(node: unknown, steps: Steps, value: unknown): Members {
  const [step, ...rest] = steps;
  if (step === undefined) return node as Members;
  if (Array.isArray(node)) {
    const items: readonly unknown[] = node;
    if (typeof step !== 'number' || !(step in items)) return node as unknown as Members;
    const item = rest.length === 0 ? value : withMember(items[step], rest, value);
    return items.with(step, item) as unknown as Members;
  }
  const members = { ...(node as Members) };
  if (rest.length > 0) members[step] = withMember(members[step] ?? {}, rest, value);
  else if (value === undefined) delete members[step];
  else members[step] = value;
  return members;
}

const optionalTexts: readonly (string | number)[] = [
  'short',
  'question',
  'guidance',
  'description',
  'notice',
];

/** Whether a node is still whole without the text: a sentence of a rubric, a question, … but not a label. */
function mayBeLeftOut(steps: Steps): boolean {
  const [first = ''] = steps;
  return first === 'rubric' || (steps.length === 1 && optionalTexts.includes(first));
}
