import { describe, expect, it } from 'vitest';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';
import { devices } from './device.ts';

const { device } = devices();

describe('saving', () => {
  it('has a new diagnosis on disk before it is opened, and lists it', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, workspace, workspaceStore, disk, theDossier } = window.harness;
      const { id } = await startOne('Pôle des Rives');
      await workspace.loadWorkspace();
      const records = await disk.rows(disk.databases.work, 'dossiers');
      return {
        id,
        listed: workspaceStore.getState().dossiers,
        status: workspaceStore.getState().status,
        record: records[0]?.[1],
        referential: theDossier().assessments[0]?.referential,
      };
    });
    expect(seen.status).toBe('ready');
    expect(seen.listed).toMatchObject([
      { id: seen.id, name: 'Pôle des Rives', space: 'work', assessments: 1, copiedAt: null },
    ]);
    expect(seen.record).toMatchObject({ id: seen.id, formatVersion: 1, revision: 1 });
    expect(seen.referential).toMatchObject({
      id: 'ptce',
      version: '2014',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('has a rating on disk, and says so, well within half a second', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, saveStateIs, onDisk } = window.harness;
      const { assessment } = await startOne();
      const start = performance.now();
      const rated = acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      const save = await saveStateIs('saved');
      return { rated, save, took: performance.now() - start, stored: await onDisk('a1') };
    });
    expect(seen.rated.ok).toBe(true);
    expect(seen.save).toEqual({ kind: 'saved', at: expect.stringMatching(/Z$/) });
    expect(seen.stored).toMatchObject({ level: 'developing' });
    expect(seen.took).toBeLessThan(500);
  });

  it('writes every keystroke of a text, the last state at the end', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, open, onDisk } = window.harness;
      const { assessment } = await startOne();
      const text = 'Un comité réunit les membres chaque mois, et ses comptes rendus circulent.';
      for (let at = 1; at <= text.length; at += 1) {
        acts.rateAsFacilitator(assessment, 'a1', { comment: text.slice(0, at) });
        if (at % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
      }
      await open.flush();
      return { text, stored: await onDisk('a1') };
    });
    expect(seen.stored).toMatchObject({ comment: seen.text, level: null });
  });

  it('costs as many writes for a rating among 2,000 responses as for one alone', async () => {
    const page = await (await device()).tab();
    const sizes = [1, 2000];
    const costs: { puts: number; deletes: number; took: number }[] = [];
    for (const size of sizes) {
      const ratings = Object.fromEntries(
        Array.from({ length: 36 }, (_, at) => [`a${at + 1}`, { level: 'level-1' }]),
      );
      const responses = Array.from({ length: size }, () => aResponse(ratings));
      const text = JSON.stringify(
        aDossier([anAssessment({ id: `of-${size}`, responses })], { id: `dossier-of-${size}` }),
      );
      costs.push(
        await page.evaluate(
          async ({ text, size }) => {
            const { workspace, open, acts, saveStateIs } = window.harness;
            await workspace.openFiles([new File([text], 'pole.ptce.json')]);
            await open.openDossier(`dossier-of-${size}`);
            const response = window.harness.theDossier().assessments[0]?.responses[0]?.id ?? '';
            const { put, delete: remove } = IDBObjectStore.prototype;
            let [puts, deletes] = [0, 0];
            IDBObjectStore.prototype.put = function (...args) {
              // The point to come back to is packed once after opening, at its own pace.
              if (this.name !== 'points') puts += 1;
              return put.apply(this, args);
            };
            IDBObjectStore.prototype.delete = function (...args) {
              deletes += 1;
              return remove.apply(this, args);
            };
            const start = performance.now();
            const rated = acts.rate(`of-${size}`, response, 'a1', { level: 'level-2' });
            if (!rated.ok) throw new Error(rated.error.kind);
            await saveStateIs('saved');
            const took = performance.now() - start;
            Object.assign(IDBObjectStore.prototype, { put, delete: remove });
            return { puts, deletes, took };
          },
          { text, size },
        ),
      );
    }
    // The dossier's head, the response's settings, the rating, a line of history, and the registry's record.
    expect(costs.map(({ puts }) => puts)).toEqual([5, 5]);
    expect(costs.map(({ deletes }) => deletes)).toEqual([0, 0]);
    expect(costs.every(({ took }) => took < 500)).toBe(true);
  });

  it('keeps what an aborted write held, says so, and writes it with the next act', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, saveStateIs, facilitator, onDisk, open } = window.harness;
      const { assessment } = await startOne();
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        this.transaction.abort();
        return request;
      };
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      const failed = await saveStateIs('failed');
      const [shown, before] = [facilitator()?.ratings['a1']?.level, await onDisk('a1')];
      IDBObjectStore.prototype.put = put;
      acts.rateAsFacilitator(assessment, 'a2', { level: 'emerging' });
      const start = performance.now();
      await open.flush();
      const took = performance.now() - start;
      return { failed, shown, before, took, after: [await onDisk('a1'), await onDisk('a2')] };
    });
    expect(seen.failed).toEqual({ kind: 'failed', reason: 'unknown' });
    expect(seen.shown).toBe('developing');
    expect(seen.before).toBeNull();
    expect(seen.after).toMatchObject([{ level: 'developing' }, { level: 'emerging' }]);
    expect(seen.took).toBeLessThan(400);
  });

  it('writes the whole again when the browser has removed what was stored', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, saveStateIs, disk, open } = window.harness;
      const { id, assessment } = await startOne('Pôle effacé');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await saveStateIs('saved');
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(disk.databases.work).onsuccess = resolve;
      });
      acts.rateAsFacilitator(assessment, 'a2', { level: 'emerging' });
      await open.flush();
      const save = await saveStateIs('saved');
      return {
        id,
        save,
        keys: (await disk.rows(disk.databases.work, 'parts')).map(([key]) => key),
      };
    });
    expect(seen.save.kind).toBe('saved');
    expect(seen.keys).toContain(`${seen.id},`);
    expect(seen.keys.filter((key) => /ratings\/a[12]$/.test(key))).toHaveLength(2);
  });

  it('stops, and says so, when the disk has a newer format than its own', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, saveStateIs, disk, facilitator } = window.harness;
      const { assessment } = await startOne();
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await saveStateIs('saved');
      await disk.change(disk.databases.work, 'dossiers', (row) => ({ ...row, formatVersion: 2 }));
      const before = await disk.rows(disk.databases.work, 'parts');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'established' });
      const save = await saveStateIs('stopped');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'emerging' });
      await window.harness.open.flush();
      const after = await disk.rows(disk.databases.work, 'parts');
      return { save, before, after, shown: facilitator()?.ratings['a1']?.level };
    });
    expect(seen.save).toEqual({ kind: 'stopped', reason: 'newerApp' });
    expect(seen.after).toEqual(seen.before);
    expect(seen.shown).toBe('emerging');
  });

  it('gives way when a newer app opens the storage itself', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, saveStateIs, disk, workspace, workspaceStore } = window.harness;
      await startOne();
      const version = await new Promise<number>((resolve) => {
        const request = indexedDB.open(disk.databases.work);
        request.onsuccess = () => {
          resolve(request.result.version);
          request.result.close();
        };
      });
      const upgraded = await new Promise<string>((resolve) => {
        const request = indexedDB.open(disk.databases.work, version + 1);
        request.onsuccess = () => {
          request.result.close();
          resolve('upgraded');
        };
        request.onblocked = () => resolve('blocked');
      });
      const save = await saveStateIs('stopped');
      await workspace.loadWorkspace();
      return { upgraded, save, status: workspaceStore.getState().status };
    });
    expect(seen).toEqual({
      upgraded: 'upgraded',
      save: { kind: 'stopped', reason: 'newerApp' },
      status: 'stopped',
    });
  });

  it('works in memory where the browser stores nothing, and never claims to have saved', async () => {
    const { context, tab } = await device();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    const page = await tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, facilitator, workspace, workspaceStore, open, dossierStore } =
        window.harness;
      const { id, assessment } = await startOne('Pôle de passage');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await open.flush();
      const { save } = dossierStore.getState();
      await workspace.loadWorkspace();
      open.closeDossier();
      await open.openDossier(id);
      return {
        save,
        rated: facilitator()?.ratings['a1']?.level,
        status: workspaceStore.getState().status,
        listed: workspaceStore.getState().dossiers.map(({ name }) => name),
      };
    });
    expect(seen).toEqual({
      save: { kind: 'failed', reason: 'unavailable' },
      rated: 'developing',
      status: 'unavailable',
      listed: ['Pôle de passage'],
    });
  });
});
