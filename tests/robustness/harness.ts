import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { setText } from '#core/referentialEdit.ts';
import * as acts from '#state/acts.ts';
import * as agreeing from '#state/agreeing.ts';
import * as answerList from '#state/answerList.ts';
import * as answers from '#state/answers.ts';
import * as doors from '#state/doors.ts';
import { dossierStore, type SaveState } from '#state/dossierStore.ts';
import * as merging from '#state/merging.ts';
import * as open from '#state/openDossier.ts';
import * as opening from '#state/openingReferentials.ts';
import * as own from '#state/ownReferentials.ts';
import * as points from '#state/points.ts';
import * as editing from '#state/referentialEditing.ts';
import * as loader from '#state/referentialLoader.ts';
import * as referentials from '#state/referentials.ts';
import { facilitatorResponseOf } from '#state/selectors.ts';
import * as workshop from '#state/workshop.ts';
import * as workspace from '#state/workspace.ts';
import { workspaceStore } from '#state/workspaceStore.ts';

/** What tests reach in the page: the state's modules as screens use them, and a look at the disk past them. */
const harness = {
  acts,
  agreeing,
  answers,
  answerList,
  open,
  workspace,
  doors,
  workshop,
  referentials,
  own,
  merging,
  points,
  editing,
  opening,
  loader,
  setText,
  canonicalJson,
  dossierStore,
  workspaceStore,
  theDossier,
  facilitator: () => facilitatorResponseOf(theDossier().assessments[0] ?? null),
  startOne,
  saveStateIs,
  pointsNow,
  until,
  onDisk,
  disk: { rows, change, databases: { work: 'boussole-ptce', example: 'boussole-ptce-exemple' } },
};
export type Harness = typeof harness;

declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;

function theDossier(): Dossier {
  const { dossier } = dossierStore.getState();
  if (!dossier) throw new Error('no dossier is open');
  return dossier;
}

/** A new diagnosis, open and on disk, with its ids. */
async function startOne(poleName = 'Pôle d’essai'): Promise<{ id: string; assessment: string }> {
  const started = await workspace.startDiagnosis({ poleName, title: 'Autodiagnostic 2026' });
  if (!started.ok) throw new Error(started.error.kind);
  await open.openDossier(started.value);
  return { id: started.value, assessment: theDossier().assessments[0]?.id ?? '' };
}

/** The points of the open dossier, as they are on the disk. */
async function pointsNow(): Promise<readonly points.Point[]> {
  await points.loadPoints();
  return points.pointsStore.getState().points;
}

function saveStateIs(kind: SaveState['kind'], within = 5000): Promise<SaveState> {
  return until(() => {
    const { save } = dossierStore.getState();
    return save.kind === kind ? save : null;
  }, within);
}

/** Resolves with the first value that is not null, undefined or false; rejects when the time is over. */
async function until<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  within = 5000,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Store = 'dossiers' | 'parts' | 'setAside' | 'ownReferentials' | 'answers' | 'points';

/** The rows of a store, read past the app. */
async function rows(database: string, store: Store): Promise<[key: string, value: unknown][]> {
  const connection = await connect(database);
  try {
    const transaction = connection.transaction(store);
    const [keys, values] = await Promise.all([
      done(transaction.objectStore(store).getAllKeys()),
      done(transaction.objectStore(store).getAll()),
    ]);
    return keys.map((key, at) => [String(key), values[at]]);
  } finally {
    connection.close();
  }
}

/** Changes rows of a store past the app, as another version of it or a fault of the disk might. */
async function change(
  database: string,
  store: Store,
  act: (row: Record<string, unknown>, key: string) => Record<string, unknown>,
): Promise<void> {
  const connection = await connect(database);
  const transaction = connection.transaction(store, 'readwrite');
  const objects = transaction.objectStore(store);
  for (const key of await done(objects.getAllKeys())) {
    const row: Record<string, unknown> = await done(objects.get(key));
    await done(
      objects.keyPath
        ? objects.put(act(row, String(key)))
        : objects.put(act(row, String(key)), key),
    );
  }
  connection.close();
}

/** What is on disk of one indicator of the facilitator's voice. */
async function onDisk(indicatorId: string): Promise<Record<string, unknown> | null> {
  const found = (await rows('boussole-ptce', 'parts')).find(([key]) =>
    key.endsWith(`/ratings/${indicatorId}`),
  );
  return found ? (found[1] as { value: Record<string, unknown> }).value : null;
}

function connect(database: string): Promise<IDBDatabase> {
  return done(indexedDB.open(database));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
