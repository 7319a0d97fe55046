import * as z from 'zod/mini';
import { limits } from './limits.ts';

/** A text in several languages whose French has at least so many characters; others may be missing. */
export function localizedTextOf(least: 0 | 1) {
  return z.looseObject({
    fr: z.string().check(z.minLength(least), z.maxLength(limits.textLength)),
    en: z.optional(z.string().check(z.maxLength(limits.textLength))),
  });
}

/** A text in several languages; French is always there, others may be missing. */
export const localizedText = localizedTextOf(1);
export type LocalizedText = z.infer<typeof localizedText>;

/** A text as shown, with the language that it is really in (for the `lang` attribute). */
export interface Localized {
  text: string;
  language: string;
}

/** The text in `language`, or in French where that language is missing. */
export function localize(text: LocalizedText, language: string): Localized {
  const wanted = text[language];
  if (typeof wanted === 'string' && wanted !== '') return { text: wanted, language };
  return { text: text.fr, language: 'fr' };
}
