import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readDossier } from '#core/reading.ts';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';
import { devices } from './device.ts';

const { device } = devices();

function textOf(...made: Parameters<typeof aDossier>): string {
  return JSON.stringify(aDossier(...made));
}

const small = textOf([
  anAssessment({ responses: [aResponse({ a1: 1 }, { stance: 'facilitator' })] }),
]);
const other = textOf([anAssessment({ responses: [aResponse({ a1: 3, a2: 2 })] })], {
  pole: { name: 'Le même, plus tard' },
});

describe('opening files', () => {
  it('stores a dossier that is not here, and opens it as it was', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, open, theDossier, canonicalJson } = window.harness;
      const outcomes = await workspace.openFiles([new File([text], 'pole.ptce.json')]);
      await open.openDossier('dossier');
      return { outcomes, same: canonicalJson(theDossier()) === canonicalJson(JSON.parse(text)) };
    }, small);
    expect(seen).toEqual({
      outcomes: [
        {
          kind: 'opened',
          fileName: 'pole.ptce.json',
          id: 'dossier',
          name: 'Pôle du Val d’Exemple',
        },
      ],
      same: true,
    });
  });

  it('opens the same file twice without a second dossier', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, workspaceStore } = window.harness;
      const file = () => new File([text], 'pole.ptce.json');
      const outcomes = await workspace.openFiles([file(), file()]);
      await workspace.loadWorkspace();
      return { outcomes, listed: workspaceStore.getState().dossiers.length };
    }, small);
    expect(seen.outcomes.map(({ kind }) => kind)).toEqual(['opened', 'same']);
    expect(seen.listed).toBe(1);
  });

  it('asks when another dossier has the id; merging is a step of undo', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([text, later]) => {
        const { workspace, merging, open, theDossier, canonicalJson, dossierStore, disk } =
          window.harness;
        await workspace.openFiles([new File([text ?? ''], 'un.json')]);
        await open.openDossier('dossier');
        const before = canonicalJson(theDossier());
        const [outcome] = await workspace.openFiles([new File([later ?? ''], 'deux.json')]);
        const untouched = canonicalJson(theDossier()) === before;
        if (outcome?.kind !== 'exists') throw new Error('expected to be asked');
        const merged = await merging.mergeInto(outcome.dossier);
        const { responses } = theDossier().assessments[0] ?? { responses: [] };
        const voices = responses.length;
        const label = dossierStore.getState().undoLabel;
        open.undo();
        await open.flush();
        const rows = await disk.rows(disk.databases.work, 'parts');
        return {
          outcome: outcome.id,
          untouched,
          merged,
          voices,
          label,
          back: canonicalJson(theDossier()) === before,
          ratings: rows.map(([key]) => key).filter((key) => key.includes('/ratings/')).length,
        };
      },
      [small, other],
    );
    expect(seen).toEqual({
      outcome: 'dossier',
      untouched: true,
      merged: { ok: true, value: 'dossier' },
      voices: 2,
      label: 'merge',
      back: true,
      ratings: 1,
    });
  });

  it('keeps both when asked to, the second under an id of its own', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([text, later]) => {
        const { workspace, doors, workspaceStore } = window.harness;
        await workspace.openFiles([new File([text ?? ''], 'un.json')]);
        const [outcome] = await workspace.openFiles([new File([later ?? ''], 'deux.json')]);
        if (outcome?.kind !== 'exists') throw new Error('expected to be asked');
        const id = await doors.keepBoth(outcome.dossier);
        await workspace.loadWorkspace();
        return {
          id,
          names: workspaceStore
            .getState()
            .dossiers.map(({ name }) => name)
            .sort(),
        };
      },
      [small, other],
    );
    expect(seen.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen.names).toEqual(['Le même, plus tard', 'Pôle du Val d’Exemple']);
  });

  it('refuses what it cannot read with the reason, and changes nothing', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, workspaceStore } = window.harness;
      const latin1 = new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]);
      const huge = new File([''], 'huge.json');
      Object.defineProperty(huge, 'size', { value: 200 * 1024 * 1024 });
      const newer = { ...JSON.parse(text), formatVersion: 2 };
      const outcomes = await workspace.openFiles([
        new File(['not json'], 'a'),
        new File([latin1], 'b'),
        huge,
        new File([JSON.stringify(newer)], 'd'),
        new File(['{"format":"other"}'], 'e'),
      ]);
      await workspace.loadWorkspace();
      return { outcomes, listed: workspaceStore.getState().dossiers };
    }, small);
    expect(seen.outcomes.map((outcome) => outcome.kind === 'refused' && outcome.error)).toEqual([
      { kind: 'notJson' },
      { kind: 'notJson' },
      { kind: 'tooBig', what: 'bytes', limit: 104_857_600 },
      { kind: 'tooNew', version: 2, supported: 1 },
      { kind: 'notOurs', format: 'other' },
    ]);
    expect(seen.listed).toEqual([]);
  });

  it('takes the id of a deleted dossier without losing the deleted one', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([text, later]) => {
        const { workspace, workspaceStore, open, theDossier } = window.harness;
        await workspace.openFiles([new File([text ?? ''], 'un.json')]);
        await workspace.deleteDossier('dossier');
        await open.openDossier('dossier');
        const gone = window.harness.dossierStore.getState().status;
        const outcomes = await workspace.openFiles([new File([later ?? ''], 'deux.json')]);
        await open.openDossier('dossier');
        await workspace.loadWorkspace();
        const { dossiers, deleted } = workspaceStore.getState();
        return { gone, outcomes, name: theDossier().pole.name, dossiers, deleted };
      },
      [small, other],
    );
    expect(seen.gone).toBe('deleted');
    expect(seen.outcomes).toMatchObject([{ kind: 'opened', id: 'dossier' }]);
    expect(seen.name).toBe('Le même, plus tard');
    expect(seen.dossiers).toMatchObject([{ id: 'dossier', name: 'Le même, plus tard' }]);
    expect(seen.deleted).toMatchObject([{ name: 'Pôle du Val d’Exemple' }]);
  });

  it('lets a fictional file alone where a real dossier of its id was deleted, which stays so', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([text, fictional]) => {
        const { workspace, workspaceStore } = window.harness;
        await workspace.openFiles([new File([text ?? ''], 'vrai.json')]);
        await workspace.deleteDossier('dossier');
        const [outcome] = await workspace.openFiles([new File([fictional ?? ''], 'fictif.json')]);
        await workspace.loadWorkspace();
        const { dossiers, deleted } = workspaceStore.getState();
        return { outcome, dossiers, deleted };
      },
      [small, textOf([], { fictional: true })],
    );
    expect(seen.outcome).toMatchObject({ kind: 'opened', id: expect.stringMatching(/-/) });
    expect(seen.dossiers).toMatchObject([{ space: 'example', fictional: true }]);
    expect(seen.deleted).toMatchObject([{ id: 'dossier', space: 'work' }]);
  });

  it('restores a deleted dossier, and lets it go only 30 days later', async () => {
    const { tab } = await device();
    const page = await tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, workspaceStore, disk } = window.harness;
      await workspace.openFiles([new File([text], 'un.json')]);
      await workspace.deleteDossier('dossier');
      const deleted = workspaceStore.getState().deleted.length;
      await workspace.restoreDossier('dossier');
      const back = workspaceStore.getState().dossiers.length;
      const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      await disk.change(disk.databases.work, 'dossiers', (row) => ({
        ...row,
        deletedAt: daysAgo(29),
      }));
      return { deleted, back };
    }, small);
    expect(seen).toEqual({ deleted: 1, back: 1 });
    const startAgain = async () => {
      const next = await tab();
      const listed = await next.evaluate(async () => {
        const { workspace, workspaceStore, disk } = window.harness;
        await workspace.loadWorkspace();
        await new Promise((resolve) => setTimeout(resolve, 300));
        const parts = await disk.rows(disk.databases.work, 'parts');
        await disk.change(disk.databases.work, 'dossiers', (row) => ({
          ...row,
          deletedAt: new Date(Date.now() - 31 * 86_400_000).toISOString(),
        }));
        return { deleted: workspaceStore.getState().deleted.length, parts: parts.length };
      });
      return listed;
    };
    expect(await startAgain()).toEqual({ deleted: 1, parts: 4 });
    expect((await startAgain()).parts).toBe(0);
  });
});

