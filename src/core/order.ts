/** The order of texts by their UTF-16 units, for ids, ISO dates and what must be the same in every language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
