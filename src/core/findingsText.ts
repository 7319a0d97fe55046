import { type Frame, found, type LocalFinding } from './findingsKinds.ts';
import { limits } from './limits.ts';
import type { LocalizedText } from './localized.ts';
import { faultySpot } from './typography.ts';

/**
 * Beyond these many characters a text no longer reads well where it is shown:
 * advice, not a limit. Each is about half as much again as the longest of the
 * shipped referentials, and still fits the place named.
 */
export const advisedLengths = {
  /** one line in a list of referentials, two on a phone */
  title: 100,
  /** two lines of a table’s first column, three on a sheet’s head */
  label: 120,
  /** one line beside the radar */
  short: 28,
  /** said aloud in one breath: about 35 words */
  question: 220,
  /** a paragraph that is read during a meeting */
  guidance: 700,
  description: 700,
  /** three lines of a level card: five levels stand on one page */
  rubric: 260,
  /** one line of a list, two on paper */
  evidence: 200,
  /** what is told in half a minute */
  example: 700,
  why: 260,
  /** a word or two of a running text */
  term: 60,
  definition: 500,
  /** a page of a booklet */
  notice: 3000,
  /** a button among seven */
  levelLabel: 30,
  levelDescription: 260,
} as const;

/** What is wrong with one text, whatever it says: languages, length, typography. */
export function textFindings(
  text: LocalizedText,
  path: readonly string[],
  frame: Frame,
  advised: number,
): LocalFinding[] {
  const findings: LocalFinding[] = [];
  if (isBlank(text.fr)) findings.push(found('empty', [...path, 'fr']));
  for (const language of frame.languages) {
    if (language !== 'fr' && isBlank(text[language]))
      findings.push(found('missingLanguage', [...path, language], { language }));
  }
  for (const [language, words] of wordings(text)) {
    const place = [...path, language];
    if (words.length > limits.textLength)
      findings.push(found('tooLong', place, { length: words.length, limit: limits.textLength }));
    else if (words.length > advised)
      findings.push(found('long', place, { length: words.length, limit: advised }));
    const spot = faultySpot(words, language);
    if (spot) findings.push(found('typography', place, { rule: spot.rule, around: spot.around }));
  }
  return findings;
}

/** A text in each language that it has words in. */
export function wordings(text: LocalizedText): [language: string, words: string][] {
  return Object.entries(text).flatMap(([language, words]): [string, string][] =>
    typeof words === 'string' && !isBlank(words) ? [[language, words]] : [],
  );
}

/** Whether a text has words in some language; without any, it is as if it were not there. */
export function hasWords(text: LocalizedText | undefined): text is LocalizedText {
  return text !== undefined && wordings(text).length > 0;
}

/** Whether there are no words: nothing, or only spaces. */
export function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

/** A text as what it says: no case, accents, signs or spaces. Two that are equal so say the same. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
