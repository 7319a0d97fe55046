import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** What a change is about, as it is shown. */
export interface NodeName {
  /** null: it has none, or the referential does not have it */
  mark: string | null;
  label: string;
  /** of the label; undefined: that of the page */
  lang?: string | undefined;
  /** place of the goal in the referential: it chooses the ink; null: none */
  goal: number | null;
}

/** An indicator or an objective by its id; its id where the referential is not here or does not have it. */
export function nodeName(index: ReferentialIndex | null, id: string): NodeName {
  const indicator = index?.indicatorById.get(id);
  const objective = index?.objectives.find((one) => one.objective.id === id);
  const goal = indicator?.goal ?? objective?.goal;
  const text =
    indicator?.indicator.label ?? objective?.objective.short ?? objective?.objective.label;
  if (!index || !text || !goal) return { mark: null, label: id, goal: null };
  const language = currentLanguage();
  const { text: label, language: lang } = localize(text, language);
  return {
    mark: markOf(index.referential, id),
    label,
    lang: lang === language ? undefined : lang,
    goal: index.referential.goals.indexOf(goal),
  };
}

/** The label of a level; its id where the referential is not here or does not have it. */
export function levelName(index: ReferentialIndex | null, id: string): string {
  const level = index?.referential.scale.levels.find((one) => one.id === id);
  return level ? localize(level.label, currentLanguage()).text : id;
}
