import { describe, expect, it } from 'vitest';
import { aReferential } from '../fixtures/builders.ts';
import { devices } from './device.ts';

const { device } = devices();
const text = JSON.stringify(aReferential());
const other = JSON.stringify({ ...aReferential(), title: { fr: 'Le même, plus tard' } });

describe('one’s own referentials on the disk', () => {
  it('come into a storage of before them, and all that was there stays', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (made) => {
      const { own, workspace, workspaceStore, disk } = window.harness;
      // As the first version of the app left it.
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(disk.databases.work, 1);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('dossiers', { keyPath: 'id' });
          request.result.createObjectStore('parts');
          request.result.createObjectStore('setAside', { keyPath: ['at', 'dossierId', 'name'] });
        };
        request.onsuccess = () => {
          const row = {
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
          };
          const stores = request.result.transaction(['dossiers', 'parts'], 'readwrite');
          stores.objectStore('dossiers').put(row);
          stores.objectStore('parts').put({ path: '', order: 0, value: {} }, ['ancien', '']);
          stores.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
      await own.addOwn(JSON.parse(made));
      await workspace.loadWorkspace();
      return {
        dossiers: workspaceStore.getState().dossiers.map(({ name }) => name),
        parts: (await disk.rows(disk.databases.work, 'parts')).length,
        own: (await disk.rows(disk.databases.work, 'ownReferentials')).length,
      };
    }, text);
    expect(seen).toEqual({ dossiers: ['Pôle d’avant'], parts: 1, own: 1 });
  });

  it('are written as one types, in less than half a second, and the state of saving is true', async () => {
    const place = await device();
    const page = await place.tab();
    const seen = await page.evaluate(async (made) => {
      const { own, editing, setText, disk, until } = window.harness;
      const { id } = await own.addOwn(JSON.parse(made));
      await editing.openEditing(id);
      const titleOnDisk = async () => {
        const rows = await disk.rows(disk.databases.work, 'ownReferentials');
        const records = rows.map(([, row]) => row as { referential: { title: { fr: string } } });
        return records[0]?.referential.title.fr;
      };
      for (const title of ['R', 'Ré', 'Rés', 'Réseau']) {
        editing.edit((one) => setText(one, null, ['title'], 'fr', title), null, 'title');
      }
      const during = own.ownStore.getState().saves.get(id)?.kind;
      const before = await titleOnDisk();
      const began = performance.now();
      await until(async () => (await titleOnDisk()) === 'Réseau');
      const took = performance.now() - began;
      const after = own.ownStore.getState().saves.get(id)?.kind;
      editing.undoEdit();
      await own.flushOwn();
      return { during, before, took, after, undone: await titleOnDisk() };
    }, text);
    expect(seen).toMatchObject({
      during: 'saving',
      before: 'Référentiel d’essai',
      after: 'saved',
      undone: 'Référentiel d’essai',
    });
    expect(seen.took).toBeLessThan(500);
  });

  it('are on the disk when the page is left in the middle of a word', async () => {
    const place = await device();
    const page = await place.tab();
    await page.evaluate(async (made) => {
      const { own, editing, setText } = window.harness;
      const { id } = await own.addOwn(JSON.parse(made));
      await editing.openEditing(id);
      editing.edit((one) => setText(one, null, ['title'], 'fr', 'Au milieu d’un m'), null);
      dispatchEvent(new Event('blur'));
      await new Promise((resolve) => setTimeout(resolve, 120));
    }, text);
    await page.close();
    const later = await place.tab();
    const title = await later.evaluate(async () => {
      const { own } = window.harness;
      await own.loadOwn();
      return own.ownStore.getState().records[0]?.referential.title.fr;
    });
    expect(title).toBe('Au milieu d’un m');
  });

  it('are deleted and brought back', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (made) => {
      const { own } = window.harness;
      const { id } = await own.addOwn(JSON.parse(made));
      const found = () => own.ownIn(own.ownStore.getState().records, 'test-1')?.id === id;
      await own.deleteOwn(id);
      const gone = !found();
      await own.restoreOwn(id);
      return { gone, back: found() };
    }, text);
    expect(seen).toEqual({ gone: true, back: true });
  });

  it('that cannot be read stay where they are, and are offered as a text', async () => {
    const place = await device();
    const page = await place.tab();
    await page.evaluate(async (made) => {
      const { own, disk } = window.harness;
      await own.addOwn(JSON.parse(made));
      await disk.change(disk.databases.work, 'ownReferentials', (row) => ({
        ...row,
        referential: { format: 'ptce-referential', formatVersion: 9 },
      }));
    }, text);
    await page.close();
    const later = await place.tab();
    const seen = await later.evaluate(async () => {
      const { own, disk } = window.harness;
      await own.loadOwn();
      const { records, unreadable } = own.ownStore.getState();
      return {
        records: records.length,
        kept: unreadable[0]?.text.includes('"formatVersion": 9'),
        rows: (await disk.rows(disk.databases.work, 'ownReferentials')).length,
      };
    });
    expect(seen).toEqual({ records: 0, kept: true, rows: 1 });
  });
});

