import type { ReferentialIndex } from './referential.ts';
import type { Links, TransitionMap } from './transition.ts';

/** Where actions and questions that spoke of `about` point to afterwards; what the former referential never had stays. */
export function aboutAfter(map: TransitionMap, nodes: Links, about: readonly string[]): string[] {
  const after = about.flatMap((id) => {
    if (hasNode(map.from, id)) return nodes.followers.get(id) ?? [];
    return hasNode(map.to, id) ? [] : [id];
  });
  return [...new Set(after)];
}

/** Goals, objectives and indicators together: their ids differ. */
export function allNodes({ goals, objectives, indicators }: TransitionMap): Links {
  const kinds = [goals, objectives, indicators];
  return {
    followers: new Map(kinds.flatMap(({ followers }) => [...followers])),
    sources: new Map(kinds.flatMap(({ sources }) => [...sources])),
  };
}

/** Whether a referential has a goal, an objective or an indicator of this id. */
export function hasNode(
  { referential, objectives, indicatorById }: ReferentialIndex,
  id: string,
): boolean {
  return (
    indicatorById.has(id) ||
    objectives.some(({ objective }) => objective.id === id) ||
    referential.goals.some((goal) => goal.id === id)
  );
}
