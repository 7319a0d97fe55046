/** What stands for a character that the report's faces do not have. */
export const MISSING = '□';

/** Signs that mean the same as one that the faces have. */
const sameSigns: Readonly<Record<string, string>> = {
  '\t': '    ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u2012': '–',
  '\u2015': '—',
  '\u2043': '-',
  μ: 'µ',
  '\u0149': '’n',
  ſ: 's',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '\uf0b7': '•',
  '\uf0a7': '•',
  '✔': '✓',
};

/** Control, joining, direction and variation marks, soft hyphens: they have no shape of their own. */
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
const anySpace = /[\u1680\u2000-\u2008\u200a\u205f\u3000]/u;
const variation = /\p{Variation_Selector}/gu;
const emojiSequence =
  /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])+|[\u{1f1e6}-\u{1f1ff}]{2}/gu;

/** Texts made drawable, and how much of them could not be. */
export interface Cleaner {
  /** the text with only characters that the faces have; what they lack is a visible box */
  clean(text: string): string;
  /** characters replaced so far; a text met again counts once */
  replaced(): number;
}

/** A cleaner for faces of which `has` knows the characters (UTF-16 codes: no face here goes beyond). */
export function createCleaner(has: (code: number) => boolean): Cleaner {
  const known = new Map<string, string>();
  let replaced = 0;

  function drawable(sign: string): string {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === '\n' || (code <= 0xffff && has(code))) return sign;
    const same = sameSigns[sign];
    if (same !== undefined && (same === '\n' || has(same.charCodeAt(0)))) return same;
    if (unseen.test(sign)) return '';
    if (anySpace.test(sign)) return ' ';
    replaced += 1;
    return MISSING;
  }

  return {
    clean(text) {
      const former = known.get(text);
      if (former !== undefined) return former;
      // macOS hands accents over as separate marks, which a face would drop.
      const whole = text.replace(/\r\n?/g, '\n').replace(variation, '').normalize('NFC');
      let cleaned = '';
      // An emoji made of several is one sign to its writer.
      for (const sign of whole.replace(emojiSequence, '\u{1f642}')) cleaned += drawable(sign);
      known.set(text, cleaned);
      return cleaned;
    },
    replaced: () => replaced,
  };
}