describe('a dossier stored by an older version', () => {
  it('is brought up when it is opened, on the disk as well', async () => {
    const { tab } = await device();
    await (await tab()).evaluate(async (text) => {
      const { workspace, disk } = window.harness;
      await workspace.openFiles([new File([text], 'un.json')]);
      await disk.change(disk.databases.work, 'dossiers', (row) => ({ ...row, formatVersion: 0 }));
      await disk.change(disk.databases.work, 'parts', (row, key) => {
        const { names: _names, ...value } = row['value'] as Record<string, unknown>;
        return key === 'dossier,assessments/present' ? { ...row, value } : row;
      });
    }, small);
    const page = await tab();
    const seen = await page.evaluate(async () => {
      const { open, disk } = window.harness;
      await open.openDossier('dossier');
      await open.flush();
      const [records, parts] = [
        await disk.rows(disk.databases.work, 'dossiers'),
        await disk.rows(disk.databases.work, 'parts'),
      ];
      return {
        record: records[0]?.[1],
        part: Object.fromEntries(parts)['dossier,assessments/present'],
      };
    });
    expect(seen).toMatchObject({
      record: { formatVersion: 1, revision: 2 },
      part: { value: { names: 'college' } },
    });
  });
});

describe('a stored dossier that cannot be read', () => {
  it('is set aside as a text that can be downloaded; nothing of it is overwritten', async () => {
    const { tab } = await device();
    const page = await tab();
    const before = await page.evaluate(async (text) => {
      const { workspace, disk } = window.harness;
      await workspace.openFiles([new File([text], 'un.json')]);
      await disk.change(disk.databases.work, 'parts', (row, key) =>
        key.endsWith('/ratings/a1') ? { ...row, value: { level: 42, comment: 'Précieux' } } : row,
      );
      return await disk.rows(disk.databases.work, 'parts');
    }, small);
    const next = await tab();
    const seen = await next.evaluate(async () => {
      const { workspace, workspaceStore, open, dossierStore, disk } = window.harness;
      await workspace.loadWorkspace();
      await open.openDossier('dossier');
      await open.openDossier('another');
      await open.openDossier('dossier');
      await workspace.loadWorkspace();
      return {
        open: dossierStore.getState(),
        workspace: workspaceStore.getState(),
        parts: await disk.rows(disk.databases.work, 'parts'),
      };
    });
    expect(seen.open).toMatchObject({
      status: 'unreadable',
      dossier: null,
      error: { kind: 'invalid', fault: { kind: 'type', expected: 'string' } },
    });
    expect(seen.workspace.dossiers).toEqual([]);
    expect(seen.workspace.setAside).toHaveLength(1);
    expect(seen.parts).toEqual(before);
    const [download] = await Promise.all([
      next.waitForEvent('download'),
      next.evaluate(
        (id) => window.harness.workspace.saveSetAside(id ?? ''),
        seen.workspace.setAside[0]?.id,
      ),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(text).assessments[0].responses[0].ratings.a1.comment).toBe('Précieux');
  });

  it('is still kept as a text when its file is opened again in its place', async () => {
    const { tab } = await device();
    await (await tab()).evaluate(async (text) => {
      const { workspace, disk } = window.harness;
      await workspace.openFiles([new File([text], 'un.json')]);
      await disk.change(disk.databases.work, 'parts', (row, key) =>
        key === 'dossier,' ? { ...row, value: { format: 'ptce-dossier', formatVersion: 1 } } : row,
      );
    }, small);
    const page = await tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, workspaceStore, open, dossierStore } = window.harness;
      const outcomes = await workspace.openFiles([new File([text], 'un.json')]);
      await open.openDossier('dossier');
      await workspace.loadWorkspace();
      const { dossiers, setAside } = workspaceStore.getState();
      return { outcomes, status: dossierStore.getState().status, dossiers, setAside };
    }, small);
    expect(seen.outcomes).toMatchObject([{ kind: 'opened', id: 'dossier' }]);
    expect(seen.status).toBe('ready');
    expect(seen.dossiers).toHaveLength(1);
    expect(seen.setAside).toHaveLength(1);
  });

  it('is left alone when it is of a newer format, and a file with its id goes beside it', async () => {
    const { tab } = await device();
    await (await tab()).evaluate(async (text) => {
      const { workspace, disk } = window.harness;
      await workspace.openFiles([new File([text], 'un.json')]);
      await disk.change(disk.databases.work, 'dossiers', (row) => ({ ...row, formatVersion: 2 }));
      await disk.change(disk.databases.work, 'parts', (row, key) =>
        key === 'dossier,'
          ? { ...row, value: { ...(row['value'] as object), formatVersion: 2 } }
          : row,
      );
    }, small);
    const page = await tab();
    const seen = await page.evaluate(async (text) => {
      const { workspace, workspaceStore, open, dossierStore } = window.harness;
      await open.openDossier('dossier');
      const { status, error } = dossierStore.getState();
      const [outcome] = await workspace.openFiles([new File([text], 'un.json')]);
      await workspace.loadWorkspace();
      const { dossiers, setAside } = workspaceStore.getState();
      return { status, error, outcome, dossiers: dossiers.length, setAside: setAside.length };
    }, small);
    expect(seen).toMatchObject({
      status: 'unreadable',
      error: { kind: 'tooNew', version: 2, supported: 1 },
      outcome: { kind: 'opened', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      dossiers: 2,
      setAside: 0,
    });
  });
});

