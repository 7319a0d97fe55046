import { describe, expect, it } from 'vitest';
import { agree, describePole, prepareAssessment, rate } from '#core/changes.ts';
import type { Dossier } from '#core/dossier.ts';
import { historyBounds, historyOf, type Recording, recordAct, recordActs } from '#core/history.ts';
import { diffParts } from '#core/parts.ts';
import { readDossierValue } from '#core/reading.ts';
import {
  addAction,
  decide,
  noteObjective,
  notePrivately,
  park,
  removeAction,
} from '#core/tableChanges.ts';
import { submit, withdrawResponse } from '#core/voiceChanges.ts';
import { prepareBlind, prepareOpen, reveal } from '#core/workshopChanges.ts';
import { aDossier, anAssessment, aResponse, deepFreeze, the } from '../fixtures/builders.ts';

const at = (minute: number) =>
  `2026-11-21T${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00.000Z`;

let made = 0;
const by = (name: string, minute: number, other: Partial<Recording> = {}): Recording => ({
  by: name,
  now: at(minute),
  ids: () => {
    made += 1;
    return `line-${made}`;
  },
  ...other,
});

/** A dossier after some acts, each recorded; as `act about` for each line. */
function acted(dossier: Dossier, ...acts: [(dossier: Dossier) => Dossier, Recording][]): Dossier {
  return acts.reduce(
    (before, [act, recording]) => recordActs(deepFreeze(before), act(before), recording),
    dossier,
  );
}
const lines = ({ history }: Dossier) => history.map(({ act, about = '' }) => `${act} ${about}`);

const voice = { ...aResponse({ a1: 1 }), id: 'voice', submittedAt: null };
const own = { ...aResponse({}, { stance: 'facilitator' }), id: 'own' };
const start = () => aDossier([anAssessment({ responses: [own, voice] })]);

describe('acts', () => {
  it('leave a line each, with what they were on, when, and by whom', () => {
    const dossier = acted(
      start(),
      [(d) => describePole(d, { territory: 'Val' }, at(0)), by('Awa', 0)],
      [(d) => prepareAssessment(d, 'present', { title: 'Revu' }, at(1)), by('Awa', 1)],
      [(d) => rate(d, 'present', 'own', 'a1', { level: 'level-1' }, at(2)), by('Awa', 2)],
      [(d) => noteObjective(d, 'present', 'a', { strengths: 'La halle' }, at(3)), by('Awa', 3)],
      [(d) => park(d, 'present', { id: 'q1', text: 'Qui ?' }, at(4)), by('Awa', 4)],
      [(d) => addAction(d, 'present', { id: 't1', title: 'Louer' }, at(5)), by('Awa', 5)],
      [(d) => agree(d, 'present', 'a1', { level: 'level-2' }, at(6)), by('Awa', 6)],
      [(d) => agree(d, 'present', 'a1', { rationale: 'Vu' }, at(7)), by('Awa', 7)],
      [(d) => agree(d, 'present', 'a1', { level: null, proposed: true }, at(8)), by('Awa', 8)],
    );
    expect(lines(dossier)).toEqual([
      'profile ',
      'prepared present',
      'rated present',
      'noted a',
      'parked present',
      'action t1',
      'agreed a1',
      'worded a1',
      'unagreed a1',
    ]);
    expect(dossier.history.every((line) => line.by === 'Awa')).toBe(true);
    expect(dossier.history.at(-1)).toMatchObject({ at: at(8), assessmentId: 'present' });
    expect(readDossierValue(dossier).ok).toBe(true);
  });

  it('that say so themselves say it once, and are signed', () => {
    const dossier = acted(
      aDossier([anAssessment()]),
      [(d) => prepareBlind(d, 'present', at(0)), by('Awa', 0)],
      [(d) => prepareOpen(d, 'present', at(1)), by('Awa', 1)],
      [(d) => prepareBlind(d, 'present', at(40)), by('Awa', 40)],
      [(d) => reveal(d, 'present', 'h1', at(41)), by('Awa', 41)],
      [(d) => decide(d, 'present', 'a1', { level: 'level-1' }, 'h2', at(42)), by('Awa', 42)],
    );
    expect(lines(dossier)).toEqual([
      'hidden present',
      'opened present',
      'hidden present',
      'revealed present',
      'agreed a1',
    ]);
    expect(dossier.history.at(-1)).toMatchObject({ id: 'h2', by: 'Awa' });
  });

  it('on voices tell how many, never whose, and not who sat at the device', () => {
    const dossier = acted(
      start(),
      [(d) => rate(d, 'present', 'voice', 'a1', { level: 'level-2' }, at(0)), by('Awa', 0)],
      [(d) => submit(d, 'present', 'voice', at(1)), by('Awa', 1)],
      [(d) => withdrawResponse(d, 'present', 'voice', 'h1', at(2)), by('Awa', 2)],
    );
    expect(lines(dossier)).toEqual(['answered present', 'collected present', 'withdrawn present']);
    expect(JSON.stringify(dossier.history)).not.toMatch(/voice|a1/);
    expect(dossier.history.map((line) => line.by)).toEqual(['', '', 'Awa']);
  });

  it('that bring voices in are of who brings them, and say how many', () => {
    const bring = (ids: string[]) => (dossier: Dossier) =>
      ({
        ...dossier,
        assessments: dossier.assessments.map((one) => ({
          ...one,
          responses: [...one.responses, ...ids.map((id) => ({ ...aResponse({ a1: 1 }), id }))],
        })),
      }) as Dossier;
    const dossier = acted(
      aDossier(),
      [bring(['v1']), by('Awa', 0, { bringsIn: true })],
      [bring(['v2', 'v3']), by('Awa', 1, { bringsIn: true })],
    );
    expect(dossier.history).toMatchObject([{ act: 'collected', by: 'Awa', count: 3 }]);
  });

  it('of a private note leave no line', () => {
    const dossier = acted(start(), [
      (d) => notePrivately(d, 'present', 'a1', 'à part', at(0)),
      by('Awa', 0),
    ]);
    expect(dossier.history).toEqual([]);
  });
});

