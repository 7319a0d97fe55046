/**
 * How printed French and English are set, as far as a machine can tell: the
 * signs of the Lexique des règles typographiques en usage à l’Imprimerie
 * nationale, and those of New Hart’s Rules. Other languages are left alone.
 */

export type TypographyRule =
  | 'hidden'
  | 'ellipsis'
  | 'apostrophe'
  | 'quotes'
  | 'guillemets'
  | 'spaceBefore'
  | 'noSpaceBefore'
  | 'spaces'
  | 'dash'
  | 'percent'
  | 'ligature';

/** Where a text is set wrongly first, with the words around it. */
export interface FaultySpot {
  rule: TypographyRule;
  /** index of the spot in the text, in UTF-16 units */
  at: number;
  around: string;
}

interface Rule {
  rule: TypographyRule;
  /** global; what it finds is faulty when `mend` gives something else */
  pattern: RegExp;
  mend: (found: string, at: number, whole: string) => string;
}

const narrow = '\u202f';
/** Both are right before a sign: word processors put the wider one before a colon and inside « ». */
const fixedSpace = /^[\u202f\u00a0]$/;
/** Addresses follow no typography. */
const address = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\S+/g;
const opensAfter = /[\s([{«“‘—–]/;

const shared: readonly Rule[] = [
  // Marks of direction and of width zero: nobody sees them, and they turn or cut the text.
  {
    rule: 'hidden',
    pattern: /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    mend: () => '',
  },
  { rule: 'ellipsis', pattern: /\.{3,}/g, mend: () => '…' },
  { rule: 'dash', pattern: /(?<=\S) --? (?=\S)/g, mend: () => ' – ' },
  { rule: 'spaces', pattern: / {2,}/g, mend: () => ' ' },
  { rule: 'noSpaceBefore', pattern: /(?<=[^\s«])\s+,/g, mend: () => ',' },
];

// Each starts at the beginning of a run of spaces only: a hostile text of nothing else takes no time.
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    ...shared,
    { rule: 'apostrophe', pattern: /'/g, mend: () => '’' },
    {
      rule: 'quotes',
      pattern: /"/g,
      mend: (_, at, whole) => (opens(at, whole) ? `«${narrow}` : `${narrow}»`),
    },
    { rule: 'guillemets', pattern: /«(\s*)/g, mend: (found) => `«${fixed(found.slice(1))}` },
    {
      rule: 'guillemets',
      pattern: /(?<!\s)\s*»/g,
      mend: (found) => `${fixed(found.slice(0, -1))}»`,
    },
    { rule: 'spaceBefore', pattern: /(?<!\s)\s*[;:!?]/g, mend: mendHighSign },
    { rule: 'percent', pattern: /(?<=\d)\s?%/g, mend: (found) => `${fixed(found.slice(0, -1))}%` },
    {
      rule: 'ligature',
      pattern: /oeu/gi,
      mend: (found) => (found.startsWith('o') ? `œ${found.slice(2)}` : `Œ${found.slice(2)}`),
    },
  ],
  en: [
    ...shared,
    {
      rule: 'apostrophe',
      pattern: /'/g,
      mend: (_, at, whole) => (opens(at, whole) && /\p{L}/u.test(whole.charAt(at + 1)) ? '‘' : '’'),
    },
    { rule: 'quotes', pattern: /"/g, mend: (_, at, whole) => (opens(at, whole) ? '“' : '”') },
    { rule: 'noSpaceBefore', pattern: /(?<=\S)\s+(?=[;:!?])/g, mend: () => '' },
  ],
};

/** The first place that a rule of the language finds wrong; null: well set, or a language without rules here. */
export function faultySpot(text: string, language: string): FaultySpot | null {
  const cut = pieces(text);
  for (const { rule, pattern, mend } of rules[language] ?? []) {
    for (const { piece, from } of cut) {
      for (const { 0: found, index } of piece.matchAll(pattern)) {
        if (mend(found, index, piece) !== found) {
          const at = from + index;
          return { rule, at, around: around(text, at, found.length) };
        }
      }
    }
  }
  return null;
}

/** The same text, set right: `faultySpot` finds nothing in it. Words and line ends stay as they are. */
export function mended(text: string, language: string): string {
  const applied = rules[language];
  if (!applied) return text;
  let before = text;
  // What one rule puts in, another may have to space: twice is enough for what people write.
  for (let turn = 0; turn < 5; turn += 1) {
    const after = applied.reduce(applyRule, before);
    if (after === before) break;
    before = after;
  }
  return before;
}

function applyRule(text: string, { pattern, mend }: Rule): string {
  return pieces(text)
    .map(
      ({ piece, kept }) =>
        kept +
        piece.replace(pattern, (found: string, ...more) => mend(found, offsetIn(more), piece)),
    )
    .join('');
}

/** The offset among what `replace` hands over after the groups: offset, whole. */
function offsetIn(more: readonly unknown[]): number {
  return Number(more.at(-2));
}

/** A text between its addresses; `kept` is the address before the piece. */
function pieces(text: string): { kept: string; piece: string; from: number }[] {
  const cut = [];
  let end = 0;
  let kept = '';
  for (const { 0: found, index } of text.matchAll(address)) {
    cut.push({ kept, piece: text.slice(end, index), from: end });
    kept = found;
    end = index + found.length;
  }
  cut.push({ kept, piece: text.slice(end), from: end });
  return cut;
}

function opens(at: number, whole: string): boolean {
  return at === 0 || opensAfter.test(whole.charAt(at - 1));
}

function fixed(space: string): string {
  return fixedSpace.test(space) ? space : narrow;
}

/** A narrow space before ; : ! ? — but not in `10:30`, `a://`, `(?)` or `!?`, nor where a text begins with one. */
function mendHighSign(found: string, at: number, whole: string): string {
  const space = found.slice(0, -1);
  const sign = found.slice(-1);
  const before = whole.charAt(at - 1);
  const after = whole.charAt(at + found.length);
  if (before === '') return found;
  if (space !== '') return fixed(space) + sign;
  const clock = /\d/.test(before) && /\d/.test(after);
  return clock || after === '/' || /[([;:!?]/.test(before) ? found : narrow + sign;
}

/** The spot with the words beside it, cut at spaces. */
function around(text: string, at: number, length: number): string {
  const reach = 18;
  const head = text.slice(Math.max(0, at - reach), at);
  const tail = text.slice(at + length, at + length + reach);
  const before = at > reach ? `…${head.slice(head.indexOf(' ') + 1)}` : head;
  const cut = tail.lastIndexOf(' ');
  const after =
    at + length + reach < text.length ? `${tail.slice(0, cut > 0 ? cut : undefined)}…` : tail;
  return `${before}${text.slice(at, at + length)}${after}`.trim();
}
