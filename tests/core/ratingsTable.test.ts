import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataCell } from '#core/dataTable.ts';
import type { Assessment } from '#core/dossier.ts';
import { ratingsTable } from '#core/ratingsTable.ts';
import { type ReportOptions, wholeReport } from '#core/reportOptions.ts';
import { anAssessment, anIndex, aPeer, aResponse, now } from '../fixtures/builders.ts';
import { revealedArbitrary } from '../fixtures/revealedArbitrary.ts';

const index = anIndex();
const ids = index.indicators.map(({ indicator }) => indicator.id);

type Row = Record<string, DataCell>;

function rowsOf(assessment: Assessment, comments: ReportOptions['comments'] = 'all'): Row[] {
  const { columns, rows } = ratingsTable({
    assessment,
    index,
    options: { ...wholeReport, comments },
  });
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])),
  );
}

const voices = [
  aResponse(
    { a1: { level: 'level-2', comment: 'la halle', highlight: 'strength' }, a2: 'unknown' },
    { id: 'v2', college: 'sse', name: 'Ana', organisation: 'Le Fournil' },
  ),
  aResponse({ a1: 'level-9' }, { id: 'v1', college: 'citizen', stance: 'partner' }),
  aResponse({ a1: { level: null, evidence: 'le bail' } }, { id: 'v3', college: 'sse' }),
];

describe('ratings.csv of people who are named', () => {
  const named = anAssessment({ names: 'named', revealedAt: now, responses: voices });

  it('has the columns of the format', () => {
    const { columns } = ratingsTable({ assessment: named, index, options: wholeReport });
    expect(columns.map(({ name }) => name).join()).toBe(
      'assessment_id,response_id,stance,college,indicator_id,level,value,comment,evidence,highlight',
    );
  });

  it('gives each rating with its response and college, by response', () => {
    const rows = rowsOf(named);
    expect(rows.map((row) => row['response_id'])).toEqual(['v1', 'v2', 'v2', 'v3']);
    expect(rows[1]).toEqual({
      assessment_id: 'present',
      response_id: 'v2',
      stance: 'member',
      college: 'sse',
      indicator_id: 'a1',
      level: 'level-2',
      value: 2,
      comment: 'la halle',
      evidence: null,
      highlight: 'strength',
    });
  });

  it('keeps a level that the scale does not have, without a value', () => {
    expect(rowsOf(named)[0]).toMatchObject({ level: 'level-9', value: null, college: 'citizen' });
    expect(rowsOf(named)[2]).toMatchObject({ level: 'unknown', value: null });
  });

  it('never gives a name', () => {
    expect(JSON.stringify(rowsOf(named))).not.toMatch(/Ana|Fournil/);
  });

  it('leaves words out where comments are not asked for, and what has nothing else', () => {
    const rows = rowsOf(named, 'none');
    expect(rows.map((row) => row['response_id'])).toEqual(['v1', 'v2', 'v2']);
    expect(JSON.stringify(rows)).not.toMatch(/halle|bail/);
  });
});

describe('ratings.csv where people are not named', () => {
  const open = anAssessment({ responses: voices });
  const revealed = { ...open, revealedAt: now };

  it('of an open assessment gives each rating whole, without its response, in its group', () => {
    const rows = rowsOf(open);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row['response_id'] === null)).toBe(true);
    expect(new Set(rows.map((row) => row['college']))).toEqual(new Set(['own']));
    expect(rows).toContainEqual(
      expect.objectContaining({ indicator_id: 'a1', level: 'level-2', comment: 'la halle' }),
    );
  });

  it('of an open assessment gives a single voice too', () => {
    const alone = anAssessment({ responses: [aResponse({ a1: 1 }, { stance: 'facilitator' })] });
    expect(rowsOf(alone)).toMatchObject([{ college: 'own', level: 'level-1', value: 1 }]);
  });

  it('of a revealed one puts no word, no highlight and no level beside another', () => {
    for (const row of rowsOf(revealed)) {
      const said = ['level', 'comment', 'highlight'].filter((name) => row[name] !== null);
      expect(said.length).toBeLessThanOrEqual(1);
      expect(row['response_id']).toBeNull();
    }
    expect(rowsOf(revealed)).toContainEqual(
      expect.objectContaining({ college: 'own', level: 'level-2', stance: null }),
    );
    expect(rowsOf(revealed)).toContainEqual(
      expect.objectContaining({ college: null, comment: 'la halle', level: null }),
    );
  });

  it('names a college of three, and what stance all of a group have', () => {
    const six = ['sse', 'authority'].flatMap((college) =>
      [0, 1, 2].map((level) => aResponse({ a1: level }, { college: college as 'sse' })),
    );
    const peers = [0, 1, 2].map((level) => aPeer('Nord', { a1: level }));
    const rows = rowsOf(anAssessment({ revealedAt: now, responses: [...six, ...peers] }));
    expect(rows.map((row) => [row['stance'], row['college'], row['value']])).toEqual(
      [
        ['member', 'sse'],
        ['member', 'authority'],
        ['peer', 'pole:Nord'],
      ].flatMap((who) => [0, 1, 2].map((value) => [...who, value])),
    );
  });

  it('gives no level of a side of fewer than three', () => {
    const rows = rowsOf({ ...revealed, responses: voices.slice(0, 2) });
    expect(rows.map((row) => row['comment'])).toEqual(['la halle']);
  });

  it('of a blind one gives nothing', () => {
    expect(rowsOf({ ...open, revealedAt: null })).toEqual([]);
    expect(rowsOf({ ...open, names: 'named', revealedAt: null })).toEqual([]);
  });

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(revealedArbitrary(ids), fc.boolean(), (assessment, isOpen) => {
        const { revealedAt: _, ...rest } = assessment;
        const one: Assessment = isOpen ? rest : assessment;
        const turned = { ...one, responses: one.responses.toReversed() };
        expect(rowsOf(turned)).toEqual(rowsOf(one));
      }),
      { numRuns: 100 },
    );
  });
});
