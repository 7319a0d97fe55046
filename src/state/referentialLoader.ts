import {
  type ReadError,
  readCatalogue,
  readReferential,
  readReferentialValue,
} from '#core/reading.ts';
import {
  type Catalogue,
  indexReferential,
  type Referential,
  type ReferentialIndex,
  type ReferentialReference,
  referentialKey,
} from '#core/referential.ts';
import { failure, type Result, success } from '#core/result.ts';
import { fetchCatalogue, fetchReferential } from '#io/catalogue.ts';
import { fingerprint } from '#io/fingerprint.ts';
import type { CatalogueError } from './catalogueError.ts';

/** A referential that is ready to use. Its fingerprint is computed when first asked for; null where it cannot be. */
export interface LoadedReferential {
  index: ReferentialIndex;
  fingerprint: () => Promise<string | null>;
}

type Loading<T> = Promise<Result<T, CatalogueError>>;

let catalogue: Loading<Catalogue> | null = null;
const shipped = new Map<string, Loading<LoadedReferential>>();
/** Copies inside dossiers are never changed in place: one object, one referential. */
const copied = new WeakMap<object, Result<LoadedReferential, CatalogueError>>();

/** The catalogue, fetched once; a failure is not remembered. */
export async function shippedCatalogue(): Loading<Catalogue> {
  catalogue ??= fetchAndRead(fetchCatalogue(), readCatalogue);
  const loaded = await catalogue;
  if (!loaded.ok) catalogue = null;
  return loaded;
}

/** A referential of the catalogue, by its key (null: the default), fetched once. */
export async function shippedReferential(key: string | null): Loading<LoadedReferential> {
  const index = await shippedCatalogue();
  if (!index.ok) return index;
  const wanted = key ?? index.value.default;
  const entry = index.value.referentials.find((candidate) => candidate.key === wanted);
  if (!entry) return failure({ kind: 'unknownReferential', key: wanted });
  const loading = shipped.get(wanted) ?? loadFile(entry.file);
  shipped.set(wanted, loading);
  const loaded = await loading;
  if (!loaded.ok) shipped.delete(wanted);
  return loaded;
}

/** A referential of the shelf (null: the default) that ships, or is one's own: then with the copy that a dossier takes. */
export interface Shelved extends LoadedReferential {
  copy: Referential | null;
}

/** A referential of the shelf by its key, or one's own by its record's id; what cannot be rated with is `unreadable`. */
export async function shelfReferential(key: string | null): Loading<Shelved> {
  const loaded = await shippedReferential(key);
  if (loaded.ok) return success({ ...loaded.value, copy: null });
  const own = key === null ? null : await ownReferential(key);
  if (!own) return loaded;
  const copied = copiedReferential(own);
  return copied.ok ? success({ ...copied.value, copy: own }) : copied;
}

/** One's own as it stands now, without what was left blank. Most dossiers never need it: it comes when asked for. */
async function ownReferential(asked: string): Promise<Referential | null> {
  const { finishedOwn, flushOwn, loadOwn, ownIn, ownStore } = await import('./ownReferentials.ts');
  await loadOwn();
  await flushOwn();
  const record = ownIn(ownStore.getState().records, asked);
  return record && finishedOwn(record.referential);
}

/** What a reference names: in the catalogue, else the copy inside the dossier, else one's own. */
export async function findReferential(
  reference: ReferentialReference,
  copies: Readonly<Record<string, unknown>>,
): Loading<LoadedReferential> {
  const key = referentialKey(reference);
  const loaded = await shippedReferential(key);
  if (loaded.ok) return loaded;
  const copy = copies[key] ?? (await ownReferential(key));
  return typeof copy === 'object' && copy !== null ? copiedReferential(copy) : loaded;
}

/** A copy inside a dossier, or one to be put there; read once. */
export function copiedReferential(copy: object): Result<LoadedReferential, CatalogueError> {
  const known = copied.get(copy);
  if (known) return known;
  const read = readReferentialValue(copy);
  const loaded = read.ok ? success(ready(read.value, () => copy)) : unreadable(read.error);
  copied.set(copy, loaded);
  return loaded;
}

async function loadFile(name: string): Loading<LoadedReferential> {
  let file = '';
  const read = await fetchAndRead(fetchReferential(name), (text) => {
    file = text;
    return readReferential(text);
  });
  return read.ok ? success(ready(read.value, () => JSON.parse(file))) : read;
}

async function fetchAndRead<T>(
  fetched: ReturnType<typeof fetchCatalogue>,
  read: (text: string) => Result<T, ReadError>,
): Loading<T> {
  const text = await fetched;
  if (!text.ok) return text;
  const value = read(text.value);
  return value.ok ? value : unreadable(value.error);
}

/** `raw` gives the file's JSON before defaults were filled in: that is what a fingerprint is of. */
function ready(referential: Referential, raw: () => unknown): LoadedReferential {
  let known: Promise<string | null> | null = null;
  return {
    index: indexReferential(referential),
    fingerprint: () => {
      known ??= fingerprint(raw());
      return known;
    },
  };
}

function unreadable(error: ReadError): { ok: false; error: CatalogueError } {
  return failure({ kind: 'unreadable', error });
}
