import { limits } from './limits.ts';
import type { Indicator, Level, Referential } from './referential.ts';
import { moved, replaced } from './referentialEdit.ts';
import { firstFree, takenIds } from './referentialEditIds.ts';
import type { Added } from './referentialEditTree.ts';

/** Adds a level at the top of the scale; at most seven. */
export function addLevel(referential: Referential): Added {
  const { levels } = referential.scale;
  if (levels.length >= limits.levelsMax) return { referential, id: null };
  const id = firstFree(takenIds(referential), levels.length, (number) => `level-${number}`);
  const level: Level = { id, value: levels.length, label: { fr: '' } };
  return { referential: withLevels(referential, [...levels, level]), id };
}

/** Takes a level away, with every indicator's sentence for it; two stay at least. */
export function removeLevel(referential: Referential, id: string): Referential {
  const { levels } = referential.scale;
  const left = levels.filter((level) => level.id !== id);
  if (left.length === levels.length || left.length < limits.levelsMin) return referential;
  const goals = replaced(referential.goals, (goal) => {
    const objectives = replaced(goal.objectives, (objective) => {
      const indicators = replaced(objective.indicators, (one) => withoutSentence(one, id));
      return indicators === objective.indicators ? objective : { ...objective, indicators };
    });
    return objectives === goal.objectives ? goal : { ...goal, objectives };
  });
  return withLevels({ ...referential, goals }, left);
}

/** Moves a level one place down (−1) or up (1) the scale; the indicators' sentences go with it. */
export function moveLevel(referential: Referential, id: string, step: -1 | 1): Referential {
  const { levels } = referential.scale;
  const next = moved(
    levels,
    levels.findIndex((level) => level.id === id),
    step,
  );
  return next === levels ? referential : withLevels(referential, next);
}

function withoutSentence(indicator: Indicator, levelId: string): Indicator {
  if (!Object.hasOwn(indicator.rubric, levelId)) return indicator;
  const { [levelId]: _gone, ...rubric } = indicator.rubric;
  return { ...indicator, rubric };
}

/** With these levels, their values 0, 1, 2, … in order. */
function withLevels(referential: Referential, levels: readonly Level[]): Referential {
  const numbered = levels.map((level, value) =>
    level.value === value ? level : { ...level, value },
  );
  return { ...referential, scale: { ...referential.scale, levels: numbered } };
}
