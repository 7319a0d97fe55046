import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastActions, planWorkshop, type WorkshopInput } from '#core/workshopAgenda.ts';
import { aDossier, anAssessment, now } from '../fixtures/builders.ts';

const input = (other: Partial<WorkshopInput> = {}): WorkshopInput => ({
  minutes: 180,
  asked: 36,
  rating: 'here',
  lastActions: 0,
  calibration: 'a1',
  toDiscuss: null,
  ...other,
});
const boxes = (other: Partial<WorkshopInput> = {}) =>
  planWorkshop(input(other)).boxes.map(({ key, minutes }) => [key, minutes]);

describe('a workshop before it begins', () => {
  it('gives each part its usual time where there is room', () => {
    // 10 + 10 + 35 + 5 + 10 + 20 + 5 = 95 of 180: 85 for the discussion, 12 indicators by 7.
    const plan = planWorkshop(input());
    expect(boxes()).toEqual([
      ['opening', 10],
      ['calibration', 10],
      ['rating', 35],
      ['reveal', 5],
      ['discuss', 85],
      ['agreeRest', 10],
      ['actions', 20],
      ['closing', 5],
    ]);
    expect(plan).toMatchObject({ roomFor: 12, ifTimeIsLeft: [], missing: 0, spare: 0 });
  });

  it('has nothing to agree on in one act where all is to be discussed', () => {
    const all = { asked: 2, toDiscuss: ['a1', 'a2'] };
    expect(boxes(all).map(([key]) => key)).not.toContain('agreeRest');
    expect(boxes({ ...all, asked: 3 }).map(([key]) => key)).toContain('agreeRest');
  });

  it('shortens all of them alike where a third of the indicators would not fit', () => {
    // Least: 5 + 5 + 35 + 3 + 5 + 10 + 3 = 66; usual: 95; a third by 7: 84. At 165, 15/29 of the way.
    expect(boxes({ minutes: 165 })).toEqual([
      ['opening', 7],
      ['calibration', 7],
      ['rating', 35],
      ['reveal', 4],
      ['discuss', 86],
      ['agreeRest', 7],
      ['actions', 15],
      ['closing', 4],
    ]);
    expect(planWorkshop(input({ minutes: 120 }))).toMatchObject({ roomFor: 7, missing: 0 });
  });

  it('says what is missing where even the least does not fit', () => {
    expect(planWorkshop(input({ minutes: 60 }))).toMatchObject({ missing: 6, roomFor: 0 });
  });

  it('has only the parts that it needs', () => {
    const plan = { rating: 'before' as const, calibration: null, lastActions: 4 };
    expect(boxes(plan).map(([key]) => key)).toEqual([
      'opening',
      'lastActions',
      'reveal',
      'discuss',
      'agreeRest',
      'actions',
      'closing',
    ]);
    expect(boxes(plan)[1]).toEqual(['lastActions', 12]);
    expect(boxes({ ...plan, lastActions: 30 })[1]).toEqual(['lastActions', 20]);
  });

  it('gives rating the time that is said, where a laptop is passed round', () => {
    expect(boxes({ ratingMinutes: 89.5 })[2]).toEqual(['rating', 90]);
  });

  it('does not talk longer than there is to talk about', () => {
    const plan = planWorkshop(input({ minutes: 480, asked: 3, rating: 'before' }));
    expect(plan.boxes.find(({ kind }) => kind === 'discuss')?.minutes).toBe(36);
    expect(plan).toMatchObject({ roomFor: 3, spare: 384 });
  });
});

