// @vitest-environment jsdom
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { buildReport } from '#core/buildReport.ts';
import { currentAssessment } from '#core/dossier.ts';
import { positionsTable } from '#core/positionsTable.ts';
import { ratingsTable } from '#core/ratingsTable.ts';
import { wholeReport } from '#core/reportOptions.ts';
import { chooseLanguage, loadTexts, translator } from '#i18n/i18n.ts';
import { drawWord } from '#report/docxReport.ts';
import { drawWorkbook } from '#report/workbook.ts';
import { the } from '../fixtures/builders.ts';
import {
  type Extreme,
  extremeDossier,
  extremeIndex,
  extremes,
  hostileTexts,
  type Voices,
} from '../fixtures/extremes.ts';
import { brokenParts, partsOf } from './officeFiles.ts';
import { flatTools } from './pictureTools.ts';
import './printed.ts';

await loadTexts('outputs');
const voices: readonly Voices[] = ['one', 'sixty', 'nobody'];
const cases = extremes.flatMap((extreme) => voices.map((who) => [extreme, who] as const));

/** Made once each: the largest takes seconds. */
const made = new Map<string, ReturnType<typeof make>>();

function outputsOf(extreme: Extreme, who: Voices): ReturnType<typeof make> {
  const key = `${extreme} ${who}`;
  const outputs = made.get(key) ?? make(extreme, who);
  made.set(key, outputs);
  return outputs;
}

async function make(extreme: Extreme, who: Voices) {
  await chooseLanguage('fr');
  const dossier = extremeDossier(extreme, who);
  const index = extremeIndex(extreme);
  const assessment = the(currentAssessment(dossier));
  const source = { dossier, assessment, index, earlier: null, options: wholeReport };
  const model = buildReport(source);
  const report = translator('fr', 'report');
  const word = await drawWord(model, {
    language: 'fr',
    t: report,
    day: '2026-11-21',
    fingerprint: null,
    picture: flatTools(),
  });
  const tables = {
    positions: positionsTable({ ...source, language: 'fr' }),
    ratings: ratingsTable(source),
  };
  const outputs = translator('fr', 'outputs');
  const day = '2026-11-21';
  const workbook = await drawWorkbook(model, tables, { language: 'fr', report, outputs, day });
  return { word, workbook, model };
}

describe.each(cases)('of the %s referential and the voices of %s', (extreme, who) => {
  it('document and workbook are whole', async () => {
    const { word, workbook, model } = await outputsOf(extreme, who);
    expect(brokenParts(partsOf(word))).toEqual([]);
    expect(brokenParts(partsOf(workbook))).toEqual([]);
    const body = the(partsOf(word).get('word/document.xml'));
    expect(body.match(/<w:tr>/g)).toHaveLength(
      1 + model.goals.flatMap(({ objectives }) => objectives).length,
    );
    const { sheets } = await readXlsx(workbook);
    const levels = the(sheets.find(({ name }) => name === 'Niveaux et raisons'));
    expect(levels.rows).toHaveLength(1 + model.asked);
  });
});

it('texts by which others break are in both as they were written', async () => {
  const { word, workbook, model } = await outputsOf('largest', 'sixty');
  const rows = model.goals.flatMap((goal) => goal.objectives.flatMap((one) => one.indicators));
  const written = Object.values(hostileTexts).filter((text) =>
    rows.some(({ comments }) => comments.some((one) => one.text === text)),
  );
  const cells = (await readXlsx(workbook)).sheets.flatMap(({ rows: all }) => all.flat());
  const body = new DOMParser().parseFromString(
    the(partsOf(word).get('word/document.xml')),
    'text/xml',
  ).documentElement.textContent;
  for (const text of written) {
    const [line = ''] = text.normalize('NFC').split('\n');
    expect(body).toContain(line);
    expect(cells.some((cell) => typeof cell === 'string' && cell.includes(line))).toBe(true);
  }
});
