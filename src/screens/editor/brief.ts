/** As much of a label as a list shows, in characters. */
const longest = 160;

/** The beginning of a text, for lists: a browser takes seconds to break one word of thousands of letters. */
export function brief(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