describe('the example', () => {
  it('is kept in a space of its own, and nothing of it in the other', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { workspace, workspaceStore, open, dossierStore, acts, theDossier, disk } =
        window.harness;
      const opened = await workspace.openExample();
      if (!opened.ok) throw new Error(opened.error.kind);
      await open.openDossier(opened.value);
      const [first] = theDossier().assessments;
      acts.describePole({ description: 'Changé' });
      if (first) acts.rateAsFacilitator(first.id, 'a1', { level: 'emerging' });
      await open.flush();
      await workspace.loadWorkspace();
      const work = await Promise.all([
        disk.rows(disk.databases.work, 'dossiers'),
        disk.rows(disk.databases.work, 'parts'),
      ]);
      return {
        id: opened.value,
        space: dossierStore.getState().space,
        work: work.flat().length,
        listed: workspaceStore.getState().dossiers,
        again: await workspace.openExample(),
      };
    });
    expect(seen).toMatchObject({
      space: 'example',
      work: 0,
      listed: [{ id: seen.id, space: 'example', fictional: true }],
      again: { ok: true, value: seen.id },
    });
  });

  it('is put back as it ships, as one step of undo', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { workspace, open, dossierStore, acts, theDossier, canonicalJson } = window.harness;
      const opened = await workspace.openExample();
      if (!opened.ok) throw new Error(opened.error.kind);
      await open.openDossier(opened.value);
      const shipped = canonicalJson(theDossier());
      acts.describePole({ description: 'Changé' });
      const changed = canonicalJson(theDossier());
      const reset = await workspace.resetExample();
      const back = canonicalJson(theDossier()) === shipped;
      const label = dossierStore.getState().undoLabel;
      open.undo();
      return {
        reset,
        back,
        label,
        undone: canonicalJson(theDossier()) === changed,
        id: opened.value,
      };
    });
    expect(seen).toMatchObject({
      reset: { ok: true, value: seen.id },
      back: true,
      label: 'resetExample',
      undone: true,
    });
  });

  it('is where every fictional dossier goes, a file too; it is never merged with a real one', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(
      async ([text, fictional]) => {
        const { workspace, doors, merging, workspaceStore } = window.harness;
        await workspace.openFiles([new File([text ?? ''], 'vrai.json')]);
        const [outcome] = await workspace.openFiles([new File([fictional ?? ''], 'fictif.json')]);
        if (outcome?.kind !== 'exists') throw new Error('expected to be asked');
        const merged = await merging.mergeInto(outcome.dossier);
        const id = await doors.keepBoth(outcome.dossier);
        await workspace.loadWorkspace();
        return { id, merged, listed: workspaceStore.getState().dossiers };
      },
      [small, textOf([], { fictional: true })],
    );
    expect(seen.merged).toEqual({ ok: false, error: { kind: 'otherSpace' } });
    expect(seen.id).not.toBe('dossier');
    const spaces = seen.listed.map(({ id, space, fictional }) => ({ id, space, fictional }));
    expect(spaces).toContainEqual({ id: 'dossier', space: 'work', fictional: false });
    expect(spaces).toContainEqual({ id: seen.id, space: 'example', fictional: true });
  });

  it('says why when it cannot be fetched', async () => {
    const { context, tab } = await device();
    const page = await tab();
    await context.route('**/example/*', (route) => route.fulfill({ status: 404, body: '' }));
    expect(await page.evaluate(() => window.harness.workspace.openExample())).toEqual({
      ok: false,
      error: { kind: 'http', status: 404 },
    });
    await context.route('**/example/*', (route) => route.abort());
    expect(await page.evaluate(() => window.harness.workspace.openExample())).toEqual({
      ok: false,
      error: { kind: 'network' },
    });
  });
});

