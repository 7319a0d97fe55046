// @vitest-environment jsdom
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, currentAssessment } from '#core/dossier.ts';
import { positionsTable } from '#core/positionsTable.ts';
import { ratingsTable } from '#core/ratingsTable.ts';
import { type ReportOptions, wholeReport } from '#core/reportOptions.ts';
import { chooseLanguage, type Language, loadTexts, translator } from '#i18n/i18n.ts';
import { drawWorkbook } from '#report/workbook.ts';
import { the } from '../fixtures/builders.ts';
import { brokenParts, partsOf } from './officeFiles.ts';
import { example, modelOf } from './printed.ts';

await loadTexts('outputs');
const shipped = await example();

async function draw(
  change: (assessment: Assessment) => Assessment = (one) => one,
  language: Language = 'fr',
  comments: ReportOptions['comments'] = 'all',
) {
  await chooseLanguage(language);
  const { dossier, index } = shipped;
  const assessment = change(the(currentAssessment(dossier)));
  return await drawWorkbook(
    modelOf(shipped, change),
    {
      positions: positionsTable({
        dossier,
        assessment,
        index,
        earlier: null,
        language,
        options: wholeReport,
      }),
      ratings: ratingsTable({ assessment, index, options: { ...wholeReport, comments } }),
    },
    {
      language,
      report: translator(language, 'report'),
      outputs: translator(language, 'outputs'),
      day: '2026-11-21',
    },
  );
}

async function read(bytes: Uint8Array): Promise<Map<string, CellValue[][]>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

describe('the workbook of the example', () => {
  let bytes: Uint8Array;
  let sheets: Map<string, CellValue[][]>;
  beforeAll(async () => {
    bytes = await draw();
    sheets = await read(bytes);
  });

  it('has the report’s tables and those for other tools', () => {
    expect([...sheets.keys()]).toEqual([
      'À lire d’abord',
      'Positions',
      'Niveaux et raisons',
      'Répartition des regards',
      'Depuis la dernière fois',
      'Actions',
      'Actions de la dernière fois',
      'positions.csv',
      'ratings.csv',
    ]);
  });

  it('says first of which pole it is, that it is fictional, and how to read it', () => {
    const text = the(sheets.get('À lire d’abord')).flat().join('\n');
    expect(text).toContain('Pôle du Val d’Exemple');
    expect(text).toContain('Exemple fictif');
    expect(text).toContain('Comment lire ce rapport');
  });

  it('gives positions as numbers, by goal, objective and indicator', () => {
    const [head, ...rows] = the(sheets.get('Positions'));
    expect(head).toEqual([
      'Rang',
      'Repère',
      'Intitulé',
      'Regards du pôle',
      'Pairs',
      'Convenu',
      '2025',
    ]);
    expect(rows.filter(([rank]) => rank === 'Objectif général')).toHaveLength(3);
    expect(rows.filter(([rank]) => rank === 'Objectif')).toHaveLength(9);
    expect(rows.filter(([rank]) => rank === 'Indicateur')).toHaveLength(36);
    for (const row of rows) expect(typeof row[3]).toBe('number');
  });

  it('gives levels with their reasons, and how views spread', () => {
    const levels = the(sheets.get('Niveaux et raisons')).flat();
    const model = modelOf(shipped);
    const rows = model.goals.flatMap((goal) => goal.objectives.flatMap((one) => one.indicators));
    for (const { rationale, dissent } of rows) {
      for (const text of [rationale, dissent])
        if (text !== '') expect(levels.join()).toContain(text);
    }
    const spread = the(sheets.get('Répartition des regards')).slice(1);
    for (const [, , , voices, ...counts] of spread) {
      const onScale = counts.slice(0, 4).map(Number);
      expect(onScale.reduce((sum, count) => sum + count, 0)).toBe(voices);
    }
  });

  it('gives the actions with days as days', () => {
    const [head, ...rows] = the(sheets.get('Actions'));
    const due = the(head).indexOf('Pour le');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.some((row) => row[due] instanceof Date)).toBe(true);
  });

  it('holds the tables for other tools as values', () => {
    const [head, first] = the(sheets.get('positions.csv'));
    expect(head).toContain('dispersion');
    expect(typeof the(first)[the(head).indexOf('position')]).toBe('number');
    expect(the(sheets.get('ratings.csv')).length).toBeGreaterThan(300);
  });

  it('is the same bytes when it is made again, and well-formed', async () => {
    expect(Buffer.from(await draw()).equals(Buffer.from(bytes))).toBe(true);
    expect(brokenParts(partsOf(bytes))).toEqual([]);
  });

  it('keeps heads in sight, and says what it is in its properties', () => {
    const parts = partsOf(bytes);
    for (const [path, xml] of parts) {
      if (!/sheet[2-9]\.xml$/.test(path)) continue;
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain('exemple fictif');
    }
    expect(parts.get('docProps/core.xml')).toContain('Pôle du Val d’Exemple');
  });

  it('speaks English too', async () => {
    const english = await read(await draw(undefined, 'en'));
    expect([...english.keys()]).toContain('Levels and reasons');
    expect(the(english.get('Positions'))[0]).toContain('Peers');
  });
});

describe('a workbook', () => {
  it('never holds a formula, and shows what XML cannot hold', async () => {
    const bytes = await draw((one) => ({
      ...one,
      agreements: Object.fromEntries(
        Object.entries(one.agreements).map(([id, agreement]) => [
          id,
          { ...agreement, rationale: '=HYPERLINK("http://mauvais.example")\u0001\ufffe' },
        ]),
      ),
      finals: {},
    }));
    const parts = partsOf(bytes);
    expect(brokenParts(parts)).toEqual([]);
    for (const [path, xml] of parts) if (path.includes('sheet')) expect(xml).not.toContain('<f>');
    const levels = the((await read(bytes)).get('Niveaux et raisons')).flat();
    expect(levels).toContain('=HYPERLINK("http://mauvais.example")□□');
  });

  it('leaves comments out where they are not asked for', async () => {
    const { index } = shipped;
    const assessment = the(currentAssessment(shipped.dossier));
    const comments = ratingsTable({ assessment, index, options: wholeReport })
      .rows.map((row) => row[7])
      .filter((text) => typeof text === 'string');
    expect(comments.length).toBeGreaterThan(20);
    const without = the(
      (await read(await draw(undefined, 'fr', 'none'))).get('ratings.csv'),
    ).flat();
    expect(comments.filter((text) => without.includes(text))).toEqual([]);
  });

  it('of a blind assessment holds who took part and nothing of what was said', async () => {
    const sheets = await read(await draw((one) => ({ ...one, revealedAt: null })));
    expect([...sheets.keys()]).toEqual(['À lire d’abord', 'positions.csv', 'ratings.csv']);
    expect(sheets.get('positions.csv')).toHaveLength(1);
    expect(sheets.get('ratings.csv')).toHaveLength(1);
  });
});
