/** An object as `JSON.parse` gives it, nothing known of its members. */
export type Json = Record<string, unknown>;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Whether brackets outside strings nest deeper than `limit`; looked at before `JSON.parse` sees the text. */
export function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfString(text, at);
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return false;
}

/** Where the string that begins at `start` ends. Most of a file is in strings: they are leapt over. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 0x5c) first -= 1;
  return (at - first) % 2 === 1;
}

/** The same for JSON that is already parsed; a value that holds itself is deeper than any limit. */
export function valueNestsDeeper(value: unknown, limit: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return limit <= 0 || Object.values(value).some((member) => valueNestsDeeper(member, limit - 1));
}

/** Whether a text has more bytes than `limit` as UTF-8; counted only where it could (three bytes a unit at most). */
export function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit || (text.length * 3 > limit && utf8Length(text) > limit);
}

/** The bytes of a text as UTF-8; a lone surrogate is written as three. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += 1;
    if (unit < 0x800) continue;
    // Of a pair each half adds one: four bytes for its two units.
    if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1))) at += 1;
    bytes += 1;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The same JSON without the keys that could reach an object's prototype; shared where nothing was cut. */
export function withoutForbiddenKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutForbiddenKeys(item));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const entries = Object.entries(value);
  const kept = entries
    .filter(([key]) => !forbiddenKeys.has(key))
    .map(([key, member]): [string, unknown] => [key, withoutForbiddenKeys(member)]);
  const same =
    kept.length === entries.length && kept.every(([, member], at) => member === entries[at]?.[1]);
  return same ? value : Object.fromEntries(kept);
}
