import { describe, expect, it } from 'vitest';
import { aDossier, anAssessment, aResponse } from '../fixtures/builders.ts';
import { devices } from './device.ts';

const { device } = devices();

const moment = '2026-11-21T10:00:00.000Z';

/** A page with a dossier open: one assessment of each kind that an act may meet. */
async function open() {
  const voices = (prefix: string) => [
    aResponse({ a1: 1 }, { id: `${prefix}-own` }),
    aResponse({ a1: 1 }, { id: `${prefix}-reopened`, reopenedAt: '2026-11-21T11:00:00.000Z' }),
    aResponse({ a1: 1 }, { id: `${prefix}-peer`, stance: 'peer', submittedAt: null }),
    aResponse({ a1: 1 }, { id: `${prefix}-gone`, deletedAt: moment }),
  ];
  const text = JSON.stringify(
    aDossier([
      anAssessment({ id: 'open', responses: voices('open') }),
      anAssessment({ id: 'revealed', revealedAt: moment, responses: voices('revealed') }),
      anAssessment({ id: 'archived', archived: true, responses: voices('archived') }),
      anAssessment({ id: 'deleted', deletedAt: moment }),
    ]),
  );
  const page = await (await device()).tab();
  await page.evaluate(async (text) => {
    const { workspace, open } = window.harness;
    await workspace.openFiles([new File([text], 'pole.ptce.json')]);
    await open.openDossier('dossier');
  }, text);
  return page;
}

describe('acts', () => {
  it('are refused where nothing may change, with the reason', async () => {
    const page = await open();
    const seen = await page.evaluate(() => {
      const { acts, theDossier, canonicalJson } = window.harness;
      const before = canonicalJson(theDossier());
      const level = { level: 'level-3' };
      const outcomes = {
        archivedRating: acts.rate('archived', 'archived-own', 'a1', level),
        archivedSettings: acts.prepareAssessment('archived', { title: 'Autre' }),
        archivedVoice: acts.ensureFacilitatorResponse('archived'),
        revealedOwn: acts.rate('revealed', 'revealed-own', 'a1', level),
        revealedFacilitator: acts.rateAsFacilitator('revealed', 'a1', level),
        deletedAssessment: acts.prepareAssessment('deleted', { title: 'Autre' }),
        deletedVoice: acts.rate('open', 'open-gone', 'a1', level),
        noSuchVoice: acts.rate('open', 'nobody', 'a1', level),
      };
      return {
        kinds: Object.fromEntries(
          Object.entries(outcomes).map(([name, outcome]) => [
            name,
            outcome.ok ? 'done' : outcome.error.kind,
          ]),
        ),
        unchanged: canonicalJson(theDossier()) === before,
        canUndo: window.harness.dossierStore.getState().canUndo,
      };
    });
    expect(seen).toEqual({
      kinds: {
        archivedRating: 'archived',
        archivedSettings: 'archived',
        archivedVoice: 'archived',
        revealedOwn: 'locked',
        revealedFacilitator: 'locked',
        deletedAssessment: 'notFound',
        deletedVoice: 'notFound',
        noSuchVoice: 'notFound',
      },
      unchanged: true,
      canUndo: false,
    });
  });

  it('go on where a voice is reopened, late or a peer’s not yet given, and on the agreed levels', async () => {
    const page = await open();
    const seen = await page.evaluate(() => {
      const { acts, agreeing } = window.harness;
      const level = { level: 'level-3' };
      return [
        acts.rate('revealed', 'revealed-reopened', 'a1', level),
        acts.rate('revealed', 'revealed-peer', 'a1', level),
        agreeing.decide('revealed', 'a1', 'level-2'),
        agreeing.writeAgreement('revealed', 'a1', { rationale: 'Entendu.' }),
        acts.rate('open', 'open-own', 'a1', level),
        acts.prepareAssessment('revealed', { nextMeeting: '2027-05-21' }),
      ].map(({ ok }) => ok);
    });
    expect(seen).toEqual([true, true, true, true, true, true]);
  });

  it('never store what could not be read again', async () => {
    const page = await open();
    const seen = await page.evaluate(() => {
      const { acts, theDossier, canonicalJson } = window.harness;
      const before = canonicalJson(theDossier());
      const outcomes = [
        acts.rateAsFacilitator('open', 'a1', { comment: 'x'.repeat(10_001) }),
        acts.describePole({ name: '' }),
        acts.describePole({ name: 'x'.repeat(201) }),
        acts.prepareAssessment('open', { date: '2026-02-30' }),
        acts.prepareAssessment('open', { nextMeeting: '2027-02-30' }),
      ];
      return {
        errors: outcomes.map((outcome) => !outcome.ok && outcome.error),
        unchanged: canonicalJson(theDossier()) === before,
      };
    });
    expect(seen.unchanged).toBe(true);
    expect(seen.errors).toMatchObject([
      {
        kind: 'invalid',
        error: { kind: 'invalid', fault: { kind: 'tooLong', limit: 10_000, of: 'characters' } },
      },
      { kind: 'invalid', error: { kind: 'invalid', path: ['pole', 'name'] } },
      { kind: 'invalid', error: { kind: 'invalid', path: ['pole', 'name'] } },
      { kind: 'invalid', error: { kind: 'invalid', path: ['assessments', '1', 'date'] } },
      { kind: 'invalid', error: { kind: 'invalid', path: ['assessments', '1', 'nextMeeting'] } },
    ]);
  });

  it('add the facilitator’s voice with its first rating, in one step of undo, and once', async () => {
    const page = await open();
    const seen = await page.evaluate(async () => {
      const { acts, open, theDossier, facilitator } = window.harness;
      const voices = () => theDossier().assessments[0]?.responses.length;
      const counts = [voices()];
      const first = acts.rateAsFacilitator('open', 'a1', { level: 'level-1' });
      counts.push(voices());
      const second = acts.rateAsFacilitator('open', 'a2', { level: 'level-2' });
      const asked = acts.ensureFacilitatorResponse('open');
      counts.push(voices());
      open.undo();
      open.undo();
      counts.push(voices());
      return {
        counts,
        ids: [first, second, asked].map((one) => one.ok && one.value),
        left: facilitator(),
      };
    });
    expect(seen.counts).toEqual([4, 5, 5, 4]);
    expect(new Set(seen.ids).size).toBe(1);
    expect(seen.left).toBeNull();
  });

  it('set another referential with its fingerprint, and say which one is unknown', async () => {
    const page = await open();
    const seen = await page.evaluate(async () => {
      const { acts, theDossier } = window.harness;
      const chosen = await acts.chooseReferential('open', 'ptce-2012');
      const unknown = await acts.chooseReferential('open', 'nulle-part');
      return { chosen, unknown, referential: theDossier().assessments[0]?.referential };
    });
    expect(seen).toMatchObject({
      chosen: { ok: true },
      unknown: { ok: false, error: { kind: 'unknownReferential', key: 'nulle-part' } },
      referential: { id: 'ptce', version: '2012', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('go on with the undo of a dossier when another one was open in between', async () => {
    const page = await open();
    const seen = await page.evaluate(async () => {
      const { acts, open, startOne, dossierStore, facilitator } = window.harness;
      acts.rateAsFacilitator('open', 'a1', { level: 'level-1' });
      await startOne('Un autre pôle');
      const elsewhere = dossierStore.getState().canUndo;
      await open.openDossier('dossier');
      open.undo();
      return { elsewhere, left: facilitator(), canRedo: dossierStore.getState().canRedo };
    });
    expect(seen).toEqual({ elsewhere: false, left: null, canRedo: true });
  });
});
