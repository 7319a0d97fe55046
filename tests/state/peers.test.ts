// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { limits } from '#core/limits.ts';
import { redo, undo } from '#state/openDossier.ts';
import {
  askPole,
  decideFinal,
  giveRegard,
  markReceived,
  markSent,
  removeExchange,
  renameExchange,
  takeBackFinal,
  tieRounds,
  writeFinal,
} from '#state/peers.ts';
import { aDossier, anAgreement, anAssessment, aPeer, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const open = () =>
  openInSession(
    aDossier([
      anAssessment({
        agreements: { a1: anAgreement(1) },
        responses: [
          { ...aPeer('Sud', { a1: 0 }), id: 'one' },
          { ...aPeer('Sud', { a1: 3 }), id: 'two', round: 2 },
        ],
      }),
      anAssessment({ id: 'archived', archived: true }),
    ]),
  );
const exchanges = () => theOpenDossier().exchanges;
const present = () => the(theOpenDossier().assessments.find(({ id }) => id === 'present'));

describe('asking a pole', () => {
  it('is one step of undo for each act', async () => {
    await open();
    const asked = askPole('present', 'Nord', 1);
    if (!asked.ok) throw new Error(asked.error.kind);
    expect(exchanges()).toMatchObject([{ id: asked.value, pole: 'Nord', sentAt: null }]);
    expect(askPole('present', 'nord', 1)).toEqual({ ok: true, value: '' });
    markSent(asked.value, true);
    expect(the(exchanges()[0]).sentAt).toEqual(expect.any(String));
    markReceived(asked.value, true);
    markReceived(asked.value, false);
    expect(the(exchanges()[0]).receivedAt).toBeNull();
    undo();
    undo();
    undo();
    expect(the(exchanges()[0]).sentAt).toBeNull();
    undo();
    expect(exchanges()).toEqual([]);
    redo();
    expect(exchanges()).toHaveLength(1);
  });

  it('can be written otherwise in one step, and deleted and brought back', async () => {
    await open();
    const asked = askPole('present', 'Nord', 1);
    if (!asked.ok) throw new Error(asked.error.kind);
    renameExchange(asked.value, 'Nord-');
    renameExchange(asked.value, 'Nord-Est');
    expect(the(exchanges()[0]).pole).toBe('Nord-Est');
    undo();
    expect(the(exchanges()[0]).pole).toBe('Nord');
    removeExchange(asked.value);
    expect(the(exchanges()[0]).deletedAt).toEqual(expect.any(String));
    undo();
    expect(the(exchanges()[0]).deletedAt).toBeUndefined();
  });

  it('is refused where the assessment is an archive, or the name too long, and changes nothing', async () => {
    await open();
    expect(askPole('archived', 'Nord', 1)).toMatchObject({ error: { kind: 'archived' } });
    const long = 'n'.repeat(limits.nameLength + 1);
    expect(askPole('present', long, 1)).toMatchObject({ error: { kind: 'invalid' } });
    expect(exchanges()).toEqual([]);
  });
});

describe('a regard that we give', () => {
  it('is noted when it is asked, then when it is given', async () => {
    await open();
    const regard = { pole: 'Est', round: 1, assessmentId: 'theirs' };
    giveRegard({ ...regard, isAsked: true });
    giveRegard({ ...regard, isGiven: true });
    expect(exchanges()).toMatchObject([
      {
        pole: 'Est',
        direction: 'given',
        assessmentId: 'theirs',
        receivedAt: expect.any(String),
        sentAt: expect.any(String),
      },
    ]);
  });
});

describe('two answers of one person', () => {
  it('are tied in a step of undo', async () => {
    await open();
    tieRounds('present', 'two', 'one');
    expect(present().responses[1]).toMatchObject({ follows: 'one' });
    undo();
    expect(present().responses[1]?.['follows']).toBeUndefined();
  });
});

describe('a final agreement', () => {
  it('is decided, written and taken back, each a step of undo, beside what was agreed', async () => {
    await open();
    writeFinal('present', 'a1', { rationale: 'les' });
    writeFinal('present', 'a1', { rationale: 'les pairs' });
    decideFinal('present', 'a1', 'level-2');
    expect(present().finals['a1']).toMatchObject({ level: 'level-2', rationale: 'les pairs' });
    expect(present().agreements['a1']).toEqual(anAgreement(1));
    takeBackFinal('present', 'a1');
    expect(present().finals['a1']).toMatchObject({ level: null, proposed: true });
    undo();
    undo();
    expect(present().finals['a1']).toMatchObject({ level: null, rationale: 'les pairs' });
    undo();
    expect(present().finals).toEqual({});
    decideFinal('present', 'a1', null);
    expect(present().finals['a1']).toMatchObject({ level: null, proposed: false });
  });
});
