/**
 * The canonical JSON of a plain value, after RFC 8785 (keys sorted by UTF-16
 * units, no white space; ECMAScript already writes numbers and strings so).
 * Members that are `undefined` are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Whether two values have the same canonical JSON, without writing it: what is large and shared costs nothing. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at]))
    );
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') {
    return canonicalJson(a) === canonicalJson(b);
  }
  if (Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  let members = 0;
  for (const key of Object.keys(one)) {
    if (one[key] === undefined) continue;
    members += 1;
    if (other[key] === undefined || !isSameJson(one[key], other[key])) return false;
  }
  return members === Object.values(other).filter((value) => value !== undefined).length;
}