describe('a workshop after the reveal', () => {
  const done = new Map([
    ['opening', 12],
    ['calibration', 10],
    ['rating', 38],
    ['reveal', 5],
  ]);
  const toDiscuss = ['f2', 'a1', 'd4', 'f3', 'g3', 'e3'];
  const onTheWay = (other: Partial<WorkshopInput> = {}) =>
    input({ minutes: 120, toDiscuss, progress: { elapsed: 68, done }, ...other });

  it('has a box an indicator, in the order of the agenda, and keeps what the parts took', () => {
    // 52 left; 6 by 4 = 24; the others 18 to 35: 10/17 of the way, 7 + 15 + 4; 26 for six.
    const plan = planWorkshop(onTheWay());
    expect(plan.boxes.map(({ key, minutes, done: over }) => [key, minutes, over])).toEqual([
      ['opening', 12, true],
      ['calibration', 10, true],
      ['rating', 38, true],
      ['reveal', 5, true],
      ['discuss:f2', 5, false],
      ['discuss:a1', 5, false],
      ['discuss:d4', 4, false],
      ['discuss:f3', 4, false],
      ['discuss:g3', 4, false],
      ['discuss:e3', 4, false],
      ['agreeRest', 7, false],
      ['actions', 15, false],
      ['closing', 4, false],
    ]);
    expect(plan.boxes[4]).toMatchObject({ kind: 'discuss', indicatorId: 'f2' });
    expect(plan).toMatchObject({ roomFor: 6, ifTimeIsLeft: [] });
  });

  it('lists what does not fit for the end', () => {
    // 34 left, 18 of them for the others: four by four.
    const plan = planWorkshop(onTheWay({ progress: { elapsed: 86, done } }));
    expect(plan.ifTimeIsLeft).toEqual(['g3', 'e3']);
    expect(plan.roomFor).toBe(4);
  });

  it('spreads the time that is left again after each part', () => {
    const two = new Map([...done, ['discuss:f2', 3], ['discuss:a1', 4]]);
    const plan = planWorkshop(onTheWay({ progress: { elapsed: 75, done: two } }));
    // 45 left; 4 by 4 = 16; 11/17 of the way: 8 + 16 + 4; 17 for four.
    expect(plan.boxes.slice(4).map(({ key, minutes }) => [key, minutes])).toEqual([
      ['discuss:f2', 3],
      ['discuss:a1', 4],
      ['discuss:d4', 5],
      ['discuss:f3', 4],
      ['discuss:g3', 4],
      ['discuss:e3', 4],
      ['agreeRest', 8],
      ['actions', 16],
      ['closing', 4],
    ]);
  });

  it('has spare time where nothing diverges', () => {
    const plan = planWorkshop(onTheWay({ toDiscuss: [] }));
    expect(plan.boxes.some(({ kind }) => kind === 'discuss')).toBe(false);
    expect(plan.spare).toBe(17);
  });
});

describe('whatever the time', () => {
  it('boxes hold whole minutes that fit into it, each indicator once, four to twelve minutes', () => {
    const ids = Array.from({ length: 36 }, (_, at) => `i${at}`);
    const inputs = fc.record({
      minutes: fc.integer({ min: 20, max: 600 }),
      asked: fc.constant(36),
      rating: fc.constantFrom('here' as const, 'before' as const),
      lastActions: fc.integer({ min: 0, max: 12 }),
      calibration: fc.constantFrom(null, 'i0'),
      toDiscuss: fc.option(fc.shuffledSubarray(ids)),
      elapsed: fc.nat({ max: 400 }),
      over: fc.subarray(['opening', 'rating', 'reveal', 'closing']),
      talked: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(inputs, ({ elapsed, over, talked, ...given }) => {
        const keys = [
          ...over,
          ...(given.toDiscuss ?? []).slice(0, talked).map((id) => `discuss:${id}`),
        ];
        const done = new Map(keys.map((key): [string, number] => [key, 9]));
        const plan = planWorkshop({ ...given, progress: { elapsed, done } });
        const ahead = plan.boxes.filter((box) => !box.done);
        const sum = ahead.reduce((total, { minutes }) => total + minutes, 0);
        const left = Math.max(0, given.minutes - elapsed);
        expect(sum + plan.spare).toBe(left + plan.missing);
        for (const { minutes } of ahead)
          expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
        if (given.toDiscuss === null) return;
        const talks = ahead.filter(({ kind }) => kind === 'discuss');
        for (const { minutes } of talks) expect(minutes >= 4 && minutes <= 12).toBe(true);
        const waiting = given.toDiscuss.filter((id) => !done.has(`discuss:${id}`));
        expect([...talks.map(({ indicatorId }) => indicatorId), ...plan.ifTimeIsLeft]).toEqual(
          waiting,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('last time’s actions', () => {
  const action = { title: 'Écrire', about: [], status: 'planned' as const };
  const earlier = anAssessment({
    id: 'earlier',
    date: '2025-11-15',
    actions: [
      { ...action, id: 't1' },
      { ...action, id: 't2', deletedAt: now },
    ],
  });

  it('are those of the assessment before this one', () => {
    expect(lastActions(aDossier([earlier, anAssessment()]), anAssessment())).toEqual({
      assessmentId: 'earlier',
      actions: [{ ...action, id: 't1' }],
    });
    expect(
      lastActions(aDossier([{ ...earlier, actions: [] }, anAssessment()]), anAssessment()),
    ).toBeNull();
    expect(lastActions(aDossier(), anAssessment())).toBeNull();
  });
});
