import * as z from 'zod/mini';

/**
 * A workshop as this device remembers it while it is held: where it stands and
 * what time it took. Never part of a dossier.
 */
const sittingSchema = z.object({
  /** whose assessment it is: it goes with the dossier */
  dossierId: z.catch(z.string(), ''),
  /** the part that is shown, by its key */
  at: z.catch(z.string(), ''),
  /** the part that time runs for */
  part: z.catch(z.nullable(z.string()), null),
  /** since when it runs, in milliseconds of the epoch; null: it stands still */
  since: z.catch(z.nullable(z.number()), null),
  /** milliseconds that each part took before `since` */
  spent: z.catch(z.record(z.string(), z.number()), {}),
  /** minutes of the meeting; null: nobody said */
  minutes: z.catch(z.nullable(z.number()), null),
  /** whether the end of a part is heard */
  sound: z.catch(z.boolean(), true),
  /** a question for the parking place, as far as it is typed */
  draft: z.catch(z.string(), ''),
});
export type StoredSitting = z.infer<typeof sittingSchema>;

const prefix = 'boussole-ptce/seance/';
const keyOf = (assessmentId: string) => prefix + assessmentId;

/** What the browser refused to keep: it holds as long as the page. */
const inMemory = new Map<string, StoredSitting>();

/** What this device remembers of the workshop on an assessment; defaults for what it does not. */
export function readSitting(assessmentId: string): StoredSitting {
  return sittingSchema.safeParse(stored(assessmentId)).data ?? sittingSchema.parse({});
}

export function saveSitting(assessmentId: string, sitting: StoredSitting): void {
  try {
    localStorage.setItem(keyOf(assessmentId), JSON.stringify(sitting));
    inMemory.delete(assessmentId);
  } catch {
    inMemory.set(assessmentId, sitting);
  }
}

/** Forgets the workshops of a dossier. */
export function forgetSittingsOf(dossierId: string): void {
  const ids = new Set(inMemory.keys());
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) ids.add(key.slice(prefix.length));
    }
  } catch {
    // Denied: what there is, is in memory.
  }
  for (const assessmentId of ids) {
    if (readSitting(assessmentId).dossierId === dossierId) forget(assessmentId);
  }
}

function forget(assessmentId: string): void {
  inMemory.delete(assessmentId);
  try {
    localStorage.removeItem(keyOf(assessmentId));
  } catch {
    // Denied: nothing was kept.
  }
}

/** Hears that another window of this browser wrote it. Returns how to stop. */
export function listenToSitting(assessmentId: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === keyOf(assessmentId)) listener();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

function stored(assessmentId: string): unknown {
  const remembered = inMemory.get(assessmentId);
  if (remembered) return remembered;
  try {
    return JSON.parse(localStorage.getItem(keyOf(assessmentId)) ?? '{}');
  } catch {
    return {};
  }
}
