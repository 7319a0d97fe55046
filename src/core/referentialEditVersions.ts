import { limits } from './limits.ts';
import type { LocalizedText } from './localized.ts';
import { isNodeId, type Referential, referentialKey } from './referential.ts';
import { replaced } from './referentialEdit.ts';
import { slug } from './slug.ts';

/**
 * A referential of one's own that starts from another: its id comes from the
 * title, each indicator follows the one that it was, authors and licence stay,
 * and the notice begins with what it is derived from. `taken`: keys in use.
 */
export function duplicateReferential(
  source: Referential,
  made: {
    title: LocalizedText;
    /** what it is derived from, in words */
    origin: LocalizedText;
    /** the present day */
    day: string;
    taken: ReadonlySet<string>;
  },
): Referential {
  const id = freeId(made.title.fr, made.taken);
  return {
    ...following(source, made.day),
    id,
    version: '1',
    title: made.title,
    notice: joined(made.origin, source.notice),
  };
}

/** The version after this one: each indicator follows itself. `taken`: keys in use. */
export function nextVersion(
  source: Referential,
  { day, taken }: { day: string; taken: ReadonlySet<string> },
): Referential {
  return withFreeVersion({ ...following(source, day), version: after(source.version) }, taken);
}

/** The referential itself, or, where its key is taken, the same under the next version that is free. */
export function withFreeVersion(referential: Referential, taken: ReadonlySet<string>): Referential {
  let { version } = referential;
  while (taken.has(referentialKey({ id: referential.id, version }))) version = after(version);
  return version === referential.version ? referential : { ...referential, version };
}

/** Sets what names a referential; the referential itself where that is no id, or no version. */
export function setIdentity(
  referential: Referential,
  { id = referential.id, version = referential.version }: { id?: string; version?: string },
): Referential {
  const trimmed = version.trim();
  const fits = isNodeId(id) && trimmed !== '' && trimmed.length <= limits.nameLength;
  const same = id === referential.id && trimmed === referential.version;
  return fits && !same ? { ...referential, id, version: trimmed } : referential;
}

/** As the version after this one: each indicator continues the one that it was. */
function following(source: Referential, day: string): Referential {
  return {
    ...source,
    published: day,
    supersedes: { id: source.id, version: source.version },
    goals: replaced(source.goals, (goal) => ({
      ...goal,
      objectives: goal.objectives.map((objective) => ({
        ...objective,
        indicators: objective.indicators.map((indicator) => ({
          ...indicator,
          follows: [indicator.id],
        })),
      })),
    })),
  };
}

/** 2015 after 2014, 1-2 after 1-1; `bis-2` after `bis`. */
function after(version: string): string {
  const number = /[0-9]{1,15}$/.exec(version)?.[0];
  const next = number ? String(Number(number) + 1).padStart(number.length, '0') : '-2';
  const stem = number ? version.slice(0, -number.length) : version;
  return `${stem.slice(0, limits.nameLength - next.length)}${next}`;
}

/** An id from a title, such that version 1 of it is not taken. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const words = slug(title);
  const stem = isNodeId(words) ? words : `ref-${words}`;
  const free = (id: string) => !taken.has(referentialKey({ id, version: '1' }));
  if (free(stem)) return stem;
  let number = 2;
  while (!free(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** One text before another, in each language that the first has. */
function joined(first: LocalizedText, second: LocalizedText | undefined): LocalizedText {
  if (!second) return first;
  const texts = Object.entries(first).map(([language, words]) => {
    const others = second[language] ?? (language === 'fr' ? second.fr : '');
    return [language, `${String(words)} ${String(others)}`.trim().slice(0, limits.textLength)];
  });
  return Object.fromEntries(texts) as LocalizedText;
}
