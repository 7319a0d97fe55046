import { canonicalJson } from './canonicalJson.ts';
import { limits } from './limits.ts';
import { compareTexts } from './order.ts';

/** A rating, an agreement or a note: texts that a user typed, perhaps with a level. */
export interface Said {
  updatedAt?: string | undefined;
  earlier?: unknown[] | undefined;
  [key: string]: unknown;
}

/** What was said of one of several that become one. */
export interface Source<T extends Said> {
  /** what it was said of, as a reader knows it */
  name: string;
  /** undefined: nothing was said of it */
  said: T | undefined;
}

/** What one kind of thing said is made of. */
export interface Kind<T extends Said> {
  /** its members that are texts */
  texts: readonly string[];
  /** whether it has a level, which several must share to keep it */
  level: boolean;
  /** whether it may stand as a proposal, which does not count before somebody has read it */
  proposable: boolean;
  /** one that says nothing */
  blank: T;
}

/** What was said of several, as one; `settled`: what they said went together. */
export interface Joined<T extends Said> {
  said: T;
  settled: boolean;
}

/**
 * What was said of several indicators (objectives) as said of the one that
 * they become: texts one after the other, each under the name of what it was
 * said of, or once where all say the same; the level only where all agree (a
 * source without a word does not), else null; a flag where nobody says the
 * other. An agreement that loses its level so becomes a proposal: nobody has
 * agreed on it, nor to differ. Other members: of the first that has them.
 *
 * A text that would be longer than the format allows is cut, with a "…", and
 * what the sources said is kept whole in `earlier` (and in the archive). Null:
 * nothing was said of any.
 */
export function joined<T extends Said>(
  kind: Kind<T>,
  sources: readonly Source<T>[],
  now: string,
): Joined<T> | null {
  const present = sources.flatMap(({ said }) => (said ? [said] : []));
  if (present.length === 0) return null;
  const merged: Said = Object.assign({}, ...present.toReversed());
  let [cut, settled] = [false, true];
  for (const key of kind.texts) {
    const whole = joinedText(sources, key);
    if (whole !== null) merged[key] = shortened(whole);
    cut ||= whole !== null && whole.length > limits.textLength;
  }
  if (kind.level) {
    const levels = new Set(sources.map(({ said }) => said?.['level'] ?? null));
    settled = levels.size === 1;
    merged['level'] = settled ? (sources[0]?.said?.['level'] ?? null) : null;
  }
  const flags = new Set(present.map((said) => said['highlight']).filter(Boolean));
  if (flags.size > 0) merged['highlight'] = flags.size === 1 ? [...flags][0] : null;
  settled &&= flags.size < 2;
  if (kind.proposable) {
    const proposed = present.some((said) => said['proposed'] === true);
    if (proposed || !settled) merged['proposed'] = true;
  }
  const typed = [...kind.texts, 'level', 'highlight', 'updatedAt'];
  const earlier = setOf([
    ...present.flatMap((said) => said.earlier ?? []),
    ...(cut ? present.map((said) => picked(said, typed)) : []),
  ]);
  delete merged.earlier;
  if (earlier.length > 0) merged.earlier = earlier;
  merged.updatedAt = now;
  return { said: merged as T, settled };
}

/** Null: none of them has this member. */
function joinedText(sources: readonly Source<Said>[], key: string): string | null {
  const texts = sources.flatMap(({ name, said }) => {
    const text = said?.[key];
    return typeof text === 'string' ? [{ name, text }] : [];
  });
  if (texts.length === 0) return null;
  const written = texts.filter(({ text }) => text.trim() !== '');
  const [first] = written;
  if (!first) return texts[0]?.text ?? '';
  const same =
    written.length === sources.length && written.every(({ text }) => text === first.text);
  return same ? first.text : written.map(({ name, text }) => `${name}\n${text}`).join('\n\n');
}

/** Cut to the longest that the format allows, never through a character. */
function shortened(text: string): string {
  if (text.length <= limits.textLength) return text;
  const kept = text.slice(0, limits.textLength - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `earlier` is a set, ordered by time, then canonical JSON (formats.md, "Merging"). */
function setOf(items: readonly unknown[]): unknown[] {
  const byJson = new Map(items.map((item) => [canonicalJson(item), item]));
  return [...byJson]
    .sort(
      ([a, first], [b, second]) =>
        compareTexts(timeOf(first), timeOf(second)) || compareTexts(a, b),
    )
    .map(([, item]) => item);
}

function timeOf(item: unknown): string {
  const time = item !== null && typeof item === 'object' ? (item as Said).updatedAt : '';
  return typeof time === 'string' ? time : '';
}

function picked(said: Said, keys: readonly string[]): Said {
  return Object.fromEntries(keys.flatMap((key) => (key in said ? [[key, said[key]]] : [])));
}
