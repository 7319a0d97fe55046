import { type Excerpt, excerptOf, marksIn } from './excerpts.ts';
import { type Folded, fold } from './folding.ts';
import { localize } from './localized.ts';
import type { Indicator, Objective, ReferentialIndex } from './referential.ts';

/** What can be found in a referential read as a book. */
export type BookKind = 'goal' | 'objective' | 'indicator' | 'example' | 'term';

export interface BookHit {
  kind: BookKind;
  /** unique in the book */
  key: string;
  /** the goal, objective or indicator to show; of a term: its French form */
  node: string;
  language: string;
  title: Excerpt;
  /** where it says so; null where the title says it all */
  excerpt: Excerpt | null;
}

interface Field {
  text: string;
  folded: Folded;
  weight: number;
}

interface Entry {
  kind: BookKind;
  key: string;
  node: string;
  language: string;
  /** the first is the title */
  fields: readonly [Field, ...Field[]];
}

export interface Book {
  entries: readonly Entry[];
}

const weights = { id: 60, title: 24, lead: 8, body: 4, word: 3 } as const;

/** A referential made ready to be searched in one language. */
export function openBook(
  { referential, objectives, indicators }: ReferentialIndex,
  language: string,
): Book {
  const entries: Entry[] = [];
  const add = (
    kind: BookKind,
    key: string,
    node: string,
    texts: readonly (readonly [text: string, weight: number])[],
    shown = language,
  ) => {
    const [title, ...others] = texts
      .filter(([text]) => text !== '')
      .map(([text, weight]): Field => ({ text, folded: fold(text), weight }));
    if (title) entries.push({ kind, key, node, language: shown, fields: [title, ...others] });
  };
  const words = (text: { fr: string; en?: string | undefined } | undefined) =>
    text ? localize(text, language).text : '';
  for (const goal of referential.goals) {
    add(
      'goal',
      goal.id,
      goal.id,
      [
        [words(goal.label), weights.title],
        [words(goal.short), weights.lead],
        [words(goal.description), weights.body],
      ],
      localize(goal.label, language).language,
    );
  }
  for (const { objective } of objectives) {
    add(
      'objective',
      objective.id,
      objective.id,
      objectiveTexts(objective, words),
      localize(objective.label, language).language,
    );
  }
  for (const { indicator } of indicators) {
    add(
      'indicator',
      indicator.id,
      indicator.id,
      indicatorTexts(indicator, words),
      localize(indicator.label, language).language,
    );
    for (const [at, example] of indicator.examples.entries()) {
      const shown = localize(example.text, language);
      add(
        'example',
        `${indicator.id}/${at}`,
        indicator.id,
        [
          [[example.pole, example.year].filter(Boolean).join(', ') || indicator.id, weights.title],
          [shown.text, weights.lead],
          [words(indicator.label), weights.body],
        ],
        shown.language,
      );
    }
  }
  for (const { term, definition } of referential.glossary) {
    add(
      'term',
      `term/${term.fr}`,
      term.fr,
      [
        [words(term), weights.title],
        [words(definition), weights.body],
      ],
      localize(term, language).language,
    );
  }
  return { entries };
}

type Words = (text: { fr: string; en?: string | undefined } | undefined) => string;

function objectiveTexts(objective: Objective, words: Words) {
  return [
    [words(objective.label), weights.title],
    [objective.id, weights.id],
    [words(objective.short), weights.lead],
    [words(objective.description), weights.body],
    ...objective.leansOn.map(({ why }) => [words(why), weights.body] as const),
  ] as const;
}

function indicatorTexts(indicator: Indicator, words: Words) {
  return [
    [words(indicator.label), weights.title],
    [indicator.id, weights.id],
    [words(indicator.question), weights.lead],
    [words(indicator.guidance), weights.body],
    ...Object.values(indicator.rubric).map((seen) => [words(seen), weights.body] as const),
    ...indicator.evidence.map((item) => [words(item), weights.body] as const),
  ] as const;
}

/**
 * What holds every word of the query, best first; ties stay in the book's
 * order. A word is found anywhere, but counts more in a title and at the
 * start of a word; where nothing holds them all, the beginnings of the words
 * are looked for (« mutualisation » finds « mutualiser »). `kinds`: only
 * those; an empty query then lists them all.
 */
export function searchBook(book: Book, query: string, kinds?: readonly BookKind[]): BookHit[] {
  const words = fold(query)
    .text.split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 && !kinds) return [];
  const entries = book.entries.filter(({ kind }) => !kinds || kinds.includes(kind));
  const exact = entriesWith(entries, words);
  return exact.length > 0 ? exact : entriesWith(entries, words.map(beginningOf));
}

const shortestBeginning = 5;

function beginningOf(word: string): string {
  return word.slice(0, Math.max(shortestBeginning, Math.floor(word.length * 0.6)));
}

function entriesWith(entries: readonly Entry[], words: readonly string[]): BookHit[] {
  return entries
    .map((entry) => ({ entry, weight: weightOf(entry, words) }))
    .filter(({ weight }) => weight > 0 || words.length === 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => hitOf(entry, words));
}

/** Zero unless every word is found. */
function weightOf(entry: Entry, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const best = Math.max(...entry.fields.map((field) => weightIn(field, word)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function weightIn({ folded, weight }: Field, word: string): number {
  // An id is meant only when it is typed whole.
  if (weight === weights.id) return folded.text === word ? weight : 0;
  const at = folded.text.indexOf(word);
  if (at < 0) return 0;
  return startsWord(folded.text, at) || folded.text.includes(` ${word}`)
    ? weight + weights.word
    : weight;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function hitOf({ fields, kind, key, node, language }: Entry, words: readonly string[]): BookHit {
  const [title, ...others] = fields;
  const held = others
    .filter(({ weight }) => weight !== weights.id)
    .map((field) => ({
      field,
      held: words.filter((word) => field.folded.text.includes(word)).length,
    }));
  const most = Math.max(0, ...held.map((one) => one.held));
  const saying =
    held.find((one) => one.held === most && most > 0) ??
    (kind === 'example' || kind === 'term' ? held[0] : undefined);
  return {
    kind,
    key,
    node,
    language,
    title: { text: title.text, marks: marksIn(title.folded, words) },
    excerpt: saying ? excerptOf(saying.field.text, saying.field.folded, words) : null,
  };
}
