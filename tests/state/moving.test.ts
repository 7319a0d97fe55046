// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { dossierStore } from '#state/dossierStore.ts';
import { markRead, moveTargets, moveToReferential, previewMove } from '#state/moving.ts';
import { redo, undo } from '#state/openDossier.ts';
import { referentialStore, stateKey } from '#state/referentials.ts';
import { aDossier, anAssessment, aReferential, aResponse, the } from '../fixtures/builders.ts';
import { hostReferentials, openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const shape = { g: { a: ['a1', 'a2', 'a3'] } };
const old = aReferential({ version: '1' });
const next = aReferential({
  version: '2',
  supersedes: '1',
  shape,
  follows: { a1: ['a1'], a2: ['a2', 'b1'] },
});
const third = aReferential({ version: '3', supersedes: '2', shape, follows: { a3: ['a1'] } });
const stranger = aReferential({ version: '9' });
hostReferentials([next, old, third, stranger]);

const responses = [aResponse({ a1: 1, a2: 1, b1: 2 }, { id: 'r1' })];
const dossier = () =>
  aDossier([
    anAssessment({ responses }),
    anAssessment({ id: 'archived', archived: true }),
    anAssessment({ id: 'deleted', deletedAt: '2026-11-21T10:00:00.000Z' }),
  ]);

function present() {
  return the(theOpenDossier().assessments.find(({ id }) => id === 'present'));
}

describe('looking at what a move would do', () => {
  it('changes nothing and tells what would be carried', async () => {
    await openInSession(dossier());
    const before = theOpenDossier();
    const preview = await previewMove('present', 'test-2');
    if (!preview.ok) throw new Error(preview.error.kind);
    const { plan } = preview.value;
    expect(plan.carried.map(({ indicator }) => indicator.id)).toEqual(['a1']);
    expect(plan.toRead.map(({ node }) => node.indicator.id)).toEqual(['a2']);
    expect(plan.fresh.map(({ indicator }) => indicator.id)).toEqual(['a3']);
    expect(theOpenDossier()).toBe(before);
  });

  it('finds the way through the versions in between', async () => {
    await openInSession(dossier());
    const preview = await previewMove('present', 'test-3');
    if (!preview.ok) throw new Error(preview.error.kind);
    expect(preview.value.plan.carried.map(({ indicator }) => indicator.id)).toEqual(['a3']);
  });

  it('tells why it cannot be done', async () => {
    await openInSession(dossier());
    const kinds = await Promise.all(
      [
        ['present', 'test-9'],
        ['present', 'test-1'],
        ['present', 'nowhere'],
        ['archived', 'test-2'],
        ['deleted', 'test-2'],
        ['nobody', 'test-2'],
      ].map(async ([assessment = '', key = '']) => {
        const preview = await previewMove(assessment, key);
        return preview.ok ? 'done' : preview.error.kind;
      }),
    );
    expect(kinds).toEqual([
      'unlinked',
      'unlinked',
      'unknownReferential',
      'archived',
      'notFound',
      'notFound',
    ]);
  });
});

describe('moving', () => {
  it('is one step of undo, with the fingerprint of the referential that is reached', async () => {
    await openInSession(dossier());
    const before = theOpenDossier();
    expect(await moveToReferential('present', 'test-2', 'fr')).toEqual({ ok: true, value: null });
    expect(present().referential).toEqual({
      id: 'test',
      version: '2',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(present().responses[0]?.ratings['a2']?.level).toBeNull();
    expect(present().transition?.toRead).toEqual(['a2']);
    expect(theOpenDossier().assessments.map(({ archived }) => archived)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(theOpenDossier().history).toMatchObject([{ act: 'moved', about: 'present' }]);
    expect(dossierStore.getState().undoLabel).toBe('moveToReferential');
    const after = theOpenDossier();
    undo();
    expect(theOpenDossier().assessments).toEqual(before.assessments);
    expect(theOpenDossier().history).toEqual([]);
    expect(dossierStore.getState().canUndo).toBe(false);
    redo();
    expect(theOpenDossier().assessments).toEqual(after.assessments);
  });

  it('has the referential there before the assessment names it: no screen waits', async () => {
    await openInSession(dossier());
    const seen: (string | undefined)[] = [];
    const stop = dossierStore.subscribe(() => {
      const key = stateKey(present().referential);
      seen.push(referentialStore.getState().states.get(key)?.status);
    });
    await moveToReferential('present', 'test-2', 'fr');
    stop();
    expect(seen).toContain('ready');
    expect(seen).not.toContain('loading');
  });

  it('goes there and back', async () => {
    await openInSession(dossier());
    await moveToReferential('present', 'test-2', 'fr');
    await moveToReferential('present', 'test-1', 'fr');
    expect(present().referential.version).toBe('1');
    expect(present().responses[0]?.ratings['a1']).toEqual(responses[0]?.ratings['a1']);
    expect(theOpenDossier().assessments).toHaveLength(5);
  });

  it('is refused where there is no way, or no room for the archive, and nothing changes', async () => {
    const many = Array.from({ length: limits.assessmentsPerDossier - 1 }, (_, at) =>
      anAssessment({ id: `s${at}` }),
    );
    await openInSession(aDossier([anAssessment({ responses }), ...many]));
    const before = theOpenDossier();
    expect(await moveToReferential('present', 'test-9', 'fr')).toMatchObject({
      error: { kind: 'unlinked' },
    });
    expect(await moveToReferential('present', 'test-2', 'fr')).toMatchObject({
      error: { kind: 'invalid', error: { kind: 'tooBig', what: 'assessments' } },
    });
    expect(theOpenDossier()).toBe(before);
  });

  it('leaves a dossier alone that was opened meanwhile', async () => {
    await openInSession(dossier());
    const moving = moveToReferential('present', 'test-2', 'fr');
    await openInSession(dossier());
    expect(await moving).toMatchObject({ ok: false });
    expect(present().transition).toBeNull();
  });
});

describe('what was read again', () => {
  it('is ticked off, in a step of undo', async () => {
    await openInSession(dossier());
    await moveToReferential('present', 'test-2', 'fr');
    expect(markRead('present', 'a2').ok).toBe(true);
    expect(present().transition?.toRead).toEqual([]);
    undo();
    expect(present().transition?.toRead).toEqual(['a2']);
    expect(markRead('archived', 'a2')).toMatchObject({ error: { kind: 'archived' } });
  });
});

describe('a referential that does not ship', () => {
  const own = aReferential({ version: 'own', supersedes: '2', shape, follows: { a1: ['a1'] } });
  const referential = { id: 'test', version: 'own' };
  const carried = () =>
    aDossier([anAssessment({ referential, responses })], { referentials: { 'test-own': own } });

  it('is left for one that does, by the copy inside the dossier, which stays with the archive', async () => {
    await openInSession(carried());
    expect((await moveToReferential('present', 'test-2', 'fr')).ok).toBe(true);
    expect(present().transition?.from).toEqual(referential);
    expect(theOpenDossier().referentials['test-own']).toEqual(own);
  });

  it('is a way to go where the dossier holds it, on whatever device', async () => {
    await openInSession(carried());
    const keys = () => moveTargets([], theOpenDossier(), present()).map(({ key }) => key);
    expect(keys()).toEqual([]);
    await moveToReferential('present', 'test-2', 'fr');
    expect(keys()).toEqual(['test-own']);
    expect((await moveToReferential('present', 'test-own', 'fr')).ok).toBe(true);
    expect(present().referential).toMatchObject(referential);
    expect(theOpenDossier().referentials['test-own']).toEqual(own);
  });

  it('on the shelf is a way to go once one can rate with it', () => {
    const entry = {
      origin: 'own',
      title: { fr: 'X' },
      goals: 1,
      objectives: 1,
      indicators: 3,
    } as const;
    const shelf = ['test-2', 'test-3', 'test-1'].map((key) => ({
      ...entry,
      key,
      isDefault: false,
      usable: key !== 'test-3',
    }));
    const targets = moveTargets(shelf, aDossier(), anAssessment());
    expect(targets.map(({ key }) => key)).toEqual(['test-2']);
  });
});
