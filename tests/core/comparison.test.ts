import { describe, expect, it } from 'vitest';
import { allSeries, earlierAssessment, earlierSeries } from '#core/comparison.ts';
import type { Assessment } from '#core/dossier.ts';
import type { ReferentialIndex } from '#core/referential.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  flatIndex,
  now,
  the,
} from '../fixtures/builders.ts';

const index = flatIndex(['a1', 'a2', 'a3']);

function dated(id: string, date: string, other: Partial<Assessment> = {}): Assessment {
  return anAssessment({ id, date, ...other });
}

describe('the earlier assessment', () => {
  const present = dated('present', '2026-11-21');

  function earlierOf(...others: Assessment[]): string | null {
    return earlierAssessment(aDossier([...others, present]), present)?.id ?? null;
  }

  it('is the last one before, by date, wherever it stands in the file', () => {
    expect(earlierOf(dated('2025', '2025-06-01'), dated('2024', '2024-06-01'))).toBe('2025');
    expect(earlierOf(dated('2027', '2027-06-01'), dated('2024', '2024-06-01'))).toBe('2024');
  });

  it('is none where there is none before', () => {
    expect(earlierOf(dated('2027', '2027-06-01'))).toBeNull();
    expect(earlierOf()).toBeNull();
    expect(earlierAssessment(aDossier([dated('2025', '2025-01-01')]), present)).toBeNull();
  });

  it('is found on the same day by its creation, then by its place in the file', () => {
    const morning = dated('morning', '2026-11-21', { createdAt: '2026-11-21T08:00:00.000Z' });
    const evening = dated('evening', '2026-11-21', { createdAt: '2026-11-21T18:00:00.000Z' });
    expect(earlierOf(evening, morning)).toBe('morning');
    expect(earlierOf(dated('first', '2026-11-21'), dated('second', '2026-11-21'))).toBe('second');
  });

  it('is never archived, deleted or blind', () => {
    expect(
      earlierOf(
        dated('shown', '2023-01-01', { revealedAt: now }),
        dated('archived', '2024-01-01', { archived: true }),
        dated('deleted', '2024-01-01', { deletedAt: now }),
        dated('blind', '2024-01-01', { revealedAt: null }),
      ),
    ).toBe('shown');
  });
});

describe('the series of an earlier assessment', () => {
  function seriesOf(
    earlier: Assessment,
    earlierIndex = index,
    present = anAssessment(),
    now = index,
  ) {
    const dossier = aDossier([earlier, present]);
    return earlierSeries(now, present, dossier, earlier, earlierIndex);
  }

  it('has the agreed position where there is one, else the own one', () => {
    const series = seriesOf(
      dated('earlier', '2025-06-01', {
        responses: [aResponse({ a1: 0, a2: 0 })],
        agreements: { a1: anAgreement(2) },
        finals: { a2: anAgreement(null) },
      }),
    );
    expect(series.indicators.get('a1')?.position).toBe(2);
    expect(series.indicators.get('a2')?.position).toBe(0);
    expect(series.indicators.get('a3')?.position).toBeNull();
    expect(series.objectives.get('o')).toMatchObject({ position: 1, rated: 2, expected: 3 });
  });

  it('speaks of what the present one asks, and of what was asked then', () => {
    const earlier = dated('earlier', '2025-06-01', {
      indicators: ['a1', 'a2'],
      responses: [aResponse({ a1: 1, a2: 1, a3: 1 })],
    });
    const series = seriesOf(earlier, index, anAssessment({ indicators: ['a2', 'a3'] }));
    expect([...series.indicators.keys()]).toEqual(['a2', 'a3']);
    expect(series.indicators.get('a2')?.position).toBe(1);
    expect(series.indicators.get('a3')?.position).toBeNull();
  });

  it('is headed by its year, by its day where that year is seen twice', () => {
    const heading = (others: Assessment[], date = '2025-06-01') => {
      const earlier = dated('earlier', date);
      const present = anAssessment();
      return earlierSeries(index, present, aDossier([...others, earlier, present]), earlier, index)
        .heading;
    };
    expect(heading([])).toBe('2025');
    expect(heading([], '2026-02-01')).toBe('2026-02-01');
    expect(heading([dated('spring', '2025-03-01')])).toBe('2025-06-01');
    expect(heading([dated('old', '2025-03-01', { archived: true })])).toBe('2025');
    expect(heading([dated('gone', '2025-03-01', { deletedAt: now })])).toBe('2025');
  });

  describe('of another version of the referential', () => {
    const old = anIndex({ shape: { g: { o: ['b1', 'b2', 'b3', 'b4', 'b5'] } }, version: '1' });
    // a1 continues b1; a2 merges b2 and b3; a3 and a4 split b4; a5 is new; nothing continues b5.
    const follows = { a1: ['b1'], a2: ['b2', 'b3'], a3: ['b4'], a4: ['b4'] };
    const shape = { g: { o: ['a1', 'a2', 'a3', 'a4', 'a5'] } };
    const later = anIndex({ shape, version: '2', supersedes: '1', follows });

    function positions(from: ReferentialIndex, to: ReferentialIndex, ids: string[]) {
      const ratings = Object.fromEntries(ids.map((id) => [id, 2]));
      const earlier = dated('earlier', '2025-06-01', { responses: [aResponse(ratings)] });
      const series = seriesOf(earlier, from, anAssessment(), to);
      return [...series.indicators].flatMap(([id, one]) => (one.position === null ? [] : [id]));
    }

    it('follows an indicator to the one that alone continues it alone', () => {
      expect(positions(old, later, ['b1', 'b2', 'b3', 'b4', 'b5'])).toEqual(['a1']);
    });

    it('is read backwards too', () => {
      expect(positions(later, old, ['a1', 'a2', 'a3', 'a4', 'a5'])).toEqual(['b1']);
    });

    it('takes agreements along', () => {
      const earlier = dated('earlier', '2025-06-01', {
        responses: [aResponse({ b1: 0 })],
        agreements: { b1: anAgreement(3) },
      });
      expect(seriesOf(earlier, old, anAssessment(), later).indicators.get('a1')?.position).toBe(3);
    });

    it('has no position where the scales have not as many levels', () => {
      const finer = anIndex({ shape, version: '2', supersedes: '1', follows, levels: 5 });
      expect(positions(old, finer, ['b1'])).toEqual([]);
    });

    it('has no position where neither version continues the other', () => {
      const stranger = anIndex({ shape, version: '3', follows });
      expect(positions(old, stranger, ['b1'])).toEqual([]);
    });
  });
});