describe('the same referential in two tabs', () => {
  it('shows in each what the other wrote, and undo gives back what was there', async () => {
    const place = await device();
    const [one, two] = [await place.tab(), await place.tab()];
    const id = await one.evaluate(async (made) => {
      const { own, editing } = window.harness;
      const record = await own.addOwn(JSON.parse(made));
      await editing.openEditing(record.id);
      return record.id;
    }, text);
    await two.evaluate(async (asked) => {
      const { own, editing, setText } = window.harness;
      await editing.openEditing(asked);
      editing.edit(
        (referential) => setText(referential, 'a1', ['label'], 'fr', 'D’ailleurs'),
        'a1',
      );
      await own.flushOwn();
    }, id);
    const seen = await one.evaluate(async () => {
      const { editing, until } = window.harness;
      const label = () =>
        editing.editingStore.getState().referential?.goals[0]?.objectives[0]?.indicators[0]?.label
          .fr;
      await until(() => label() === 'D’ailleurs');
      editing.undoEdit();
      const undone = label();
      editing.redoEdit();
      return { undone, redone: label() };
    });
    expect(seen).toEqual({ undone: 'Indicateur a1', redone: 'D’ailleurs' });
  });

  it('loses nothing where both typed at once: the one stands, undo gives the other', async () => {
    const place = await device();
    const [one, two] = [await place.tab(), await place.tab()];
    const id = await one.evaluate(async (made) => {
      const { own, editing } = window.harness;
      const record = await own.addOwn(JSON.parse(made));
      await editing.openEditing(record.id);
      return record.id;
    }, text);
    await two.evaluate((asked) => window.harness.editing.openEditing(asked), id);
    await one.evaluate(() => {
      const { editing, setText } = window.harness;
      editing.edit((referential) => setText(referential, null, ['title'], 'fr', 'Le nôtre'), null);
    });
    await two.evaluate(async () => {
      const { own, editing, setText } = window.harness;
      editing.edit((referential) => setText(referential, null, ['title'], 'fr', 'Le leur'), null);
      await own.flushOwn();
    });
    const seen = await one.evaluate(async () => {
      const { own, editing, until } = window.harness;
      await own.flushOwn();
      const title = () => editing.editingStore.getState().referential?.title.fr;
      // What the other wrote has come, whichever was the first on the disk.
      await until(() => editing.editingStore.getState().canUndo);
      const stands = title();
      const other = await until(() => {
        editing.undoEdit();
        return title();
      });
      return [stands, other].sort();
    });
    expect(seen).toEqual(['Le leur', 'Le nôtre']);
  });
});

