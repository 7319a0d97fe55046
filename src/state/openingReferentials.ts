import { canonicalJson } from '#core/canonicalJson.ts';
import { type ReadError, readDraft, readReferential } from '#core/reading.ts';
import { type Referential, referentialKey } from '#core/referential.ts';
import {
  duplicateReferential,
  nextVersion,
  withFreeVersion,
} from '#core/referentialEditVersions.ts';
import { failure, type Result, success } from '#core/result.ts';
import { slug } from '#core/slug.ts';
import { today } from '#io/clock.ts';
import { download, jsonBlob, readText } from '#io/files.ts';
import type { OpenOutcome } from './doorTypes.ts';
import {
  addOwn,
  finishedOwn,
  flushOwn,
  loadOwn,
  type OwnRecord,
  ownIn,
  ownKeys,
  ownStore,
} from './ownReferentials.ts';
import { editOwn } from './referentialEditing.ts';
import { shippedCatalogue, shippedReferential } from './referentialLoader.ts';

/**
 * Puts the referential of a file on the shelf. A file by this app may be a
 * draft, with texts still without words. Nothing that is here is changed by it:
 * where its key has another text here, the user is asked.
 */
export async function openReferential(text: string, fileName: string): Promise<OpenOutcome> {
  const finished = readReferential(text);
  const read = finished.ok ? finished : readDraft(text);
  if (!read.ok) return { fileName, kind: 'refused', error: read.error };
  const referential = read.value;
  const key = referentialKey(referential);
  await loadOwn();
  await flushOwn();
  const own = ownIn(ownStore.getState().records, key);
  const ships = await shippedReferential(key);
  if (ships.ok) {
    return sameText(ships.value.index.referential, referential)
      ? { fileName, kind: 'referential', recordId: null, key }
      : { fileName, kind: 'referentialExists', recordId: null, key, referential };
  }
  if (own && referentialKey(own.referential) === key) {
    return sameText(finishedOwn(own.referential), finishedOwn(referential))
      ? { fileName, kind: 'referential', recordId: own.id, key }
      : { fileName, kind: 'referentialExists', recordId: own.id, key, referential };
  }
  const added = await addOwn(referential);
  return { fileName, kind: 'referential', recordId: added.id, key };
}

/** Why a file did not bring the referential that was looked for; nothing was changed by it. */
export interface NotFound {
  fileName: string;
  why: ReadError | { kind: 'unreadableFile' } | { kind: 'otherKey'; key: string };
}

/** Puts the referential of a key on the shelf, out of the files that may hold it; gives what the last one is where none does. */
export async function openMissing(
  files: readonly File[],
  wanted: string,
): Promise<NotFound | null> {
  let notFound: NotFound | null = null;
  for (const file of files) {
    const fileName = file.name;
    const text = await readText(file);
    // A draft would be kept, and still could not be rated with.
    const read = text.ok ? readReferential(text.value) : text;
    if (!read.ok) notFound = { fileName, why: read.error };
    else if (referentialKey(read.value) === wanted) {
      await loadOwn();
      await addOwn(read.value);
      return null;
    } else {
      notFound = { fileName, why: { kind: 'otherKey', key: referentialKey(read.value) } };
    }
  }
  return notFound;
}

/** How a text stands to one's own of the same key: the same, another one, or none has its key. */
export function standingOf(
  referential: Referential,
  records: readonly OwnRecord[],
): 'same' | 'other' | 'none' {
  const key = referentialKey(referential);
  const own = records.filter(
    (record) => !record.deletedAt && referentialKey(record.referential) === key,
  );
  if (own.length === 0) return 'none';
  return own.some((record) => sameText(finishedOwn(record.referential), finishedOwn(referential)))
    ? 'same'
    : 'other';
}

/** Keeps a copy out of a dossier as one's own, under the next version where its key is taken. */
export async function keepCopy(copy: Referential): Promise<OwnRecord> {
  return addOwn(withFreeVersion(copy, await takenKeys()));
}

/** Keeps a referential whose key is taken beside the other, under the next version that is free; gives its record. */
export async function keepBeside(referential: Referential): Promise<string> {
  const added = await addOwn(withFreeVersion(referential, await takenKeys()));
  return added.id;
}

/** Puts a referential in the place of one's own, as a step of undo in the editor; gives its record. */
export async function replaceOwn(recordId: string, referential: Referential): Promise<string> {
  editOwn(recordId, () => referential);
  await flushOwn();
  return recordId;
}

/** One's own that starts from another of the shelf; `origin` says in words what it is derived from. Gives its record. */
export async function duplicate(
  source: Referential,
  made: { title: Referential['title']; origin: Referential['title'] },
): Promise<string> {
  const taken = await takenKeys();
  const added = await addOwn(duplicateReferential(source, { ...made, day: today(), taken }));
  return added.id;
}

/** The version after one of one's own, beside it; gives its record. */
export async function startNextVersion(source: Referential): Promise<string> {
  const taken = await takenKeys();
  const added = await addOwn(nextVersion(source, { day: today(), taken }));
  return added.id;
}

/** Every key in use on this device, but for one record's own. */
export async function takenKeys(except?: string): Promise<Set<string>> {
  await loadOwn();
  const catalogue = await shippedCatalogue();
  const shipped = catalogue.ok ? catalogue.value.referentials.map(({ key }) => key) : [];
  return new Set([...shipped, ...ownKeys(except)]);
}

/** Downloads one's own as a file, after that very text was read back. `draft`: it cannot be rated with yet. */
export async function saveReferential(
  recordId: string,
): Promise<Result<{ fileName: string; draft: boolean }, { kind: 'notFound' | 'mismatch' }>> {
  await flushOwn();
  const record = ownIn(ownStore.getState().records, recordId);
  if (!record) return failure({ kind: 'notFound' });
  const referential = finishedOwn(record.referential);
  const text = `${JSON.stringify(referential, null, 2)}\n`;
  const read = readDraft(text);
  if (!read.ok || !sameText(read.value, referential)) return failure({ kind: 'mismatch' });
  const fileName = referentialFileName(referentialKey(referential));
  download(jsonBlob(text), fileName);
  return success({ fileName, draft: !readReferential(text).ok });
}

/** The name of the file that a referential of this key is saved in. */
export function referentialFileName(key: string): string {
  return `referentiel-${slug(key)}.json`;
}

function sameText(a: Referential, b: Referential): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