describe('all series', () => {
  const earlier = {
    assessment: dated('earlier', '2025-06-01', { responses: [aResponse({ a1: 1 })] }),
    index,
  };

  function kinds(assessment: Assessment, before: typeof earlier | null = null): string[] {
    return allSeries(index, assessment, aDossier([assessment]), before).map((one) => one.kind);
  }

  it('stand in a fixed order', () => {
    const assessment = anAssessment({
      responses: [aPeer('Nord', { a1: 1 }), aResponse({ a1: 1 })],
      agreements: { a1: anAgreement(1) },
    });
    expect(kinds(assessment, earlier)).toEqual(['own', 'peers', 'agreed', 'earlier']);
  });

  it('are only those that there are', () => {
    expect(kinds(anAssessment({ responses: [aResponse()] }))).toEqual(['own']);
    expect(kinds(anAssessment({ responses: [aPeer('Nord')] }))).toEqual(['peers']);
    expect(kinds(anAssessment({ finals: { a1: anAgreement(null) } }))).toEqual(['agreed']);
    const waiting = anAssessment({
      responses: [
        aResponse({ a1: 1 }),
        aResponse({ a1: 1 }, { stance: 'peer', submittedAt: null }),
      ],
      agreements: { a1: anAgreement(1, { proposed: true }), elsewhere: anAgreement(1) },
    });
    expect(kinds(waiting)).toEqual(['own']);
  });

  it('have an empty own one where nobody answered yet, so that tables exist', () => {
    expect(kinds(anAssessment())).toEqual(['own']);
    expect(kinds(anAssessment(), earlier)).toEqual(['own', 'earlier']);
  });

  it('leave out an earlier year without a position', () => {
    const silent = {
      assessment: dated('earlier', '2025-06-01', { responses: [aResponse()] }),
      index,
    };
    expect(kinds(anAssessment({ responses: [aResponse()] }), silent)).toEqual(['own']);
  });

  it('are none while the assessment is blind', () => {
    const responses = [aResponse({ a1: 1 }), aPeer('Nord', { a1: 1 })];
    expect(kinds(anAssessment({ revealedAt: null, responses }), earlier)).toEqual([]);
    expect(kinds(anAssessment({ revealedAt: now, names: 'named', responses }))).toEqual([
      'own',
      'peers',
    ]);
  });

  describe('of a revealed assessment that is not named', () => {
    const revealed = (other: Partial<Assessment>) => anAssessment({ revealedAt: now, ...other });
    const three = [0, 1, 3].map((level) => aResponse({ a1: level }));

    it('leave out a side of fewer than three; where nothing is left an empty one stands', () => {
      const two = three.slice(1);
      const peers = [aPeer('Nord', { a1: 1 }), aPeer('Sud', { a1: 1 })];
      expect(kinds(revealed({ responses: [...three, ...peers] }))).toEqual(['own']);
      expect(kinds(revealed({ responses: two, agreements: { a1: anAgreement(1) } }))).toEqual([
        'agreed',
      ]);
      const alone = revealed({ responses: two });
      const [series] = allSeries(index, alone, aDossier([alone]), null);
      expect(series?.kind).toBe('own');
      expect(series?.indicators.get('a1')).toMatchObject({ position: null, counting: 0 });
      expect(kinds(alone, earlier)).toEqual(['earlier']);
    });

    it('have the peers’ positions where they tell nothing of a pole, and means over these', () => {
      const peers = [
        ...[0, 0, 0].map((level) => aPeer('Nord', { a1: level })),
        aPeer('Sud', { a1: 3, a2: 2 }),
      ];
      const assessment = revealed({ responses: [...three, ...peers] });
      const [, series] = allSeries(index, assessment, aDossier([assessment]), null);
      expect(series?.kind).toBe('peers');
      expect(series?.indicators.get('a1')?.position).toBeNull();
      expect(series?.indicators.get('a2')?.position).toBe(2);
      expect([...the(series).objectives.values()][0]?.position).toBe(2);
      const onA1 = peers.map((one) => ({ ...one, ratings: { a1: the(one.ratings['a1']) } }));
      expect(kinds(revealed({ responses: [...three, ...onA1] }))).toEqual(['own']);
    });

    it('take from an earlier one of fewer than three only what was agreed', () => {
      const lastYear = (agreements: Assessment['agreements']) => ({
        assessment: dated('earlier', '2025-06-01', {
          revealedAt: now,
          responses: three.slice(1),
          agreements,
        }),
        index,
      });
      const assessment = revealed({ responses: three });
      expect(kinds(assessment, lastYear({}))).toEqual(['own']);
      const [, series] = allSeries(
        index,
        assessment,
        aDossier([assessment]),
        lastYear({ a2: anAgreement(1) }),
      );
      expect(series?.indicators.get('a1')?.position).toBeNull();
      expect(series?.indicators.get('a2')?.position).toBe(1);
    });
  });
});
