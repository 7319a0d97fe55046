import { describe, expect, it } from 'vitest';
import { devices } from './device.ts';

const { device } = devices();

describe('points to go back to', () => {
  it('come into a storage of before them, and all that was there stays', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { disk, workspace, workspaceStore, startOne, points } = window.harness;
      // As the second version of the storage was left.
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(disk.databases.work, 2);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const made = request.result;
          made.createObjectStore('dossiers', { keyPath: 'id' });
          made.createObjectStore('parts');
          made.createObjectStore('setAside', { keyPath: ['at', 'dossierId', 'name'] });
          made.createObjectStore('ownReferentials', { keyPath: 'id' });
          made.createObjectStore('answers', { keyPath: 'id' });
        };
        request.onsuccess = () => {
          const stores = request.result.transaction(['dossiers', 'parts'], 'readwrite');
          stores.objectStore('dossiers').put({
            id: 'ancien',
            name: 'Pôle d’avant',
            fictional: false,
            shipped: false,
            formatVersion: 1,
            revision: 3,
            updatedAt: '2026-01-01T00:00:00.000Z',
            assessments: 1,
            deletedAt: null,
            copiedAt: null,
            setAsideAt: null,
          });
          stores.objectStore('parts').put({ path: '', order: 0, value: {} }, ['ancien', '']);
          stores.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
      await workspace.loadWorkspace();
      const before = workspaceStore.getState().dossiers.map(({ name }) => name);
      await startOne();
      const refused = await points.keepPoint('avant');
      return {
        before,
        parts: (await disk.rows(disk.databases.work, 'parts')).some(([key]) => key === 'ancien,'),
        refused,
        points: (await disk.rows(disk.databases.work, 'points')).length,
      };
    });
    expect(seen).toEqual({ before: ['Pôle d’avant'], parts: true, refused: null, points: 1 });
  });

  it('are kept by hand, and restored in one step of undo that other tabs see', async () => {
    const place = await device();
    const [page, other] = [await place.tab(), await place.tab()];
    const id = await page.evaluate(async () => {
      const { startOne, acts, points, open, pointsNow } = window.harness;
      const { id: started, assessment } = await startOne();
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing', comment: 'La halle' });
      await points.keepPoint('  Avant la réunion ');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'emerging', comment: 'La cour' });
      acts.describePole({ territory: 'Val' });
      await open.flush();
      return (await pointsNow()).map(({ name }) => name).join() && started;
    });
    await other.evaluate((asked) => window.harness.open.openDossier(asked), id);
    const seen = await page.evaluate(async () => {
      const { points, open, facilitator, theDossier, dossierStore, pointsNow } = window.harness;
      const [point] = await pointsNow();
      const ahead = await points.previewRestore(point?.id ?? '');
      const restored = await points.restorePoint(point?.id ?? '');
      const rating = facilitator()?.ratings['a1'];
      const after = {
        level: rating?.level,
        comment: rating?.comment,
        earlier: rating?.earlier,
        territory: theDossier().pole.territory,
        act: theDossier().history.at(-1)?.act,
        label: dossierStore.getState().undoLabel,
      };
      const kinds = (await pointsNow()).map(({ kind, name }) => [kind, name]);
      open.undo();
      await open.flush();
      const undone = [facilitator()?.ratings['a1']?.comment, theDossier().pole.territory];
      open.redo();
      await open.flush();
      return { changes: ahead.ok && ahead.value.nothingNew, restored, after, kinds, undone };
    });
    expect(seen).toMatchObject({
      changes: false,
      restored: { ok: true },
      after: {
        level: 'developing',
        comment: 'La halle',
        earlier: [{ comment: 'La cour', level: 'emerging' }],
        act: 'restored',
        label: 'restore',
      },
      kinds: [
        ['restore', ''],
        ['named', 'Avant la réunion'],
      ],
      undone: ['La cour', 'Val'],
    });
    expect(seen.after.territory).toBeUndefined();
    const elsewhere = await other.evaluate(() =>
      window.harness.until(
        () => window.harness.facilitator()?.ratings['a1']?.comment === 'La halle',
      ),
    );
    expect(elsewhere).toBe(true);
  });

  it('are kept on opening, where the dossier has changed since', async () => {
    const { tab } = await device();
    const first = await tab();
    const id = await first.evaluate(async () => {
      const { startOne, acts, open } = window.harness;
      const { id: started, assessment } = await startOne();
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await open.flush();
      return started;
    });
    await first.close();
    const open = async (kept: number) => {
      const page = await tab();
      const kinds = await page.evaluate(
        async ([asked, wanted]) => {
          const { open: opened, until, pointsNow } = window.harness;
          await opened.openDossier(asked);
          await until(async () => (await pointsNow()).length >= wanted);
          // As long again as it takes, should there be one more.
          await new Promise((resolve) => setTimeout(resolve, 2500));
          return (await pointsNow()).map(({ kind }) => kind);
        },
        [id, kept] as const,
      );
      await page.close();
      return kinds;
    };
    expect(await open(1)).toEqual(['opened']);
    expect(await open(1)).toEqual(['opened']);
  });

  it('are kept before a reveal', async () => {
    const page = await (await device()).tab();
    const kinds = await page.evaluate(async () => {
      const { startOne, workshop, until, pointsNow } = window.harness;
      const { assessment } = await startOne();
      workshop.prepareBlind(assessment);
      workshop.reveal(assessment);
      await until(async () => (await pointsNow()).length > 0);
      return (await pointsNow()).map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['reveal']);
  });

  it('are not kept on a full disk: it is said, and a merge goes on', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, points, merging, theDossier, saveStateIs } = window.harness;
      await startOne();
      const copy = { ...theDossier(), 'x-carte': ['Nord'] };
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args) {
        if (this.name === 'points') throw new DOMException('', 'QuotaExceededError');
        return put.apply(this, args);
      };
      const refused = await points.keepPoint('avant');
      const merged = await merging.mergeInto(copy);
      const notKept = points.pointsStore.getState().notKept;
      await saveStateIs('saved');
      return { refused, merged: merged.ok, notKept, card: theDossier()['x-carte'] };
    });
    expect(seen).toEqual({ refused: 'quota', merged: true, notKept: 'quota', card: ['Nord'] });
  });

  it('go with their dossier, once it is gone for good, and no others', async () => {
    const { tab } = await device();
    await (await tab()).evaluate(async () => {
      const { startOne, points, workspace, disk } = window.harness;
      await startOne('Nord');
      await points.keepPoint('du nord');
      const { id } = await startOne('Sud');
      await points.keepPoint('du sud');
      await workspace.deleteDossier(id);
      await disk.change(disk.databases.work, 'dossiers', (row) =>
        row['deletedAt'] ? { ...row, deletedAt: '2026-01-01T00:00:00.000Z' } : row,
      );
    });
    const left = await (await tab()).evaluate(async () => {
      const { workspace, until, disk } = window.harness;
      await workspace.loadWorkspace();
      await until(async () => (await disk.rows(disk.databases.work, 'dossiers')).length === 1);
      return (await disk.rows(disk.databases.work, 'points')).map(([key]) => key.split(',')[4]);
    });
    expect(left).toEqual(['du nord']);
  });
});

