import { beforeAll, describe, expect, it } from 'vitest';
import { readDossier } from '#core/reading.ts';
import type { ReportModel } from '#core/report.ts';
import { fetchTexts, type Language } from '#i18n/loaders.ts';
import { type Job, type Made, make, type Progress } from '#report/making.ts';
import { aboutPages } from '#report/pageEstimate.ts';
import type { DrawnReport } from '#report/pdf.ts';
import { largeDossier } from '../../bench/largeDossier.mjs';
import { example, modelOf, print } from './printed.ts';

let model: ReportModel;
let large: ReportModel;
/** The example’s, drawn as the page draws it. */
let own: Record<Language, DrawnReport>;

beforeAll(async () => {
  const shipped = await example();
  model = modelOf(shipped);
  own = { fr: await print(model), en: await print(model, 'en') };
  const read = readDossier(JSON.stringify(largeDossier('public/example/val-d-exemple.ptce.json')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  large = modelOf({ ...shipped, dossier: read.value });
});

/** Made from a copy of the job, as a worker gets one. */
async function made(language: Language): Promise<{ file: Made; told: Progress[] }> {
  const told: Progress[] = [];
  const job: Job = {
    kind: 'pdf',
    language,
    model,
    texts: { report: await fetchTexts(language, 'report') },
    createdAt: '2026-11-21T09:30:00.000Z',
    fingerprint: null,
    fileId: '0b6cf3b2-92a1-4c8e-8f6e-2a1b3c4d5e6f',
  };
  const file = await make(structuredClone(job), {
    tell: (progress) => told.push(progress),
  });
  return { file, told };
}

describe('a file made beside the page', () => {
  it.each(['fr', 'en'] as const)(
    'is the one that the page draws with its own texts, %s',
    async (language) => {
      const { file } = await made(language);
      expect(Buffer.from(file.bytes).equals(Buffer.from(own[language].bytes))).toBe(true);
      expect(file.replaced).toBe(own[language].replaced);
    },
  );

  it('tells of each page as it begins, then that all are drawn', async () => {
    const { told } = await made('fr');
    const { pages } = own.fr;
    expect(told).toEqual([
      // The cover is there before anything is told.
      ...Array.from({ length: pages - 1 }, (_, i) => ({ page: i + 2, drawn: false })),
      { page: pages, drawn: true },
    ]);
  });
});

describe('how many pages a report will have', () => {
  const near = (of: ReportModel, { pages }: DrawnReport) => {
    expect(aboutPages(of)).toBeGreaterThan(pages * 0.75);
    expect(aboutPages(of)).toBeLessThan(pages * 1.25);
  };

  it('is about known beforehand, with the example’s few words', () => {
    near(model, own.fr);
  });

  it('and with the many of sixty people and their peers', async () => {
    near(large, await print(large));
  });
});
