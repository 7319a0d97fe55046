// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveCalendar, settleNextMeeting } from '#state/calendar.ts';
import { dossierStore, nothingOpen } from '#state/dossierStore.ts';
import { undo } from '#state/openDossier.ts';
import { aDossier, anAssessment, the } from '../fixtures/builders.ts';
import { openInSession, theOpenDossier } from '../fixtures/hosted.ts';

const words = {
  action: (title: string) => title,
  meeting: (pole: string) => `Se retrouver : ${pole}`,
  firstStep: (text: string) => text,
  owner: (name: string) => name,
  name: (pole: string) => pole,
};
const action = { about: [], status: 'planned' as const };

/** What was handed to the user, by file name. */
function downloads(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  let last: Blob | null = null;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      last = blob;
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.set(this.download, the(last));
  });
  return files;
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('the calendar of a plan', () => {
  it('is a file of its days, or of the next meeting alone', async () => {
    const files = downloads();
    await openInSession(
      aDossier([
        anAssessment({
          actions: [{ ...action, id: 't1', title: 'Louer la halle', due: '2027-03-31' }],
          nextMeeting: '2027-05-21',
        }),
      ]),
    );
    expect(saveCalendar('present', 'plan', words)).toEqual({ ok: true, value: 2 });
    expect(saveCalendar('present', 'meeting', words)).toEqual({ ok: true, value: 1 });
    expect([...files.keys()]).toEqual([
      'plan-pole-du-val-d-exemple-2026-11-21.ics',
      'rencontre-pole-du-val-d-exemple-2026-11-21.ics',
    ]);
    const [plan, meeting] = await Promise.all([...files.values()].map(textOf));
    expect(plan).toContain('SUMMARY:Louer la halle\r\n');
    expect(plan).toContain('DTSTART;VALUE=DATE:20270331\r\n');
    expect(meeting).not.toContain('halle');
    expect([...files.values()].map(({ type }) => type)).toEqual(['text/calendar', 'text/calendar']);
  });

  it('is no file where there is no day in it', async () => {
    const files = downloads();
    await openInSession(aDossier());
    expect(saveCalendar('present', 'plan', words)).toEqual({ ok: true, value: 0 });
    expect(saveCalendar('gone', 'plan', words)).toMatchObject({ error: { kind: 'notFound' } });
    dossierStore.setState(nothingOpen);
    expect(files.size).toBe(0);
  });
});

describe('the next meeting', () => {
  it('is settled and taken back, each a step of undo', async () => {
    await openInSession(aDossier());
    const meeting = () => theOpenDossier().assessments[0]?.nextMeeting;
    settleNextMeeting('present', '2027-05-21');
    expect(meeting()).toBe('2027-05-21');
    settleNextMeeting('present', '2027-05-21');
    settleNextMeeting('present', null);
    expect(meeting()).toBeNull();
    undo();
    expect(meeting()).toBe('2027-05-21');
    undo();
    expect(meeting()).toBeUndefined();
    expect(settleNextMeeting('present', '21 mai')).toMatchObject({ error: { kind: 'invalid' } });
  });
});
