import { canonicalJson } from '#core/canonicalJson.ts';
import { copyDossier, newAssessment, startDossier } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { type ReadError, readDossier } from '#core/reading.ts';
import { referentialKey } from '#core/referential.ts';
import { failure, type Result, success } from '#core/result.ts';
import { fetchExample } from '#io/catalogue.ts';
import { newId, now, today } from '#io/clock.ts';
import { askDurability } from '#io/durability.ts';
import { copyFileName, download, jsonBlob, readText } from '#io/files.ts';
import { readSetAside } from '#io/setAside.ts';
import { listRecords } from '#io/storedDossiers.ts';
import type { CatalogueError } from './catalogueError.ts';
import type { DiagnosisStart, OpenOutcome, StartError } from './doorTypes.ts';
import { withLine } from './recording.ts';
import type { Session } from './session.ts';
import { findSession, isDeleted, shippedSession, spaceOf, storeDossier } from './sessions.ts';
import { markDeleted, setAsidePlace, workspaceStore } from './workspaceStore.ts';

/** What is behind the doors of workspace.ts, which says what each one does. */

export async function startDiagnosis(start: DiagnosisStart): Promise<Result<string, StartError>> {
  const poleName = start.poleName.trim();
  if (poleName === '') return failure({ kind: 'noName' });
  if (poleName.length > limits.nameLength) {
    return failure({ kind: 'nameTooLong', limit: limits.nameLength });
  }
  const { shelfReferential } = await import('./referentialLoader.ts');
  const shelved = await shelfReferential(start.referentialKey ?? null);
  if (!shelved.ok) return shelved;
  const { copy, index } = shelved.value;
  const { id, version } = index.referential;
  const sha256 = (await shelved.value.fingerprint()) ?? undefined;
  const moment = now();
  const assessment = newAssessment({
    id: newId(),
    title: start.title.slice(0, limits.nameLength),
    date: today(),
    referential: { id, version, sha256 },
    now: moment,
  });
  const dossier = startDossier({ id: newId(), poleName, assessment, now: moment });
  const referentials = copy ? { [referentialKey(copy)]: { ...copy } } : {};
  const session = await storeDossier(withLine({ ...dossier, referentials }, 'created'));
  keepForLong();
  return success(session.dossier.id);
}

export async function openFiles(files: readonly File[]): Promise<OpenOutcome[]> {
  const outcomes: OpenOutcome[] = [];
  for (const file of files) outcomes.push(await openFile(file));
  return outcomes;
}

async function openFile(file: File): Promise<OpenOutcome> {
  const fileName = file.name;
  const text = await readText(file);
  if (!text.ok) {
    return text.error.kind === 'unreadableFile'
      ? { fileName, kind: 'unreadableFile' }
      : { fileName, kind: 'refused', error: text.error };
  }
  const read = readDossier(text.value);
  if (!read.ok) {
    return openOther(file, text.value, read.error);
  }
  const dossier = read.value;
  const {
    id,
    pole: { name },
  } = dossier;
  const found = await findSession(id, { deleted: true });
  if (!found.ok) {
    const session = await storeBeside(
      dossier,
      found.error.kind === 'unreadable' && !found.error.kept,
    );
    if (!dossier.fictional) keepForLong();
    return { fileName, kind: 'opened', id: session.dossier.id, name };
  }
  const here = found.value;
  const same = canonicalJson(here.dossier) === canonicalJson(dossier);
  if (await isDeleted(here)) {
    return { fileName, kind: 'opened', id: await takePlaceOf(here, dossier, same), name };
  }
  return same ? { fileName, kind: 'same', id, name } : { fileName, kind: 'exists', id, dossier };
}

/** A file that is no dossier may be another of our formats. */
async function openOther(file: File, text: string, error: ReadError): Promise<OpenOutcome> {
  const fileName = file.name;
  switch (error.kind === 'notOurs' && error.format) {
    case 'ptce-referential': {
      const { openReferential } = await import('./openingReferentials.ts');
      return openReferential(text, fileName);
    }
    case 'ptce-invitation':
    case 'ptce-response': {
      const { openTravelling } = await import('./openingTravelling.ts');
      return openTravelling(file, text);
    }
    default:
      return { fileName, kind: 'refused', error };
  }
}

/** Keeps a dossier read from a file beside the one that has its id; gives the new id. */
export async function keepBoth(dossier: Dossier): Promise<string> {
  const session = await storeBeside(dossier, true);
  return session.dossier.id;
}

export async function openExample(): Promise<Result<string, CatalogueError>> {
  const example = await findExample();
  if (!example) return resetExample();
  if (example.deleted) await markDeleted(example.id, null);
  return success(example.id);
}

export async function resetExample(): Promise<Result<string, CatalogueError>> {
  const text = await fetchExample();
  if (!text.ok) return text;
  const read = readDossier(text.value);
  if (!read.ok) return failure({ kind: 'unreadable', error: read.error });
  const example = { ...read.value, fictional: true };
  const here = await findExample();
  const found = await findSession(here?.id ?? example.id, { deleted: true });
  if (!found.ok || found.value.space !== 'example') {
    const session = await storeBeside(example, found.ok, { shipped: true });
    return success(session.dossier.id);
  }
  const session = found.value;
  // The copy on this device keeps its id, so that its addresses stay good.
  session.replace({ ...example, id: session.dossier.id }, 'resetExample');
  await session.flush();
  if (here?.deleted) await markDeleted(here.id, null);
  return success(session.dossier.id);
}

export async function saveSetAside(id: string): Promise<boolean> {
  const { space, key } = setAsidePlace(id);
  const found = await readSetAside(space, key);
  if (!found.ok || !found.value) return false;
  const { text, name, at } = found.value;
  download(jsonBlob(text), copyFileName(name, at.slice(0, 10)));
  return true;
}

/** Stores a dossier, under another id where its own is taken by something that must stay. */
function storeBeside(
  dossier: Dossier,
  taken: boolean,
  options?: Parameters<typeof storeDossier>[1],
): Promise<Session> {
  const copy = taken ? withLine(copyDossier(dossier, newId(), now()), 'copied') : dossier;
  return storeDossier(copy, options);
}

/**
 * A file whose id is that of a deleted dossier opens as if nothing were there;
 * what was deleted stays in the list of the deleted, under another id. Gives
 * the id that the file is under.
 */
async function takePlaceOf(deleted: Session, dossier: Dossier, same: boolean): Promise<string> {
  if (deleted.space !== spaceOf(dossier)) return keepBoth(dossier);
  if (!same) {
    await storeDossier({ ...deleted.dossier, id: newId() }, { deletedAt: now() });
    deleted.replace(dossier, 'replace');
    await deleted.flush();
  }
  await markDeleted(dossier.id, null);
  return dossier.id;
}

/** The example on this device; null where it was never opened. */
async function findExample(): Promise<{ id: string; deleted: boolean } | null> {
  const list = await listRecords('example');
  const record = list.ok ? list.value.records.find(({ shipped }) => shipped) : undefined;
  if (record) return { id: record.id, deleted: record.deletedAt !== null };
  const session = shippedSession();
  return session && { id: session.dossier.id, deleted: await isDeleted(session) };
}

function keepForLong(): void {
  void askDurability().then((durable) => workspaceStore.setState({ durable }));
}
