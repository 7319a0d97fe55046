const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  ʼ: "'",
};

/** A text without accents and case, and where each of its units stood in the text. */
export interface Folded {
  text: string;
  /** for each UTF-16 unit of `text`: place in the original; one more for its end */
  places: readonly number[];
}

/**
 * Accents, case, ligatures and the kinds of spaces and apostrophes taken away,
 * for finding what was typed without them.
 */
export function fold(original: string): Folded {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    for (const unit of foldCharacter(character)) {
      text += unit;
      for (let k = 0; k < unit.length; k += 1) places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { text, places };
}

/** A book holds some hundred characters, and each thousands of times. */
const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const plain = plainCharacter(character);
  folded.set(character, plain);
  return plain;
}

function plainCharacter(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return ligatures[plain] ?? plain.replace(/\s/gu, ' ');
}