describe('a copy', () => {
  it('is a file that reads as the dossier, with everything', async () => {
    const page = await (await device()).tab();
    await page.evaluate(async () => {
      const { startOne, acts } = window.harness;
      const { assessment } = await startOne('Pôle de l’Œuvre & Cie — été');
      acts.rateAsFacilitator(assessment, 'a1', { level: 'developing', comment: 'Cœur\ud800 n° 1' });
    });
    const [download, copy] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => window.harness.open.saveCopy()),
    ]);
    const date = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(copy).toEqual({
      ok: true,
      value: { fileName: `pole-de-l-oeuvre-cie-ete-${date}.ptce.json` },
    });
    expect(download.suggestedFilename()).toBe(`pole-de-l-oeuvre-cie-ete-${date}.ptce.json`);
    const read = readDossier(await readFile(await download.path(), 'utf8'));
    if (!read.ok) throw new Error(read.error.kind);
    const shown = await page.evaluate(async () => {
      const { workspace, workspaceStore, theDossier } = window.harness;
      await workspace.loadWorkspace();
      return { dossier: theDossier(), copiedAt: workspaceStore.getState().dossiers[0]?.copiedAt };
    });
    expect(read.value).toEqual(shown.dossier);
    expect(shown.copiedAt).toMatch(/Z$/);
  });
});

