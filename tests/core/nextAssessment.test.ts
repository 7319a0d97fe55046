import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '#core/dossier.ts';
import { lastTime } from '#core/lastTime.ts';
import { limits } from '#core/limits.ts';
import { isWorkedThrough, laterVersions, nextTitle, openNext } from '#core/nextAssessment.ts';
import { transitionBetween } from '#core/transition.ts';
import { earlierAssessments, yearHeadings, yearSeries } from '#core/years.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aReferential,
  aResponse,
  deepFreeze,
  members,
  now,
  the,
} from '../fixtures/builders.ts';
import { withCanaries } from '../fixtures/canaries.ts';
import { dossierArbitrary } from '../fixtures/dossierArbitrary.ts';

// Hundreds of cases: more than the usual five seconds where others use the machine.
vi.setConfig({ testTimeout: 60_000 });

const later = '2027-11-20T09:30:00.000Z';
const index = anIndex();
const last = anAssessment({
  referential: { id: 'test', version: '1', sha256: 'a'.repeat(64) },
  names: 'named',
  rule: { share: 0.6, gap: 1 },
  expected: { sse: 8 },
  indicators: ['a1', 'b1'],
  revealedAt: now,
  responses: [aResponse({ a1: 2 })],
  agreements: { a1: anAgreement(2, { rationale: 'la halle' }) },
  privateNotes: { a1: { text: 'à moi' } },
  actions: [
    { id: 't1', title: 'Louer la halle', about: ['a1'], status: 'planned', due: '2027-03-01' },
    { id: 't2', title: 'Écrire la charte', about: ['a'], status: 'done' },
    { id: 't3', title: 'Autre chose', about: ['b1'], status: 'planned' },
    { id: 't4', title: 'Retirée', about: ['a1'], status: 'planned', deletedAt: now },
  ],
  nextMeeting: '2027-05-21',
  meeting: { minutes: 120, rating: 'before', start: '14:00' },
});
const dossier = deepFreeze(aDossier([last]));
const opening = {
  fromId: 'present',
  id: 'next',
  title: 'Autodiagnostic 2027',
  date: '2027-11-20',
};
const nextOf = (of: Dossier) => the(of.assessments.find(({ id }) => id === 'next'));

describe('a new assessment opened from the last one', () => {
  it('is asked as it was, and holds nothing that was answered', () => {
    const opened = openNext(dossier, opening, later);
    expect(opened.assessments[0]).toBe(dossier.assessments[0]);
    expect(nextOf(opened)).toEqual({
      ...anAssessment(),
      id: 'next',
      title: 'Autodiagnostic 2027',
      date: '2027-11-20',
      createdAt: later,
      updatedAt: later,
      referential: { id: 'test', version: '1', sha256: 'a'.repeat(64) },
      names: 'named',
      rule: { share: 0.6, gap: 1 },
      expected: { sse: 8 },
      indicators: ['a1', 'b1'],
      meeting: { minutes: 120, rating: 'before' },
    });
    expect('meeting' in nextOf(openNext(aDossier(), opening, later))).toBe(false);
  });

  it('never holds a level, a word or a name of the last one, whatever dossier it is', () => {
    fc.assert(
      fc.property(dossierArbitrary, (any) => {
        const secret = withCanaries(any);
        const from = secret.assessments[0];
        if (!from) return;
        const opened = nextOf(openNext(secret, { ...opening, fromId: from.id }, later));
        expect(JSON.stringify(opened)).not.toMatch(/secret-/);
        expect(opened).toMatchObject({ responses: [], agreements: {}, finals: {}, actions: [] });
      }),
    );
  });

  it('is nothing where there is no such assessment, or one of its id', () => {
    expect(openNext(dossier, { ...opening, fromId: 'gone' }, later)).toBe(dossier);
    expect(openNext(dossier, { ...opening, id: 'present' }, later)).toBe(dossier);
    const deleted = aDossier([anAssessment({ deletedAt: now })]);
    expect(openNext(deleted, opening, later)).toBe(deleted);
  });

  it('goes on with another version, and its shorter set along with it', () => {
    const referential = aReferential({
      version: '2',
      supersedes: '1',
      shape: { g: { o: ['s2', 's1', 'm', 'fresh'] } },
      follows: { s1: ['a1'], s2: ['a1'], m: ['a2', 'c1'] },
    });
    const to = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g: { o: ['s2', 's1', 'm', 'fresh'] } },
      follows: { s1: ['a1'], s2: ['a1'], m: ['a2', 'c1'] },
    });
    const map = the(transitionBetween(index, to));
    const reached = { reference: { id: 'test', version: '2' }, copy: referential, map };
    const opened = openNext(dossier, { ...opening, referential: reached }, later);
    expect(nextOf(opened)).toMatchObject({
      referential: { id: 'test', version: '2' },
      indicators: ['s2', 's1'],
    });
    expect(Object.keys(opened.referentials)).toEqual(['test-2']);
    const gone = aDossier([anAssessment({ indicators: ['c2'] })]);
    expect(
      nextOf(openNext(gone, { ...opening, referential: reached }, later)).indicators,
    ).toBeNull();
    const standing = { ...dossier, referentials: { 'test-2': { kept: true } } };
    const used = {
      ...standing,
      assessments: [
        ...standing.assessments,
        anAssessment({ id: 'o', referential: { id: 'test', version: '2' } }),
      ],
    };
    expect(openNext(used, { ...opening, referential: reached }, later).referentials).toEqual(
      used.referentials,
    );
  });
});

