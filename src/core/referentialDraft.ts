import { type Referential, referentialSchemaOf } from './referential.ts';

/**
 * A referential while it is written: the same shape, but texts may still be
 * without words, and lists of goals, objectives and indicators without items.
 */
export function draftSchema(): ReferentialSchema {
  made ??= referentialSchemaOf(0);
  return made;
}

type ReferentialSchema = ReturnType<typeof referentialSchemaOf>;
// Made when a draft is first read: most visits read none.
let made: ReferentialSchema | undefined;

/** Members of a node that may be left out. */
const optionalTexts = ['short', 'question', 'guidance', 'description', 'notice'] as const;

/**
 * The referential as it is handed on: rows of lists that were added and never
 * written in, and optional texts without words, are left out. What is missing
 * and needed stays missing. Shares what it does not change.
 */
export function withoutBlanks(referential: Referential): Referential {
  const head = keep(withoutBlankTexts(referential), {
    authors: filled(referential.authors, (author) => author.trim() !== ''),
    sources: filled(referential.sources, ({ title }) => title.trim() !== ''),
    glossary: filled(referential.glossary, ({ term, definition }) => hasWords(term, definition)),
  });
  const levels = each(referential.scale.levels, withoutBlankTexts);
  const goals = each(referential.goals, (goal) =>
    keep(withoutBlankTexts(goal), {
      objectives: each(goal.objectives, (objective) =>
        keep(withoutBlankTexts(objective), {
          leansOn: filled(
            objective.leansOn,
            ({ why, objective: on }) => on !== '' || hasWords(why),
          ),
          indicators: each(objective.indicators, withoutBlanksInIndicator),
        }),
      ),
    }),
  );
  return keep(head, {
    scale:
      levels === referential.scale.levels ? referential.scale : { ...referential.scale, levels },
    goals,
  });
}

type Indicator = Referential['goals'][number]['objectives'][number]['indicators'][number];

function withoutBlanksInIndicator(indicator: Indicator): Indicator {
  const worded = Object.entries(indicator.rubric).filter(([, sentence]) => hasWords(sentence));
  const whole = worded.length === Object.keys(indicator.rubric).length;
  return keep(withoutBlankTexts(indicator), {
    rubric: whole ? indicator.rubric : Object.fromEntries(worded),
    evidence: filled(indicator.evidence, (item) => hasWords(item)),
    examples: filled(
      indicator.examples,
      ({ text, pole, source }) =>
        hasWords(text) || Boolean(pole?.trim()) || Boolean(source?.trim()),
    ),
  });
}

function hasWords(...texts: readonly Readonly<Record<string, unknown>>[]): boolean {
  return texts.some((text) =>
    Object.values(text).some((words) => typeof words === 'string' && words.trim() !== ''),
  );
}

function withoutBlankTexts<T extends object>(node: T): T {
  const blank = optionalTexts.filter((key) => {
    const text = (node as Record<string, unknown>)[key];
    return text !== null && typeof text === 'object' && !hasWords(text as Record<string, unknown>);
  });
  if (blank.length === 0) return node;
  return Object.fromEntries(
    Object.entries(node).filter(([key]) => !blank.some((name) => name === key)),
  ) as T;
}

function filled<T>(items: T[], has: (item: T) => boolean): T[] {
  return items.every(has) ? items : items.filter(has);
}

function each<T>(items: T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  return next.some((item, at) => item !== items[at]) ? next : items;
}

/** The node itself where every member is already so. */
function keep<T extends object>(node: T, members: Partial<T>): T {
  const same = Object.entries(members).every(
    ([key, value]) => (node as Record<string, unknown>)[key] === value,
  );
  return same ? node : { ...node, ...members };
}
