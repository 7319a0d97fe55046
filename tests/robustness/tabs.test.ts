import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { devices } from './device.ts';

const { device } = devices();

/** Two tabs of one device with the same new dossier open, and one rating in it. */
async function twoTabs() {
  const { tab } = await device();
  const first = await tab();
  const second = await tab();
  const started = await first.evaluate(async () => {
    const { startOne, acts, open } = window.harness;
    const ids = await startOne();
    acts.rateAsFacilitator(ids.assessment, 'a0', { level: 'emerging' });
    await open.flush();
    return ids;
  });
  await second.evaluate(({ id }) => window.harness.open.openDossier(id), started);
  return { first, second, ...started };
}

/** What a tab shows once nothing moves any more: its ratings, pole and save state; and the disk's. */
function settled(page: Page) {
  return page.evaluate(async () => {
    const { open, facilitator, theDossier, dossierStore, disk, until } = window.harness;
    let former = '';
    await until(async () => {
      await open.flush();
      await new Promise((resolve) => setTimeout(resolve, 60));
      const now = JSON.stringify(theDossier());
      const same = now === former;
      former = now;
      return same;
    });
    const rows = await disk.rows(disk.databases.work, 'parts');
    return {
      ratings: facilitator()?.ratings ?? {},
      pole: theDossier().pole,
      voices: theDossier().assessments[0]?.responses.length,
      save: dossierStore.getState().save.kind,
      dossier: window.harness.canonicalJson(theDossier()),
      stored: Object.fromEntries(
        rows.flatMap(([key, part]) => {
          const indicator = /\/ratings\/(.+)$/.exec(key)?.[1];
          return indicator ? [[indicator, (part as { value: { level: string } }).value]] : [];
        }),
      ),
    };
  });
}