describe('a copy of a dossier', () => {
  it('is merged from its file as one step of undo, on the disk and in other tabs', async () => {
    const place = await device();
    const [page, other] = [await place.tab(), await place.tab()];
    const { id, text } = await page.evaluate(async () => {
      const { startOne, acts, open, theDossier } = window.harness;
      const { id: started, assessment } = await startOne();
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await open.flush();
      const copy = JSON.parse(JSON.stringify(theDossier()));
      copy.assessments[0].objectiveNotes = {
        a: { strengths: 'La halle', updatedAt: '2030-01-01T00:00:00.000Z' },
      };
      acts.rateAsFacilitator(assessment, 'a2', { level: 'emerging' });
      await open.flush();
      return { id: started, text: JSON.stringify(copy) };
    });
    await other.evaluate((asked) => window.harness.open.openDossier(asked), id);
    const merged = await page.evaluate(async (copy) => {
      const { merging, theDossier, facilitator, open, disk, pointsNow } = window.harness;
      const ahead = await merging.previewMerge(new File([copy], 'copie.ptce.json'));
      if (!ahead.ok) throw new Error(ahead.error.kind);
      const done = await merging.mergeInto(ahead.value.other);
      const note = () => theDossier().assessments[0]?.objectiveNotes['a']?.strengths;
      const after = { done, note: note(), kept: facilitator()?.ratings['a2']?.level };
      const stored = (await disk.rows(disk.databases.work, 'parts')).some(([key]) =>
        key.endsWith('/objectiveNotes/a'),
      );
      const kinds = (await pointsNow()).map(({ kind }) => kind);
      open.undo();
      const undone = note();
      open.redo();
      await open.flush();
      return { ...after, stored, kinds, undone };
    }, text);
    expect(merged).toEqual({
      done: { ok: true, value: id },
      note: 'La halle',
      kept: 'emerging',
      stored: true,
      kinds: ['merge'],
    });
    const elsewhere = await other.evaluate(() =>
      window.harness.until(
        () => window.harness.theDossier().assessments[0]?.objectiveNotes['a']?.strengths,
      ),
    );
    expect(elsewhere).toBe('La halle');
  });
});