describe('the next one is offered where the present one is read', () => {
  const all = ['a1', 'a2', 'b1', 'c1', 'c2'];
  const rated = (ids: readonly string[]) => aResponse(Object.fromEntries(ids.map((id) => [id, 1])));

  it('once every indicator asked was rated by somebody', () => {
    const one = rated(all.slice(0, 2));
    expect(isWorkedThrough(anAssessment({ responses: [one] }), index)).toBe(false);
    const others = rated(all.slice(2));
    expect(isWorkedThrough(anAssessment({ responses: [one, others] }), index)).toBe(true);
    const waiting = { ...others, submittedAt: null };
    expect(isWorkedThrough(anAssessment({ responses: [one, waiting] }), index)).toBe(false);
    const short = anAssessment({ responses: [one], indicators: ['a1', 'a2'] });
    expect(isWorkedThrough(short, index)).toBe(true);
  });

  it('or once something was agreed', () => {
    const agreed = anAssessment({ agreements: { a1: anAgreement(1) } });
    expect(isWorkedThrough(agreed, index)).toBe(true);
  });
});

describe('the title of the next one', () => {
  const of = (title: string, date = '2027-11-20') => {
    const from = anAssessment({ title });
    return nextTitle(aDossier([from]), from, date);
  };

  it('has the new year where the former stood, or at its end', () => {
    expect(of('Autodiagnostic 2026')).toBe('Autodiagnostic 2027');
    expect(of('Notre diagnostic')).toBe('Notre diagnostic 2027');
  });

  it('is counted where it is taken, and never too long', () => {
    expect(of('Autodiagnostic 2026', '2026-12-01')).toBe('Autodiagnostic 2026 (2)');
    expect(of(`${'a'.repeat(limits.nameLength - 4)}2026`, '2026-12-01')).toHaveLength(
      limits.nameLength,
    );
  });
});

describe('the versions that come after', () => {
  const versions = ['4', '3', '2', '1'].map((version) =>
    aReferential({
      version,
      ...(version === '1' ? {} : { supersedes: String(Number(version) - 1) }),
    }),
  );

  it('are found one after the other, also where files go in circles', () => {
    const found = laterVersions({ id: 'test', version: '2' }, versions);
    expect(found.map(({ version }) => version)).toEqual(['3', '4']);
    const circle = [
      aReferential({ version: '1', supersedes: '2' }),
      aReferential({ version: '2', supersedes: '1' }),
    ];
    expect(laterVersions({ id: 'test', version: '1' }, circle)).toHaveLength(2);
    expect(laterVersions({ id: 'other', version: '1' }, versions)).toEqual([]);
  });
});

describe('last time', () => {
  it('is what was agreed, its reason, and what was planned about it', () => {
    const found = lastTime(index, { assessment: last, index }, 'a1');
    expect(found).toMatchObject({
      date: '2026-11-21',
      standings: [{ position: 2, basis: 'agreed', rationale: 'la halle' }],
    });
    expect(found?.actions.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('is nothing for what was not asked', () => {
    expect(lastTime(index, { assessment: last, index }, 'a2')).toBeNull();
    expect(lastTime(index, { assessment: last, index }, 'gone')).toBeNull();
  });

  it('is of all that was merged, and of what was split', () => {
    const to = anIndex({
      version: '2',
      supersedes: '1',
      shape: { g: { o: ['m', 's1', 's2'] } },
      follows: { m: ['a1', 'b1'], s1: ['c1'], s2: ['c1'] },
    });
    const earlier = {
      index,
      assessment: { ...last, indicators: null },
    };
    expect(lastTime(to, earlier, 'm')?.standings.map(({ node }) => node.indicator.id)).toEqual([
      'a1',
      'b1',
    ]);
    expect(lastTime(to, earlier, 's2')?.standings).toHaveLength(1);
  });
});

describe('all earlier years', () => {
  const year = (date: string, other = {}) =>
    anAssessment({ id: date, date, responses: members('a1', [1]), ...other });
  const assessments = [
    year('2026-11-21'),
    year('2024-11-21'),
    year('2025-11-21'),
    year('2023-11-21', { archived: true }),
    year('2022-11-21', { deletedAt: now }),
    year('2021-11-21', { revealedAt: null }),
    year('2027-11-21'),
  ];
  const whole = aDossier(assessments);
  const present = the(assessments[0]);

  it('are those before this one that can be compared with, oldest first', () => {
    expect(earlierAssessments(whole, present).map(({ id }) => id)).toEqual([
      '2024-11-21',
      '2025-11-21',
    ]);
    expect(earlierAssessments(whole, anAssessment({ id: 'elsewhere' }))).toEqual([]);
  });

  it('are a series each, for a radar', () => {
    const earlier = earlierAssessments(whole, present).map((assessment) => ({ assessment, index }));
    const none = { assessment: year('2020-11-21', { responses: [] }), index };
    const series = yearSeries(index, present, whole, [none, ...earlier]);
    expect(series.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['earlier', '2024'],
      ['earlier', '2025'],
    ]);
    expect(series[0]?.indicators.get('a1')?.position).toBe(1);
    expect(yearSeries(index, { ...present, revealedAt: null }, whole, earlier)).toEqual([]);
  });

  it('are headed by their year, or their day where two are of one year', () => {
    const headings = yearHeadings([year('2026-11-21'), year('2026-05-01'), year('2025-11-21')]);
    expect([...headings.values()]).toEqual(['2026-11-21', '2026-05-01', '2025']);
  });
});