describe('two tabs', () => {
  it('show what the other one rates', async () => {
    const { first, second, assessment } = await twoTabs();
    await first.evaluate(
      (assessment) =>
        window.harness.acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' }),
      assessment,
    );
    const seen = await second.evaluate(async () => {
      const { until, facilitator } = window.harness;
      return await until(() => facilitator()?.ratings['a1']?.level);
    });
    expect(seen).toBe('developing');
  });

  it('both keep what is typed into different indicators at the same time', async () => {
    const { first, second, assessment } = await twoTabs();
    const type = (page: Page, indicator: string, text: string) =>
      page.evaluate(
        async ({ assessment, indicator, text }) => {
          const { acts } = window.harness;
          for (let at = 1; at <= text.length; at += 1) {
            acts.rateAsFacilitator(assessment, indicator, { comment: text.slice(0, at) });
            await new Promise((resolve) => setTimeout(resolve, 3));
          }
        },
        { assessment, indicator, text },
      );
    const texts = [
      'Un texte tapé dans le premier onglet, lettre à lettre.',
      'Et un autre, dans le second.',
    ];
    await Promise.all([type(first, 'a1', texts[0] ?? ''), type(second, 'a2', texts[1] ?? '')]);
    const [one, two] = [await settled(first), await settled(second)];
    for (const tab of [one, two]) {
      expect(tab.ratings).toMatchObject({ a1: { comment: texts[0] }, a2: { comment: texts[1] } });
      expect(tab.stored).toMatchObject({ a1: { comment: texts[0] }, a2: { comment: texts[1] } });
      expect(tab.save).toBe('saved');
    }
    expect(one.dossier).toBe(two.dossier);
  });

  it('keep a profile written here and ratings made there, though both touch the dossier’s head', async () => {
    const { first, second, assessment } = await twoTabs();
    await Promise.all([
      first.evaluate(async () => {
        for (let at = 1; at <= 40; at += 1) {
          window.harness.acts.describePole({ description: `Le pôle ${at}` });
          if (at === 20) window.harness.acts.describePole({ territory: 'Les Rives' });
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }),
      second.evaluate(async (assessment) => {
        for (let at = 1; at <= 40; at += 1) {
          window.harness.acts.rateAsFacilitator(assessment, `x${at}`, { level: 'emerging' });
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      }, assessment),
    ]);
    const [one, two] = [await settled(first), await settled(second)];
    expect(one.pole).toMatchObject({ description: 'Le pôle 40', territory: 'Les Rives' });
    expect(Object.keys(one.ratings)).toHaveLength(41);
    expect(two.dossier).toBe(one.dossier);
  });

  it('keep the level chosen here and the comment typed there on the same indicator', async () => {
    const { first, second, assessment } = await twoTabs();
    await Promise.all([
      first.evaluate(
        (assessment) =>
          window.harness.acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' }),
        assessment,
      ),
      second.evaluate(
        (assessment) => window.harness.acts.rateAsFacilitator(assessment, 'a1', { comment: 'Vu.' }),
        assessment,
      ),
    ]);
    const [one, two] = [await settled(first), await settled(second)];
    expect(one.ratings['a1']).toMatchObject({ level: 'developing', comment: 'Vu.' });
    expect(two.ratings['a1']).toMatchObject({ level: 'developing', comment: 'Vu.' });
  });

  it('hold what another one says while they are still loading, and then take it in', async () => {
    const { tab } = await device();
    const [first, second] = [await tab(), await tab()];
    const { id, assessment } = await first.evaluate(async () => {
      const ids = await window.harness.startOne();
      window.harness.acts.rateAsFacilitator(ids.assessment, 'a1', { level: 'emerging' });
      await window.harness.open.flush();
      return ids;
    });
    const response = await first.evaluate(() => window.harness.facilitator()?.id ?? '');
    const seen = await second.evaluate(
      async ({ id, assessment, response }) => {
        const { open, disk, dossierStore, facilitator, until } = window.harness;
        await disk.rows(disk.databases.work, 'dossiers');
        // A writer that holds the stores, so that reading has to wait.
        const connection = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(disk.databases.work);
          request.onsuccess = () => resolve(request.result);
        });
        const store = connection
          .transaction(['dossiers', 'parts'], 'readwrite')
          .objectStore('parts');
        let holding = true;
        const hold = () => {
          if (holding) store.get(['', '']).onsuccess = hold;
        };
        hold();
        const opened = open.openDossier(id);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const path = `assessments/${assessment}/responses/${response}/ratings/a2`;
        new BroadcastChannel('boussole-ptce').postMessage({
          dossierId: id,
          revision: 3,
          formatVersion: 1,
          changes: [
            { path, before: null, after: { path, order: 0, value: { level: 'established' } } },
          ],
        });
        await new Promise((resolve) => setTimeout(resolve, 50));
        const before = dossierStore.getState().status;
        holding = false;
        await opened;
        connection.close();
        return { before, level: await until(() => facilitator()?.ratings['a2']?.level) };
      },
      { id, assessment, response },
    );
    expect(seen).toEqual({ before: 'loading', level: 'established' });
  });

  it('catch up from the disk when a message never came', async () => {
    const { first, second, assessment } = await twoTabs();
    const deaf = await second.evaluate(async (assessment) => {
      const { acts, facilitator } = window.harness;
      // Past the app: as if a frozen tab had missed what another one wrote.
      const { disk } = window.harness;
      await disk.change(disk.databases.work, 'parts', (row, key) =>
        key.endsWith('/ratings/a0')
          ? { ...row, value: { ...(row['value'] as object), level: 'established' } }
          : row,
      );
      await disk.change(disk.databases.work, 'dossiers', (row) => ({
        ...row,
        revision: Number(row['revision']) + 3,
      }));
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      return facilitator()?.ratings['a0']?.level;
    }, assessment);
    expect(deaf).toBe('emerging');
    for (const page of [second, first]) {
      const tab = await settled(page);
      expect(tab.ratings).toMatchObject({
        a0: { level: 'established' },
        a1: { level: 'developing' },
      });
    }
  });

  it('catch up when they are looked at again', async () => {
    const { first } = await twoTabs();
    const seen = await first.evaluate(async () => {
      const { disk, facilitator, until } = window.harness;
      await disk.change(disk.databases.work, 'parts', (row, key) =>
        key.endsWith('/ratings/a0')
          ? { ...row, value: { ...(row['value'] as object), level: 'established' } }
          : row,
      );
      await disk.change(disk.databases.work, 'dossiers', (row) => ({
        ...row,
        revision: Number(row['revision']) + 1,
      }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return await until(() => facilitator()?.ratings['a0']?.level === 'established');
    });
    expect(seen).toBe(true);
  });

  it('stop writing in the older one when a newer app has written', async () => {
    const { first, second, id, assessment } = await twoTabs();
    const save = await first.evaluate(async (id) => {
      new BroadcastChannel('boussole-ptce').postMessage({
        dossierId: id,
        revision: 99,
        formatVersion: 2,
        changes: [],
      });
      return await window.harness.saveStateIs('stopped');
    }, id);
    const other = await second.evaluate(async (assessment) => {
      const save = await window.harness.saveStateIs('stopped');
      window.harness.acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      await window.harness.open.flush();
      return [save.kind, await window.harness.onDisk('a1')];
    }, assessment);
    expect(save).toEqual({ kind: 'stopped', reason: 'newerApp' });
    expect(other).toEqual(['stopped', null]);
  });

  it('list what the other one starts and deletes', async () => {
    const { tab } = await device();
    const [first, second] = [await tab(), await tab()];
    await second.evaluate(() => window.harness.workspace.loadWorkspace());
    const { id } = await first.evaluate(() => window.harness.startOne('Pôle des Rives'));
    const listed = await second.evaluate(async () => {
      const { until, workspaceStore } = window.harness;
      return await until(() => workspaceStore.getState().dossiers[0]?.name);
    });
    expect(listed).toBe('Pôle des Rives');
    await first.evaluate((id) => window.harness.workspace.deleteDossier(id), id);
    const deleted = await second.evaluate(async () => {
      const { until, workspaceStore } = window.harness;
      return await until(() => workspaceStore.getState().deleted[0]?.name);
    });
    expect(deleted).toBe('Pôle des Rives');
  });
});

describe('a dossier that another tab deletes', () => {
  const deletedAt = (page: Page) =>
    page.evaluate(async () => {
      const { disk } = window.harness;
      const [[, row] = []] = await disk.rows(disk.databases.work, 'dossiers');
      return (row as { deletedAt: string | null } | undefined)?.deletedAt ?? null;
    });
  const says = (page: Page, deleted: boolean) =>
    page.evaluate(async (deleted) => {
      const { until, dossierStore } = window.harness;
      await until(() => dossierStore.getState().deleted === deleted);
      return dossierStore.getState().status;
    }, deleted);
  const rate = (page: Page, assessment: string, indicator: string) =>
    page.evaluate(
      async ({ assessment, indicator }) => {
        const { acts, open } = window.harness;
        acts.rateAsFacilitator(assessment, indicator, { level: 'developing' });
        await open.flush();
      },
      { assessment, indicator },
    );

  it('stays on the screen, which knows at once; what is written there goes with it and brings nothing back', async () => {
    const { first, second, id, assessment } = await twoTabs();
    await first.evaluate((id) => window.harness.workspace.deleteDossier(id), id);
    expect(await says(second, true)).toBe('ready');
    await rate(second, assessment, 'a1');
    expect(await deletedAt(second)).not.toBeNull();
    expect(await second.evaluate(() => window.harness.onDisk('a1'))).toMatchObject({
      level: 'developing',
    });
    // Undone where it was deleted, with what was written meanwhile.
    await first.evaluate((id) => window.harness.workspace.restoreDossier(id), id);
    await says(second, false);
    await first.evaluate((id) => window.harness.open.openDossier(id), id);
    const { ratings } = await settled(first);
    expect(ratings['a1']).toMatchObject({ level: 'developing' });
    expect(await deletedAt(first)).toBeNull();
    expect(await says(first, false)).toBe('ready');
  });

  it('is taken back from there, for all tabs', async () => {
    const { first, second, id } = await twoTabs();
    await first.evaluate((id) => window.harness.workspace.deleteDossier(id), id);
    await says(second, true);
    await second.evaluate(() => window.harness.open.restoreOpen());
    expect(await says(second, false)).toBe('ready');
    expect(await deletedAt(second)).toBeNull();
    await first.evaluate(async (id) => {
      const { until, workspaceStore, workspace } = window.harness;
      await workspace.loadWorkspace();
      await until(() => workspaceStore.getState().dossiers.some((one) => one.id === id));
    }, id);
  });

  it('is known as such after a message that never came, by what is written or looked at next', async () => {
    const { first, second, assessment } = await twoTabs();
    const mark = () =>
      first.evaluate(async () => {
        const { disk } = window.harness;
        const deletedAt = new Date().toISOString();
        await disk.change(disk.databases.work, 'dossiers', (row) => ({ ...row, deletedAt }));
      });
    await mark();
    await rate(second, assessment, 'a1');
    expect(await says(second, true)).toBe('ready');
    await first.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    expect(await says(first, true)).toBe('ready');
  });

  it('is written anew when it was let go for good before it was taken back', async () => {
    const { first, second, id } = await twoTabs();
    await first.evaluate((id) => window.harness.workspace.deleteDossier(id), id);
    await says(second, true);
    const stored = await second.evaluate(async () => {
      const { disk, open, onDisk } = window.harness;
      const connection = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(disk.databases.work);
        request.onsuccess = () => resolve(request.result);
      });
      const gone = connection.transaction(['dossiers', 'parts'], 'readwrite');
      gone.objectStore('dossiers').clear();
      gone.objectStore('parts').clear();
      await new Promise((resolve) => {
        gone.oncomplete = resolve;
      });
      connection.close();
      await open.restoreOpen();
      return await onDisk('a0');
    });
    expect(stored).toMatchObject({ level: 'emerging' });
    expect(await deletedAt(second)).toBeNull();
  });

  it('says at its address that it is deleted, and opens once it is taken back', async () => {
    const { first, id } = await twoTabs();
    const seen = await first.evaluate(async (id) => {
      const { workspace, open, dossierStore } = window.harness;
      await workspace.deleteDossier(id);
      await open.openDossier(id);
      const { status } = dossierStore.getState();
      await open.restoreOpen();
      return [status, dossierStore.getState().status, dossierStore.getState().deleted];
    }, id);
    expect(seen).toEqual(['deleted', 'ready', false]);
  });
});

