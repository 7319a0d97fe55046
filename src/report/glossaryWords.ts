import { glossaryOf, linkTerms, type Term } from '#core/glossaryLinks.ts';
import type { LocalizedText } from '#core/localized.ts';
import type { ReportModel } from '#core/report.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import type { Words } from './words.ts';

const known = new WeakMap<ReportModel, { language: string; terms: Term[] }>();

/** The terms of the referential’s glossary that this report uses, sorted; in a language that the glossary lacks, none. */
export function glossaryTerms(words: Words, model: ReportModel): Term[] {
  return atOnce(glossaryInSteps(words, model));
}

/** The same in short steps; asked again, they are known. */
export function* glossaryInSteps(words: Words, model: ReportModel): Steps<Term[]> {
  const former = known.get(model);
  if (former?.language === words.language) return former.terms;
  const terms = yield* usedTerms(words, model);
  known.set(model, { language: words.language, terms });
  return terms;
}

function* usedTerms(words: Words, model: ReportModel): Steps<Term[]> {
  const glossary = glossaryOf(model.referential, words.language);
  if (model.reveal === 'blind' || !glossary.pattern) return [];
  const findable = glossary.byGroup.length;
  const used = new Set<string>();
  for (const text of textsOf(words, model)) {
    // Nothing more can be found.
    if (used.size === findable) break;
    for (const { term } of linkTerms(text, glossary)) if (term) used.add(term.id);
    yield;
  }
  return glossary.terms.filter(({ id }) => used.has(id));
}

/** What a reader meets: the referential’s texts, and people’s words where they are in the report’s language. */
function textsOf(words: Words, model: ReportModel): string[] {
  const text = (one: LocalizedText | undefined) => (one ? [words.text(one)] : []);
  const isSame = words.writtenIn === words.language;
  return model.goals.flatMap(({ goal, objectives }) => [
    ...text(goal.label),
    ...text(goal.description),
    ...objectives.flatMap(({ objective, indicators, strengths, improvements }) => [
      ...text(objective.label),
      ...text(objective.description),
      ...(isSame ? [strengths, improvements] : []),
      ...indicators.flatMap(({ node: { indicator }, level, rationale, dissent, comments }) => [
        ...text(indicator.label),
        ...text(level ? indicator.rubric[level.id] : undefined),
        ...(isSame ? [rationale, dissent, ...comments.map((comment) => comment.text)] : []),
      ]),
    ]),
  ]);
}
