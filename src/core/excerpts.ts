import type { Folded } from './folding.ts';

/** A stretch of text with the places that match: `[from, to[` in UTF-16 units. */
export interface Excerpt {
  text: string;
  marks: readonly (readonly [from: number, to: number])[];
}

/** How much of a text is shown around what was found, in UTF-16 units. */
const excerptLength = 170;

/** Where the words stand, in order, none over another. */
export function marksIn({ text, places }: Folded, words: readonly string[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      marks.push([places[at] ?? 0, places[at + word.length] ?? 0]);
    }
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return marks.filter(([from], at) => marks.slice(0, at).every(([, to]) => to <= from));
}

/** The text around its first match, cut at words, with … where it was cut. */
export function excerptOf(text: string, folded: Folded, words: readonly string[]): Excerpt {
  const marks = marksIn(folded, words);
  if (text.length <= excerptLength) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = first < excerptLength / 2 ? 0 : text.indexOf(' ', first - excerptLength / 3) + 1;
  const space = text.lastIndexOf(' ', from + excerptLength);
  const to = from + excerptLength >= text.length ? text.length : Math.max(space, from + 1);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}
