import * as z from 'zod/mini';

/** What a person sets for this device; never part of a dossier. */
const preferencesSchema = z.object({
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  language: z.catch(z.enum(['fr', 'en']), 'fr'),
  /** single keys in the questionnaire (WCAG 2.1.4 asks that they can be switched off) */
  shortcuts: z.catch(z.boolean(), true),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export type Theme = Preferences['theme'];

const storageKey = 'boussole-ptce';

/** Where the browser refuses localStorage, preferences last as long as the page. */
let inMemory: unknown = {};

/** The preferences of this device; defaults for what was never set or cannot be read. */
export function readPreferences(): Preferences {
  return preferencesSchema.safeParse(stored()).data ?? preferencesSchema.parse({});
}

/** Sets some of them, and returns all. */
export function savePreferences(fields: Partial<Preferences>): Preferences {
  const next = { ...readPreferences(), ...fields };
  inMemory = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Denied or full: the choice holds for this visit.
  }
  return next;
}

function stored(): unknown {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? inMemory : JSON.parse(text);
  } catch {
    return inMemory;
  }
}

/** Texts under names of their own, for this visit where the browser refuses localStorage. */
const keptInMemory = new Map<string, string>();

/** A small text that is kept on this device under a name; null where there is none. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`${storageKey}/${name}`) ?? keptInMemory.get(name) ?? null;
  } catch {
    return keptInMemory.get(name) ?? null;
  }
}

/** Keeps a text under a name, or nothing any more (null). */
export function keep(name: string, text: string | null): void {
  keptInMemory.delete(name);
  try {
    if (text === null) localStorage.removeItem(`${storageKey}/${name}`);
    else localStorage.setItem(`${storageKey}/${name}`, text);
  } catch {
    if (text !== null) keptInMemory.set(name, text);
  }
}

/** Calls back when another tab keeps something else under a name. Returns how to stop. */
export function onKeptElsewhere(name: string, changed: () => void): () => void {
  const follow = ({ key }: StorageEvent) => {
    // No key: everything was cleared.
    if (key === null || key === `${storageKey}/${name}`) changed();
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
