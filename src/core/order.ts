/** The order of texts by their UTF-16 units, for ids, ISO dates and what must be the same in every language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As they stand, else sorted by their texts. */
export function inOrder<T>(
  asTheyStand: boolean,
  items: readonly T[],
  texts: (item: T) => readonly string[],
): T[] {
  if (asTheyStand) return [...items];
  const keyed = items.map((item) => ({ item, key: JSON.stringify(texts(item)) }));
  return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ item }) => item);
}
