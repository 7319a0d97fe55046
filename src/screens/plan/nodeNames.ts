import { localize } from '#core/localized.ts';
import { markOf } from '#core/marks.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import { currentLanguage } from '#i18n/i18n.ts';

/** What an action is about, as it is shown. */
export interface NodeName {
  id: string;
  /** null: the referential does not have it */
  mark: string | null;
  label: string;
  /** of the label; undefined: that of the page */
  lang: string | undefined;
  /** place of the goal in the referential: it chooses the ink; null: none */
  goal: number | null;
}

/** A goal, an objective or an indicator by its id; what the referential does not have is shown as its id. */
export function nodeName(index: ReferentialIndex, id: string): NodeName {
  const { referential } = index;
  const indicator = index.indicatorById.get(id);
  const objective = index.objectives.find((one) => one.objective.id === id);
  const own = referential.goals.find((one) => one.id === id);
  const goal = indicator?.goal ?? objective?.goal ?? own;
  const text =
    indicator?.indicator.label ??
    objective?.objective.short ??
    objective?.objective.label ??
    own?.short ??
    own?.label;
  if (!text || !goal) return { id, mark: null, label: id, lang: undefined, goal: null };
  const language = currentLanguage();
  const label = localize(text, language);
  return {
    id,
    mark: markOf(referential, id),
    label: label.text,
    lang: label.language === language ? undefined : label.language,
    goal: referential.goals.indexOf(goal),
  };
}
