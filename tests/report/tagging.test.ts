import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReportModel } from '#core/report.ts';
import { type SheetsModel, sheetParts } from '#core/sheets.ts';
import { sourceLine } from '#report/sourceLine.ts';
import { the } from '../fixtures/builders.ts';
import { type Extreme, extremeDossier, extremeIndex, extremes } from '../fixtures/extremes.ts';
import { alike, example, modelOf, print, readBack } from './printed.ts';
import { printSheets, sheetsOf, shipped } from './printedSheets.ts';
import { elementsOf, expectSound, readTags, type TaggedFile, wordsIn } from './tagged.ts';

// Whole reports are drawn and read back, a hundred pages and more.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let model: ReportModel;
let bytes: Uint8Array;
let file: TaggedFile;
let english: TaggedFile;

beforeAll(async () => {
  model = modelOf(await example());
  ({ bytes } = await print(model));
  file = await readTags(bytes);
  english = await readTags((await print(model, 'en')).bytes);
});

/** What stands in French within a document in another language. */
function frenchIn({ nodes }: TaggedFile): string[] {
  return nodes.filter(({ language }) => language === 'fr').map(({ text }) => alike(text).trim());
}

describe('published sources', () => {
  it('are marked as French in a report in English, what is said of them is not', () => {
    const french = frenchIn(english);
    const { basedOn, sources } = model.referential;
    for (const source of [the(basedOn), ...sources]) {
      expect(french).toContain(alike(sourceLine(source)));
    }
    expect(wordsIn(elementsOf(english.root, 'P')).join(' ')).toContain(
      `After: ${alike(sourceLine(the(basedOn)))}.`,
    );
    expect(french.join(' ')).not.toContain('After');
    expect(frenchIn(file)).toEqual([]);
  });
});

describe('every drawing says what it is', () => {
  it('in the report of the example, in both languages', async () => {
    expectSound(file);
    expectSound(english);
  });

  it('in a blind one', async () => {
    const blind = modelOf(await example(), (present) => ({ ...present, revealedAt: null }));
    const tagged = await readTags((await print(blind)).bytes);
    expectSound(tagged);
    expect(wordsIn(elementsOf(tagged.root, 'H2'))).toContain('Les réponses restent couvertes');
  });

  it('in an empty one, and where there is one indicator', async () => {
    for (const voices of ['nobody', 'sixty'] as const) {
      expectSound(await extremeReport('smallest', voices));
    }
    expectSound(await extremeReport('fiveLevels', 'nobody'));
  });

  it.each(extremes)('in one of the %s referential, rated by sixty', async (extreme) => {
    expectSound(await extremeReport(extreme, 'sixty'));
  });

  it('on the evaluation sheets, filled in and blank', async () => {
    const index = await shipped('ptce-2014');
    const head = { pole: 'Pôle', title: 'Essai', date: '2026-11-14', fictional: true };
    expectSound(await sheetTags(sheetsOf(index, { head, parts: sheetParts })));
    const blank = { names: 'named', language: 'en', cards: { perPage: 2, sets: 1 } } as const;
    expectSound(await sheetTags(sheetsOf(index, { ...blank, parts: sheetParts })));
  });

  it('on sheets that go on from page to page', async () => {
    const sheets = sheetsOf(extremeIndex('fiveLevels'), { parts: sheetParts, names: 'anonymous' });
    expectSound(await sheetTags(sheets));
    expectSound(await sheetTags(sheetsOf(extremeIndex('largest'), { parts: ['tally'] })));
  });
});

async function extremeReport(extreme: Extreme, voices: 'sixty' | 'nobody'): Promise<TaggedFile> {
  const dossier = extremeDossier(extreme, voices);
  return readTags((await print(modelOf({ dossier, index: extremeIndex(extreme) }))).bytes);
}

async function sheetTags(sheets: SheetsModel): Promise<TaggedFile> {
  return readTags((await printSheets(sheets)).bytes);
}

describe('the file', () => {
  it('says that it is tagged, in which language, and what it is, twice the same', async () => {
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await pdf.getMetadata();
    const own = info as Record<string, string>;
    expect(own['Language']).toBe('fr-FR');
    expect(metadata?.get('dc:title')).toBe(own['Title']);
    expect(metadata?.get('dc:creator')).toEqual([own['Author']]);
    expect(metadata?.get('dc:description')).toBe(own['Subject']);
    expect(metadata?.get('dc:language')).toBe('fr-FR');
    expect(metadata?.get('pdf:keywords')).toBe(own['Keywords']);
    expect(metadata?.get('pdf:producer')).toBe(own['Producer']);
    expect(metadata?.get('xmp:creatortool')).toBe(own['Creator']);
    expect(metadata?.get('xmp:createdate')).toBe('2026-11-21T09:30:00Z');
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    const { objects } = await readBack(bytes);
    expect(own['PDFFormatVersion']).toBe('1.7');
    expect(objects.match(/\/StructParents \d+ \/Tabs \/S/g)).toHaveLength(pdf.numPages);
    await pdf.destroy();
  });

  it('leads from the summary to the objectives and the indicators, and says so', async () => {
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const { pages } = await readBack(bytes);
    const led = async (number: number) => {
      const links = await (await pdf.getPage(number)).getAnnotations();
      return Promise.all(
        links.map(async ({ contentsObj, dest }) => {
          const page = await pdf.getPageIndex(dest[0]);
          return { words: alike(contentsObj.str), there: pages[page] ?? '' };
        }),
      );
    };
    const objectives = model.goals.flatMap((goal) => goal.objectives);
    const fromTable = await led(2);
    expect(fromTable.map(({ words }) => words)).toEqual(
      objectives.map(({ objective }) => alike((objective.short ?? objective.label).fr)),
    );
    for (const [i, { there }] of fromTable.entries()) {
      expect(there).toContain(alike(`Objectif ${objectives[i]?.objective.id} `));
      expect(there).toContain(alike(objectives[i]?.objective.label.fr ?? ''));
    }
    const fromRows = await led(3);
    const marked = [...model.strengths, ...model.priorities].map(({ node }) => node.indicator);
    for (const { label } of marked) {
      const lines = fromRows.filter(({ words }) => words === alike(label.fr));
      expect(lines.length).toBeGreaterThan(0);
      for (const { there } of lines) expect(there).toContain(alike(label.fr));
    }
    await pdf.destroy();
  });

  it('is read by pdf.js as it is by us', async () => {
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const tree = await (await pdf.getPage(2)).getStructTree();
    const roles: string[] = [];
    const walk = (node: { role?: string; alt?: string; children?: unknown[] }): void => {
      if (node.role) roles.push(node.alt ? `${node.role}: ${node.alt}` : node.role);
      for (const kid of node.children ?? []) walk(kid as typeof node);
    };
    walk(tree as Parameters<typeof walk>[0]);
    expect(roles).toContain(
      'Figure: Radar à 9 axes, de Pas engagé au centre à Bien ancré au bord.',
    );
    expect(roles.filter((role) => role === 'TR')).toHaveLength(10);
    await pdf.destroy();
  });

  it('takes any name: signs of XML, halves of signs, control characters', async () => {
    const name = 'Pôle <b> & « cœur » 🙂 \ud800\u0007 fin';
    const { bytes: named } = await print({ ...model, pole: { ...model.pole, name } });
    const pdf = await getDocument({ data: named, verbosity: 0 }).promise;
    const { metadata } = await pdf.getMetadata();
    expect(metadata?.get('dc:creator')).toEqual(['Pôle <b> & « cœur » 🙂  fin']);
    await pdf.destroy();
  });
});