describe('referentials', () => {
  it('come from the catalogue, say when they differ, and fail with a reason that can be tried again', async () => {
    const { context, tab } = await device();
    const page = await tab();
    const state = (sha256?: string) =>
      page.evaluate(async (sha256) => {
        const { loadReferential, referentialStore, stateKey } = window.harness.referentials;
        const reference = { id: 'ptce', version: '2014', ...(sha256 ? { sha256 } : {}) };
        await loadReferential(reference, {});
        const found = referentialStore.getState().states.get(stateKey(reference));
        if (found?.status !== 'ready') return found;
        return {
          status: found.status,
          differs: found.differs,
          indicators: found.index.indicators.length,
        };
      }, sha256);
    await context.route('**/referential/**', (route) => route.abort());
    expect(await state()).toEqual({ status: 'failed', error: { kind: 'network' } });
    await context.unroute('**/referential/**');
    expect(await state()).toEqual({ status: 'ready', differs: false, indicators: 36 });
    expect(await state('0'.repeat(64))).toEqual({ status: 'ready', differs: true, indicators: 36 });
  });

  it('come from the dossier itself when the catalogue does not have them', async () => {
    const page = await (await device()).tab();
    const seen = await page.evaluate(async () => {
      const { loadReferential, referentialStore, stateKey } = window.harness.referentials;
      const copy = await (await fetch('/referential/ptce-2012.json')).json();
      const own = { id: 'local', version: '1' };
      const none = { id: 'nulle-part', version: '1' };
      await loadReferential(own, { 'local-1': { ...copy, id: 'local', version: '1' } });
      await loadReferential(none, {});
      const { states } = referentialStore.getState();
      const [found, missing] = [states.get(stateKey(own)), states.get(stateKey(none))];
      return [found?.status === 'ready' && found.index.indicators.length, missing];
    });
    expect(seen).toEqual([
      27,
      { status: 'failed', error: { kind: 'unknownReferential', key: 'nulle-part-1' } },
    ]);
  });
});