describe('the same act by the same person', () => {
  const noted = (minute: number, name = 'Awa', other: Partial<Recording> = {}) =>
    [
      (d: Dossier) => noteObjective(d, 'present', 'a', { strengths: `vu ${minute}` }, at(minute)),
      by(name, minute, other),
    ] as [(dossier: Dossier) => Dossier, Recording];

  it('is one line for half an hour after it was last done, with how often', () => {
    const dossier = acted(start(), noted(0), noted(20), noted(45), noted(80));
    expect(dossier.history).toMatchObject([{ at: at(0), until: at(45), count: 3 }, { at: at(80) }]);
    expect(dossier.history[1]).not.toHaveProperty('count');
  });

  it('is another line by somebody else, or on something else', () => {
    const dossier = acted(start(), noted(0), noted(1, 'Ben'), [
      (d) => noteObjective(d, 'present', 'b', { strengths: 'La cour' }, at(2)),
      by('Awa', 2),
    ]);
    expect(dossier.history).toHaveLength(3);
  });

  it('is not counted keystroke by keystroke, and writes nothing for one more', () => {
    const first = acted(start(), noted(0));
    const second = acted(first, noted(1, 'Awa', { goesOn: true }));
    expect(second.history).toBe(first.history);
  });

  it('on many things at once is one line on the assessment', () => {
    const dossier = acted(start(), [
      (d) =>
        ['a', 'b', 'c', 'd'].reduce(
          (next, id) => noteObjective(next, 'present', id, { strengths: id }, at(0)),
          d,
        ),
      by('Awa', 0),
    ]);
    expect(dossier.history).toMatchObject([{ act: 'noted', about: 'present', count: 4 }]);
  });
});

