// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import type { Dossier } from '#core/dossier.ts';
import { mergeDossiers } from '#core/mergeDossiers.ts';
import { writeDossier } from '#core/reading.ts';
import { describePole } from '#state/acts.ts';
import { noteObjective } from '#state/agreeing.ts';
import { dossierStore } from '#state/dossierStore.ts';
import { mergeInto, previewMerge } from '#state/merging.ts';
import { redo, undo } from '#state/openDossier.ts';
import { pointsStore } from '#state/points.ts';
import { setSigner } from '#state/recording.ts';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const later = '2027-01-01T10:00:00.000Z';

/** Opens a dossier, and gives a copy of it in which something else was noted. */
async function withCopy(): Promise<Dossier> {
  await openInSession(
    aDossier([anAssessment({ responses: [aResponse({ a1: 1 }, { id: 'v1' })] })]),
  );
  const here = theOpenDossier();
  return {
    ...here,
    assessments: here.assessments.map((assessment) => ({
      ...assessment,
      objectiveNotes: { a: { strengths: 'La halle', updatedAt: later } },
      responses: [...assessment.responses, { ...aResponse({ a1: 2 }), id: 'v2' }],
    })),
  };
}

const note = () => theOpenDossier().assessments[0]?.objectiveNotes['a'];
const file = (text: string) => new File([text], 'copie.ptce.json');

describe('a copy of a dossier that is here', () => {
  it('is looked at before it is merged, from its file, and nothing changes', async () => {
    const copy = await withCopy();
    const before = theOpenDossier();
    const ahead = await previewMerge(file(writeDossier(copy)));
    if (!ahead.ok) throw new Error(ahead.error.kind);
    expect(ahead.value).toMatchObject({
      id: copy.id,
      poleName: copy.pole.name,
      preview: {
        nothingNew: false,
        assessments: [{ voices: { added: 1 }, notes: [{ id: 'a', change: { kind: 'new' } }] }],
      },
    });
    expect(canonicalJson(ahead.value.other)).toBe(canonicalJson(copy));
    expect(theOpenDossier()).toBe(before);
  });

  it('is merged in one step of undo, with what was noted here, and a line of history', async () => {
    const copy = await withCopy();
    noteObjective('present', 'b', { strengths: 'La cour' });
    const before = theOpenDossier();
    setSigner('Awa');
    expect(await mergeInto(copy)).toEqual({ ok: true, value: copy.id });
    setSigner('');
    const after = theOpenDossier();
    expect(after.assessments[0]).toMatchObject({
      objectiveNotes: { a: { strengths: 'La halle' }, b: { strengths: 'La cour' } },
      responses: [{ id: 'v1' }, { id: 'v2' }],
    });
    expect(after.history.at(-1)).toMatchObject({ act: 'merged', by: 'Awa' });
    expect(dossierStore.getState().undoLabel).toBe('merge');
    undo();
    expect(canonicalJson(theOpenDossier())).toBe(canonicalJson(before));
    redo();
    expect(canonicalJson(theOpenDossier())).toBe(canonicalJson(after));
  });

  it('is taken as it is where it knows all that is here: both are the same from then on', async () => {
    const copy = await withCopy();
    const here = theOpenDossier();
    const ahead = mergeDossiers(here, copy);
    if (!ahead.ok) throw new Error(ahead.error.kind);
    await mergeInto(ahead.value);
    expect(canonicalJson(theOpenDossier())).toBe(canonicalJson(ahead.value));
    expect(dossierStore.getState().undoLabel).toBe('merge');
  });

  it('changes nothing and leaves no line where nothing is new', async () => {
    const copy = await withCopy();
    await mergeInto(copy);
    const before = theOpenDossier();
    await mergeInto(copy);
    expect(theOpenDossier()).toBe(before);
  });

  it('is merged though no point can be kept here, and that is said', async () => {
    const copy = await withCopy();
    await mergeInto(copy);
    expect(note()).toMatchObject({ strengths: 'La halle' });
    expect(pointsStore.getState().notKept).toBe('unavailable');
  });

  it('is refused, and nothing changes, where it is none, not of here, or of the other kind', async () => {
    const copy = await withCopy();
    const before = theOpenDossier();
    const errors = await Promise.all([
      previewMerge(file('{}')),
      previewMerge(file('{"format":"ptce-dossier","formatVersion":9}')),
      previewMerge({ ...copy, id: 'nowhere' }),
      mergeInto({ ...copy, id: 'nowhere' }),
      mergeInto({ ...copy, fictional: true }),
      mergeInto({
        ...copy,
        assessments: Array.from({ length: 50 }, (_, at) => anAssessment({ id: `of-${at}` })),
      }),
    ]);
    expect(errors).toMatchObject([
      { error: { kind: 'refused', error: { kind: 'notOurs' } } },
      { error: { kind: 'refused', error: { kind: 'tooNew' } } },
      { error: { kind: 'notHere', id: 'nowhere' } },
      { error: { kind: 'notHere' } },
      { error: { kind: 'otherSpace' } },
      { error: { kind: 'tooBig', what: 'assessments', limit: 50 } },
    ]);
    expect(theOpenDossier()).toBe(before);
  });
});

describe('the history of acts', () => {
  const lines = () => theOpenDossier().history.map(({ act, by, count }) => [act, by, count]);

  it('is signed by who works on this device, once somebody said who', async () => {
    await withCopy();
    describePole({ territory: 'Val' });
    setSigner('  Awa ');
    noteObjective('present', 'a', { strengths: 'La cour' });
    setSigner('');
    expect(lines()).toEqual([
      ['profile', '', undefined],
      ['noted', 'Awa', undefined],
    ]);
  });

  it('has one line for a text, however many keys it took, in its step of undo', async () => {
    await withCopy();
    for (const strengths of ['L', 'La', 'La ', 'La cour']) {
      noteObjective('present', 'a', { strengths });
    }
    expect(lines()).toEqual([['noted', '', undefined]]);
    noteObjective('present', 'a', { improvements: 'Le toit' });
    expect(lines()).toEqual([['noted', '', 2]]);
    undo();
    expect(lines()).toEqual([['noted', '', undefined]]);
    undo();
    expect(lines()).toEqual([]);
    redo();
    expect(lines()).toEqual([['noted', '', undefined]]);
  });
});
