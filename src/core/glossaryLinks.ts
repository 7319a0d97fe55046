import { fold } from './folding.ts';
import { type LocalizedText, localize } from './localized.ts';
import type { Referential } from './referential.ts';

/** A term as it is explained, in the language that is read. */
export interface Term {
  /** its French form: what addresses name it by */
  id: string;
  term: string;
  definition: string;
  language: string;
}

/** A stretch of a text; with the term that it is an occurrence of. */
export interface TermSegment {
  text: string;
  term: Term | null;
}

/** The terms of a glossary with what finds them in a text. */
export interface Glossary {
  terms: readonly Term[];
  /** null where there is no term */
  pattern: RegExp | null;
  /** term of each group of the pattern */
  byGroup: readonly Term[];
}

const letter = '[\\p{L}\\p{N}]';

/** A referential's glossary, sorted by term, made ready to find its terms in texts of one language. */
export function glossaryOf(
  { glossary }: Pick<Referential, 'glossary'>,
  language: string,
): Glossary {
  const terms = glossary
    .map(({ term, definition }): [string, Term] => {
      const { text, language: own } = localize(term, language);
      const meaning = definitionIn(definition, own);
      return [fold(text).text, { id: term.fr, term: text, definition: meaning, language: own }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, term]) => term);
  // The longest first: « Labo de l’ESS » before « ESS ».
  const byGroup = terms
    .filter(({ language: own }) => own === language)
    .sort((a, b) => b.term.length - a.term.length);
  const groups = byGroup.map(({ term }) => `(${inflected(term)})`).join('|');
  const pattern =
    groups === '' ? null : new RegExp(`(?<!${letter})(?:${groups})(?!${letter})`, 'gu');
  return { terms, pattern, byGroup };
}

function definitionIn(definition: LocalizedText, language: string): string {
  return localize(definition, language).text;
}

/** Each word in the singular or a simple plural; English -y as -ies. */
function inflected(term: string): string {
  return fold(term)
    .text.split(' ')
    .map((word) => {
      const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (/[^aeiou]y$/.test(word)) return `${plain.slice(0, -1)}(?:y|ies)`;
      return /[a-z]$/.test(word) ? `${plain}(?:s|x|es)?` : plain;
    })
    .join(' ');
}

/** The text in stretches, with the first occurrence of each term of the glossary named. */
export function linkTerms(text: string, { pattern, byGroup }: Glossary): TermSegment[] {
  if (!pattern) return [{ text, term: null }];
  const { text: folded, places } = fold(text);
  const segments: TermSegment[] = [];
  const named = new Set<Term>();
  let done = 0;
  for (const match of folded.matchAll(pattern)) {
    const term = byGroup[match.slice(1).findIndex((group) => group !== undefined)];
    const from = places[match.index] ?? 0;
    const to = places[match.index + match[0].length] ?? text.length;
    const written = text.slice(from, to);
    if (!term || named.has(term) || !asWritten(term.term, written)) continue;
    named.add(term);
    if (from > done) segments.push({ text: text.slice(done, from), term: null });
    segments.push({ text: written, term });
    done = to;
  }
  if (done < text.length || segments.length === 0)
    segments.push({ text: text.slice(done), term: null });
  return segments;
}

/** An acronym is one only in capitals: « AMI » is not in « amis ». */
function asWritten(term: string, written: string): boolean {
  return !/^\p{Lu}[\p{Lu}\d]+$/u.test(term) || written.startsWith(term);
}