describe('undo and redo', () => {
  it('take acts back one by one over the session, and bring them back', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { startOne, acts, open, facilitator, theDossier, dossierStore, canonicalJson, onDisk } =
        window.harness;
      const { assessment } = await startOne();
      const start = canonicalJson(theDossier());
      acts.rateAsFacilitator(assessment, 'a1', { level: 'emerging' });
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      for (const comment of ['V', 'Vu', 'Vu.']) {
        acts.rateAsFacilitator(assessment, 'a1', { comment });
      }
      const end = canonicalJson(theDossier());
      const labels: unknown[] = [];
      while (dossierStore.getState().canUndo) {
        labels.push(dossierStore.getState().undoLabel);
        open.undo();
      }
      await open.flush();
      const undone = canonicalJson(theDossier());
      const gone = [facilitator(), await onDisk('a1')];
      while (dossierStore.getState().canRedo) open.redo();
      await open.flush();
      return {
        labels,
        back: undone === start,
        gone,
        again: canonicalJson(theDossier()) === end,
        stored: await onDisk('a1'),
      };
    });
    expect(seen).toMatchObject({
      labels: ['comment', 'rate', 'rate'],
      back: true,
      gone: [null, null],
      again: true,
      stored: { level: 'developing', comment: 'Vu.' },
    });
  });

  it('let stand what another tab did elsewhere meanwhile', async () => {
    const { first, second, assessment } = await twoTabs();
    await first.evaluate(async (assessment) => {
      window.harness.acts.rateAsFacilitator(assessment, 'a1', { level: 'developing' });
      window.harness.acts.describePole({ description: 'Ici.' });
      await window.harness.open.flush();
    }, assessment);
    await settled(second);
    await second.evaluate((assessment) => {
      window.harness.acts.rateAsFacilitator(assessment, 'a2', { level: 'established' });
      window.harness.acts.describePole({ territory: 'Les Rives' });
    }, assessment);
    await settled(second);
    await settled(first);
    await first.evaluate(() => {
      window.harness.open.undo();
      window.harness.open.undo();
    });
    for (const page of [first, second]) {
      const tab = await settled(page);
      expect(tab.ratings['a1']).toBeUndefined();
      expect(tab.ratings['a2']).toMatchObject({ level: 'established' });
      expect(tab.pole['description']).toBeUndefined();
      expect(tab.pole.territory).toBe('Les Rives');
    }
  });

  it('set back what another tab has changed since, and never throw', async () => {
    const { first, second, assessment } = await twoTabs();
    await first.evaluate(
      (assessment) =>
        window.harness.acts.rateAsFacilitator(assessment, 'a0', { level: 'developing' }),
      assessment,
    );
    await settled(second);
    await second.evaluate(
      (assessment) =>
        window.harness.acts.rateAsFacilitator(assessment, 'a0', { level: 'established' }),
      assessment,
    );
    await settled(first);
    await first.evaluate(() => window.harness.open.undo());
    expect((await settled(first)).ratings['a0']?.level).toBe('emerging');
    expect((await settled(second)).ratings['a0']?.level).toBe('emerging');
    await first.evaluate(() => window.harness.open.redo());
    expect((await settled(second)).ratings['a0']?.level).toBe('developing');
  });

  it('keep a voice in which another tab has rated since it was added', async () => {
    const { tab } = await device();
    const [first, second] = [await tab(), await tab()];
    const { id, assessment } = await first.evaluate(async () => {
      const ids = await window.harness.startOne();
      window.harness.acts.rateAsFacilitator(ids.assessment, 'a1', { level: 'emerging' });
      await window.harness.open.flush();
      return ids;
    });
    await second.evaluate(
      async ({ id, assessment }) => {
        await window.harness.open.openDossier(id);
        window.harness.acts.rateAsFacilitator(assessment, 'a2', { level: 'established' });
      },
      { id, assessment },
    );
    await settled(second);
    await settled(first);
    await first.evaluate(() => window.harness.open.undo());
    for (const page of [first, second]) {
      const seen = await settled(page);
      expect(seen.voices).toBe(1);
      expect(Object.keys(seen.ratings)).toEqual(['a2']);
      expect(Object.keys(seen.stored)).toEqual(['a2']);
    }
  });
});