describe('what a line costs', () => {
  const long = () =>
    aDossier([anAssessment()], {
      history: Array.from({ length: historyBounds.most }, (_, line) => ({
        id: `old-${line}`,
        at: at(0),
        act: ['noted', 'agreed', 'tamponné'][line % 3] as string,
      })),
    });

  it('is one small part on the disk, however long the history', () => {
    const before = { ...long(), history: long().history.slice(1) };
    const dossier = acted(
      before,
      [(d) => removeNothing(d), by('Awa', 1)],
      [(d) => addAction(d, 'present', { id: 't1', title: 'Louer' }, at(2)), by('Awa', 2)],
    );
    const paths = diffParts(before, dossier).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('history/'))).toHaveLength(1);
    const removed = acted(dossier, [(d) => removeAction(d, 'present', 't1', at(3)), by('Awa', 3)]);
    const again = diffParts(dossier, removed).map(({ path }) => path);
    expect(again.filter((path) => path.startsWith('history/'))).toHaveLength(1);
  });

  it('is bounded: the oldest small acts give way, many at once, and never a line of another tool', () => {
    const before = long();
    const dossier = acted(before, [
      (d) => addAction(d, 'present', { id: 't1', title: 'Louer' }, at(2)),
      by('Awa', 2),
    ]);
    expect(dossier.history).toHaveLength(historyBounds.kept);
    const count = (act: string) => dossier.history.filter((line) => line.act === act).length;
    expect(count('tamponné')).toBe(historyBounds.most / 3);
    expect(count('agreed')).toBe(historyBounds.most / 3);
    expect(dossier.history.at(-1)).toMatchObject({ act: 'action', about: 't1' });
  });
});

function removeNothing(dossier: Dossier): Dossier {
  return dossier;
}

describe('the history as it is read', () => {
  const dossier = aDossier([anAssessment({ id: 'one' }), anAssessment({ id: 'two' })], {
    history: [
      { id: 'h1', at: '2026-11-20T22:30:00.000Z', act: 'revealed', about: 'one' },
      { id: 'h2', at: '2026-11-20T23:30:00.000Z', act: 'agreed', about: 'a1', assessmentId: 'one' },
      { id: 'h3', at: '2026-11-21T08:00:00.000Z', act: 'tamponné', about: 'two', by: 'Outil' },
      {
        id: 'h4',
        at: '2026-11-20T10:00:00.000Z',
        until: '2026-11-21T09:00:00.000Z',
        count: 4,
        act: 'profile',
      },
    ],
  });

  it('goes from the latest day to the first, by the day where the user is', () => {
    const days = (of: ReturnType<typeof historyOf>) =>
      of.map((day) => [day.day, day.lines.map(({ id }) => id)]);
    expect(days(historyOf(dossier))).toEqual([
      ['2026-11-21', ['h4', 'h3']],
      ['2026-11-20', ['h2', 'h1']],
    ]);
    const inParis = (moment: string) =>
      new Date(Date.parse(moment) + 3_600_000).toISOString().slice(0, 10);
    expect(days(historyOf(dossier, null, inParis))).toEqual([
      ['2026-11-21', ['h4', 'h3', 'h2']],
      ['2026-11-20', ['h1']],
    ]);
  });

  it('is that of one assessment where one is asked for', () => {
    const ids = historyOf(dossier, { id: 'one' }).flatMap(({ lines: of }) =>
      of.map(({ id }) => id),
    );
    expect(ids).toEqual(['h2', 'h1']);
  });

  it('shows acts of other tools as they are', () => {
    const all = historyOf(dossier).flatMap(({ lines: of }) => of);
    expect(all.find(({ id }) => id === 'h3')).toEqual({
      id: 'h3',
      act: null,
      word: 'tamponné',
      about: 'two',
      assessmentId: 'two',
      by: 'Outil',
      at: '2026-11-21T08:00:00.000Z',
      until: null,
      count: 1,
      to: null,
    });
  });

  it('tells which point was restored', () => {
    const restored = recordAct(dossier, 'restored', by('Awa', 0), { to: at(5) });
    const all = historyOf(restored).flatMap(({ lines: of }) => of);
    expect(the(all.find(({ act }) => act === 'restored'))).toMatchObject({ to: at(5), by: 'Awa' });
  });
});