describe('a referential’s file', () => {
  it('is kept once, and never takes the place of another text by itself', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([made, later]) => {
        const { workspace, own } = window.harness;
        const file = (content: string) => new File([content], 'r.json');
        const [first, again, changed] = await workspace.openFiles([
          file(made ?? ''),
          file(made ?? ''),
          file(later ?? ''),
        ]);
        const titles = () =>
          own.ownStore
            .getState()
            .records.map(({ referential }) => `${referential.title.fr} ${referential.version}`)
            .sort();
        const asked = titles();
        if (changed?.kind !== 'referentialExists' || changed.recordId === null) {
          throw new Error('expected to be asked');
        }
        await workspace.keepReferential(changed.referential);
        const both = titles();
        const replaced = await workspace.replaceReferential(changed.recordId, changed.referential);
        const { editing } = window.harness;
        await editing.openEditing(replaced);
        const after = editing.editingStore.getState().referential?.title.fr;
        editing.undoEdit();
        const undone = editing.editingStore.getState().referential?.title.fr;
        const kinds = [first?.kind, again?.kind];
        const same = JSON.stringify(first) === JSON.stringify(again);
        return { kinds, same, asked, both, after, undone };
      },
      [text, other],
    );
    expect(seen).toEqual({
      kinds: ['referential', 'referential'],
      same: true,
      asked: ['Référentiel d’essai 1'],
      both: ['Le même, plus tard 2', 'Référentiel d’essai 1'],
      after: 'Le même, plus tard',
      undone: 'Référentiel d’essai',
    });
  });

  it('with the key of one that ships is kept beside it; the one that ships stays', async () => {
    const page = await (await device()).tab();
    const ours = JSON.stringify({ ...aReferential({ version: '2014' }), id: 'ptce' });
    const seen = await page.evaluate(async (made) => {
      const { workspace, own, loader } = window.harness;
      const [outcome] = await workspace.openFiles([new File([made], 'ptce.json')]);
      if (outcome?.kind !== 'referentialExists') throw new Error('expected to be asked');
      await workspace.keepReferential(outcome.referential);
      const shipped = await loader.shelfReferential('ptce-2014');
      return {
        replaceable: outcome.recordId,
        versions: own.ownStore.getState().records.map(({ referential }) => referential.version),
        indicators: shipped.ok && shipped.value.index.indicators.length,
      };
    }, ours);
    expect(seen).toEqual({ replaceable: null, versions: ['2015'], indicators: 36 });
  });
});

describe('a dossier with one’s own referential', () => {
  it('carries a full copy with its fingerprint, which goes when another is chosen', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (made) => {
      const { own, acts, open, theDossier, startOne, loader } = window.harness;
      await own.addOwn(JSON.parse(made));
      const { assessment } = await startOne();
      const chosen = await acts.chooseReferential(assessment, 'test-1');
      const { referentials, assessments } = theDossier();
      const reference = assessments[0]?.referential;
      // As on a machine where it is not on the shelf.
      await own.deleteOwn(own.ownStore.getState().records[0]?.id ?? '');
      const loaded = reference && (await loader.findReferential(reference, referentials));
      const found = loaded?.ok ? await loaded.value.fingerprint() : null;
      await acts.chooseReferential(assessment, 'ptce-2012');
      const left = Object.keys(theDossier().referentials);
      open.undo();
      return {
        ok: chosen.ok,
        keys: Object.keys(referentials),
        same: found !== null && found === reference?.sha256,
        left,
        back: Object.keys(theDossier().referentials),
      };
    }, text);
    expect(seen).toEqual({ ok: true, keys: ['test-1'], same: true, left: [], back: ['test-1'] });
  });

  it('is not begun with a draft that lacks words', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (made) => {
      const { own, acts, theDossier, startOne } = window.harness;
      await own.addOwn({ ...JSON.parse(made), title: { fr: '' } });
      const { assessment } = await startOne();
      const chosen = await acts.chooseReferential(assessment, 'test-1');
      return { chosen, key: theDossier().assessments[0]?.referential.id };
    }, text);
    expect(seen.chosen).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(seen.key).toBe('ptce');
  });
});
