import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierAssessment } from '#core/comparison.ts';
import { type DataCell, dataColumns } from '#core/dataTable.ts';
import type { Assessment } from '#core/dossier.ts';
import { positionsTable } from '#core/positionsTable.ts';
import { wholeReport } from '#core/reportOptions.ts';
import {
  aDossier,
  anAgreement,
  anAssessment,
  anIndex,
  aPeer,
  aResponse,
  members,
  now,
} from '../fixtures/builders.ts';
import { revealedArbitrary } from '../fixtures/revealedArbitrary.ts';

const index = anIndex();
const ids = index.indicators.map(({ indicator }) => indicator.id);

function tableOf(assessment: Assessment, earlier: EarlierAssessment | null = null) {
  const dossier = aDossier([...(earlier ? [earlier.assessment] : []), assessment]);
  return positionsTable({
    dossier,
    assessment,
    index,
    earlier,
    language: 'fr',
    options: wholeReport,
  });
}

type Row = Record<string, DataCell>;

function rowsOf(assessment: Assessment, earlier: EarlierAssessment | null = null): Row[] {
  const { columns, rows } = tableOf(assessment, earlier);
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])),
  );
}

const told = anAssessment({
  responses: [
    aResponse({ a1: 0, a2: 3 }),
    aResponse({ a1: 3, a2: 3 }),
    aResponse({ a1: 3, a2: 'unknown' }),
    aPeer('Nord', { a1: 1, a2: 0 }),
  ],
  agreements: { a1: anAgreement(2) },
  finals: { a1: anAgreement(1) },
});

describe('positions.csv', () => {
  it('has the columns of the format', () => {
    const fixed = ['position', 'coverage', 'dispersion', 'gap'];
    const names =
      'pole,assessment_id,assessment_date,referential,series,kind,id,label,position,responses,coverage,dispersion,to_discuss,gap';
    expect(tableOf(told).columns).toEqual(dataColumns(names.split(','), fixed));
  });

  it('says in every row of which pole, assessment and referential it is', () => {
    for (const row of rowsOf(told)) {
      expect(row).toMatchObject({
        pole: 'Pôle du Val d’Exemple',
        assessment_id: 'present',
        assessment_date: '2026-11-21',
        referential: 'test-1',
      });
    }
  });

  it('gives the own view, the peers’, what was agreed and the earlier one, in that order', () => {
    const earlier = anAssessment({
      id: 'before',
      date: '2025-11-21',
      responses: members('a1', [2]),
    });
    const series = rowsOf(told, { assessment: earlier, index }).map((row) => row['series']);
    expect([...new Set(series)]).toEqual(['own', 'peers', 'agreed', 'earlier']);
    const within = rowsOf(told).filter((row) => row['series'] === 'own');
    expect(within.map((row) => row['id'])).toEqual([
      'g1',
      'a',
      'a1',
      'a2',
      'b',
      'b1',
      'g2',
      'c',
      'c1',
      'c2',
    ]);
    expect(within.map((row) => row['kind']).slice(0, 3)).toEqual([
      'goal',
      'objective',
      'indicator',
    ]);
  });

  it('tells where the pole places itself, how many said so, how far apart, and the gap to its peers', () => {
    const own = rowsOf(told).find((row) => row['series'] === 'own' && row['id'] === 'a2');
    expect(own).toMatchObject({
      label: 'Indicateur a2',
      position: 3,
      responses: 2,
      coverage: 2 / 3,
      dispersion: 0,
      to_discuss: true,
      gap: -3,
    });
    const objective = rowsOf(told).find((row) => row['series'] === 'own' && row['id'] === 'a');
    expect(objective).toMatchObject({
      position: 3,
      responses: null,
      coverage: 1,
      dispersion: null,
    });
  });

  it('gives finals before agreements, and what is to be discussed of the own view alone', () => {
    const rows = rowsOf(told);
    const agreed = rows.find((row) => row['series'] === 'agreed' && row['id'] === 'a1');
    expect(agreed).toMatchObject({ position: 1, responses: null, coverage: null });
    for (const row of rows.filter(
      (one) => one['series'] !== 'own' || one['kind'] !== 'indicator',
    )) {
      expect(row).toMatchObject({ to_discuss: null, gap: null });
    }
  });

  it('holds nothing of a blind assessment but its head', () => {
    expect(rowsOf({ ...told, revealedAt: null })).toEqual([]);
  });

  it('leaves out a side of fewer than three voices who were promised not to be recognised', () => {
    const series = rowsOf({ ...told, revealedAt: now }).map((row) => row['series']);
    expect(new Set(series)).toEqual(new Set(['own', 'agreed']));
  });

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(revealedArbitrary(ids), (assessment) => {
        const turned = { ...assessment, responses: assessment.responses.toReversed() };
        expect(tableOf(turned)).toEqual(tableOf(assessment));
      }),
      { numRuns: 50 },
    );
  });
});
