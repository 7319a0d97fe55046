// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import {
  acceptLevels,
  decide,
  followAction,
  leaveOpen,
  noteObjective,
  notePrivately,
  park,
  proposeLevel,
  settle,
  takeBack,
  writeAgreement,
} from '#state/agreeing.ts';
import { redo, undo } from '#state/openDossier.ts';
import { aDossier, anAgreement, anAssessment, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const moment = '2025-11-21T10:00:00.000Z';

/** Opens a dossier with one assessment, one archived and one of last year. */
async function open(agreements = {}): Promise<void> {
  await openInSession(
    aDossier([
      anAssessment({
        id: 'earlier',
        date: '2025-11-21',
        actions: [{ id: 'act', title: 'Louer la halle', about: [], status: 'planned' }],
      }),
      anAssessment({ agreements, revealedAt: moment }),
      anAssessment({ id: 'archived', archived: true }),
    ]),
  );
}

const present = () => the(theOpenDossier().assessments.find(({ id }) => id === 'present'));
const agreement = (id = 'a1') => present().agreements[id];
const acts = () => theOpenDossier().history.map(({ act, about }) => `${act} ${about}`);

describe('what is agreed on an indicator', () => {
  it('is a level, said once however often it is pressed, in one step of undo each', async () => {
    await open();
    decide('present', 'a1', 'level-2');
    decide('present', 'a1', 'level-2');
    expect(agreement()).toMatchObject({ level: 'level-2', proposed: false });
    expect(acts()).toEqual(['agreed a1']);
    undo();
    expect(agreement()).toBeUndefined();
    redo();
    expect(agreement()).toMatchObject({ level: 'level-2' });
  });

  it('counts for nothing while only its reason is written', async () => {
    await open();
    writeAgreement('present', 'a1', { rationale: 'La halle' });
    writeAgreement('present', 'a1', { rationale: 'La halle est' });
    writeAgreement('present', 'a1', { dissent: 'Pas le soir' });
    expect(agreement()).toMatchObject({ level: null, proposed: true, rationale: 'La halle est' });
    expect(acts()).toEqual(['worded a1']);
    decide('present', 'a1', 'level-1');
    expect(agreement()).toMatchObject({
      level: 'level-1',
      proposed: false,
      rationale: 'La halle est',
      dissent: 'Pas le soir',
    });
  });

  it('takes keystrokes for one step of undo, and a mark for one of its own', async () => {
    await open();
    decide('present', 'a1', 'level-1');
    writeAgreement('present', 'a1', { rationale: 'L' });
    writeAgreement('present', 'a1', { rationale: 'La' });
    writeAgreement('present', 'a1', { highlight: 'priority' });
    undo();
    expect(agreement()).toMatchObject({ rationale: 'La' });
    expect(agreement()?.highlight).toBeUndefined();
    undo();
    expect(agreement()?.rationale).toBeUndefined();
  });

  it('may be that nothing was agreed, and may be taken back with its words kept', async () => {
    await open();
    takeBack('present', 'a1');
    expect(agreement()).toBeUndefined();
    writeAgreement('present', 'a1', { dissent: 'Deux lectures' });
    leaveOpen('present', 'a1');
    expect(agreement()).toMatchObject({ level: null, proposed: false, dissent: 'Deux lectures' });
    expect(acts()).toEqual(['worded a1', 'discussed a1']);
    takeBack('present', 'a1');
    expect(agreement()).toMatchObject({ level: null, proposed: true, dissent: 'Deux lectures' });
  });
});

describe('accepting what does not diverge', () => {
  it('agrees on all of it in one act and one step of undo, but for what has no level or is concluded', async () => {
    await open({
      a1: anAgreement(3, { rationale: 'déjà dit' }),
      a2: anAgreement(null, { proposed: true, rationale: 'commencé' }),
    });
    proposeLevel('present', 'b1', 'level-0');
    const levels = new Map([
      ['a1', 'level-1'],
      ['a2', 'level-1'],
      ['b1', 'level-0'],
      ['c1', 'level-2'],
    ]);
    const done = acceptLevels('present', levels);
    expect(done).toEqual({ ok: true, value: 2 });
    expect(present().agreements).toMatchObject({
      a1: { level: 'level-3', rationale: 'déjà dit' },
      a2: { level: null, proposed: true, rationale: 'commencé' },
      b1: { level: 'level-0', proposed: false },
      c1: { level: 'level-2', proposed: false },
    });
    expect(acts()).toEqual(['worded b1', 'accepted present']);
    undo();
    expect(agreement('c1')).toBeUndefined();
    expect(agreement('b1')).toMatchObject({ level: 'level-0', proposed: true });
  });

  it('changes nothing where there is nothing to accept', async () => {
    await open();
    const before = theOpenDossier();
    expect(acceptLevels('present', new Map())).toEqual({ ok: true, value: 0 });
    expect(theOpenDossier()).toBe(before);
  });
});

describe('what is written beside', () => {
  it('stands where it belongs', async () => {
    await open();
    noteObjective('present', 'a', { strengths: 'La halle' });
    noteObjective('present', 'a', { improvements: 'Le soir' });
    notePrivately('present', 'a1', 'Commencer par les habitants');
    park('present', 'Et après 2028 ?', 'a1');
    followAction('earlier', 'act', { status: 'done' });
    followAction('earlier', 'act', { note: 'Bail signé' });
    expect(present().objectiveNotes['a']).toMatchObject({
      strengths: 'La halle',
      improvements: 'Le soir',
    });
    expect(present().privateNotes['a1']).toMatchObject({ text: 'Commencer par les habitants' });
    const question = the(present().parking[0]);
    expect(question).toMatchObject({ text: 'Et après 2028 ?', about: 'a1', settled: false });
    settle('present', question.id, true);
    expect(present().parking[0]).toMatchObject({ settled: true });
    expect(theOpenDossier().assessments[0]?.actions[0]).toMatchObject({
      status: 'done',
      note: 'Bail signé',
    });
  });

  it('is refused, with the reason, where nothing may change or it could not be read again', async () => {
    await open();
    const before = theOpenDossier();
    const long = 'x'.repeat(limits.textLength + 1);
    const kinds = [
      decide('archived', 'a1', 'level-1'),
      writeAgreement('archived', 'a1', { rationale: 'Trop tard' }),
      park('archived', 'Trop tard', null),
      decide('nowhere', 'a1', 'level-1'),
      writeAgreement('present', 'a1', { rationale: long }),
    ].map((outcome) => (outcome.ok ? 'done' : outcome.error.kind));
    expect(kinds).toEqual(['archived', 'archived', 'archived', 'notFound', 'invalid']);
    expect(theOpenDossier()).toBe(before);
  });
});
