// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#core/dossier.ts';
import { dossierStore } from '#state/dossierStore.ts';
import { redo, undo } from '#state/openDossier.ts';
import {
  meetingOf,
  prepareBlind,
  prepareOpen,
  prepareWorkshop,
  reveal,
  setMeeting,
} from '#state/workshop.ts';
import { workshopInput } from '#state/workshopPlan.ts';
import {
  aDossier,
  anAssessment,
  anIndex,
  aResponse,
  flatIndex,
  members,
  the,
} from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

async function openWith(other: Partial<Assessment> = {}) {
  await openInSession(aDossier([anAssessment(other)]));
}

function present(): Assessment {
  return the(theOpenDossier().assessments[0]);
}

describe('the meeting of an assessment', () => {
  it('is two hours and a half, rating included, until somebody says otherwise', async () => {
    await openWith();
    expect(meetingOf(present())).toEqual({ minutes: 150, start: null, rating: 'here' });
    setMeeting('present', { minutes: 90, rating: 'before' });
    setMeeting('present', { start: '18:30' });
    expect(meetingOf(present())).toEqual({ minutes: 90, start: '18:30', rating: 'before' });
  });

  it('is one step of undo each time, and nothing where nothing changes', async () => {
    await openWith();
    setMeeting('present', { minutes: 90 });
    const changed = theOpenDossier();
    setMeeting('present', { minutes: 90 });
    expect(theOpenDossier()).toBe(changed);
    expect(dossierStore.getState().undoLabel).toBe('prepareWorkshop');
    undo();
    expect(meetingOf(present()).minutes).toBe(150);
    redo();
    expect(meetingOf(present()).minutes).toBe(90);
  });

  it.each([
    null,
    'two hours',
    { minutes: -5 },
    { minutes: 1e9 },
    { minutes: 12.5, start: '25:00' },
  ])('that cannot be understood is as if nobody had said it: %j', (meeting) => {
    expect(meetingOf(anAssessment({ meeting }))).toEqual({
      minutes: 150,
      start: null,
      rating: 'here',
    });
  });

  it('keeps what another tool has written beside it', async () => {
    await openWith({ meeting: { minutes: 60, room: 'La Halle' } });
    setMeeting('present', { start: '09:00' });
    expect(present()['meeting']).toEqual({
      minutes: 60,
      room: 'La Halle',
      start: '09:00',
      rating: 'here',
    });
  });
});

describe('preparing', () => {
  it.each([
    ['somebody has begun to answer', { responses: [aResponse({ a1: 1 }, { submittedAt: null })] }],
    ['all is revealed', { revealedAt: '2026-11-21T10:00:00.000Z' }],
  ])('refuses another promise once %s, and says why', async (_when, other) => {
    await openWith(other);
    const before = theOpenDossier();
    const refused = { ok: false, error: { kind: 'promised' } };
    expect(prepareWorkshop('present', { names: 'named' })).toEqual(refused);
    expect(prepareWorkshop('present', { rule: { share: 0.5, gap: 1 } })).toEqual(refused);
    expect(theOpenDossier()).toBe(before);
    expect(prepareWorkshop('present', { expected: { sse: 3 } }).ok).toBe(true);
  });

  it('numbers typed one after the other are one step, a choice is one of its own', async () => {
    await openWith();
    prepareWorkshop('present', { names: 'named' });
    prepareWorkshop('present', { expected: { sse: 1 } });
    prepareWorkshop('present', { expected: { sse: 12 } });
    undo();
    expect(present()).toMatchObject({ names: 'named', expected: {} });
    undo();
    expect(present().names).toBe('college');
  });

  it('answers are hidden and shown again while nobody has answered', async () => {
    await openWith();
    prepareBlind('present');
    expect(present().revealedAt).toBeNull();
    prepareOpen('present');
    expect(present().revealedAt).toBeUndefined();
  });

  it('what was seen is not hidden, and what is hidden is not shown, once somebody has answered', async () => {
    const responses = [aResponse({ a1: 1 })];
    await openWith({ responses });
    prepareBlind('present');
    expect(present().revealedAt).toBeUndefined();
    await openWith({ responses, revealedAt: null });
    prepareOpen('present');
    expect(present().revealedAt).toBeNull();
  });

  it('an archived assessment stays as it is', async () => {
    await openWith({ archived: true });
    const before = theOpenDossier();
    for (const outcome of [
      prepareBlind('present'),
      prepareWorkshop('present', { names: 'named' }),
      setMeeting('present', { minutes: 60 }),
      reveal('present'),
    ]) {
      expect(outcome).toEqual({ ok: false, error: { kind: 'archived' } });
    }
    expect(theOpenDossier()).toBe(before);
  });
});

describe('the reveal', () => {
  it('is one act, with one line of history, and can be taken back', async () => {
    await openWith({ responses: [aResponse({ a1: 1 })], revealedAt: null });
    reveal('present');
    expect(present().revealedAt).toEqual(expect.any(String));
    expect(theOpenDossier().history).toMatchObject([{ act: 'revealed', about: 'present' }]);
    undo();
    expect(present().revealedAt).toBeNull();
    expect(theOpenDossier().history).toEqual([]);
  });

  it('does nothing to an open assessment', async () => {
    await openWith();
    const before = theOpenDossier();
    reveal('present');
    expect(theOpenDossier()).toBe(before);
  });
});

describe('what the time boxes depend on', () => {
  const index = anIndex();

  it('is the whole referential before the reveal, and nobody knows what will diverge', () => {
    const assessment = anAssessment({ responses: members('a1', [0, 3, 0, 3]), revealedAt: null });
    expect(workshopInput(aDossier([assessment]), assessment, index)).toMatchObject({
      minutes: 150,
      asked: 5,
      rating: 'here',
      ratingMinutes: null,
      lastActions: 0,
      toDiscuss: null,
    });
  });

  it('is the shorter set where one was chosen', () => {
    const assessment = anAssessment({ indicators: ['a1', 'c2'] });
    expect(workshopInput(aDossier([assessment]), assessment, index).asked).toBe(2);
  });

  it('is what diverges once it is revealed', () => {
    const two = flatIndex(['x', 'y']);
    const responses = [0, 3, 0, 3].map((level) => aResponse({ x: 1, y: level }));
    const assessment = anAssessment({ responses, revealedAt: '2026-11-21T10:00:00.000Z' });
    expect(workshopInput(aDossier([assessment]), assessment, two).toDiscuss).toEqual(['y']);
  });

  it('stays unknown with fewer voices than may be shown', () => {
    const assessment = anAssessment({
      responses: members('a1', [0, 3]),
      revealedAt: '2026-11-21T10:00:00.000Z',
    });
    expect(workshopInput(aDossier([assessment]), assessment, index).toDiscuss).toBeNull();
  });

  it('takes the time of everyone where one computer goes round', () => {
    const meeting = { minutes: 150, rating: 'inTurn' };
    const assessment = anAssessment({ meeting, expected: { sse: 3, citizen: 1 } });
    // Five indicators take one person five minutes.
    expect(workshopInput(aDossier([assessment]), assessment, index).ratingMinutes).toBe(20);
  });
});
