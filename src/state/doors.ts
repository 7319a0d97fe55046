import { canonicalJson } from '#core/canonicalJson.ts';
import { copyDossier, newAssessment, startDossier } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { limits } from '#core/limits.ts';
import { readDossier } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { fetchExample } from '#io/catalogue.ts';
import { newId, now, today } from '#io/clock.ts';
import { askDurability } from '#io/durability.ts';
import { copyFileName, download, jsonBlob, readText } from '#io/files.ts';
import { readSetAside } from '#io/setAside.ts';
import { listRecords } from '#io/storedDossiers.ts';
import { shippedReferential } from './referentialLoader.ts';
import type { CatalogueError } from './referentials.ts';
import type { Session } from './session.ts';
import { findSession, isDeleted, shippedSession, spaceOf, storeDossier } from './sessions.ts';
import type { DiagnosisStart, OpenOutcome, StartError } from './workspace.ts';
import { markDeleted, setAsidePlace, workspaceStore } from './workspaceStore.ts';

/** What is behind the doors of workspace.ts, which says what each one does. */

export async function startDiagnosis(start: DiagnosisStart): Promise<Result<string, StartError>> {
  const poleName = start.poleName.trim();
  if (poleName === '') return failure({ kind: 'noName' });
  if (poleName.length > limits.nameLength) {
    return failure({ kind: 'nameTooLong', limit: limits.nameLength });
  }
  const shipped = await shippedReferential(start.referentialKey ?? null);
  if (!shipped.ok) return shipped;
  const { id, version } = shipped.value.index.referential;
  const sha256 = (await shipped.value.fingerprint) ?? undefined;
  const moment = now();
  const assessment = newAssessment({
    id: newId(),
    title: start.title.slice(0, limits.nameLength),
    date: today(),
    referential: { id, version, sha256 },
    now: moment,
  });
  const session = await storeDossier(
    startDossier({ id: newId(), poleName, assessment, now: moment }),
  );
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
  if (!read.ok) return { fileName, kind: 'refused', error: read.error };
  const dossier = read.value;
  const { id } = dossier;
  const found = await findSession(id, { deleted: true });
  if (!found.ok) {
    const session = await storeBeside(
      dossier,
      found.error.kind === 'unreadable' && !found.error.kept,
    );
    if (!dossier.fictional) keepForLong();
    return { fileName, kind: 'opened', id: session.dossier.id };
  }
  const here = found.value;
  const same = canonicalJson(here.dossier) === canonicalJson(dossier);
  if (await isDeleted(here)) {
    if (!same) await setDeletedAside(here, dossier);
    await markDeleted(id, null);
    return { fileName, kind: 'opened', id };
  }
  return same ? { fileName, kind: 'same', id } : { fileName, kind: 'exists', id, dossier };
}

export async function keepBoth(dossier: Dossier): Promise<string> {
  const session = await storeBeside(dossier, true);
  return session.dossier.id;
}

export async function replaceWith(dossier: Dossier): Promise<string> {
  const found = await findSession(dossier.id, { deleted: true });
  // A fictional dossier never takes the place of a real one, nor the other way round.
  if (!found.ok || found.value.space !== spaceOf(dossier)) return keepBoth(dossier);
  found.value.replace(dossier, 'replace');
  await found.value.flush();
  return dossier.id;
}

export async function openExample(): Promise<Result<string, CatalogueError>> {
  const id = await exampleId();
  if (id === null) return resetExample();
  await markDeleted(id, null);
  return success(id);
}

export async function resetExample(): Promise<Result<string, CatalogueError>> {
  const text = await fetchExample();
  if (!text.ok) return text;
  const read = readDossier(text.value);
  if (!read.ok) return failure({ kind: 'unreadable', error: read.error });
  const example = { ...read.value, fictional: true };
  const found = await findSession((await exampleId()) ?? example.id, { deleted: true });
  if (!found.ok || found.value.space !== 'example') {
    return success((await storeDossier(example, { shipped: true })).dossier.id);
  }
  const session = found.value;
  // The copy on this device keeps its id, so that its addresses stay good.
  session.replace({ ...example, id: session.dossier.id }, 'resetExample');
  await session.flush();
  await markDeleted(session.dossier.id, null);
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
function storeBeside(dossier: Dossier, taken: boolean): Promise<Session> {
  return storeDossier(taken ? copyDossier(dossier, newId(), now()) : dossier);
}

/** What was deleted keeps its place in the list of the deleted, under another id, when a file takes its own. */
async function setDeletedAside(deleted: Session, dossier: Dossier): Promise<void> {
  await storeDossier({ ...deleted.dossier, id: newId() }, { deletedAt: now() });
  if (deleted.space !== spaceOf(dossier)) {
    await storeDossier(dossier);
    return;
  }
  deleted.replace(dossier, 'replace');
  await deleted.flush();
}

/** The id of the example on this device; null where it was never opened. */
async function exampleId(): Promise<string | null> {
  const list = await listRecords('example');
  const record = list.ok ? list.value.records.find(({ shipped }) => shipped) : undefined;
  return record?.id ?? shippedSession()?.dossier.id ?? null;
}

function keepForLong(): void {
  void askDurability().then((durable) => workspaceStore.setState({ durable }));
}
